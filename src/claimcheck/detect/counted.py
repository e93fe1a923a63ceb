"""Counts that name what they count so plainly that little else need be shared: the only tally of a size, the only number of a thing.

Two articles on one subject that each give one number, and one only, of a thing speak of the same thing more often than not; two votes that add up to
one total were taken in one body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.detect.base import Comparison
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import dates, quantities
from claimcheck.rarity import Predicates
from claimcheck.types import Claim, Evidence, Extraction, Quantity, Stated, TimeInterval

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SPAN = re.compile(
    r"\b(?:over|during|throughout|across|from|between) [^.;]{0,24}\b(?:years|(?:year|decade)s? span|decades?|(?:19|20)\d\d (?:through|to|and))\b"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with the claim that states it."""

    claim: Claim
    stated: Stated[Quantity]

    @property
    def value(self) -> Quantity:
        return self.stated.readings[0]


def counted(x: Extraction) -> Iterator[Counted]:
    """The quantities of an article in text order, each with its claim."""
    for claim in x.claims:
        for stated in claim.quantities:
            yield Counted(claim, stated)


def same_slot(a: Quantity, b: Quantity) -> bool:
    """True where the two may be compared: one unit, and one noun where both name one; a length of time names one on both sides or on neither."""
    if not quantities.comparable(a, b) or (quantities.is_duration(a) and bool(a.of) != bool(b.of)):
        return False
    return not a.of or not b.of or quantities.same_noun(a.of, b.of)


def sole(
    a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted], c: Comparison
) -> tuple[Evidence, ...]:
    """The evidence that both count one thing because neither article gives another number of it; empty where there is too little."""
    w: Mapping[str, Any] = c.lexicon.table("weights")["rules"]["number.disjoint"]["sole"]
    if a.value.unit == "score":
        return _tally(a, b, lefts, rights, c, w)
    if (
        quantities.is_duration(a.value)
        or not a.value.of
        or not b.value.of
        or a.value.of in w["vague"]
        or b.value.of in w["vague"]
    ):
        return ()
    if not (_only(a, lefts) and _only(b, rights)):
        return ()
    left, right = (
        c.scenes.left.get(a.claim.span.start, frozenset()),
        c.scenes.right.get(b.claim.span.start, frozenset()),
    )
    if any(_clash(left, right, kind) for kind in ("@place:", "@person:")):
        return ()
    shared = sorted((left & right) - {a.value.of, b.value.of})
    bits = sum(c.scenes.scale.bits(t) for t in shared)
    if len(shared) < w["words"] or bits < w["least"]:
        return ()
    words = ", ".join(t.lstrip("@") for t in shared)
    return (
        Evidence("align.sole", a.value.of, "sole", w["noun"], f"each article gives one number of this: {a.value.of}"),
        Evidence(
            "align.scene",
            f"{bits:.1f}",
            "shared",
            round(min(w["cap"], bits * w["weight"]), 2),
            f"both sentences speak of {words}",
        ),
    )


def toll(
    a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted], c: Comparison
) -> tuple[Evidence, ...]:
    """The evidence that both give the toll of one disaster: each article has one count of its dead (or injured), and they share a place."""
    w: Mapping[str, Any] = c.lexicon.table("weights")["rules"]["number.disjoint"]["toll"]
    kind = indicator_of(a, c.lexicon)
    if kind not in w["kinds"] or indicator_of(b, c.lexicon) != kind or not (a.value.of and b.value.of):
        return ()
    for x, among in ((a, lefts), (b, rights)):
        rest = (o for o in among if indicator_of(o, c.lexicon) == kind and o.value.unit == "count")
        if any((o.value.low, o.value.high) != (x.value.low, x.value.high) for o in rest):
            return ()
    left, right = (frozenset().union(*(side[s] for s in sorted(side))) for side in (c.scenes.left, c.scenes.right))
    shared = sorted(left & right)
    places = [t for t in shared if t.startswith("@place:")]
    bits = sum(c.scenes.scale.bits(t) for t in shared)
    if len(places) < w["places"] or bits < w["least"]:
        return ()
    words = ", ".join(t.lstrip("@") for t in places)
    return (
        Evidence("align.sole", kind, "toll", w["only"], f"each article has one count of this: {kind}"),
        Evidence(
            "align.story",
            f"{bits:.1f}",
            "shared",
            round(min(w["cap"], bits * w["weight"]), 2),
            f"both articles speak of {words}",
        ),
    )


