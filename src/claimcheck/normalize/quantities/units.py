"""The unit of a number: a currency sign before it, or a word after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.normalize.quantities.nouns import looks_plural
from claimcheck.normalize.quantities.numerals import Numeral, after_hyphen
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token

HALVES = ("a.m.", "p.m.", "am", "pm")  # of the day


@dataclass(frozen=True, slots=True)
class UnitRead:
    """The unit read up to token `stop`; the number is multiplied by `scale` (cents)."""

    unit: str
    stop: int
    dimension: str = ""
    factor: float = 1.0
    scale: float = 1.0


def currency_before(tokens: Sequence[Token], i: int, known: Tables) -> str | None:
    """The currency whose sign or code is token `i`, where a number follows."""
    if i + 1 >= len(tokens) or tokens[i].text not in known.signs:
        return None
    following = tokens[i + 1]
    near = following.glued or following.start == tokens[i].end + 1
    return known.signs[tokens[i].text] if near and following.kind == "number" else None


def read_unit(tokens: Sequence[Token], stop: int, numeral: Numeral, code: str | None, known: Tables) -> UnitRead:
    """The unit of the number that ends before token `stop`, or "count". `code`: its currency sign's."""
    if code is not None:
        return UnitRead(code, _past_repeated_currency(tokens, stop, code, known))
    if numeral.style == "share":
        return UnitRead("percent", stop)
    if stop < len(tokens) and tokens[stop].lower in HALVES:
        return UnitRead("time", stop + 1)  # "from 1 to 3 p.m."
    at = after_hyphen(tokens, stop)
    if numeral.style == "vague" and at < len(tokens) and tokens[at].lower == "of":
        at += 1  # "millions of dollars"
    for length in (3, 2, 1):
        words = _phrase(tokens, at, length)
        if words is None:
            continue
        unit, end = _lookup(words[0], numeral, known), words[1]
        if unit is None or (len(words[0]) == 1 and _is_noun_instead(tokens, at, numeral, known)):
            continue
        return UnitRead(unit[0], end, unit[1], unit[2], unit[3])
    return UnitRead("count", stop)


def _phrase(tokens: Sequence[Token], at: int, length: int) -> tuple[tuple[str, ...], int] | None:
    """`length` words from token `at` on, hyphens passed over, and where they end."""
    words: list[str] = []
    i = at
    while len(words) < length and i < len(tokens):
        words.append(tokens[i].lower)
        i += 1
        if len(words) < length:
            i = after_hyphen(tokens, i)
    return (tuple(words), i) if len(words) == length else None


def _lookup(words: tuple[str, ...], numeral: Numeral, known: Tables) -> tuple[str, str, float, float] | None:
    if words in known.percent:
        return known.percent[words], "", 1.0, 1.0
    if words in known.currencies:
        return known.currencies[words], "", 1.0, 1.0
    if words in known.magnitude_currencies and numeral.scaled:
        return known.magnitude_currencies[words], "", 1.0, 1.0
    if len(words) == 1 and words[0] in known.cents:
        return known.cents[words[0]], "", 1.0, 0.01
    if words in known.measures:
        unit = known.measures[words]
        return unit.name, unit.dimension, unit.factor, 1.0
    return None


def _is_noun_instead(tokens: Sequence[Token], at: int, numeral: Numeral, known: Tables) -> bool:
    """True for a short unit sign that stands apart from digits or names something else: "two min", "100 ha ha"."""
    word = tokens[at].lower
    return len(word) <= 2 and word.isalpha() and (numeral.style != "digits" or looks_plural(word, known))


def _past_repeated_currency(tokens: Sequence[Token], stop: int, code: str, known: Tables) -> int:
    """Past a currency word that repeats the sign: "$5 million dollars"."""
    for length in (2, 1):
        words = tuple(t.lower for t in tokens[stop : stop + length])
        if len(words) == length and (
            known.currencies.get(words) == code or known.magnitude_currencies.get(words) == code
        ):
            return stop + length
    return stop
