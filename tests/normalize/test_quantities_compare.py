"""Whether two quantities compare and can both be right; and their words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.normalize.quantities import apart, comparable, find_quantities, ratio, same_noun, words
from claimcheck.types import Quantity


def read(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, text
    return found[0].quantity


APART = [
    ("more than 26 million people", "less than 25 million people"),
    ("more than 127 critics", "126 critics"),
    ("32 people", "22 people"),
    ("12 people", "at least 13 people"),
    ("fewer than 10 people", "12 people"),
    ("dozens of people", "three people"),
    ("1.2 million people", "1.5 million people"),
    ("about 100 homes", "200 homes"),
    ("1,200 homes", "1,400 homes"),
    ("$1.2bn", "$2 billion"),
    ("$40", "$60"),
    ("40 percent", "45 percent"),
    ("3.5 percent", "3.7 percent"),
    ("more than half of the voters", "a third of the voters"),
    ("two days", "three days"),
    ("two years", "two and a half years"),
    ("four months", "five months"),
    ("two weeks", "9 days"),
    ("10 years in prison", "12 years in prison"),
    ("50 miles", "150 kilometres"),
    ("a 42-year-old man", "a 44-year-old man"),
    ("a 5-to-4 vote", "a 6-3 vote"),
    ("the third attack", "the fourth attack"),
]
TOGETHER = [
    ("1.2 million people", "1,234,567 people"),
    ("2 million people", "1.8 million people"),
    ("at least 12 people", "15 people"),
    ("more than 12 people", "12 people"),
    ("over six million units", "over 7.5 million units"),
    ("about 100 homes", "97 homes"),
    ("nearly 100 homes", "97 homes"),
    ("dozens of people", "36 people"),
    ("a dozen people", "13 people"),
    ("1,200 homes", "1,234 homes"),
    ("100 homes", "104 homes"),
    ("$1.2bn", "$1.24 billion"),
    ("3 percent", "3.4 percent"),
    ("two-thirds of the members", "67 percent of the members"),
    ("half of the voters", "50.2 percent of the voters"),
    ("two weeks", "14 days"),
    ("five months", "four and a half months"),
    ("four months", "4.5 months"),
    ("10 miles", "16 kilometres"),
    ("a 5-4 vote", "a 4-5 vote"),
    ("between 5 and 7 people", "6 people"),
]
INCOMPARABLE = [
    ("12 people", "12 homes"),
    ("12 people", "the 12th man"),
    ("12 people", "Flight 12"),
    ("2016 was hot", "7 people"),
    ("12 people", "a 12-year-old boy"),
    ("12 people", "12 percent"),
    ("$5 million", "€7 million"),
    ("5 miles", "7 hours"),
    ("in 1912", "in 1921"),
    ("Flight 93", "Flight 11"),
    ("at 5:30 p.m.", "at 7:30 p.m."),
    ("5 percent", "7 percentage points"),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_apart(left: str, right: str) -> None:
    a, b = read(left), read(right)
    assert comparable(a, b)
    assert apart(a, b)
    assert apart(b, a)


@pytest.mark.parametrize(("left", "right"), TOGETHER)
def test_together(left: str, right: str) -> None:
    a, b = read(left), read(right)
    assert comparable(a, b)
    assert not apart(a, b)
    assert not apart(b, a)


@pytest.mark.parametrize(("left", "right"), INCOMPARABLE)
def test_incomparable(left: str, right: str) -> None:
    a, b = read(left), read(right)
    assert not comparable(a, b)
    assert not apart(a, b)
    assert ratio(a, b) is None


def test_an_unknown_noun_does_not_make_counts_incomparable() -> None:
    assert apart(Quantity(12, 12, "count", "person"), Quantity(22, 22, "count", None))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("people", "person", True), ("fatalities", "death", True), ("civilian", "person", False), ("home", "house", True)],
)
def test_same_noun(left: str, right: str, same: bool) -> None:
    assert same_noun(left, right) is same
    assert same_noun(right, left) is same


def test_ratio_is_taken_where_the_two_come_closest() -> None:
    assert ratio(read("10 people"), read("17 people")) == pytest.approx(1.7)
    assert ratio(read("at least 20 people"), read("10 people")) == pytest.approx(2)
    assert ratio(read("at least 20 people"), read("25 people")) == 1
    assert ratio(Quantity(0, 0, "count"), Quantity(3, 3, "count")) is None


numbers = st.floats(min_value=0, max_value=1e12, allow_nan=False)
quantities = st.builds(
    lambda x, y, unit, approximate: Quantity(min(x, y), max(x, y), unit, None, approximate),
    numbers,
    numbers | st.just(math.inf),
    st.sampled_from(["count", "percent", "USD", "mile", "kilometre", "day", "week", "year", "score", "age"]),
    st.booleans(),
)


@given(quantities, quantities)
def test_comparison_is_symmetric_and_never_against_itself(a: Quantity, b: Quantity) -> None:
    assert not apart(a, a)
    assert comparable(a, b) == comparable(b, a)
    assert apart(a, b) == apart(b, a)
    assert ratio(a, b) == ratio(b, a)
    if apart(a, b):
        assert comparable(a, b)


@given(quantities)
def test_every_quantity_has_words(q: Quantity) -> None:
    assert words(q).strip()


WORDS = [
    ("At least 12 people", "at least 12 people"),
    ("more than 12 people", "at least 12 people"),
    ("up to 40 miners", "at most 40 miners"),
    ("$1.2bn", "$1.2 billion"),
    ("about 100 homes", "about 100 homes"),
    ("nearly 100 homes", "nearly 100 homes"),
    ("just over 200 voters", "just over 200 voters"),
    ("dozens of people", "dozens of people"),
    ("several hundred families", "several hundred families"),
    ("several hours of talks", "several hours"),
    ("one person", "1 person"),
    ("1,234,567 people", "1,234,567 people"),
    ("two million people", "2 million people"),
    ("12 to 15 soldiers", "12 to 15 soldiers"),
    ("3.5 percent", "3.5 percent"),
    ("more than half of the voters", "at least 50 percent"),
    ("€7 million", "€7 million"),
    ("5 million forints", "5 million forints"),
    ("10 years in prison", "10 years"),
    ("60 mph", "60 miles an hour"),
    ("a 42-year-old man", "42 years old"),
    ("a 5-to-4 vote", "5-4 vote"),
    ("the third attack", "3rd attack"),
    ("in 1912", "1912"),
    ("two square miles", "2 square miles"),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text: str, expected: str) -> None:
    assert words(read(text)) == expected
