"""Where somebody lives: one person, two towns."""

from __future__ import annotations

import pytest

import claimcheck


def flags(left: str, right: str) -> list[tuple[str, str]]:
    articles = (claimcheck.Article(text, published="2024-02-16") for text in (left, right))
    found = claimcheck.compare(*articles).findings
    return [(f.rule, f.tier) for f in found if f.kind == "venue"]


LEFT = "Police named the driver as Cesar Roca, 56, of Tampa, Florida. He was charged on Thursday."


def test_one_person_of_two_towns() -> None:
    right = "The man at the wheel was Cesar Roca of Orlando, Florida, the sheriff said."
    assert flags(LEFT, right) == [("venue.residence", "likely")]


@pytest.mark.parametrize(
    "right",
    [
        "The man at the wheel was Cesar Roca, 56, of Tampa.",
        "The man at the wheel was Cesar Roca of Florida.",
        "The man at the wheel was Cesar Roca of Clearwater, Florida.",  # a suburb
        "The man at the wheel was Cesar Roca of Chelsea.",  # a club
        "The man at the wheel was Mario Roca, 56, of Orlando, Florida.",
        "Mayor Cesar Roca of Orlando, Florida, was at the wheel.",
    ],
)
def test_what_may_both_be_right(right: str) -> None:
    assert flags(LEFT, right) == []
