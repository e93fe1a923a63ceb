"""Dates joined to others by words: ranges, "the end of …", "two days after …", "the first week of …"."""

from __future__ import annotations

import dataclasses
import datetime as dt

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.choose import part_of, suffix
from claimcheck.normalize.dates.context import Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import number
from claimcheck.normalize.dates.rules import Found, Read, match
from claimcheck.normalize.dates.timex import timex
from claimcheck.types import TimeInterval

SATURDAY = 5


def read(ctx: Context, index: int) -> list[Found]:
    """The longest expression that begins at a token: none, one, or the two ends of a range."""
    if ends := _range(ctx, index):
        return ends
    best = match(ctx, index)
    for compose in (_part, _parts, _daypart, _nth, _week_of, _counted):
        found = compose(ctx, index)
        if found and (best is None or found[0] > best[0]):
            best = found
    return [(index, *best)] if best else []


def _prefixed(ctx: Context, name: str, index: int) -> tuple[Hit, Read] | None:
    """A joining pattern at a token and the date that follows it."""
    rule = ctx.grammar.joins[name]
    found = rule.regex.match(ctx.tokens.codes, index)
    if not found or found.end() >= len(ctx.tokens.words):
        return None
    inner = match(ctx, found.end())
    if inner is None or inner[1].type != "DATE" or not inner[1].readings:
        return None
    return Hit(ctx.tokens, found, rule, ctx.grammar), inner


def _part(ctx: Context, index: int) -> Read | None:
    """Early, mid, late, the end of, around … followed by a date: a third of it, or itself, vague."""
    for name in ("part", "partnoun", "partnoun_bare"):
        if joined := _prefixed(ctx, name, index):
            hit, (end, value) = joined
            part = hit.value("part", "PART", "PARTNOUN")
            readings = tuple(r for reading in value.readings if (r := part_of(reading, part)))
            return end, dataclasses.replace(value, readings=readings)
    if joined := _prefixed(ctx, "around", index):
        _, (end, value) = joined
        return end, dataclasses.replace(
            value, readings=tuple(dataclasses.replace(r, vague=True) for r in value.readings)
        )
    return None


def _parts(ctx: Context, index: int) -> Read | None:
    """Mid-to-late March: from the first third named to the last."""
    joined = _prefixed(ctx, "parts", index)
    if joined is None:
        return None
    hit, (end, value) = joined
    first, last = (part_of(value.readings[0], hit.value(name, "PART")) for name in ("part", "last"))
    if first is None or last is None or first.start is None or last.end is None:
        return end, value
    whole = cal.span(first.start, last.end, first.grain, first.basis, vague=True)
    return (end, dataclasses.replace(value, readings=(whole,))) if whole else None


def _daypart(ctx: Context, index: int) -> Read | None:
    """The morning of Aug. 7: a time of that day; of several days, the days."""
    joined = _prefixed(ctx, "daypart", index)
    if joined is None:
        return None
    hit, (end, value) = joined
    if value.readings[0].grain == "day" and not value.suffix:
        return end, dataclasses.replace(value, type="TIME", suffix=suffix(hit, "time"))
    return (end, value) if value.readings[0].grain == "range" else None


def _nth(ctx: Context, index: int) -> Read | None:
    """The first week of March, the last day of 2023, the first Tuesday in November."""
    joined = _prefixed(ctx, "nth", index)
    if joined is None:
        return None
    hit, (end, value) = joined
    whole = value.readings[0]
    if whole.grain in ("day", "week", "weekend"):
        return None
    if whole.start is None or whole.end is None:
        return end, value  # the month, whose year is unknown: coarser, and so no risk
    nth = 0 if hit.word("n") in ("last", "final") else hit.grammar.values["ORDWORD"][hit.word("n")]
    if hit.words("wd"):
        found = _nth_weekday(hit.value("wd", "WEEKDAY"), nth, whole.start, whole.end)
    else:
        found = _nth_unit(hit.word("unit"), nth, whole.start, whole.end)
    if found is None:
        return None
    week = cal.unit_interval("week", found.start) if found.grain == "range" else None
    return end, Value("DATE", (found,), timex(week) if week else None)


def _nth_weekday(weekday: int, nth: int, start: dt.date, end: dt.date) -> TimeInterval | None:
    """The nth (0 last) of the days in [start, end) that fall on a weekday."""
    days = [start + n * cal.DAY for n in range((end - start).days)]
    fitting = [day for day in days if day.weekday() == weekday]
    return cal.day_interval(fitting[nth - 1]) if nth <= len(fitting) else None


def _nth_unit(unit: str, nth: int, start: dt.date, end: dt.date) -> TimeInterval | None:
    """The nth (0 last) unit of [start, end); weeks are counted from its first day, or back from its last, and vague."""
    if unit == "weekend":
        saturday = _nth_weekday(SATURDAY, nth, start, end)
        return cal.unit_interval(unit, saturday.start) if saturday else None
    first = cal.shift(unit, start if nth else end, nth - 1)
    if first is None or not start <= first < end:
        return None
    if unit == "week":
        return cal.span(first, cal.add_days(first, cal.DAYS_OF["week"]), "range", vague=True)
    return cal.unit_interval(unit, first)


