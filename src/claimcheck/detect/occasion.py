"""The first gates, for every slot of an event: is it one occasion, and do both speak of a fact?"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.detect.base import Comparison
from claimcheck.normalize import dates, places
from claimcheck.types import Pair
from claimcheck.types import Span as TextSpan

RECURS = "such things recur, and nothing else says that this is one occasion"
NOT_WORD = re.compile(r"[^\w]+")
COMPARABLE = frozenset({"actual", "planned"})


def same_sort(pair: Pair) -> bool:
    """True where both sides state a fact, or both a plan; what is possible, alleged, conditional or general is not compared."""
    return (
        pair.left.modality == pair.right.modality
        and pair.left.modality in COMPARABLE
        and pair.left.polarity == pair.right.polarity == "positive"
    )


def one_occasion(c: Comparison, pair: Pair) -> bool:
    """True where more than the kind of thing and the people in it says that both speak of one occasion.

    What happens once (a death, an arrest, a resignation) needs no more. What recurs needs the same words, a shared topic, the same doer and object,
    or a date or place that agrees.
    """
    if any(e.rule in ("align.subject", "align.object") and e.level == "other" for e in pair.shared):
        return False  # another person hired, another house searched
    if _done_by_others(pair):
        return False
    if one_more(c, pair.left.span, pair.right.span):
        return False
    other_thing = any(e.rule == "align.object" and e.level == "other_head" for e in pair.shared)
    if other_thing and topic(pair) < c.lexicon.table("weights")["align"]["topic"]:
        return False  # "signed an order", "signed a bill": nothing but the doer and the deed
    if is_verbatim(pair) or told_once(pair):
        return True
    if other_thing:
        return False
    if too_far(c, pair):
        return False
    if pair in c.statements or not recurs(c, pair):
        return True
    levels = {e.rule: e.level for e in pair.shared}
    if (
        levels.get("align.subject") == "same"
        and levels.get("align.object") in ("same", "same_head")
        and topic(pair) > 0
    ):
        return True
    return topic(pair) >= c.lexicon.table("weights")["align"]["topic"] or _agree(c, pair)


def _done_by_others(pair: Pair) -> bool:
    """True where neither doer nor object is known to be the same, and the clauses name other people."""
    if any(e.rule in ("align.subject", "align.object") and e.level == "same" for e in pair.shared):
        return False
    return other_people(*((t[1:] for t in k.terms if t.startswith("@person:")) for k in (pair.left, pair.right)))


def other_people(left: Iterable[str], right: Iterable[str]) -> bool:
    """True where both name people, by the ids of their entities, and none of the one has the surname of one of the other: "the Hunters" are Hunter."""
    one, other = ({ident.rpartition("-")[2].rpartition(":")[2].removesuffix("s") for ident in s} for s in (left, right))
    return bool(one) and bool(other) and one.isdisjoint(other)


def told_once(pair: Pair) -> bool:
    """True where both articles tell one story, and each of one such deed, done by or to the same."""
    levels = {e.level for e in pair.shared if e.rule in ("align.subject", "align.object")}
    alike = bool(levels & {"same", "same_head"}) and "other_head" not in levels
    return alike and any(e.rule == "align.only_one" for e in pair.shared)


def one_more(c: Comparison, *sentences: TextSpan) -> bool:
    """True where one sentence only tells of one more of the kind: "erupted again on Tuesday"."""
    words = c.lexicon.table("events")["again"]["words"]
    told = [f" {NOT_WORD.sub(' ', s.quote.lower())} " for s in sentences]
    return len({any(f" {w} " in t for w in words) for t in told}) > 1


def too_far(c: Comparison, pair: Pair) -> bool:
    """True where the dates of both are known with their years, and lie further apart than one such occasion can be."""
    gaps = [
        dates.days_apart(p, q, lexicon=c.lexicon)
        for a in pair.left_event.when
        for b in pair.right_event.when
        for p in a.readings
        for q in b.readings
        if p.resolved and q.resolved
    ]
    return bool(gaps) and all(gap is not None and gap > stretch(c, pair) for gap in gaps)


def stretch(c: Comparison, pair: Pair) -> int:
    """The days over which one occasion of this type may be dated differently."""
    types = c.lexicon.table("events")
    days: int = types["types"].get(pair.left_event.type, types["defaults"])["stretch"]
    return days


def recurs(c: Comparison, pair: Pair) -> bool:
    """True for an occasion of a kind that the same people may take part in again."""
    types = c.lexicon.table("events")
    return bool(types["types"].get(pair.left_event.type, types["defaults"])["recurs"])


def _agree(c: Comparison, pair: Pair) -> bool:
    """True where a stated day or a stated town is the same on both sides."""
    a, b = pair.left_event, pair.right_event
    when = any(
        dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) == "same" and p.readings[0].grain == "day"
        for p in a.when
        for q in b.when
    )
    where = any(
        places.readings_relation(p.readings, q.readings, lexicon=c.lexicon) == "same"
        and p.readings[0].kind != "country"
        for p in a.where
        for q in b.where
    )
    return when or where


def is_verbatim(pair: Pair) -> bool:
    """True where one clause nearly repeats the other."""
    return any(e.rule == "align.coverage" and e.level == "verbatim" for e in pair.shared)


def topic(pair: Pair) -> float:
    """Bits of what both clauses say besides predicate and participants."""
    return next((float(e.measure) for e in pair.shared if e.rule == "align.topic"), 0.0)
