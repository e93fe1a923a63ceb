"""When, told in other words: two sentences of one scene, each with a day of its own.

One outlet writes that she "was elected on Tuesday", another that "on Wednesday she won a third term": the predicates differ, so no claims are paired.
What both sentences speak of decides instead, and the gates are narrower for it: each sentence states one day and no more, neither article knows the
other's day, and both could have been written when the later of the two days was past.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.detect.base import Comparison, Measure, Outcome, register, sentence_of
from claimcheck.detect.date import FIGURES, by_night, counts_differ, mark
from claimcheck.detect.occasion import COMPARABLE
from claimcheck.normalize import dates
from claimcheck.rarity import Predicates
from claimcheck.types import Claim, Event, Extraction, Stated, TimeInterval
from claimcheck.types import Span as TextSpan

GRAINS = ("day", "month", "year")


@dataclass(frozen=True, slots=True)
class Dated:
    """The one day (or month, or year: its grain) that a sentence states, with the events that it is stated of and their claims in the sentence."""

    grain: str
    stated: Stated[TimeInterval]
    sentence: TextSpan
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    others: tuple[Claim, ...]  # what else the sentence claims

    @property
    def spoken(self) -> bool:
        """True where the day is that of words, not of a deed."""
        return all(e.type == "statement" for e in self.events)

    @property
    def who(self) -> frozenset[str]:
        """Those who take part in what the day is stated of."""
        arguments = (a for c in self.claims for a in (c.subject, c.object) if a is not None and not a.pronoun)
        return frozenset(a.referent for a in arguments if a.referent) | {p for e in self.events for p in e.participants}


@register("date", "date.scene")
def detect(c: Comparison, out: Outcome) -> None:
    """Two sentences that speak of one scene, each with one day, give two days that neither article knows of the other."""
    limits = c.lexicon.table("weights")["rules"]["date.scene"]["limits"]
    left, right = dated(c.left, c), dated(c.right, c)
    known = _told(c.left), _told(c.right)
    predicates = Predicates.of(c.lexicon)
    for a in left:
        for b in right:
            if not _apart(a, b, c, limits) or _knows(known[1], a, c) or _knows(known[0], b, c):
                continue
            if _merely_told(a, b, predicates) or not _closest(a, right, b, c) or not _closest(b, left, a, c):
                continue
            if not (_same_sort(a, b) and _could_know(a, b, c) and _one_scene(a, b, c, limits, predicates)):
                continue
            marks = mark(c.left, a.stated), mark(c.right, b.stated)
            if counts_differ(a.claims, b.claims):
                out.reject(FIGURES, *marks)
                continue
            detail = f"{marks[0].value} against {marks[1].value}"
            evidence = c.scenes.told(a.sentence.start, b.sentence.start)
            discounts = tuple(d for d, applies in _discounts(a, b, c).items() if applies)
            out.measures.append(Measure("date.scene", "date", "apart", *marks, detail, evidence, discounts))


def _discounts(a: Dated, b: Dated, c: Comparison) -> dict[str, bool]:
    stated = a.stated, b.stated
    return {
        "no_year": any(r.start is None for s in stated for r in s.readings),
        "slack": by_night(a.stated, b.stated, c),
        "statement": a.spoken and b.spoken,
    }


def dated(x: Extraction, c: Comparison) -> list[Dated]:
    """The sentences that state one day, one month or one year and no other date as fine, in text order."""
    found: dict[tuple[TextSpan, str], list[tuple[Stated[TimeInterval], Event]]] = defaultdict(list)
    for e in x.events:
        for s in e.when:
            if s.basis != "inherited" and s.via is None:
                found[sentence_of(x, s.span), _grain(s)].append((s, e))
    claims: dict[TextSpan, list[Claim]] = defaultdict(list)
    for claim in x.claims:
        claims[claim.span].append(claim)
    anaphoric = c.lexicon.table("events")["anaphoric_days"]["words"]
    result = []
    for (sentence, grain), stated in sorted(found.items()):
        first = stated[0][0]
        words = first.span.quote.lower().split()
        if len({s.span for s, _ in stated}) > 1 or any(w in anaphoric for w in words):
            continue
        if grain not in GRAINS or any(r.grain != grain for r in first.readings):
            continue
        events = tuple(e for _, e in stated)
        ids = {e.id for e in events}
        own = tuple(k for k in claims[sentence] if k.event in ids)
        others = tuple(k for k in claims[sentence] if k.event not in ids)
        result.append(Dated(grain, first, sentence, events, own, others))
    return result


def _grain(s: Stated[TimeInterval]) -> str:
    """The finest grain of the readings; weekends and weekdays count as days: they too say which day it was."""
    fine = all(r.grain in ("day", "weekend") or r.weekday is not None for r in s.readings)
    return "day" if fine else s.readings[0].grain


def _told(x: Extraction) -> list[Stated[TimeInterval]]:
    return [s for e in x.events for s in e.when]


def _knows(told: Iterable[Stated[TimeInterval]], day: Dated, c: Comparison) -> bool:
    """True where the article states the other's day of anything: it then tells of both days, and the two sentences are likely of two of them."""
    return any(dates.readings_relation(s.readings, day.stated.readings, lexicon=c.lexicon) == "same" for s in told)


