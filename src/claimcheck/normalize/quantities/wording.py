"""A quantity in words a person reads."""

from __future__ import annotations

import math

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.quantities.tables import Tables, tables
from claimcheck.types import Quantity

OF_WORDS = frozenset(
    {"dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions", "trillions", "couple", "handful"}
)
WHOLE = 100.0  # percent
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def words(quantity: Quantity, *, lexicon: Lexicon = SHIPPED) -> str:
    """`quantity` in words: "at least 12 people", "$1.2 billion", "about 100 homes", "42 years old", "5-4 vote"."""
    known = tables(lexicon)
    low, high = quantity.low, quantity.high
    if quantity.unit == "score":
        return " ".join(filter(None, (f"{_number(high)}-{_number(low)}", quantity.of)))
    if math.isinf(high):
        return f"at least {_with_unit(quantity, low, known)}"
    if math.isinf(low) or (low == 0 < high and not quantity.approximate):
        return f"at most {_with_unit(quantity, high, known)}"
    if quantity.unit == "percent" and high == WHOLE and low >= WHOLE / 2 and low < high and not quantity.approximate:
        return f"at least {_with_unit(quantity, low, known)}"
    if low == high:
        return _with_unit(quantity, low, known)
    if quantity.approximate:
        return _hedged(quantity, known)
    return _between(quantity, known)


def _between(quantity: Quantity, known: Tables) -> str:
    if quantity.unit == "year":
        return f"{quantity.low:.0f} to {quantity.high:.0f}"
    return f"{_amount(quantity, quantity.low, known)} to {_with_unit(quantity, quantity.high, known)}"


def _hedged(quantity: Quantity, known: Tables) -> str:
    """The hedge that makes this interval of some number, found by trying; so no field needs to remember it."""
    low, high = quantity.low, quantity.high
    for vague, bounds in known.vague.items():
        if bounds == (low, high):
            noun = _plural(_counted(quantity, known), known)
            link = "of " if vague[-1] in OF_WORDS else ""
            return " ".join(vague) + (f" {link}{noun}" if noun else "")
    for hedge in (*known.hedges, known.round):
        if not hedge.approximate:
            continue
        for middle in ((low + high) / 2, high, low):
            value = float(f"{middle:.6g}")
            made = hedge.widen(value, value)
            if all(math.isclose(x, y, rel_tol=1e-6) for x, y in zip(made, (low, high), strict=True)):
                return hedge.words.format(_with_unit(quantity, value, known))
    return f"about {_between(quantity, known)}"


def _counted(quantity: Quantity, known: Tables) -> str:
    """The noun after a vague amount: what is counted, or the unit."""
    if quantity.unit == "count":
        return quantity.of or ""
    return known.currency_names.get(quantity.unit, "year" if quantity.unit == "years" else quantity.unit)


def _with_unit(quantity: Quantity, value: float, known: Tables) -> str:
    unit, of = quantity.unit, quantity.of
    amount = _amount(quantity, value, known)
    if unit == "count":
        return f"{amount} {of if value == 1 else _plural(of, known)}" if of else amount
    if unit == "age":
        return f"{amount} years old"
    if unit == "ordinal":
        return f"{amount}{_suffix(value)}" + (f" {of}" if of else "")
    if unit == "identifier":
        return f"number {value:.0f}"
    if unit == "time":
        return f"{value:.0f}:00"
    if unit in known.units:
        name = unit if unit != "years" else "year"
        return f"{amount} {name if value == 1 else _plural(name, known)}"
    if unit == "percent":
        return f"{amount} percent"
    if unit == "percentage point":
        return f"{amount} percentage point{'' if value == 1 else 's'}"
    return amount


def _amount(quantity: Quantity, value: float, known: Tables) -> str:
    """The number, with the currency where it has one."""
    unit = quantity.unit
    if unit in ("year", "identifier"):
        return f"{value:.0f}"
    if unit in known.currency_signs:
        return f"{known.currency_signs[unit]}{_number(value)}"
    if unit in known.currency_names:
        name = known.currency_names[unit]
        return f"{_number(value)} {name if value == 1 else _plural(name, known)}"
    return _number(value)


def _number(value: float) -> str:
    """The number with thousands separators, from a million up with its magnitude."""
    if math.isinf(value):
        return "any number"
    for factor, name in LARGE:
        if (
            abs(value) >= factor
            and f"{value / factor:.6g}".replace("-", "").replace(".", "").isdigit()
            and len(f"{value / factor:.10g}") <= 6
        ):
            return f"{value / factor:.6g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def _suffix(value: float) -> str:
    number = int(value)
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _plural(noun: str | None, known: Tables) -> str:
    """The plural of a noun: the inverse of `nouns.singular`; of a phrase ("mile an hour") its first noun."""
    if not noun:
        return ""
    head, *rest = noun.split(" ")
    if rest and rest[0] in ("an", "of"):
        return " ".join((_plural(head, known), *rest))
    if head in (
        "square",
        "cubic",
        "nautical",
        "basis",
        "Canadian",
        "Australian",
        "Hong",
        "New",
        "Czech",
        "Swedish",
        "Norwegian",
        "Danish",
        "Singapore",
        "Pakistani",
        "Mexican",
    ):
        return " ".join((head, _plural(" ".join(rest), known)))
    if head == "degree" and rest:
        return " ".join(("degrees", *rest))
    last = noun
    for plural, one in known.irregular.items():
        if one == last:
            return plural
    if last in known.words["plural"] or last in ("yen", "yuan", "won", "rand", "baht"):
        return last
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return last[:-1] + "ies"
    return last + ("es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s")
