"""Where a gathering is, told as its venue, its host, or as a meeting of two."""

from __future__ import annotations

import pytest

import claimcheck

RULES = {"venue.host"}


def flags(left: str, right: str) -> set[str]:
    found = claimcheck.compare(left, right).findings
    return {f.rule for f in found if f.verdict == "contradiction" and f.tier != "hint"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Norway was chosen as the site of the talks between Ann Dorn and Peter Hale.",
            "Ann Dorn will meet Peter Hale in Madrid.",
        ),
        ("The 1998 Corvin Cup was held in Athens.", "Rome hosted the 1998 Corvin Cup."),
    ],
)
def test_what_cannot_both_be_right(left: str, right: str) -> None:
    assert flags(left, right) & RULES
    assert flags(right, left) & RULES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The 1998 Corvin Cup was held in Athens.", "The 2002 Corvin Cup took place in Rome."),
        ("Ann Dorn met Peter Hale in Oslo on 3 May.", "Ann Dorn met Peter Hale in Madrid on 9 June."),
        ("Ann Dorn will meet Peter Hale in Oslo.", "Ann Dorn and Peter Hale will hold talks in Norway."),
        ("Ann Dorn met Peter Hale in Oslo and again in Madrid.", "Ann Dorn met Peter Hale in Madrid."),
    ],
)
def test_what_may_both_be_right(left: str, right: str) -> None:
    assert not flags(left, right)
    assert not flags(right, left)
