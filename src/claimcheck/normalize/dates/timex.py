"""TIMEX3 values (ISO 8601 with the extensions of TimeML 1.2.1) of intervals."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalize.dates.calendar import SEASONS
from claimcheck.types import TimeInterval


def timex(interval: TimeInterval) -> str | None:
    """The TIMEX3 value: `2024-03-05`, `2024-W10`, `2024-SU`, `199` (the 1990s), `XXXX-12-03` without a year.

    A part of a unit ("early March 2024") has the value of the unit; a range is `first day/last day`, which is ISO 8601
    and not TIMEX3.
    """
    if interval.start is None or interval.end is None:
        return _partial(interval)
    start = interval.start
    year = f"{start.year:04d}"
    match interval.grain:
        case "day":
            return start.isoformat()
        case "week" | "weekend":
            iso = start.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if interval.grain == "weekend" else "")
        case "month":
            return f"{year}-{start.month:02d}"
        case "season":
            return f"{year}-{SEASONS[start.month % 12 // 3 - 1]}"
        case "quarter":
            return f"{year}-Q{(start.month + 2) // 3}"
        case "half":
            return f"{year}-H{(start.month + 5) // 6}"
        case "year":
            return year
        case "decade":
            return year[:3]
        case "century":
            return year[:2]
    return f"{start.isoformat()}/{(interval.end - dt.timedelta(days=1)).isoformat()}"


def _partial(interval: TimeInterval) -> str | None:
    if interval.month is not None:
        return f"XXXX-{interval.month:02d}" + (f"-{interval.day:02d}" if interval.day is not None else "")
    if interval.weekday is not None:
        return f"XXXX-WXX-{interval.weekday + 1}"
    return None
