"""When, in two texts of a sentence or two: the one dates a deed, the other says that it was on another day."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Measure, Outcome, register
from claimcheck.detect.date import counts_differ, has_slack, mark, same_words
from claimcheck.detect.identity import CLASH, compare
from claimcheck.detect.occasion import COMPARABLE, one_more
from claimcheck.normalize import dates, places
from claimcheck.types import Claim, Event, Extraction, Stated, TimeInterval

Dated = tuple[Claim, Event]
KIN = frozenset({"same", "synonym"})


@register("date", "date.brief")
def detect(c: Comparison, out: Outcome) -> None:
    """A short text gives a deed another date than the other short text does."""
    if c.within or not brief.is_brief(c):
        return
    for a, b in _pairs(c):
        evidence = brief.evidence(c, a[0], b[0])
        if evidence:
            _conflict(c, a[1].when[0], b[1].when[0], evidence, out)
            return  # a short text tells of one deed


def _conflict(
    c: Comparison, a: Stated[TimeInterval], b: Stated[TimeInterval], evidence: brief.Shared, out: Outcome
) -> None:
    gap = dates.days_apart(a.readings[0], b.readings[0], lexicon=c.lexicon)
    if same_words(a, b, c) or has_slack(a, b, gap, c):
        return
    left, right = mark(c.left, a), mark(c.right, b)
    discounts = ("no_year",) if any(r.start is None for s in (a, b) for r in s.readings) else ()
    detail = f"{left.value} against {right.value}"
    out.measures.append(Measure("date.brief", "date", "apart", left, right, detail, evidence, discounts))


def _pairs(c: Comparison) -> Iterator[tuple[Dated, Dated]]:
    """The claims of one deed, or of one kind of occasion, whose dates no reading reconciles."""
    lefts, rights = _dated(c.left), _dated(c.right)
    for a in lefts:
        for b in rights:
            if not _one_kind(a, b, c) or one_more(c, a[0].span, b[0].span) or counts_differ((a[0],), (b[0],)):
                continue
            if any(_meet(a, other, c) for other in rights if _one_kind(a, other, c)):
                continue  # the article tells of that day too
            if any(_meet(other, b, c) for other in lefts if _one_kind(other, b, c)):
                continue
            if _elsewhere(a, b, c):
                continue  # on another day, in another place: two occasions
            if all(_relation(s, t, c) == "apart" for s in a[1].when for t in b[1].when):
                yield a, b


def _elsewhere(a: Dated, b: Dated, c: Comparison) -> bool:
    found = {
        places.readings_relation(s.readings, t.readings, lexicon=c.lexicon) for s in a[1].where for t in b[1].where
    }
    return found == {"apart"}


def _dated(x: Extraction) -> list[Dated]:
    events = {e.id: e for e in x.events}
    return [
        (k, events[k.event])
        for k in x.claims
        if k.modality in COMPARABLE
        and k.polarity == "positive"
        and any(s.basis != "inherited" for s in events[k.event].when)
        and events[k.event].type != "statement"
    ]


def _one_kind(a: Dated, b: Dated, c: Comparison) -> bool:
    """True for two claims of one predicate, or of one kind of occasion, with nobody and nothing in it that differs."""
    m = compare(a[0], b[0], c)
    alike = m.predicate in KIN or (m.predicate == "other" and a[1].type == b[1].type)
    return (
        alike and a[0].modality == b[0].modality and (m.predicate not in KIN or not {m.subject, m.object} & set(CLASH))
    )


def _meet(a: Dated, b: Dated, c: Comparison) -> bool:
    return any(_relation(s, t, c) != "apart" for s in a[1].when for t in b[1].when)


def _relation(a: Stated[TimeInterval], b: Stated[TimeInterval], c: Comparison) -> str:
    return dates.readings_relation(a.readings, b.readings, lexicon=c.lexicon)
