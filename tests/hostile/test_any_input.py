"""Anything at all goes in; what comes out is an answer or a `ClaimcheckError`, in time, with quotes that stand where it says.

`tools/fuzz.py` tries far more of the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hostile_inputs import articles, cost, misquoted, phrases, readable, show, tried, two
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.normalize.quantities import find_quantities
from claimcheck.normalize.setting_types import find_settings

SOME = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
FEW = settings(SOME, max_examples=10)


@FEW
@given(articles(longest=1_200), articles(longest=1_200))
def test_articles(text: str, other: str) -> None:
    report = tried(lambda: claimcheck.compare(*two(text, other)))
    if report is None:
        assert not (readable(text) and readable(other))
    else:
        assert misquoted(report) == []
        show(report)


@SOME
@given(articles(longest=3_000))
def test_dates_and_quantities(text: str) -> None:
    for d in claimcheck.find_dates(text):
        assert text[d.start : d.end] == d.text
    for q in find_quantities(text):
        assert text[q.start : q.end] == q.text
        assert q.quantity.low <= q.quantity.high


@SOME
@given(phrases(), phrases(), st.sampled_from(("person", "organization", "place")))
def test_names(one: str, other: str, kind: str) -> None:
    found = tried(lambda: claimcheck.match_names(one, other, kind=kind))  # type: ignore[arg-type]
    back = tried(lambda: claimcheck.match_names(other, one, kind=kind))  # type: ignore[arg-type]
    assert (found and (found.score, found.verdict)) == (back and (back.score, back.verdict))


@SOME
@given(phrases())
def test_places_and_days_of_publication(text: str) -> None:
    tried(lambda: claimcheck.resolve_place(text, near=(text,)))
    tried(lambda: claimcheck.find_dates("They met on Monday.", published=text))


UNITS = {
    "one letter": "a", "digits": "7", "full stops": ".", "dates": "3 May 2021 ", "weekdays": "Monday ", "numbers": "12,000 people and ",
    "names": "Ana Lindqvist ", "capitals": "A. B. ", "brackets": "((", "quotes": "“", "line ends": "\n", "spaces": " ", "commas": "one, two, ",
    "hyphens": "a-", "invisible": "\u200b", "dashes": "1-2-", "slashes": "1/2/", "money": "$5bn ", "a line": "he said that the bus crashed near Warsaw and ",
}  # fmt: skip
# Twice the text may take some three times as long; four times would be the square. Below NOISE seconds nothing is told by it.
LARGER, NOISE, LONG = 3.2, 0.15, 20_000


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    "call", [claimcheck.find_dates, find_quantities, find_settings], ids=["dates", "quantities", "settings"]
)
def test_time_grows_with_the_text_and_not_with_its_square(call: Callable[[str], Any], unit: str) -> None:
    small, large = ((UNITS[unit] * n)[:n] for n in (LONG // 2, LONG))
    grown(call, small, large)


@pytest.mark.parametrize("unit", ["a line", "names", "numbers", "quotes"])
def test_time_of_a_whole_article_on_one_line(unit: str) -> None:
    small, large = ((UNITS[unit] * n)[:n] for n in (1_500, 3_000))
    grown(claimcheck.extract, small, large)


def grown(call: Callable[[str], Any], small: str, large: str) -> None:
    """Holds the time of the larger text against that of the smaller; again, as another process may be in the way."""
    for _ in range(4):
        one, more = cost(lambda: call(small)), cost(lambda: call(large))
        if more < NOISE or more <= LARGER * one:
            return
    raise AssertionError(f"{one:.2f} s, then {more:.2f} s for twice the text")
