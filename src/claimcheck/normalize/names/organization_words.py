"""An organization's name as words for comparison: legal forms dropped, translations and nationalities brought to
English, weighed by rarity.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.organization_places import PlaceTables, place_at, place_tables
from claimcheck.normalize.names.parse import checked, split_words
from claimcheck.normalize.names.tokens import Token, token
from claimcheck.normalize.text import plain_punctuation, squeeze

LONGEST_FORM = 6  # words
LEAST_PLURAL = 4  # letters
_DOTTED = re.compile(r"(?<!\w)(?:\w\.){2,}\w?(?!\w)")
_POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?!\w)")
_LEAST_WEIGHT = 0.12


@dataclass(frozen=True, slots=True, eq=False)
class OrganizationTables:
    """The organizations' data files as look-up tables."""

    forms: frozenset[str]
    small: frozenset[str]
    english: dict[str, tuple[str, ...]]
    places: PlaceTables
    weights: dict[str, float]
    aliases: dict[str, int]
    national: frozenset[str]
    schools: frozenset[str]
    qualifiers: frozenset[str]
    generic: frozenset[str]


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """`tokens` with their `weights`; `letters` are the first letters of all words, small ones and legal forms left
    out in `initials`.

    `alias` is the number of the row of `organizations_aliases.tsv` that the name stands in, None where it stands in
    none; `nations` are the
    countries, regions and continents named, `common` the words that many organizations bear, `qualifiers` those that
    make another body (central, royal), `generic` those that do not (company, group),
    `heads` the letters that may stand in an acronym, each with the place of its
    token. `national` says that every country has one of the kind (ministry, army), `leads` of a university whether
    that word stands first; None for what is none.
    """

    tokens: tuple[Token, ...]
    weights: tuple[float, ...]
    plain: tuple[str, ...]
    letters: str
    alias: int | None
    nations: frozenset[str]
    common: frozenset[str]
    qualifiers: frozenset[str]
    generic: frozenset[str]
    heads: tuple[tuple[str, int], ...]
    national: bool
    leads: bool | None


@built
def organization_tables(lexicon: Lexicon = SHIPPED) -> OrganizationTables:
    """The tables of a lexicon."""
    lists = lexicon.words("organizations")
    rows = lexicon.rows("organizations_words")
    english = {row["word"]: tuple(row["english"].split()) for row in rows if row["kind"] != "nation"}
    counts = {row["word"]: int(row["organizations"]) for row in lexicon.rows("organizations_common")}
    least, most = min(counts.values()), max(counts.values())
    weights = {
        word: max(_LEAST_WEIGHT, 1.0 - (1.0 - _LEAST_WEIGHT) * math.log(count / least) / math.log(most / least) * 1.15)
        for word, count in counts.items()
    }
    return OrganizationTables(
        forms=frozenset(lists["forms"]),
        small=frozenset(lists["small"]),
        english=english,
        places=place_tables(lexicon),
        weights=weights,
        aliases=_aliases(lexicon),
        national=frozenset(lists["national"]),
        schools=frozenset(lists["schools"]),
        qualifiers=frozenset(lists["qualifiers"]),
        generic=frozenset(lists["generic"]),
    )


def _aliases(lexicon: Lexicon) -> dict[str, int]:
    """Each known name with the number of its organization; a row that shares a name with an earlier one adds to that."""
    aliases: dict[str, int] = {}
    for number, row in enumerate(lexicon.rows("organizations_aliases")):
        bags = [_bag([w for w in name.split() if w != "the"]) for name in row["names"].split("|")]
        known = next((aliases[bag] for bag in bags if bag in aliases), number)
        for bag in bags:
            aliases.setdefault(bag, known)
    return aliases


def _bag(words: list[str]) -> str:
    """The words as one key, without the s of a plural or a genitive (Children's, Peoples')."""
    return " ".join([w[:-1] if w.endswith("s") and len(w) > LEAST_PLURAL else w for w in words])


