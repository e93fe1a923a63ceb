"""One number or two that belong together: "between 5 and 7", "10-15", "5 percent to 7 percent", the score "5-to-4"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.normalize.quantities.nouns import looks_plural
from claimcheck.normalize.quantities.numerals import Numeral, after_hyphen, lower, read_numeral
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token
from claimcheck.normalize.quantities.units import currency_before, read_unit

DASHES = ("-", "–", "‑", "−")
JOINABLE = ("digits", "words", "round")
HIGHEST_SCORE = 1000


@dataclass(frozen=True, slots=True)
class Value:
    """The tokens [first, stop) say [low, high]; `numeral` is the last number read, `kind` single, range or score."""

    first: int
    stop: int
    low: float
    high: float
    numeral: Numeral
    kind: str = "single"


def read_value(tokens: Sequence[Token], numeral: Numeral, first: int, code: str | None, known: Tables) -> Value:
    """The value that begins with `numeral`; `first` is its first token, the currency sign `code` included."""
    single = Value(first, numeral.stop, float(numeral.low), float(numeral.high), numeral)
    joint, at = _joint(tokens, numeral, first, code, known)
    if not joint or at >= len(tokens):
        return single
    inner = currency_before(tokens, at, known)
    second = read_numeral(tokens, at + (inner is not None), known)
    if second is None or second.style not in JOINABLE or numeral.style not in JOINABLE:
        return single
    return _score(tokens, numeral, second, first, joint, known) or _range(tokens, numeral, second, single, joint, known)


def _joint(tokens: Sequence[Token], numeral: Numeral, first: int, code: str | None, known: Tables) -> tuple[str, int]:
    """The word or sign that joins a second number, and where that begins; empty where there is none."""
    stop = numeral.stop
    if lower(tokens, stop) in DASHES and stop + 1 < len(tokens):
        if lower(tokens, stop + 1) == "to" and tokens[stop].glued:
            return "-", after_hyphen(tokens, stop + 2)
        if tokens[stop].glued == tokens[stop + 1].glued:
            return "-", stop + 1
    stop = _past_unit(tokens, numeral, code, known)
    word = lower(tokens, stop)
    if word in ("to", "or") or (word == "and" and _between(tokens, first)):
        return word, stop + 1
    return "", stop


def _between(tokens: Sequence[Token], first: int) -> bool:
    """True after "between" and "the ages of"."""
    before = lower(tokens, first - 1)
    return before == "between" or (before == "of" and lower(tokens, first - 2) == "ages")


def _past_unit(tokens: Sequence[Token], numeral: Numeral, code: str | None, known: Tables) -> int:
    """Past a unit that both ends of a range carry: "5 percent to 7 percent"."""
    unit = read_unit(tokens, numeral.stop, numeral, code, known)
    if unit.unit == "count" or lower(tokens, unit.stop) not in ("to", "and") or unit.stop + 1 >= len(tokens):
        return numeral.stop
    at = unit.stop + 1
    second = read_numeral(tokens, at + (currency_before(tokens, at, known) is not None), known)
    return numeral.stop if second is None else unit.stop


def _score(
    tokens: Sequence[Token], left: Numeral, right: Numeral, first: int, joint: str, known: Tables
) -> Value | None:
    """The two numbers as a score, vote or record: "3-2", "a 5-to-4 ruling", "52 to 48"; never with a unit."""
    if joint not in ("-", "to") or left.scaled or right.scaled or max(left.low, right.low) >= HIGHEST_SCORE:
        return None
    after = lower(tokens, after_hyphen(tokens, right.stop))
    if read_unit(tokens, right.stop, right, None, known).unit != "count":
        return None
    named, falling = after in known.words["score"], left.low > right.low
    if not (named or falling or (joint == "-" and not looks_plural(after, known))):
        return None
    low, high = sorted((left.low, right.low))
    return Value(first, right.stop, float(low), float(high), right, "score")


def _range(tokens: Sequence[Token], left: Numeral, right: Numeral, single: Value, joint: str, known: Tables) -> Value:
    low, high = left.low, right.high
    if right.scaled and not left.scaled:
        low = _scale(low, right)
    if low >= high:
        return single
    if joint == "or":  # "two or three people", "40 or 50", but not "12 or 30", "one or two"
        unit = read_unit(tokens, right.stop, right, None, known)
        plain = unit.unit == "count" and not looks_plural(lower(tokens, right.stop), known)
        if (high - low > 1 and high * 2 > low * 3) or plain:
            return single
    return Value(single.first, right.stop, float(low), float(high), right, "range")


def _scale(value: Decimal, by: Numeral) -> Decimal:
    """`value` in the magnitude of the other end of its range: the 5 of "5 to 7 million"."""
    for exponent in (12, 9, 6, 3):
        factor = Decimal(10) ** exponent
        if by.low >= factor and value <= by.low / factor:
            return value * factor
    return value
