"""When: two dates of one occasion that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.detect import wording
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.dated import dates_in
from claimcheck.detect.occasion import RECURS, is_verbatim, one_occasion, same_sort, too_far
from claimcheck.normalize import dates, quantities
from claimcheck.types import Claim, Extraction, Pair, Stated, TimeInterval
from claimcheck.types import Span as TextSpan

TOO_FAR = "the dates are further apart than one such occasion can be: two occasions"
FIGURES = "dates and figures both differ: two entries of a series, or two occasions"
TWO_THINGS = "it is done to two things, and one sentence gives the date of the other too"
SAME_WORDS = "both name the day in the same words, on one day of publication"
ONCE_WORDS, WORDS = 3, 4  # of topic in two sentences that are the same but for their dates
NIGHT = 1  # days that a time zone or a night may explain
WEEK = 7  # that "last week" may be off, counted from a later copy, or meant as the last seven days


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
            if _one_predicate(pair):
                agreed |= {pair.left_event.id, pair.right_event.id}
            if not all(s.basis == "inherited" for s in (*left, *right)):
                out.agree("date", mark(c.left, left[0]), mark(c.right, right[0]))
    for pair in apart:
        if not {pair.left_event.id, pair.right_event.id} & agreed and same_sort(pair):
            _conflict(c, pair, pair.left_event.when[0], pair.right_event.when[0], out)


def _one_predicate(pair: Pair) -> bool:
    """True where both tell of it with predicates of one meaning: that he was indicted on the day says nothing of when he was arrested."""
    return any(e.rule == "align.predicate" and e.level in ("same", "synonym") for e in pair.shared)


def _conflict(c: Comparison, pair: Pair, a: Stated[TimeInterval], b: Stated[TimeInterval], out: Outcome) -> None:
    gap = dates.days_apart(a.readings[0], b.readings[0], lexicon=c.lexicon)
    left, right = mark(c.left, a), mark(c.right, b)
    if same_words(a, b, c):
        out.reject(SAME_WORDS, left, right)
        return
    series = c.within and is_verbatim(pair)  # an article that says the same of two days tells of two, if it says little
    if (series or not one_occasion(c, pair)) and not _one_wording(c, pair, left, right):
        out.reject(TOO_FAR if too_far(c, pair) else RECURS, left, right)
        return
    if pair in c.statements and not is_verbatim(pair) and not (_fine(a) and _fine(b)):
        out.reject(RECURS, left, right)  # in one year and in the next: people tell a story more than once
        return
    if counts_differ((pair.left,), (pair.right,)):
        out.reject(FIGURES, left, right)
        return
    if _of_two_things(pair) and (_names(left.sentence, a, b, c) or _names(right.sentence, b, a, c)):
        out.reject(TWO_THINGS, left, right)
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


def _fine(s: Stated[TimeInterval]) -> bool:
    """True of a date that says the day, or nearly."""
    return all(r.grain not in ("year", "month", "quarter", "season") for r in s.readings)


def _of_two_things(pair: Pair) -> bool:
    return any(e.rule == "align.object" and e.level in ("other", "other_head") for e in pair.shared)


def _names(sentence: TextSpan, own: Stated[TimeInterval], other: Stated[TimeInterval], c: Comparison) -> bool:
    """True where the sentence gives the other's date too: "received a degree in 1967 and a doctorate in 1973"."""
    return any(
        dates.readings_relation(m.readings, other.readings, lexicon=c.lexicon) == "same"
        for m in dates_in(sentence, c)
        if m.readings and not m.start <= own.span.start - sentence.start < m.end
    )


def same_words(a: Stated[TimeInterval], b: Stated[TimeInterval], c: Comparison) -> bool:
    """True for "in spring" and "in spring" in articles of one day: that they were read as two years is our guess from the tense."""
    days = c.left.article.published, c.right.article.published
    relative = all(s.readings[0].basis == "relative" or s.basis == "relative" for s in (a, b))
    return relative and days[0] is not None and days[0] == days[1] and a.span.quote.lower() == b.span.quote.lower()


