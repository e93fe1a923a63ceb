"""How much a shared word tells, and which predicates go together: the two scales that alignment measures with."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.types import Extraction


@dataclass(frozen=True, slots=True)
class Predicates:
    """`predicates.toml` turned round: lemma → its groups of synonyms, and the pairs of opposed lemmas."""

    groups: Mapping[str, frozenset[int]]
    opposed: frozenset[tuple[str, str]]
    near: Mapping[str, frozenset[str]]  # lemma → the lemmas of its groups and those opposed to it

    @classmethod
    def of(cls, lexicon: Lexicon) -> Predicates:
        """Built once for each lexicon."""
        return _predicates(lexicon)

    def relation(self, a: str, b: str) -> str:
        """same, synonym, opposite or other."""
        if a == b:
            return "same"
        if (a, b) in self.opposed:
            return "opposite"
        return "synonym" if self.groups.get(a, frozenset()) & self.groups.get(b, frozenset()) else "other"

    def related(self, a: str, known: Iterable[str]) -> list[str]:
        """Those of `known` whose relation to `a` is not "other", sorted."""
        return sorted((self.near.get(a, frozenset()) | {a}).intersection(known))


@cache
def _predicates(lexicon: Lexicon) -> Predicates:
    table = lexicon.table("predicates")
    groups: dict[str, set[int]] = defaultdict(set)
    for n, group in enumerate(table["synonyms"]):
        for word in group:
            groups[word].add(n)
    opposed = {(a, b) for left, right in table["opposites"] for a in left for b in right}
    opposed |= {(b, a) for a, b in opposed}
    near: dict[str, set[str]] = defaultdict(set)
    for group in table["synonyms"]:
        for word in group:
            near[word].update(group)
    for a, b in opposed:
        near[a].add(b)
    return Predicates(
        {w: frozenset(g) for w, g in groups.items()},
        frozenset(opposed),
        {w: frozenset(others) for w, others in near.items()},
    )


@dataclass(slots=True)
class Scale:
    """How much a shared word tells: rare words more, by the sentences of the two articles that hold it."""

    weights: Mapping[str, Any]
    titles: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()  # types of events that happen to somebody once
    size: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    by_count: dict[int, float] = field(default_factory=dict)
    lexicon: Lexicon = SHIPPED

    @classmethod
    def of(cls, left: Extraction, right: Extraction, lexicon: Lexicon) -> Scale:
        weights = lexicon.table("weights")["align"]
        titles = frozenset(lexicon.table("roles")["offices"]["heads"])
        once = frozenset(name for name, entry in lexicon.table("events")["types"].items() if not entry["recurs"])
        counts: dict[str, int] = {}
        size = weights["smallest_scale"]
        for x in (left, right):
            sentences: dict[int, set[str]] = defaultdict(set)
            for c in x.claims:
                sentences[c.span.start].update(c.terms)
            size = max(size, len(sentences))
            for term, n in Counter(t for terms in sentences.values() for t in terms).items():
                counts[term] = max(n, counts.get(term, 0))
        return cls(weights, titles, once, size, counts, lexicon=lexicon)

    def bits(self, term: str) -> float:
        """Bits of one shared term, capped."""
        n = self.counts.get(term, 1)
        if n not in self.by_count:
            self.by_count[n] = min(float(self.weights["term_cap"]), math.log2((self.size + 1) / n))
        return self.by_count[n]
