"""Organs of state that news names by their country: "Hungarian Ministry of Foreign Affairs" stands in Budapest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.places.catalogue import Catalogue
from claimcheck.normalize.places.demonyms import adjective_of
from claimcheck.normalize.places.fold import fold
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.normalize.places.weights import FACILITY, KINDS
from claimcheck.types import Place

FILE = "places_organs"
SEATS = "seats"  # the table of that file that is no organ
EVERY = "all"


def organ(name: str, lexicon: Lexicon) -> Place | None:
    """The facility that `name` names as an organ of a country, as "Hungary's foreign ministry", "Treasury of Spain".

    It lies in the capital, or where that country keeps it. None where the name is of no such form: "the ministry" is of
    no country.
    """
    key, forms = fold(name), _forms(lexicon)
    for before, after in _splits(key):
        if after in forms:
            owner, organ_id = before, forms[after]
        elif before in forms and after.startswith(("of ", "in ")):
            owner, organ_id = after[3:], forms[before]
        else:
            continue
        places = catalogue(lexicon)
        country = _country(places, owner.removeprefix("the "))
        if country is not None:
            return _place(places, country, organ_id, lexicon)
    return None


@built
def _forms(lexicon: Lexicon) -> Mapping[str, str]:
    """The id of the organ by each of its folded forms; the first organ in the file keeps a form that two share."""
    forms: dict[str, str] = {}
    for id, row in lexicon.table(FILE).items():
        if id != SEATS:
            for form in (row["name"], *row["forms"]):
                forms.setdefault(fold(form), id)
    return MappingProxyType(forms)


def _splits(key: str) -> Iterator[tuple[str, str]]:
    """The key in two at each of its spaces, the longest form after it first."""
    at = key.find(" ")
    while at > 0:
        yield key[:at], key[at + 1 :]
        at = key.find(" ", at + 1)


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
        kind=KINDS[FACILITY],
        country=code,
        within=(seat.id, *seat.within),
        lat=seat.lat,
        lon=seat.lon,
    )
