"""`find_quantities`: the amounts in a text, with their hedges, units and what they count."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.quantities.ages import read_age
from claimcheck.normalize.quantities.hedges import hedge_after, hedge_before
from claimcheck.normalize.quantities.millions import spell_out
from claimcheck.normalize.quantities.nouns import attributive, complement, counted
from claimcheck.normalize.quantities.numerals import Numeral, after_hyphen, lower, read_numeral
from claimcheck.normalize.quantities.other import has_unit
from claimcheck.normalize.quantities.others import read_other
from claimcheck.normalize.quantities.ranges import Value, read_value
from claimcheck.normalize.quantities.tables import Hedge, Tables, tables
from claimcheck.normalize.quantities.tokens import Token, tokenize
from claimcheck.normalize.quantities.units import UnitRead, currency_before, read_unit
from claimcheck.types import Quantity, QuantityMention

DETERMINERS = ("a", "an", "the", "this", "that", "its", "his", "her", "their")
WHOLE = 100.0  # percent
BETWEEN = ("by", "for", "on", "in")  # with hyphens on both sides
TOLL = 5  # words within which "toll" stands before its number


def find_quantities(text: str, *, lexicon: Lexicon = SHIPPED) -> list[QuantityMention]:
    """The quantities that `text` states, in order, without overlaps.

    Each is an interval with a unit ("count" where none is named) and, where the words after it tell, the lemma of the
    noun counted. A hedge ("at least", "about") is part of the mention and of the interval; rounding is not: `apart`
    allows for it. A fraction of a whole is given in percent. Years, ages, ordinals, scores, identifiers and clock
    times are units of their own; numbers that belong to a date ("3 December", "two days ago") are left out.

    It does not parse: the noun is the first plural after the number; "12 of the 30" is two quantities, and nothing
    says that one is part of the other; negation ("no one", "not 12") is not read.

    Args:
        text: plain English text.
        lexicon: the word lists and tables.
    """
    known = tables(lexicon)
    tokens = tokenize(text)
    found: list[QuantityMention] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind == "word" and token.lower not in known.starts and token.text not in known.signs:
            i += 1
            continue
        stop, mention = _read(text, tokens, i, found[-1].end if found else 0, known)
        if mention is not None:
            found.append(mention)
        i = max(stop, i + 1)
    return found


def _read(text: str, tokens: Sequence[Token], i: int, floor: int, known: Tables) -> tuple[int, QuantityMention | None]:
    """Where reading goes on after token `i`, and the quantity that begins there, if one does."""
    if other := read_other(text, tokens, i, known):
        if other.unit is None:
            return other.stop, None
        start = tokens[i].start
        quantity = Quantity(other.low, other.high, other.unit, other.of)
        return other.stop, QuantityMention(start, other.end, text[start : other.end], quantity)
    code = currency_before(tokens, i, known)
    numeral = read_numeral(tokens, i + (code is not None), known)
    if numeral is None or _is_no_number(tokens, numeral, known):
        return i + 1, None
    read = read_value(tokens, numeral, i, code, known)
    value, unit = spell_out(
        tokens, read, read_unit(tokens, _past_plus(tokens, read.stop, known), read.numeral, code, known), known
    )
    if value is None or unit is None:
        return read.stop, None
    if unit.dimension == "duration" and _dated(tokens, value, unit, known):
        return unit.stop, None
    amount = _amount(tokens, value, unit, floor, known)
    start, end = tokens[amount.first].start, tokens[amount.stop - 1].end
    return amount.stop, QuantityMention(start, end, text[start:end], amount.quantity)


def _past_plus(tokens: Sequence[Token], stop: int, known: Tables) -> int:
    """Past "plus" or "+" between a number and its unit: "90-plus percent"; `stop` where no unit follows."""
    at = after_hyphen(tokens, stop)
    if lower(tokens, at) not in ("plus", "+") or ("plus",) not in known.after:
        return stop
    return at + 1 if has_unit(tokens, after_hyphen(tokens, at + 1), known) else stop


def _is_no_number(tokens: Sequence[Token], numeral: Numeral, known: Tables) -> bool:
    """True for "one" as a pronoun or article ("no one", "one of them", "one day"), and numbers in names ("Final
    Four").
    """
    first = tokens[numeral.first]
    before = lower(tokens, numeral.first - 1)
    linked = after_hyphen(tokens, numeral.stop)
    if linked != numeral.stop and lower(tokens, linked) in BETWEEN and after_hyphen(tokens, linked + 1) != linked + 1:
        return True  # "a four-by-four car", "a two-for-one offer"
    if numeral.style != "words":
        return False
    if first.capital and numeral.first and tokens[numeral.first - 1].capital:
        return True
    if first.glued and before in ("-", "–"):
        return True
    if numeral.low != 1 or numeral.stop - numeral.first != 1:
        return False
    after = lower(tokens, numeral.stop)
    if after == "or" and read_numeral(tokens, numeral.stop + 1, known) is not None:
        return False  # "one or two species"
    follows = numeral.stop < len(tokens) and tokens[numeral.stop].kind == "word"
    return (
        before in known.words["not_one_after"]
        or not follows
        or after in known.words["not_one_before"] | known.words["boundary"]
    )


def _dated(tokens: Sequence[Token], value: Value, unit: UnitRead, known: Tables) -> bool:
    """True where a span of time is part of a date: "three years ago", "the last two weeks"."""
    before, after = lower(tokens, value.first - 1), lower(tokens, unit.stop)
    return after in known.words["ago"] or before in known.words["past"]


@dataclass(frozen=True, slots=True)
class _Amount:
    """A quantity and the tokens [first, stop) that say it."""

    first: int
    stop: int
    quantity: Quantity


def _amount(tokens: Sequence[Token], value: Value, unit: UnitRead, floor: int, known: Tables) -> _Amount:
    if value.kind == "score" and unit.unit == "count":
        noun = lower(tokens, after_hyphen(tokens, value.stop))
        of = noun if noun in known.words["score"] else None
        return _Amount(value.first, value.stop, Quantity(value.low, value.high, "score", of))
    age = read_age(tokens, value, unit, known)
    first, hedge = hedge_before(tokens, value.first, floor, known, span=unit.dimension == "duration" and age is None)
    if age is not None:
        low, high = value.low * age[1], value.high * age[1]
        end, after = hedge_after(tokens, age[0], known)
        age, hedge = (end, age[1]), hedge or after
        if hedge is not None:
            low, high = hedge.widen(low, high)
        return _Amount(first, age[0], Quantity(_tidy(low), _tidy(high), "age", None, bool(hedge and hedge.approximate)))
    if hedge is None and first and lower(tokens, first - 1) == "minus":
        first, value = first - 1, Value(first - 1, value.stop, -value.high, -value.low, value.numeral, value.kind)
    stop, after = hedge_after(tokens, unit.stop, known)
    if _past_plus(tokens, value.stop, known) != value.stop:
        after = known.after[("plus",)]
    low, high, approximate = _interval(value, unit, hedge or after, known)
    of = _noun(tokens, value, unit, first, stop, known)
    return _Amount(first, stop, Quantity(_tidy(low), _tidy(high), unit.unit, of, approximate))


def _interval(value: Value, unit: UnitRead, hedge: Hedge | None, known: Tables) -> tuple[float, float, bool]:
    """The bounds as hedged, and whether they are approximate."""
    low, high, style = value.low * unit.scale, value.high * unit.scale, value.numeral.style
    if hedge is None and style == "round" and value.kind == "single":
        hedge = known.round
    approximate = style == "vague" or bool(hedge and hedge.approximate)
    if hedge is not None:
        low, high = hedge.widen(low, high)
    return low, min(high, WHOLE) if style == "share" else high, approximate


def _noun(tokens: Sequence[Token], value: Value, unit: UnitRead, first: int, stop: int, known: Tables) -> str | None:
    """What the amount of the tokens [first, stop) counts or measures."""
    hyphen = after_hyphen(tokens, stop)
    if unit.unit == "count":
        if hyphen != stop and hyphen < len(tokens) and tokens[hyphen].kind == "word":
            noun = tokens[hyphen].lower
            if noun != "of":  # "29-of-34 passes"
                return None if noun == "strong" else noun  # "a five-member panel", "a 300-strong crowd"
        noun_counted = counted(tokens, stop, known, one=value.low == value.high == 1)
        return noun_counted or ("person" if _of_victims(tokens, first, stop, known) else None)
    before = lower(tokens, value.first - 1)
    adjective = after_hyphen(tokens, value.stop) != value.stop or before in DETERMINERS or before.endswith("'s")
    if adjective and (noun_after := attributive(tokens, stop, known)):
        return noun_after
    if value.numeral.style == "share" and lower(tokens, stop) not in ("of", "in"):
        return counted(tokens, stop, known)
    return complement(tokens, stop, known, ("of",) if unit.dimension else ("of", "in"))


def _of_victims(tokens: Sequence[Token], first: int, stop: int, known: Tables) -> bool:
    """True for a number without a noun that can only be of people: "killing 12", "the death toll rose to 12"."""
    if stop < len(tokens) and tokens[stop].kind == "word" and tokens[stop].lower not in known.words["boundary"]:
        return False
    before = [t.lower for t in tokens[max(0, first - TOLL) : first]]
    return bool(before) and (
        before[-1] in known.words["people_before"] or (before[-1] in ("to", "at", "of") and "toll" in before)
    )


def _tidy(value: float) -> float:
    """`value` without the dust of binary fractions; infinite stays infinite."""
    return value if math.isinf(value) else float(f"{value:.10g}")
