"""Kinds of facilities that exclude one another: what happened in a prison did not happen in somebody's home."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.errors import LexiconError
from claimcheck.lexicon import SHIPPED, Lexicon, built

FILE = "facilities_types"
TOGETHER = "together"  # the list of that file that is no kind


@dataclass(frozen=True, slots=True, eq=False)
class _Kinds:
    by_noun: Mapping[str, str]
    together: frozenset[frozenset[str]]
    nouns: re.Pattern[str]


def facility_kinds(phrase: str, *, lexicon: Lexicon = SHIPPED) -> frozenset[str]:
    """The kinds that the nouns of `phrase` name: "her home in Biloxi" gives home, "a prison hospital" prison and hospital."""
    kinds = _kinds(lexicon)
    head = re.split(r"\s(?:in|near|of|at|outside)\s|,", phrase.lower(), maxsplit=1)[0]
    return frozenset(kinds.by_noun[noun] for noun in kinds.nouns.findall(head))


def kinds_apart(a: frozenset[str], b: frozenset[str], *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where both name kinds, none of which can be, or be part of, one of the other."""
    together = _kinds(lexicon).together
    return bool(a and b) and not any(x == y or frozenset((x, y)) in together for x in a for y in b)


@built
def _kinds(lexicon: Lexicon) -> _Kinds:
    lists = lexicon.words(FILE)
    by_noun = {noun: kind for kind, nouns in lists.items() if kind != TOGETHER for noun in nouns}
    together = frozenset(frozenset(pair.split()) for pair in lists[TOGETHER])
    for pair in together:
        if len(pair) != 2 or not pair <= lists.keys():
            raise LexiconError(f"{FILE}.toml: {' '.join(sorted(pair))!r} in together must be two of its kinds")
    longest_first = sorted(by_noun, key=lambda noun: (-len(noun), noun))
    return _Kinds(by_noun, together, re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b"))
