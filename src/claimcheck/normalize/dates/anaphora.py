"""Actions for dates counted from one mentioned before: that year, the following Monday, two days later."""

from __future__ import annotations

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.choose import DAYS, day_value, moved, rough, suffix, value
from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import number
from claimcheck.normalize.dates.reports import reported_quarter
from claimcheck.types import TimeInterval


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


def later(hit: Hit, ctx: Context) -> Value | None:
    """Two days later, three years earlier, five days after: from the date mentioned last."""
    unit = hit.value("unit", "UNIT", "UNITS")
    count = number(hit.words("n"), hit.grammar.values)
    base = ctx.last(before=hit.start, within=ctx.grammar.anchor["recall"])
    if count is None or count > cal.MAX_COUNT:
        return None
    step = hit.value("dir", "DIRECTION")
    if unit == "year" and count == 1 and step == -1 and (quarter := reported_quarter(hit, ctx)):
        return value(quarter)
    if base is None or base.start is None or (ctx.financial and unit == "year"):
        if step < 0 and unit == "year" and ctx.anchor:
            return value(rough(unit, count, moved(unit, ctx.anchor, -count)))
        return Value("DATE")
    if unit in ("day", "week") and base.grain != "day":
        return Value("DATE")
    interval = moved(unit, base.start, step * count)
    if unit == "year" and base.grain in ("month", "quarter", "season", "half"):
        interval = cal.unit_interval(base.grain, cal.shift("year", base.start, round(step * count)), "relative")
    return value(rough(unit, count, interval))


ACTIONS: dict[str, Action] = {
    action.__name__: action
    for action in (anaphoric_unit, anaphoric_weekday, anaphoric_part, anaphoric_day, anaphoric_before, later)
}
