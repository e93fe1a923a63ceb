"""How many: two counts of the same thing that do not overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.evidence import compare_arguments
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import dates, places, quantities
from claimcheck.types import Argument, Claim, Evidence, Extraction, Quantity, Stated, Verdict

FAR = 1.5  # ratio from which two counts are plainly different
NOT_COUNTS = frozenset(
    {"age", "ordinal"}
)  # ages are the rule value.age; "the first leg" and "the second" are two matches
PLANNED = "expected"  # the indicator of what is not counted yet
OTHER_SORT = "one is stated as a fact, the other as planned, possible or alleged"
STATED_TOO = "the other article states this value too, of something else or of another time"
OTHER_INDICATOR = "they count different things"
OTHER_THING = "they measure two things"
OTHER_ENTRY = "they speak of two entries of a series: the first, the second"
NO_NOUN = "one side does not say what it counts"
OTHER_PLACE = "they count at different places"
OTHER_TIME = "they count at different times"


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with the claim that states it."""

    claim: Claim
    stated: Stated[Quantity]

    @property
    def value(self) -> Quantity:
        return self.stated.readings[0]


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
        if not quantities.apart(r.left.value, r.right.value):
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
    lefts, rights = list(_counted(c.left)), list(_counted(c.right))
    for a in lefts:
        for b in rights:
            if c.within and b.claim.span <= a.claim.span:
                continue
            if a.value.unit in NOT_COUNTS:
                continue
            if not _same_slot(a.value, b.value):
                continue
            pair = paired.get((a.claim.id, b.claim.id))
            starts = a.claim.span.start, b.claim.span.start
            for identity in (
                pair.shared if pair is not None else (),
                c.scenes.evidence(*starts),
                c.scenes.near(a.stated.terms, b.stated.terms, *starts),
            ):
                if identity:
                    yield Rivals(a, b, identity)


def _counted(x: Extraction) -> Iterator[Counted]:
    for claim in x.claims:
        for stated in claim.quantities:
            yield Counted(claim, stated)


def _same_slot(a: Quantity, b: Quantity) -> bool:
    return quantities.comparable(a, b) and (not a.of or not b.of or quantities.same_noun(a.of, b.of))


def _reason(c: Comparison, r: Rivals) -> str:
    """Why two counts are not to be held against each other; empty where nothing speaks against it."""
    a, b = r.left, r.right
    if a.claim.modality != b.claim.modality:
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
    if (
        left.when
        and right.when
        and not any(dates.readings_relation(p.readings, q.readings) == "same" for p in left.when for q in right.when)
    ):
        return OTHER_TIME  # figures of two days or two quarters, however alike the sentences are
    if r.verbatim:
        return ""
    if a.value.unit == "count" and not (a.value.of and b.value.of):
        return NO_NOUN
    subjects = compare_arguments(a.claim.subject, b.claim.subject)
    if a.value.unit != "count" and subjects in ("other", "other_head"):
        return OTHER_THING
    if a.value.unit == "percent" and not (a.value.of and b.value.of) and subjects == "unknown":
        return OTHER_THING  # a share of what, nobody says
    if c.scenes.places_clash(a.claim.span.start, b.claim.span.start):
        return OTHER_PLACE
    if any(places.readings_relation(p.readings, q.readings) == "apart" for p in left.where for q in right.where):
        return OTHER_PLACE
    return ""


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
    return sum(_same_slot(a.value, s.readings[0]) for s in a.claim.quantities) > 1


def _stated(x: Extraction, q: Quantity) -> bool:
    """True where the article gives the same value to the same noun somewhere."""
    return any(
        _same_slot(r, q) and r.low == q.low and r.high == q.high
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
        _verdict(c, a, b),
    )


def _verdict(c: Comparison, a: Counted, b: Counted) -> Verdict:
    """superseded for a later, higher cumulative count; disputed where two named speakers count; else contradiction."""
    kinds = indicators(c.lexicon)
    named = {kinds.get(w) for x in (a, b) for w in (x.claim.predicate, x.value.of or "")}
    days = c.left.article.published, c.right.article.published
    table = c.lexicon.table("indicators")["cumulative"]
    changing = bool(named & set(table["changing"]))
    growing = bool(named & set(table["indicators"]))
    if days[0] and days[1] and days[0] != days[1]:
        later_is_higher = (a.value.low < b.value.low) == (days[0] < days[1])
        if changing or (growing and later_is_higher):
            return "superseded"
    return "disputed" if _opposed(a.claim.attributed_to, b.claim.attributed_to) else "contradiction"


def _opposed(a: Argument | None, b: Argument | None) -> bool:
    """True where two who are told apart do the counting: "police" and "organisers", or two named people; not a firm and its head."""
    if a is None or b is None or bool(a.referent) != bool(b.referent):
        return False
    if a.referent:
        return a.referent != b.referent and a.referent.split(":")[0] == b.referent.split(":")[0]
    return a.head != b.head


@cache
def indicators(lexicon: Lexicon) -> Mapping[str, str]:
    """Predicate or noun → the indicator that it counts."""
    return {word: name for name, words in lexicon.table("indicators")["indicators"].items() for word in words}


def _level(evidence: tuple[Evidence, ...], rule: str) -> str:
    return next((e.level for e in evidence if e.rule == rule), "")


def mark(x: Extraction, s: Stated[Quantity]) -> Mark:
    """A stated quantity as a mark."""
    return Mark(s.span, sentence_of(x, s.span), quantities.words(s.readings[0]))
