"""Surnames that two people share: a bare one may be led to either."""

from __future__ import annotations

from claimcheck.normalize.names import name_words
from claimcheck.types import Argument, Entity


def says_no_more(a: Argument, own: Entity, other: Entity) -> bool:
    """True for a "Clinton" led to Bill Clinton in an article that names Hillary Clinton too: the words may mean either."""
    said = set(name_words(a.span.quote)).intersection(name_words(own.name))
    if not said or not said.issubset(name_words(other.name)):
        return False
    return any(m.span.article == a.span.article for m in other.mentions)
