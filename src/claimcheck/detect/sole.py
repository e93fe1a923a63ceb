"""Counts that name what they count so plainly that little else need be shared: the only tally of a size, the only number of a thing.

Two articles on one subject that each give one number, and one only, of a thing speak of the same thing more often than not; two votes that add up to
one total were taken in one body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.detect import told_once
from claimcheck.detect.base import Comparison
from claimcheck.detect.counted import Counted, deed, indicator_of, is_limit, same_slot
from claimcheck.detect.parts import is_whole, whole_of
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import places
from claimcheck.normalize.quantities import is_amount, is_duration, is_money
from claimcheck.rarity import Predicates
from claimcheck.scenes import clash, spoken_of
from claimcheck.types import Evidence


def sole(
    a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted], c: Comparison
) -> tuple[Evidence, ...]:
    """The evidence that both count one thing because neither article gives another number of it; empty where there is too little."""
    w: Mapping[str, Any] = c.lexicon.table("weights")["rules"]["number.disjoint"]["sole"]
    if a.value.unit == "score":
        return _tally(a, b, lefts, rights, c, w)
    if is_limit(a.value) and is_limit(b.value):
        return _limit(a, b, lefts, rights, c, w)
    if _measured(a, b, lefts, rights):
        return _figures(a, b, a.value.unit, c)
    nouns = [x.value.of for x in (a, b) if x.value.of]
    if not nouns or (len(nouns) < 2 and not deed(a, b, c)) or any(noun in w["vague"] for noun in nouns):
        return ()
    if not (_only(a, lefts, c.lexicon) and _only(b, rights, c.lexicon)):
        return ()
    left, right = (
        c.scenes.left.get(a.claim.span.start, frozenset()),
        c.scenes.right.get(b.claim.span.start, frozenset()),
    )
    if clash(left, right, "@person:") or elsewhere(a, b, c):
        return ()
    shared = sorted((left & right) - {*nouns, *(x.claim.predicate for x in (a, b) if not x.value.of)})
    bits = sum(c.scenes.scale.bits(t) for t in shared)
    named = any(t.startswith("@") for t in shared)
    if len(shared) < w["words"] or bits < w["least_named" if named else "least"]:
        plain = len(nouns) == 2 and a.value.unit == b.value.unit == "count"
        return _figures(a, b, nouns[0], c) if plain else ()
    weight = w["noun_named"] if named else w["noun"]
    return (
        Evidence("align.sole", nouns[0], "sole", weight, f"each article gives one number of this: {nouns[0]}"),
        spoken_of("align.scene", "both sentences", shared, bits, w),
    )


def _limit(
    a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted], c: Comparison, w: Mapping[str, Any]
) -> tuple[Evidence, ...]:
    """Two limits of age, each the only one in its article: of one rule, where the sentences speak of the same."""
    for x, among in ((a, lefts), (b, rights)):
        if any(is_limit(o.value) and (o.value.low, o.value.high) != (x.value.low, x.value.high) for o in among):
            return ()
    left, right = (side.get(x.claim.span.start, frozenset()) for side, x in ((c.scenes.left, a), (c.scenes.right, b)))
    shared = sorted(left & right)
    bits = sum(c.scenes.scale.bits(t) for t in shared)
    if len(shared) < w["limit_words"] or bits < w["limit_least"] or clash(left, right, "@place:"):
        return ()
    evidence = Evidence("align.sole", "age", "limit", w["limit"], "each article gives one limit of age")
    return evidence, spoken_of("align.scene", "both sentences", shared, bits, w)


RIVALS = 2  # people named in both sentences: a vote between the two is one, whatever verb tells of it


def beside(a: Counted, b: Counted, c: Comparison) -> tuple[Evidence, ...]:
    """As `Scenes.near` for two counts of one noun whose sentences name other places besides, though not next to the counts."""
    if a.value.unit != "count" or not a.value.of or not b.value.of:
        return ()
    w = c.scenes.weights["near"]
    left, right = (side.get(x.claim.span.start, frozenset()) for side, x in ((c.scenes.left, a), (c.scenes.right, b)))
    shared = sorted(set(a.stated.terms) & set(b.stated.terms))
    bits = sum(c.scenes.scale.bits(t) for t in shared)
    if len(shared) < w["words"] or bits < w["least"] or clash(left, right, "@person:") or elsewhere(a, b, c):
        return ()
    words = ", ".join(t.lstrip("@") for t in shared)
    weight = round(min(w["cap"], bits * w["weight"]), 2)
    return (Evidence("align.near", f"{bits:.1f}", "shared", weight, f"both stand next to {words}"),)


def elsewhere(a: Counted, b: Counted, c: Comparison) -> bool:
    """True where the words next to the two numbers name other places, or the sentences say that it was elsewhere."""
    if clash(frozenset(a.stated.terms), frozenset(b.stated.terms), "@place:"):
        return True
    left, right = c.stated_in(a.claim.span).where, c.stated_in(b.claim.span).where
    return any(places.readings_relation(p.readings, q.readings) == "apart" for p in left for q in right)


def _figures(a: Counted, b: Counted, what: str, c: Comparison) -> tuple[Evidence, ...]:
    return told_once.figures(a.claim, b.claim, (a.stated.span, b.stated.span), what, c)


def _measured(a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted]) -> bool:
    """True for two measures, each the only one of its unit in its article that stands next to a name that stands next to both, or that says how long a
    thing is.
    """
    unit = a.value.unit
    if b.value.unit != unit or not is_amount(a.value) or is_duration(a.value) or unit == "percent" or is_money(a.value):
        return False
    names = {t for t in {*a.stated.terms} & {*b.stated.terms} if t.startswith("@")}
    extents = [EXTENT.search(_around(x)) for x in (a, b)]
    if not names and not all(extents):
        return False
    return not any(
        o.value.unit == unit
        and o.stated.span != x.stated.span
        and (not names.isdisjoint(o.stated.terms) if names else EXTENT.search(_around(o)))
        for x, among in ((a, lefts), (b, rights))
        for o in among
    )


EXTENT = re.compile(r"\b(?:long|length|measur(?:es?|ed|ing)|spans?|spanning|stretch(?:es)?)\b")  # how long a thing is
BESIDE = 25  # characters before and behind a number in which that may stand


def _around(x: Counted) -> str:
    """The words beside a number."""
    start = x.stated.span.start - x.claim.span.start
    end = x.stated.span.end - x.claim.span.start
    return x.claim.span.quote[max(0, start - BESIDE) : end + BESIDE]


def toll(
    a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted], c: Comparison
) -> tuple[Evidence, ...]:
    """The evidence that both give the toll of one disaster: each article has one count of its dead (or injured), and they share a place."""
    w: Mapping[str, Any] = c.lexicon.table("weights")["rules"]["number.disjoint"]["toll"]
    kind = indicator_of(a, c.lexicon)
    if kind not in w["kinds"] or indicator_of(b, c.lexicon) != kind:
        return ()
    for x, among in ((a, lefts), (b, rights)):
        rest = (o for o in among if indicator_of(o, c.lexicon) == kind and o.value.unit == "count")
        if any((o.value.low, o.value.high) != (x.value.low, x.value.high) for o in rest):
            return ()
    told = _figures(a, b, kind, c)
    if told:
        return told
    left, right = (frozenset().union(*(side[s] for s in sorted(side))) for side in (c.scenes.left, c.scenes.right))
    shared = sorted(left & right)
    places = [t for t in shared if t.startswith("@place:")]
    bits = sum(c.scenes.scale.bits(t) for t in shared)
    if len(places) < w["places"] or bits < w["least"]:
        return ()
    return (
        Evidence("align.sole", kind, "toll", w["only"], f"each article has one count of this: {kind}"),
        spoken_of("align.story", "both articles", places, bits, w),
    )


def _only(x: Counted, among: Sequence[Counted], lexicon: Lexicon) -> bool:
    """True where the article gives no other number of the thing, nor one of it that says less."""
    q, part = x.value, whole_of(x, lexicon) is not None

    def rival(o: Counted) -> bool:
        if not q.of:
            return not o.value.of and o.claim.predicate == x.claim.predicate and same_slot(o.value, q)
        return bool(o.value.of) and same_slot(o.value, q) and not (part and is_whole(o, lexicon))

    return all((o.value.low, o.value.high) == (q.low, q.high) for o in among if rival(o))


def _tally(
    a: Counted, b: Counted, lefts: Sequence[Counted], rights: Sequence[Counted], c: Comparison, w: Mapping[str, Any]
) -> tuple[Evidence, ...]:
    """Votes that add up to one total: the body that voted is one, and where each article has only one of it the vote is too."""
    total = a.value.low + a.value.high
    if total != b.value.low + b.value.high or total < w["tally_least"]:
        return ()
    related = Predicates.of(c.lexicon).relation(a.claim.predicate, b.claim.predicate) in ("same", "synonym")
    left, right = (side.get(x.claim.span.start, frozenset()) for side, x in ((c.scenes.left, a), (c.scenes.right, b)))
    if not related and sum(t.startswith("@person:") for t in left & right) < RIVALS:
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
