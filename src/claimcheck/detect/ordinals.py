"""Which in a row: two ordinals of one person's office or term, or of one anniversary."""

from __future__ import annotations

import re

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.counted import Counted, counted, times_apart
from claimcheck.normalize import quantities
from claimcheck.types import Evidence, Extraction

STATED_TOO = "the other article states this ordinal too"


@register("number", "number.ordinal")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one office, term or anniversary of somebody two ordinals."""
    nouns = frozenset(c.lexicon.table("indicators")["ordinal"]["of"])
    lefts, rights = ([x for x in counted(side) if _ranks(x, nouns)] for side in (c.left, c.right))
    for a in lefts:
        for b in rights:
            if a.value.of != b.value.of or (c.within and b.stated.span <= a.stated.span):
                continue
            identity = _identity(a, b, c)
            if not identity:
                continue
            left, right = _mark(c.left, a), _mark(c.right, b)
            if a.value.low == b.value.low:
                out.agree("number", left, right)
            elif any(_same(x, b) for x in lefts) or any(_same(x, a) for x in rights):
                out.reject(STATED_TOO, left, right)
            else:
                detail = f"{left.value} against {right.value}"
                out.measures.append(Measure("number.ordinal", "number", "apart", left, right, detail, identity))


def _ranks(x: Counted, nouns: frozenset[str]) -> bool:
    return x.value.unit == "ordinal" and (x.value.of or "") in nouns


def _same(x: Counted, y: Counted) -> bool:
    return x.value.of == y.value.of and x.value.low == y.value.low


def _identity(a: Counted, b: Counted, c: Comparison) -> tuple[Evidence, ...]:
    """The evidence that both rank one thing: words next to both, somebody named in both sentences."""
    w = c.lexicon.table("weights")["rules"]["number.ordinal"]
    starts = a.claim.span.start, b.claim.span.start
    left, right = c.scenes.left.get(starts[0], frozenset()), c.scenes.right.get(starts[1], frozenset())
    holders = sorted(t for t in left & right if t.startswith("@"))
    shared = sorted((set(a.stated.terms) & set(b.stated.terms)) - {a.value.of or ""})
    if not holders or len({*shared, *holders}) < w["words"] or not shared:
        return ()
    if times_apart(a, b, c) or _other_office(a, b):
        return ()
    people = [{t for t in side if t.startswith("@person:")} for side in (left, right)]
    if all(people) and not people[0] & people[1]:
        return ()
    bits = min(w["cap"], w["weight"] * sum(c.scenes.scale.bits(t) for t in shared))
    names = ", ".join(t.lstrip("@") for t in shared)
    return (
        Evidence("align.holder", holders[0], "same", w["holder"], f"both sentences name {holders[0].lstrip('@')}"),
        Evidence("align.near", f"{bits:.1f}", "shared", round(bits, 2), f"both stand next to {names}"),
    )


OFFICE = re.compile(r"^\s*(?:[a-z-]+\s+){0,2}terms?\s+(?:as|in)\s+(?P<office>[^,.;:]{1,40})", re.IGNORECASE)
SMALL = frozenset({"the", "a", "an", "of", "in", "on", "its", "as", "and"})


def _other_office(a: Counted, b: Counted) -> bool:
    """True for "a second term as mayor" and "a third term in the senate"."""
    offices = [OFFICE.match(x.claim.span.quote[x.stated.span.end - x.claim.span.start :]) for x in (a, b)]
    if a.value.of != "term":
        return False
    words = [set(m["office"].lower().split()) - SMALL if m else set() for m in offices]
    return not words[0] & words[1]


def _mark(x: Extraction, q: Counted) -> Mark:
    return Mark(q.stated.span, sentence_of(x, q.stated.span), quantities.words(q.value))
