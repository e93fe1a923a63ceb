"""For whom somebody works: one person, two employers."""

from __future__ import annotations

import pytest

import claimcheck


def flags(left: str, right: str) -> set[str]:
    found = claimcheck.compare(left, right).findings
    return {f.rule for f in found if f.verdict == "contradiction" and f.tier != "hint"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rosa Imhof, an analyst at Brandt Securities, expects no change.", "Rosa Imhof works for Siemens."),
        ("The plan was leaked to Tom Arden, a reporter for the Guardian.", "Tom Arden is a reporter for the BBC."),
        ("Vera Lund, chairwoman of Volvo, was not there.", "Vera Lund is the chairwoman of Siemens."),
    ],
)
def test_two_employers(left: str, right: str) -> None:
    assert "role.employer" in flags(left, right)
    assert "role.employer" in flags(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rosa Imhof, an analyst at Brandt Securities, expects no change.", "Rosa Imhof works for Brandt."),
        ("Rosa Imhof, a former analyst at Brandt Securities, expects no change.", "Rosa Imhof works for Siemens."),
        ("Rosa Imhof, an analyst at Brandt Securities, left for Siemens.", "Rosa Imhof works for Siemens."),
        ("Rosa Imhof, an analyst at Brandt Securities, expects no change.", "Tom Imhof works for Siemens."),
        ("Rosa Imhof of Basel expects no change.", "Rosa Imhof works for Siemens."),
        ("Rosa Imhof, an analyst at Brandt Securities, expects no change.", "Rosa Imhof does not work for Siemens."),
    ],
)
def test_what_may_both_be_right(left: str, right: str) -> None:
    assert not flags(left, right)
    assert not flags(right, left)
