"""Dates in the words that a report shows: "29 November 2023", "3 December, year unknown", "early March 2024"."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalize.dates.calendar import DAY
from claimcheck.types import TimeInterval

SEASON_NAMES = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
ORDINALS = ("first", "second", "third", "fourth")
# spelled out: the standard library's names follow the locale of the process
MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def words(interval: TimeInterval) -> str:
    """What a person reads: day before month, no numerals for months, and what is not known said as such."""
    if interval.start is None or interval.end is None:
        return _partial(interval)
    start, last = interval.start, interval.end - DAY
    match interval.grain:
        case "day":
            return ("around " if interval.vague else "") + _day(start)
        case "week":
            return f"week of {_day(start)}"
        case "weekend":
            return f"weekend of {_days(start, last)}"
        case "range":
            return _days(start, last)
    return _unit(interval, start, last)


def _unit(interval: TimeInterval, start: dt.date, last: dt.date) -> str:
    part = _part(interval)
    match interval.grain:
        case "month":
            name = f"{MONTHS[start.month]} {start.year}"
        case "quarter":
            name = f"{ORDINALS[(start.month - 1) // 3]} quarter of {start.year}"
        case "half":
            name = f"{ORDINALS[(start.month - 1) // 6]} half of {start.year}"
        case "season":
            name = f"{SEASON_NAMES.get(start.month, 'season')} {start.year}"
        case "year":
            name = str(start.year)
        case "decade":
            name = f"the {start.year - start.year % 10}s"
        case _:
            name = f"the {_ordinal(start.year // 100 + 1)} century"
    return part + name


def _part(interval: TimeInterval) -> str:
    """What a third of a unit is called, recognised by its length and place; "around " for other vague intervals."""
    assert interval.start is not None
    assert interval.end is not None
    if not interval.vague or interval.grain == "season":
        return ""
    whole = {"month": 28, "quarter": 89, "half": 181, "year": 365, "decade": 3652, "century": 36524}[interval.grain]
    if (interval.end - interval.start).days * 2 > whole:
        return "around "
    unit = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[interval.grain]
    months = interval.start.year * 12 + interval.start.month - 1
    begin = months // unit * unit
    first = dt.date(begin // 12, begin % 12 + 1, 1)
    gone = (interval.start - first).days / whole
    return "early " if gone < 0.2 else "mid-" if gone < 0.55 else "late "


def _partial(interval: TimeInterval) -> str:
    if interval.month is not None and interval.day is not None:
        if interval.days > 1:
            first = dt.date(2000, interval.month, interval.day)
            last = first + dt.timedelta(days=interval.days - 1)
            if last.month == first.month:
                return f"{first.day}-{last.day} {MONTHS[first.month]}, year unknown"
            return f"{first.day} {MONTHS[first.month]} - {last.day} {MONTHS[last.month]}, year unknown"
        return f"{'around ' if interval.vague else ''}{interval.day} {MONTHS[interval.month]}, year unknown"
    if interval.month is not None:
        return f"{MONTHS[interval.month]}, year unknown"
    if interval.weekday is not None:
        return f"{WEEKDAYS[interval.weekday]}, date unknown"
    return "date unknown"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _day(date: dt.date) -> str:
    return f"{date.day} {MONTHS[date.month]} {date.year}"


def _days(first: dt.date, last: dt.date) -> str:
    """A run of days, naming month and year once where they are shared; whole months and years without days."""
    whole_months = first.day == 1 and (last + DAY).day == 1
    if whole_months and first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    if whole_months and first.year == last.year:
        return f"{MONTHS[first.month]}-{MONTHS[last.month]} {last.year}"
    if whole_months and (last - first).days > 31:
        return f"{MONTHS[first.month]} {first.year} - {MONTHS[last.month]} {last.year}"
    if first.year != last.year:
        return f"{_day(first)} - {_day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month]} - {_day(last)}"
    return f"{first.day}-{_day(last)}"
