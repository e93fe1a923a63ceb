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
        ("The crew seized nine AK-47 rifles and a radio from the boat.", "nine", "rifle"),
        ("Dozens chanted slogans as they marched.", "Dozens", None),
        ("Dozens of women chanted slogans as they marched.", "Dozens", "woman"),
    ],
)
def test_what_is_counted(text: str, quote: str, noun: str | None) -> None:
    found = {s.span.quote: s.readings[0].of for claim in extract(text) for s in claim.quantities}
    assert found[quote] == noun


@pytest.mark.parametrize("text", ["She left two days ago.", "He won on 3 December.", "The race was held in 2013."])
def test_a_date_is_no_count(text: str) -> None:
    assert not any(claim.quantities for claim in extract(text))


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("They paid €20 million ($21.4 million) for the mill.", ["€20 million"]),
        ("They paid 20 million dinars for the mill and $3 million (then a record) for the farm.", ["$3 million"]),
        ("They bought 30 buses ($21 million) and the mill ($3 million).", ["$21 million", "$3 million"]),
    ],
)
def test_a_sum_said_again_in_other_money_is_no_second_sum(text: str, sums: list[str]) -> None:
    found = [s for claim in extract(text) for s in claim.quantities]
    assert [s.span.quote for s in found if s.readings[0].unit not in ("count", "dinar")] == sums
