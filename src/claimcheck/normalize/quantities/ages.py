"""Ages: "42-year-old", "aged 42", "John Smith, 42,"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.normalize.quantities.numerals import after_hyphen, lower
from claimcheck.normalize.quantities.ranges import Value
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token
from claimcheck.normalize.quantities.units import UnitRead

YOUNGEST, OLDEST = 1, 115  # of the ages that news writes after a name


def read_age(tokens: Sequence[Token], value: Value, unit: UnitRead, known: Tables) -> tuple[int, float] | None:
    """Where the age ends, and the factor that makes years of its number; None where the value is no age."""
    at = after_hyphen(tokens, unit.stop)
    if unit.dimension == "duration" and lower(tokens, at) in ("old", "olds"):
        return at + 1, 1.0 if unit.unit == "years" else unit.factor / known.units["years"].factor
    before = lower(tokens, value.first - 1)
    if unit.unit == "count" and (before in ("aged", "age", "ages") or _beside_name(tokens, value, known)):
        return value.stop, 1.0
    return None


def _beside_name(tokens: Sequence[Token], value: Value, known: Tables) -> bool:
    """True for a whole number between commas, or in brackets, after a name."""
    i, stop = value.first, value.stop
    if value.numeral.style != "digits" or value.kind != "single" or stop - i != 1 or i < 2:
        return False
    name = tokens[i - 2]
    if not (YOUNGEST <= value.low <= OLDEST and value.low.is_integer() and name.kind == "word" and name.capital):
        return False
    if name.lower in known.words["month"] or name.lower in known.words["weekday"]:
        return False
    after = lower(tokens, stop)
    if tokens[i - 1].text == "(":
        return after == ")"
    whole = i >= 3 and tokens[i - 3].capital  # a first name or title too
    return tokens[i - 1].text == "," and (
        after == "," or (whole and after in ("", ".", ";", "of", "who", "and", "was"))
    )