def indicator_of(x: Counted, lexicon: Lexicon) -> str:
    """What a count is a count of: the dead, the injured, the arrested; by its predicate, its noun or the words beside it; empty where none tells."""
    kinds = indicators(lexicon)
    for word in (x.claim.predicate, x.value.of or ""):
        if word in kinds:
            return kinds[word]
    near = {kinds[t] for t in x.stated.terms if t in kinds}
    return near.pop() if len(near) == 1 else ""


@cache
def indicators(lexicon: Lexicon) -> Mapping[str, str]:
    """Predicate or noun → the indicator that it counts."""
    return {word: name for name, words in lexicon.table("indicators")["indicators"].items() for word in words}


def _clash(a: frozenset[str], b: frozenset[str], kind: str) -> bool:
    left, right = {t for t in a if t.startswith(kind)}, {t for t in b if t.startswith(kind)}
    return bool(left) and bool(right) and not left & right


def _only(x: Counted, among: Sequence[Counted]) -> bool:
    """True where the article gives no other number of the thing, nor one of it that says less."""
    q = x.value
    return all((o.value.low, o.value.high) == (q.low, q.high) for o in among if o.value.of and same_slot(o.value, q))


def _tally(
    a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted], c: Comparison, w: Mapping[str, Any]
) -> tuple[Evidence, ...]:
    """Votes that add up to one total: the body that voted is one, and where each article has only one of it the vote is too."""
    total = a.value.low + a.value.high
    if total != b.value.low + b.value.high or total < w["tally_least"]:
        return ()
    if Predicates.of(c.lexicon).relation(a.claim.predicate, b.claim.predicate) not in ("same", "synonym"):
        return ()
    if any(
        sum(o.value.unit == "score" and o.value.low + o.value.high == total for o in side) > 1
        for side in (lefts, rights)
    ):
        return ()
    return (
        Evidence(
            "align.sole",
            f"{total:.0f}",
            "tally",
            w["tally"],
            f"each article gives one vote that adds up to {total:.0f}",
        ),
    )


# --- of which time ---


def times_apart(a: Counted, b: Counted, c: Comparison) -> bool:
    """True where the two figures are of two times: the dates of their own events, or all that the sentences name; or years that differ."""
    years = [set(YEAR.findall(x.claim.span.quote)) for x in (a, b)]
    if years[0] and years[1] and not years[0] & years[1]:
        return True
    own = [own_dates(x, c) for x in (a, b)]
    if not any(own):
        return False  # the dates of the sentences are those of other events
    left, right = own if all(own) else [c.stated_in(x.claim.span).when for x in (a, b)]
    return bool(left) and bool(right) and not any(_one_time(p, q) for p in left for q in right)


def _one_time(a: Stated[TimeInterval], b: Stated[TimeInterval]) -> bool:
    """True for one day, or a day and its month; what is counted on a day and in its year may be two things."""
    related = dates.readings_relation(a.readings, b.readings)
    fine = all(s.readings[0].grain in ("day", "weekend", "week", "month") for s in (a, b))
    return related == "same" or (fine and related in ("inside", "contains"))


def years_against_one(a: Counted, b: Counted) -> bool:
    """True where the first is said of several years and the second of one."""
    left, right = a.claim.span.quote, b.claim.span.quote
    return bool(SPAN.search(left)) and not SPAN.search(right) and bool(YEAR.search(right))


def own_dates(x: Counted, c: Comparison) -> tuple[Stated[TimeInterval], ...]:
    """The dates that the sentence states of the claim's own event."""
    events = (e for side in (c.left, c.right) for e in side.events if e.id == x.claim.event)
    span = x.claim.span
    return tuple(s for e in events for s in e.when if span.start <= s.span.start < span.end)
