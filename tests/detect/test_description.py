"""What something is, in two descriptions that exclude each other."""

from __future__ import annotations

import pytest

import claimcheck

RULES = {"value.description"}


def flags(left: str, right: str) -> set[str]:
    found = claimcheck.compare(left, right).findings
    return {f.rule for f in found if f.verdict == "contradiction" and f.tier != "hint"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Emil Korda was a liberal thinker whose views angered conservative ministers.",
            "Emil Korda was a conservative politician.",
        ),
        ("Tessin fever is a viral illness of cattle.", "Tessin fever is a bacterial illness."),
        ("Mirel is the largest lake in the province.", "Mirel is the smallest lake in the province."),
    ],
)
def test_what_cannot_both_be_right(left: str, right: str) -> None:
    assert flags(left, right) & RULES
    assert flags(right, left) & RULES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Emil Korda was a liberal thinker.", "Emil Korda was a rival of conservative politicians."),
        ("Mirel is the largest lake in the province.", "Mirel is the smallest lake in the country."),
        ("Emil Korda was a liberal thinker.", "Emil Korda was not a conservative politician."),
        ("Emil Korda was a liberal thinker.", "Karl Lindt was a conservative politician."),
    ],
)
def test_what_may_both_be_right(left: str, right: str) -> None:
    assert not flags(left, right)
    assert not flags(right, left)
