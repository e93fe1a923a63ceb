"""What the actions share: a value of readings, the stated year, and the nearest of several candidates."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.context import Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import year
from claimcheck.types import Basis, Grain, TimeInterval

MONTH = ("MONTH", "MONTHABBR")
WEEKDAY = ("WEEKDAY", "WEEKDAYABBR")
ROUND_DAYS = 10  # from so many days on "ago" is a round figure
DAYS: frozenset[Grain] = frozenset({"day"})


def value(
    *readings: TimeInterval | None, type: str = "DATE", timex: str | None = None, suffix: str = ""
) -> Value | None:
    """A value of the readings that exist; None where there is none."""
    kept = tuple(dict.fromkeys(r for r in readings if r is not None))
    return Value(type, kept, timex, suffix=suffix) if kept else None


def stated_year(hit: Hit, ctx: Context, name: str = "year") -> int | None:
    """The year that the group `name` or a relative year ("of last year") states."""
    if words := hit.words(name):
        near = ctx.anchor.year if ctx.anchor else 0
        return year(words, hit.grammar.values, near)
    return relative_year(hit, ctx)


def relative_year(hit: Hit, ctx: Context) -> int | None:
    """The year of "this year", "of the same year" in the group `rel`."""
    word = hit.word("rel")
    if not word:
        return None
    if word in ("that", "same", "following", "preceding") or (word == "previous" and ctx.history):
        base = ctx.last()
        if base is None or base.start is None:
            return None
        return base.start.year + {"following": 1, "preceding": -1, "previous": -1}.get(word, 0)
    return ctx.anchor.year + hit.grammar.values["DEICTIC"][word] if ctx.anchor else None


def nearest(
    candidates: list[TimeInterval], hit: Hit, ctx: Context, *, lean: str = "ahead", base: dt.date | None = None
) -> TimeInterval | None:
    """The candidate nearest to the anchor; what the tense speaks against counts as further away.

    Args:
        candidates: resolved intervals.
        hit: where they were read, for the tense.
        ctx: the anchor.
        base: another date than the anchor to be near to.
        lean: which setting of `dates.toml` says by how many days a future candidate is put back where no tense is seen.
    """
    anchor, tense, settings = base or ctx.anchor, ctx.tense(hit), ctx.grammar.anchor
    if tense == "past" and hit.near(-1).lower() in ctx.grammar.cues["limit"]:
        tense = "unknown"  # "was extended through January"
    if anchor is None:
        return None
    if hit.near(-1).lower() == "since":
        candidates = [c for c in candidates if c.start and c.start <= anchor]
    if tense == "past" and ctx.past_verb_beside(hit):
        candidates = [c for c in candidates if c.start and c.start <= anchor] or candidates
    late = {"future": 0, "past": settings["ahead_past"], "unknown": settings[lean]}[tense]
    early = settings["behind_future"] if tense == "future" and lean == "ahead" else 0

    def distance(interval: TimeInterval) -> int:
        start, end = interval.start or anchor, interval.end or anchor
        if start > anchor:
            return (start - anchor).days + late
        gap = max(0, (anchor - end).days + 1)
        return gap + (early if gap else 0)

    return min(candidates, key=distance, default=None)


def with_other_year(best: TimeInterval | None, hit: Hit, ctx: Context) -> Value | None:
    """`best`, and the same days a year away where the verb speaks against it: a conflict needs both readings."""
    if best is None or best.start is None or best.end is None or ctx.anchor is None:
        return value(best)
    tense = ctx.tense(hit)
    months = (
        -12
        if best.start > ctx.anchor and tense != "future"
        else 12
        if best.end <= ctx.anchor and tense == "future"
        else 0
    )
    told = _year_told(best, hit, ctx) if tense != "future" else None
    return value(best, _years_on(best, months // 12), told)


def _year_told(best: TimeInterval, hit: Hit, ctx: Context) -> TimeInterval | None:
    """The same days in the year that stands just before: "in June 2016 they voted; in July she took office"."""
    if ctx.year_said is None or best.start is None or hit.start - ctx.year_said[0] > ctx.grammar.anchor["inherit"]:
        return None
    years = ctx.year_said[1] - best.start.year
    return _years_on(best, years) if years < 0 else None


def _years_on(best: TimeInterval, years: int) -> TimeInterval | None:
    """The same days so many years on; None for no years."""
    if not years or best.start is None or best.end is None:
        return None
    start, end = cal.add_months(best.start, 12 * years), cal.add_months(best.end, 12 * years)
    return cal.span(start, end, best.grain, best.basis)


def years_around(anchor: dt.date) -> tuple[int, ...]:
    """The anchor's year and those beside it."""
    return (anchor.year, anchor.year - 1, anchor.year + 1)


def month_in(hit: Hit, ctx: Context, month: int, y: int | None, basis: Basis = "explicit") -> TimeInterval | None:
    """The month of a year, of the nearest year, or of an unknown one."""
    if y is not None:
        return cal.unit_interval("month", cal.make_date(y, month, 1), basis)
    if ctx.anchor is None:
        return TimeInterval(None, None, "month", month=month)
    months = [cal.unit_interval("month", cal.make_date(n, month, 1)) for n in years_around(ctx.anchor)]
    return nearest([m for m in months if m], hit, ctx)


def part_of(interval: TimeInterval | None, part: int | None) -> TimeInterval | None:
    """The first (0), middle (1) or last (2) third of an interval, vague, of the same grain; None is all of it."""
    if interval is None or part is None:
        return interval
    if interval.start is None or interval.end is None:
        return TimeInterval(
            None,
            None,
            interval.grain,
            interval.basis,
            interval.month,
            interval.day,
            interval.days,
            interval.weekday,
            True,
        )
    days = (interval.end - interval.start).days
    if days < 7:
        return TimeInterval(interval.start, interval.end, interval.grain, interval.basis, vague=days > 1)
    cuts = [0, days // 3, days - days // 3, days]
    start, end = cal.add_days(interval.start, cuts[part]), cal.add_days(interval.start, cuts[part + 1])
    return cal.span(start, end, interval.grain, interval.basis, vague=True)


def moved(unit: str, date: dt.date, count: float) -> TimeInterval | None:
    """The unit that lies `count` units from a date: "two years ago" is a calendar year, "10 days ago" a day."""
    if count != int(count) and unit == "year":
        unit, count = "month", count * 12
    return cal.unit_interval(unit, cal.shift(unit, date, round(count)), "relative")


def suffix(hit: Hit, group: str = "part") -> str:
    """The TIMEX3 suffix of a part of the day, or ""."""
    code = hit.value(group, "DAYPART", "DAYPARTS")
    return f"T{code}" if code else ""


def day_value(date: dt.date | None, tail: str) -> Value | None:
    """A day counted from something; a TIME where a part of the day is named."""
    return value(cal.day_interval(date, "relative"), type="TIME" if tail else "DATE", suffix=tail)


def rough(unit: str, count: float, interval: TimeInterval | None) -> TimeInterval | None:
    """Vague, unless a few days were counted: "two years ago" need not be the calendar year before last."""
    if interval is None or interval.start is None or (unit == "day" and count < ROUND_DAYS):
        return interval
    return cal.span(interval.start, interval.end, interval.grain, interval.basis, vague=True)
