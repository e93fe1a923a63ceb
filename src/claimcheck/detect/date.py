"""When: two dates of one occasion that cannot both be right."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.occasion import RECURS, one_occasion, same_sort, too_far
from claimcheck.normalize import dates, quantities
from claimcheck.types import Extraction, Pair, Stated, TimeInterval

TOO_FAR = "the dates are further apart than one such occasion can be: two occasions"
FIGURES = "dates and figures both differ: two entries of a series, or two occasions"
NIGHT = 1  # days that a time zone or a night may explain


@register("date", "date.disjoint", "date.weekday")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one occasion give dates that no reading reconciles."""
    agreed: set[str] = set()
    apart: list[Pair] = []
    for pair in c.occasions(lambda e: e.when):
        left, right = pair.left_event.when, pair.right_event.when
        relations = {dates.readings_relation(a.readings, b.readings, lexicon=c.lexicon) for a in left for b in right}
        if relations == {"apart"}:
            apart.append(pair)
        elif "same" in relations:
            agreed |= {pair.left_event.id, pair.right_event.id}
            if not all(s.basis == "inherited" for s in (*left, *right)):
                out.agree("date", mark(c.left, left[0]), mark(c.right, right[0]))
    for pair in apart:
        if not {pair.left_event.id, pair.right_event.id} & agreed and same_sort(pair):
            _conflict(c, pair, pair.left_event.when[0], pair.right_event.when[0], out)


def _conflict(c: Comparison, pair: Pair, a: Stated[TimeInterval], b: Stated[TimeInterval], out: Outcome) -> None:
    gap = dates.days_apart(a.readings[0], b.readings[0], lexicon=c.lexicon)
    left, right = mark(c.left, a), mark(c.right, b)
    if not one_occasion(c, pair):
        out.reject(TOO_FAR if too_far(c, pair) else RECURS, left, right)
        return
    if _counts_differ(pair):
        out.reject(FIGURES, left, right)
        return
    weekday = gap is None
    discounts = [d for d, applies in _discounts(a, b, gap, pair, c).items() if applies]
    notes = ["The year is unknown."] if any(r.start is None and r.month for s in (a, b) for r in s.readings) else []
    detail = f"{left.value} against {right.value}" + (
        f": {gap} days apart" if gap is not None else ": different days of the week"
    )
    out.measures.append(
        Measure(
            "date.weekday" if weekday else "date.disjoint",
            "date",
            "apart",
            left,
            right,
            detail,
            pair.shared,
            tuple(discounts),
            notes=tuple(notes),
        )
    )


def _discounts(
    a: Stated[TimeInterval], b: Stated[TimeInterval], gap: int | None, pair: Pair, c: Comparison
) -> dict[str, bool]:
    return {
        "inherited": "inherited" in (a.basis, b.basis),
        "no_year": any(r.start is None for s in (a, b) for r in s.readings),
        "slack": gap is not None and gap <= NIGHT and (bool(a.slack or b.slack) or _by_night(a, c) or _by_night(b, c)),
        "statement": pair.left_event.type == "statement" and pair in c.statements,
    }


def _counts_differ(pair: Pair) -> bool:
    """True where the two claims give different figures too: a series ("in 2021 … 4,000, in 2022 … 5,200"), not a conflict."""
    figures = [(s.readings[0], t.readings[0]) for s in pair.left.quantities for t in pair.right.quantities]
    alike = [(p, q) for p, q in figures if quantities.comparable(p, q)]
    return bool(alike) and all(quantities.apart(p, q) for p, q in alike)


def _by_night(s: Stated[TimeInterval], c: Comparison) -> bool:
    """True where the phrase names a part of the day or a time zone by which another newsroom may count another day."""
    words = f" {s.span.quote.lower()} "
    return any(f" {word} " in words for word in c.lexicon.table("events")["night"]["words"])


def mark(x: Extraction, s: Stated[TimeInterval]) -> Mark:
    """A stated date as a mark."""
    value = " or ".join(dict.fromkeys(dates.words(r) for r in s.readings))
    return Mark(s.span, sentence_of(x, s.span), value)


def first(stated: Sequence[Stated[TimeInterval]]) -> Stated[TimeInterval]:
    """The date stated first; explicit ones before inherited ones."""
    return min(stated, key=lambda s: (s.basis == "inherited", s.span.start))
