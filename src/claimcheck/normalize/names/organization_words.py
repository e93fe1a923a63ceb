"""An organization's name as words for comparison: legal forms dropped, translations and nationalities brought to
English, weighed by rarity.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon
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
    nations: frozenset[str]
    weights: dict[str, float]
    aliases: dict[str, int]
    national: frozenset[str]
    schools: frozenset[str]


@dataclass(frozen=True, slots=True)
class OrganizationName:
    """`tokens` with their `weights`; `letters` are the first letters of all words, small ones and legal forms left
    out in `initials`.

    `alias` is the number of the row of `organizations_aliases.tsv` that the name stands in, None where it stands in
    none; `nations` are the
    countries named, `common` the words that many organizations bear. `national` says that every country has one of the
    kind (ministry, army), `leads` of a university whether that word stands first; None for what is none.
    """

    tokens: tuple[Token, ...]
    weights: tuple[float, ...]
    plain: tuple[str, ...]
    letters: str
    alias: int | None
    nations: frozenset[str]
    common: frozenset[str]
    national: bool
    leads: bool | None


@lru_cache(maxsize=8)
def organization_tables(lexicon: Lexicon = SHIPPED) -> OrganizationTables:
    """The tables of a lexicon."""
    lists = lexicon.words("organizations")
    rows = lexicon.rows("organizations_words")
    english = {row["word"]: tuple(row["english"].split()) for row in rows}
    nations = frozenset(
        word for row in rows if row["kind"] == "nation" for word in (row["english"].replace(" ", ""), row["word"])
    )
    counts = {row["word"]: int(row["organizations"]) for row in lexicon.rows("organizations_common")}
    least, most = min(counts.values()), max(counts.values())
    weights = {
        word: max(_LEAST_WEIGHT, 1.0 - (1.0 - _LEAST_WEIGHT) * math.log(count / least) / math.log(most / least) * 1.15)
        for word, count in counts.items()
    }
    aliases: dict[str, int] = {}
    for number, row in enumerate(lexicon.rows("organizations_aliases")):
        for name in row["names"].split("|"):
            aliases.setdefault(_bag([w for w in name.split() if w != "the"]), number)
    return OrganizationTables(
        forms=frozenset(lists["forms"]),
        small=frozenset(lists["small"]),
        english=english,
        nations=nations,
        weights=weights,
        aliases=aliases,
        national=frozenset(lists["national"]),
        schools=frozenset(lists["schools"]),
    )


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
    kept = _without_forms([item for _, item in found], tables)
    tokens: list[Token] = []
    plain: list[str] = []
    for item in kept:
        if item.text in tables.small and len(kept) > 1:
            continue
        plain.append(item.text)
        tokens += _english(item, tables, lexicon)
    if not tokens:
        tokens = [item for _, item in found]
        plain = [item.text for _, item in found]
    nations = frozenset(item.text for item in tokens if item.text in tables.nations)
    letters = "".join(word[0] for word in plain)
    texts = [item.text for item in tokens]
    return OrganizationName(
        tokens=tuple(tokens),
        weights=tuple([_weight(t, tables) for t in tokens]),
        plain=tuple(plain),
        letters=letters,
        alias=alias,
        nations=nations,
        common=frozenset([text for text in texts if text in tables.weights]),
        national=not tables.national.isdisjoint(texts),
        leads=None if tables.schools.isdisjoint(texts) else texts[0] in tables.schools,
    )


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
    if item.text in tables.nations:
        return 0.4
    return tables.weights.get(item.text, 1.0)
