"""What stands around an expression: the anchor date, what was mentioned before, and whether the sentence looks ahead.

The only state of a reading: it lives as long as one call of `find_dates` and never reads the clock.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from claimcheck.normalize.dates.grammar import Grammar, Hit
from claimcheck.normalize.dates.tokens import Tokens
from claimcheck.types import Grain, TimeInterval

LOOK_AHEAD = 14  # tokens of the same sentence that are searched for a cue of the future
ENDS = frozenset({".", "!", "?", ";"})


@dataclass(frozen=True, slots=True)
class Value:
    """What an action makes of a hit.

    `readings` are best first. `timex` is derived from the first where not given. `remember` marks what "that day" may refer to.
    """

    type: str
    readings: tuple[TimeInterval, ...] = ()
    timex: str | None = None
    remember: bool = True
    suffix: str = ""  # the part of the day, as TIMEX3 writes it: TMO, T17:00
    trim_first: int = 0  # tokens to leave out at the start


@dataclass(slots=True)
class Context:
    """The state of one reading.

    Attributes:
        anchor: the publication date, or the article's own; None where there is none.
        partial: month and day of a dateline without a year, for "today"; or None.
        day_first: how 03/04/2024 is read: True, False, or None for both.
        history: (offset, interval) of the dates read so far, in order.
    """

    tokens: Tokens
    grammar: Grammar
    anchor: dt.date | None = None
    partial: TimeInterval | None = None
    day_first: bool | None = None
    history: list[tuple[int, TimeInterval]] = field(default_factory=list)
    financial: bool = False
    sports: bool = False

    def last(self, grains: frozenset[Grain] | None = None, *, before: int | None = None, within: int | None = None) -> TimeInterval | None:
        """The latest mentioned interval, of one of the grains, at most `within` characters before the offset `before`."""
        for offset, interval in reversed(self.history):
            if within is not None and before is not None and before - offset > within:
                return None
            if grains is None or interval.grain in grains:
                return interval
        return None

    def ahead(self, hit: Hit) -> bool:
        """True where the nearest verb cue of the sentence looks to the future ("will", "is scheduled"), not to the past."""
        future, past = self.grammar.values["FUTURE"], self.grammar.values["PRETERITE"]
        words = self.tokens.words
        for steps in (range(hit.first - 1, max(-1, hit.first - LOOK_AHEAD), -1), range(hit.last, min(len(words), hit.last + LOOK_AHEAD))):
            for index in steps:
                word = words[index].lower()
                if word in ENDS and not (word == "." and index and len(words[index - 1]) == 1):
                    break
                if word in future:
                    return True
                if word in past or (len(word) > 4 and word.endswith("ed")):
                    return False
        return False
