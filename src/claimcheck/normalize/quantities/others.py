"""Numbers that count nothing: dates and times, years, ordinals, phone numbers and identifiers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.normalize.quantities.calendar import SUFFIX, day_first, month_first, pattern, year
from claimcheck.normalize.quantities.nouns import looks_plural
from claimcheck.normalize.quantities.numerals import LONGEST, after_hyphen, lower
from claimcheck.normalize.quantities.other import Other, has_unit, past
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token

PHONE = re.compile(
    r"(?:\+[0-9]{1,3}[ -]?)?(?:\([0-9]{2,4}\) ?|[0-9]{2,4}[-. ])[0-9]{3,4}[-. ][0-9]{4}\b|\+[0-9]{8,14}\b"
)
CODE = re.compile(r"[0-9]+(?:[/.:][0-9A-Za-z]+)+|[0-9]+[A-Za-z]+[0-9A-Za-z]*")
OWNERS = ("the", "his", "her", "its", "their", "my", "our", "a", "an")
LINKS = ("of", "and", "or")
RANKED = 5  # words that a ranked noun phrase may have


def read_other(text: str, tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """The number at token `i` that is no amount, or None."""
    token = tokens[i]
    if token.kind == "word":
        return month_first(tokens, i, known) or _word_ordinal(tokens, i, known)
    if token.text in "(+":
        return _phone(text, tokens, i)
    if token.kind != "number":
        return None
    return (
        _phone(text, tokens, i)
        or pattern(text, tokens, i)
        or day_first(tokens, i, known)
        or _ordinal(tokens, i, known)
        or year(tokens, i, known)
        or _identifier(text, tokens, i, known)
    )


def _phone(text: str, tokens: Sequence[Token], i: int) -> Other | None:
    match = PHONE.match(text, tokens[i].start)
    if match is None or (i and tokens[i].glued and tokens[i - 1].kind in ("number", "currency")):
        return None
    return Other(past(tokens, i, match.end()), match.end(), "identifier")


def _ordinal(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "42nd", "the 14th Amendment"."""
    if i + 1 >= len(tokens) or tokens[i + 1].lower not in SUFFIX or not tokens[i + 1].glued:
        return None
    value = float(tokens[i].text.replace(",", "")) if len(tokens[i].text) <= LONGEST else 0.0
    return Other(i + 2, tokens[i + 1].end, "ordinal", value, value, _ranked(tokens, i + 2, known))


def _word_ordinal(tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "the third attack", "his twenty-first win"; "first" as an adverb is left alone."""
    word, tens, j = tokens[i].lower, 0, i
    unit = after_hyphen(tokens, i + 1)
    if known.small.get(word, 0) >= 20 and lower(tokens, unit) in known.ordinals:
        tens, word, j = known.small[word], tokens[unit].lower, unit
    if word not in known.ordinals:
        return None
    before, after = lower(tokens, i - 1), lower(tokens, j + 1)
    if not (before in OWNERS or before.endswith("'s")) or (before in ("a", "an") and after == "of"):
        return None
    if j + 1 >= len(tokens) or tokens[j + 1].kind != "word" or after in known.words["boundary"]:
        return None
    value = float(tens + known.ordinals[word])
    return Other(j + 1, tokens[j].end, "ordinal", value, value, _ranked(tokens, j + 1, known))


def _ranked(tokens: Sequence[Token], j: int, known: Tables) -> str | None:
    """What an ordinal ranks: the last word of the phrase at token `j`, or a word such as "Amendment" that stands
    first.
    """
    nouns: list[str] = []
    for token in tokens[j : j + RANKED]:
        word = token.lower
        if (
            token.kind != "word"
            or word in known.words["boundary"]
            or word in ("of", "and", "or")
            or word.endswith("'s")
        ):
            break
        if not nouns and token.capital and word in known.words["designator"]:
            return word
        nouns.append(word)
    return nouns[-1] if nouns else None


def _identifier(text: str, tokens: Sequence[Token], i: int, known: Tables) -> Other | None:
    """ "Boeing 737", "House Bill 70", "No. 4", "F-16", "MH17", "9/11": a number that is part of a name."""
    token = tokens[i]
    value = float(token.text.replace(",", "")) if len(token.text) <= LONGEST else 0.0
    single = Other(i + 1, token.end, "identifier", value, value)
    if len(token.text) > LONGEST or _glued_to_name(tokens, i, known):
        return single
    match = CODE.match(text, token.start)
    if match and match.end() > token.end and not _unit_glued(tokens, i, known):
        return Other(past(tokens, i, match.end()), match.end(), "identifier", value, value)
    if not i or "," in token.text:
        return None
    before = tokens[i - 1]
    if before.text in (".", "#") and i >= 2 and tokens[i - 2].lower in ("no", "nos"):
        return single
    return single if before.kind == "word" and before.end + 1 == token.start and _names(tokens, i, known) else None


def _glued_to_name(tokens: Sequence[Token], i: int, known: Tables) -> bool:
    """True for the digits of "MH17", "#4" and "F-16"; "twenty-5" and "-5" are numbers."""
    if not i or not tokens[i].glued:
        return False
    before = tokens[i - 1]
    if before.kind == "word" or before.text in "#_@/":
        return True
    hyphen = before.text in "-–" and before.glued and i >= 2 and tokens[i - 2].kind == "word"
    return hyphen and tokens[i - 2].lower not in known.small and tokens[i - 2].lower not in ("to", "in")


def _unit_glued(tokens: Sequence[Token], i: int, known: Tables) -> bool:
    """True for "1.2bn", "42km", "3rd"."""
    if i + 1 >= len(tokens) or not tokens[i + 1].glued:
        return False
    word = tokens[i + 1].lower
    return word in known.glued or (word,) in known.measures or word in SUFFIX


def _names(tokens: Sequence[Token], i: int, known: Tables) -> bool:
    """True where the word before the number makes it part of a name, and what follows does not make it a count."""
    before, following = tokens[i - 1], lower(tokens, i + 1)
    designator = before.lower in known.words["designator"]
    if has_unit(tokens, i + 1, known):
        return False
    counts = (
        looks_plural(following, known) or following in known.words["people"] or following in ("of", "more", "other")
    )
    if counts:
        return designator and before.capital
    if designator:
        return True
    opens = i < 2 or tokens[i - 2].text in '.!?"“”:'
    words = known.words
    plain = before.lower in words["boundary"] or (before.lower,) in known.before or before.lower in words["month"]
    return before.capital and not opens and not plain and before.lower not in words["weekday"] and following != "-"
