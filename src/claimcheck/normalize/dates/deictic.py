"""Actions for dates counted from the anchor: yesterday, last Monday, this week, two years ago, the weekend."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.choose import (
    DAYS,
    MONTH,
    WEEKDAY,
    day_value,
    month_in,
    moved,
    part_of,
    rough,
    suffix,
    value,
)
from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import number
from claimcheck.normalize.dates.reports import reported_quarter
from claimcheck.types import TimeInterval

TUESDAY, SATURDAY, SUNDAY = 1, 5, 6
JUST_OVER = 2  # months
JUST_GONE = 1


def dayword(hit: Hit, ctx: Context) -> Value | None:
    """Today, yesterday morning, tonight."""
    offset = hit.value("day", "DAYWORD", "DAYNIGHT")
    tail = f"T{hit.rule.args}" if hit.rule.args != "-" else suffix(hit)
    return _from_anchor(ctx, offset, tail)


def daycount(hit: Hit, ctx: Context) -> Value | None:
    """The day before yesterday, last night, this morning."""
    return _from_anchor(ctx, int(hit.rule.args), suffix(hit))


def _from_anchor(ctx: Context, offset: int, tail: str) -> Value | None:
    kind = "TIME" if tail else "DATE"
    if ctx.anchor is not None:
        return day_value(cal.add_days(ctx.anchor, offset), tail)
    if ctx.partial is not None and ctx.partial.month and ctx.partial.day:
        # a leap day more or less may matter only to "yesterday" on 1 March
        date = cal.add_days(
            dt.date(2001, ctx.partial.month, min(ctx.partial.day, 28)), offset + max(0, ctx.partial.day - 28)
        )
        if date:
            return value(TimeInterval(None, None, "day", "relative", date.month, date.day), type=kind)
    return Value(kind)


def weekday(hit: Hit, ctx: Context) -> Value | None:
    """Monday, last Monday, Friday night: the latest up to the anchor, or the next where the sentence looks ahead."""
    day, rel, tail = hit.value("wd", *WEEKDAY), hit.word("rel"), suffix(hit)
    kind = "TIME" if tail else "DATE"
    if ctx.anchor is None:
        return value(TimeInterval(None, None, "day", weekday=day), type=kind, suffix=tail)
    back = (ctx.anchor.weekday() - day) % 7
    if rel in ("that", "same") and (base := ctx.last(DAYS)) and base.start and base.start.weekday() == day:
        return value(base, type=kind, suffix=tail)
    if rel in ("last", "past", "previous"):
        return day_value(cal.add_days(ctx.anchor, -(back or 7)), tail)
    if rel in ("next", "coming", "following"):
        ahead = cal.add_days(ctx.anchor, 7 - back)
        later = cal.add_days(ctx.anchor, 14 - back) if rel == "next" and ctx.anchor.weekday() < day else None
        return value(cal.day_interval(ahead, "relative"), cal.day_interval(later, "relative"), type=kind, suffix=tail)
    if rel == "this":
        monday = cal.add_days(ctx.anchor, -ctx.anchor.weekday())
        return day_value(monday and cal.add_days(monday, day), tail)
    latest, coming = (cal.day_interval(cal.add_days(ctx.anchor, n), "relative") for n in (-back, 7 - back))
    tense = ctx.tense(hit)
    if not back or (tense == "past" and back < cal.DAYS_OF["week"] - 1):
        return value(latest, type=kind, suffix=tail)
    # Where the verb may not be the one that counts, the other Monday stays a reading: a conflict needs both. So it does
    # where the day named is the one after publication: clocks and editions differ.
    return value(*((coming, latest) if tense == "future" else (latest, coming)), type=kind, suffix=tail)


def weekday_of_week(hit: Hit, ctx: Context) -> Value | None:
    """Monday of last week."""
    day = hit.value("wd", "WEEKDAY")
    if ctx.anchor is None:
        return value(TimeInterval(None, None, "day", weekday=day))
    return day_value(cal.add_days(ctx.anchor, day - ctx.anchor.weekday() + 7 * hit.value("rel", "DEICTIC")), "")


def weekday_ago(hit: Hit, ctx: Context) -> Value | None:
    """A week ago Friday; a week from Friday."""
    day = hit.value("wd", "WEEKDAY")
    if ctx.anchor is None:
        return value(TimeInterval(None, None, "day", weekday=day))
    back = (ctx.anchor.weekday() - day) % 7
    return day_value(cal.add_days(ctx.anchor, 14 - back if hit.rule.args == "from" else -back - 7), "")


def rel_unit(hit: Hit, ctx: Context) -> Value | None:
    """Last week, this month, the past year; with the argument 0 "earlier in the year"."""
    unit = hit.value("unit", "UNIT")
    stated = hit.rule.args
    step = hit.grammar.values["DEICTIC"].get(hit.word("rel")) if stated == "-" else int(stated)
    if unit == "season":
        return None
    if ctx.anchor is None or step is None:
        return Value("DATE")
    words = [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]
    moved = cal.shift(unit, ctx.anchor, step)
    interval = cal.unit_interval(unit, moved, "relative")
    if unit == "quarter" and step == 0 and hit.near(0) in ("'s", "’s") and not ctx.ahead(hit):
        return value(reported_quarter(hit, ctx, years=0), interval)  # "this quarter's loss includes"
    if words[:2] == ["the", "next"] and (told := _next_told(hit, ctx, unit)):
        return value(told, interval)
    if unit == "week" and step == -1 and ctx.anchor.weekday() == SUNDAY:
        # where weeks begin on Sunday, a Sunday's "last week" is the one that ended the day before
        return value(interval, cal.unit_interval(unit, ctx.anchor, "relative"))
    if unit == "weekend" and step == -1 and ctx.anchor.weekday() == SUNDAY:
        interval = cal.unit_interval(unit, cal.shift("week", ctx.anchor, -1), "relative")
    if unit == "weekend" and step == 0 and ctx.anchor.weekday() < SATURDAY and ctx.tense(hit) == "past":
        # "he appeared this weekend", written on a Monday: the one that has just gone
        gone = cal.unit_interval(unit, cal.shift("week", ctx.anchor, -1), "relative")
        return value(gone, interval) if ctx.anchor.weekday() <= TUESDAY else value(interval, gone)
    if words[0] == "the" and words[1] in ("last", "past") and interval and unit not in ("weekend", "quarter"):
        # "over the past year": as likely the twelve months up to now
        return value(interval, cal.span(moved, cal.add_days(ctx.anchor, 1), "range", "relative", vague=True))
    return value(interval)


def _next_told(hit: Hit, ctx: Context, unit: str) -> TimeInterval | None:
    """The next year of a tale: "in 1992 troops landed; the next year 18 died"."""
    base = ctx.last(before=hit.start, within=ctx.grammar.anchor["inherit"])
    if base is None or base.end is None or ctx.anchor is None or ctx.tense(hit) == "future":
        return None
    told = cal.unit_interval(unit, cal.shift(unit, base.end - cal.DAY, 1), "relative")
    return told if told and told.end and told.end <= ctx.anchor else None


def rel_year_now(hit: Hit, ctx: Context) -> Value | None:
    """The full year, the fiscal year: the year of the anchor, vague."""
    if ctx.anchor is None:
        return Value("DATE")
    interval = cal.unit_interval("year", ctx.anchor, "relative")
    return value(interval and cal.span(interval.start, interval.end, "year", "relative", vague=True))


def rel_month(hit: Hit, ctx: Context) -> Value | None:
    """Last April, this September, next June."""
    month, rel = hit.value("month", *MONTH), hit.word("rel")
    if ctx.anchor is None:
        return value(TimeInterval(None, None, "month", month=month))
    if rel in ("this", "that", "same"):
        return value(
            month_in(hit, ctx, month, ctx.anchor.year, "relative") if rel == "this" else month_in(hit, ctx, month, None)
        )
    step = hit.grammar.values["DEICTIC"].get(rel, 1)
    y = ctx.anchor.year
    if step < 0 and month >= ctx.anchor.month:
        y -= 1
    if step > 0 and month <= ctx.anchor.month:
        y += 1
    this, before = (month_in(hit, ctx, month, n, "relative") for n in (y, y - 1))
    gone = ctx.anchor.month - month
    if step < 0 and gone == JUST_GONE:
        return value(before, this)  # of the month that has just gone one says "last month": "last February" in March
    return value(this, before if step < 0 and 0 < gone <= JUST_OVER else None)


def weekend(hit: Hit, ctx: Context) -> Value | None:
    """The weekend: the latest one, the next where the sentence looks ahead."""
    if ctx.anchor is None:
        return Value("DATE")
    before = hit.near(-1).lower()
    ahead = before in ctx.grammar.cues["limit"] or ctx.ahead(hit)
    step = 0 if ctx.anchor.weekday() >= SATURDAY or ahead else -1
    moved = cal.shift("week", ctx.anchor, step)
    return value(cal.unit_interval("weekend", moved, "relative"))


def ago(hit: Hit, ctx: Context) -> Value | None:
    """Two years ago, a couple of weeks ago, half a century ago; with the argument + "a week from now"."""
    unit = hit.value("unit", "UNIT", "UNITS")
    fixed = {"couple": 2.0, "half": 0.5}.get(hit.rule.args)
    count = fixed or number(hit.words("n"), hit.grammar.values)
    if fixed and unit in ("decade", "century"):
        unit, count = "year", fixed * cal.MONTHS_OF[unit] / cal.MONTHS_OF["year"]
    if unit is None:
        return Value("TIME")
    if ctx.anchor is None or count is None or count > cal.MAX_COUNT:
        return Value("DATE")
    if hit.rule.args == "-" and unit == "year" and count == 1 and (base := reported_quarter(hit, ctx)):
        return value(base)
    return value(rough(unit, count, moved(unit, ctx.anchor, count if hit.rule.args == "+" else -count)))


def unit_part(hit: Hit, ctx: Context) -> Value | None:
    """The end of the month, the rest of the year: of the anchor's."""
    unit, part = hit.value("unit", "UNIT"), hit.value("part", "PARTNOUN")
    if unit in ("day", "season", "weekend"):
        return None
    if ctx.anchor is None:
        return Value("DATE")
    return value(part_of(cal.unit_interval(unit, ctx.anchor, "relative"), part))


def year_end(hit: Hit, ctx: Context) -> Value | None:
    """Year-end: the last day of the anchor's year, vague."""
    if ctx.anchor is None:
        return Value("DATE")
    y = ctx.anchor.year - (hit.near(-1).lower() == "since")
    return value(cal.day_interval(cal.make_date(y, 12, 31), "relative", vague=True))


ACTIONS: dict[str, Action] = {
    action.__name__: action
    for action in (
        dayword,
        daycount,
        weekday,
        weekday_of_week,
        weekday_ago,
        rel_unit,
        rel_year_now,
        rel_month,
        weekend,
        ago,
        unit_part,
        year_end,
    )
}
