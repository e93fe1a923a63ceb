"""Adjectives and nouns of nationality, and capitals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.catalogue import catalogue
from claimcheck.normalize.places.fold import fold
from claimcheck.types import Place

FILE = "demonyms"


def demonym_country(word: str, *, lexicon: Lexicon = SHIPPED) -> Place | None:
    """The country whose people or things `word` names: "Hungarian" and "Hungarians" give Hungary; None where it is no such word.

    A word shared by several countries gives the one that news means by it ("American": the United States); the people of a part
    of a country ("Texan", "Scottish") give the country.
    """
    code = _countries(lexicon).get(fold(word)) if isinstance(word, str) else None
    if code is None:
        return None
    places = catalogue(lexicon)
    record = places.record(f"country:{code}")
    return None if record is None else places.place(record)


def adjective_of(country: str, lexicon: Lexicon) -> str | None:
    """The first adjective of the country with that ISO code ("HU": Hungarian)."""
    return _adjectives(lexicon).get(country)


def capital_of(country: Place, *, lexicon: Lexicon = SHIPPED) -> Place | None:
    """The capital of the country that `country` is or lies in; None where there is none."""
    places = catalogue(lexicon)
    owner = places.record(f"country:{country.country}")
    record = None if owner is None else places.capitals.get(owner)
    return None if record is None else places.place(record)


def is_capital(place: Place, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where `place` is the city that is its country's capital."""
    capital = capital_of(place, lexicon=lexicon)
    return capital is not None and capital.id == place.id


@cache
def _countries(lexicon: Lexicon) -> Mapping[str, str]:
    words: dict[str, str] = {}
    for row in lexicon.rows(FILE):
        code = row["place"].partition(":")[2].partition("-")[0]
        for word in (*row["adjectives"].split("|"), *row["people"].split("|")):
            if word:
                words.setdefault(fold(word), code)
    return MappingProxyType(words)


@cache
def _adjectives(lexicon: Lexicon) -> Mapping[str, str]:
    first: dict[str, str] = {}
    for row in lexicon.rows(FILE):
        kind, _, code = row["place"].partition(":")
        if kind == "country":
            first.setdefault(code, row["adjectives"].split("|")[0])
    return MappingProxyType(first)
