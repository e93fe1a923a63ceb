"""Where, in two reports of one story: the only town that an article puts a deed in and the other does not name, against the other's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.detect import told_once
from claimcheck.detect.base import Comparison, Measure, Outcome, register
from claimcheck.detect.identity import times_apart
from claimcheck.detect.venue import apart_level, mark, near
from claimcheck.frozen import dataclass
from claimcheck.normalize import dates, places
from claimcheck.rarity import Predicates
from claimcheck.types import Claim, Evidence, Extraction, Place, Stated

POINTS = frozenset({"city", "facility"})
WORDS = 2  # that two sentences share besides names, from which on they speak of one thing


@dataclass(frozen=True, slots=True)
class Located:
    """A claim of a fact with the town that it is put in."""

    claim: Claim
    where: Stated[Place]


@register("venue", "venue.story")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one story put what happened in two towns, each the only one that the other report does not name.

    A figure must agree, or two of these: the day, somebody named, the predicate, what else the sentences say.
    """
    if not c.story.is_one:
        return
    left, right = _only(c.left, c.right, c), _only(c.right, c.left, c)
    for a in left:
        for b in right:
            if near(c, a.where, b.where) or times_apart(a.claim, b.claim, c):
                continue
            agreeing = tuple(_agreeing(a.claim, b.claim, c))
            marks = mark(c.left, a.where), mark(c.right, b.where)
            if sum(2 if e.rule == "align.figure" else 1 for e in agreeing) >= c.story.weights["anchors"]:
                evidence = (
                    *c.story.evidence("town", "each article puts it in one town that the other does not name"),
                    *agreeing,
                )
                detail = f"{marks[0].value} and {marks[1].value} are apart"
                level = apart_level(a.where, b.where)
                out.measures.append(Measure("venue.story", "venue", level, *marks, detail, evidence))


def _only(x: Extraction, other: Extraction, c: Comparison) -> list[Located]:
    """The claims of facts put in a town that the other article does not name; none where there are several such towns."""
    known = [p for e in other.events for s in e.where for p in s.readings[:1]]
    found = [
        Located(claim, s)
        for claim, s in _located(x, c)
        if s.readings[0].kind in POINTS and not _named(s, other) and not any(_one(s.readings[0], p, c) for p in known)
    ]
    return found if len({k.where.readings[0].id for k in found}) == 1 else []


def _located(x: Extraction, c: Comparison) -> Iterable[tuple[Claim, Stated[Place]]]:
    events = {e.id: e for e in x.events}
    for claim in x.claims:
        event = events[claim.event]
        fact = claim.modality == "actual" and claim.polarity == "positive" and event.type != "statement"
        if fact and told_once.current(claim, x, c):
            yield from ((claim, s) for s in event.where if s.span.start >= claim.span.start)


def _named(s: Stated[Place], other: Extraction) -> bool:
    """True where the other article's text holds a word of the name, of whatever it is the name there."""
    names = {*CAPITALISED.findall(s.span.quote), *CAPITALISED.findall(s.readings[0].name)}
    return any(re.search(rf"\b{re.escape(name)}", other.article.text) for name in names)


CAPITALISED = re.compile(r"[A-ZÀ-Þ]\w+")


def _one(a: Place, b: Place, c: Comparison) -> bool:
    return b.kind in POINTS and places.relation(a, b, lexicon=c.lexicon) != "apart"


def _agreeing(a: Claim, b: Claim, c: Comparison) -> Iterable[Evidence]:
    """What the sentences agree in, one piece of evidence of each kind."""
    each = c.story.weights["anchor"]
    stated = c.stated_in(a.span).when, c.stated_in(b.span).when
    days = [
        dates.words(p.readings[0])
        for p in stated[0]
        for q in stated[1]
        if p.readings[0].grain == "day" and dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) == "same"
    ]
    if days:
        yield Evidence("align.day", days[0], "same", each, f"both on {days[0]}")
    shared = c.scenes.left.get(a.span.start, frozenset()) & c.scenes.right.get(b.span.start, frozenset())
    named = sorted(t for t in shared if t.startswith(("@person:", "@organization:")))
    if named:
        yield Evidence("align.names", named[0], "same", each, f"both sentences name {named[0].lstrip('@')}")
    if Predicates.of(c.lexicon).relation(a.predicate, b.predicate) in ("same", "synonym"):
        yield Evidence("align.predicate", a.predicate, "same", each, f"{a.predicate} / {b.predicate}")
    figures = sorted(_figures(a, c.left) & _figures(b, c.right))
    if figures:
        yield Evidence("align.figure", figures[0], "same", each, f"both sentences give {figures[0]}")
    words = sorted(t for t in shared if not t.startswith("@") and t not in (a.predicate, b.predicate))
    if len(words) >= WORDS:
        yield Evidence("align.terms", ", ".join(words), "shared", each, f"words in common: {', '.join(words)}")


def _figures(claim: Claim, x: Extraction) -> frozenset[str]:
    """The exact numbers of a claim's sentence."""
    return frozenset(
        f"{q.low:g} {q.of or q.unit}"
        for k in x.claims
        if k.span == claim.span
        for s in k.quantities
        for q in s.readings[:1]
        if q.low == q.high and not q.approximate
    )