@lru_cache(maxsize=32_768)
def organization_name(name: str, lexicon: Lexicon = SHIPPED) -> OrganizationName:
    """The name taken apart.

    Raises:
        InputError: no str, or too long.
    """
    tables = organization_tables(lexicon)
    text = _POSSESSIVE.sub("", squeeze(plain_punctuation(checked(name))))
    text = _DOTTED.sub(lambda m: m.group().replace(".", ""), text).replace("S/A", "SA").replace("'", "")
    made = [(piece, token(piece, lexicon)) for piece in split_words(text, nicknames=True)]
    found = [(piece, item) for piece, item in made if item is not None]
    alias = tables.aliases.get(_bag([item.text for _, item in found if item.text != "the"]))
    read = _read(_without_forms([item for _, item in found], tables), tables, lexicon)
    if not read.tokens:
        every = [item for _, item in found]
        read = Read(every, [item.text for item in every], [(item.text[0], i) for i, item in enumerate(every)])
    texts = [item.text for item in read.tokens]
    return OrganizationName(
        tokens=tuple(read.tokens),
        weights=tuple([_weight(t, tables) for t in read.tokens]),
        plain=tuple(read.plain),
        letters="".join(word[0] for word in read.plain),
        alias=alias,
        nations=tables.places.places.intersection(texts),
        common=frozenset([text for text in texts if text in tables.weights]),
        qualifiers=tables.qualifiers.intersection(texts),
        generic=tables.generic.intersection(texts),
        heads=tuple(read.heads),
        national=not tables.national.isdisjoint(texts),
        leads=None if tables.schools.isdisjoint(texts) else texts[0] in tables.schools,
    )


class Read(NamedTuple):
    """See `OrganizationName`."""

    tokens: list[Token]
    plain: list[str]
    heads: list[tuple[str, int]]


def _read(words: list[Token], tables: OrganizationTables, lexicon: Lexicon) -> Read:
    """The words brought to English, small ones left out, a place of several words as one."""
    read = Read([], [], [])
    texts = [item.text for item in words]
    at = 0
    while at < len(words):
        spot = place_at(texts, at, tables.places)
        length = spot.length if spot else 1
        said = [text for text in texts[at : at + length] if text not in tables.small or len(words) == 1]
        made = token(spot.place, lexicon) if spot else None
        news = [made] if made else _english(words[at], tables, lexicon) if said else []
        here = len(read.tokens)
        read.plain.extend(said)
        read.tokens.extend(news)
        if made and len(said) > 1:
            read.heads.extend((text[0], here) for text in said)
        else:
            read.heads.extend((item.text[0], here + i) for i, item in enumerate(news))
        at += length
    return read


def _without_forms(words: list[Token], tables: OrganizationTables) -> list[Token]:
    """The words without legal forms, wherever these stand; all of them where nothing else is there."""
    kept: list[Token] = []
    at = 0
    while at < len(words):
        for length in range(min(LONGEST_FORM, len(words) - at), 0, -1):
            phrase = " ".join(item.text for item in words[at : at + length])
            if phrase in tables.forms:
                at += length
                break
        else:
            kept.append(words[at])
            at += 1
    return kept or words


def _english(item: Token, tables: OrganizationTables, lexicon: Lexicon) -> list[Token]:
    known = tables.english.get(item.text)
    if known is None and item.text.endswith("s") and len(item.text) > 4 and not item.text.endswith("ss"):
        single = item.text[:-1]
        known = tables.english.get(single) or ((single,) if single in tables.weights else None)
    if known is None:
        return [item]
    return [made for word in known if (made := token(word, lexicon)) is not None]


def _weight(item: Token, tables: OrganizationTables) -> float:
    if item.text.isdigit():
        return 1.0
    if item.text in tables.places.nations:
        return 0.4
    return tables.weights.get(item.text, 1.0)
