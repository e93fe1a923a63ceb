"""Counts of one thing that differ, updates of a count, and numbers that only look alike."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article, Finding, as_date


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def numbers(
    left: str, right: str, checker: Checker, days: tuple[str, str] = ("2024-05-02", "2024-05-02")
) -> list[Finding]:
    a, b = (Article(t, id=i, published=as_date(d)) for i, t, d in (("a", left, days[0]), ("b", right, days[1])))
    return [f for f in checker.compare(a, b).findings if f.kind == "number" and f.tier != "hint"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # a number whose noun is only named by "the number of"
            "The earthquake in Cipanas killed 162 people, the disaster agency said.",
            "The disaster agency put the number of people killed by the earthquake in Cipanas at 268.",
        ),
        (  # the size of something, as a length of time
            "The chef Ivo Horn closed the five-day food fair in Graz with a speech on waste.",
            "Ivo Horn, the chef, gave a speech on waste at the end of the three-day food fair in Graz.",
        ),
        (  # dates of other events in the sentences do not make two occasions
            "Deputy Marek Sowa, who used $48,000 in party funds to settle a lawsuit by his driver, resigned on Friday.",
            "Marek Sowa used $84,000 in party funds to settle the lawsuit that his driver had filed in January.",
        ),
        (  # one vote of one body: the totals are the same
            "The chamber approved the ban on plastic bottles 234-193. Shops have a year to adapt.",
            "The chamber passed the ban on plastic bottles 224-203, after a long debate about shops.",
        ),
    ],
)
def test_two_counts_of_one_thing(left: str, right: str, checker: Checker) -> None:
    assert [f.verdict for f in numbers(left, right, checker)] == ["contradiction"]
    assert [f.verdict for f in numbers(right, left, checker)] == ["contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # a whole over years, and a part of it in one year
            "According to the returns, the Marsons earned $140,937,785 over the eight year span, mainly from books and speaking fees.",
            "She had earned nearly $10 million in speaking fees in 2013, the list showed.",
        ),
        (  # two parties
            "Conservatives are on track to hold at least 240 seats in the chamber.",
            "Liberals have lost nearly 60 seats in the chamber over the past six years.",
        ),
        (  # two fires: the crews of two towns
            "Fire destroyed a mill in Bacau on Sunday. Crews from four stations needed the night to put it out.",
            "A paint store burned in Galati on Sunday. It took crews from seven stations an hour to save a school.",
        ),
        (  # two years
            "Sales of the Norra brewery rose 5 percent in 2019.",
            "Sales of the Norra brewery rose 9 percent in 2021.",
        ),
    ],
)
def test_numbers_of_two_things(left: str, right: str, checker: Checker) -> None:
    assert numbers(left, right, checker) == []


CRASH = "The bus crash near Oruro killed {} people, the police in Oruro said."


@pytest.mark.parametrize(
    ("counts", "days", "verdict"),
    [
        (("14", "17"), ("2024-05-02", "2024-05-04"), ["superseded"]),
        (("at least 14", "37"), ("2024-05-02", "2024-05-04"), ["superseded"]),
        (("17", "14"), ("2024-05-02", "2024-05-04"), ["contradiction"]),
        (("14", "17"), ("2024-05-02", "2024-05-02"), ["contradiction"]),
        (("at least 14", "17"), ("2024-05-02", "2024-05-02"), []),
    ],
)
def test_a_toll_that_grows(
    counts: tuple[str, str], days: tuple[str, str], verdict: list[str], checker: Checker
) -> None:
    left, right = (CRASH.format(n) for n in counts)
    assert [f.verdict for f in numbers(left, right, checker, days)] == verdict


def test_the_toll_of_a_year_ago_no_longer_grows(checker: Checker) -> None:
    left, right = (f"The bus crash near Oruro on 30 June 2023 killed {n} people." for n in (14, 17))
    assert [f.verdict for f in numbers(left, right, checker, ("2024-07-01", "2024-07-03"))] == ["contradiction"]
