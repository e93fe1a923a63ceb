"""`resolve_place`: a name, and the other places of its article, to the places it may mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.catalogue import COUNTY, REGION, Catalogue, Readings, catalogue
from claimcheck.normalize.places.context import EMPTY, context_of, ranked, weights
from claimcheck.normalize.places.facilities import organ
from claimcheck.normalize.places.fold import LONGEST
from claimcheck.types import Place


def resolve_place(name: str, *, near: Iterable[str] | None = None, lexicon: Lexicon = SHIPPED) -> tuple[Place, ...]:
    """The places that `name` may mean, best first; empty where it is unknown.

    Args:
        name: a toponym, an adjective of nationality, "Phoenix, Ariz.", "northern Iraq", a seat ("the Kremlin") or a ministry.
        near: the other place names of the article: they decide between namesakes; without them the number of people does.
        lexicon: the data to use.

    Readings that stand far behind the best are left out. No string raises; nothing is guessed from similar spellings.
    """
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST:
        return ()
    others = tuple(near) if near is not None else ()
    return _resolve(name.strip(), others, lexicon) if others else _resolve_bare(name.strip(), lexicon)


@lru_cache(maxsize=16384)
def _resolve_bare(name: str, lexicon: Lexicon) -> tuple[Place, ...]:
    return _resolve(name, (), lexicon)


def _resolve(name: str, near: tuple[str, ...], lexicon: Lexicon) -> tuple[Place, ...]:
    places, w = catalogue(lexicon), weights(lexicon)
    found = readings(places, name, lexicon)
    if not found:
        made = organ(name, lexicon)
        return (made,) if made else ()
    order = ranked(places, found, context_of(near, name, lexicon) if near else EMPTY, w)
    least = order[0][0] - w.margin
    return tuple(places.place(record) for score, record in order[: w.most] if score >= least)


def readings(places: Catalogue, name: str, lexicon: Lexicon) -> Readings:
    """(record, by an alternative name only) of every place that `name` may mean, in no order of likelihood."""
    found = places.find(name)
    if not found and "," in name:
        found = _in_container(places, name, lexicon)
    return found or _by_proper_part(places, name, lexicon)


def _in_container(places: Catalogue, name: str, lexicon: Lexicon) -> Readings:
    """ "Phoenix, Ariz.": the readings of the first part that lie in a reading of the rest."""
    head, _, tail = name.partition(",")
    inner = readings(places, head.strip(), lexicon)
    outer = {record for record, _ in readings(places, tail.strip(), lexicon)}
    if not outer:
        return inner
    return tuple(r for r in inner if r[0] in outer or outer.intersection(places.above(r[0])))


def _by_proper_part(places: Catalogue, name: str, lexicon: Lexicon) -> Readings:
    """ "northern Iraq", "Kharkiv oblast": the readings of what stays without the word beside it."""
    forms, lower = lexicon.words("places_forms"), name.lower()
    for word in forms["before"]:
        if lower.startswith(word + " "):
            return readings(places, name[len(word) + 1 :].strip(), lexicon)
    for word in forms["after"]:
        if lower.endswith(" " + word):
            found = readings(places, name[: -len(word) - 1].strip(), lexicon)
            return tuple(r for r in found if places.kind[r[0]] in (REGION, COUNTY)) or found
    return ()
