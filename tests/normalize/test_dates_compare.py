"""Comparison of dates: what is apart, what may be one, and how far apart; and the words a report shows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.dates import days_apart, find_dates, readings_relation, relation, timex, words
from claimcheck.normalize.dates.calendar import unit_interval
from claimcheck.types import TimeInterval

FLIPPED = {"inside": "contains", "contains": "inside"}
UNITS = ["day", "week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century"]


def read(text: str, published: str | None = None) -> TimeInterval:
    return find_dates(f"They met {text}.", published=published)[0].readings[0]


dates = st.dates(dt.date(1600, 1, 1), dt.date(2400, 1, 1))
resolved = st.builds(unit_interval, st.sampled_from(UNITS), dates).map(lambda i: i or TimeInterval(None, None, "day"))
yearless_days = st.builds(lambda d: TimeInterval(None, None, "day", month=d.month, day=d.day), dates)
yearless_months = st.builds(lambda m: TimeInterval(None, None, "month", month=m), st.integers(1, 12))
weekdays = st.builds(lambda w: TimeInterval(None, None, "day", weekday=w), st.integers(0, 6))
intervals = st.one_of(resolved, yearless_days, yearless_months, weekdays, st.just(TimeInterval(None, None, "day")))


@pytest.mark.parametrize(
    ("a", "b", "expected", "gap"),
    [
        ("on 3 December", "on 29 November", "apart", 4),
        ("on 29 November 2023", "on 3 December 2023", "apart", 4),
        ("on 3 December", "on 29 November 2023", "apart", 4),
        ("on 2 January", "on 30 December", "apart", 3),
        ("on 3 December", "in December", "inside", 0),
        ("on 3 December", "on December 3, 2023", "same", 0),
        ("in 2024", "in March 2024", "contains", 0),
        ("in March 2024", "on 5 March 2024", "contains", 0),
        ("on 5 March 2024", "on 6 March 2024", "apart", 1),
        ("in 2023", "in March 2024", "apart", 61),
        ("in early March 2024", "on 12 March 2024", "contains", 0),
        ("in early March 2024", "on 28 March 2024", "apart", None),
        ("around 5 May 2024", "on 7 May 2024", "contains", 0),
        ("on Nov. 28-29", "on Nov. 28", "contains", 0),
        ("on Monday", "on Tuesday", "apart", 1),
        ("on Monday", "on Sunday", "apart", 1),
        ("on Monday", "on 5 March 2024", "apart", 1),
        ("on Tuesday", "on 5 March 2024", "contains", None),
        ("on Monday", "in March 2024", "unknown", None),
        ("on Monday", "on 5 March", "unknown", None),
        ("on 5 March", "in 2024", "unknown", None),
        ("in March", "in April 2024", "apart", 1),
        ("in the 1990s", "in 1995", "contains", 0),
        ("in the 20th century", "in 2001", "apart", 367),
    ],
)
def test_pairs(a: str, b: str, expected: str, gap: int | None) -> None:
    left, right = read(a), read(b)
    assert relation(left, right) == expected
    assert relation(right, left) == FLIPPED.get(expected, expected)
    if gap is not None or expected in ("unknown",):
        assert days_apart(left, right) == gap
    assert days_apart(left, right) == days_apart(right, left)


def test_relative_and_explicit_dates_of_one_day_are_the_same() -> None:
    assert relation(read("last Tuesday", "2023-11-30"), read("on November 28", "2023-11-30")) == "same"
    assert relation(read("this week", "2023-11-30"), read("on Thursday", "2023-11-30")) == "contains"


def test_readings_conflict_only_if_all_do() -> None:
    numeric = find_dates("Signed 03/04/2024.")[0].readings
    assert readings_relation(numeric, [read("on 3 April 2024")]) == "same"
    assert readings_relation(numeric, [read("on 4 March 2024")]) == "same"
    assert readings_relation(numeric, [read("on 5 May 2024")]) == "apart"
    assert readings_relation([], numeric) == "unknown"
    assert readings_relation([TimeInterval(None, None, "day")], numeric) == "unknown"


def test_a_user_can_widen_what_is_vague(tmp_path: Path) -> None:
    early, late = read("in early March 2024"), read("on 28 March 2024")
    assert relation(early, late) == "apart"
    (tmp_path / "dates.toml").write_text("[slack]\nmonth = 25\n", encoding="utf-8")
    wide = Lexicon(tmp_path)
    assert relation(early, late, lexicon=wide) == "contains"
    assert readings_relation([early], [late], lexicon=wide) == "contains"
    assert days_apart(early, late, lexicon=wide) == 0


@given(intervals, intervals)
@settings(max_examples=400, deadline=None)
def test_comparison_is_symmetric(a: TimeInterval, b: TimeInterval) -> None:
    there, back = relation(a, b), relation(b, a)
    assert there == FLIPPED.get(back, back)
    gap = days_apart(a, b)
    assert gap == days_apart(b, a)
    if gap is not None:
        assert (gap > 0) == (there == "apart")


@given(intervals)
def test_a_date_is_never_apart_from_itself(a: TimeInterval) -> None:
    assert relation(a, a) in ("same", "unknown")
    assert days_apart(a, a) in (0, None)


@given(dates, dates, st.sampled_from(UNITS))
@settings(max_examples=300)
def test_a_coarser_date_adds_no_conflict(day: dt.date, other: dt.date, unit: str) -> None:
    fine, coarse, third = unit_interval("day", day), unit_interval(unit, day), unit_interval("day", other)
    assert None not in (fine, coarse, third)
    if unit != "weekend" or day.weekday() >= 5:
        assert relation(fine, coarse) in ("same", "inside")
        if relation(coarse, third) == "apart":
            assert relation(fine, third) == "apart"


@given(dates, dates)
def test_losing_the_year_adds_no_conflict(day: dt.date, other: dt.date) -> None:
    full, third = unit_interval("day", day), unit_interval("day", other)
    bare = TimeInterval(None, None, "day", month=day.month, day=day.day)
    assert None not in (full, third)
    assert relation(bare, full) == "same"
    if relation(bare, third) == "apart":
        assert relation(full, third) == "apart"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("on December 3rd", None, "3 December, year unknown"),
        ("on 29 November 2023", None, "29 November 2023"),
        ("from 4 to 6 March 2024", None, "4-6 March 2024"),
        ("from 30 March to 2 April 2024", None, "30 March - 2 April 2024"),
        ("this week", "2024-05-08", "week of 6 May 2024"),
        ("last weekend", "2024-05-08", "weekend of 4-5 May 2024"),
        ("in early March 2024", None, "early March 2024"),
        ("in mid-2023", None, "mid-2023"),
        ("in late 2023", None, "late 2023"),
        ("on Monday", None, "Monday, date unknown"),
        ("in July", None, "July, year unknown"),
        ("in March 2024", None, "March 2024"),
        ("in summer 2023", None, "summer 2023"),
        ("in the third quarter of 2023", None, "third quarter of 2023"),
        ("in the first half of 2023", None, "first half of 2023"),
        ("in 2024", None, "2024"),
        ("in the 1990s", None, "the 1990s"),
        ("in the 20th century", None, "the 20th century"),
        ("around 5 May 2024", None, "around 5 May 2024"),
        ("from 4 to 6 March", None, "4-6 March, year unknown"),
        ("two years ago", "2024-05-08", "around 2022"),
        ("in fiscal 2023", None, "around 2023"),
        ("between 2010 and 2018", None, "2010-2018"),
        ("in January-March 2023", None, "January-March 2023"),
    ],
)
def test_words(text: str, published: str | None, expected: str) -> None:
    assert words(read(text, published)) == expected


def test_nothing_known_is_said_so() -> None:
    assert words(TimeInterval(None, None, "day")) == "date unknown"
    assert timex(TimeInterval(None, None, "day")) is None


@given(resolved)
def test_every_interval_has_words_and_a_value(interval: TimeInterval) -> None:
    assert words(interval)
    assert timex(interval)
