"""How many: two counts of the same thing that do not overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.counted import (
    Counted,
    counted,
    indicators,
    same_slot,
    sole,
    times_apart,
    toll,
    years_against_one,
)
from claimcheck.detect.updates import FAR, grown, verdict
from claimcheck.evidence import compare_arguments
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import places, quantities
from claimcheck.rarity import Predicates
from claimcheck.types import Evidence, Extraction, Quantity, Stated

NOT_COUNTS = frozenset(
    {"age", "ordinal"}
)  # ages are the rule value.age; "the first leg" and "the second" are two matches
FEW = 3  # words next to two numbers, below which the numbers may be of two things
PLANNED = "expected"  # the indicator of what is not counted yet
OTHER_SORT = "one is stated as a fact, the other as planned, possible or alleged"
STATED_TOO = "the other article states this value too, of something else or of another time"
OTHER_INDICATOR = "they count different things"
OTHER_THING = "they measure two things"
FEW_WORDS = "little but what is counted is the same"
OTHER_ENTRY = "they speak of two entries of a series: the first, the second"
NO_NOUN = "one side does not say what it counts"
OTHER_PLACE = "they count at different places"
OTHER_TIME = "they count at different times"


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two quantities of one slot with the evidence that both count the same thing."""

    left: Counted
    right: Counted
    identity: tuple[Evidence, ...]

    @property
    def bits(self) -> float:
        return sum(e.bits for e in self.identity)

    @property
    def verbatim(self) -> bool:
        """True where one side nearly repeats the other."""
        return any(e.rule == "align.coverage" and e.level == "verbatim" for e in self.identity)


