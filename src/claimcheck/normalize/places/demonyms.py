"""Adjectives and nouns of nationality, and capitals."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.places.fold import fold
from claimcheck.normalize.places.overlay import DEMONYMS, catalogue
from claimcheck.types import Place


def demonym_country(word: str, *, lexicon: Lexicon = SHIPPED) -> Place | None:
    """The country whose people or things `word` names: "Hungarian" and "Hungarians" give Hungary.

    A word shared by several countries gives the one that news means by it ("American": the United States); the people
    of a part of a country ("Texan", "Scottish") give the country. None where it is no such word, as the country's name.
    """
    if not isinstance(word, str):
        return None
    places = catalogue(lexicon)
    record = _countries(lexicon).get(fold(word))
    return None if record is None else places.place(record)


def demonym_place(word: str, *, lexicon: Lexicon = SHIPPED) -> Place | None:
    """The place whose people or things `word` names, a part of a country too: "Texan" gives Texas, "Hungarian" Hungary."""
    if not isinstance(word, str):
        return None
    record = _places(lexicon).get(fold(word))
    return None if record is None else catalogue(lexicon).place(record)


def country_of(place: Place, *, lexicon: Lexicon = SHIPPED) -> Place | None:
    """The country that `place` is or lies in; None where it lies in none, or in several."""
    places = catalogue(lexicon)
    record = places.record(f"country:{place.country}") if place.country else None
    return None if record is None else places.place(record)


def adjective_of(country: str, lexicon: Lexicon) -> str | None:
    """The first adjective of the country with that ISO code: "HU" gives Hungarian."""
    return _adjectives(lexicon).get(country)


def capital_of(country: Place, *, lexicon: Lexicon = SHIPPED) -> Place | None:
    """The capital of the country that `country` is or lies in; None where there is none."""
    places = catalogue(lexicon)
    owner = places.record(f"country:{country.country}")
    record = None if owner is None else places.capitals.get(owner)
    return None if record is None else places.place(record)


def is_capital(place: Place, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where `place` is the city that is its country's capital (not a facility or a region of the same name)."""
    capital = capital_of(place, lexicon=lexicon)
    return capital is not None and capital.id == place.id


@built
def _places(lexicon: Lexicon) -> Mapping[str, int]:
    places = catalogue(lexicon)
    words: dict[str, int] = {}
    for row in lexicon.rows(DEMONYMS):
        record = places.record(row["place"])
        for word in (*row["adjectives"].split("|"), *row["people"].split("|")):
            if word and record is not None:
                words.setdefault(fold(word), record)
    return MappingProxyType(words)


@built
def _countries(lexicon: Lexicon) -> Mapping[str, int]:
    places = catalogue(lexicon)
    owners = {word: places.record(f"country:{places.code(record)}") for word, record in _places(lexicon).items()}
    return MappingProxyType({word: owner for word, owner in owners.items() if owner is not None})


@built
def _adjectives(lexicon: Lexicon) -> Mapping[str, str]:
    first: dict[str, str] = {}
    for row in lexicon.rows(DEMONYMS):
        kind, _, code = row["place"].partition(":")
        if kind == "country":
            first.setdefault(code, row["adjectives"].split("|")[0])
    return MappingProxyType(first)
