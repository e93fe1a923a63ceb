"""Where one article contradicts itself: its claims against one another, and weekdays against dates."""

from __future__ import annotations

from claimcheck.detect.base import Outcome
from claimcheck.lexicon import Lexicon
from claimcheck.types import Entity, Extraction, Finding


def inside(x: Extraction, entities: tuple[Entity, ...], lexicon: Lexicon) -> tuple[list[Finding], Outcome]:
    """The conflicts inside one article, in the order of their first quote."""
    return [], Outcome()
