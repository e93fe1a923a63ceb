"""What stands round a person's name and is no part of it: honorifics, ranks, offices, letters after the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.text import fold, plain_punctuation, squeeze

_MOST_TITLE_WORDS = 5
_OF = frozenset({"of", "for", "to"})
MOST_KEPT = 65_536  # folded words kept for reuse; a full table is emptied
_POSSESSIVE = re.compile(r"'s?$")


class Titled(NamedTuple):
    """A name taken apart: `title` as said, in lower case ("" where there is none), and the bare `name` as written."""

    title: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class TitleWords:
    """The lists of `titles.toml` as sets of folded phrases."""

    phrases: frozenset[str]
    offices: frozenset[str]
    modifiers: frozenset[str]
    ambiguous: frozenset[str]
    portfolios: frozenset[str]
    postnominals: frozenset[str]
    parts: frozenset[str]
    keys: dict[str, str] = field(default_factory=dict)


@built
def title_words(lexicon: Lexicon = SHIPPED) -> TitleWords:
    """The title lists of a lexicon."""
    lists = {
        key: frozenset(fold(word).replace(".", "") for word in entries)
        for key, entries in lexicon.words("titles").items()
    }
    return TitleWords(
        phrases=lists["honorifics"] | lists["ranks"] | lists["offices"],
        offices=lists["offices"] | lists["ranks"],
        modifiers=lists["modifiers"],
        ambiguous=lists["ambiguous"],
        portfolios=lists["portfolios"],
        postnominals=lists["postnominals"],
        parts=frozenset(part for entries in lists.values() for phrase in entries for part in phrase.split()),
    )


def strip_titles(name: str, *, lexicon: Lexicon = SHIPPED) -> Titled:
    """The title and the bare name in `name`: "Foreign Minister Peter Seyjarto" is ("foreign minister", "Peter
    Seyjarto").

    Titles before the name ("Hungarian Foreign Minister P. S.", "Secretary of State A. B."), behind a comma ("P. S.,
    the foreign
    minister") and letters after it (PhD, MP) are found. A name always remains: "The President" comes back as it is.
    A word that is
    a given name too (Dean, Prince, Amir) is a title only where two more words follow.
    """
    return _stripped(name, lexicon)


@lru_cache(maxsize=16_384)
def _stripped(name: str, lexicon: Lexicon) -> Titled:
    return stripped(name, title_words(lexicon))


def stripped(name: str, known: TitleWords) -> Titled:
    """`strip_titles` with the word lists at hand."""
    clean = squeeze(plain_punctuation(name))
    words = clean.split(" ")
    keys = _keys(words, known)
    if known.parts.isdisjoint(keys) and not ("-" in clean and any(_behind_prefix(key, known) for key in keys)):
        return Titled("", clean)
    behind: list[str] = []
    for i, word in enumerate(words[:-1]):
        if word.endswith(",") and not known.offices.isdisjoint(keys[i + 1 :]):
            words, behind = [*words[:i], word[:-1]], words[i + 1 :]
            break
    keys = _keys(words, known)
    while len(words) > 1 and keys[-1] in known.postnominals:
        behind.insert(0, words.pop())
        keys.pop()
        words[-1] = words[-1].rstrip(",")
    cut = _title_end(words, keys, known)
    title = " ".join([*words[:cut], *behind]).lower().replace(",", "")
    return Titled(title, " ".join(words[cut:]))


def may_be_title(word: str, known: TitleWords) -> bool:
    """False for a word (plain punctuation) that is no part of any title, nor an office behind a prefix: ex-president.

    `stripped` leaves a name alone that has only such words.
    """
    key = _key(word)
    return key in known.parts or _behind_prefix(key, known)


def _behind_prefix(key: str, known: TitleWords) -> bool:
    return "-" in key and key.partition("-")[0] in known.modifiers


def _keys(words: list[str], known: TitleWords) -> list[str]:
    """The words as they stand in the lists."""
    kept = known.keys
    keys = []
    for word in words:
        key = kept.get(word)
        if key is None:
            if len(kept) >= MOST_KEPT:
                kept.clear()
            key = kept[word] = _key(word)
        keys.append(key)
    return keys


def _key(word: str) -> str:
    return (word.lower() if word.isascii() else fold(word)).replace(".", "").strip(',;:()"')


def _title_end(words: list[str], keys: list[str], known: TitleWords) -> int:
    """How many leading words are titles; at least one word stays."""
    end = 0
    while end < len(words) - 1:
        step = _phrase_at(keys, end, known) or _through_office(words, keys, end, known)
        if not step or end + step >= len(words):
            break
        end += step
    return end


def _phrase_at(keys: list[str], at: int, known: TitleWords) -> int:
    """The length of the title phrase that begins at word `at`, with its "of …"; 0 where there is none."""
    longest = 0
    for length in range(min(_MOST_TITLE_WORDS, len(keys) - at - 1), 0, -1):
        phrase = " ".join(keys[at : at + length])
        if phrase not in known.phrases and not _prefixed(phrase, known):
            continue
        if phrase in known.ambiguous and len(keys) - at - length < 2:
            continue
        longest = max(longest, length + _portfolio_at(keys, at + length, known))
    return longest


def _prefixed(phrase: str, known: TitleWords) -> bool:
    """True for "ex-president", "then-senator"."""
    head, hyphen, rest = phrase.partition("-")
    return bool(hyphen) and head in known.modifiers and rest in known.phrases


def _portfolio_at(keys: list[str], at: int, known: TitleWords) -> int:
    """The length of "of foreign affairs", "of Ukraine" at word `at`, leaving a name behind it."""
    if at + 2 >= len(keys) or keys[at] not in _OF:
        return 0
    for length in range(min(_MOST_TITLE_WORDS, len(keys) - at - 2), 0, -1):
        if " ".join(keys[at + 1 : at + 1 + length]) in known.portfolios:
            return 1 + length
    article = keys[at + 1] == "the"
    length = (
        3 if article and keys[at + 2] in ("united", "european", "supreme", "national", "state") else 2 if article else 1
    )
    return 1 + length if at + 1 + length < len(keys) else 0


def _through_office(words: list[str], keys: list[str], at: int, known: TitleWords) -> int:
    """The length of "Hungarian Foreign Minister": capitalised words or modifiers, then an office that is no common
    name.
    """
    for j in range(at, min(at + _MOST_TITLE_WORDS, len(words) - 1)):
        if j > at:
            step = _phrase_at(keys, j, known)
            if step and keys[j] not in known.ambiguous and (step > 1 or keys[j] in known.offices):
                return j - at + step
        word = _POSSESSIVE.sub("", words[j])
        if keys[j] not in known.modifiers and not word[:1].isupper() and keys[j] != "the":
            return 0
    return 0
