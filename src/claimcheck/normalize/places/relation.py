"""How two places lie to one another, through what contains them; and how far apart."""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Any

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.areas import is_area
from claimcheck.normalize.places.fold import fold
from claimcheck.normalize.places.groups import Group, groups
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.types import Place, PlaceRelation

EARTH_DIAMETER = 12742.0  # kilometres, mean
UNITS = ("region", "county")
AGREE: tuple[PlaceRelation, ...] = ("same", "inside", "contains")


def relation(a: Place, b: Place, *, lexicon: Lexicon = SHIPPED) -> PlaceRelation:
    """How `a` lies to `b`: same, inside, contains, apart or unknown. `relation(b, a)` is its mirror image.

    Two towns of one country are apart, unless the one lies so near the other that it may be a part of it; so are two
    rooms of one building. Unknown are
    two facilities of one city, a macro-region against a country that only some count as part of it, a bloc against a
    country that is no member, a place against the state that claims it, and a part ("southern Lebanon") against what
    lies in the whole.
    """
    if a.id == b.id:
        return "same"
    if b.id in a.within:
        return "inside"
    if a.id in b.within:
        return "contains"
    if is_area(a) or is_area(b):
        wholes = relation(_whole(a, lexicon), _whole(b, lexicon), lexicon=lexicon)
        return "apart" if wholes == "apart" else "unknown"
    if _claimed(a, b, lexicon) or _claimed(b, a, lexicon):
        return "unknown"
    left, right = groups(lexicon).get(a.id), groups(lexicon).get(b.id)
    if left and right:
        return _two_groups(left, right)
    if left or right:
        return _group_and_place(left, b) if left else _group_and_place(right, a)
    if _rooms(a, b):
        return "apart"
    return "apart" if _apart(_standing(a, lexicon), _standing(b, lexicon), lexicon) else "unknown"


def readings_relation(a: Sequence[Place], b: Sequence[Place], *, lexicon: Lexicon = SHIPPED) -> PlaceRelation:
    """How two places with alternative readings, best first, lie to one another.

    Apart only where every pair of readings is apart. Same, inside or contains where the best readings lie so; same also
    where a reading of the one is a reading of the other. Else, and where a side has no reading, unknown.
    """
    found = [[relation(x, y, lexicon=lexicon) for y in b] for x in a]
    if not found or not found[0]:
        return "unknown"
    if found[0][0] in AGREE:
        return found[0][0]
    every = {r for row in found for r in row}
    return "apart" if every == {"apart"} else "same" if "same" in every else "unknown"


def kilometres(a: Place, b: Place) -> float | None:
    """The great-circle distance of two places in kilometres, a region or country counting as its middle.

    None where one of them has no coordinates.
    """
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat1, lon1, lat2, lon2 = map(radians, (a.lat, a.lon, b.lat, b.lon))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return EARTH_DIAMETER * asin(min(1.0, sqrt(h)))


def _two_groups(left: Group, right: Group) -> PlaceRelation:
    if left.kind == "bloc" or right.kind == "bloc":
        return "unknown"
    if left.lies_in(right):
        return "inside"
    if right.lies_in(left):
        return "contains"
    return "unknown" if left.may_meet(right) else "apart"


def _group_and_place(group: Group | None, place: Place) -> PlaceRelation:
    if group is None or group.kind == "bloc" or place.country is None:
        return "unknown"
    if group.country and group.country == place.country and not group.members:
        return "unknown"  # its extent is not known well enough
    return "unknown" if group.may_hold((place.country, place.id, *place.within)) else "apart"


def _claimed(a: Place, b: Place, lexicon: Lexicon) -> bool:
    """True where `b` is a state that claims `a` or a place that contains it; the towns of that state stay apart."""
    if b.kind != "country":
        return False
    claims = lexicon.table("places_disputed")
    return any(b.country in claims[i]["by"] for i in (a.id, *a.within) if i in claims)


def _whole(place: Place, lexicon: Lexicon) -> Place:
    """What an area is a part of, any other place itself."""
    return _container(place, lexicon) if is_area(place) else place


def _rooms(a: Place, b: Place) -> bool:
    """True for two rooms of one building, neither of which holds the other: the Oval Office and the Rose Garden."""
    inside = {id for id in a.within if id.startswith("facility:")}
    return a.kind == b.kind == "facility" and not inside.isdisjoint(b.within)


def _standing(place: Place, lexicon: Lexicon) -> Place:
    """The city of a facility, any other place itself."""
    outer = (
        next((id for id in place.within if not id.startswith("facility:")), None) if place.kind == "facility" else None
    )
    record = None if outer is None else catalogue(lexicon).record(outer)
    return place if record is None else catalogue(lexicon).place(record)


def _container(place: Place, lexicon: Lexicon) -> Place:
    places = catalogue(lexicon)
    record = places.record(place.within[0])
    return place if record is None else places.place(record)


def _apart(a: Place, b: Place, lexicon: Lexicon) -> bool:
    if a.country != b.country:
        return a.country is not None and b.country is not None and not _one_town(a, b, lexicon)
    if a.id == b.id or "country" in (a.kind, b.kind) or _namesakes(a, b, lexicon):
        return False
    if a.kind in UNITS and b.kind in UNITS:
        return a.kind == b.kind or _has(a, b.kind) or _has(b, a.kind)
    if a.kind in UNITS or b.kind in UNITS:
        unit, other = (a, b) if a.kind in UNITS else (b, a)
        return _has(other, unit.kind) or _two_regions(unit, other)
    return not _one_town(a, b, lexicon)


def _two_regions(a: Place, b: Place) -> bool:
    """True where both are known to lie in a region, and in different ones."""
    left, right = (next((i for i in p.within if i.startswith("region:")), "") for p in (a, b))
    return bool(left and right) and left != right


def _has(place: Place, kind: str) -> bool:
    """True where it is known which `kind` of unit contains the place."""
    return any(i.startswith(kind + ":") for i in place.within)


def _namesakes(a: Place, b: Place, lexicon: Lexicon) -> bool:
    """True where a unit and a place nearby share a name: "Moscow" and "Moscow Oblast" may be meant for one another."""
    if a.kind not in UNITS and b.kind not in UNITS:
        return False
    x, y, distance = fold(a.name) + " ", fold(b.name) + " ", kilometres(a, b)
    far = distance is not None and distance > float(_near(lexicon)["namesake"])
    return not far and (x.startswith(y) or y.startswith(x))


def _one_town(a: Place, b: Place, lexicon: Lexicon) -> bool:
    """True where the smaller town lies within the radius that the larger may cover: a suburb or a quarter."""
    if a.kind != "city" or b.kind != "city":
        return False
    near, distance = _near(lexicon), kilometres(a, b)
    people = max(a.population, b.population) / 1000
    return distance is None or distance <= max(float(near["least_radius"]), float(near["people_radius"]) * sqrt(people))


def _near(lexicon: Lexicon) -> Any:
    return lexicon.table("places_weights")["near"]
