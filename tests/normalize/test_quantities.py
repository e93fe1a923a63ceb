"""Quantities: read from sentences of our own, one row a quantity."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.quantities import find_quantities
from claimcheck.types import Quantity

TABLE = Path(__file__).parent / "data" / "quantities.tsv"


def rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@pytest.mark.parametrize(("text", "quote", "low", "high", "unit", "of", "approximate"), rows())
def test_table(text: str, quote: str, low: str, high: str, unit: str, of: str, approximate: str) -> None:
    found = find_quantities(text)
    if quote == "NONE":
        assert found == []
        return
    assert [m.text for m in found] == [quote]
    q = found[0].quantity
    assert (q.low, q.high) == pytest.approx((float(low), float(high)))
    assert (q.unit, q.of or "-", "~" if q.approximate else "") == (unit, of, approximate)


def test_several_in_one_sentence() -> None:
    text = "Twelve people died and 30 others were hurt when Flight 93, a 12-year-old jet, crashed on 3 May 2015."
    found = [(m.text, m.quantity.unit, m.quantity.of) for m in find_quantities(text)]
    assert found == [
        ("Twelve", "count", "person"),
        ("30", "count", "person"),
        ("93", "identifier", None),
        ("12-year-old", "age", None),
    ]


def test_a_part_and_its_whole_are_two_quantities_of_one_noun() -> None:
    found = find_quantities("Twelve of the 30 passengers were rescued.")
    assert [(m.quantity.low, m.quantity.of) for m in found] == [(12, "passenger"), (30, "passenger")]
    assert find_quantities("He completed 29-of-34 passes.")[0].quantity == Quantity(29, 29, "count", "pass")


def test_a_hedge_belongs_to_one_number_only() -> None:
    found = find_quantities("At least 12 buses and 7 cars burned.")
    assert [m.quantity.high for m in found] == [float("inf"), 7]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("He leaves sons, ages 16, 9 and 6.", [16, 9, 6]),
        ("She was tried with Marek, 47, and Dolan, 48.", [47, 48]),
        ("They met Marek in Dolan, and 48 stayed.", []),
    ],
)
def test_ages_in_a_row(text: str, ages: list[int]) -> None:
    assert [m.quantity.low for m in find_quantities(text) if m.quantity.unit == "age"] == ages


@given(st.text(max_size=200))
def test_any_text_is_read_and_quoted_exactly(text: str) -> None:
    end = 0
    for m in find_quantities(text):
        assert text[m.start : m.end] == m.text
        assert m.start >= end
        assert m.quantity.low <= m.quantity.high
        end = m.end


MIX = "12 one hundred million - – to and 5,000 $ % . , ( a half dozen of people 3rd March 2015 :"


@given(st.permutations(MIX.split(" ")).map(" ".join))
def test_any_mix_of_number_words_is_read(text: str) -> None:
    for m in find_quantities(text):
        assert m.quantity.low <= m.quantity.high


@pytest.mark.parametrize("text", ["9" * 5000, "1,000" * 500, "one " * 2000, "hundred million " * 500, "-" * 3000])
def test_hostile_text_is_no_error(text: str) -> None:
    find_quantities(text)


def test_quantities_pickle() -> None:
    found = find_quantities("At least 12 people.")
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_user_adds_a_unit(tmp_path: Path) -> None:
    unit = '[measure.furlong]\ndimension = "length"\nfactor = 201.168\nwords = ["furlong", "furlongs"]\n'
    (tmp_path / "quantities_units.toml").write_text(unit)
    found = find_quantities("It ran 8 furlongs.", lexicon=Lexicon(tmp_path))
    assert found[0].quantity == Quantity(8, 8, "furlong")


def test_a_malformed_table_names_the_files(tmp_path: Path) -> None:
    (tmp_path / "quantities.toml").write_text("[hedge.odd]\nbelow = 1\n")
    with pytest.raises(LexiconError, match="quantities"):
        find_quantities("12", lexicon=Lexicon(tmp_path))
