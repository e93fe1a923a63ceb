"""Dates that contradict themselves: "Monday, 5 March 2024" was a Tuesday."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.dates.find import find_dates
from claimcheck.normalize.dates.grammar import grammar
from claimcheck.normalize.dates.words import WEEKDAYS, words

_YEAR = re.compile(r"\d{4}\b")


@dataclass(frozen=True, slots=True)
class WeekdayClash:
    """A date whose weekday is not the one that stands beside it: offsets, the quote, and the reason in words."""

    start: int
    end: int
    text: str
    reason: str


def weekday_clash(text: str, *, lexicon: Lexicon = SHIPPED) -> list[WeekdayClash]:
    """The full dates of `text` (weekday, day, month, year) that never fell on the weekday they name.

    Dates without a stated year are left alone: some year always fits. Only the Gregorian calendar is considered.
    """
    weekdays = {**grammar(lexicon).values["WEEKDAYABBR"], **grammar(lexicon).values["WEEKDAY"]}
    found = []
    for mention in find_dates(text, day_first=None, lexicon=lexicon):
        named = weekdays.get(re.split(r"[\W\d]", mention.text, maxsplit=1)[0].lower())
        if named is None or len(mention.readings) != 1 or not _YEAR.search(mention.text):
            continue
        start = mention.readings[0].start
        if (
            start is None
            or mention.readings[0].grain != "day"
            or mention.readings[0].basis != "explicit"
            or start.weekday() == named
        ):
            continue
        reason = f"{words(mention.readings[0])} was a {WEEKDAYS[start.weekday()]}, not a {WEEKDAYS[named]}"
        found.append(WeekdayClash(mention.start, mention.end, mention.text, reason))
    return found
