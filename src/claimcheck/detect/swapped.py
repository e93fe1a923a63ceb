"""Who did it to whom: one deed between two parties, told with the parties exchanged."""

from __future__ import annotations

from claimcheck.detect.actor import candidates
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.identity import Things, compare, named, times_apart
from claimcheck.types import Claim, Evidence, Extraction

BOTH = "one of the articles tells it both ways"
PARTIES = 5.0  # bits for two parties that are the same


@register("actor", "actor.exchanged")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one deed exchange the doer and the one it is done to."""
    things = Things.of(c.lexicon)
    for a, b, *_ in candidates(c, things.one_way):
        left, right = _parties(a, c.left, c), _parties(b, c.right, c)
        if left is None or left[0] == left[1] or right != (left[1], left[0]):
            continue
        if (a.polarity, a.modality) != (b.polarity, b.modality) and "negative" in (a.polarity, b.polarity):
            continue
        marks = _mark(a, left, c), _mark(b, right, c)
        if times_apart(a, b, c):
            continue
        if _tells(c.left, a, right, c) or _tells(c.right, b, left, c):
            out.reject(BOTH, *marks)
            continue
        shared = [e for e in compare(a, b, c).evidence if e.rule not in ("align.subject", "align.object")]
        names = " and ".join(c.entities[i].name for i in left)
        identity = (Evidence("link.entity", "/".join(left), "same", PARTIES, f"both speak of {names}"), *shared)
        detail = f"{marks[0].value} against {marks[1].value}"
        out.measures.append(Measure("actor.exchanged", "actor", "apart", *marks, detail, identity))


def _parties(claim: Claim, x: Extraction, c: Comparison) -> tuple[str, str] | None:
    """The doer and the one it is done to, where both are named."""
    doer, other = named(claim.subject, x, c), named(claim.object, x, c)
    if doer is None or other is None or doer.pronoun or other.pronoun:
        return None
    known = doer.referent in c.entities and other.referent in c.entities
    return (doer.referent, other.referent) if known else None


def _tells(x: Extraction, deed: Claim, parties: tuple[str, str], c: Comparison) -> bool:
    """True where the article tells the deed with these parties, too."""
    return any(k.predicate == deed.predicate and _parties(k, x, c) == parties for k in x.claims)


def _mark(claim: Claim, parties: tuple[str, str], c: Comparison) -> Mark:
    doer, other = (c.entities[i].name for i in parties)
    return Mark(claim.predicate_span, claim.span, f"{doer} {claim.predicate.replace('_', ' ')} {other}")
