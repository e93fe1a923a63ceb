"""`find_dates`: every temporal expression of a text, valued."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.dates import absolute, lengths, relative
from claimcheck.normalize.dates.anchor import stands_as_header
from claimcheck.normalize.dates.context import Context, Value
from claimcheck.normalize.dates.grammar import Grammar, Hit, grammar
from claimcheck.normalize.dates.guards import GUARDS
from claimcheck.normalize.dates.timex import timex
from claimcheck.normalize.dates.tokens import Tokens
from claimcheck.types import DateMention, TimeInterval, as_date

Action = Callable[[Hit, Context], Value | None]

ACTIONS: dict[str, Action] = {
    a.__name__: a
    for a in (
        absolute.iso, absolute.numeric, absolute.month_day, absolute.day_of_month, absolute.weekday_ordinal, absolute.month_day_range,
        absolute.month_year, absolute.month_alone, absolute.month_range, absolute.year_range, absolute.decade, absolute.century,
        absolute.fiscal_year, absolute.season, absolute.holiday,
        relative.dayword, relative.daycount, relative.weekday, relative.weekday_of_week, relative.weekday_ago, relative.rel_unit,
        relative.rel_year_now, relative.rel_month, relative.anaphoric_unit, relative.anaphoric_weekday, relative.anaphoric_part,
        relative.anaphoric_day, relative.weekend, relative.ago, relative.later, relative.year_ago, relative.quarter, relative.year_quarter,
        relative.the_quarter, relative.year_end, relative.past_ref, relative.ref, relative.ref_as,
        lengths.duration, lengths.duration_one, lengths.duration_value, lengths.set_every, lengths.set_weekday, lengths.set_month,
        lengths.set_season, lengths.set_value, lengths.clock, lengths.skip,
    )
} | {"year": absolute.year_alone}  # fmt: skip


def find_dates(
    text: str, *, published: object = None, day_first: bool | None = None, lexicon: Lexicon = SHIPPED
) -> list[DateMention]:
    """Every date, time, duration and set that `text` names, in order, without overlaps.

    Args:
        text: plain text; offsets count its characters.
        published: the day that relative dates are counted from (`datetime.date`, `datetime.datetime` or ISO string). Where None,
            the text's own dateline or header date serves; without either, relative dates stay open (`interval` None).
        day_first: read 03/04/2024 as 3 April (True) or 4 March (False); None keeps both readings.
        lexicon: the word lists and rules to use.

    Returns:
        Mentions; `readings` hold what is known even where `interval` is None (month and day without a year, a weekday).

    Raises:
        InputError: `published` is no date.

    Does not read the clock, parse sentences, or tell which event a date belongs to.
    """
    anchor = as_date(published)
    rules = grammar(lexicon)
    tokens = rules.alphabet.encode(text)
    partial = None
    if anchor is None:
        anchor, partial = _own_date(tokens, rules, day_first)
    ctx = Context(tokens, rules, anchor, partial, day_first)
    ctx.financial, ctx.sports = _topic(tokens, rules, "finance"), _topic(tokens, rules, "sports")
    return [_mention(tokens, *found) for found in _joined(tokens, _scan(ctx, 0, len(tokens.words)))]


Found = tuple[int, int, Value]  # first token, token after the last, value


def _scan(ctx: Context, first: int, last: int) -> Iterator[Found]:
    """The expressions from token `first` on, left to right, each remembered for those after it."""
    index = first
    while match := ctx.grammar.starts.search(ctx.tokens.codes, index, last):
        index = match.start()
        found = _read(ctx, index)
        if found is None:
            index += 1
            continue
        end, value = found
        index = end
        if value.type == "SKIP":
            continue
        if value.remember and value.readings:
            ctx.history.append((ctx.tokens.starts[match.start()], value.readings[0]))
        yield match.start(), end, value


def _read(ctx: Context, index: int) -> tuple[int, Value] | None:
    """The longest expression that begins at a token, or None."""
    plain = _match(ctx, index)
    composed = _compose(ctx, index)
    if composed and (plain is None or composed[0] > plain[0]):
        return composed
    return plain


def _match(ctx: Context, index: int) -> tuple[int, Value] | None:
    hits = []
    for order, rule in enumerate(ctx.grammar.rules.get(ctx.tokens.codes[index], ())):
        if match := rule.regex.match(ctx.tokens.codes, index):
            hits.append((-match.end(), order, Hit(ctx.tokens, match, rule, ctx.grammar)))
    for _, _, hit in sorted(hits, key=lambda h: h[:2]):
        if all(GUARDS[name](hit, ctx) for name in hit.rule.guards):
            value = ACTIONS[hit.rule.action](hit, ctx)
            if value is not None:
                return hit.last, value
    return None


def _compose(ctx: Context, index: int) -> tuple[int, Value] | None:
    """Early, mid, late, the end of … followed by a date."""
    for prefix in ctx.grammar.prefixes:
        match = prefix.match(ctx.tokens.codes, index)
        if not match or match.end() >= len(ctx.tokens.words):
            continue
        inner = _match(ctx, match.end())
        if inner is None or inner[1].type != "DATE" or not inner[1].readings:
            continue
        word = ctx.tokens.words[match.start("part")].lower()
        part = ctx.grammar.values["PART"].get(word, ctx.grammar.values["PARTNOUN"].get(word))
        readings = tuple(r for reading in inner[1].readings if (r := absolute.part_of(reading, part)))
        return inner[0], dataclasses.replace(inner[1], readings=readings)
    return None


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
    if clock[2].readings or not clock[2].suffix or day[2].suffix or not day[2].readings or day[2].readings[0].grain != "day":
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
