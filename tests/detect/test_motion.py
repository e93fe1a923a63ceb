"""Where a way leads: left for a place, left it; the day of leaving it, the day of reaching it."""

from __future__ import annotations

import pytest

import claimcheck

RULES = {"venue.direction", "date.departure"}


def flags(left: str, right: str) -> set[str]:
    found = claimcheck.compare(left, right).findings
    return {f.rule for f in found if f.verdict == "contradiction" and f.tier != "hint"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Petrel patrolled the bay until departing for Malta on 10 August.", "The Petrel left Malta on 10 August."),
        (
            "The Petrel sailed into Malta on 3 May 1951. The Petrel was refitted, departing Malta on 9 July 1951.",
            "The Petrel reached Malta on 9 July 1951.",
        ),
        ("Karin Holt spoke to reporters before she left for Lima.", "Karin Holt left Lima."),
    ],
)
def test_what_cannot_both_be_right(left: str, right: str) -> None:
    assert flags(left, right) & RULES
    assert flags(right, left) & RULES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Petrel left Malta on 10 August for Crete.", "The Petrel left for Crete on 10 August."),
        ("The Petrel left for Malta on 10 August.", "The Heron left Malta on 10 August."),
    ],
)
def test_what_may_both_be_right(left: str, right: str) -> None:
    assert not flags(left, right)
    assert not flags(right, left)
