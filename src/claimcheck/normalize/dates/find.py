"""`find_dates`: every temporal expression of a text, valued."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.dates.anchor import stands_as_header
from claimcheck.normalize.dates.context import Context, Value
from claimcheck.normalize.dates.grammar import Grammar
from claimcheck.normalize.dates.joins import read
from claimcheck.normalize.dates.published import publication_date
from claimcheck.normalize.dates.rules import Found, loaded
from claimcheck.normalize.dates.timex import timex
from claimcheck.normalize.dates.tokens import Tokens, numeric_order
from claimcheck.types import DateMention, TimeInterval


def find_dates(
    text: str, *, published: object = None, day_first: bool | None = None, lexicon: Lexicon = SHIPPED
) -> list[DateMention]:
    """Every date, time, duration and set that `text` names, in order, without overlaps.

    Args:
        text: plain text; offsets count its characters.
        published: the day that relative dates are counted from: a date, a datetime, or a string as `publication_date`
            takes it. Where None, the text's own dateline or header date serves; without either, relative dates stay open
            (`interval` None).
        day_first: read 03/04/2024 as 3 April (True) or 4 March (False); None keeps both readings.
        lexicon: the word lists and rules to use.

    Returns:
        Mentions; `readings` hold what is known even where `interval` is None (month and day without a year, a weekday).

    Raises:
        InputError: `published` is no date.

    Does not read the clock, parse sentences, or tell which event a date belongs to.
    """
    anchor = publication_date(published, lexicon=lexicon)
    rules = loaded(lexicon)
    tokens = rules.alphabet.encode(text)
    partial = None
    if anchor is None:
        anchor, partial = _own_date(tokens, rules, day_first)
    ctx = Context(tokens, rules, anchor, partial, day_first)
    ctx.numeric_order = numeric_order(tokens)
    ctx.financial, ctx.sports = _topic(tokens, rules, "finance"), _topic(tokens, rules, "sports")
    return [_mention(tokens, *found) for found in _joined(tokens, _scan(ctx, 0, len(tokens.words)))]


def _scan(ctx: Context, first: int, last: int) -> Iterator[Found]:
    """The expressions from token `first` on, left to right, each remembered for those after it."""
    index = first
    while match := ctx.grammar.starts.search(ctx.tokens.codes, index, last):
        index = match.start()
        found = read(ctx, index)
        for begin, end, value in found:
            if value.type != "SKIP":
                ctx.remember(begin, _no_antecedent(ctx, begin, end, value), end)
                yield begin, end, value
        index = found[-1][1] if found else index + 1


def _no_antecedent(ctx: Context, first: int, last: int, value: Value) -> Value:
    """The value; of a header line one that is not what "two days earlier" is counted from: that is a day of the story."""
    tokens = ctx.tokens
    header = tokens.starts[first] < ctx.grammar.anchor["header"] and stands_as_header(
        tokens, tokens.starts[first], tokens.ends[last - 1]
    )
    return dataclasses.replace(value, remember=False) if header else value


def _joined(tokens: Tokens, found: Iterator[Found]) -> Iterator[Found]:
    """A time of day and a day beside each other as one: "5 p.m. EST Nov. 9", "Friday at noon"."""
    held: Found | None = None
    for item in found:
        if held is not None:
            merged = _merge(tokens, held, item)
            if merged is not None:
                held = merged
                continue
            yield held
        held = item
    if held is not None:
        yield held


def _merge(tokens: Tokens, left: Found, right: Found) -> Found | None:
    between = [w.lower() for w in tokens.words[left[1] : right[0]]]
    if len(between) > 2 or any(w not in (",", "on", "at", "of", "around", "about") for w in between):
        return None
    clock, day = (left, right) if left[2].suffix and not left[2].readings else (right, left)
    if (
        clock[2].readings
        or not clock[2].suffix
        or day[2].suffix
        or not day[2].readings
        or day[2].readings[0].grain != "day"
    ):
        return None
    if clock is right and between and between[-1] not in ("at", "around", "about", ","):
        return None
    return left[0], right[1], Value("TIME", day[2].readings, suffix=clock[2].suffix)


def _mention(tokens: Tokens, first: int, last: int, value: Value) -> DateMention:
    start, end = tokens.starts[first], tokens.ends[last - 1]
    best = value.readings[0] if value.readings else None
    written = value.timex
    if written is None and best is not None:
        written = (timex(best) or "") + value.suffix or None
    interval = best if best is not None and best.resolved else None
    kind = value.type
    assert kind in ("DATE", "TIME", "DURATION", "SET")
    return DateMention(start, end, tokens.text[start:end], kind, written, interval, value.readings)  # type: ignore[arg-type]


def _own_date(tokens: Tokens, rules: Grammar, day_first: bool | None) -> tuple[dt.date | None, TimeInterval | None]:
    """The article's dateline or header date: (date, None) with its year, (None, month and day) without."""
    limit = rules.anchor["header"]
    last = sum(1 for start in tokens.starts[:limit] if start < limit)
    partial = None
    for first, end, value in _scan(Context(tokens, rules, None, None, day_first), 0, last):
        if value.type not in ("DATE", "TIME") or len(value.readings) != 1 or value.readings[0].grain != "day":
            continue
        if not stands_as_header(tokens, tokens.starts[first], tokens.ends[end - 1]):
            continue
        if value.readings[0].start:
            return value.readings[0].start, None
        if value.readings[0].day and partial is None:
            partial = value.readings[0]
    return None, partial


def _topic(tokens: Tokens, rules: Grammar, name: str) -> bool:
    """True where the text speaks of finance or sports: two of their words, in the first tokens that matter."""
    cues = rules.cues[name]
    return sum(1 for word in tokens.words if word in cues) >= rules.anchor["topic"]
