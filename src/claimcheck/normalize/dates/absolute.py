"""Actions for dates that name a calendar unit: days, months, years, decades, quarters, seasons, holidays and their ranges."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.context import Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import ordinal, year
from claimcheck.types import Basis, TimeInterval

MONTH = ("MONTH", "MONTHABBR")
WEEKDAY = ("WEEKDAY", "WEEKDAYABBR")
FAR = 10_000  # days: further than any candidate year


def value(*readings: TimeInterval | None, type: str = "DATE", timex: str | None = None, suffix: str = "") -> Value | None:
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
    late = {"future": 0, "past": settings["ahead_past"], "unknown": settings[lean]}[tense]
    early = settings["ahead_past"] if tense == "future" and lean == "ahead" else 0

    def distance(interval: TimeInterval) -> int:
        start, end = interval.start or anchor, interval.end or anchor
        if start > anchor:
            return (start - anchor).days + late
        gap = max(0, (anchor - end).days + 1)
        return gap + (early if gap else 0)

    return min(candidates, key=distance, default=None)


def years_around(anchor: dt.date) -> tuple[int, ...]:
    """The anchor's year and those beside it."""
    return (anchor.year, anchor.year - 1, anchor.year + 1)


def iso(hit: Hit, ctx: Context) -> Value | None:
    """2024-03-05."""
    y, m, d = (int(part) for part in hit.word("iso").split("-"))
    return value(cal.day_interval(cal.make_date(y, m, d)))


def attacks(hit: Hit, ctx: Context) -> Value | None:
    """9/11, the Sept. 11 attacks: the argument is the day."""
    return value(cal.day_interval(dt.date.fromisoformat(hit.rule.args)))


def numeric(hit: Hit, ctx: Context) -> Value | None:
    """3/4/2024, 03.04.2024, 2024/03/04: both orders where both exist, unless `day_first` says which."""
    word = hit.word("numeric")
    a, b, c = word.replace(".", "/").split("/")
    if len(a) == 4:
        return value(cal.day_interval(cal.make_date(int(a), int(b), int(c))))
    if len(c) not in (2, 4) or len(a) > 2 or (len(c) == 2 and "." in word):
        return None
    y = year([c if len(c) == 4 else f"'{c}"], hit.grammar.values, ctx.anchor.year if ctx.anchor else 0)
    if y is None:
        return None
    month_first = cal.day_interval(cal.make_date(y, int(a), int(b)))
    day_first = cal.day_interval(cal.make_date(y, int(b), int(a)))
    prefer = ctx.day_first if ctx.day_first is not None else ("." in word or None)
    if prefer is True:
        return value(day_first or month_first)
    if prefer is False:
        return value(month_first or day_first)
    return value(month_first, day_first)


def yearless(ctx: Context, hit: Hit, month: int, day: int, days: int = 1) -> TimeInterval | None:
    """The days from month and day, in the year nearest to the anchor; without one, in the year of a full date just before; else without a year."""
    if cal.make_date(2000, month, day) is None:
        return None
    grain = "day" if days == 1 else "range"
    base = ctx.anchor
    basis: Basis = "explicit"
    if base is None:
        full = ctx.last(frozenset({"day"}), before=hit.start, within=ctx.grammar.anchor["inherit"])
        if full is None or full.start is None:
            return TimeInterval(None, None, grain, month=month, day=day, days=days)
        base, basis = full.start, "relative"
    found = []
    for y in years_around(base):
        start = cal.make_date(y, month, day)
        if start and (interval := cal.span(start, cal.add_days(start, days), grain, basis)):
            found.append(interval)
    return nearest(found, hit, ctx, base=base)


def month_day(hit: Hit, ctx: Context) -> Value | None:
    """March 3, 3 March 2024, Friday, Nov. 29: a weekday that fits another year decides the year."""
    month, day = hit.value("month", *MONTH), ordinal(hit.words("day"), hit.grammar.values)
    if day is None:
        return None
    y = stated_year(hit, ctx) if hit.words("year") or hit.words("rel") else None
    if y is not None:
        if len(hit.words("year")) == 1 and hit.word("year").isdigit() and len(hit.word("year")) == 2:
            y = year([f"'{hit.word('year')}"], hit.grammar.values)
            return value(cal.day_interval(cal.make_date(y or 0, month, day)))
        return value(cal.day_interval(cal.make_date(y, month, day)))
    found = yearless(ctx, hit, month, day)
    if found and found.start and hit.words("wd") and ctx.anchor:
        weekday = hit.value("wd", *WEEKDAY)
        if found.start.weekday() != weekday:
            same = [cal.day_interval(cal.make_date(y, month, day)) for y in years_around(ctx.anchor)]
            fitting = [i for i in same if i and i.start and i.start.weekday() == weekday]
            found = nearest(fitting, hit, ctx) or found
    return value(found)


