"""`resolve_place`: from a name, and the other places of its article, to the places that it may mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.catalogue import COUNTY, REGION, Catalogue, Readings
from claimcheck.normalize.places.context import EMPTY, context_of, ranked, weights
from claimcheck.normalize.places.facilities import organ
from claimcheck.normalize.places.fold import LONGEST
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.types import Place

FORMS = "places_forms"
POSSESSIVES = ("'s", "’s", "'", "’")


def resolve_place(name: str, *, near: Iterable[str] | None = None, lexicon: Lexicon = SHIPPED) -> tuple[Place, ...]:
    """The places that `name` may mean, best first; empty where it is unknown.

    Args:
        name: a toponym, an adjective of nationality, "Phoenix, Ariz.", "northern Iraq", "the Kremlin", a ministry.
        near: the other place names of the article: they decide between namesakes; where there are none, the number of
            people does.
        lexicon: the data to use.

    Readings that stand far behind the best are left out. No string raises; nothing is guessed from similar spellings,
    and whether the name is used of a place or of its government is not asked.
    """
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST:
        return ()
    others = (near,) if isinstance(near, str) else tuple(n for n in near or () if isinstance(n, str))
    return _resolve(name.strip(), others, lexicon)


@lru_cache(maxsize=16384)
def _resolve(name: str, near: tuple[str, ...], lexicon: Lexicon) -> tuple[Place, ...]:
    places, w = catalogue(lexicon), weights(lexicon)
    found = readings(places, name)
    if not found:
        made = organ(name, lexicon)
        return (made,) if made else ()
    order = ranked(places, found, context_of(near, name, lexicon) if near else EMPTY, w)
    least = order[0][0] - w.margin
    return tuple(places.place(record) for score, record in order[: w.most] if score >= least)


def readings(places: Catalogue, name: str) -> Readings:
    """(record, by an alternative name only) of every place that `name` may mean, in no order of likelihood."""
    found = places.find(name)
    if found:
        return found
    for ending in POSSESSIVES:
        if name.endswith(ending):
            return readings(places, name.removesuffix(ending).rstrip())
    for mark in (",", " in "):
        if mark in name:
            return _in_container(places, *name.split(mark, 1))
    return _proper_part(places, name)


def _in_container(places: Catalogue, head: str, tail: str) -> Readings:
    """The readings of "Phoenix, Ariz.": those of the first part that lie in a reading of the rest, if that is known."""
    inner = readings(places, head.strip())
    outer = {record for record, _ in readings(places, tail.strip())}
    if not outer:
        return inner
    inside = tuple(r for r in inner if outer.intersection(places.above(r[0])))
    return inside or tuple(r for r in inner if r[0] in outer)


def _proper_part(places: Catalogue, name: str) -> Readings:
    """The readings of "northern Iraq" or "Kharkiv oblast" without the word beside the proper part."""
    forms, lower = places.lexicon.words(FORMS), name.lower()
    for word in forms["before"]:
        if lower.startswith(word + " "):
            return readings(places, name[len(word) :].strip())
    for word in forms["before_lower_case"]:
        if name.startswith(word + " "):
            return readings(places, name[len(word) :].strip())
    for word in forms["unit_after"]:
        if lower.endswith(" " + word):
            found = readings(places, name[: -len(word)].strip())
            return tuple(r for r in found if places.kind[r[0]] in (REGION, COUNTY))
    for word in forms["after_lower_case"]:
        if name.endswith(" " + word):
            return readings(places, name[: -len(word)].strip())
    return ()
