"""How many: two counts of the same thing that do not overlap."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claimcheck.detect import brief, nobody
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.bounds import beyond
from claimcheck.detect.counted import (
    Counted,
    bare,
    counted,
    deed,
    indicator_of,
    is_limit,
    lasting,
    one_slot,
)
from claimcheck.detect.identity import Things
from claimcheck.detect.kinds import models_apart, summed
from claimcheck.detect.number_gates import Rivals, level_of, reason
from claimcheck.detect.parts import one_whole
from claimcheck.detect.prison import is_term
from claimcheck.detect.sole import beside, sole, toll
from claimcheck.detect.updates import FAR, grown, verdict
from claimcheck.normalize import quantities
from claimcheck.types import Evidence, Extraction, Quantity, Stated

NOT_COUNTS = frozenset({"ordinal"})  # "the first leg" and "the second" are two matches


@register("number", "number.disjoint")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one thing count it differently, beyond hedges and rounding."""
    taken: set[tuple[str, int]] = set()
    # A count that somewhere has a counterpart that agrees with it is in no conflict with others.
    for r in sorted(_rivals(c), key=lambda r: (_rank(r), -r.bits, r.left.stated.span, r.right.stated.span)):
        ends = {("left", r.left.stated.span.start), ("right", r.right.stated.span.start)}
        if ends & taken:
            continue
        taken |= ends
        left, right = mark(c.left, r.left.stated), mark(c.right, r.right.stated)
        if summed(r.left, r.right, c.lexicon) or (not _apart(r) and not grown(c, r.left, r.right)):
            out.agree("number", left, right)
            continue
        why = reason(c, r)
        if why:
            out.reject(why, left, right)
        else:
            out.measures.append(_measure(c, r, left, right))


def _rank(r: Rivals) -> int:
    """Agreement on one noun first, then conflicts; that a number without a noun agrees tells little, and of two models nothing."""
    if models_apart(r.left, r.right):
        return 3
    return 1 if _apart(r) else 2 * (bool(r.left.value.of) != bool(r.right.value.of) and r.left.value.unit == "count")


def _apart(r: Rivals) -> bool:
    a, b = r.left.value, r.right.value
    if is_limit(a) and is_limit(b):
        return (a.low, a.high) != (b.low, b.high)
    return quantities.apart(bare(a), bare(b)) or beyond(r.left.stated, r.right.stated)


def _rivals(c: Comparison) -> Iterator[Rivals]:
    """Quantities of one slot in claims that are paired, or in sentences that speak of one scene."""
    paired = {(p.left.id, p.right.id): p for p in c.claims if level_of(p.shared, "align.predicate") in SAME}
    lefts, rights = (
        [*(x for x in counted(side) if not is_term(x.stated, x.claim, c.lexicon)), *nobody.nobody(side, c.lexicon)]
        for side in (c.left, c.right)
    )
    for a in lefts:
        if a.value.unit in NOT_COUNTS:
            continue
        for b in rights:
            if (c.within and b.claim.span <= a.claim.span) or not _one_thing(a, b, c):
                continue
            if a.value.unit == "age" and not _told_age(a, b, c):
                continue
            pair = paired.get((a.claim.id, b.claim.id))
            if pair is not None:
                yield Rivals(a, b, pair.shared)
            if quantities.is_duration(a.value) and not (a.value.of or b.value.of):
                continue  # how long what lasted, only the predicate tells
            for identity in _identities(a, b, lefts, rights, c):
                if identity:
                    yield Rivals(a, b, identity)


SAME = ("same", "synonym")


def _one_thing(a: Counted, b: Counted, c: Comparison) -> bool:
    if one_slot(a, b, c.lexicon):
        return True
    return a.value.unit == b.value.unit == "count" and (
        one_whole(a, b, c.lexicon) is not None or (c.story.is_one and _one_noun(a, b, c))
    )


