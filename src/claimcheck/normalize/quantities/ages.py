"""Ages: "42-year-old", "aged 42", "John Smith, 42,", "when she was 14", "adults over 21", "anyone 19 or older"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.normalize.quantities.numerals import after_hyphen, lower
from claimcheck.normalize.quantities.ranges import Value
from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token
from claimcheck.normalize.quantities.units import UnitRead

LISTED = (",", "and")  # between the ages of a list
YOUNGEST, OLDEST = 1, 115  # of the ages that news writes after a name
NAMED = 3  # tokens of a name, a comma and an age


def read_age(tokens: Sequence[Token], value: Value, unit: UnitRead, known: Tables) -> tuple[int, float] | None:
    """Where the age ends, and the factor that makes years of its number; None where the value is no age."""
    at = after_hyphen(tokens, unit.stop)
    if unit.dimension == "duration" and lower(tokens, at) in ("old", "olds"):
        return at + 1, 1.0 if unit.unit == "years" else unit.factor / known.units["years"].factor
    if unit.unit == "count" and (
        named_age(tokens, value.first)
        or _of_someone(tokens, value, known)
        or _limit(tokens, value, known)
        or _beside_name(tokens, value, known)
    ):
        return value.stop, 1.0
    return None


def named_age(tokens: Sequence[Token], first: int) -> bool:
    """True where the words before token `first` make an age of it: "aged 12", "at the age of 12", "aged between 12", "ages 6, 9 and 16"."""
    at = first - 1 - (lower(tokens, first - 1) == "between")
    while lower(tokens, at) in LISTED and at and tokens[at - 1].kind == "number":
        at -= 2
    return lower(tokens, at - (lower(tokens, at) == "of")) in ("aged", "age", "ages")


def _of_someone(tokens: Sequence[Token], value: Value, known: Tables) -> bool:
    """True for "when she was 14", "he is 64," and "who was 31 when": somebody, a verb of being, a whole number, and no noun."""
    i = value.first
    if not _years(value) or lower(tokens, i - 1) not in known.words["age_verbs"]:
        return False
    at = i - 2 - (lower(tokens, i - 2) in ("only", "just", "then", "now"))
    return lower(tokens, at) in known.words["age_holders"] and lower(tokens, value.stop) in (
        "",
        *known.words["age_ends"],
    )


def _limit(tokens: Sequence[Token], value: Value, known: Tables) -> bool:
    """True for a limit of age: "19 or older", "adults over 21", "anyone under 18"."""
    if not _years(value):
        return False
    after = lower(tokens, value.stop), lower(tokens, value.stop + 1)
    if after[0] in ("or", "and") and after[1] in ("older", "younger"):
        return True
    i = value.first - 1
    i -= lower(tokens, i) in ("of", "age", "than")
    hedged = lower(tokens, i) in ("over", "under", "older", "younger", "above", "below")
    ends = value.stop >= len(tokens) or tokens[value.stop].kind != "word" or after[0] in known.words["boundary"]
    return hedged and ends and lower(tokens, i - 1) in known.words["age_groups"]


def _years(value: Value) -> bool:
    return value.kind == "single" and YOUNGEST <= value.low <= OLDEST and value.low.is_integer()


def _beside_name(tokens: Sequence[Token], value: Value, known: Tables) -> bool:
    """True for a whole number between commas, or in brackets, after a name."""
    i, stop = value.first, value.stop
    if value.numeral.style != "digits" or value.kind != "single" or stop - i != 1 or i < 2:
        return False
    name = tokens[i - 2]
    if not (YOUNGEST <= value.low <= OLDEST and value.low.is_integer() and name.kind == "word" and name.capital):
        return False
    if name.lower in known.words["month"] or name.lower in known.words["weekday"]:
        return False
    after = lower(tokens, stop)
    if tokens[i - 1].text == "(":
        return after == ")"
    whole = i >= 3 and tokens[i - 3].capital  # a first name or title too
    return tokens[i - 1].text == "," and (
        after == ","
        or ((whole or _in_list_of_ages(tokens, i - 2)) and after in ("", ".", ";", "of", "who", "and", "was"))
    )


def _in_list_of_ages(tokens: Sequence[Token], name: int) -> bool:
    """True where another name with its age stands before the name at token `name`: "Marek, 47, and Dolan, 48"."""
    at = name - 1 - (lower(tokens, name - 1) == "and")
    if lower(tokens, at) != "," or at < NAMED:
        return False
    other, comma, age = tokens[at - 3 : at]
    return other.capital and comma.text == "," and age.text.isdigit() and YOUNGEST <= int(age.text) <= OLDEST
