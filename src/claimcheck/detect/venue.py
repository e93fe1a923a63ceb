"""Where: two places of one occasion, neither of which contains the other."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.occasion import RECURS, one_occasion, same_sort
from claimcheck.normalize import places
from claimcheck.types import Extraction, Pair, Place, Stated


@register("venue", "venue.apart")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one occasion put it in places that are apart."""
    agreed: set[str] = set()
    apart: list[Pair] = []
    for pair in c.occasions(lambda e: e.where):
        left, right = pair.left_event.where, pair.right_event.where
        relations = {places.readings_relation(a.readings, b.readings) for a in left for b in right}
        if relations == {"apart"}:
            apart.append(pair)
        elif relations & {"same", "inside", "contains"}:
            agreed |= {pair.left_event.id, pair.right_event.id}
            out.agree("venue", mark(c.left, left[0]), mark(c.right, right[0]))
    for pair in apart:
        if not {pair.left_event.id, pair.right_event.id} & agreed and same_sort(pair):
            _conflict(c, pair, out)


def _conflict(c: Comparison, pair: Pair, out: Outcome) -> None:
    a, b = pair.left_event.where[0], pair.right_event.where[0]
    left, right = mark(c.left, a), mark(c.right, b)
    if not one_occasion(c, pair):
        out.reject(RECURS, left, right)
        return
    discounts = ["inherited"] if "inherited" in (a.basis, b.basis) else []
    if pair in c.statements:
        discounts.append("statement")
    level = "countries" if a.readings[0].country != b.readings[0].country else "cities"
    detail = f"{left.value} and {right.value} are apart"
    out.measures.append(Measure("venue.apart", "venue", level, left, right, detail, pair.shared, tuple(discounts)))


def mark(x: Extraction, s: Stated[Place]) -> Mark:
    """A stated place as a mark."""
    return Mark(s.span, sentence_of(x, s.span), places.words(s.readings[0]))
