"""Actions for quarters and halves of years, and for the way that company reports speak of them."""

from __future__ import annotations

import dataclasses

from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.choose import (
    moved,
    nearest,
    stated_year,
    value,
    years_around,
)
from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import ordinal
from claimcheck.types import Grain, TimeInterval

NEAR = 10  # tokens between an amount of money and the time it is compared with
LAST_WEEKS = 28  # the day of a month by which a quarter that ends in it counts as over
QUARTERS: frozenset[Grain] = frozenset({"quarter"})


def quarter(hit: Hit, ctx: Context) -> Value | None:
    """The third quarter of 1984, Q3 2023, the first half; without a year, the nearest one."""
    unit = "half" if hit.rule.args == "half" else "quarter"
    n = hit.value("n", "QUARTERWORD", "HALFWORD")
    if n is None:
        words = hit.words("n")
        n = (
            2
            if words and words[0] in ("last", "latter", "final") and unit == "half"
            else ordinal(words, hit.grammar.values)
            if words
            else 1
        )
    if n is None or not 1 <= n <= (2 if unit == "half" else 4):
        return None
    months = cal.MONTHS_OF[unit]
    if unit == "quarter" and (ended := _quarter_ended(hit, ctx)):
        return _nominal(n, ended)
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
    """The quarter, the latest quarter: the one mentioned last, else the last that had ended; or the current one."""
    words = [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]
    if ctx.anchor is None:
        return Value("DATE")
    if ended := _quarter_ended(hit, ctx):
        return value(ended)
    if words[0] == "that" and (named := ctx.last(QUARTERS)):
        return value(named)
    if "current" in words:
        return value(cal.unit_interval("quarter", ctx.anchor, "relative"))
    if base := ctx.reported:
        return value(base)
    if words[0] not in ("the", "its", "that"):
        return None
    guessed = value(cal.unit_interval("quarter", cal.add_months(ctx.anchor, -3), "relative"))
    return guessed and dataclasses.replace(guessed, remember=False)


def year_ago(hit: Hit, ctx: Context) -> Value | None:
    """The year-earlier quarter, the corresponding period last year."""
    if quarter := reported_quarter(hit, ctx, money=False):
        return value(quarter)
    if ctx.anchor is None:
        return Value("DATE")
    if hit.rule.args == "quarter" and "quarter" in [w.lower() for w in ctx.tokens.words[hit.first : hit.last]]:
        return value(cal.unit_interval("quarter", cal.add_months(ctx.anchor, -15), "relative"))
    return value(moved("year", ctx.anchor, -1))


def _quarter_ended(hit: Hit, ctx: Context) -> TimeInterval | None:
    """The quarter of "the quarter ended July 31": the calendar quarter that holds its middle, vague if it is not the same."""
    if hit.near(0).lower() not in ("ended", "ending"):
        return None
    name, values = hit.near(1).lower(), hit.grammar.values
    month = values["MONTH"].get(name, values["MONTHABBR"].get(name))
    if month is None:
        return None
    written = next((w for n in range(2, 6) if (w := hit.near(n)).isdigit() and len(w) == len("2024")), None)
    if written is not None:
        end = cal.make_date(int(written), month, LAST_WEEKS)
    elif ctx.anchor is not None:
        ends = [cal.make_date(y, month, LAST_WEEKS) for y in years_around(ctx.anchor)]
        end = max((e for e in ends if e and e <= ctx.anchor), default=None)
    else:
        return None
    found = cal.unit_interval("quarter", cal.add_months(end, -1), "relative") if end else None
    return found if found is None or month % 3 == 0 else dataclasses.replace(found, vague=True)


def _nominal(n: int, real: TimeInterval) -> Value | None:
    """A company's nth quarter, whose end is known: TIMEX3 keeps the company's count; its real days are the other reading."""
    assert real.start is not None
    nominal = cal.unit_interval("quarter", cal.make_date(real.start.year, 3 * n - 2, 1))
    return value(nominal, real if nominal and nominal.start != real.start else None)


def reported_quarter(hit: Hit, ctx: Context, *, money: bool = True, years: int = 1) -> TimeInterval | None:
    """In a report on a quarter's results "a year ago" is the same quarter of the year before.

    Or that quarter itself (`years` 0). Only where money stands close to it (unless `money` is False), and the last period that was spoken of is a quarter
    and not nine months or a year.
    """
    if not ctx.financial or ctx.anchor is None or ctx.period not in ("quarter", ""):
        return None
    if money and not _money_near(hit, ctx):
        return None
    base = ctx.reported
    if base is None or base.start is None:
        return None
    return cal.unit_interval("quarter", cal.add_months(base.start, -12 * years), "relative")


def _money_near(hit: Hit, ctx: Context) -> bool:
    words = ctx.tokens.words[max(0, hit.first - NEAR) : hit.last + NEAR]
    return any(w in ctx.grammar.cues["currency"] for w in words)


ACTIONS: dict[str, Action] = {action.__name__: action for action in (quarter, year_quarter, the_quarter, year_ago)}
