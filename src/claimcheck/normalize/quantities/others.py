"""Numbers that count nothing: parts of dates (passed over), clock times, years, ordinals, phone numbers and identifiers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.normalize.quantities.nouns import looks_plural
from claimcheck.normalize.quantities.numerals import after_hyphen, lower
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token

PHONE = re.compile(
    r"(?:\+[0-9]{1,3}[ -]?)?(?:\([0-9]{2,4}\) ?|[0-9]{2,4}[-. ])[0-9]{3,4}[-. ][0-9]{4}\b|\+[0-9]{8,14}\b"
)
NUMERIC_DATE = re.compile(
    r"(?:[0-9]{1,2}[/.][0-9]{1,2}[/.](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})(?:T[0-9:.]+Z?)?(?![0-9])"
)
CLOCK = re.compile(
    r"[0-9]{1,2}(?:[:.][0-9]{2}){0,2} ?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.|o['’]clock)|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])|[0-9]{4} (?:GMT|UTC|hours|hrs)\b"
)
CODE = re.compile(r"[0-9]+(?:[/.:-][0-9A-Za-z]+)+|[0-9]+[A-Za-z]+[0-9A-Za-z]*")
FIRST_YEAR, LAST_YEAR = 1500, 2100
SUFFIX = {"st", "nd", "rd", "th"}


@dataclass(frozen=True, slots=True)
class Other:
    """The tokens up to `stop` (and the characters up to `end`) are a number of the kind `unit`; no unit: they belong to a date."""

    stop: int
    end: int
    unit: str | None
    low: float = 0.0
    high: float = 0.0
    of: str | None = None


def read_other(text: str, tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """The number at token `i` that is no amount, or None."""
    token = tokens[i]
    if token.kind == "word":
        return _month_first(tokens, i, known) or _word_ordinal(tokens, i, known)
    if token.kind != "number" and token.text not in "(+":
        return None
    return _pattern(text, tokens, i) or (
        _day_first(tokens, i, known)
        or _ordinal(tokens, i, known)
        or _year(tokens, i, known)
        or _identifier(text, tokens, i, known)
        if token.kind == "number"
        else None
    )


def _until(tokens: Sequence[Token], i: int, end: int) -> int:
    while i < len(tokens) and tokens[i].start < end:
        i += 1
    return i


def _pattern(text: str, tokens: Sequence[Token], i: int) -> Other | None:
    start = tokens[i].start
    if i and tokens[i].glued and tokens[i - 1].kind in ("number", "currency"):
        return None
    if match := NUMERIC_DATE.match(text, start):
        return Other(_until(tokens, i, match.end()), match.end(), None)
    if match := PHONE.match(text, start):
        return Other(_until(tokens, i, match.end()), match.end(), "identifier", 0.0, 0.0)
    if match := CLOCK.match(text, start):
        hour = float(re.match(r"[0-9]+", match.group()).group())  # type: ignore[union-attr]
        if "p" in match.group().lower() and hour < 12:
            hour += 12
        return Other(_until(tokens, i, match.end()), match.end(), "time", hour, hour)
    return None


def _month_first(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "March 12", "Nov. 28-29", "March 12, 2015", "March 2015"."""
    if tokens[i].lower not in known.words["month"] or not tokens[i].capital:
        return None
    j = i + 1
    if lower(tokens, j) == "." and tokens[j].glued:
        j += 1
    if j < len(tokens) and tokens[j].text == "the":
        j += 1
    if j >= len(tokens) or tokens[j].kind != "number":
        return None
    return (
        _day_rest(tokens, j, i, known)
        if _is_day(tokens[j])
        else (Other(j + 1, tokens[j].end, None) if _is_year(tokens[j]) else None)
    )


