"""Reading one expression at a token: the longest rule that holds there, or dates joined by words ("the end of …")."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from functools import cache

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.dates import absolute, anaphora, deictic, lengths, periods, reports
from claimcheck.normalize.dates import calendar as cal
from claimcheck.normalize.dates.choose import part_of
from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Grammar, Hit, grammar
from claimcheck.normalize.dates.guards import GUARDS
from claimcheck.normalize.dates.numbers import number
from claimcheck.normalize.dates.timex import timex
from claimcheck.types import TimeInterval

ACTIONS: Mapping[str, Action] = {
    **absolute.ACTIONS,
    **periods.ACTIONS,
    **deictic.ACTIONS,
    **anaphora.ACTIONS,
    **reports.ACTIONS,
    **lengths.ACTIONS,
}


@cache
def loaded(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, checked.

    Raises:
        LexiconError: a rule names an action or a guard that does not exist, or the files are malformed.
    """
    rules = grammar(lexicon)
    for rule in (r for by_code in rules.rules.values() for r in by_code):
        if rule.action not in ACTIONS:
            raise LexiconError(
                f"dates_rules.tsv, {rule.name}: no action {rule.action!r}; there are: {', '.join(sorted(ACTIONS))}"
            )
        for name in rule.guards:
            if name not in GUARDS:
                raise LexiconError(
                    f"dates_rules.tsv, {rule.name}: no guard {name!r}; there are: {', '.join(sorted(GUARDS))}"
                )
    return rules


Read = tuple[int, Value]  # the token after the last, and the value
Found = tuple[int, int, Value]  # first token, token after the last, value


def read(ctx: Context, index: int) -> list[Found]:
    """The longest expression that begins at a token: none, one, or the two ends of a range."""
    if ends := _range(ctx, index):
        return ends
    best = match(ctx, index)
    for compose in (_part, _counted):
        found = compose(ctx, index)
        if found and (best is None or found[0] > best[0]):
            best = found
    return [(index, *best)] if best else []


def match(ctx: Context, index: int) -> Read | None:
    """The longest single rule whose guards hold at a token; of equal ones the first in the file."""
    hits = []
    for order, rule in enumerate(ctx.grammar.rules.get(ctx.tokens.codes[index], ())):
        if found := rule.regex.match(ctx.tokens.codes, index):
            hits.append((-found.end(), order, Hit(ctx.tokens, found, rule, ctx.grammar)))
    for _, _, hit in sorted(hits, key=lambda h: h[:2]):
        if all(GUARDS[name](hit, ctx) for name in hit.rule.guards):
            value = ACTIONS[hit.rule.action](hit, ctx)
            if value is not None:
                return hit.last, value
    return None


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
    ends = _span(first[1].readings[0], last[1].readings[0], stated=words[last[0] - 1])
    if ends is None:
        return []
    start, whole = ends
    return [
        (begin, first[0], Value("DATE", (whole,), timex(start))),
        (first[0] + 1, last[0], Value("DATE", (whole,), timex(last[1].readings[0]))),
    ]


def _span(first: TimeInterval, last: TimeInterval, *, stated: str) -> tuple[TimeInterval, TimeInterval] | None:
    """The first date and the range; a first date without its own year takes that of the last (`stated`)."""
    if first.grain not in ("day", "month", "year") or last.grain not in ("day", "month", "year"):
        return None
    if last.start is None or last.end is None:
        whole = _yearless_span(first, last) if first.start is None else None
        return (first, whole) if whole else None
    start = first.start
    has_year = stated.isdigit() and len(stated) == len("2024") and last.grain != "year"
    if start is None or (has_year and start >= last.start and first.grain != "year"):
        if first.month is None and start is None:
            return None
        month, day = (start.month, start.day) if start else (first.month or 1, first.day or 1)
        start = cal.make_date(last.start.year, month, day)
        if start and start >= last.start:
            start = cal.make_date(last.start.year - 1, month, day)
    elif start >= last.start and first.basis == "relative" and first.grain == "day":
        start = cal.add_days(start, -cal.DAYS_OF["week"])
    if start is None or not 0 < (last.end - start).days < cal.LONGEST_RANGE or start >= last.start:
        return None
    whole, begin = cal.span(start, last.end, "range", last.basis), cal.unit_interval(first.grain, start, last.basis)
    return (begin, whole) if begin and whole else None


def _yearless_span(first: TimeInterval, last: TimeInterval) -> TimeInterval | None:
    if first.month is None or last.month is None or first.day is None or last.day is None:
        return None
    start, end = dt.date(2000, first.month, first.day), dt.date(2000, last.month, last.day)
    days = (end - start).days % cal.LEAP_YEAR_DAYS + 1
    return TimeInterval(None, None, "range", month=first.month, day=first.day, days=days)
