"""How many: two counts of the same thing that do not overlap."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.date import is_verbatim
from claimcheck.normalize import quantities
from claimcheck.types import Extraction, Pair, Quantity, Stated

FAR = 1.5  # ratio from which two counts are plainly different
CUMULATIVE = frozenset({"kill", "die", "injure", "wound", "hurt", "miss", "arrest", "detain", "evacuate", "displace", "infect", "confirm", "rescue", "destroy", "damage", "count", "hospitalize"})
MODALITY = "one is stated as a fact, the other as planned, possible or alleged"


@register("number", "number.disjoint")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one thing count it differently, beyond hedges and rounding."""
    for pair in c.claims:
        for a in pair.left.quantities:
            same_unit = [b for b in pair.right.quantities if b.readings[0].unit == a.readings[0].unit]
            fitting = [b for b in same_unit if _same_slot(a.readings[0], b.readings[0]) and not quantities.apart(a.readings[0], b.readings[0])]
            if fitting:
                out.agree("number", mark(c.left, a), mark(c.right, fitting[0]))
                continue
            rivals = [b for b in same_unit if _same_slot(a.readings[0], b.readings[0])]
            own = [x for x in pair.left.quantities if x.readings[0].unit == a.readings[0].unit]
            if len(rivals) != 1 or len(own) != len(same_unit) or (len(own) > 1 and not is_verbatim(pair)):
                continue
            b = rivals[0]
            left, right = mark(c.left, a), mark(c.right, b)
            if pair.left.modality != pair.right.modality:
                out.reject(MODALITY, left, right)
            elif _stated(c.right, a.readings[0]) or _stated(c.left, b.readings[0]):
                out.reject("the other article states this value too, of something else or of another time", left, right)
            else:
                out.measures.append(_measure(c, pair, a, b, left, right))


def _same_slot(a: Quantity, b: Quantity) -> bool:
    return quantities.comparable(a, b) and (a.of == b.of or not a.of or not b.of or quantities.same_noun(a.of, b.of))


def _stated(x: Extraction, q: Quantity) -> bool:
    """True where the article gives the same value to the same noun somewhere."""
    return any(_same_slot(r, q) and r.low == q.low and r.high == q.high for claim in x.claims for s in claim.quantities for r in s.readings)


def _measure(c: Comparison, pair: Pair, a: Stated[Quantity], b: Stated[Quantity], left: Mark, right: Mark) -> Measure:
    ratio = quantities.ratio(a.readings[0], b.readings[0])
    level = "far" if ratio is None or ratio >= FAR or ratio <= 1 / FAR else "near"
    discounts = ["approximate"] if a.readings[0].approximate or b.readings[0].approximate else []
    if pair.left.attributed_to or pair.right.attributed_to:
        discounts.append("reported")
    superseded = _superseded(c, pair, a.readings[0], b.readings[0])
    detail = f"{left.value} against {right.value}"
    verdict = "superseded" if superseded else "contradiction"
    return Measure("number.disjoint", "number", level, left, right, detail, pair.shared, tuple(discounts), "superseded" if verdict == "superseded" else "contradiction")


def _superseded(c: Comparison, pair: Pair, a: Quantity, b: Quantity) -> bool:
    """True where the later article gives a higher cumulative count."""
    days = c.left.article.published, c.right.article.published
    if days[0] is None or days[1] is None or days[0] == days[1] or not {pair.left.predicate, pair.right.predicate} & CUMULATIVE:
        return False
    return (a.low < b.low) == (days[0] < days[1])


def mark(x: Extraction, s: Stated[Quantity]) -> Mark:
    """A stated quantity as a mark."""
    return Mark(s.span, sentence_of(x, s.span), quantities.words(s.readings[0]))