def _day_rest(tokens: Sequence[Token], j: int, first: int, known: Tables) -> Other | None:
    """The rest of a date whose day is token `j`: suffix, a second day, a year."""
    j += 1
    if j < len(tokens) and tokens[j].lower in SUFFIX and tokens[j].glued:
        j += 1
    if (
        j + 1 < len(tokens)
        and tokens[j].text in ("-", "–", "to", "and", "through")
        and _is_day(tokens[j + 1])
        and not looks_plural(lower(tokens, j + 2), known)
    ):
        j += 2
        if j < len(tokens) and tokens[j].lower in SUFFIX and tokens[j].glued:
            j += 1
    if j < len(tokens) and _is_year(tokens[j]):
        j += 1
    elif j + 1 < len(tokens) and tokens[j].text == "," and _is_year(tokens[j + 1]):
        j += 2
    return Other(j, tokens[j - 1].end, None)


def _is_day(token: Token) -> bool:
    return token.kind == "number" and token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= 31


def _is_year(token: Token) -> bool:
    return (
        token.kind == "number"
        and token.text.isdigit()
        and len(token.text) == 4
        and FIRST_YEAR <= int(token.text) < LAST_YEAR
    )


def _day_first(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "12 March", "the 12th of March 2015", "28-29 November"."""
    if not _is_day(tokens[i]):
        return None
    j = i + 1
    if j < len(tokens) and tokens[j].lower in SUFFIX and tokens[j].glued:
        j += 1
    if j + 1 < len(tokens) and tokens[j].text in ("-", "–", "to", "and") and _is_day(tokens[j + 1]):
        j += 2
        if j < len(tokens) and tokens[j].lower in SUFFIX and tokens[j].glued:
            j += 1
    if lower(tokens, j) == "of":
        j += 1
    if j >= len(tokens) or tokens[j].lower not in known.words["month"] or not tokens[j].capital:
        return None
    j += 1
    if j < len(tokens) and tokens[j].text == "." and tokens[j].glued:
        j += 1
    k = j + 1 if lower(tokens, j) == "," else j
    if k < len(tokens) and _is_year(tokens[k]):
        j = k + 1
    return Other(j, tokens[j - 1].end, None)


def _ordinal(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    if i + 1 < len(tokens) and tokens[i + 1].lower in SUFFIX and tokens[i + 1].glued:
        value = float(tokens[i].text.replace(",", ""))
        return Other(i + 2, tokens[i + 1].end, "ordinal", value, value, _next_noun(tokens, i + 2, known))
    return None


def _word_ordinal(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "the third attack", "his twenty-first win"; "first" as an adverb is left alone."""
    word, tens = tokens[i].lower, 0
    j = i
    if word in known.small and known.small[word] >= 20 and lower(tokens, after_hyphen(tokens, i + 1)) in known.ordinals:
        j = after_hyphen(tokens, i + 1)
        tens, word = known.small[word], tokens[j].lower
    if word not in known.ordinals:
        return None
    before, after = lower(tokens, i - 1), lower(tokens, j + 1)
    if not (before in ("the", "his", "her", "its", "their", "my", "our", "a") or before.endswith("'s")):
        return None
    if (
        (before == "a" and after == "of")
        or j + 1 >= len(tokens)
        or tokens[j + 1].kind != "word"
        or after in known.words["boundary"]
    ):
        return None
    value = float(tens + known.ordinals[word])
    return Other(j + 1, tokens[j].end, "ordinal", value, value, _next_noun(tokens, j + 1, known))


def _next_noun(tokens: Sequence[Token], j: int, known: Tables) -> str | None:
    """The last word of the short phrase at `j`: what an ordinal ranks."""
    nouns = []
    for token in tokens[j : j + 3]:
        if (
            token.kind != "word"
            or token.lower in known.words["boundary"]
            or token.lower in ("of", "and", "or")
            or token.lower.endswith("'s")
        ):
            break
        nouns.append(token.lower)
    return nouns[-1] if nouns else None


def _year(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """A calendar year or decade: four digits without a comma that no plural noun follows (or with "in", "since" before them)."""
    token = tokens[i]
    if i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].lower == "s" or lower(tokens, i + 1) == "'s":
        if _is_year(token) or len(token.text) == 2:
            low = float(token.text)
            return (
                Other(i + 2, tokens[i + 1].end, "year", low, low + 9)
                if _is_year(token)
                else Other(i + 2, tokens[i + 1].end, None)
            )
    if not _is_year(token):
        return None
    nxt = i + 1
    if nxt < len(tokens) and tokens[nxt].glued and tokens[nxt].kind == "word":
        return None
    if (
        lower(tokens, nxt) in known.magnitudes
        or (lower(tokens, nxt),) in known.percent
        or (lower(tokens, nxt),) in known.currencies
        or (lower(tokens, nxt),) in known.measures
    ):
        return None
    if i and tokens[i - 1].kind == "currency":
        return None
    dated = lower(tokens, i - 1) in known.words["before_year"] or (lower(tokens, i - 1) in "-–/" and i > 0)
    if not dated and looks_plural(lower(tokens, nxt), known) and not tokens[nxt].capital:
        return None
    value = float(token.text)
    at = nxt
    if (
        at + 1 < len(tokens)
        and tokens[at].text in ("-", "–", "/")
        and tokens[at].glued
        and tokens[at + 1].kind == "number"
    ):
        second = tokens[at + 1].text
        high = (
            float(second if len(second) == 4 else token.text[: 4 - len(second)] + second)
            if second.isdigit() and len(second) in (2, 4)
            else value
        )
        return Other(at + 2, tokens[at + 1].end, "year", value, max(value, high))
    return Other(nxt, token.end, "year", value, value)


def _identifier(text: str, tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "Boeing 737", "House Bill 70", "No. 4", "F-16", "MH17", "9/11": a number that is part of a name."""
    token, before = tokens[i], tokens[i - 1] if i else None
    value = float(token.text.replace(",", "")) if len(token.text) <= 15 else 0.0
    if before is not None and token.glued and before.kind in ("word", "sign"):
        if (
            before.kind == "word"
            or before.text in "#_@/"
            or (
                before.text in "-–"
                and before.glued
                and tokens[i - 2].kind == "word"
                and tokens[i - 2].lower not in known.small
            )
        ):
            return Other(i + 1, token.end, "identifier", value, value)
    match = CODE.match(text, token.start)
    if match and match.end() > token.end and not _unit_glued(tokens, i, known) and "-" not in match.group():
        return Other(_until(tokens, i, match.end()), match.end(), "identifier", value, value)
    if before is None or "," in token.text or "." in token.text:
        return None
    if before.text in (".", "#") and i >= 2 and tokens[i - 2].lower in ("no", "nos"):
        return Other(i + 1, token.end, "identifier", value, value)
    if before.kind != "word" or before.end + 1 != token.start:
        return None
    return Other(i + 1, token.end, "identifier", value, value) if _names(tokens, i, known) else None


def _unit_glued(tokens: Sequence[Token], i: int, known: Tables) -> bool:
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or not following.glued:
        return False
    return following.lower in known.glued or (following.lower,) in known.measures or following.lower in SUFFIX


def _names(tokens: Sequence[Token], i: int, known: Tables) -> bool:
    """True where the word before the number makes it part of a name, and what follows does not make it a count."""
    before, following = tokens[i - 1], lower(tokens, i + 1)
    if (
        following in known.magnitudes
        or (following,) in known.percent
        or (following,) in known.measures
        or (following,) in known.currencies
    ):
        return False
    if i + 1 < len(tokens) and (
        looks_plural(following, known) or following in known.words["people"] or following in ("of", "more", "other")
    ):
        return before.lower in known.words["designator"] and before.capital
    if before.lower in known.words["designator"]:
        return True
    first = i < 2 or tokens[i - 2].text in '.!?"“”:\n'
    known_word = (
        before.lower in known.words["boundary"]
        or (before.lower,) in known.before
        or before.lower in known.words["month"]
        or before.lower in known.words["weekday"]
    )
    return before.capital and not first and not known_word and not (i + 1 < len(tokens) and following == "-")
