"""Where one article contradicts itself: its claims against one another, and weekdays against dates."""

from __future__ import annotations

import hashlib

from claimcheck.detect.base import Outcome, sentence_of
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.dates import weekday_clash
from claimcheck.pairwise import compare_pair
from claimcheck.types import Entity, Evidence, Extraction, Finding, Kind, Side, Span

KINDS: tuple[Kind, ...] = ("date", "venue", "number", "polarity")
RULE = "date.calendar"


def inside(x: Extraction, entities: tuple[Entity, ...], lexicon: Lexicon) -> tuple[list[Finding], Outcome]:
    """The conflicts inside one article: weekdays that their dates never fell on, then claims that exclude each other."""
    found, out, _ = compare_pair(x, x, {e.id: e for e in entities}, lexicon, kinds=KINDS)
    return [*_weekdays(x, lexicon), *found], out


def _weekdays(x: Extraction, lexicon: Lexicon) -> list[Finding]:
    findings = []
    for clash in weekday_clash(x.article.text, lexicon=lexicon):
        span = Span(x.article.id, clash.start, clash.end, clash.text)
        sentence = sentence_of(x, span)
        side = Side(span.article, sentence.start, sentence.end, sentence.quote, clash.text)
        ident = f"date-{hashlib.sha256(f'{RULE}{span}'.encode()).hexdigest()[:10]}"
        evidence = (Evidence(RULE, clash.text, "calendar", 0.0, clash.reason, span),)
        findings.append(
            Finding(ident, "date", "contradiction", "certain", RULE, f"{clash.reason}.", side, side, evidence)
        )
    return findings
