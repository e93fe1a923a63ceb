"""Countries, regions and continents in the names of organizations: told apart by what they mean, not by how they are spelled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.lexicon import Lexicon, built

NATIONS = frozenset({"country", "bloc"})  # what weighs little: the rest of the name says what the body is
LEAST_PLURAL = 4  # letters
_NO_LETTER = re.compile(r"[^a-z]")


class Spot(NamedTuple):
    """A place said by `length` words of a name."""

    place: str
    length: int


@dataclass(frozen=True, slots=True, eq=False)
class PlaceTables:
    """`phrases` (words → place), the number of words of the `longest` with a given first word, all `places`, those that
    weigh as `nations`, and what a place may also mean or lies in.
    """

    phrases: dict[str, str]
    longest: dict[str, int]
    places: frozenset[str]
    nations: frozenset[str]
    may: dict[str, frozenset[str]]


@built
def place_tables(lexicon: Lexicon) -> PlaceTables:
    """The places of a lexicon: the nations of `organizations_words.tsv`, `organizations_places.tsv` before them."""
    styles = lexicon.words("organizations")["styles"]
    phrases: dict[str, str] = {}
    nations: set[str] = set()
    for row in lexicon.rows("organizations_words"):
        if row["kind"] == "nation":
            place = _NO_LETTER.sub("", row["english"])
            nations.add(place)
            phrases |= dict.fromkeys((row["word"], row["english"], place), place)
    named = lexicon.rows("organizations_places")
    for row in named:
        phrases |= dict.fromkeys((*row["names"].split("|"), row["place"]), row["place"])
    phrases = {f"{style} {name}": place for name, place in phrases.items() for style in styles} | phrases
    nations |= {row["place"] for row in named if row["kind"] in NATIONS}
    longest: dict[str, int] = {}
    for phrase in phrases:
        words = phrase.split(" ")
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return PlaceTables(
        phrases=phrases,
        longest=longest,
        places=frozenset(phrases.values()),
        nations=frozenset(nations),
        may={row["place"]: frozenset(row["may"].split("|")) for row in named if row["may"]},
    )


def place_at(words: Sequence[str], at: int, tables: PlaceTables) -> Spot | None:
    """The place that the words from `at` on name, by the longest phrase; None where they name none."""
    word = words[at]
    for length in range(min(tables.longest.get(word, 0), len(words) - at), 0, -1):
        place = tables.phrases.get(" ".join(words[at : at + length]))
        if place is not None:
            return Spot(place, length)
    place = tables.phrases.get(word[:-1]) if len(word) > LEAST_PLURAL and word.endswith("s") else None
    return Spot(place, 1) if place else None


def apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """True for two names that each say of which place, and of none together."""
    return bool(left and right and not left & right)


def may_meet(left: frozenset[str], right: frozenset[str], tables: PlaceTables) -> bool:
    """True where a place of one name may be, or is part of, one of the other: Korea, South Korea."""
    return not _meant(left, tables).isdisjoint(right) or not _meant(right, tables).isdisjoint(left)


def _meant(places: frozenset[str], tables: PlaceTables) -> frozenset[str]:
    return places.union(*(tables.may.get(place, frozenset()) for place in places))
