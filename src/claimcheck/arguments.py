"""Whether the subjects, or the objects, of two claims are one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from claimcheck.types import Argument, Span

NUMERIC = frozenset(
    {
        "$",
        "€",
        "£",
        "percent",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
        "dollar",
        "euro",
        "pound",
    }
)

FIGURE = re.compile(r"[$€£]?\d[\d,.]*")

# What a sentence of its own does not tell: two that stand unresolved may mean two people.
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "that",
        "which",
        "this",
        "these",
        "those",
        "one",
        "some",
        "many",
        "others",
        "all",
    ]
)
UNRESOLVED = PRONOUNS | {"his", "her", "its", "their", "our", "my", "your"}


def referring(a: Argument | None, b: Argument | None, groups: Mapping[str, int]) -> str:
    """As `compare_arguments`; two unresolved pronouns ("their" win, "their" win) are no one thing, two nouns for one thing are."""
    found = compare_arguments(a, b)
    if found == "other_head" and a is not None and b is not None and a.head in groups:
        return "same_head" if groups[a.head] == groups.get(b.head) else found
    return "unknown" if found == "same_head" and a is not None and a.head in UNRESOLVED else found


def holds(a: Argument | None, part: Span) -> bool:
    """True where the part begins in the words of the argument."""
    return a is not None and a.span.start <= part.start < a.span.end


@lru_cache(maxsize=4_096)  # a noun is asked of with each claim that it is compared with
def _numeric(head: str) -> bool:
    return head in NUMERIC or FIGURE.fullmatch(head) is not None


def _family(one: str, other: str) -> bool:
    """True for "hunters" and "ada-hunter": the family, and one of it."""
    return (one[-1:] == "s" and one[:-1] in other.split("-")) or (other[-1:] == "s" and other[:-1] in one.split("-"))


def compare_arguments(a: Argument | None, b: Argument | None) -> str:
    """same (one entity), same_head (one noun), unknown, other_head, or other (two entities of one kind)."""
    if a is None or b is None:
        return "unknown"
    head, other = a.head, b.head
    if _numeric(head) or _numeric(other):
        return "unknown"
    who, whom = a.referent, b.referent
    if who and whom:
        if who == whom:
            return "same"
        one, whose = who.partition(":"), whom.partition(":")
        if one[2] == whose[2] and "place" not in (one[0], whose[0]):
            return "same_head"  # one name, taken for a firm's here and for a ship's there
        return "other" if one[0] == whose[0] and not _family(one[2], whose[2]) else "unknown"
    if who or whom:
        return "unknown"
    if head == other:
        return "same_head"
    return "unknown" if "complement" in (a.relation, b.relation) else "other_head"
