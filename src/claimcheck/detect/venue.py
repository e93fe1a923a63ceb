"""Where: two places of one occasion, neither of which contains the other."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.occasion import RECURS, one_occasion, same_sort
from claimcheck.normalize import places
from claimcheck.types import Extraction, Place, Stated


@register("venue", "venue.apart")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one occasion put it in places that are apart."""
    for pair in c.occasions:
        left, right = pair.left_event.where, pair.right_event.where
        if not left or not right or not same_sort(pair):
            continue
        relations = {places.readings_relation(a.readings, b.readings) for a in left for b in right}
        a, b = left[0], right[0]
        if relations == {"apart"}:
            if not one_occasion(c, pair):
                out.reject(RECURS, mark(c.left, a), mark(c.right, b))
                continue
            discounts = ["inherited"] if "inherited" in (a.basis, b.basis) else []
            if pair in c.statements:
                discounts.append("statement")
            level = "countries" if a.readings[0].country != b.readings[0].country else "cities"
            detail = f"{places.words(a.readings[0])} and {places.words(b.readings[0])} are apart"
            out.measures.append(Measure("venue.apart", "venue", level, mark(c.left, a), mark(c.right, b), detail, pair.shared, tuple(discounts)))
        elif relations & {"same", "inside", "contains"}:
            out.agree("venue", mark(c.left, a), mark(c.right, b))


def mark(x: Extraction, s: Stated[Place]) -> Mark:
    """A stated place as a mark."""
    return Mark(s.span, sentence_of(x, s.span), places.words(s.readings[0]))