@register("number", "number.disjoint")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one thing count it differently, beyond hedges and rounding."""
    taken: set[tuple[str, int]] = set()
    # A count that somewhere has a counterpart that agrees with it is in no conflict with others.
    for r in sorted(
        _rivals(c),
        key=lambda r: (quantities.apart(r.left.value, r.right.value), -r.bits, r.left.stated.span, r.right.stated.span),
    ):
        ends = {("left", r.left.stated.span.start), ("right", r.right.stated.span.start)}
        if ends & taken:
            continue
        taken |= ends
        left, right = mark(c.left, r.left.stated), mark(c.right, r.right.stated)
        if not quantities.apart(r.left.value, r.right.value) and not grown(c, r.left, r.right):
            out.agree("number", left, right)
            continue
        reason = _reason(c, r)
        if reason:
            out.reject(reason, left, right)
        else:
            out.measures.append(_measure(c, r, left, right))


def _rivals(c: Comparison) -> Iterator[Rivals]:
    """Quantities of one slot in claims that are paired, or in sentences that speak of one scene."""
    paired = {
        (p.left.id, p.right.id): p for p in c.claims if _level(p.shared, "align.predicate") in ("same", "synonym")
    }
    lefts, rights = list(counted(c.left)), list(counted(c.right))
    for a in lefts:
        for b in rights:
            if c.within and b.claim.span <= a.claim.span:
                continue
            if a.value.unit in NOT_COUNTS:
                continue
            if not same_slot(a.value, b.value):
                continue
            pair = paired.get((a.claim.id, b.claim.id))
            if pair is not None:
                yield Rivals(a, b, pair.shared)
            if quantities.is_duration(a.value) and not a.value.of:
                continue  # how long what lasted, only the predicate tells
            starts = a.claim.span.start, b.claim.span.start
            for identity in (
                c.scenes.evidence(*starts),
                c.scenes.near(a.stated.terms, b.stated.terms, *starts),
                sole(a, b, lefts, rights, c) if not c.within else (),
                toll(a, b, lefts, rights, c) if not c.within else (),
            ):
                if identity:
                    yield Rivals(a, b, identity)


def _reason(c: Comparison, r: Rivals) -> str:
    """Why two counts are not to be held against each other; empty where nothing speaks against it."""
    a, b = r.left, r.right
    if a.claim.modality != b.claim.modality and _of_predicate(a, b):
        return OTHER_SORT
    if not c.within and (_stated(c.right, a.value) or _stated(c.left, b.value)):
        return STATED_TOO
    if _ambiguous(a) or _ambiguous(b):
        return STATED_TOO if not r.verbatim else ""
    kinds = indicators(c.lexicon)
    named = kinds.get(a.claim.predicate), kinds.get(b.claim.predicate)
    if (named[0] == PLANNED) != (named[1] == PLANNED):
        return OTHER_SORT
    if named[0] and named[1] and named[0] != named[1] and not r.verbatim:
        return OTHER_INDICATOR
    if _other_entry(a.claim.span.quote, b.claim.span.quote, c.lexicon):
        return OTHER_ENTRY
    left, right = c.stated_in(a.claim.span), c.stated_in(b.claim.span)
    if times_apart(a, b, c):
        return OTHER_TIME  # figures of two days or two quarters, however alike the sentences are
    if a.value.unit not in ("count", "percent", "score") and bool(a.value.of) != bool(b.value.of):
        return NO_NOUN  # a whole sum against the part of it that is named
    if a.value.unit != "count" and (years_against_one(a, b) or years_against_one(b, a)):
        return OTHER_TIME  # what came together over years against what was in one
    if r.verbatim:
        return ""
    if a.value.unit == "count" and not (a.value.of and b.value.of):
        return NO_NOUN
    if _only_near(r) and len(_beside(a, b)) < FEW and not any(t.startswith("@") for t in _beside(a, b)):
        return FEW_WORDS if not _same_predicate(a, b, c) else ""
    subjects = compare_arguments(a.claim.subject, b.claim.subject)
    if subjects == "other" and _is_object(a) and _is_object(b) and not _same_predicate(a, b, c):
        return OTHER_THING
    if (
        quantities.is_duration(a.value)
        and _level(r.identity, "align.predicate")
        and subjects not in ("same", "same_head")
    ):
        return OTHER_THING  # two who do one sort of thing, each for as long as he likes
    if a.value.unit != "count" and subjects in ("other", "other_head") and _of_predicate(a, b):
        return OTHER_THING
    if a.value.unit == "percent" and not (a.value.of and b.value.of) and subjects == "unknown":
        return OTHER_THING  # a share of what, nobody says
    if c.scenes.places_clash(a.claim.span.start, b.claim.span.start):
        return OTHER_PLACE
    if any(places.readings_relation(p.readings, q.readings) == "apart" for p in left.where for q in right.where):
        return OTHER_PLACE
    return ""


def _of_predicate(a: Counted, b: Counted) -> bool:
    """True where each predicate stands near its number, which then is as certain as that; "the 11 million who live here" is not."""
    return a.claim.predicate in a.stated.terms and b.claim.predicate in b.stated.terms


def _only_near(r: Rivals) -> bool:
    return [e.rule for e in r.identity] == ["align.near"]


def _beside(a: Counted, b: Counted) -> set[str]:
    """The words that stand next to both numbers."""
    return set(a.stated.terms) & set(b.stated.terms)


def _is_object(x: Counted) -> bool:
    """True where what is counted is what the predicate is done to: "lost 60 seats", not "took the 35-word oath"."""
    return (
        x.claim.object is not None and bool(x.value.of) and quantities.same_noun(x.claim.object.head, x.value.of or "")
    )


def _same_predicate(a: Counted, b: Counted, c: Comparison) -> bool:
    return Predicates.of(c.lexicon).relation(a.claim.predicate, b.claim.predicate) in ("same", "synonym")


def _other_entry(left: str, right: str, lexicon: Lexicon) -> bool:
    """True where the two sentences number one noun differently: "in the first leg", "in the second leg"."""
    pattern = _ordinals(lexicon)
    named: list[dict[str, set[str]]] = [{}, {}]
    for entries, text in zip(named, (left, right), strict=True):
        for m in pattern.finditer(text):
            entries.setdefault(m["noun"].lower(), set()).add(m["ordinal"].lower())
    return any(not named[0][noun] & named[1][noun] for noun in named[0].keys() & named[1].keys())


@cache
def _ordinals(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(lexicon.table("indicators")["ordinals"]["words"])
    return re.compile(rf"\b(?P<ordinal>{words}|\d+(?:st|nd|rd|th))[ -](?P<noun>[a-z]+)", re.IGNORECASE)


def _ambiguous(a: Counted) -> bool:
    """True where the claim states several quantities of the slot: a part and its total, two years."""
    return sum(same_slot(a.value, s.readings[0]) for s in a.claim.quantities) > 1


def _stated(x: Extraction, q: Quantity) -> bool:
    """True where the article gives the same value to the same noun somewhere."""
    return any(
        same_slot(r, q) and r.low == q.low and r.high == q.high
        for claim in x.claims
        for s in claim.quantities
        for r in s.readings
    )


def _measure(c: Comparison, r: Rivals, left: Mark, right: Mark) -> Measure:
    a, b = r.left, r.right
    ratio = quantities.ratio(a.value, b.value)
    level = "far" if ratio is None or ratio >= FAR else "near"
    has_date = [bool(c.stated_in(x.claim.span).when) for x in (a, b)]
    discounts = {
        "approximate": a.value.approximate or b.value.approximate,
        "reported": a.claim.attributed_to is not None or b.claim.attributed_to is not None,
        "no_noun": bool(a.value.of) != bool(b.value.of),
        "one_sided_date": has_date[0] != has_date[1] and not r.verbatim,
    }
    detail = f"{left.value} against {right.value}"
    return Measure(
        "number.disjoint",
        "number",
        level,
        left,
        right,
        detail,
        r.identity,
        tuple(d for d, on in discounts.items() if on),
        verdict(c, a, b),
    )


def _level(evidence: tuple[Evidence, ...], rule: str) -> str:
    return next((e.level for e in evidence if e.rule == rule), "")


def mark(x: Extraction, s: Stated[Quantity]) -> Mark:
    """A stated quantity as a mark."""
    return Mark(s.span, sentence_of(x, s.span), quantities.words(s.readings[0]))