def _one_noun(a: Counted, b: Counted, c: Comparison) -> bool:
    """True in reports of one story for two nouns that may name one thing: jobs and posts; of the dead, miners and people."""
    one, other = a.value.of or "", b.value.of or ""
    if one and other and Things.of(c.lexicon).one(one, other):
        return True
    kinds = c.lexicon.table("weights")["rules"]["number.disjoint"]["toll"]["kinds"]
    kind, anybody = indicator_of(a, c.lexicon), c.lexicon.table("indicators")["anybody"]["nouns"]
    return kind in kinds and indicator_of(b, c.lexicon) == kind and (one in anybody or other in anybody)


def _told_age(a: Counted, b: Counted, c: Comparison) -> bool:
    """True for two limits of one direction, and for somebody's kin: "her 9-year-old son". Ages of people with names are the rule value.age."""
    if is_limit(a.value) or is_limit(b.value):
        return math.isinf(a.value.high) == math.isinf(b.value.high) and is_limit(a.value) and is_limit(b.value)
    kin = a.value.of == b.value.of and a.value.of in c.lexicon.table("indicators")["kin"]["nouns"]
    named = c.scenes.left.get(a.claim.span.start, frozenset()) & c.scenes.right.get(b.claim.span.start, frozenset())
    return kin and any(
        t.startswith(("@person:", "@organization:")) for t in named
    )  # a name is easily taken for a firm's


def _identities(
    a: Counted, b: Counted, lefts: list[Counted], rights: list[Counted], c: Comparison
) -> Iterator[tuple[Evidence, ...]]:
    """The ways in which two numbers of one slot may be shown to be of one thing."""
    starts = a.claim.span.start, b.claim.span.start
    yield c.scenes.evidence(*starts)
    yield c.scenes.near(a.stated.terms, b.stated.terms, *starts)
    yield beside(a, b, c)
    yield _parts(a, b, c)
    if not c.within:
        yield sole(a, b, lefts, rights, c)
        yield toll(a, b, lefts, rights, c)
        yield brief.evidence(c, a.claim, b.claim)
        yield nobody.evidence(a, b, c)


def _parts(a: Counted, b: Counted, c: Comparison) -> tuple[Evidence, ...]:
    """The evidence of one whole: both are parts of as many."""
    whole = one_whole(a, b, c.lexicon)
    if whole is None:
        return ()
    w = c.lexicon.table("weights")["rules"]["number.disjoint"]["parts"]
    shared = Evidence("align.whole", f"{whole:.0f}", "same", w["whole"], f"both are of the same {whole:.0f}")
    return (shared, *c.scenes.told(a.claim.span.start, b.claim.span.start))


def _measure(c: Comparison, r: Rivals, left: Mark, right: Mark) -> Measure:
    a, b = r.left, r.right
    ratio = quantities.ratio(bare(a.value), bare(b.value))
    level = "far" if ratio is None or ratio >= FAR else "near"
    has_date = [bool(c.stated_in(x.claim.span).when) for x in (a, b)]
    discounts = {
        "approximate": a.value.approximate or b.value.approximate,
        "reported": a.claim.attributed_to is not None or b.claim.attributed_to is not None,
        "no_noun": bool(a.value.of) != bool(b.value.of)
        and not (
            deed(a, b, c) or level_of(r.identity, "align.only_one") or level_of(r.identity, "align.sole") == "toll"
        ),
        "one_sided_date": has_date[0] != has_date[1] and not r.verbatim and not _timeless(r),
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
        verdict(c, a, b, verbatim=r.verbatim),
    )


def _timeless(r: Rivals) -> bool:
    """True for two numbers of one total (one vote, one group), and for what a thing has at any time: a 60-day suspension."""
    if level_of(r.identity, "align.sole") == "tally" or level_of(r.identity, "align.only_one"):
        return True
    if level_of(r.identity, "align.whole"):
        return True
    return lasting(r.left) or lasting(r.right)


def mark(x: Extraction, s: Stated[Quantity]) -> Mark:
    """A stated quantity as a mark."""
    return Mark(s.span, sentence_of(x, s.span), quantities.words(s.readings[0]))
