"""Guards: what must hold around a match for it to speak of time. Each takes the hit and its context."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimcheck.normalize.dates import guards_calendar, guards_years
from claimcheck.normalize.dates.context import Context
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.guards_calendar import cue

Guard = Callable[[Hit, Context], bool]
QUOTES = frozenset("\"'“”‘’")


def rel_unit(hit: Hit, ctx: Context) -> bool:
    """Not "the last week of the campaign", "present day", "This Week" on television."""
    if hit.near(0).lower() == "of" and hit.word("rel") in ("last", "past", "next", "previous"):
        return False
    return hit.value("unit", "UNIT") != "day" and no_title(hit, ctx)


def noun_end(hit: Hit, ctx: Context) -> bool:
    """The noun group ends here: no noun or number follows that it would describe."""
    after = hit.near(0)
    return not after[:1].isalnum() or cue(hit, "function", after)


def recent(hit: Hit, ctx: Context) -> bool:
    """Recent days, weeks, months, years: with a unit."""
    last = hit.tokens.words[hit.last - 1].lower()
    return last in hit.grammar.values["UNITS"]


def ref(hit: Hit, ctx: Context) -> bool:
    """Not "as soon as", not "now-defunct"."""
    return not (hit.near(-1).lower() == "as" or hit.near(0) in ("-", "–") or hit.near(0).lower() in ("that", "after"))


def nothing_follows(hit: Hit, ctx: Context) -> bool:
    """Nothing follows that it would be counted from: "five days after."; a date that follows is joined in `compose`."""
    return hit.near(0) in (",", ".", ";", ")", "", "—")


def plural_unit(hit: Hit, ctx: Context) -> bool:
    """A bare plural is a length of time after "for" and the like."""
    return hit.match.end() - hit.match.start() > 1 or cue(hit, "before_length", hit.near(-1))


def duration_one(hit: Hit, ctx: Context) -> bool:
    """A week, an hour; not "a quarter of", "a second ballot", "a day of"."""
    unit = hit.words("unit")[0]
    if unit == "day":
        return hit.near(0).lower() in ("or", "in", "after")
    return unit not in ("quarter", "season", "second", "min", "weekend")


def frequency(hit: Hit, ctx: Context) -> bool:
    """An adverb: no noun follows that it would describe."""
    return noun_end(hit, ctx)


def clock(hit: Hit, ctx: Context) -> bool:
    """A time of day and no score or ratio: bare digits need "at", "by" and the like, or a time zone."""
    words = hit.words("time")
    if ":" in words[0] and len(words) == 1 and not hit.words("zone"):
        return cue(hit, "before_clock", hit.near(-1)) and not hit.near(0).startswith(("-", "/"))
    return not (words[0].isdigit() and int(words[0]) == 0)


def length(hit: Hit, ctx: Context) -> bool:
    """No fraction: "three-quarters of its food", "a quarter-century"."""
    if hit.words("unit")[0] not in ("quarter", "quarters"):
        return True
    return hit.near(0).lower() not in ("of", "-") and "-" not in hit.tokens.words[hit.first : hit.last]


def no_title(hit: Hit, ctx: Context) -> bool:
    """No name of a paper or programme: "USA Today", "This Week"."""
    word, before = hit.tokens.words[hit.last - 1], hit.near(-1)
    if before in QUOTES and hit.near(0) in QUOTES and word[:1].isupper():
        return False
    if not word[:1].isupper() or word.isupper():
        return True
    if hit.last - hit.first > 1:
        return False
    return not (before[:1].isupper() and before.isalpha() and hit.tokens.ends[hit.first - 1] + 1 == hit.start)


def ended(hit: Hit, ctx: Context) -> bool:
    """The year ended Sept. 30: a length of time, whose end follows."""
    return hit.near(0).lower() in ("ended", "ending")


def year_of_account(hit: Hit, ctx: Context) -> bool:
    """The year that a company reports on: "for the year", "nine months of the year"."""
    if not ctx.financial or hit.near(0).lower() in ("ended", "ending", "before", "after", "earlier", "-", "when"):
        return False
    return hit.near(-1).lower() in ("for", "of", "in", "during") and noun_end(hit, ctx)


def adverbial(hit: Hit, ctx: Context) -> bool:
    """No noun follows that it would describe ("overnight rates")."""
    return noun_end(hit, ctx)


def day_before(hit: Hit, ctx: Context) -> bool:
    """Not "the day before the vote": nothing follows that it would be counted from."""
    after = hit.near(0).lower()
    return (
        hit.word("dir") in ("earlier", "later") or not after[:1].isalnum() or after in ("and", "in", "when", "at", "by")
    )


GUARDS: Mapping[str, Guard] = (
    {
        g.__name__: g
        for g in (
            rel_unit,
            noun_end,
            recent,
            ref,
            nothing_follows,
            plural_unit,
            duration_one,
            frequency,
            clock,
            length,
            no_title,
            adverbial,
            ended,
            year_of_account,
            day_before,
        )
    }
    | guards_calendar.GUARDS
    | guards_years.GUARDS
)
