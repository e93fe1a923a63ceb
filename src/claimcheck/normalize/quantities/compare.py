"""Whether two quantities compare, whether they can both be right, and how far apart they are."""

from __future__ import annotations

import math
from decimal import Decimal
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.quantities.nouns import singular
from claimcheck.normalize.quantities.tables import OTHER_UNITS, Tables, tables
from claimcheck.types import Quantity

HALF = 0.5
ORDERED_OTHERS = frozenset(
    {"age", "ordinal", "score"}
)  # of these two of one kind compare; years and times are left to the dates


def comparable(a: Quantity, b: Quantity, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where the two are of one kind: the same unit or units of one dimension, and not known to count different
    things.

    Ages compare with ages, ordinals with ordinals, scores with scores; calendar years, clock times and identifiers
    compare with nothing.
    A noun that is missing on either side does not make them incomparable: a caller that needs the same noun asks
    `same_noun`.
    """
    if not of_one_kind(a, b, lexicon=lexicon):
        return False
    if a.of and b.of and (a.unit == "count" or a.unit in OTHER_UNITS):
        return same_noun(a.of, b.of, lexicon=lexicon)
    return True


def of_one_kind(a: Quantity, b: Quantity, *, lexicon: Lexicon = SHIPPED) -> bool:
    """As `comparable`, whatever the two count."""
    if a.unit in OTHER_UNITS or b.unit in OTHER_UNITS:
        return a.unit == b.unit and a.unit in ORDERED_OTHERS
    return a.unit == b.unit or _dimension(a, tables(lexicon)) == _dimension(b, tables(lexicon)) != ""


def same_noun(a: str, b: str, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where two counted nouns, singular or plural, name the same: "people" and "person", "fatality" and "death".

    A kind and its kinds are not the same: twelve people and nine civilians need not disagree.
    """
    known = tables(lexicon)
    left, right = (known.same.get(noun, noun) for noun in (singular(a, known), singular(b, known)))
    return left == right


def apart(a: Quantity, b: Quantity, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where the two compare and cannot be one number: their intervals stay disjoint when hedges and rounding
    are allowed for.

    Rounding: half of the last stated digit, at most a share of the number (`quantities.toml`, rounding); whole counts
        below a hundred are exact, and so are bounds ("more than 26 million" is no 25.9 million).
    """
    if not comparable(a, b, lexicon=lexicon):
        return False
    if a.unit == "score":
        return (a.low, a.high) != (b.low, b.high)
    known = tables(lexicon)
    converted = a.unit != b.unit
    (low_a, high_a), (low_b, high_b) = (
        _bounds(q, lexicon, converted or _rounded_to_units(q, o, known)) for q, o in ((a, b), (b, a))
    )
    return high_a < low_b or high_b < low_a


def _rounded_to_units(q: Quantity, other: Quantity, known: Tables) -> bool:
    """True for a length of time in whole units against one in halves: "five months" may be said of four and a half."""
    if q.unit != other.unit or _dimension(q, known) != "duration":
        return False
    bounds = q.low, q.high, other.low, other.high
    if not all(map(math.isfinite, bounds)) or not (q.low.is_integer() and q.high.is_integer()):
        return False
    return not (other.low.is_integer() and other.high.is_integer()) and q.low * float(known.rounding["halves"]) >= HALF


def is_duration(quantity: Quantity, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True for a length of time."""
    return _dimension(quantity, tables(lexicon)) == "duration"


def is_amount(quantity: Quantity) -> bool:
    """True for money, shares and measures: what is no count and no number of another sort (a year, an age, a score)."""
    return quantity.unit != "count" and quantity.unit not in OTHER_UNITS


def is_money(quantity: Quantity) -> bool:
    """True for sums: their unit is a currency, by its ISO 4217 code."""
    return len(quantity.unit) == 3 and quantity.unit.isupper()


def ratio(a: Quantity, b: Quantity, *, lexicon: Lexicon = SHIPPED) -> float | None:
    """How many times the smaller the larger is, where the two come closest, as stated: at least 1.0, and 1.0 where
    they overlap.

    None where they do not compare, are scores, or where the smaller is zero or less.
    """
    if not comparable(a, b, lexicon=lexicon) or a.unit == "score":
        return None
    known = tables(lexicon)
    (low_a, high_a), (low_b, high_b) = (_base(q, known) for q in (a, b))
    if low_a <= high_b and low_b <= high_a:
        return 1.0
    small, large = (high_a, low_b) if high_a < low_b else (high_b, low_a)
    return large / small if small > 0 else None


def _dimension(quantity: Quantity, known: Tables) -> str:
    unit = known.units.get(quantity.unit)
    return unit.dimension if unit else ""


def _base(quantity: Quantity, known: Tables) -> tuple[float, float]:
    factor = known.units[quantity.unit].factor if quantity.unit in known.units else 1.0
    return quantity.low * factor, quantity.high * factor


@lru_cache(maxsize=4_096)  # each number of an article is held against each of its unit in the other
def _bounds(quantity: Quantity, lexicon: Lexicon, converted: bool) -> tuple[float, float]:
    """The interval in base units, widened by rounding, by the hedge's give and by conversion."""
    known = tables(lexicon)
    give = float(known.rounding["approximate"]) if quantity.approximate else 0.0
    more = float(known.rounding["converted"]) if converted else 0.0
    bound = _is_bound(quantity)
    low = quantity.low - max(
        0.0 if bound else _rounding(quantity.low, quantity.unit, known),
        give * abs(quantity.low) if math.isfinite(quantity.low) else 0.0,
        more,
    )
    high = quantity.high + max(
        0.0 if bound else _rounding(quantity.high, quantity.unit, known),
        give * abs(quantity.high) if math.isfinite(quantity.high) else 0.0,
        more,
    )
    factor = known.units[quantity.unit].factor if quantity.unit in known.units else 1.0
    return low * factor, high * factor


def _is_bound(q: Quantity) -> bool:
    """True for "more than 26 million" and "under 25 million": who says so rounds to the safe side."""
    return not q.approximate and (math.isinf(q.high) or math.isinf(q.low) or q.low == 0 < q.high)


def _rounding(value: float, unit: str, known: Tables) -> float:
    """How far the true number may lie from the stated one."""
    if not math.isfinite(value) or value == 0 or unit in OTHER_UNITS:
        return 0.0
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    step = 10.0 ** int(exponent)
    rules = known.rounding
    if unit in ("percent", "percentage point"):
        return min(step / 2, float(rules["percent"]))
    size = abs(value)
    family = (
        "measure"
        if unit in known.units and known.units[unit].dimension != "duration"
        else "count"
        if unit in known.units or unit == "count"
        else "money"
    )
    scale = next((s for s in (1e12, 1e9, 1e6) if size >= s), 1.0)
    rows = rules["magnitude"] if scale > 1 else rules[family]
    share = next((float(s) for below, s in rows if size / scale < below), float(rows[-1][1]))
    if step < 1 and scale == 1.0:
        return step / 2
    return min(step / 2, share * size)
