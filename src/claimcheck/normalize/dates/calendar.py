"""Calendar arithmetic: the interval of a unit, units shifted by a number, and holidays that move.

Weeks are ISO 8601 weeks (Monday first). Seasons are the meteorological ones of the northern hemisphere, which news in
English means by default; because other readings exist, a season's interval is vague. Years outside 1 to 9999 give None,
never an error.
"""

from __future__ import annotations

import datetime as dt

from claimcheck.types import Basis, Grain, TimeInterval

DAY = dt.timedelta(days=1)
MONTHS_OF: dict[str, int] = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
DAYS_OF: dict[str, int] = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
SEASONS: tuple[str, ...] = ("SP", "SU", "FA", "WI")  # in the order in which they begin, from March
FIRST_SEASON_MONTH = 3
MAX_COUNT = 9999  # years from 1 to 9999 are all there is
LONGEST_RANGE = 36525  # days: a range of more than a century is a misreading
LEAP_YEAR_DAYS = 366


def make_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def add_days(date: dt.date, days: int) -> dt.date | None:
    """`date` moved by `days`, or None beyond the calendar."""
    try:
        return date + dt.timedelta(days=days)
    except OverflowError:
        return None


def add_months(date: dt.date, months: int) -> dt.date | None:
    """The same day `months` later, or the last day of that month where it is shorter; None beyond the calendar."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    for day in (date.day, 30, 29, 28):
        if day <= date.day and (found := make_date(year, month + 1, day)):
            return found
    return None


def span(
    start: dt.date | None, end: dt.date | None, grain: Grain, basis: Basis = "explicit", vague: bool = False
) -> TimeInterval | None:
    """The interval [start, end), or None where an end is missing or they are in the wrong order."""
    if start is None or end is None or end <= start:
        return None
    return TimeInterval(start, end, grain, basis, vague=vague)


def day_interval(date: dt.date | None, basis: Basis = "explicit", vague: bool = False) -> TimeInterval | None:
    """The one day."""
    return None if date is None else span(date, add_days(date, 1), "day", basis, vague)


def unit_interval(unit: str, date: dt.date | None, basis: Basis = "explicit") -> TimeInterval | None:
    """The calendar unit (day, weekend, week, month, season, quarter, half, year, decade, century) that holds `date`.

    The weekend of a date is the one of its ISO week; vague, because it may begin on Friday or end on Monday.
    """
    if date is None:
        return None
    if unit == "day":
        return day_interval(date, basis)
    if unit in ("week", "fortnight"):
        monday = add_days(date, -date.weekday())
        return span(monday, add_days(monday, DAYS_OF[unit]), "week", basis) if monday else None
    if unit == "weekend":
        saturday = add_days(date, 5 - date.weekday())
        return span(saturday, add_days(saturday, 2), "weekend", basis, vague=True) if saturday else None
    return _months_interval(unit, date, basis)


def _months_interval(unit: str, date: dt.date, basis: Basis) -> TimeInterval | None:
    if unit == "season":
        shifted = add_months(date.replace(day=1), -(date.month % 3))
        return span(shifted, add_months(shifted, 3), "season", basis, vague=True) if shifted else None
    months = MONTHS_OF[unit]
    if unit in ("decade", "century"):
        year = date.year - date.year % (months // 12)
        start = make_date(max(year, 1), 1, 1)
        end = make_date(year + months // 12, 1, 1)
        return span(start, end, "decade" if unit == "decade" else "century", basis)
    start = make_date(date.year, (date.month - 1) // months * months + 1, 1)
    grains: dict[str, Grain] = {"month": "month", "quarter": "quarter", "half": "half", "year": "year"}
    return span(start, add_months(start, months) if start else None, grains[unit], basis)


def shift(unit: str, date: dt.date, count: int) -> dt.date | None:
    """`date` moved by `count` units."""
    if unit in DAYS_OF:
        return add_days(date, DAYS_OF[unit] * count)
    return add_months(date, MONTHS_OF[unit] * count)


def season_interval(season: str, year: int, basis: Basis = "explicit") -> TimeInterval | None:
    """The season (SP, SU, FA, WI) of `year`; winter begins in December of the year that names it, as TIMEX3 counts."""
    start = make_date(year, FIRST_SEASON_MONTH + 3 * SEASONS.index(season), 1)
    return span(start, add_months(start, 3) if start else None, "season", basis, vague=True)


def easter(year: int) -> dt.date | None:
    """Western Easter Sunday (the anonymous Gregorian algorithm: Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    moon = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * moon) // 451
    month, day = divmod(h + moon - 7 * m + 114, 31)
    return make_date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date | None:
    """The nth (1 first, -1 last) given weekday of a month."""
    first = make_date(year, month, 1)
    if first is None:
        return None
    if nth > 0:
        return add_days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    after = add_months(first, 1)
    last = add_days(after, -1) if after else None
    return add_days(last, -((last.weekday() - weekday) % 7)) if last else None
