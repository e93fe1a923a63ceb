"""What speaks for and against two persons being one besides the spelling."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.lexicon import SHIPPED
from claimcheck.linking.context import shared_given
from claimcheck.linking.trades import trades
from claimcheck.types import Entity


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def persons(checker: Checker, *texts: str) -> list[Entity]:
    return [e for e in checker.compare(*texts).entities if e.kind == "person"]


def test_a_trade_is_the_head_of_a_description() -> None:
    assert dict(trades(["58-year-old physician of the club", "the plumber's son"], SHIPPED)) == {
        "physician": frozenset({"medicine"})
    }


def test_a_given_name_may_be_shared_in_two_forms() -> None:
    assert shared_given("J. Christopher Marsh", "Chris Marsh", SHIPPED)
    assert not shared_given("Barack Marsh", "Michelle Marsh", SHIPPED)
    assert not shared_given("J. Marsh", "John Marsh", SHIPPED)


@pytest.mark.parametrize(
    ("left", "right", "people"),
    [
        (
            "Welder Stefan Brandauer told the court so on Monday.",
            "Stefan Brandhauer, a physician, was heard on Tuesday.",
            2,
        ),
        ("Welder Stefan Brandauer told the court so.", "Stefan Brandhauer, a plumber, was heard on Tuesday.", 1),
        ("The goalkeeper, Owen Pritchett, was hurt.", "The accountant, Owen Pritchett, was pleased.", 2),
        ("The German goalkeeper, Owen Pritchett, was hurt.", "The German accountant, Owen Pritchett, was pleased.", 1),
    ],
)
def test_trades_that_do_not_go_together_make_two_persons(checker: Checker, left: str, right: str, people: int) -> None:
    assert len(persons(checker, left, right)) == people


MISHEARD = "A barge sank near Linz. Gergely Szalókyi of the firm Dravamar raised its anchor at Mohács, and Ana Pohl filmed him."


def test_the_same_company_lifts_a_doubtful_surname_and_says_so(checker: Checker) -> None:
    heard = '"Nobody cuts a chain," Salocki told Ana Pohl on a Dravamar ship at Mohács.'
    bare = MISHEARD.replace("Gergely ", "Mr. ")
    (person,) = [e for e in persons(checker, bare, heard) if {m.name for m in e.mentions} & {"Salocki"}]
    assert "Szalókyi" in person.aliases
    assert any(r.startswith("beside both stand") and "Dravamar" in r for r in person.reasons)
    elsewhere = "Salocki sold his bakery in Graz on Monday."
    assert not any({"Szalókyi", "Salocki"} <= set(e.aliases) for e in persons(checker, bare, elsewhere))


def test_relatives_in_the_same_company_stay_two(checker: Checker) -> None:
    left = "Dennis Rautakoski sold the ferry line Vesikko to Ana Pohl in Kuopio on Tuesday."
    right = "Denise Rautakoski bought the ferry line Vesikko back from Ana Pohl in Kuopio."
    assert sum("Rautakoski" in e.name for e in persons(checker, left, right)) == 2
