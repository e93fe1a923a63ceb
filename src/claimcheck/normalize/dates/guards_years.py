"""Guards of years, decades and centuries: what must hold for digits or words to be a year and no count or name."""

from __future__ import annotations

from claimcheck.normalize.dates.context import Context
from claimcheck.normalize.dates.grammar import Hit
from claimcheck.normalize.dates.guards_calendar import cue


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
    """A product, model, house or telephone: "Windows Server 2012", "a 2013 Toyota", "2012 Main Street", "7946 2018"."""
    if cue(hit, "maker", after) or (before.isdigit() and len(before) > 2):
        return True
    if after[:1].isupper() and hit.near(1)[:1].isupper() and cue(hit, "counted", hit.near(1)):
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


def one_year(hit: Hit, ctx: Context) -> bool:
    """No second year follows: not "the year 2022-2023"."""
    return not (hit.near(0) in ("-", "–", "/") and hit.near(1).isdigit())


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


GUARDS = {g.__name__: g for g in (era, year_alone, one_year, after_preposition, spelled_year, year_pair, decade)}
