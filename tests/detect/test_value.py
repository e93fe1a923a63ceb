"""Slots that take one value: ages, medals, aircraft, winners; and the pairs that are not of one thing."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article, Finding, as_date


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def values(left: str, right: str, checker: Checker) -> list[Finding]:
    a, b = (Article(text, id=i, published=as_date("2024-05-02")) for i, text in (("a", left), ("b", right)))
    return [f for f in checker.compare(a, b).findings if f.kind == "value"]


MEDAL = "Jamaica's Shanice Pryce took silver in the 400 metres hurdles in Tokyo on Wednesday."
FIRE = "The fire that destroyed the old library in Nantes was caused by lightning, the police report says."


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        ("Martha Keller, 41, voted no.", "Martha Keller, 51, voted no.", "value.age"),
        (
            MEDAL,
            "In the 400 metres hurdles in Tokyo on Wednesday Shanice Pryce of Jamaica won bronze.",
            "value.medal",
        ),
        (
            "Japan beat Samoa in the opening match of the tournament in Yokohama on Friday.",
            "Samoa won the opening match of the tournament against Japan in Yokohama on Friday.",
            "value.winner",
        ),
    ],
)
def test_one_slot_two_values(left: str, right: str, rule: str, checker: Checker) -> None:
    for pair in ((left, right), (right, left)):
        found = values(*pair, checker)
        assert [f.rule for f in found] == [rule]


def test_a_cause_is_only_a_hint(checker: Checker) -> None:
    right = "Arson was the cause of the fire that destroyed the old library in Nantes, according to the police report."
    assert [(f.rule, f.tier) for f in values(FIRE, right, checker)] == [("value.cause", "hint")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Martha Keller, 41, voted no.", "Carl Benson, 51, voted no."),
        (MEDAL, "In the 200 metres in Tokyo on Wednesday Shanice Pryce of Jamaica won bronze."),  # another race
        (MEDAL, "Shanice Pryce of Jamaica won bronze in the 400 metres hurdles in Doha."),  # another place
        (MEDAL, "Shanice Pryce of Jamaica may have won bronze in the 400 metres hurdles in Tokyo on Wednesday."),
        (
            FIRE,
            "The fire that destroyed the old library in Nantes was not arson, the police report says; nobody is to blame.",
        ),
        (
            "Japan beat Samoa in the opening match of the tournament in Yokohama on Friday.",
            "Japan won the opening match of the tournament against Samoa in Yokohama on Friday.",
        ),
    ],
)
def test_what_fits_or_is_of_another_thing_is_left_alone(left: str, right: str, checker: Checker) -> None:
    assert values(left, right, checker) == []


def test_a_value_that_both_state_is_no_conflict(checker: Checker) -> None:
    right = "Shanice Pryce of Jamaica won bronze in the 400 metres hurdles in Tokyo on Wednesday. In the relay she took silver."
    assert values(MEDAL, right, checker) == []
