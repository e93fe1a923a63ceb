"""Offices in what a text calls a person: "Gov.", "Hungary's foreign minister"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.text import fold

BREAK = re.compile(r"\s(?:of|for|to|at|in|from|on|with|under|who|that)\s|[,;]")
POSSESSOR = re.compile(r"['’]s?\s")
NARROWING = frozenset({"vice", "deputy", "under", "lieutenant", "assistant", "associate", "attorney"})


@dataclass(frozen=True, slots=True)
class Departments:
    """Fields of work inside a body, and which of them one person may head together."""

    fields: Mapping[str, frozenset[str]]  # word → the fields that it names
    words: frozenset[str]  # names of fields: "finance", "nursing"
    trades: frozenset[str]  # those who work in one: "accountant", "nurse"
    posts: frozenset[str]
    parts: frozenset[str]
    together: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Departments:
        """Built once for each lexicon."""
        return _departments(lexicon)

    def fields_of(self, office: str) -> frozenset[str]:
        """The fields that a post heads: of "finance director", finance; empty for an office that is none of these."""
        words = office.split()
        if office in self.fields:
            return self.fields[office]
        heads = len(words) > 1 and (words[-1] in self.posts or words[0] in ("chief", "head"))
        return frozenset().union(*(self.fields.get(w, frozenset()) for w in words)) if heads else frozenset()

    def exclude(self, a: str, b: str) -> bool:
        """True for posts that head different fields, no two of which are known to be in one hand."""
        left, right = self.fields_of(a), self.fields_of(b)
        if not left or not right or left & right:
            return False
        return not any(left & group and right & group for group in self.together)


@built
def _departments(lexicon: Lexicon) -> Departments:
    table = lexicon.table("roles")["offices"]["departments"]
    found: dict[str, set[str]] = {}
    for lists in (table["words"], table["trades"]):
        for field, words in lists.items():
            for word in words:
                found.setdefault(word, set()).add(field)
    return Departments(
        fields=MappingProxyType({word: frozenset(fields) for word, fields in found.items()}),
        words=frozenset(w for words in table["words"].values() for w in words),
        trades=frozenset(w for words in table["trades"].values() for w in words),
        posts=frozenset(table["posts"]),
        parts=frozenset(table["parts"]),
        together=tuple(map(frozenset, table["together"])),
    )


def offices(description: str, lexicon: Lexicon) -> frozenset[str]:
    """The offices in a description, by their standard nouns ("Gov." is governor): those before its first preposition.

    Possessors are left out: "the president's son" names no president.
    """
    nouns = office_nouns(lexicon)
    head = BREAK.split(f"{description} ")[0]
    return frozenset(nouns[w] for w in _words(POSSESSOR.split(head)[-1]) if w in nouns)


@built
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
