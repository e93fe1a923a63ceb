"""Actions for days, months and years that are named: 5 March 2024, 3/4/2024, March 2024, 2010-12."""

from __future__ import annotations

import datetime as dt
import re

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.choose import (
    MONTH,
    WEEKDAY,
    month_in,
    nearest,
    stated_year,
    value,
    with_other_year,
    years_around,
)
from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import ordinal, year
from claimcheck.types import Basis, Grain, TimeInterval

LEAP_YEAR = 2000  # has every day that any year has


def iso(hit: Hit, ctx: Context) -> Value | None:
    """2024-03-05."""
    y, m, d = (int(part) for part in hit.word("iso").split("-"))
    return value(cal.day_interval(cal.make_date(y, m, d)))


def attacks(hit: Hit, ctx: Context) -> Value | None:
    """9/11, the Sept. 11 attacks: the argument is the day."""
    day = cal.day_interval(dt.date.fromisoformat(hit.rule.args))
    return Value("DATE", (day,), remember=False) if day else None  # the name of an event: no date to count others from


def numeric(hit: Hit, ctx: Context) -> Value | None:
    """3/4/2024, 03.04.2024, 2024/03/04: both orders where both exist, unless `day_first` says which."""
    word = hit.word("numeric")
    a, b, c = re.split(r"[/.-]", word)
    if len(a) == 4:
        return value(cal.day_interval(cal.make_date(int(a), int(b), int(c))))
    if len(c) not in (2, 4) or len(a) > 2 or (len(c) == 2 and "." in word):
        return None
    y = year([c if len(c) == 4 else f"'{c}"], hit.grammar.values, ctx.anchor.year if ctx.anchor else 0)
    if y is None:
        return None
    month_first = cal.day_interval(cal.make_date(y, int(a), int(b)))
    day_first = cal.day_interval(cal.make_date(y, int(b), int(a)))
    prefer = ctx.day_first if ctx.day_first is not None else True if "." in word else ctx.numeric_order
    if prefer is True:
        return value(day_first or month_first)
    if prefer is False:
        return value(month_first or day_first)
    return value(month_first, day_first)


def yearless(ctx: Context, hit: Hit, month: int, day: int, days: int = 1) -> TimeInterval | None:
    """The days from a month and day on, in the year nearest to the anchor or to a full date just before."""
    if cal.make_date(LEAP_YEAR, month, day) is None:
        return None
    grain: Grain = "day" if days == 1 else "range"
    base = ctx.anchor
    basis: Basis = "explicit"
    if base is None:
        full = ctx.last(frozenset({"day"}), before=hit.start, within=ctx.grammar.anchor["inherit"])
        if full is None or full.start is None:
            return TimeInterval(None, None, grain, month=month, day=day, days=days)
        base, basis = full.start, "relative"
    found = []
    leap_day = (month, day) == (2, 29)
    for y in range(base.year - 4, base.year + 5) if leap_day else years_around(base):
        start = cal.make_date(y, month, day)
        if start and (interval := cal.span(start, cal.add_days(start, days), grain, basis)):
            found.append(interval)
    return nearest(found, hit, ctx, base=base)


def month_day(hit: Hit, ctx: Context) -> Value | None:
    """March 3, 3 March 2024, Friday, Nov. 29: a weekday that fits another year decides the year."""
    month, day = hit.value("month", *MONTH), ordinal(hit.words("day"), hit.grammar.values)
    if day is None:
        return None
    if cal.make_date(LEAP_YEAR, month, day) is None:
        return _no_such_day(hit)
    y = stated_year(hit, ctx) if hit.words("year") or hit.words("rel") else None
    if y is not None:
        if len(hit.words("year")) == 1 and hit.word("year").isdigit() and len(hit.word("year")) == 2:
            y = year([f"'{hit.word('year')}"], hit.grammar.values) or 0
        return value(cal.day_interval(cal.make_date(y, month, day))) or _no_such_day(hit)
    found = yearless(ctx, hit, month, day)
    if found and found.start and hit.words("wd") and ctx.anchor:
        weekday = hit.value("wd", *WEEKDAY)
        if found.start.weekday() != weekday:
            same = [cal.day_interval(cal.make_date(y, month, day)) for y in years_around(ctx.anchor)]
            fitting = [i for i in same if i and i.start and i.start.weekday() == weekday]
            found = nearest(fitting, hit, ctx) or found
        return value(found)
    return with_other_year(found, hit, ctx)


