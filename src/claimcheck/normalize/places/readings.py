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
