"""Two linked extractions in, findings out: align → detect → judge."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from claimcheck.acyclic import acyclic
from claimcheck.align import Alignment, align
from claimcheck.detect import Comparison, Outcome, detect_all
from claimcheck.judge import judge
from claimcheck.lexicon import Lexicon
from claimcheck.scenes import Scenes
from claimcheck.story import Story
from claimcheck.types import KINDS, Entity, Extraction, Finding, Kind


@acyclic
def compare_pair(
    left: Extraction,
    right: Extraction,
    entities: Mapping[str, Entity],
    lexicon: Lexicon,
    *,
    kinds: Collection[Kind] = KINDS,
) -> tuple[tuple[Finding, ...], Outcome, Alignment]:
    """The findings between two extractions (or inside one, given twice), what else the detectors noted, and the alignment."""
    scenes = Scenes.of(left, right, lexicon)
    story = Story.of(left, right, entities, lexicon)
    aligned = align(left, right, lexicon, scenes.scale, story)
    comparison = Comparison(
        left,
        right,
        aligned.candidates,
        aligned.claims,
        aligned.statements,
        entities,
        lexicon,
        scenes,
        story,
        within=left is right,
    )
    out = detect_all(comparison, kinds=kinds)
    return judge(out.measures, comparison), out, aligned
