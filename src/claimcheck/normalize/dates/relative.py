"""Actions for dates that are counted from the anchor ("yesterday", "last week", "two years ago") or from a date mentioned before."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.absolute import MONTH, WEEKDAY, month_in, nearest, part_of, stated_year, value, years_around
from claimcheck.normalize.dates.context import Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import number, ordinal
from claimcheck.types import Grain, TimeInterval

SUNDAY = 6
ROUND_DAYS = 10  # from so many days on "ago" is a round figure
DAYS: frozenset[Grain] = frozenset({"day"})
QUARTERS: frozenset[Grain] = frozenset({"quarter"})
# an amount of these units ago names a unit of this grain: "two years ago" is a year, "10 days ago" a day
AGO_GRAIN = {"day": "day", "week": "week", "fortnight": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
             "decade": "decade", "century": "century", "season": "season"}  # fmt: skip


def suffix(hit: Hit, group: str = "part") -> str:
    """The TIMEX3 suffix of a part of the day, or ""."""
    code = hit.value(group, "DAYPART", "DAYPARTS")
    return f"T{code}" if code else ""


def day_value(date: dt.date | None, tail: str) -> Value | None:
    """A day counted from something; a TIME where a part of the day is named."""
    return value(cal.day_interval(date, "relative"), type="TIME" if tail else "DATE", suffix=tail)


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
        date = cal.add_days(dt.date(2001, ctx.partial.month, min(ctx.partial.day, 28)), offset + max(0, ctx.partial.day - 28))
        if date:
            return value(TimeInterval(None, None, "day", "relative", date.month, date.day), type=kind)
    return Value(kind)


def weekday(hit: Hit, ctx: Context) -> Value | None:
    """Monday, last Monday, next Monday, Friday night: the latest one up to the anchor, the next one where the sentence looks ahead."""
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
    if not back or tense == "past":
        return value(latest, type=kind, suffix=tail)
    # where no verb says which, the other Monday stays a reading: a conflict needs both
    return value(*((coming,) if tense == "future" else (latest, coming)), type=kind, suffix=tail)


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
    step = 0 if hit.rule.args == "0" else hit.value("rel", "DEICTIC")
    if unit == "season":
        return None
    if ctx.anchor is None or step is None:
        return Value("DATE")
    moved = cal.shift(unit, ctx.anchor, step)
    interval = cal.unit_interval(unit, moved, "relative")
    if unit == "week" and step == -1 and ctx.anchor.weekday() == SUNDAY:
        # where weeks begin on Sunday, a Sunday's "last week" is the one that ended the day before
        return value(interval, cal.unit_interval(unit, ctx.anchor, "relative"))
    if unit == "weekend" and step == -1 and ctx.anchor.weekday() == SUNDAY:
        interval = cal.unit_interval(unit, cal.shift("week", ctx.anchor, -1), "relative")
    words = [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]
    if words[0] == "the" and words[1] in ("last", "past") and interval and unit not in ("weekend", "quarter"):
        # "over the past year": as likely the twelve months up to now
        return value(interval, cal.span(moved, cal.add_days(ctx.anchor, 1), "range", "relative", vague=True))
    return value(interval)


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
        return value(month_in(hit, ctx, month, ctx.anchor.year, "relative") if rel == "this" else month_in(hit, ctx, month, None))
    step = hit.grammar.values["DEICTIC"].get(rel, 1)
    y = ctx.anchor.year
    if step < 0 and month >= ctx.anchor.month:
        y -= 1
    if step > 0 and month <= ctx.anchor.month:
        y += 1
    return value(month_in(hit, ctx, month, y, "relative"))


def anaphoric_unit(hit: Hit, ctx: Context) -> Value | None:
    """That year, the same day, the following month: counted from the date mentioned last."""
    unit, rel = hit.value("unit", "UNIT"), hit.word("rel")
    base = ctx.last(before=hit.start, within=ctx.grammar.anchor["recall"])
    if unit == "season":
        return None
    if base is None or base.start is None:
        if rel == "previous" and ctx.anchor:
            return value(cal.unit_interval(unit, cal.shift(unit, ctx.anchor, -1), "relative"))
        return Value("DATE") if unit != "quarter" else None
    step = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "prior": -1}.get(rel, 0)
    if unit == "day" and base.grain not in ("day", "range"):
        return Value("DATE")
    start = base.end - cal.DAY if base.end and step > 0 else base.start
    moved = cal.shift(unit, start, step)
    return value(cal.unit_interval(unit, moved, "relative"))


def anaphoric_weekday(hit: Hit, ctx: Context) -> Value | None:
    """The following Monday, the previous Friday: from the date mentioned last, else from the anchor."""
    day = hit.value("wd", "WEEKDAY")
    base = ctx.last(DAYS, before=hit.start, within=ctx.grammar.anchor["recall"])
    start = base.start if base and base.start else ctx.anchor
    if start is None:
        return value(TimeInterval(None, None, "day", weekday=day))
    if hit.word("rel") == "following":
        return day_value(cal.add_days(start, (day - start.weekday()) % 7 or 7), "")
    return day_value(cal.add_days(start, -((start.weekday() - day) % 7 or 7)), "")


def anaphoric_part(hit: Hit, ctx: Context) -> Value | None:
    """That night, the next morning: of the day mentioned last."""
    base = ctx.last(DAYS, before=hit.start, within=ctx.grammar.anchor["recall"])
    if base is None or base.start is None:
        return Value("TIME")
    step = {"following": 1, "next": 1, "previous": -1}.get(hit.word("rel"), 0)
    return day_value(cal.add_days(base.start, step), suffix(hit))


def anaphoric_day(hit: Hit, ctx: Context) -> Value | None:
    """The day before, a day later: from the day mentioned last, else (before, earlier) the day before the anchor."""
    step = hit.value("dir", "DIRECTION")
    base = ctx.last(DAYS, before=hit.start, within=ctx.grammar.anchor["recall"])
    if base and base.start:
        return day_value(cal.add_days(base.start, step), "")
    return Value("DATE") if ctx.anchor is None or step > 0 else day_value(cal.add_days(ctx.anchor, step), "")


def anaphoric_before(hit: Hit, ctx: Context) -> Value | None:
    """The year before, the week after: from the date mentioned last, else from the anchor."""
    unit, step = hit.value("unit", "UNIT"), hit.value("dir", "DIRECTION")
    base = ctx.last(before=hit.start, within=ctx.grammar.anchor["recall"])
    start = base.start if base and base.start else ctx.anchor if step < 0 else None
    if unit in ("season", "quarter", "day"):
        return None
    return value(cal.unit_interval(unit, cal.shift(unit, start, step), "relative")) if start else Value("DATE")


def weekend(hit: Hit, ctx: Context) -> Value | None:
    """The weekend: the latest one, the next where the sentence looks ahead."""
    if ctx.anchor is None:
        return Value("DATE")
    step = 0 if ctx.anchor.weekday() >= 5 or ctx.ahead(hit) else -1
    moved = cal.shift("week", ctx.anchor, step)
    return value(cal.unit_interval("weekend", moved, "relative"))


def ago(hit: Hit, ctx: Context) -> Value | None:
    """Two years ago, 10 days ago; with the argument + "a week from now"."""
    unit = hit.value("unit", "UNIT", "UNITS")
    count = number(hit.words("n"), hit.grammar.values)
    if unit is None:
        return Value("TIME")
    if ctx.anchor is None or count is None or count > 9999:
        return Value("DATE")
    if hit.rule.args == "-" and unit == "year" and count == 1 and _money_near(hit, ctx) and (base := _reported_quarter(hit, ctx)):
        return value(base)
    return value(_rough(unit, count, _moved(unit, ctx.anchor, count if hit.rule.args == "+" else -count)))


def _moved(unit: str, date: dt.date, count: float) -> TimeInterval | None:
    if count != int(count) and unit == "year":
        unit, count = "month", count * 12
    moved = cal.shift(unit, date, round(count))
    return cal.unit_interval(AGO_GRAIN[unit], moved, "relative")


def _rough(unit: str, count: float, interval: TimeInterval | None) -> TimeInterval | None:
    """Vague, unless a few days were counted: "two years ago" need not be the calendar year before last."""
    if interval is None or interval.start is None or (unit == "day" and count < ROUND_DAYS):
        return interval
    return cal.span(interval.start, interval.end, interval.grain, interval.basis, vague=True)


def later(hit: Hit, ctx: Context) -> Value | None:
    """Two days later, three years earlier, five days after: from the date mentioned last."""
    unit = hit.value("unit", "UNIT", "UNITS")
    count = number(hit.words("n"), hit.grammar.values)
    base = ctx.last(before=hit.start, within=ctx.grammar.anchor["recall"])
    if count is None or count > 9999:
        return None
    step = hit.value("dir", "DIRECTION")
    if unit == "year" and count == 1 and step == -1 and _money_near(hit, ctx) and (quarter := _reported_quarter(hit, ctx)):
        return value(quarter)
    if base is None or base.start is None or (ctx.financial and unit == "year"):
        if step < 0 and unit == "year" and ctx.anchor:
            return value(_moved(unit, ctx.anchor, -count))
        return Value("DATE")
    if unit in ("day", "week") and base.grain != "day":
        return Value("DATE")
    interval = _moved(unit, base.start, step * count)
    if unit == "year" and base.grain in ("month", "quarter", "season", "half"):
        interval = cal.unit_interval(base.grain, cal.shift("year", base.start, round(step * count)), "relative")
    return value(interval)


def _reported_quarter(hit: Hit, ctx: Context) -> TimeInterval | None:
    """In a report on a quarter's results "a year ago" is the same quarter of the year before.

    Only where money stands close before it, and the last period that was spoken of is a quarter and not nine months or a year.
    """
    if not ctx.financial or ctx.anchor is None or ctx.period not in ("quarter", ""):
        return None
    base = _current_quarter(ctx)
    if base is None or base.start is None:
        return None
    return cal.unit_interval("quarter", cal.add_months(base.start, -12), "relative")


def _current_quarter(ctx: Context) -> TimeInterval | None:
    """The quarter that the text reports on: the last one mentioned that ended in the nine months before the anchor."""
    assert ctx.anchor is not None
    for _, interval in reversed(ctx.history):
        if interval.grain == "quarter" and interval.end and 0 <= (ctx.anchor - interval.end).days < 275:
            return interval
    return None


def _money_near(hit: Hit, ctx: Context) -> bool:
    words = ctx.tokens.words[max(0, hit.first - 12) : hit.last + 12]
    return any(w in ctx.grammar.cues["currency"] for w in words)


def year_ago(hit: Hit, ctx: Context) -> Value | None:
    """The year-earlier quarter, the corresponding period last year."""
    if quarter := _reported_quarter(hit, ctx):
        return value(quarter)
    if ctx.anchor is None:
        return Value("DATE")
    if hit.rule.args == "quarter" and "quarter" in [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]:
        return value(cal.unit_interval("quarter", cal.add_months(ctx.anchor, -15), "relative"))
    return value(_moved("year", ctx.anchor, -1))


def quarter(hit: Hit, ctx: Context) -> Value | None:
    """The third quarter of 1984, Q3 2023, the first half; without a year, the nearest one."""
    unit = "half" if hit.rule.args == "half" else "quarter"
    n = hit.value("n", "QUARTERWORD", "HALFWORD")
    if n is None:
        words = hit.words("n")
        n = 2 if words and words[0] in ("last", "latter", "final") and unit == "half" else ordinal(words, hit.grammar.values) if words else 1
    if n is None or not 1 <= n <= (2 if unit == "half" else 4):
        return None
    months = cal.MONTHS_OF[unit]
    years = [stated_year(hit, ctx, name) for name in ("year", "year2", "year3") if hit.words(name)]
    y = years[0] if years else stated_year(hit, ctx)
    if hit.rule.args == "year_ago" and ctx.anchor:
        y = ctx.anchor.year - 1
    if y is not None:
        return value(cal.unit_interval(unit, cal.make_date(y, months * (n - 1) + 1, 1)))
    if ctx.anchor is None:
        return Value("DATE")
    around = [cal.unit_interval(unit, cal.make_date(y, months * (n - 1) + 1, 1)) for y in years_around(ctx.anchor)]
    return value(nearest([q for q in around if q], hit, ctx, lean="ahead_quarter"))


def year_quarter(hit: Hit, ctx: Context) -> Value | None:
    """The 1988 quarter: the quarter reported on, in that year."""
    y, base = stated_year(hit, ctx), ctx.last(QUARTERS)
    if y is None or base is None or base.start is None:
        return value(cal.unit_interval("year", cal.make_date(y or 0, 1, 1)))
    return value(cal.unit_interval("quarter", cal.make_date(y, base.start.month, 1)))


def the_quarter(hit: Hit, ctx: Context) -> Value | None:
    """The quarter, the latest quarter: the one mentioned last, else the last that had ended; "the current quarter" is the anchor's."""
    words = [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]
    if ctx.anchor is None:
        return Value("DATE")
    if "current" in words:
        return value(cal.unit_interval("quarter", ctx.anchor, "relative"))
    if base := _current_quarter(ctx):
        return value(base)
    if words[0] not in ("the", "its", "that"):
        return None
    return value(cal.unit_interval("quarter", cal.add_months(ctx.anchor, -3), "relative"))


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
    return value(cal.day_interval(cal.make_date(ctx.anchor.year, 12, 31), "relative", vague=True))


def past_ref(hit: Hit, ctx: Context) -> Value | None:
    """Several years ago: some time in the past."""
    return Value("DATE", timex="PAST_REF", remember=False)


def ref(hit: Hit, ctx: Context) -> Value | None:
    """Now, recently, soon."""
    return Value("DATE", timex=hit.value("ref", "REF"), remember=False)


def ref_as(hit: Hit, ctx: Context) -> Value | None:
    """At present, the past, the near future: the argument is the value."""
    return Value("DATE", timex=hit.rule.args, remember=False)
