"""`find_quantities`: the amounts in a text, with their hedges, units and what they count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.quantities.nouns import attributive, complement, counted, looks_plural
from claimcheck.normalize.quantities.numerals import Numeral, after_hyphen, lower, read_numeral
from claimcheck.normalize.quantities.others import read_other
from claimcheck.normalize.quantities.tables import Hedge, Tables, tables
from claimcheck.normalize.quantities.tokens import Token, tokenize
from claimcheck.normalize.quantities.units import UnitRead, currency_before, read_unit
from claimcheck.types import Quantity, QuantityMention

DASHES = ("-", "–", "‑", "−")


def find_quantities(text: str, *, lexicon: Lexicon = SHIPPED) -> list[QuantityMention]:
    """The quantities that `text` states, in order, without overlaps.

    Each is an interval with a unit ("count" where none is named) and, where the words after it tell, the lemma of the noun counted. A hedge
    ("at least", "about") is part of the mention and of the interval; rounding is not: `apart` allows for it. A fraction of a whole
    is given in percent. Years, ages, ordinals, scores, identifiers and clock times are units of their own; numbers that belong to a date
    ("3 December", "two days ago") are left out.

    It does not parse: the noun is the first plural after the number; "12 of the 30" is two quantities, and nothing says that one is part
    of the other; negation ("no one", "not 12") is not read.

    Args:
        text: plain English text.
        lexicon: the word lists and tables.
    """
    known = tables(lexicon)
    tokens = tokenize(text)
    found: list[QuantityMention] = []
    i = 0
    while i < len(tokens):
        if other := read_other(text, tokens, i, known):
            if other.unit is not None:
                start = tokens[i].start
                quantity = Quantity(other.low, other.high, other.unit, other.of)
                found.append(QuantityMention(start, other.end, text[start : other.end], quantity))
            i = max(other.stop, i + 1)
            continue
        amount = _Reader(text, tokens, known).read(i, floor=found[-1].end if found else 0)
        if amount is None:
            i += 1
            continue
        if amount.mention is not None:
            found.append(amount.mention)
        i = max(amount.stop, i + 1)
    return found


@dataclass(frozen=True, slots=True)
class _Amount:
    """Where reading goes on, and the mention (None: read and left out)."""

    stop: int
    mention: QuantityMention | None


@dataclass(frozen=True, slots=True)
class _Value:
    """An interval on its way: number, range, unit."""

    first: int
    stop: int
    low: float
    high: float
    numeral: Numeral
    score: bool = False
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    tokens: Sequence[Token]
    known: Tables

    def read(self, i: int, *, floor: int) -> _Amount | None:
        """The amount whose number (or currency sign) is token `i`; what it takes from before begins at `floor` or later."""
        code = currency_before(self.tokens, i, self.known)
        numeral = read_numeral(self.tokens, i + (code is not None), self.known)
        if numeral is None or self._no_number(numeral):
            return None
        value = self._range(numeral, i, code)
        unit = read_unit(self.tokens, value.stop, value.numeral, code, self.known)
        if value.score and unit.unit == "count":
            return self._score(value)
        age = self._age(value, unit, floor)
        if age is not None:
            return age
        if unit.dimension == "duration" and self._dated(value, unit):
            return _Amount(unit.stop, None)
        return self._amount(value, unit, floor)

    def _no_number(self, numeral: Numeral) -> bool:
        """True for "one" as a pronoun or article: "no one", "one of them", "one day"."""
        if numeral.style != "words" or numeral.low != 1 or numeral.stop - numeral.first != 1:
            return False
        tokens, known = self.tokens, self.known
        before, after = lower(tokens, numeral.first - 1), lower(tokens, numeral.stop)
        if before in ("no", "the", "this", "that", "another", "which", "each", "every", "any", "some", "only", "for"):
            return True
        follows = numeral.stop < len(tokens) and tokens[numeral.stop].kind == "word"
        return (
            not follows
            or after in known.words["boundary"]
            or after in ("of", "and", "or", "another", "day", "time", "thing", "way", "side", "point")
        )

    def _range(self, numeral: Numeral, first: int, code: str | None) -> _Value:
        """`numeral`, or the range or score that it begins: "5 to 7", "between 5 and 7", "10-15", "5-to-4"."""
        tokens, known = self.tokens, self.known
        single = _Value(first, numeral.stop, float(numeral.low), float(numeral.high), numeral)
        joint, at = self._joint(numeral, first, code)
        if at >= len(tokens):
            return single
        if joint:
            inner = currency_before(tokens, at, known)
            second = read_numeral(tokens, at + (inner is not None), known)
            if (
                second is not None
                and second.style in ("digits", "words", "round")
                and numeral.style in ("digits", "words", "round")
            ):
                return self._join(numeral, second, first, joint)
        return single

    def _joint(self, numeral: Numeral, first: int, code: str | None) -> tuple[str, int]:
        """The word or sign that joins a second number, and where that begins; empty where there is none."""
        tokens, stop = self.tokens, numeral.stop
        word = lower(tokens, stop)
        if word in DASHES and stop + 1 < len(tokens) and lower(tokens, stop + 1) == "to" and tokens[stop].glued:
            return "-", after_hyphen(tokens, stop + 2)
        if word in DASHES and stop + 1 < len(tokens) and (tokens[stop].glued == tokens[stop + 1].glued):
            return "-", stop + 1
        stop = self._same_unit(numeral, code)
        word = lower(tokens, stop)
        before = lower(tokens, first - 1)
        if word in ("to", "or") or (word == "and" and before == "between"):
            return word, stop + 1
        return "", stop

    def _same_unit(self, numeral: Numeral, code: str | None) -> int:
        """Past a percent sign or unit that both ends of a range carry ("5 percent to 7 percent")."""
        unit = read_unit(self.tokens, numeral.stop, numeral, code, self.known)
        joined = lower(self.tokens, unit.stop) in ("to", "and") and unit.unit != "count"
        if joined and read_numeral(self.tokens, min(unit.stop + 1, len(self.tokens) - 1), self.known) is not None:
            return unit.stop
        return numeral.stop

    def _join(self, left: Numeral, right: Numeral, first: int, joint: str) -> _Value:
        tokens, known = self.tokens, self.known
        low, high = left.low, right.high
        if right.scaled and not left.scaled and low <= high and right.low >= 1000:
            low = _scale(low, right)
        single = _Value(first, left.stop, float(left.low), float(left.high), left)
        scoring = lower(tokens, after_hyphen(tokens, right.stop)) in known.words["score"]
        unit = read_unit(tokens, right.stop, right, None, known)
        bare = unit.unit == "count" and not looks_plural(lower(tokens, after_hyphen(tokens, right.stop)), known)
        if joint in ("-", "to") and unit.unit == "count" and (scoring or low > high or (joint == "-" and bare)):
            if (
                max(low, high) < 1000
                and not left.scaled
                and not right.scaled
                and (joint == "-" or scoring or low > high)
            ):
                low, high = sorted((left.low, right.low))
                return _Value(first, right.stop, float(low), float(high), right, score=True)
        if low >= high:
            return single
        if joint == "or" and (high - low > 1 or (bare and unit.unit == "count")):
            return single
        return _Value(first, right.stop, float(low), float(high), right, ranged=True)

    def _score(self, value: _Value) -> _Amount:
        start, end = self.tokens[value.first].start, self.tokens[value.stop - 1].end
        of = lower(self.tokens, after_hyphen(self.tokens, value.stop))
        of_noun = of if of in self.known.words["score"] else None
        return _Amount(
            value.stop,
            QuantityMention(start, end, self.text[start:end], Quantity(value.low, value.high, "score", of_noun)),
        )

    def _age(self, value: _Value, unit: UnitRead, floor: int) -> _Amount | None:
        """ "42-year-old", "aged 42", "Smith, 42,"."""
        tokens = self.tokens
        at = after_hyphen(tokens, unit.stop)
        old = unit.dimension == "duration" and lower(tokens, at) in ("old", "olds")
        before = lower(tokens, value.first - 1)
        aged = unit.unit == "count" and (before in ("aged", "age", "ages") or self._beside_name(value))
        if not old and not aged:
            return None
        stop = at + 1 if old else value.stop
        factor = unit.factor / self.known.units["years"].factor if old and unit.unit != "years" else 1.0
        low, high = value.low * factor, value.high * factor
        first, hedge = self._hedge_before(value.first, floor)
        if hedge is not None:
            low, high = hedge.widen(low, high)
        start, end = tokens[first].start, tokens[stop - 1].end
        return _Amount(
            stop,
            QuantityMention(
                start, end, self.text[start:end], Quantity(low, high, "age", None, bool(hedge and hedge.approximate))
            ),
        )

    def _beside_name(self, value: _Value) -> bool:
        """True for the age after a name: "John Smith, 42, said"."""
        tokens, i, stop = self.tokens, value.first, value.stop
        if (
            value.numeral.style != "digits"
            or value.ranged
            or stop - i != 1
            or not 1 <= value.low <= 115
            or value.low != int(value.low)
            or i < 3
        ):
            return False
        closed = (
            stop >= len(tokens)
            or tokens[stop].text in ",.;"
            or tokens[stop].text == ")"
            or lower(tokens, stop) in ("of", "who", "and", "was", "is")
        )
        opened = (
            tokens[i - 1].text == ","
            and tokens[i - 2].kind == "word"
            and tokens[i - 2].capital
            and tokens[i - 3].capital
        )
        bracketed = (
            tokens[i - 1].text == "("
            and tokens[i - 2].kind == "word"
            and tokens[i - 2].capital
            and lower(tokens, stop) == ")"
        )
        month = tokens[i - 2].lower in self.known.words["month"] or tokens[i - 2].lower in self.known.words["weekday"]
        return (closed and opened and not month and tokens[i].text != "0") or (bracketed and not month)

    def _dated(self, value: _Value, unit: UnitRead) -> bool:
        """True where a span of time is part of a date: "three years ago", "the last two weeks"."""
        return (
            lower(self.tokens, unit.stop) in self.known.words["ago"]
            or lower(self.tokens, value.first - 1) in self.known.words["past"]
        )

    def _amount(self, value: _Value, unit: UnitRead, floor: int) -> _Amount:
        low, high = value.low * unit.scale, value.high * unit.scale
        first, low, high = self._minus(value.first, low, high)
        approximate = value.numeral.style == "vague"
        before_first, hedge = self._hedge_before(first, floor)
        if (
            hedge is not None
            and hedge.name in ("at_least", "at_most")
            and unit.dimension == "duration"
            and lower(self.tokens, first - 1) in ("over", "under")
        ):
            before_first, hedge = first, None  # "over two days" is during
        stop, after = self._hedge_after(unit.stop)
        hedge = hedge or after
        if value.numeral.style == "round" and not value.ranged and hedge is None:
            low, high = self.known.round.widen(low, high)
            approximate = True
        if hedge is not None:
            low, high = hedge.widen(low, high)
            approximate = approximate or hedge.approximate
        if value.numeral.style == "share":
            high = min(high, 100.0)
        of = self._noun(value, unit, stop)
        start, end = self.tokens[before_first].start, self.tokens[stop - 1].end
        quantity = Quantity(_tidy(low), _tidy(high), unit.unit, of, approximate)
        return _Amount(stop, QuantityMention(start, end, self.text[start:end], quantity))

    def _minus(self, first: int, low: float, high: float) -> tuple[int, float, float]:
        if first and lower(self.tokens, first - 1) == "minus":
            return first - 1, -high, -low
        return first, low, high

    def _hedge_before(self, first: int, floor: int) -> tuple[int, Hedge | None]:
        """The longest hedge that ends right before token `first`; an article between them is passed over."""
        tokens = self.tokens
        for skip in (0, 1, 2):
            if skip and lower(tokens, first - skip) not in ("a", "an", "the", "another", "between", "from", "some"):
                break
            for length in (5, 4, 3, 2, 1):
                begin = first - skip - length
                if begin < 0 or tokens[begin].start < floor:
                    continue
                words = tuple(t.lower for t in tokens[begin : first - skip])
                if words in self.known.before:
                    return begin, self.known.before[words]
        return first, None

    def _hedge_after(self, stop: int) -> tuple[int, Hedge | None]:
        at = after_hyphen(self.tokens, stop)
        for length in (3, 2, 1):
            words = tuple(t.lower for t in self.tokens[at : at + length])
            if len(words) == length and words in self.known.after:
                return at + length, self.known.after[words]
        return stop, None

    def _noun(self, value: _Value, unit: UnitRead, stop: int) -> str | None:
        tokens, known = self.tokens, self.known
        if unit.unit == "count":
            one = value.low == value.high == 1
            at = after_hyphen(tokens, stop)
            if at != stop and at < len(tokens) and tokens[at].kind == "word":
                return (
                    None if tokens[at].lower == "strong" else tokens[at].lower
                )  # "a five-member panel", "a 300-strong crowd"
            return counted(tokens, stop, known, one=one)
        before = lower(tokens, value.first - 1)
        hyphen = after_hyphen(tokens, value.stop) != value.stop
        if (
            hyphen
            or before in ("a", "an", "the", "this", "that", "its", "his", "her", "their")
            or before.endswith("'s")
        ):
            if noun := attributive(tokens, stop, known):
                return noun
        if value.numeral.style == "share" and lower(tokens, stop) not in ("of", "in"):
            return counted(tokens, stop, known)
        return complement(tokens, stop, known, ("of",) if unit.dimension else ("of", "in"))


def _scale(value: Decimal, by: Numeral) -> Decimal:
    """`value` in the magnitude of the other end of its range: the 5 of "5 to 7 million"."""
    for factor in (1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000):
        if by.low >= factor and value <= by.low / factor:
            return value * factor
    return value


def _tidy(value: float) -> float:
    """`value` without the dust of binary fractions; infinite stays infinite."""
    return value if math.isinf(value) else float(f"{value:.10g}")
