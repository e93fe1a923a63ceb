"""That nobody was killed, or hurt: a count of none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison
from claimcheck.detect.counted import Counted, indicator_of, indicators
from claimcheck.lexicon import Lexicon
from claimcheck.types import Argument, Claim, Evidence, Extraction, Quantity, Stated

NOBODY = frozenset({"nobody", "no one", "no-one", "none"})
OTHERS = re.compile(r"\s(?:else|other)\b")
KINDS = frozenset({"dead", "injured"})
NONE = Quantity(0.0, 0.0, "count", "person")


def nobody(x: Extraction, lexicon: Lexicon) -> Iterator[Counted]:
    """The claims that nobody died or was hurt, as counts; not "nobody else", nor "nobody on the ground"."""
    kinds = indicators(lexicon)
    for claim in x.claims:
        whom = claim.object or claim.subject
        if (
            claim.polarity == "negative"
            and claim.modality == "actual"
            and whom is not None
            and whom.span.quote.lower() in NOBODY
            and not OTHERS.match(claim.span.quote[whom.span.end - claim.span.start :])
            and kinds.get(claim.predicate) in KINDS
            and all(_is_occasion(m, claim) for m in claim.modifiers)
        ):
            yield Counted(claim, Stated(whom.span, (NONE,), terms=tuple(sorted({*claim.terms, claim.predicate}))))


def of_others(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True where one is that nobody came to harm, and the other counts those who were there."""
    none = [x.value == NONE for x in (a, b)]
    return none[0] != none[1] and indicator_of(a, lexicon) != indicator_of(b, lexicon)


def _is_occasion(m: Argument, claim: Claim) -> bool:
    """True for "in the crash": what it was in, and no part of those who were there."""
    return m.relation in ("in", "by", "during", "when", "after") and not m.referent and m.head in claim.terms


def evidence(a: Counted, b: Counted, c: Comparison) -> tuple[Evidence, ...]:
    """The evidence that two short texts tell of one accident: one says that nobody came to harm, and they name one place."""
    if not brief.is_short(c) or NONE not in (a.value, b.value):
        return ()
    left, right = (frozenset().union(*side.values()) for side in (c.scenes.left, c.scenes.right))
    places = sorted(t for t in left & right if t.startswith("@place:"))
    if not places:
        return ()
    weight = c.lexicon.table("weights")["brief"]["toll"]
    return (Evidence("align.toll", places[0], "short", weight, f"both short texts speak of {places[0].lstrip('@')}"),)
