"""Lines that say when a text was published hold no date of an event."""

from __future__ import annotations

import pytest

from claimcheck import Article, Checker
from claimcheck.extraction.stamps import stamps
from claimcheck.lexicon import SHIPPED
from claimcheck.normalize.dates import find_dates


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in stamps(text, find_dates(text), SHIPPED)]


@pytest.mark.parametrize(
    "line",
    [
        "May 3, 2013 at 7:31 AM ET",
        "Published on Friday, 27 September 2013",
        "Updated: November 11, 2011 18:50 IST",
        "12:52 p.m. EDT May 2, 2013",
        "By Ana Kos, 5 May 2024",
    ],
)
def test_a_line_of_dates_is_a_stamp(line: str) -> None:
    assert found(f"Ferry sinks off Zadar\n{line}\nA ferry sank off Zadar on Thursday.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on 2 May 2013",
        "On 2 May 2013.",
        "Troops leave Zadar 5 May 2024",
        "Thursday",
    ],
)
def test_a_line_that_tells_something_is_none(line: str) -> None:
    assert found(f"Ferry sinks off Zadar\n{line}\nA ferry sank off Zadar.") == []


def test_a_stamp_states_no_place(checker: Checker) -> None:
    """ "8:05am UK" says where the clock hangs."""
    text = "New Zealand: Climber killed in fall\n8:05am UK, Monday 16 September 2013\nA climber died after falling from a mountain in New Zealand."
    read = checker.read(Article(text, id="a"))
    assert {p.name for e in read.events for s in e.where for p in s.readings[:1]} == {"New Zealand"}


def test_one_line_is_all_there_is() -> None:
    assert found("5 May 2024") == []
