"""Where a way leads: "left for Hawaii" told as "left Hawaii", and the day of leaving a place told as that of reaching it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.forms import Form, stating
from claimcheck.detect.parties import Marked, Party
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import dates
from claimcheck.types import Evidence, Extraction, Stated, TimeInterval
from claimcheck.types import Span as TextSpan

Way = Literal["leaving_for", "leaving_from", "arriving"]
SAID: dict[Way, str] = {"leaving_for": "left for", "leaving_from": "left", "arriving": "reached"}
BESIDE = 40  # characters between a place and the date of going there
PLACED = 7.0  # bits for one traveller, one place and one day
BOTH = "one of the articles tells of both ways"


@dataclass(frozen=True, slots=True)
class Motion:
    """A way to or from a place; `who` where the sentence names somebody ahead of it."""

    way: Way
    place: Party
    who: Party | None
    when: Stated[TimeInterval] | None
    said: Marked
    phrase: TextSpan


@register("venue", "venue.direction", "date.departure")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one way take the place that it leads to for the place that it begins at, or the day of leaving for that of reaching."""
    if c.within:
        return
    lefts = list(_motions(c.left, c))
    rights = list(_motions(c.right, c)) if lefts else []
    for a in lefts:
        for b in rights:
            if not _one_place(a, b) or not _one_traveller(a, b):
                continue
            if _one_setting_out(a, b, c):
                rule = "venue.direction"
            elif _left_then(a, b, lefts, c) or _left_then(b, a, rights, c):
                rule = "date.departure"
            else:
                continue
            if _both(a, b, lefts, rights, c):
                out.reject(BOTH, _mark(a), _mark(b))
            else:
                out.measures.append(_measure(rule, a, b, c))


def _motions(x: Extraction, c: Comparison) -> Iterator[Motion]:
    for said, forms in stating(x, c, _forms(c.lexicon)):
        for way, form in forms:
            for m in form.pattern.finditer(said.text):
                if said.doubted(m):
                    continue
                ahead = re.findall(r"<(\d+)>", said.text[: m.start()])
                place = said.parties[int(m["p"])]
                who = said.parties[int(ahead[0])] if ahead else None
                yield Motion(way, place, who, _date(place.span, said.sentence, c), said, place.span)


def _date(place: TextSpan, sentence: TextSpan, c: Comparison) -> Stated[TimeInterval] | None:
    """The date behind the place, else the only one of the sentence."""
    stated = sorted({s.span: s for s in c.stated_in(sentence).when}.values(), key=lambda s: s.span)
    behind = [s for s in stated if 0 <= s.span.start - place.end <= BESIDE]
    if behind:
        return behind[0]
    return stated[0] if len(stated) == 1 else None


def _one_place(a: Motion, b: Motion) -> bool:
    """True for one name, and for San Francisco and San Francisco Bay."""
    short, full = sorted((a.place.words, b.place.words), key=len)
    return a.place.same(b.place) or full[: len(short)] == short


def _one_traveller(a: Motion, b: Motion) -> bool:
    return a.who is not None and b.who is not None and a.who.same(b.who)


def _related(a: Motion, b: Motion, c: Comparison) -> str:
    """How the dates of two motions are related; empty where one of them has none."""
    if a.when is None or b.when is None:
        return ""
    return str(dates.readings_relation(a.when.readings, b.when.readings, lexicon=c.lexicon))


def _one_setting_out(a: Motion, b: Motion, c: Comparison) -> bool:
    """True where both set out on one day, or neither of two short statements says when."""
    if {a.way, b.way} != {"leaving_for", "leaving_from"}:
        return False
    return _related(a, b, c) == "same" or (a.when is None and b.when is None and brief.is_short(c))


def _left_then(a: Motion, b: Motion, of_a: Sequence[Motion], c: Comparison) -> bool:
    """True where the one that arrives on another day by `a` leaves the place, by the same report, on the day of `b`."""
    if a.way != "arriving" or b.way != "arriving" or _related(a, b, c) != "apart":
        return False
    return any(m.way == "leaving_from" and _one_place(m, b) and _related(m, b, c) == "same" for m in of_a)


def _both(a: Motion, b: Motion, lefts: Sequence[Motion], rights: Sequence[Motion], c: Comparison) -> bool:
    """True where an article tells of this way what the other one does."""

    def tells(x: Motion, among: Sequence[Motion]) -> bool:
        return any(m.way == x.way and _one_place(m, x) and _related(m, x, c) in ("same", "") for m in among)

    return tells(a, rights) or tells(b, lefts)


def _measure(rule: str, a: Motion, b: Motion, c: Comparison) -> Measure:
    kind: Literal["venue", "date"] = "venue" if rule.startswith("venue") else "date"
    left, right = _mark(a), _mark(b)
    who = a.who.name if a.who is not None else ""
    told = f"both tell how {who} went to or from {a.place.name}"
    identity = (Evidence("link.entity", f"{who}/{a.place.name}", "same", PLACED, told),)
    return Measure(rule, kind, "apart", left, right, f"{left.value} against {right.value}", identity)


def _mark(m: Motion) -> Mark:
    day = f" on {dates.words(m.when.readings[0])}" if m.when is not None else ""
    return Mark(m.phrase, m.said.sentence, f"{SAID[m.way]} {m.place.name}{day}")


@built
def _forms(lexicon: Lexicon) -> tuple[tuple[Way, Form], ...]:
    table = lexicon.table("motion")["forms"]
    ways: tuple[Way, ...] = ("leaving_for", "leaving_from", "arriving")
    return tuple((way, Form.of(rf"\b{written}", {"P": r"<(?P<p>\d+)>"})) for way in ways for written in table[way])
