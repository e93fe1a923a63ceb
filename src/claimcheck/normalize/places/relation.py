"""How two places lie to one another, through what contains them; and how far apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import asin, cos, radians, sin, sqrt

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.groups import Group, groups
from claimcheck.types import Place, PlaceRelation

EARTH_DIAMETER = 12742.0  # kilometres, mean
FILE = "places_weights"
RANK = {"country": 0, "region": 1, "county": 2, "city": 3, "facility": 4}  # how fine a place is


def relation(a: Place, b: Place, *, lexicon: Lexicon = SHIPPED) -> PlaceRelation:
    """How `a` lies to `b`: same, inside, contains, apart or unknown. `relation(b, a)` is its mirror image.

    Two towns of one country are apart, unless the one lies so near the other that it may be a part of it; two facilities of one
    city are unknown; so is a macro-region against a country that only some count as part, and a bloc against a country outside it.
    """
    if a.id == b.id:
        return "same"
    if b.id in a.within:
        return "inside"
    if a.id in b.within:
        return "contains"
    if "macroregion" in (a.kind, b.kind) or "bloc" in (a.kind, b.kind):
        return _with_group(a, b, groups(lexicon))
    if _disputed(a, b, lexicon) or _disputed(b, a, lexicon):
        return "unknown"
    return "apart" if _apart(a, b, lexicon) else "unknown"


def readings_relation(a: Sequence[Place], b: Sequence[Place], *, lexicon: Lexicon = SHIPPED) -> PlaceRelation:
    """How two places with alternative readings, best first, lie to one another: apart only where every pair of readings is apart.

    Where the best readings agree (same, inside, contains) that is the answer; in every other case it is unknown.
    """
    found = [[relation(x, y, lexicon=lexicon) for y in b] for x in a]
    if not found or not found[0]:
        return "unknown"
    if all(r == "apart" for row in found for r in row):
        return "apart"
    return "unknown" if found[0][0] == "apart" else found[0][0]


def kilometres(a: Place, b: Place) -> float | None:
    """The great-circle distance of two places, in kilometres, None where one has no coordinates. A region counts as its middle."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(radians, (a.lat, a.lon, b.lat, b.lon))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return EARTH_DIAMETER * asin(min(1.0, sqrt(h)))


def _with_group(a: Place, b: Place, table: Mapping[str, Group]) -> PlaceRelation:
    left, right = table.get(a.id), table.get(b.id)
    if left and right:
        if left.kind == "bloc" or right.kind == "bloc":
            return "unknown"
        ours, theirs = left.members | left.may, right.members | right.may
        if left.members and left.members | left.may <= right.members:
            return "inside"
        if right.members and right.members | right.may <= left.members:
            return "contains"
        return "unknown" if ours & theirs or "*" in ours | theirs else "apart"
    group, place = (left, b) if left else (right, a)
    if group is None or group.kind == "bloc" or group.may_hold(place.country, (place.id, *place.within)):
        return "unknown"
    return "apart" if place.country else "unknown"


def _disputed(a: Place, b: Place, lexicon: Lexicon) -> bool:
    """True where the state of `b` claims `a`, or a place that contains it."""
    claims = lexicon.table("places_disputed")
    return any(b.country in claims[i]["by"] for i in (a.id, *a.within) if i in claims)


def _apart(a: Place, b: Place, lexicon: Lexicon) -> bool:
    if a.country != b.country:
        return a.country is not None and b.country is not None
    city_a, city_b = _city(a), _city(b)
    if city_a and city_a == city_b:
        return False
    fine, coarse = (a, b) if RANK[a.kind] >= RANK[b.kind] else (b, a)
    if coarse.kind in ("region", "county"):
        return any(i.startswith(coarse.kind + ":") for i in fine.within)
    return not _one_town(a, b, lexicon)


def _city(place: Place) -> str | None:
    return place.id if place.kind == "city" else next((i for i in place.within if i.startswith("city:")), None)


def _one_town(a: Place, b: Place, lexicon: Lexicon) -> bool:
    """True where the smaller town lies within the radius that the larger may cover: a suburb or a quarter."""
    near, distance = lexicon.table(FILE)["near"], kilometres(a, b)
    if distance is None:
        return True
    people = max(a.population, b.population) / 1000
    return distance <= max(float(near["least_radius"]), float(near["people_radius"]) * sqrt(people))