def _week_of(ctx: Context, index: int) -> Read | None:
    """The week of 6 May."""
    joined = _prefixed(ctx, "week_of", index)
    if joined is None:
        return None
    end, value = joined[1]
    day = value.readings[0]
    week = cal.unit_interval("week", day.start, day.basis) if day.start and day.grain == "day" else None
    return (end, Value("DATE", (week,))) if week else None


def _counted(ctx: Context, index: int) -> Read | None:
    """Two days after Christmas, the day before 5 March: counted from the date that follows."""
    joined = _prefixed(ctx, "counted", index)
    if joined is None:
        return None
    hit, (end, value) = joined
    follower = ctx.tokens.words[end] if end < len(ctx.tokens.words) else ""
    base = value.readings[0]
    if (
        base.start is None
        or base.grain != "day"
        or follower.startswith(("'", "’"))
        or (follower.isalpha() and follower not in ctx.grammar.cues["function"])
    ):
        return None
    unit, count = (
        hit.value("unit", "UNIT", "UNITS"),
        number(hit.words("n"), ctx.grammar.values) if hit.words("n") else 1,
    )
    if not count or count > cal.MAX_COUNT:
        return None
    step = hit.grammar.values["DIRECTION"].get(hit.word("dir"), 1)
    grain = "day" if unit == "day" or (unit == "week" and count < 3) else unit
    moved = cal.unit_interval(grain, cal.shift(unit, base.start, round(step * count)), "relative")
    return (end, Value("DATE", (moved,))) if moved else None


def _range(ctx: Context, index: int) -> list[Found]:
    """From 4 March to 6 April, between Monday and Wednesday, Dec. 30-Jan. 2.

    Two mentions, as TIMEX3 has them: each keeps the value of the date that it names,
    and the interval of both is the range.
    """
    words = ctx.tokens.words
    opener = words[index].lower()
    opened = opener in ("from", "between")
    if not opened and ctx.tokens.codes[index] not in ctx.grammar.month_codes:
        return []
    begin = index + opened
    first = match(ctx, begin) if begin < len(words) else None
    if first is None or first[0] + 1 >= len(words):
        return []
    link = words[first[0]].lower()
    allowed = ("and",) if opener == "between" else ("to", "through", "until", "till", "thru", "-", "–", "—")
    if link not in allowed:
        return []
    last = match(ctx, first[0] + 1)
    if last is None or {first[1].type, last[1].type} != {"DATE"} or not first[1].readings or not last[1].readings:
        return []
    ends = _span(first[1].readings[0], last[1].readings[0], movable=not _is_year(words[first[0] - 1]))
    if ends is None:
        return []
    start, whole = ends
    return [
        (begin, first[0], Value("DATE", (whole,), timex(start))),
        (first[0] + 1, last[0], Value("DATE", (whole,), timex(last[1].readings[0]))),
    ]


def _span(first: TimeInterval, last: TimeInterval, *, movable: bool) -> tuple[TimeInterval, TimeInterval] | None:
    """The first date and the range; a first date without a stated year (`movable`) lies before the last."""
    if first.grain not in ("day", "month", "year") or last.grain not in ("day", "month", "year"):
        return None
    if last.start is None or last.end is None:
        whole = _yearless_span(first, last) if first.start is None else None
        return (first, whole) if whole else None
    start = first.start
    weekday = first.basis == "relative" and first.grain == "day"
    if start is None or (movable and start >= last.start and first.grain != "year" and not weekday):
        if first.month is None and start is None:
            return None
        month, day = (start.month, start.day) if start else (first.month or 1, first.day or 1)
        start = cal.make_date(last.start.year, month, day)
        if start and start >= last.start:
            start = cal.make_date(last.start.year - 1, month, day)
    elif start >= last.start and weekday:
        start = cal.add_days(start, -cal.DAYS_OF["week"])
    if start is None or not 0 < (last.end - start).days < cal.LONGEST_RANGE or start >= last.start:
        return None
    whole, begin = cal.span(start, last.end, "range", last.basis), cal.unit_interval(first.grain, start, last.basis)
    return (begin, whole) if begin and whole else None


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == len("2024")


def _yearless_span(first: TimeInterval, last: TimeInterval) -> TimeInterval | None:
    if first.month is None or last.month is None or first.day is None or last.day is None:
        return None
    start, end = dt.date(2000, first.month, first.day), dt.date(2000, last.month, last.day)
    days = (end - start).days % cal.LEAP_YEAR_DAYS + 1
    return TimeInterval(None, None, "range", month=first.month, day=first.day, days=days)