def _one_wording(c: Comparison, pair: Pair, left: Mark, right: Mark) -> bool:
    """True where the sentences are the same but for their dates; of what recurs they must say more, or they are two entries of a series."""
    once = pair.left_event.type == pair.right_event.type and pair.left_event.type in c.scenes.scale.once
    least = ONCE_WORDS if once else WORDS
    sides = (left.sentence, left.phrase), (right.sentence, right.phrase)
    return wording.but_for(*sides, least, c.lexicon)


def _discounts(
    a: Stated[TimeInterval], b: Stated[TimeInterval], gap: int | None, pair: Pair, c: Comparison
) -> dict[str, bool]:
    return {
        "inherited": "inherited" in (a.basis, b.basis),
        "no_year": any(r.start is None for s in (a, b) for r in s.readings),
        "slack": has_slack(a, b, gap, c),
        "statement": pair.left_event.type == "statement" and pair in c.statements,
    }


def has_slack(a: Stated[TimeInterval], b: Stated[TimeInterval], gap: int | None, c: Comparison) -> bool:
    """True where a night, a time zone, "after the meeting" or the day on which a copy went out may explain the `gap` of a day."""
    return (gap is not None and gap <= NIGHT and bool(a.slack or b.slack)) or by_night(a, b, c) or by_stamp(a, b, c)


def counts_differ(left: Iterable[Claim], right: Iterable[Claim]) -> bool:
    """True where the claims give different figures too: a series ("in 2021 … 4,000, in 2022 … 5,200"), not a conflict."""
    rights = [t.readings[0] for c in right for t in c.quantities]
    figures = [(s.readings[0], q) for c in left for s in c.quantities for q in rights]
    alike = [(p, q) for p, q in figures if quantities.comparable(p, q)]
    return bool(alike) and all(quantities.apart(p, q) for p, q in alike)


def by_night(a: Stated[TimeInterval], b: Stated[TimeInterval], c: Comparison) -> bool:
    """True where the days are neighbours and a phrase names a part of the day, or a time zone, by which another newsroom counts the other day.

    An evening may be the day after elsewhere, a morning the day before; not the other way round.
    """
    p, q = a.readings[0], b.readings[0]
    gap = dates.days_apart(p, q, lexicon=c.lexicon)
    if gap is None or gap > NIGHT:
        return False
    if p.start is None or q.start is None or p.start == q.start:
        return any(_part(s, which, c) for s in (a, b) for which in ("late", "early"))
    first, second = (a, b) if p.start < q.start else (b, a)
    if _part(first, "early", c) and _part(second, "early", c) and not _part(first, "late", c):
        return False  # two mornings
    return _part(first, "late", c) or _part(second, "early", c)


def by_stamp(a: Stated[TimeInterval], b: Stated[TimeInterval], c: Comparison) -> bool:
    """True where a side says "today", "yesterday" or "last week", and is a day, or a week, off: the day that it is counted from may be that of a
    later copy.
    """
    gap = dates.days_apart(a.readings[0], b.readings[0], lexicon=c.lexicon)
    spans = (("deictic", NIGHT), ("week", WEEK))
    return gap is not None and any(gap <= most and _part(s, words, c) for words, most in spans for s in (a, b))


def _part(s: Stated[TimeInterval], which: str, c: Comparison) -> bool:
    words = f" {s.span.quote.lower()} "
    return any(f" {word} " in words for word in c.lexicon.table("events")["night"][which])


def mark(x: Extraction, s: Stated[TimeInterval]) -> Mark:
    """A stated date as a mark."""
    value = " or ".join(dict.fromkeys(dates.words(r) for r in s.readings))
    return Mark(s.span, sentence_of(x, s.span), value)


def first(stated: Sequence[Stated[TimeInterval]]) -> Stated[TimeInterval]:
    """The date stated first; explicit ones before inherited ones."""
    return min(stated, key=lambda s: (s.basis == "inherited", s.span.start))
