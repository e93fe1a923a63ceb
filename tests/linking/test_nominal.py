"""A noun that one article leaves open, led to the only person of whom another article says it."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker

LEFT = "The film actress Sharmila Banik died on Sunday at a hospital in Mumbai."


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def doers(checker: Checker, right: str, predicate: str, left: str = LEFT) -> list[str]:
    claims = checker.compare(left, right).claims
    return [c.subject.referent for c in claims if c.predicate == predicate and c.subject is not None]


def test_the_actress_is_whom_the_other_article_calls_an_actress(checker: Checker) -> None:
    right = "Indian cinema mourns Sharmila Banik. The actress grew up in Kolkata."
    assert doers(checker, right, "grow_up") == ["person:sharmila-banik"]


@pytest.mark.parametrize(
    "right",
    [
        "Indian cinema mourns. The actress grew up in Kolkata.",  # it names nobody
        "The actress grew up in Kolkata. Her name is Sharmila Banik.",  # not yet named
        "An actress wept for Sharmila Banik. The actress grew up in Kolkata.",  # another one
        "Indian cinema mourns Sharmila Banik. The young actress grew up in Kolkata.",  # told from others
    ],
)
def test_it_stays_open_where_it_may_be_somebody_else(checker: Checker, right: str) -> None:
    assert doers(checker, right, "grow_up") in ([""], [])


def test_two_of_the_trade_leave_it_open(checker: Checker) -> None:
    left = f"{LEFT} The actress Vesna Kralj spoke."
    right = "Cinema mourns Sharmila Banik and thanks Vesna Kralj. The actress grew up in Kolkata."
    assert doers(checker, right, "grow_up", left) in ([""], [])
