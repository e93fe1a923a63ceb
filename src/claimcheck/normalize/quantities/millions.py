"""The letter "m" behind digits: millions of what is named behind it, metres where a word says so, and otherwise nobody knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.normalize.quantities.nouns import counted
from claimcheck.normalize.quantities.numerals import after_hyphen, lower
from claimcheck.normalize.quantities.ranges import Value
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token
from claimcheck.normalize.quantities.units import UnitRead

LETTER = "m"
MILLION = 1e6


def spell_out(
    tokens: Sequence[Token], value: Value, unit: UnitRead, known: Tables
) -> tuple[Value, UnitRead] | tuple[None, None]:
    """The value and its unit with "m" read as what it stands for; nothing for "fell 600m", "reached 600m"."""
    last = tokens[value.stop - 1]
    if unit.unit != "count" or last.lower != LETTER or not last.glued or not value.numeral.scaled:
        return value, unit
    if lower(tokens, after_hyphen(tokens, value.stop)) in known.words["extent"]:
        low, high = value.low / MILLION, value.high / MILLION
        metre = known.units["metre"]
        return replace(value, low=low, high=high), UnitRead(metre.name, value.stop, metre.dimension, metre.factor)
    return (value, unit) if counted(tokens, value.stop, known) else (None, None)
