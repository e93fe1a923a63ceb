"""Offices in what a text calls a person: "Gov.", "Hungary's foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.text import fold

BREAK = re.compile(r"\s(?:of|for|to|at|in|from|on|with|under|who|that)\s|[,;]")
POSSESSOR = re.compile(r"['’]s?\s")
NARROWING = frozenset({"vice", "deputy", "under", "lieutenant", "assistant", "associate", "attorney"})


def offices(description: str, lexicon: Lexicon) -> frozenset[str]:
    """The offices in a description, by their standard nouns ("Gov." is governor): those before its first preposition.

    Possessors are left out: "the president's son" names no president.
    """
    nouns = office_nouns(lexicon)
    head = BREAK.split(f"{description} ")[0]
    return frozenset(nouns[w] for w in _words(POSSESSOR.split(head)[-1]) if w in nouns)


@cache
def office_nouns(lexicon: Lexicon) -> Mapping[str, str]:
    """The single words for offices in `roles.toml`, each with the standard noun: "gov" → governor, "judge" → judge."""
    table = lexicon.table("roles")
    nouns = {word: word for word in (*table["offices"]["heads"], *table["refers"])}
    for name, forms in table["offices"]["forms"].items():
        nouns |= {form.rstrip("."): name for form in forms if " " not in form and " " not in name}
    return MappingProxyType(nouns)


def holds(description: str, office: str, former: Collection[str]) -> bool:
    """True where a description says that the person is, now, what `office` names.

    "President of France" is a president; "former president", "vice president", "the president's lawyer" and
    "spokesman for the president" are not.
    """
    words = _words(BREAK.split(f"{description} ")[0])
    sought = _words(office)
    if words[-len(sought) :] != sought or not set(words).isdisjoint(former):
        return False
    return len(words) == len(sought) or words[-len(sought) - 1] not in NARROWING


def _words(text: str) -> list[str]:
    return [w.rstrip(".") for w in fold(text).replace("-", " ").split()]