def day_of_month(hit: Hit, ctx: Context) -> Value | None:
    """The 3rd of this month."""
    day = ordinal(hit.words("day"), hit.grammar.values)
    if ctx.anchor is None or day is None:
        return None
    month = cal.add_months(ctx.anchor.replace(day=1), hit.value("rel", "DEICTIC"))
    return value(month and cal.day_interval(cal.make_date(month.year, month.month, day), "relative"))


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
    if first is None or last is None or last <= first or cal.make_date(2000, month, last) is None:
        return None
    y = stated_year(hit, ctx)
    if y is None:
        return value(yearless(ctx, hit, month, first, last - first + 1))
    end = cal.make_date(y, month, last)
    return value(cal.span(cal.make_date(y, month, first), end and cal.add_days(end, 1), "range"))


def month_in(hit: Hit, ctx: Context, month: int, y: int | None, basis: Basis = "explicit") -> TimeInterval | None:
    """The month of a year, of the nearest year, or of an unknown one."""
    if y is not None:
        return cal.unit_interval("month", cal.make_date(y, month, 1), basis)
    if ctx.anchor is None:
        return TimeInterval(None, None, "month", month=month)
    months = [cal.unit_interval("month", cal.make_date(n, month, 1)) for n in years_around(ctx.anchor)]
    return nearest([m for m in months if m], hit, ctx)


def month_year(hit: Hit, ctx: Context) -> Value | None:
    """March 2024; March of last year."""
    y = stated_year(hit, ctx)
    if y is None and hit.words("year"):
        return None
    return value(month_in(hit, ctx, hit.value("month", *MONTH), y))


def month_alone(hit: Hit, ctx: Context) -> Value | None:
    """In March."""
    return value(month_in(hit, ctx, hit.value("month", *MONTH), None))


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
    """Fiscal 2024: the year, vague, because fiscal years begin when their owners like."""
    word = hit.word("year")
    y = year([word if len(word) != 2 else f"'{word}"], hit.grammar.values, ctx.anchor.year if ctx.anchor else 0)
    start = cal.make_date(y or 0, 1, 1)
    return value(cal.span(start, start and cal.add_months(start, 12), "year", vague=True))


def part_of(interval: TimeInterval | None, part: int | None) -> TimeInterval | None:
    """The first (0), middle (1) or last (2) third of an interval, vague, with the grain of the whole; itself where `part` is None."""
    if interval is None or part is None:
        return interval
    if interval.start is None or interval.end is None:
        return TimeInterval(None, None, interval.grain, interval.basis, interval.month, interval.day, interval.days, interval.weekday, True)
    days = (interval.end - interval.start).days
    if days < 7:
        return TimeInterval(interval.start, interval.end, interval.grain, interval.basis, vague=days > 1)
    cuts = [0, days // 3, days - days // 3, days]
    start, end = cal.add_days(interval.start, cuts[part]), cal.add_days(interval.start, cuts[part + 1])
    return cal.span(start, end, interval.grain, interval.basis, vague=True)


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
    around = [s for n in years_around(ctx.anchor) if (s := cal.season_interval(code, n, "relative"))]
    ended = [s for s in around if s.end and s.end <= ctx.anchor]
    begun = [s for s in around if s.end and s.end > ctx.anchor]
    if rel == "this":
        return value(cal.season_interval(code, ctx.anchor.year, "relative"))
    if rel in ("last", "past", "previous") and ended:
        return value(max(ended, key=lambda s: s.start or ctx.anchor))
    if rel in ("next", "coming", "following") and begun:
        later = [s for s in begun if s.start and s.start > ctx.anchor]
        return value(min(later, key=lambda s: s.start or ctx.anchor, default=None))
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
    """The date of a holiday in a year, by its rule: `fixed 12 25`, `nth 11 3 4 +1` (month, weekday, which, days after), `easter -2`."""
    kind, *rest = rule.split()
    numbers = [int(n) for n in rest]
    if kind == "fixed":
        return cal.make_date(y, *numbers)
    if kind == "nth":
        date, offset = cal.nth_weekday(y, *numbers[:3]), sum(numbers[3:])
    else:
        date, offset = cal.easter(y), sum(numbers)
    return cal.add_days(date, offset) if date else None
