"""Who did it: the same deed given to two different people or organizations."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.normalize.names import match_names
from claimcheck.types import Argument, Claim, Entity, Pair


@register("actor", "actor.different")
def detect(c: Comparison, out: Outcome) -> None:
    """The same deed on the same occasion is given to two different people or organizations."""
    for pair in c.claims:
        a, b = pair.left.subject, pair.right.subject
        if a is None or b is None or not _different(a, b, c):
            continue
        if pair.left.polarity != pair.right.polarity or pair.left.modality != pair.right.modality or not _one_deed(pair):
            continue
        kind = "person" if a.referent.startswith("person:") else "organization"
        left, right = mark(pair.left, a, c), mark(pair.right, b, c)
        if _named_in(a, pair.right) or _named_in(b, pair.left):
            continue
        out.measures.append(Measure("actor.different", "actor", kind, left, right, f"{left.value} against {right.value}", pair.shared))


def _different(a: Argument, b: Argument, c: Comparison) -> bool:
    if not a.referent or not b.referent or a.referent == b.referent or a.pronoun or b.pronoun or "controlled" in (a.relation, b.relation):
        return False
    left, right = c.entities.get(a.referent), c.entities.get(b.referent)
    if left is None or right is None or left.kind != right.kind or left.kind not in ("person", "organization"):
        return False
    return _full(left) and _full(right) and match_names(left.name, right.name, kind=left.kind).verdict == "different"


def _full(entity: Entity) -> bool:
    return entity.kind != "person" or " " in entity.name


def _one_deed(pair: Pair) -> bool:
    levels = {e.rule: e.level for e in pair.shared}
    return levels["align.coverage"] in ("high", "verbatim") and levels["align.predicate"] == "same" and levels["align.object"] in ("same", "same_head", "unknown")


def _named_in(a: Argument, claim: Claim) -> bool:
    return f"@{a.referent}" in claim.terms


def mark(claim: Claim, a: Argument, c: Comparison) -> Mark:
    """The doer as a mark."""
    entity = c.entities.get(a.referent)
    return Mark(a.span, claim.span, entity.name if entity is not None else a.span.quote)
