"""What a number is that is no amount."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.normalize.quantities.numerals import lower
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token


@dataclass(frozen=True, slots=True)
class Other:
    """The tokens up to `stop` (and the characters up to `end`) are a number of the kind `unit`; no unit: part of a
    date.
    """

    stop: int
    end: int
    unit: str | None
    low: float = 0.0
    high: float = 0.0
    of: str | None = None


def past(tokens: Sequence[Token], i: int, end: int) -> int:
    """The first token from `i` on that begins at the character `end` or later."""
    while i < len(tokens) and tokens[i].start < end:
        i += 1
    return i


def has_unit(tokens: Sequence[Token], i: int, known: Tables) -> bool:
    """True where token `i` is a magnitude, a percent sign, a currency or a measure: what stands before it is an
    amount.
    """
    word = (lower(tokens, i),)
    return word[0] in known.magnitudes or word in known.percent or word in known.currencies or word in known.measures
