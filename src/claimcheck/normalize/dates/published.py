"""The day an article was published, from whatever form it is given in; never a guess, never the clock."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from claimcheck.errors import InputError
from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.dates.calendar import make_date
from claimcheck.types import as_date

_NUMERIC = re.compile(r"(\d{1,4})(\s*[./-]\s*|\s+)(\d{1,2})\2(\d{1,4})(?=\D|$)")
_DIGITS = re.compile(r"\d+")
# what the library is told to stand on; a stated day, month and year leave no use for it, and the clock is never asked
_BASE = dt.datetime(2000, 1, 1)
_HINT = "give a datetime.date, an ISO string such as 2024-03-01, or a day with month and year in words"


def publication_date(value: object, *, lexicon: Lexicon = SHIPPED) -> dt.date | None:
    """The publication date that `value` names, or None for None and "".

    Args:
        value: a date, a datetime, or a string: ISO 8601, numeric (2024/03/05, 25/12/2023, 05.03.2024), or words in a
            common form of the languages in `dates_published.toml`: "Mon, 23 Nov 2026 03:18:07 GMT", "3. Dezember 2024".
            Times and zones are read over: the day counts as written.
        lexicon: the data files to use.

    Raises:
        InputError: it is no date; lacks its day, month or year (or its century); is relative ("yesterday"); names a day
            that never was; or has two readings (03/04/2024).

    Words are read by dateparser, held to full absolute dates; it is loaded on the first that needs it.
    """
    try:
        return as_date(value)
    except InputError:
        if not isinstance(value, str):
            raise
    text = value.strip()
    if match := _NUMERIC.match(text):
        return _numeric(value, match[1], match[2], match[3], match[4])
    numbers = _DIGITS.findall(text)
    if any(len(n) == len("2024") for n in numbers) and (found := _reader(lexicon).get_date_data(text).date_obj):
        day: dt.date = found.date()
        if day.day in map(int, numbers):
            return day
    raise InputError(f"{value!r} is no date with a day, a month and a year: {_HINT}")


def _numeric(value: str, a: str, sign: str, b: str, c: str) -> dt.date:
    """Year first, or day and month in the one order that exists; points stand only in dates that begin with the day."""
    first, second, last = int(a), int(b), int(c)
    if len(a) == len("2024") and len(c) < len("2024"):
        days = [make_date(first, second, last)]
    elif len(c) == len("2024") and len(a) < len("2024"):
        days = [make_date(last, second, first)]
        if "." not in sign:
            days.append(make_date(last, first, second))
    else:
        raise InputError(f"{value!r} is no date with its year in four digits: {_HINT}")
    found = sorted({day for day in days if day is not None})
    if not found:
        raise InputError(f"{value!r} is no date that the calendar has: {_HINT}")
    if len(found) > 1:
        raise InputError(f"{value!r} is ambiguous: give {found[0]} or {found[1]}")
    return found[0]


@built
def _reader(lexicon: Lexicon) -> Any:
    """The parser, held to one order of languages so that no call depends on those before it."""
    from dateparser.date import DateDataParser

    settings = {
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],
        "RELATIVE_BASE": _BASE,
        "DATE_ORDER": "DMY",
    }
    languages = list(lexicon.words("dates_published")["languages"])
    return DateDataParser(languages=languages, settings=settings, try_previous_locales=False, use_given_order=True)
