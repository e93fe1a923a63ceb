"""What is said of those who are counted: that they died, that they came, that they were hit by three shots of seven."""

from __future__ import annotations

from claimcheck.arguments import holds
from claimcheck.detect.base import Comparison
from claimcheck.detect.counted import Counted, indicator_of
from claimcheck.detect.parts import one_whole, whole_of
from claimcheck.rarity import Predicates

HARM = frozenset({"dead", "injured", "missing", "destroyed", "damaged"})
LIVING = frozenset({"", "person", "people"})  # nouns for anybody that do not say that he died


def same_predicate(a: Counted, b: Counted, c: Comparison) -> bool:
    """True where both claims have one predicate, or two that mean one thing."""
    return Predicates.of(c.lexicon).relation(a.claim.predicate, b.claim.predicate) in ("same", "synonym")


def part_of_other(a: Counted, b: Counted, c: Comparison) -> bool:
    """True for "hit by three of the seven shots" and "11 shots were fired": a part of a named whole, and a number of which something else is said."""
    parts = [whole_of(x, c.lexicon) is not None for x in (a, b)]
    if parts[0] == parts[1] or same_predicate(a, b, c) or one_whole(a, b, c.lexicon) is not None:
        return False
    kind = indicator_of(a, c.lexicon)
    return kind not in HARM or kind != indicator_of(b, c.lexicon)


def harmed_or_there(a: Counted, b: Counted, c: Comparison) -> bool:
    """True for those who died, and those who did something: two counts, whatever noun they share."""
    if a.value.unit != "count" or same_predicate(a, b, c):
        return False
    return any(
        indicator_of(hurt, c.lexicon) in HARM and not indicator_of(other, c.lexicon) and _acts(other, c)
        for hurt, other in ((a, b), (b, a))
    )


def _acts(x: Counted, c: Comparison) -> bool:
    """True where the counted do something, or something is done to them; "claimed 12 lives" and "the toll rose to 12" tell of the dead."""
    dead = set(c.lexicon.table("indicators")["anybody"]["nouns"]) - LIVING
    held = any(holds(side, x.stated.span) for side in (x.claim.subject, x.claim.object))
    return held and dead.isdisjoint({*x.stated.terms, x.value.of or ""})
