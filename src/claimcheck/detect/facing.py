"""Claims of two articles that face each other: what the one affirms, the other affirms too or denies, by the sense of their predicates."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimcheck.detect.base import Comparison
from claimcheck.detect.identity import Match, Things, compare
from claimcheck.once import once_each
from claimcheck.rarity import Predicates
from claimcheck.types import Claim, Extraction, Polarity

TELLING = frozenset({"say", "tell", "add", "note", "be", "have", "do"})
LEFT, RIGHT = 0, 1
OTHER: Mapping[Polarity, Polarity] = {"positive": "negative", "negative": "positive"}


class Facing:
    """Pairs of claims with one predicate, or with predicates of one or of opposed meaning. They agree where both affirm it, both deny it, or one denies
    the opposite; else they are opposed, as few are.
    """

    def __init__(self, c: Comparison) -> None:
        self.c, self.things, self.predicates = c, Things.of(c.lexicon), Predicates.of(c.lexicon)
        self.sides = self._by_sense(c.left), self._by_sense(c.right)
        self.senses = [{sense for sense, _ in side} for side in self.sides]
        self._found: dict[tuple[str, Polarity, int, bool], Sequence[Claim]] = {}
        self.told = {**_told(c.left), **_told(c.right)}
        self._wholes: dict[str, Claim] = {}  # by their ids

    def _by_sense(self, x: Extraction) -> Mapping[tuple[str, Polarity], Sequence[Claim]]:
        found: dict[tuple[str, Polarity], list[Claim]] = defaultdict(list)
        for claim in x.claims:
            found[self.things.sense(claim), claim.polarity].append(claim)
        return found

    def _against(self, claim: Claim, side: int, *, agree: bool) -> Sequence[Claim]:
        """The claims of a side that agree with one of the other, or are opposed to it: the same for all claims of one sense and polarity."""
        key = self.things.sense(claim), claim.polarity, side, agree
        if key not in self._found:
            self._found[key] = tuple(self._related(*key))
        return self._found[key]

    def _related(self, own: str, polarity: Polarity, side: int, agree: bool) -> Iterator[Claim]:
        for sense in self.predicates.related(own, self.senses[side]):
            alike = self.predicates.relation(own, sense) != "opposite"
            yield from self.sides[side].get((sense, polarity if agree == alike else OTHER[polarity]), ())

    def opposed(self) -> Iterator[tuple[Claim, Claim]]:
        """The pairs that are opposed, in the order of the left claims."""
        for a in self.c.left.claims:
            for b in self._against(a, RIGHT, agree=False):
                if self._in_order(a, b):
                    yield a, b

    def paired(self) -> list[tuple[Claim, Claim]]:
        """The pairs that agree and are aligned, in the same order."""
        place = {k.id: n for x in (self.c.left, self.c.right) for n, k in enumerate(x.claims)}
        found = []
        for p in {(p.left.id, p.right.id): p for p in self.c.claims}.values():
            sense, other = self.things.sense(p.left), self.things.sense(p.right)
            related = self.predicates.relation(sense, other)
            agree = (p.left.polarity == p.right.polarity) == (related != "opposite")
            if related != "other" and agree and self._in_order(p.left, p.right):
                found.append(((place[p.left.id], other, place[p.right.id]), p))
        return [(p.left, p.right) for _, p in sorted(found, key=lambda f: f[0])]

    def _in_order(self, a: Claim, b: Claim) -> bool:
        return not self.c.within or a.predicate_span.start < b.predicate_span.start

    def compare(self, a: Claim, b: Claim) -> Match:
        """The match of two claims, with the words of what they confirm or deny."""
        return compare(self._whole(a), self._whole(b), self.c)

    def _whole(self, claim: Claim) -> Claim:
        """A claim that confirms, disputes or denies something, with the words of that: "disputed that the deal betrayed them"; others as they are."""
        if claim.object is not None or claim.predicate in TELLING:
            return claim
        told = self.told.get((claim.event, claim.span.start))
        if told is None:
            return claim
        if claim.id not in self._wholes:
            terms = {*claim.terms, *(term for k in told for term in k.terms)}
            self._wholes[claim.id] = dataclasses.replace(claim, terms=tuple(sorted(terms)))
        return self._wholes[claim.id]

    def told_alike(self, claim: Claim, limits: Mapping[str, Any]) -> bool:
        """True where the other article tells the claim too."""
        left = self.c.within or claim.span.article == self.c.left.article.id
        right = self.c.within or not left
        pairs = [(claim, b) for b in self._against(claim, RIGHT, agree=True)] if left else []
        pairs += [(a, claim) for a in self._against(claim, LEFT, agree=True)] if right else []
        matches = (self.compare(a, b) for a, b in pairs if self._in_order(a, b))
        return any(m.share >= limits["agreed"] and m.topic >= limits["topic_both"] for m in matches)


@once_each
def _told(x: Extraction) -> Mapping[tuple[str, int], Sequence[Claim]]:
    """What somebody tells, by the event of saying and the offset where its sentence begins."""
    found: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in x.claims:
        if claim.told_at:
            found[claim.told_at, claim.span.start].append(claim)
    return found