def _no_such_day(hit: Hit) -> Value | None:
    """Nothing is read of "Feb. 30, 2024", not even its year; but "at least 30 Feb. 2 arrests" holds another date."""
    return None if hit.near(0)[:1].isdigit() else Value("SKIP", remember=False)


def day_of_month(hit: Hit, ctx: Context) -> Value | None:
    """The 3rd of this month."""
    day = ordinal(hit.words("day"), hit.grammar.values)
    if ctx.anchor is None or day is None:
        return None
    month = cal.add_months(ctx.anchor.replace(day=1), hit.value("rel", "DEICTIC"))
    return value(cal.day_interval(cal.make_date(month.year, month.month, day), "relative")) if month else None


def weekday_ordinal(hit: Hit, ctx: Context) -> Value | None:
    """Monday the 3rd: the nearest month in which it falls so."""
    day, weekday = ordinal(hit.words("day"), hit.grammar.values), hit.value("wd", "WEEKDAY")
    if ctx.anchor is None or day is None:
        return value(TimeInterval(None, None, "day", weekday=weekday))
    months = [cal.add_months(ctx.anchor.replace(day=1), n) for n in range(-6, 7)]
    days = [cal.day_interval(cal.make_date(m.year, m.month, day), "relative") for m in months if m]
    fitting = [i for i in days if i and i.start and i.start.weekday() == weekday]
    return value(nearest(fitting, hit, ctx))


def month_day_range(hit: Hit, ctx: Context) -> Value | None:
    """4-6 March 2024, Nov. 28-29, between 4 and 6 March."""
    month = hit.value("month", *MONTH)
    first, last = (ordinal(hit.words(name), hit.grammar.values) for name in ("day", "day2"))
    if first is None or last is None or last <= first or cal.make_date(LEAP_YEAR, month, last) is None:
        return None
    y = stated_year(hit, ctx)
    if y is None:
        return value(yearless(ctx, hit, month, first, last - first + 1))
    end = cal.make_date(y, month, last)
    return value(cal.span(cal.make_date(y, month, first), end and cal.add_days(end, 1), "range"))


def month_year(hit: Hit, ctx: Context) -> Value | None:
    """March 2024; March of last year."""
    y = stated_year(hit, ctx)
    if y is None and hit.words("year"):
        return None
    return value(month_in(hit, ctx, hit.value("month", *MONTH), y))


def month_alone(hit: Hit, ctx: Context) -> Value | None:
    """In March."""
    return with_other_year(month_in(hit, ctx, hit.value("month", *MONTH), None), hit, ctx)


def month_range(hit: Hit, ctx: Context) -> Value | None:
    """January to March 2024."""
    y = stated_year(hit, ctx)
    first, last = hit.value("month", *MONTH), hit.value("month2", *MONTH)
    if y is None:
        return None
    start = cal.make_date(y - (last < first), first, 1)
    end = cal.make_date(y, last, 1)
    return value(cal.span(start, end and cal.add_months(end, 1), "range"))


def year_alone(hit: Hit, ctx: Context) -> Value | None:
    """2024; '89; nineteen ninety-six."""
    y = stated_year(hit, ctx)
    return value(cal.unit_interval("year", cal.make_date(y, 1, 1))) if y else None


def year_range(hit: Hit, ctx: Context) -> Value | None:
    """From 2010 to 2018; 2010-12."""
    first, last = int(hit.word("year")), int(hit.word("year2"))
    if last < 100:
        last += first - first % 100
    return value(cal.span(cal.make_date(first, 1, 1), cal.make_date(last + 1, 1, 1), "range")) if first < last else None


ACTIONS: dict[str, Action] = {
    action.__name__: action
    for action in (
        iso,
        attacks,
        numeric,
        month_day,
        day_of_month,
        weekday_ordinal,
        month_day_range,
        month_year,
        month_alone,
        month_range,
        year_alone,
        year_range,
    )
}
