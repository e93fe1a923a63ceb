"""A profit or a loss: of one sum, which one firm reports for one time, it is the one or the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.arguments import holds
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.dated import dates_in
from claimcheck.detect.identity import times_apart
from claimcheck.normalize import dates, quantities
from claimcheck.types import Claim, Evidence, Extraction, Quantity, Stated, TimeInterval
from claimcheck.types import Span as TextSpan

PERIODS = frozenset({"year", "half", "quarter", "month", "season"})  # grains of the times that a result is of
TIMES = "the two results are of two times"


@dataclass(frozen=True, slots=True)
class Result:
    """What a firm earned or lost by one claim: which of the two, and the sum."""

    claim: Claim
    which: str
    stated: Stated[Quantity]

    @property
    def holder(self) -> str:
        """The id of whose result it is."""
        return self.claim.subject.referent if self.claim.subject is not None else ""


@register("polarity", "polarity.earnings")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports tell of one sum, the one as the profit and the other as the loss of the same firm."""
    words = c.lexicon.table("prices")
    lefts, rights = list(_results(c.left, words)), list(_results(c.right, words))
    for a in lefts:
        for b in rights:
            if c.within or a.holder != b.holder or not _one_sum(a, b):
                continue
            left, right = _mark(a), _mark(b)
            if a.which == b.which:
                out.agree("polarity", left, right)
            elif times_apart(a.claim, b.claim, c) or _two_periods(a, b, c):
                out.reject(TIMES, left, right)
            else:
                out.measures.append(
                    Measure(
                        "polarity.earnings",
                        "polarity",
                        "opposite",
                        left,
                        right,
                        f"{left.value} against {right.value}",
                        _identity(a, c),
                    )
                )


def _identity(a: Result, c: Comparison) -> tuple[Evidence, ...]:
    bits = c.lexicon.table("weights")["rules"]["polarity.earnings"]["one"]
    name = c.entities[a.holder].name if a.holder in c.entities else a.holder
    return (
        Evidence("link.entity", name, "same", bits["firm"], f"both tell the result of {name}"),
        Evidence(
            "align.figure", a.stated.span.quote, "same", bits["sum"], f"both give the same sum: {a.stated.span.quote}"
        ),
    )


def _one_sum(a: Result, b: Result) -> bool:
    one, other = a.stated.readings[0], b.stated.readings[0]
    return bool(a.holder) and one.unit == other.unit and not quantities.apart(one, other)


def _two_periods(a: Result, b: Result, c: Comparison) -> bool:
    """True where the sentences name years or quarters, and none of them is the same."""
    left, right = (_periods(r.claim.span, c) for r in (a, b))
    related = {dates.readings_relation(p, q, lexicon=c.lexicon) for p in left for q in right}
    return bool(related) and related.isdisjoint({"same", "overlap", "inside", "contains"})


def _periods(sentence: TextSpan, c: Comparison) -> list[tuple[TimeInterval, ...]]:
    return [m.readings for m in dates_in(sentence, c) if m.readings and all(r.grain in PERIODS for r in m.readings)]


def _results(x: Extraction, words: Mapping[str, Sequence[str]]) -> Iterator[Result]:
    for claim in x.claims:
        which = _which(claim, words)
        if not which or claim.polarity == "negative" or claim.modality != "actual":
            continue
        for stated in claim.quantities:
            if quantities.is_money(stated.readings[0]) and holds(claim.object, stated.span):
                yield Result(claim, which, stated)
                break


def _which(claim: Claim, words: Mapping[str, Sequence[str]]) -> str:
    if claim.predicate in words["earning"]:
        return "profit"
    if claim.predicate in words["losing"]:
        return "loss"
    if claim.object is None or claim.predicate not in words["reporting"]:
        return ""
    return "profit" if claim.object.head in words["profits"] else "loss" if claim.object.head in words["losses"] else ""


def _mark(r: Result) -> Mark:
    return Mark(r.stated.span, r.claim.span, f"a {r.which} of {quantities.words(r.stated.readings[0])}")
