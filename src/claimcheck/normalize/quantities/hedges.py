"""Hedges around a number: "at least 12", "about 100", "12 or more"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.normalize.quantities.numerals import after_hyphen, lower
from claimcheck.normalize.quantities.tables import Hedge, Tables
from claimcheck.normalize.quantities.tokens import Token

LONGEST_BEFORE, LONGEST_AFTER = 5, 3
BETWEEN = ("a", "an", "the", "another", "between", "from", "some")  # may stand between a hedge and its number


def hedge_before(
    tokens: Sequence[Token], first: int, floor: int, known: Tables, *, span: bool
) -> tuple[int, Hedge | None]:
    """The longest hedge that ends right before token `first` and does not begin before the character `floor`.

    `span`: the number is a span of time, before which "over" and "under" mean during ("over two days").
    """
    for skip in (0, 1):
        if skip and lower(tokens, first - skip) not in BETWEEN:
            break
        for length in range(LONGEST_BEFORE, 0, -1):
            begin = first - skip - length
            if begin < 0 or tokens[begin].start < floor:
                continue
            words = tuple(t.lower for t in tokens[begin : first - skip])
            if words in known.before and not (span and words in (("over",), ("under",))):
                return begin, known.before[words]
    return first, None


def hedge_after(tokens: Sequence[Token], stop: int, known: Tables) -> tuple[int, Hedge | None]:
    """The hedge that begins at token `stop`, and where it ends."""
    at = after_hyphen(tokens, stop)
    for length in range(LONGEST_AFTER, 0, -1):
        words = tuple(t.lower for t in tokens[at : at + length])
        if len(words) == length and words in known.after:
            return at + length, known.after[words]
    return stop, None