def _apart(a: Dated, b: Dated, c: Comparison, limits: Mapping[str, Any]) -> bool:
    if (
        a.grain != b.grain
        or dates.readings_relation(a.stated.readings, b.stated.readings, lexicon=c.lexicon) != "apart"
    ):
        return False
    if a.grain != "day":
        return True
    gap = dates.days_apart(a.stated.readings[0], b.stated.readings[0], lexicon=c.lexicon)
    return gap is None or gap <= limits["most_days"]


def _same_sort(a: Dated, b: Dated) -> bool:
    """True where both days are stated of facts, or both of plans; of a day that no claim bears nothing is known."""
    sorts = {(k.modality, k.polarity) for k in a.claims} & {(k.modality, k.polarity) for k in b.claims}
    return not a.claims or not b.claims or any(m in COMPARABLE and p == "positive" for m, p in sorts)


def _one_scene(a: Dated, b: Dated, c: Comparison, limits: Mapping[str, Any], predicates: Predicates) -> bool:
    """True where the sentences share enough: less is needed where the days are stated of the same people or of one predicate."""
    words, bits, share = c.scenes.overlap(a.sentence.start, b.sentence.start)
    related = "related" if _one_act(a, b, predicates) else "unrelated"
    least = limits[related if a.grain == "day" else "coarse"]
    return bool(words >= limits["words"] and bits >= least["bits"] and share >= least["share"])


def _one_act(a: Dated, b: Dated, predicates: Predicates) -> bool:
    if a.who & b.who:
        return True
    deeds = [[k.predicate for k in d.claims if not d.spoken] for d in (a, b)]
    return bool({predicates.relation(p, q) for p in deeds[0] for q in deeds[1]} & {"same", "synonym"})


def _merely_told(a: Dated, b: Dated, predicates: Predicates) -> bool:
    """True where a day is that of the report: "police said on Wednesday that they had arrested him", against the day of the arrest; so two people's words."""
    if a.spoken and b.spoken:
        return not a.who & b.who
    if not (a.spoken or b.spoken):
        return False
    report, deed = (a, b) if a.spoken else (b, a)
    pairs = [(p, q) for p in report.others for q in deed.claims]
    return any(predicates.relation(p.predicate, q.predicate) in ("same", "synonym") for p, q in pairs)


def _could_know(a: Dated, b: Dated, c: Comparison) -> bool:
    """False where one article went out before the day that the other gives: then it tells of something earlier."""
    return not (_after(a, c.right.article.published) or _after(b, c.left.article.published))


def _after(day: Dated, published: dt.date | None) -> bool:
    actual = any(k.modality == "actual" for k in day.claims)
    starts = [r.start for r in day.stated.readings]
    return actual and published is not None and all(s is not None and s > published for s in starts)


def _closest(a: Dated, others: Iterable[Dated], b: Dated, c: Comparison) -> bool:
    """True where no other dated sentence of the other article shares more with `a` than `b` does."""
    best = _shared(a, b, c)
    return all(_shared(a, o, c) <= best for o in others)


def _shared(a: Dated, b: Dated, c: Comparison) -> float:
    left, right = (a, b) if a.sentence.article == c.left.article.id else (b, a)
    return c.scenes.overlap(left.sentence.start, right.sentence.start)[1]
