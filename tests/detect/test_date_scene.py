"""Days of one scene told in other words, and what must keep such sentences from being compared."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article, Finding


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def found(
    checker: Checker, left: str, right: str, days: tuple[str, str] = ("2022-05-12", "2022-05-12")
) -> list[Finding]:
    articles = (Article(text, id=i, published=day) for text, i, day in zip((left, right), "ab", days, strict=True))
    return [f for f in checker.compare(*articles).findings if f.kind == "date" and f.verdict == "contradiction"]


ELECTED = "Senator Ilona Varga was elected leader of the Meadow Party in Tartu on Tuesday after a bitter contest."
TOOK_OVER = (
    "In Tartu, Senator Ilona Varga took over as leader of the Meadow Party on Monday after a contest with her deputy."
)


def test_one_scene_in_other_words(checker: Checker) -> None:
    findings = found(checker, ELECTED, TOOK_OVER)
    assert [(f.tier, f.left.value, f.right.value) for f in findings] == [("likely", "10 May 2022", "9 May 2022")]


def test_years_need_more_in_common(checker: Checker) -> None:
    voters = "Voters in the town of Tartu approved the toll on lorries and the new ferry tax in {}."
    passed = "In {} the ferry tax and the toll on lorries were legalized in Tartu by voters of the town."
    assert [f.tier for f in found(checker, voters.format(2010), passed.format(2012))] == ["likely"]
    joined = "The baker Milan Horvat joined the harbour council of Zadar in 2009 and quit this month."
    left = "In 2012 he left the harbour council of Zadar to bake, Milan Horvat said, and it was worth it."
    assert found(checker, joined, left) == []


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        (ELECTED, TOOK_OVER.replace("Monday", "Tuesday"), "the same day"),
        (
            ELECTED,
            TOOK_OVER.replace("deputy.", "deputy and met the press on Tuesday."),
            "the other sentence knows both days",
        ),
        (ELECTED, TOOK_OVER.replace("Monday", "the day before"), "which day is a guess"),
        (ELECTED, TOOK_OVER.replace("took over", "will take over"), "a plan is no fact"),
        (
            "Police said on Wednesday that they had arrested the baker Milan Horvat in Zadar over the harbour fire.",
            "Police arrested the baker Milan Horvat in Zadar over the harbour fire on Tuesday.",
            "the day of the report is not the day of the deed",
        ),
        (
            "The mayor of Zadar, Ana Kos, said on Wednesday that the harbour fire in Zadar was no accident.",
            "The fire chief, Ivo Perko, said on Tuesday that the harbour fire in Zadar was no accident.",
            "two people speak on two days",
        ),
        (
            "The army launched 40 drones at the grain port of Ovidny on Monday.",
            "The army launched 65 drones at the grain port of Ovidny on Wednesday.",
            "figures differ too: a series",
        ),
    ],
)
def test_kept_apart(checker: Checker, left: str, right: str, why: str) -> None:
    assert found(checker, left, right) == [], why


GOVERNED = "Ilona Varga, who was governor of Tartu from 1996 to 2011, opposed the toll on lorries."


@pytest.mark.parametrize(
    ("right", "number"),
    [
        ("Ilona Varga was governor of Tartu from 1996 to 2007, the longest anybody served.", 1),
        ("Ilona Varga was governor of Tartu from 1996 to 2011, the longest anybody served.", 0),
        ("Ilona Varga was governor of Tartu from 2011 to 2015, her second term.", 0),
        ("Ilona Varga was a judge in Narva from 1996 to 2007 and kept bees.", 0),
    ],
)
def test_one_term_of_office_ends_once(checker: Checker, right: str, number: int) -> None:
    assert len(found(checker, GOVERNED, right)) == number


def test_a_date_behind_two_verbs_is_that_of_both(checker: Checker) -> None:
    left = "Voters of the town of Tartu approved Measure 12, legalizing the ferry tax, in 2012."
    right = "The ferry company sued over Measure 12, which was approved in the town of Tartu by voters in 2010 and allows the ferry tax."
    assert [(f.left.value, f.right.value) for f in found(checker, left, right)] == [("2012", "2010")]


def test_the_month_of_a_plan_names_no_day(checker: Checker) -> None:
    left = "The magnate Ivo Perko said on Sunday that he was pulling out of the Zadar boxing debate."
    right = "Ivo Perko said Tuesday that he is pulling out of the Zadar boxing debate later this month."
    assert len(found(checker, left, right)) == 1


def test_unnamed_speakers_need_more_in_common(checker: Checker) -> None:
    left = "The mayor's lawyer said on Monday that the harbour council of Zadar would hear the mayor."
    right = "Officials said Tuesday that the harbour council of Zadar had sent the mayor two letters."
    assert found(checker, left, right) == []


def test_what_was_written_before_the_day_tells_of_something_earlier(checker: Checker) -> None:
    assert found(checker, ELECTED, TOOK_OVER.replace("Monday", "Sunday"), ("2022-05-12", "2022-05-09")) == []


@pytest.mark.parametrize(("evening", "slack"), [("Tuesday evening", True), ("Tuesday morning", False)])
def test_an_evening_may_be_the_next_day_elsewhere_a_morning_not(checker: Checker, evening: str, slack: bool) -> None:
    left = f"The tanker Lagos Star sank off Malta on {evening} after a fire in the engine room."
    right = "After a fire in the engine room the tanker Lagos Star sank off Malta on Wednesday."
    tiers = {f.tier for f in found(checker, left, right)}
    assert tiers == ({"hint"} if slack else {"certain"})


def test_without_dates_of_publication_other_acts_are_only_a_hint(checker: Checker) -> None:
    thanked = (
        "Senator Ilona Varga thanked delegates in Tartu on Tuesday after a contest for leader of the Meadow Party."
    )
    articles = (Article(thanked, id="a"), Article(TOOK_OVER, id="b"))
    found = [f for f in checker.compare(*articles).findings if f.kind == "date"]
    assert [f.tier for f in found] in (["hint"], [])
