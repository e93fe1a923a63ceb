"""Guards of days, months, quarters, seasons and holidays: what must hold for a match to be a date and no name or count."""

from __future__ import annotations

from claimcheck.normalize.dates.context import Context
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.numbers import ordinal


def cue(hit: Hit, name: str, word: str) -> bool:
    return word.lower() in hit.grammar.cues[name]


def written(hit: Hit, group: str) -> str:
    start = hit.match.start(group)
    return hit.tokens.words[start] if start >= 0 else ""


def month_noun(hit: Hit, ctx: Context) -> bool:
    """The word is no verb: "may", "march", "mar" and the like count only with a capital."""
    months = [written(hit, g) for g in ("month", "month2") if g in hit.rule.regex.groupindex]
    return all(w[:1].isupper() or not cue(hit, "ambiguous_month", w) for w in months if w)


def day_clean(hit: Hit, ctx: Context) -> bool:
    """The number is a day: no percent sign, unit or further digits follow it."""
    follower = hit.near(0)
    return not cue(hit, "counted", follower) and not (follower == ":" and hit.near(1)[:1].isdigit())


def month_alone(hit: Hit, ctx: Context) -> bool:
    """A month by itself: capital, no part of a name ("Theresa May", "April Jones"); short forms need a preposition."""
    word, before, after = written(hit, "month"), hit.near(-1), hit.near(0)
    if not word[:1].isupper() or (before[:1].isupper() and cue(hit, "before_weekday", before)):
        return False
    cued = cue(hit, "before_month", before)
    if cue(hit, "ambiguous_month", word) or word.lower() in hit.grammar.values["MONTHABBR"]:
        return cued and not (after[:1].isupper() and after.isalpha() and not cue(hit, "before_name", before))
    return cued or not (
        before[:1].isupper() and before.isalpha() and hit.first > 1 and before.lower() not in ("the", "this")
    )


def quarter(hit: Hit, ctx: Context) -> bool:
    """No quarter of a match."""
    if any(cue(hit, "match", hit.near(n)) for n in range(3)):
        return False
    if not ctx.financial and _score_near(hit):
        return False
    return not ctx.sports or any(hit.words(g) for g in ("year", "year2", "year3"))


def _score_near(hit: Hit) -> bool:
    """A score of a match beside it: "led 21-14 in the first quarter"."""
    words = [hit.near(-n) for n in range(1, 9)] + [""] + [hit.near(n) for n in range(5)]
    return any(
        b in ("-", "–") and a.isdigit() and c.isdigit() and len(a) < 4 and len(c) < 4
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    )


def whole_quarter(hit: Hit, ctx: Context) -> bool:
    """A quarter of a year: no quarter-century, no quarter of a match; "its quarter" only of a company."""
    if hit.near(0) == "-" and hit.near(1).lower() != "to":
        return False
    return not ctx.sports and (ctx.financial or hit.tokens.words[hit.first].lower() != "its")


def report(hit: Hit, ctx: Context) -> bool:
    """The text is on a company's results."""
    return ctx.financial


def season_alone(hit: Hit, ctx: Context) -> bool:
    """A season by itself, after a preposition of time; "fall" needs the article too."""
    before = hit.near(-1).lower()
    article = hit.tokens.words[hit.first].lower() == "the"
    if hit.word("season") == "fall" and not (article or before in ("this", "last", "next")):
        return False
    after = hit.near(0)
    if after.lower() in ("of", "-", "olympics", "games", "palace"):
        return False
    if not article and after.isalpha() and after.islower() and not cue(hit, "function", after):
        return False  # "in spring water"
    return cue(hit, "before_season", before)


def weekday(hit: Hit, ctx: Context) -> bool:
    """No name: "Black Monday", "The Sunday Times"."""
    before, after = hit.near(-1), hit.near(0)
    if before[:1].isupper() and cue(hit, "before_weekday", before):
        return False
    return not (after[:1].isupper() and cue(hit, "after_weekday", after))


def weekday_abbr(hit: Hit, ctx: Context) -> bool:
    """A short weekday is capitalised and has its full stop or a preposition; "Sun" and "Sat" need the preposition."""
    if not written(hit, "wd")[:1].isupper():
        return False
    named = hit.near(0)[:1].isupper() and hit.near(0).isalpha()  # "on Sun Microsystems"
    cued = hit.near(-1).lower() in ("on", "last", "next", "this", "until", "by") and not named
    return cued or (hit.tokens.words[hit.last - 1] == "." and hit.word("wd") not in ("sun", "sat", "wed", "mon"))


def capital(hit: Hit, ctx: Context) -> bool:
    """The holiday's name begins with a capital."""
    return written(hit, "holiday")[:1].isupper() and not cue(hit, "festive", hit.near(0))


def eleventh(hit: Hit, ctx: Context) -> bool:
    """The 11th, in an article that is no older."""
    return ordinal(hit.words("day"), hit.grammar.values) == 11 and (ctx.anchor is None or ctx.anchor.year > 2000)


def nine_eleven(hit: Hit, ctx: Context) -> bool:
    """9/11 as the name of a day."""
    return hit.word("word") == "9/11" and (ctx.anchor is None or ctx.anchor.year > 2000)


def fourth(hit: Hit, ctx: Context) -> bool:
    """The Fourth of July, the 4th of July."""
    return "4th" in hit.words("holiday") or ("fourth" in hit.words("holiday"))


def easter(hit: Hit, ctx: Context) -> bool:
    """Easter, not the island, the rising or the eggs."""
    return capital(hit, ctx) and hit.near(0).lower() not in (
        "island",
        "islands",
        "rising",
        "egg",
        "eggs",
        "bunny",
        "week",
        "weekend",
        "break",
        "holiday",
    )


GUARDS = {
    g.__name__: g
    for g in (
        month_noun,
        day_clean,
        month_alone,
        quarter,
        whole_quarter,
        report,
        season_alone,
        weekday,
        weekday_abbr,
        capital,
        eleventh,
        nine_eleven,
        fourth,
        easter,
    )
}
