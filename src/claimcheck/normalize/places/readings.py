"""Every place that a name may mean: as it stands, without a possessive, in its container, without common words."""

from __future__ import annotations

from claimcheck.normalize.places.catalogue import COUNTY, REGION, Catalogue, Readings

FORMS = "places_forms"
POSSESSIVES = ("'s", "’s", "'", "’")
INSIDE = (",", " in ")


def readings(places: Catalogue, name: str) -> Readings:
    """(record, by an alternative name only) of every place that `name` may mean, in no order of likelihood."""
    found = places.find(name)
    if found:
        return found
    for ending in POSSESSIVES:
        if name.endswith(ending):
            return readings(places, name.removesuffix(ending).rstrip())
    for mark in INSIDE:
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


def part_of(places: Catalogue, name: str) -> str:
    """What is left of a name that means a part of a place, as "Lebanon" of "southern Lebanon"; else empty."""
    if places.find(name):
        return ""
    forms = places.lexicon.words(FORMS)
    return _after(name, forms["part_before"], any_case=True) or _after(name, forms["part_before_lower_case"])


def _proper_part(places: Catalogue, name: str) -> Readings:
    """The readings of "state of Ohio", "northern Iraq" or "Kharkiv oblast" without the word beside the proper part."""
    forms, lower = places.lexicon.words(FORMS), name.lower()
    rest = (
        part_of(places, name)
        or _after(name, forms["before"], any_case=True)
        or _after(name, forms["before_lower_case"])
    )
    if rest:
        return readings(places, rest)
    for word in forms["unit_after"]:
        if lower.endswith(" " + word):
            found = readings(places, name[: -len(word)].strip())
            return tuple(r for r in found if places.kind[r[0]] in (REGION, COUNTY))
    for word in forms["after_lower_case"]:
        if name.endswith(" " + word):
            return readings(places, name[: -len(word)].strip())
    return ()


def _after(name: str, words: tuple[str, ...], *, any_case: bool = False) -> str:
    """What follows the first of the `words` that `name` begins with."""
    text = name.lower() if any_case else name
    for word in words:
        if text.startswith(word + " "):
            return name[len(word) :].strip()
    return ""
