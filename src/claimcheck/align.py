"""Which claims, and which events, of two articles speak of the same thing; every rejection has a reason.

The evidence is counted in bits (`evidence`, `statements`); what has too few is not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.evidence import compare_arguments, relation, score, side  # noqa: F401
from claimcheck.lexicon import Lexicon
from claimcheck.rarity import Predicates, Scale
from claimcheck.statements import pair_statements
from claimcheck.types import Claim, Event, Extraction, NotCompared, Pair

NOT_ONE_OCCASION = "not enough evidence that both speak of the same occasion"


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs of claims, the pairs of statements, and what passed blocking but was not paired.

    `candidates` are all pairs with enough evidence, the strongest first; `claims` only those that have no better rival on either side.
    """

    candidates: tuple[Pair, ...]
    claims: tuple[Pair, ...]
    statements: tuple[Pair, ...]
    rejected: tuple[NotCompared, ...]


def align(left: Extraction, right: Extraction, lexicon: Lexicon) -> Alignment:
    """The alignment of two extractions whose referents are linked; `left` is the article with the smaller id.

    An extraction aligned with itself pairs each claim with later ones of other events.
    """
    weights = lexicon.table("weights")["align"]
    predicates, scale = Predicates.of(lexicon), Scale.of(left, right, lexicon)
    events = {e.id: e for x in (left, right) for e in x.events}
    scenes = _scenes(left, scale) | _scenes(right, scale)
    scored = sorted(
        (
            score(a, b, predicates, scale, weights, (events[a.event], events[b.event]), scenes)
            for a, b in _candidates(left, right, predicates, events)
        ),
        key=lambda s: (
            -s.bits,
            abs(s.left.span.start - s.right.span.start),
            s.left.span,
            s.left.predicate_span,
            s.right.span,
            s.right.predicate_span,
        ),
    )
    candidates: list[Pair] = []
    pairs: list[Pair] = []
    rejected: list[NotCompared] = []
    best: dict[str, float] = {}
    for s in scored:
        if s.bits >= weights["threshold"]:
            candidates.append(Pair(s.left, s.right, events[s.left.event], events[s.right.event], s.evidence))
            if s.bits >= max(best.get(s.left.id, 0.0), best.get(s.right.id, 0.0)) - weights["rival"]:
                pairs.append(candidates[-1])
            for ident in (s.left.id, s.right.id):
                best[ident] = max(s.bits, best.get(ident, 0.0))
        elif s.bits >= weights["near"] and s.left.id not in best and s.right.id not in best:
            best[s.left.id] = best[s.right.id] = s.bits
            rejected.append(NotCompared(NOT_ONE_OCCASION, 1, side(s.left), side(s.right)))
    statements = pair_statements(left, right, candidates, scale, weights) if left is not right else []
    return Alignment(tuple(candidates), tuple(pairs), tuple(statements), tuple(rejected))


def _scenes(x: Extraction, scale: Scale) -> dict[str, frozenset[str]]:
    """What the sentences of each event speak of, the sentence before included where the event's own words point back to it."""
    by_sentence: dict[int, set[str]] = defaultdict(set)
    of_event: dict[str, set[int]] = defaultdict(set)
    starts = sorted({c.span.start for c in x.claims})
    for c in x.claims:
        by_sentence[c.span.start] |= set(c.terms)
        of_event[c.event].add(c.span.start)
        if any(a is not None and a.head in POINTING and not a.referent for a in (c.subject, c.object)):
            here = starts.index(c.span.start)
            if here:
                of_event[c.event].add(starts[here - 1])
    return {e: frozenset().union(*(by_sentence[s] for s in sorted(sentences))) for e, sentences in of_event.items()}


POINTING = frozenset({"it", "they", "them", "this", "these", "that", "ceremony", "he", "she"})


def _candidates(
    left: Extraction, right: Extraction, predicates: Predicates, events: Mapping[str, Event]
) -> Iterable[tuple[Claim, Claim]]:
    """Pairs that share at least one term, or one article's only mention of an event's type, with predicates that go together (blocking)."""
    holding: dict[str, set[int]] = defaultdict(set)
    for n, b in enumerate(right.claims):
        for term in (*b.terms, f"={events[b.event].type}", f"~{b.predicate}"):
            holding[term].add(n)
    known = {b.predicate for b in right.claims}
    for a in left.claims:
        same_type = holding[f"={events[a.event].type}"]
        together = set[int]().union(*(holding[f"~{p}"] for p in predicates.related(a.predicate, known)), same_type)
        sharing = set[int]().union(*(holding.get(term, ()) for term in a.terms), same_type)
        for n in sorted(together & sharing):
            if left is right and (right.claims[n].span <= a.span or right.claims[n].event == a.event):
                continue
            if relation(a, right.claims[n], predicates, events) != "other":
                yield a, right.claims[n]
