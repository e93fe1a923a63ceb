"""Numbers of the calendar and the clock: parts of dates (to be passed over), clock times, years and decades."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.normalize.quantities.nouns import looks_plural
from claimcheck.normalize.quantities.numerals import lower
from claimcheck.normalize.quantities.other import Other, has_unit, past
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token

NUMERIC_DATE = re.compile(
    r"(?:[0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})(?:T[0-9:.]+Z?)?(?![0-9])"
)
CLOCK = re.compile(
    r"""[0-9]{1,2}(?:[:.][0-9]{2}){0,2}\ ?(?P<half>a\.m\.|p\.m\.|am\b|pm\b|o['’]clock)
      | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])
      | [0-9]{4}\ (?:GMT|UTC|hours|hrs)\b""",
    re.VERBOSE | re.IGNORECASE,
)
FIRST_YEAR, LAST_YEAR = 1500, 2100
LIKELY_YEARS = range(1900, 2100)  # without a comma these are years even before a plural: "the 2010 elections"
SUFFIX = frozenset({"st", "nd", "rd", "th"})
JOINTS = ("-", "–", "to", "and", "through")
NOON, LAST_DAY = 12, 31


def pattern(text: str, tokens: Sequence[Token], i: int) -> Other | None:
    """A date in digits or a time of day."""
    start = tokens[i].start
    if i and tokens[i].glued and tokens[i - 1].kind in ("number", "currency"):
        return None
    if match := NUMERIC_DATE.match(text, start):
        return Other(past(tokens, i, match.end()), match.end(), None)
    if match := CLOCK.match(text, start):
        hour = float(match.group()[: 2 if match.group()[1:2].isdigit() else 1])
        if (match["half"] or "").lower().startswith("p") and hour < NOON:
            hour += NOON
        return Other(past(tokens, i, match.end()), match.end(), "time", hour, hour)
    return None


def month_first(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "March 12", "Nov. 28-29", "March 12, 2015", "March 2015"."""
    if tokens[i].lower not in known.words["month"] or not tokens[i].capital:
        return None
    j = _past_point(tokens, i + 1)
    j += lower(tokens, j) == "the"
    if j >= len(tokens):
        return None
    if _is_day(tokens[j]):
        j = _past_year(tokens, _past_days(tokens, j, known))
        return Other(j, tokens[j - 1].end, None)
    return Other(j + 1, tokens[j].end, None) if is_year(tokens[j]) else None


def day_first(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "12 March", "the 12th of March 2015", "28-29 November"; in "the 19 Sept. 11 hijackers" neither number is taken for a count."""
    if not _is_day(tokens[i]):
        return None
    j = _past_days(tokens, i, known)
    j += lower(tokens, j) == "of"
    if j >= len(tokens) or tokens[j].lower not in known.words["month"] or not tokens[j].capital:
        return None
    j = _past_year(tokens, _past_point(tokens, j + 1))
    if lower(tokens, i - 1) == "the" and j < len(tokens) and _is_day(tokens[j]):
        j += 1
    return Other(j, tokens[j - 1].end, None)


def year(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """A calendar year, a span of years or a decade; four digits that count something ("2000 people") are none."""
    token, following = tokens[i], lower(tokens, i + 1)
    glued = i + 1 < len(tokens) and tokens[i + 1].glued
    if following == "'s" or (following == "s" and glued):
        return _decade(tokens, i)
    if not is_year(token) or has_unit(tokens, i + 1, known) or (glued and tokens[i + 1].kind == "word"):
        return None
    if i and tokens[i - 1].kind == "currency":
        return None
    before = lower(tokens, i - 1)
    dated = before in known.words["before_year"] or (before in ("-", "–", "/") and i > 0)
    value = int(token.text)
    likely = value in LIKELY_YEARS and value % 100 != 0
    if not dated and not likely and looks_plural(following, known) and not tokens[i + 1].capital:
        return None
    return _years(tokens, i)


def is_year(token: Token) -> bool:
    """True for four digits without a comma in the range of the years that news writes of."""
    return (
        token.kind == "number"
        and token.text.isdigit()
        and len(token.text) == 4
        and FIRST_YEAR <= int(token.text) < LAST_YEAR
    )


def _years(tokens: Sequence[Token], i: int) -> Other:
    """The year at token `i`, or the span that it begins: "2010-15"."""
    value = float(tokens[i].text)
    if i + 2 < len(tokens) and tokens[i + 1].text in ("-", "–", "/") and tokens[i + 1].glued:
        second = tokens[i + 2]
        if second.kind == "number" and second.text.isdigit() and len(second.text) in (2, 4):
            high = float(tokens[i].text[: 4 - len(second.text)] + second.text)
            return Other(i + 3, second.end, "year", value, max(value, high))
    return Other(i + 1, tokens[i].end, "year", value, value)


def _decade(tokens: Sequence[Token], i: int) -> Other | None:
    """ "the 1990s"; "his 40s" is an age that says little, and is passed over."""
    if is_year(tokens[i]):
        low = float(tokens[i].text)
        return Other(i + 2, tokens[i + 1].end, "year", low, low + 9)
    return Other(i + 2, tokens[i + 1].end, None) if len(tokens[i].text) == 2 else None


def _is_day(token: Token) -> bool:
    return token.kind == "number" and token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= LAST_DAY


def _past_point(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if lower(tokens, i) == "." and tokens[i].glued else i


def _past_suffix(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if i < len(tokens) and tokens[i].lower in SUFFIX and tokens[i].glued else i


def _past_days(tokens: Sequence[Token], i: int, known: Tables) -> int:
    """Past the day at token `i`, its suffix, and a second day: "28th", "28-29", "5 to 8"."""
    j = _past_suffix(tokens, i + 1)
    second = j + 1 < len(tokens) and tokens[j].text in JOINTS and _is_day(tokens[j + 1])
    return _past_suffix(tokens, j + 2) if second and not looks_plural(lower(tokens, j + 2), known) else j


def _past_year(tokens: Sequence[Token], i: int) -> int:
    j = i + 1 if lower(tokens, i) == "," else i
    return j + 1 if j < len(tokens) and is_year(tokens[j]) else i
