"""Which claims, and which events, of two articles speak of the same thing; every rejection has a reason.

The evidence is counted in bits (`evidence`, `statements`); what has too few is not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimcheck.evidence import Scored, Scorer, side
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon
from claimcheck.once import once_each
from claimcheck.rarity import Predicates, Scale, Weighed, sentence_terms
from claimcheck.statements import claims_of_events, pair_statements
from claimcheck.story import Story
from claimcheck.types import Argument, Event, Evidence, Extraction, NotCompared, Pair

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


def align(
    left: Extraction, right: Extraction, lexicon: Lexicon, scale: Scale | None = None, story: Story | None = None
) -> Alignment:
    """The alignment of two extractions whose referents are linked; `left` is the article with the smaller id.

    An extraction aligned with itself pairs each claim with later ones of other events.
    """
    weights = lexicon.table("weights")["align"]
    scale = scale or Scale.of(left, right, lexicon)
    events = {e.id: e for x in (left, right) for e in x.events}
    scored = sorted(
        _scored(left, right, Predicates.of(lexicon), scale, weights, events, story),
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


def _scored(
    left: Extraction,
    right: Extraction,
    predicates: Predicates,
    scale: Scale,
    weights: Mapping[str, Any],
    events: Mapping[str, Event],
    story: Story | None,
) -> Iterator[Scored]:
    """The pairs with enough evidence, or nearly enough."""
    scorer = Scorer.of(scale, weights, events, (EventTerms(left), EventTerms(right)))
    story = story if story is not None and story.is_one else None
    deeds: dict[
        tuple[str, str], tuple[Evidence, ...]
    ] = {}  # of two predicates, that each article tells of one such only
    for one, other, related in _candidates(left, right, predicates, scale):
        a, b = one.claim, other.claim
        two = a.predicate, b.predicate
        if story is not None and related != "type" and two not in deeds:
            deeds[two] = story.told_once(left, right, a, b, predicates)
        found = scorer.score(one, other, related, deeds.get(two, ()) if related != "type" else ())
        if found is not None:
            yield found


class EventTerms(dict[str, frozenset[str]]):
    """What the sentences of each event of an article speak of, the sentence before included where the event's own words point back to it; worked
    out for an event when first asked for.
    """

    def __init__(self, x: Extraction) -> None:
        self._claims, self._terms = claims_of_events(x), sentence_terms(x)
        starts = sorted(self._terms)
        self._before = dict(zip(starts[1:], starts, strict=False))

    def __missing__(self, event: str) -> frozenset[str]:
        sentences: set[int] = set()
        for c in self._claims[event]:
            start = c.span.start
            sentences.add(start)
            if _points_back(c.subject) or _points_back(c.object):
                sentences.add(self._before.get(start, start))
        self[event] = found = _union([self._terms[s] for s in sentences])
        return found


def _points_back(a: Argument | None) -> bool:
    return a is not None and a.head in POINTING and not a.referent


def _union(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)


POINTING = frozenset({"it", "they", "them", "this", "these", "that", "ceremony", "he", "she"})


@once_each
def _by_predicate(x: Extraction) -> Mapping[str, list[int]]:
    """The numbers of an article's claims, by predicate."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, claim in enumerate(x.claims):
        found[claim.predicate].append(n)
    return found


@once_each
def _types(x: Extraction) -> list[str]:
    """The type of the event of each of an article's claims."""
    types = {e.id: e.type for e in x.events}
    return [types[claim.event] for claim in x.claims]


@once_each
def _by_type(x: Extraction) -> Mapping[str, list[int]]:
    """The numbers of an article's claims, by the type of their event."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, kind in enumerate(_types(x)):
        found[kind].append(n)
    return found


def _candidates(
    left: Extraction, right: Extraction, predicates: Predicates, scale: Scale
) -> Iterator[tuple[Weighed, Weighed, str]]:
    """Pairs with predicates that go together that share a term or are of one type of event, and pairs of one type that is not speech (blocking);
    with how they go together (`evidence.relation`).
    """
    by_predicate, by_type, types = _by_predicate(right), _by_type(right), _types(right)
    rights = list(map(scale.weigh, right.claims))
    going: dict[str, list[tuple[str, list[int]]]] = {}  # with each predicate of the left
    for one, kind in zip(map(scale.weigh, left.claims), _types(left), strict=True):
        a, apart = one.claim, one.terms.isdisjoint
        if a.predicate not in going:
            lemmas = predicates.related(a.predicate, by_predicate)
            going[a.predicate] = [(predicates.relation(a.predicate, lemma), by_predicate[lemma]) for lemma in lemmas]
        related = dict.fromkeys(by_type.get(kind, ()), "type") if kind != "statement" else {}
        for how, numbers in going[a.predicate]:
            for n in numbers:
                if types[n] == kind or not apart(rights[n].terms):
                    related[n] = how
        for n, how in sorted(related.items()) if len(related) > 1 else related.items():
            b = rights[n].claim
            if left is not right or (b.span > a.span and b.event != a.event):
                yield one, rights[n], how
