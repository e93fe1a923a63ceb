"""Whether two dates can both be right: relations of intervals, and the gap between them in days.

A coarser, vague or partly unknown date is never apart from one that it may contain.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.dates.calendar import add_days
from claimcheck.types import TimeInterval

Relation = Literal["same", "inside", "contains", "overlap", "apart", "unknown"]
YEAR_DAYS = 366  # the year that yearless dates are laid on: a leap year, so that 29 February exists
LEAP_YEAR = 2000


def relation(a: TimeInterval, b: TimeInterval, *, lexicon: Lexicon = SHIPPED) -> Relation:
    """How `a` stands to `b`: same, inside it, contains it, overlap, apart, or unknown where too little is known.

    Vague intervals are widened by the slack of their grain (`dates.toml` of `lexicon`): "early March" is not apart from 12 March.
    Without a year month and day are compared, whatever the year; a bare weekday is compared with single days only.
    """
    if _has_weekday_only(a) or _has_weekday_only(b):
        return _by_weekday(a, b)
    if a.start and a.end and b.start and b.end:
        return _ordered(_widened(a, lexicon), _widened(b, lexicon), same=(a.start, a.end) == (b.start, b.end))
    return _yearless(a, b, lexicon)


def days_apart(a: TimeInterval, b: TimeInterval, *, lexicon: Lexicon = SHIPPED) -> int | None:
    """The gap in days between two dates: 0 where they share a day, 1 for neighbouring days, None where unknown.

    Dates without a year are measured the shorter way round the year. Symmetric. Vague intervals count as widened.
    """
    if _has_weekday_only(a) or _has_weekday_only(b):
        if relation(a, b, lexicon=lexicon) != "apart":
            return None
        left, right = _weekday(a), _weekday(b)
        gap = (left - right) % 7 if left is not None and right is not None else 0
        return min(gap, 7 - gap)
    if a.start and a.end and b.start and b.end:
        (a_start, a_end), (b_start, b_end) = _widened(a, lexicon), _widened(b, lexicon)
        return max(0, (b_start - a_end).days + 1, (a_start - b_end).days + 1)
    left_days, right_days = _days_of_year(a, lexicon), _days_of_year(b, lexicon)
    if left_days is None or right_days is None:
        return None
    if left_days & right_days:
        return 0
    return min(min((p - q) % YEAR_DAYS, (q - p) % YEAR_DAYS) for p in _edges(left_days) for q in _edges(right_days))


def readings_relation(a: Iterable[TimeInterval], b: Iterable[TimeInterval], *, lexicon: Lexicon = SHIPPED) -> Relation:
    """The relation of two sets of alternative readings: "apart" only if every pair is apart.

    Otherwise that of the best pair; "unknown" where either side has no reading.
    """
    right = tuple(b)
    found = [relation(x, y, lexicon=lexicon) for x in a for y in right]
    for best in ("same", "inside", "contains", "overlap", "unknown", "apart"):
        if best in found:
            return best
    return "unknown"


def _ordered(a: tuple[dt.date, dt.date], b: tuple[dt.date, dt.date], *, same: bool) -> Relation:
    if same:
        return "same"
    if a[1] <= b[0] or b[1] <= a[0]:
        return "apart"
    if b[0] <= a[0] and a[1] <= b[1]:
        return "inside" if a != b else "overlap"
    return "contains" if a[0] <= b[0] and b[1] <= a[1] else "overlap"


def _widened(interval: TimeInterval, lexicon: Lexicon) -> tuple[dt.date, dt.date]:
    assert interval.start is not None
    assert interval.end is not None
    if not interval.vague:
        return interval.start, interval.end
    slack = lexicon.table("dates")["slack"][interval.grain]
    return add_days(interval.start, -slack) or interval.start, add_days(interval.end, slack) or interval.end


def _has_weekday_only(interval: TimeInterval) -> bool:
    return interval.start is None and interval.month is None and interval.weekday is not None


def _weekday(interval: TimeInterval) -> int | None:
    """The weekday of a single day whose weekday is known."""
    if interval.start is not None and interval.grain == "day" and not interval.vague:
        return interval.start.weekday()
    return interval.weekday if interval.start is None else None


def _by_weekday(a: TimeInterval, b: TimeInterval) -> Relation:
    left, right = _weekday(a), _weekday(b)
    if left is None or right is None:
        return "unknown"
    if left != right:
        return "apart"
    if _has_weekday_only(a) and _has_weekday_only(b):
        return "same"
    return "contains" if _has_weekday_only(a) else "inside"


def _days_of_year(interval: TimeInterval, lexicon: Lexicon) -> frozenset[int] | None:
    """The days of a leap year (0 to 365) that an interval covers; None where nothing is known, or it spans a year."""
    if interval.start and interval.end:
        start, end = _widened(interval, lexicon)
        if (end - start).days >= YEAR_DAYS - 1:
            return None
        first = (dt.date(LEAP_YEAR, start.month, start.day) - dt.date(LEAP_YEAR, 1, 1)).days
        last = end - dt.timedelta(days=1)
        length = (dt.date(LEAP_YEAR, last.month, last.day) - dt.date(LEAP_YEAR, 1, 1)).days - first
        return frozenset((first + n) % YEAR_DAYS for n in range(length % YEAR_DAYS + 1))
    if interval.month is None:
        return None
    slack = lexicon.table("dates")["slack"][interval.grain] if interval.vague else 0
    first = (dt.date(LEAP_YEAR, interval.month, interval.day or 1) - dt.date(LEAP_YEAR, 1, 1)).days
    days = interval.days
    if interval.day is None:
        after = dt.date(LEAP_YEAR + interval.month // 12, interval.month % 12 + 1, 1)
        days = (after - dt.date(LEAP_YEAR, interval.month, 1)).days
    return frozenset((first + n) % YEAR_DAYS for n in range(-slack, days + slack))


def _edges(days: frozenset[int]) -> tuple[int, ...]:
    """The days of a run that have no neighbour on one side, in order."""
    return tuple(d for d in sorted(days) if (d - 1) % YEAR_DAYS not in days or (d + 1) % YEAR_DAYS not in days)


def _yearless(a: TimeInterval, b: TimeInterval, lexicon: Lexicon) -> Relation:
    left, right = _days_of_year(a, lexicon), _days_of_year(b, lexicon)
    if left is None or right is None:
        return "unknown"
    if left == right:
        return "same"
    if not left & right:
        return "apart"
    return "inside" if left < right else "contains" if right < left else "overlap"
