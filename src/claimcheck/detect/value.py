"""Any other slot that takes one value: so far ages, and predicate nouns or adjectives that exclude each other."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.types import Argument, Claim, Evidence


@register("value", "value.age", "value.complement")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one thing two values of a slot that takes only one."""
    _ages(c, out)
    opposed = {frozenset((a, b)) for left, right in c.lexicon.table("predicates")["opposite_words"] for a in left for b in right}
    for pair in c.claims:
        a, b = pair.left.object, pair.right.object
        if pair.left.predicate != "be" or a is None or b is None or frozenset((a.head, b.head)) not in opposed:
            continue
        if pair.left.polarity == pair.right.polarity and pair.left.modality == pair.right.modality:
            out.measures.append(Measure("value.complement", "value", "opposite", _mark(pair.left, a), _mark(pair.right, b), f"{a.head} against {b.head}", pair.shared))


def _mark(claim: Claim, a: Argument) -> Mark:
    return Mark(a.span, claim.span, a.span.quote)


def _ages(c: Comparison, out: Outcome) -> None:
    for a in c.left.attributes:
        for b in c.right.attributes:
            if a.slot != "age" or b.slot != "age" or a.holder != b.holder or not a.holder:
                continue
            left = Mark(a.span, sentence_of(c.left, a.span), f"aged {a.value}")
            right = Mark(b.span, sentence_of(c.right, b.span), f"aged {b.value}")
            if a.value == b.value:
                out.agree("value", left, right)
                continue
            level = "one_year" if abs(int(a.value) - int(b.value)) == 1 else "apart"
            identity = (Evidence("link.entity", a.holder, "same", 8.0, f"both speak of {c.entities[a.holder].name}"),)
            out.measures.append(Measure("value.age", "value", level, left, right, f"{left.value} against {right.value}", identity))

