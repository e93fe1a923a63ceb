"""Trades in what a text calls a person: "Crane operator", "the 58-year-old physician of the club"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.offices import BREAK, POSSESSOR
from claimcheck.normalize.text import fold


def trades(roles: Iterable[str], lexicon: Lexicon) -> tuple[tuple[str, frozenset[str]], ...]:
    """The trades that descriptions give, each with its groups in `trades.toml`: the head noun, before its first preposition."""
    table = _groups(lexicon)
    heads = (_head(r) for r in roles)
    return tuple((h, table[h]) for h in dict.fromkeys(heads) if h in table)


def _head(role: str) -> str:
    words = fold(POSSESSOR.split(BREAK.split(f"{role} ")[0])[-1]).split()
    return words[-1] if words else ""


@built
def _groups(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group, words in lexicon.table("trades")["groups"].items():
        for word in words:
            found.setdefault(word, set()).add(group)
    return MappingProxyType({word: frozenset(groups) for word, groups in found.items()})
