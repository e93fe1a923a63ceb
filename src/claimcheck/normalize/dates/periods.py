"""Actions for longer and for festive times: decades, centuries, fiscal years, seasons, holidays."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.choose import (
    nearest,
    part_of,
    relative_year,
    stated_year,
    value,
    years_around,
)
from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import ordinal, year
from claimcheck.types import TimeInterval


def decade(hit: Hit, ctx: Context) -> Value | None:
    """The 1990s; '80s; the early nineties."""
    word = hit.word("decade")
    digits = "".join(c for c in word if c.isdigit())
    first = int(digits) if digits else hit.grammar.values["DECADEWORD"][word]
    if first < 100:
        first += 1900 if first >= 20 or not ctx.anchor or ctx.anchor.year < 2010 else 2000
    interval = cal.unit_interval("decade", cal.make_date(first, 1, 1)) if first % 10 == 0 else None
    return value(part_of(interval, hit.value("part", "PART")))


def century(hit: Hit, ctx: Context) -> Value | None:
    """The 20th century, counted 1900 to 1999 as TIMEX3 does."""
    n = ordinal(hit.words("n"), hit.grammar.values)
    interval = cal.unit_interval("century", cal.make_date((n - 1) * 100 or 1, 1, 1)) if n and 1 <= n <= 30 else None
    return value(part_of(interval, hit.value("part", "PART")))


def fiscal_year(hit: Hit, ctx: Context) -> Value | None:
    """Fiscal 2024: the year, vague; or twelve months that began in April before: fiscal years begin when owners like."""
    word = hit.word("year")
    y = year([word if len(word) != 2 else f"'{word}"], hit.grammar.values, ctx.anchor.year if ctx.anchor else 0)
    start = cal.make_date(y or 0, 1, 1)
    if start is None:
        return None
    before = cal.add_months(start, -9)
    return value(
        cal.span(start, cal.add_months(start, 12), "year", vague=True),
        cal.span(before, cal.add_months(start, 3), "range", vague=True),
    )


def season(hit: Hit, ctx: Context) -> Value | None:
    """Summer 2023, last summer, the summer."""
    code = hit.value("season", "SEASON")
    y = stated_year(hit, ctx) if hit.words("year") else None
    rel = hit.word("rel")
    if y is None and rel and "year" in [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]:
        y = relative_year(hit, ctx)
        if y is None:
            return None
    if y is not None:
        return value(part_of(cal.season_interval(code, y), hit.value("part", "PART")))
    if ctx.anchor is None:
        return Value("DATE", timex=f"XXXX-{code}")
    around = [s for n in sorted(years_around(ctx.anchor)) if (s := cal.season_interval(code, n, "relative"))]
    ended = [s for s in around if s.end and s.end <= ctx.anchor]
    begun = [s for s in around if s.end and s.end > ctx.anchor]
    if rel == "this":
        return value(cal.season_interval(code, ctx.anchor.year, "relative"))
    if rel in ("last", "past", "previous") and ended:
        return value(ended[-1])
    if rel in ("next", "coming", "following") and begun:
        later = [s for s in begun if s.start and s.start > ctx.anchor]
        return value(later[0] if later else None)
    return value(nearest(around, hit, ctx))


def holiday(hit: Hit, ctx: Context) -> Value | None:
    """Christmas, Thanksgiving 2023, last Easter: by the rule in `dates_holidays.tsv`."""
    rule = hit.rule.args
    y = stated_year(hit, ctx)
    if y is not None:
        return value(cal.day_interval(holiday_date(rule, y)))
    if ctx.anchor is None:
        kind, *rest = rule.split()
        return value(TimeInterval(None, None, "day", month=int(rest[0]), day=int(rest[1]))) if kind == "fixed" else None
    days = [cal.day_interval(holiday_date(rule, n)) for n in years_around(ctx.anchor)]
    found = [d for d in days if d]
    first = hit.tokens.words[hit.first].lower()
    if first == "last":
        found = [d for d in found if d.start and d.start < ctx.anchor]
    elif first == "next":
        found = [d for d in found if d.start and d.start > ctx.anchor]
    return value(nearest(found, hit, ctx))


def holiday_date(rule: str, y: int) -> dt.date | None:
    """A holiday's date: `fixed 12 25`, `nth 11 3 4 +1` (month, weekday, which, days after), `easter -2`."""
    kind, *rest = rule.split()
    numbers = [int(n) for n in rest]
    if kind == "fixed":
        return cal.make_date(y, *numbers)
    if kind == "nth":
        date, offset = cal.nth_weekday(y, *numbers[:3]), sum(numbers[3:])
    else:
        date, offset = cal.easter(y), sum(numbers)
    return cal.add_days(date, offset) if date else None


ACTIONS: dict[str, Action] = {action.__name__: action for action in (decade, century, fiscal_year, season, holiday)}
