"""Do two sentences of two articles, each with a value of its own, tell of one event?

Cross-document event coreference by fitted weights: what the sentences share, how like the clauses are that bear the values, whether either article
knows the other's value, and where in the article they stand. The weights are those of
`data/likeness_weights.toml`, fitted by `tools/fit_likeness.py`; each is bounded to the sign that it must have. The model knows nothing of the two
values but how far apart they are.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from claimcheck.arguments import compare_arguments
from claimcheck.detect.base import Comparison
from claimcheck.detect.told import Told, told
from claimcheck.evidence import coverage, relation
from claimcheck.rarity import Predicates
from claimcheck.types import Claim, Event, Stated

T = TypeVar("T")
LEFT, RIGHT = 0, 1
DEEP = 30  # sentences: beyond this, where a sentence stands tells no more
MOST = {"bits": 30.0, "known_there": 30.0, "words": 8.0, "who": 10.0}
CLASH = frozenset({"other", "other_head"})
LIKE = {"same": 2.0, "same_head": 1.0}
RANK = {"same": 4, "synonym": 3, "opposite": 2, "type": 2, "other": 0}


@dataclass(slots=True)
class Likeness(Generic[T]):
    """The pairs of told values of two articles, measured; what two sentences share is counted once."""

    c: Comparison
    slot: Callable[[Event], Sequence[Stated[T]]]
    same: Callable[[Sequence[T], Sequence[T]], bool]
    left: list[Told[T]] = field(init=False)
    right: list[Told[T]] = field(init=False)
    _starts: tuple[list[int], list[int]] = field(init=False)
    _stated: tuple[list[Stated[T]], list[Stated[T]]] = field(init=False)
    _known: dict[tuple[int, int, int], list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.left, self.right = told(self.c.left, self.slot), told(self.c.right, self.slot)
        self._starts = sorted(self.c.scenes.left), sorted(self.c.scenes.right)
        left, right = ([s for e in x.events for s in self.slot(e)] for x in (self.c.left, self.c.right))
        self._stated = left, right

    def overlap(self, left: int, right: int) -> tuple[int, float, float]:
        """As `Scenes.overlap`."""
        return self.c.scenes.overlap(left, right)

    def measures(self, a: Told[T], b: Told[T]) -> dict[str, float]:
        """What the weights apply to, by name; each capped where more tells no more."""
        words, bits, share = self.overlap(a.sentence.start, b.sentence.start)
        known = (
            [self.overlap(a.sentence.start, s)[1] for s in self._stating(RIGHT, a)],
            [self.overlap(s, b.sentence.start)[1] for s in self._stating(LEFT, b)],
        )
        deep = [self._depth(side, t.sentence.start) for side, t in enumerate((a, b))]
        scale = self.c.scenes.scale
        found = {
            "bits": bits,
            "share": share,
            "known": float(sum(map(bool, known))),
            "known_there": max((*known[0], *known[1]), default=0.0),
            "who": sum(scale.bits(f"@{w}") for w in sorted(a.who & b.who)),
            "one_spoken": float(a.spoken != b.spoken),
            "deep": float(max(deep)),
            "words": float(words),
            "days_between": self._between(),
            **self._clauses(a, b),
        }
        return {name: min(value, MOST.get(name, value)) for name, value in found.items()}

    def _depth(self, side: int, start: int) -> int:
        """How many sentences of an article stand before the one at the offset."""
        starts = self._starts[side]
        n = bisect_left(starts, start)
        return min(n, DEEP) if n < len(starts) and starts[n] == start else 0

    def _stating(self, side: int, value: Told[T]) -> list[int]:
        """Where the sentences begin in which an article states the value, of anything."""
        key = side, value.stated.span.start, value.stated.span.end
        if key not in self._known:
            starts, readings = self._starts[side], value.stated.readings
            at = [bisect_right(starts, s.span.start) for s in self._stated[side] if self.same(s.readings, readings)]
            self._known[key] = sorted({starts[n - 1] if n else 0 for n in at})
        return self._known[key]

    def _between(self) -> float:
        """Days between the publication of the two articles, at most a week."""
        a, b = self.c.left.article.published, self.c.right.article.published
        return float(min(abs((a - b).days), 7)) if a and b else 0.0

    def _clauses(self, a: Told[T], b: Told[T]) -> dict[str, float]:
        """How like the closest two claims are that bear the values."""
        predicates = Predicates.of(self.c.lexicon)
        events = {e.id: e for e in (*a.events, *b.events)}
        scale = self.c.scenes.scale

        def like(p: Claim, q: Claim) -> tuple[int, float, float, float, float]:
            subject, obj = compare_arguments(p.subject, q.subject), compare_arguments(p.object, q.object)
            return (
                RANK[relation(p, q, predicates, events)],
                LIKE.get(subject, 0.0),
                LIKE.get(obj, 0.0),
                coverage(p, q, scale),
                -float(subject in CLASH),
            )

        closest = max((like(p, q) for p in a.claims for q in b.claims), default=(0, 0.0, 0.0, 0.0, 0.0))
        return dict(zip(("subject", "object", "coverage", "same_doer"), closest[1:], strict=True))


def log_odds(measures: Mapping[str, float], weights: Mapping[str, Any]) -> float:
    """The log-odds (base 2) that both tell of one event, above the threshold of the table: 0 is just enough.

    Where the acts are known to be of one kind (`related`), the table has a threshold of its own.
    """
    total = weights["base"] + math.fsum(w * measures[name] for name, w in sorted(weights["weights"].items()))
    threshold = weights["threshold_related" if measures["related"] else "threshold"]
    return float((total - threshold) / math.log(2))
