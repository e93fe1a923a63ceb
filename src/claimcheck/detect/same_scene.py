"""Whether two sentences speak of one scene: by their words, and by the places and dates that they state."""

from __future__ import annotations

from claimcheck.detect.base import Comparison
from claimcheck.normalize import dates, places
from claimcheck.types import Evidence
from claimcheck.types import Span as TextSpan


def evidence(c: Comparison, left: TextSpan, right: TextSpan) -> tuple[Evidence, ...]:
    """The evidence that the two sentences speak of one scene; empty where they state places or dates that are apart."""
    found = c.scenes.evidence(left.start, right.start)
    if not found:
        return ()
    a, b = c.stated_in(left), c.stated_in(right)
    where = {places.readings_relation(x.readings, y.readings, lexicon=c.lexicon) for x in a.where for y in b.where}
    when = {dates.readings_relation(x.readings, y.readings, lexicon=c.lexicon) for x in a.when for y in b.when}
    return () if where == {"apart"} or when == {"apart"} else found
