"""What stands around an expression: the anchor date, what was mentioned before, and whether the sentence looks ahead.

The only state of a reading: it lives as long as one call of `find_dates` and never reads the clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

from claimcheck.normalize.dates.grammar import Grammar, Hit
from claimcheck.normalize.dates.tokens import Tokens
from claimcheck.types import Grain, TimeInterval

FAR_PRESENT = 6  # tokens after a present verb in which a date tells that it is a plan ("the talks resume Monday")
LATEST_REPORT = 275  # days after its end by which a quarter is still the one reported on
RECALLED = 200  # dates that are looked through for the one that "that quarter" means
LOOK_AROUND = 14  # tokens of the same sentence that are searched for a verb, on each side
Tense = Literal["past", "future", "unknown"]
ENDS = frozenset({".", "!", "?", ";"})


@dataclass(frozen=True, slots=True)
class Value:
    """What an action makes of a hit.

    `readings` are best first. `timex` is derived from the first where not given. `remember` marks what "that day" may
    refer to.
    """

    type: str
    readings: tuple[TimeInterval, ...] = ()
    timex: str | None = None
    remember: bool = True
    suffix: str = ""  # the part of the day, as TIMEX3 writes it: TMO, T17:00


@dataclass(slots=True)
class Context:
    """The state of one reading.

    Attributes:
        anchor: the publication date, or the article's own; None where there is none.
        partial: month and day of a dateline without a year, for "today"; or None.
        day_first: how 03/04/2024 is read: True, False, or None for both.
        numeric_order: the order that the text's other numeric dates show: day first (True), month first, or neither.
        history: (offset, interval) of the dates read so far, in order.
    """

    tokens: Tokens
    grammar: Grammar
    anchor: dt.date | None = None
    partial: TimeInterval | None = None
    day_first: bool | None = None
    numeric_order: bool | None = None
    history: list[tuple[int, TimeInterval]] = field(default_factory=list)
    year_said: tuple[int, int] | None = None  # (offset, year) of the last date whose year stands in it
    reported: TimeInterval | None = None  # of the quarters mentioned the last to end, in the months before the anchor
    period: str = ""  # the last period spoken of: "quarter", or the unit of a length of time
    financial: bool = False
    sports: bool = False

    def last(
        self, grains: frozenset[Grain] | None = None, *, before: int | None = None, within: int | None = None
    ) -> TimeInterval | None:
        """The latest mentioned interval of one of the grains, at most `within` characters before `before`."""
        for offset, interval in islice(reversed(self.history), RECALLED):
            if within is not None and before is not None and before - offset > within:
                return None
            if grains is None or interval.grain in grains:
                return interval
        return None

    def remember(self, token: int, value: Value, end: int | None = None) -> None:
        """Note a value that stands from a token to one before `end` for the expressions after it."""
        best = value.readings[0] if value.readings else None
        if best is not None and best.start and best.grain in ("day", "month", "year", "range"):
            said = [w for w in self.tokens.words[token:end] if len(w) == len("2024") and w.isdigit()]
            if said:
                self.year_said = (self.tokens.starts[token], int(said[-1]))
        if value.type == "DURATION" and value.timex and value.timex[-1] in "MY" and "T" not in value.timex:
            self.period = value.timex
        elif best is not None and best.grain == "quarter" and value.remember:
            self.period = "quarter"
        if best is not None and value.remember:
            self.history.append((self.tokens.starts[token], best))
            if best.grain == "quarter" and best.end and self.anchor and best.end <= self.anchor:
                recent = (self.anchor - best.end).days < LATEST_REPORT
                if recent and (self.reported is None or (self.reported.end or best.end) <= best.end):
                    self.reported = best

    def tense(self, hit: Hit) -> Tense:
        """The tense of the verb nearest to a hit in its sentence, first before it, then after it."""
        after = self.tokens.words[hit.last].lower() if hit.last < len(self.tokens.words) else ""
        if after in self.grammar.cues["future"] or self._ahead_of(hit.first):
            return "future"
        for step in (-1, 1):
            index = hit.first - 1 if step < 0 else hit.last
            for place in range(index, index + step * LOOK_AROUND, step):
                if not 0 <= place < len(self.tokens.words) or self._ends(place):
                    break
                if found := self._tense_of(place, hit):
                    return found
        return "unknown"

    def past_verb_beside(self, hit: Hit) -> bool:
        """True where a past form stands right before a hit, but for a preposition: "ended on Oct. 31"."""
        place = hit.first - 1
        if place > 0 and self.tokens.words[place].lower() in ("on", "in", "at"):
            place -= 1
        return place >= 0 and not self._ends(place) and self._tense_of(place, hit) == "past"

    def ahead(self, hit: Hit) -> bool:
        """True where the sentence looks to the future."""
        return self.tense(hit) == "future"

    def _ahead_of(self, first: int) -> bool:
        return [w.lower() for w in self.tokens.words[max(0, first - 2) : first]] == ["ahead", "of"]

    def _ends(self, place: int) -> bool:
        """A sentence ends at this token; the full stop of an initial or a short form does not end one."""
        word = self.tokens.words[place]
        return word in ENDS and not (word == "." and place > 0 and len(self.tokens.words[place - 1]) == 1)

    def _tense_of(self, place: int, hit: Hit) -> Tense | None:
        """What one token says of the tense, or None."""
        cues, word = self.grammar.cues, self.tokens.words[place].lower()
        before = [w.lower() for w in self.tokens.words[max(0, place - 3) : place]]
        if word in cues["future"]:
            return "future"
        if word in cues["modal"] and self.tokens.words[place].islower():
            follower = self.tokens.words[place + 1].lower() if place + 1 < len(self.tokens.words) else ""
            return None if follower in ("have", "not", "n't") or place > hit.first else "future"
        if word in cues["prospect"]:
            follower = self.tokens.words[place + 1].lower() if place + 1 < len(self.tokens.words) else ""
            if any(w in cues["past_auxiliary"] for w in before):
                # "was scheduled to begin Monday" is told of what is still to come; "had been scheduled" no longer
                return "future" if follower in ("to", "for") and "had" not in before else "past"
            return "future" if follower in ("to", "for") or place + 1 == hit.first else None
        if word in cues["timetable"] and not any(w in cues["before_infinitive"] for w in before[-2:]):
            return "future" if place + FAR_PRESENT >= hit.first > place else None
        if word == "to" and _last(before, cues["between"]) in cues["present"]:
            return "future"
        if word == "be" and before and before[-1] == "to":
            return "past" if any(w in cues["past_auxiliary"] for w in before) else "future"
        if word in cues["past"] or (len(word) > 4 and word.endswith("ed")):
            participle = word not in cues["past"] or word in cues["participle"]
            adjective = word not in cues["past"] and bool(before) and before[-1] in cues["before_adjective"]
            return None if adjective or (participle and any(w in cues["passive"] for w in before)) else "past"
        return None


def _last(words: Sequence[str], skipped: Container[str]) -> str:
    """The last of the words that is none of those that may stand in between: "is" of "is now"."""
    return next((w for w in reversed(words) if w not in skipped), "")


Action = Callable[[Hit, Context], Value | None]
