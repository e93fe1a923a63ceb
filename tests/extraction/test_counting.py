"""What a number counts, by the parse."""

from __future__ import annotations

import pytest

from claimcheck import extract


@pytest.mark.parametrize(
    ("text", "quote", "noun"),
    [
        ("The number of cases in Mubende has climbed to 24.", "24", "case"),
        ("The death toll from the fire rose to 52.", "52", "person"),
        ("Police put the number of protesters at 8,000.", "8,000", "protester"),
        ("The blast killed 12 people and injured 53 others.", "53", "person"),
        ("She released a 225-page report on schools.", "225", "page"),
        ("Parliament rejected the $5 billion jobs package.", "$5 billion", "package"),
        ("The couple paid $3 million in federal taxes.", "$3 million", "tax"),
        ("The board ordered a ten-day suspension of the goalkeeper.", "ten-day", "suspension"),
        ("He is the hero of a three-day conference.", "three-day", "conference"),
    ],
)
def test_what_is_counted(text: str, quote: str, noun: str | None) -> None:
    found = {s.span.quote: s.readings[0].of for claim in extract(text) for s in claim.quantities}
    assert found[quote] == noun


@pytest.mark.parametrize("text", ["She left two days ago.", "He won on 3 December.", "The race was held in 2013."])
def test_a_date_is_no_count(text: str) -> None:
    assert not any(claim.quantities for claim in extract(text))
