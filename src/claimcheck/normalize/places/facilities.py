"""Organs of state that news names by their country: "Hungarian Ministry of Foreign Affairs" stands in Budapest."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.catalogue import KINDS, Catalogue
from claimcheck.normalize.places.demonyms import adjective_of
from claimcheck.normalize.places.fold import fold
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.types import Place

FILE = "places_organs"
SEATS = "seats"  # the table of that file that is no organ
EVERY = "all"


def organ(name: str, lexicon: Lexicon) -> Place | None:
    """The facility that `name` names as an organ of a country, as "Hungary's foreign ministry", "Treasury of Spain".

    It lies in the capital, or where that country keeps it. None where the name is of no such form: "the ministry" is of
    no country.
    """
    key = fold(name)
    for form, organ_id in _forms(lexicon):
        if key.endswith(" " + form):
            owner = key[: -len(form) - 1]
        elif key.startswith((form + " of ", form + " in ")):
            owner = key[len(form) + 4 :]
        else:
            continue
        places = catalogue(lexicon)
        country = _country(places, owner.removeprefix("the "))
        if country is not None:
            return _place(places, country, organ_id, lexicon)
    return None


@cache
def _forms(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """(folded form, id of the organ), the longest form first."""
    table = lexicon.table(FILE)
    pairs = [(fold(form), id) for id, row in table.items() if id != SEATS for form in (row["name"], *row["forms"])]
    return tuple(sorted(dict.fromkeys(pairs), key=lambda p: (-len(p[0]), p)))


def _country(places: Catalogue, owner: str) -> int | None:
    for word in (owner, owner.removesuffix("s"), owner.upper()):  # folding leaves "hungarys" of "Hungary's"
        for record, alternate in places.find(word):
            country = places.country_of(record)
            if record == country or (not alternate and places.capitals.get(country) == record):
                return country
    return None


def _place(places: Catalogue, country: int, organ_id: str, lexicon: Lexicon) -> Place:
    label, code = lexicon.table(FILE)[organ_id]["name"], str(places.code(country))
    adjective = adjective_of(code, lexicon)
    seats = lexicon.table(FILE)[SEATS]
    elsewhere = seats.get(organ_id, {}).get(code) or seats[EVERY].get(code, "")
    seat = places.place(places.record(elsewhere) or places.capitals.get(country, country))
    return Place(
        id=f"facility:{code}.{organ_id}",
        name=f"{adjective} {label}" if adjective else f"{label} of {places.name(country)}",
        kind=KINDS[-1],
        country=code,
        within=(seat.id, *seat.within),
        lat=seat.lat,
        lon=seat.lon,
    )
