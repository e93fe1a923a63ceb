"""Guards of days, months, years and holidays: what must hold for a match to be a date and no name or count."""

from __future__ import annotations

from claimcheck.normalize.dates.context import Context
from claimcheck.normalize.dates.grammar import Hit


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
    if not word[:1].isupper():
        return False
    cued = cue(hit, "before_month", before)
    if cue(hit, "ambiguous_month", word) or word.lower() in hit.grammar.values["MONTHABBR"]:
        return cued and not (after[:1].isupper() and after.isalpha() and not cue(hit, "before_name", before))
    return cued or not (
        before[:1].isupper() and before.isalpha() and hit.first > 1 and before.lower() not in ("the", "this")
    )


def before_christ(hit: Hit) -> bool:
    """BC or B.C. follows."""
    return cue(hit, "before_christ", "".join(hit.near(n) for n in range(3))) or cue(hit, "before_christ", hit.near(0))


def era(hit: Hit, ctx: Context) -> bool:
    """Of our era."""
    return not before_christ(hit)


def year_alone(hit: Hit, ctx: Context) -> bool:
    """Four digits are a year: no money, count or number stands in their place."""
    if before_christ(hit):
        return False
    before, after, number = hit.near(-1), hit.near(0), int(hit.word("year"))
    if (
        cue(hit, "money", before)
        or (cue(hit, "counted", after) and before != "In")
        or (after in ("-", "–") and hit.near(1).isdigit())
    ):
        return False
    if before in (".", ",", ":", "/", "-", "#") and hit.near(-2).isdigit() and before != ",":
        return False
    cued = cue(hit, "before_year", before)
    if _names_a_thing(hit, before, after):
        return False
    if not 1900 <= number <= 2050:
        return cued and not (after.islower() and after.endswith("s") and len(after) > 3)
    if number % 100 == 0 and after.islower() and after.endswith("s") and len(after) > 3:
        return cued and before.lower() == "in"
    return cued or not cue(hit, "before_count", before)


def _names_a_thing(hit: Hit, before: str, after: str) -> bool:
    """A product or model: "Windows Server 2012", "a 2013 Toyota"."""
    if cue(hit, "maker", after):
        return True
    inside = hit.first > 1 and hit.near(-2) not in (".", "?", "!", ":", '"', "“", "”", "`", "'")
    joined = inside and hit.tokens.ends[hit.first - 1] + 1 == hit.start
    return (
        joined
        and not cue(hit, "function", before)
        and before[:1].isupper()
        and before.isalpha()
        and not before.isupper()
        and not cue(hit, "before_year", before)
    )


def after_preposition(hit: Hit, ctx: Context) -> bool:
    """A preposition of time stands before it."""
    return cue(hit, "before_year", hit.near(-1))


def spelled_year(hit: Hit, ctx: Context) -> bool:
    """Words that spell a year and no number of things."""
    words = [w for w in hit.words("year") if w.isalpha()]
    if len(words) < 2 or hit.near(0).lower() in hit.grammar.values["UNITS"] or cue(hit, "counted", hit.near(0)):
        return False
    if words[0] in ("nineteen", "eighteen", "seventeen"):
        return words[-1] != "hundred" or cue(hit, "before_year", hit.near(-1))
    return len(words) > 2 - (words[0] == "twenty") and cue(hit, "before_year", hit.near(-1))


def year_pair(hit: Hit, ctx: Context) -> bool:
    """Two years in order, not too far apart."""
    first, last = int(hit.word("year")), int(hit.word("year2"))
    if cue(hit, "money", hit.near(-1)) or cue(hit, "counted", hit.near(0)):
        return False
    return 1000 < first <= 2100 and (first < last <= 2100 or first % 100 < last < 100)


def decade(hit: Hit, ctx: Context) -> bool:
    """A decade, not an age or a temperature ("in his 20s")."""
    word, first = hit.word("decade"), hit.tokens.words[hit.first].lower()
    if cue(hit, "possessive", hit.near(-1)) or any(cue(hit, "temperature", hit.near(-n)) for n in range(1, 7)):
        return False
    if word.isalpha():
        return first == "the"
    digits = "".join(c for c in word if c.isdigit())
    return digits.endswith("0") and (len(digits) == 4 or word[0] in "'’" or first == "the")


def quarter(hit: Hit, ctx: Context) -> bool:
    """No quarter of a match."""
    if any(cue(hit, "match", hit.near(n)) for n in range(3)):
        return False
    if not ctx.financial and _score_near(hit):
        return False
    return not ctx.sports or any(hit.words(g) for g in ("year", "year2", "year3"))


def _score_near(hit: Hit) -> bool:
    """A score of a match before it: "led 21-14 in the first quarter"."""
    words = [hit.near(-n) for n in range(1, 9)]
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
    if hit.near(0).lower() in ("of", "-", "olympics", "games", "palace"):
        return False
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
    return hit.word("day") == "11" and (ctx.anchor is None or ctx.anchor.year > 2000)


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
        year_alone,
        after_preposition,
        spelled_year,
        year_pair,
        decade,
        quarter,
        whole_quarter,
        report,
        era,
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
