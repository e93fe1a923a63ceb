"""The quantity lexicon as look-up tables, built once for each lexicon."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.quantities.tokens import phrase

Phrase = tuple[str, ...]
OTHER_UNITS = frozenset({"year", "age", "ordinal", "score", "identifier", "time"})


@dataclass(frozen=True, slots=True)
class Hedge:
    """What a hedge does to a number: how far it reaches below and above (shares of the number, or infinite)."""

    name: str
    below: float
    above: float
    least: float
    approximate: bool
    words: str

    def widen(self, low: float, high: float) -> tuple[float, float]:
        """The interval that the hedge makes of [low, high]."""
        down = low if math.isinf(self.below) else max(self.below * abs(low), self.least if self.below else 0.0)
        up = math.inf if math.isinf(self.above) else max(self.above * abs(high), self.least if self.above else 0.0)
        return (min(low, max(0.0, low - down)) if low >= 0 else low - down), high + up


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: its dimension, and the factor that turns it into the dimension's base unit."""

    name: str
    dimension: str
    factor: float


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """Everything that the reader, the comparison and the wording look up."""

    small: dict[str, int]
    magnitudes: dict[str, int]
    glued: dict[str, int]
    fractions: dict[str, float]
    ordinals: dict[str, int]
    vague: dict[Phrase, tuple[float, float]]
    parts: dict[Phrase, tuple[float, float]]
    hedges: tuple[Hedge, ...]
    before: dict[Phrase, Hedge]
    after: dict[Phrase, Hedge]
    round: Hedge
    percent: dict[Phrase, str]
    signs: dict[str, str]
    currencies: dict[Phrase, str]
    magnitude_currencies: dict[Phrase, str]
    cents: dict[str, str]
    currency_names: dict[str, str]
    currency_signs: dict[str, str]
    measures: dict[Phrase, Unit]
    units: dict[str, Unit]
    rounding: dict[str, Any]
    irregular: dict[str, str]
    words: dict[str, frozenset[str]]
    same: dict[str, str]
    starts: frozenset[str]


@built
def tables(lexicon: Lexicon) -> Tables:
    """The tables of `lexicon`.

    Raises:
        LexiconError: an entry has not the shape that the shipped file shows.
    """
    try:
        return _build(lexicon)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LexiconError(f"the data files quantities*.toml are malformed: {type(error).__name__} {error}") from error


def _build(lexicon: Lexicon) -> Tables:
    numbers, units, nouns = (
        lexicon.table("quantities"),
        lexicon.table("quantities_units"),
        lexicon.words("quantities_nouns"),
    )
    hedges = tuple(
        Hedge(
            name,
            float(row["below"]),
            float(row["above"]),
            float(row.get("least", 0)),
            bool(row["approximate"]),
            row["words"],
        )
        for name, row in numbers["hedge"].items()
    )
    by_name = {h.name: h for h in hedges}
    currency, measure = units["currency"], units["measure"]
    vague = {phrase(k): (float(v[0]), float(v[1])) for k, v in numbers["vague"].items()}
    parts = {phrase(k): (float(v[0]), float(v[1])) for k, v in numbers["parts"].items()}
    starts = {
        "a",
        "an",
        "half",
        "quarter",
        *numbers["small"],
        *numbers["ordinals"],
        *numbers["magnitudes"],
        *nouns["month"],
    }
    starts.update("½¼¾⅓⅔")
    unit_of = {name: Unit(name, row["dimension"], float(row["factor"])) for name, row in measure.items()}
    share = float(numbers["round"]["share"])
    return Tables(
        small=dict(numbers["small"]),
        magnitudes=dict(numbers["magnitudes"]),
        glued=dict(numbers["glued"]),
        fractions=dict(numbers["fractions"]),
        ordinals=dict(numbers["ordinals"]),
        vague=vague,
        parts=parts,
        hedges=hedges,
        before={phrase(w): by_name[name] for name, row in numbers["hedge"].items() for w in row["before"]},
        after={phrase(w): by_name[name] for name, row in numbers["hedge"].items() for w in row["after"]},
        round=Hedge("round", share, share, 0.0, True, "about {}"),
        percent={phrase(w): name for name, words in units["percent"].items() for w in words},
        signs={w: code for code, row in currency.items() for w in row.get("before", ())},
        currencies={phrase(w): code for code, row in currency.items() for w in row.get("after", ())},
        magnitude_currencies={phrase(w): code for code, row in currency.items() for w in row.get("magnitude", ())},
        cents=dict(units["cents"]),
        currency_names={code: row["name"] for code, row in currency.items()},
        currency_signs={code: row["sign"] for code, row in currency.items() if "sign" in row},
        measures={phrase(w): unit_of[name] for name, row in measure.items() for w in row["words"]},
        units=unit_of,
        rounding=dict(numbers["rounding"]),
        irregular=dict(pair.split() for pair in nouns["irregular"]),
        words={key: frozenset(values) for key, values in nouns.items() if key not in ("irregular", "same")},
        same={word: group.split()[0] for group in nouns["same"] for word in group.split()},
        starts=frozenset(starts | {p[0] for p in (*vague, *parts)}),
    )
