"""How something came out, between two short statements: what excludes each other is found, what only sounds so is not."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def flagged(checker: Checker, left: str, right: str) -> bool:
    found = checker.compare(left, right).findings
    rules = {"polarity.outcome", "polarity.antonym"}  # some are told by opposed verbs too
    return any(f.rule in rules and f.verdict == "contradiction" and f.tier != "hint" for f in found)


EXCLUDED = (
    (
        "The ban on fishing off Ardmore was struck down by the High Court.",
        "The High Court upheld the ban on fishing off Ardmore.",
    ),
    ("The Norland parliament narrowly threw out the pension bill.", "The Norland parliament passed the pension bill."),
    ("The blast in Ardmore caused no casualties, police said.", "The blast in Ardmore killed two people."),
    ("The Ardmore jazz festival was called off because of rain.", "The Ardmore jazz festival went ahead."),
    ("Ray Tandy, an only child, grew up in Leeds.", "Ray Tandy's sister lives in York."),
    (
        "Norland joined the Baltic Union in 1998 as its 12th member.",
        "Norland was a founding member of the Baltic Union.",
    ),
    ("Talks between Norland and Ardia broke down without agreement.", "Norland and Ardia reached an agreement."),
    ("Minister Ray Tandy brushed aside calls to resign over the affair.", "Ray Tandy resigned over the affair."),
)
COMPATIBLE = (
    (
        "The High Court may uphold the ban on fishing off Ardmore.",
        "The High Court struck down the ban on fishing off Ardmore.",
    ),
    (
        "The High Court upheld the ban on fishing off Ardmore.",
        "The High Court struck down the ban on sailing off Kestle.",
    ),
    ("Corvane posted an annual loss of 4 million pounds.", "Corvane posted a quarterly profit of 1 million pounds."),
    ("Corvane posted a loss in 2011.", "Corvane posted a profit in 2014."),
    (
        "Nobody was hurt when a train left the rails near Ardmore.",
        "Three people died when a train left the rails near Kestle.",
    ),
    ("Some 30 percent of voters in Norland voted against the treaty.", "Voters in Norland approved the treaty."),
)


@pytest.mark.parametrize(("left", "right"), EXCLUDED)
def test_two_outcomes_of_one_matter_are_a_contradiction(checker: Checker, left: str, right: str) -> None:
    assert flagged(checker, left, right)
    assert flagged(checker, right, left)


@pytest.mark.parametrize(("left", "right"), COMPATIBLE)
def test_other_matters_times_and_prospects_are_none(checker: Checker, left: str, right: str) -> None:
    assert not flagged(checker, left, right)
    assert not flagged(checker, right, left)
