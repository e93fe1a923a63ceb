"""Sentences of two articles that speak of the same scene, whatever their predicates: for counts, which every outlet words in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon
from claimcheck.rarity import Scale, sentence_terms
from claimcheck.types import Evidence, Extraction

Overlap = tuple[int, float, float]  # words, bits, share of the shorter sentence
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scenes:
    """What each sentence speaks of, and how much each word tells."""

    left: Mapping[int, frozenset[str]]
    right: Mapping[int, frozenset[str]]
    scale: Scale
    weights: Mapping[str, Any]
    _totals: tuple[dict[int, float], dict[int, float]] = field(
        default_factory=lambda: ({}, {}), repr=False, compare=False
    )
    _overlaps: dict[tuple[int, int], Overlap] = field(default_factory=dict, repr=False, compare=False)
    _shared: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, left: Extraction, right: Extraction, lexicon: Lexicon) -> Scenes:
        """The sentences of two linked extractions, by the offset where they begin."""
        return cls(
            sentence_terms(left),
            sentence_terms(right),
            Scale.of(left, right, lexicon),
            lexicon.table("weights")["scenes"],
        )

    def evidence(self, left: int, right: int) -> tuple[Evidence, ...]:
        """The evidence that the sentences at the two offsets speak of one scene; empty where there is too little."""
        w = self.weights
        words, bits, share = self.overlap(left, right)
        if words < w["words"] or bits < w["least"] or share < w["share"]:
            return ()
        a, b = self.left.get(left, NOTHING), self.right.get(right, NOTHING)
        if share < w["verbatim"] and any(clash(a, b, kind) for kind in ("@place:", "@person:")):
            return ()
        return self.told(left, right)

    def shared(self, left: int, right: int) -> tuple[str, ...]:
        """The words of both sentences at the two offsets, sorted."""
        found = self._shared.get((left, right))
        if found is None:
            both = self.left.get(left, NOTHING) & self.right.get(right, NOTHING)
            found = self._shared[left, right] = tuple(sorted(both)) if both else ()
        return found

    def overlap(self, left: int, right: int) -> Overlap:
        """What the sentences at the two offsets share: how many words, their bits, and the share of the shorter sentence's bits."""
        found = self._overlaps.get((left, right))
        if found is None:
            shared = self.shared(left, right)
            bits = self.scale.total(shared)
            least = min(self._said(0, left), self._said(1, right)) if shared else 0.0
            found = self._overlaps[left, right] = len(shared), bits, bits / least if least else 0.0
        return found

    def _said(self, side: int, start: int) -> float:
        """The bits of all that the sentence of one side says."""
        totals = self._totals[side]
        if start not in totals:
            totals[start] = self.scale.total(sorted((self.left, self.right)[side][start]))
        return totals[start]

    def alike(self, left: int, right: int) -> float:
        """The share of all that the sentences at the two offsets say which both say, in bits: 1 for the same sentence."""
        a, b = self.left.get(left, NOTHING), self.right.get(right, NOTHING)
        shared, said = (self.scale.total(sorted(x)) for x in (a & b, a | b))
        return shared / said if said else 0.0

    def told(self, left: int, right: int) -> tuple[Evidence, ...]:
        """What the sentences at the two offsets share, as evidence, however little it is."""
        w = self.weights
        shared = self.shared(left, right)
        _, bits, share = self.overlap(left, right)
        return (
            spoken_of("align.scene", "both sentences", shared, bits, w),
            Evidence(
                "align.coverage",
                f"{share:.2f}",
                "verbatim" if share >= w["verbatim"] else "middle",
                0.0,
                f"{share:.0%} of the shorter sentence is in the other",
            ),
        )

    def places_clash(self, left: int, right: int) -> bool:
        """True where the sentences at the two offsets both name places, and not one in common."""
        return clash(self.left.get(left, NOTHING), self.right.get(right, NOTHING), "@place:")

    def near(self, a: tuple[str, ...], b: tuple[str, ...], left: int, right: int) -> tuple[Evidence, ...]:
        """The evidence that two values with the words nearest to them are of one thing, in the sentences at the two offsets."""
        w = self.weights["near"]
        shared = sorted(set(a) & set(b))
        bits = self.scale.total(shared)
        scene_a, scene_b = self.left.get(left, NOTHING), self.right.get(right, NOTHING)
        if (
            len(shared) < w["words"]
            or bits < w["least"]
            or any(clash(scene_a, scene_b, kind) for kind in ("@place:", "@person:"))
        ):
            return ()
        rest = self.scale.total(t for t in self.shared(left, right) if t not in shared) * w["rest"]
        words = ", ".join(t.lstrip("@") for t in shared)
        return (
            Evidence(
                "align.near",
                f"{bits:.1f}",
                "shared",
                round(min(w["cap"], bits * w["weight"] + rest), 2),
                f"both stand next to {words}",
            ),
        )


def spoken_of(rule: str, who: str, shared: Iterable[str], bits: float, w: Mapping[str, Any]) -> Evidence:
    """The evidence that `who` ("both sentences", "both articles") speak of the shared words; `w` weighs their bits and caps them."""
    words = ", ".join(t.lstrip("@") for t in sorted(shared))
    return Evidence(
        rule, f"{bits:.1f}", "shared", round(min(w["cap"], bits * w["weight"]), 2), f"{who} speak of {words}"
    )


def clash(a: frozenset[str], b: frozenset[str], kind: str) -> bool:
    """True where both sentences name places (or people), and not one in common."""
    left, right = {t for t in a if t.startswith(kind)}, {t for t in b if t.startswith(kind)}
    return bool(left) and bool(right) and not left & right
