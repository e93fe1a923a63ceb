"""Did it happen or not: one claim denied by the other, or a predicate against its opposite."""

from __future__ import annotations

from claimcheck.align import Predicates, side
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.types import Claim, Pair

TELLING = frozenset({"say", "tell", "add", "note", "be", "have", "do"})
SPEAKERS = "each is what another speaker says"


@register("polarity", "polarity.negation", "polarity.antonym")
def detect(c: Comparison, out: Outcome) -> None:
    """One article says that it happened, the other that it did not (or that its opposite did)."""
    predicates = Predicates.of(c.lexicon)
    for pair in c.claims:
        relation = predicates.relation(pair.left.predicate, pair.right.predicate)
        agree = (pair.left.polarity == pair.right.polarity) == (relation != "opposite")
        left, right = mark(pair.left), mark(pair.right)
        if agree:
            if relation == "same" and _same_people(pair) and pair.left.modality == pair.right.modality and pair.left.predicate not in TELLING:
                out.agree("polarity", left, right)
            continue
        if relation == "synonym" or not _same_people(pair) or not _same_object(pair):
            continue
        if relation == "same" and not _denies_all(pair):
            continue
        if pair.left.modality != pair.right.modality:
            out.reject("one is stated as a fact, the other as planned, possible or alleged", left, right)
            continue
        if _other_speakers(pair):
            out.reject(SPEAKERS, left, right)
            continue
        rule = "polarity.antonym" if relation == "opposite" else "polarity.negation"
        discounts = ("reported",) if pair.left.attributed_to or pair.right.attributed_to else ()
        out.measures.append(Measure(rule, "polarity", "opposite", left, right, f"{left.value} against {right.value}", pair.shared, discounts))


def _denies_all(pair: Pair) -> bool:
    """True where all that the negative clause speaks of is in the positive one: "no federal experience" leaves other experience open."""
    negative, positive = (pair.left, pair.right) if pair.left.polarity == "negative" else (pair.right, pair.left)
    missing = set(negative.terms) - set(positive.terms)
    return len(missing) <= len(negative.terms) * SLACK


SLACK = 0.15  # share of the denied clause's words that the other side may lack


def _level(pair: Pair, rule: str) -> str:
    return next((e.level for e in pair.shared if e.rule == rule), "unknown")


def _same_people(pair: Pair) -> bool:
    return _level(pair, "align.subject") in ("same", "same_head") or _level(pair, "align.object") in ("same", "same_head")


def _same_object(pair: Pair) -> bool:
    """False where subject or object differ, or a shorter clause is not found in the longer one."""
    return (
        _level(pair, "align.subject") not in ("other", "other_head")
        and _level(pair, "align.object") not in ("other", "other_head")
        and _level(pair, "align.coverage") in ("high", "verbatim")
    )


def _other_speakers(pair: Pair) -> bool:
    a, b = pair.left.attributed_to, pair.right.attributed_to
    return a is not None and b is not None and bool(a.referent) and bool(b.referent) and a.referent != b.referent


def mark(claim: Claim) -> Mark:
    """A claim as a mark, with its negation in words."""
    words = side(claim).value
    return Mark(claim.predicate_span, claim.span, f"not: {words}" if claim.polarity == "negative" else words)
