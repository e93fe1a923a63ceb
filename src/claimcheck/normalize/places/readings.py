"""Every place that a name may mean: as it stands, without a possessive, in its container, without common words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.places.catalogue import Catalogue, Readings
from claimcheck.normalize.places.weights import BLOC, CITY, COUNTRY, COUNTY, MACROREGION, REGION

POSSESSIVES = ("'s", "’s", "'", "’")
INSIDE = (",", " in ")
KNOWN = 300_000  # people: a city so large is not taken for an unknown place of the same name elsewhere


class Found(NamedTuple):
    """Readings in no order of likelihood; where `part` is not empty, the name means a part of each, called `part`."""

    records: Readings
    part: str = ""


NOTHING = Found(())


def readings(places: Catalogue, name: str) -> Found:
    """(record, by an alternative name only) of every place that `name` may mean or lie in."""
    found = places.find(name)
    if found:
        return Found(found)
    for ending in POSSESSIVES:
        if name.endswith(ending):
            return readings(places, name.removesuffix(ending).rstrip())
    for mark in INSIDE:
        if mark in name:
            head, tail = name.split(mark, 1)
            return _in_container(places, head.strip(), tail.strip())
    return _proper_part(places, name)


def _in_container(places: Catalogue, head: str, tail: str) -> Found:
    """The readings of "Phoenix, Ariz.": those of the first part that lie in a reading of the rest, if that is known.

    Where none does, the name means something in the rest that is not known, not a namesake elsewhere.
    """
    inner, part = readings(places, head)
    outer = readings(places, tail).records
    if not outer:
        return Found(inner, part)
    around = {record for record, _ in outer}
    inside = tuple(r for r in inner if around.intersection(places.above(r[0])))
    if not inside:
        groups = {places.id(record) for record in around if places.kind[record] in (MACROREGION, BLOC)}
        inside = tuple(r for r in inner if r[0] in around or groups.intersection(groups and places.place(r[0]).within))
    if inside or not head[:1].isupper() or any(_elsewhere(places, record) for record, _ in inner):
        return Found(inside, part)
    return Found(tuple(r for r in outer if places.kind[r[0]] in (COUNTRY, REGION, COUNTY)), head)


def _elsewhere(places: Catalogue, record: int) -> bool:
    """True of a country, a capital and a large city: beside another place its name is an item of a list."""
    kind = places.kind[record]
    return kind == COUNTRY or record in places.seats or (kind == CITY and places.population[record] >= KNOWN)


def _proper_part(places: Catalogue, name: str) -> Found:
    """The readings of "state of Ohio", "northern Iraq" or "Kharkiv oblast" without the words beside the proper part."""
    forms = _forms(places.lexicon)
    for words, rest in _splits(name):
        lower = words.lower()
        if lower in forms.part or words in forms.part_lower:
            found = readings(places, rest).records
            return Found(found, name) if found else NOTHING
        if lower in forms.before or words in forms.before_lower:
            return readings(places, rest)
    for rest, words in _splits(name):
        if words.lower() in forms.unit:
            found = readings(places, rest).records
            return Found(tuple(r for r in found if places.kind[r[0]] in (REGION, COUNTY)))
        if words in forms.after_lower:
            return readings(places, rest)
    return NOTHING


def _splits(name: str) -> Iterator[tuple[str, str]]:
    """The name in two at each of its spaces."""
    at = name.find(" ")
    while at > 0:
        yield name[:at], name[at + 1 :].lstrip()
        at = name.find(" ", at + 1)


class _Forms(NamedTuple):
    """The lists of `places_forms.toml` as sets."""

    part: frozenset[str]
    part_lower: frozenset[str]
    before: frozenset[str]
    before_lower: frozenset[str]
    unit: frozenset[str]
    after_lower: frozenset[str]


@built
def _forms(lexicon: Lexicon) -> _Forms:
    lists = lexicon.words("places_forms")
    names = ("part_before", "part_before_lower_case", "before", "before_lower_case", "unit_after", "after_lower_case")
    return _Forms(*(frozenset(lists[name]) for name in names))
