"""Who said it: the same words given to two speakers."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.normalize.names import match_names
from claimcheck.types import Evidence, Extraction, Quotation

RUN = 5  # words in a row that two quotations must share to be one utterance
LONG = 8  # words in a row that hardly two people say alike


@register("attribution", "attribution.quotation")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give the same quoted words to different speakers."""
    runs = [(_run(a, b), a, b) for a in c.left.quotations for b in c.right.quotations]
    used: set[Quotation] = set()
    for run, a, b in sorted((r for r in runs if r[0]), key=lambda r: (-r[0], r[1].span, r[2].span)):
        if a in used or b in used:
            continue  # a quotation within a quotation: the longer match stands
        used |= {a, b}
        if a.speaker is None or b.speaker is None:
            continue
        left, right = mark(c.left, a, c), mark(c.right, b, c)
        if a.speaker.referent and a.speaker.referent == b.speaker.referent:
            out.agree("attribution", left, right)
        elif _different(a.speaker.referent, b.speaker.referent, c):
            level = "verbatim" if run >= LONG else "partial"
            identity = (Evidence("align.quotation", str(run), "same", 8.0, f"{run} words in a row are the same"),)
            discounts = ("pronoun",) if a.speaker.pronoun or b.speaker.pronoun else ()
            out.measures.append(
                Measure("attribution.quotation", "attribution", level, left, right, f"{left.value} against {right.value}", identity, discounts)
            )


def _run(a: Quotation, b: Quotation) -> int:
    """The words in a row that both hold; 0 where that is too few to be one utterance."""
    run = longest_run(a.words, b.words)
    return run if run >= RUN or run == len(a.words) == len(b.words) else 0


def _different(a: str, b: str, c: Comparison) -> bool:
    left, right = c.entities.get(a), c.entities.get(b)
    if left is None or right is None or left.kind != "person" or right.kind != "person":
        return False
    return match_names(left.name, right.name).verdict == "different"


def longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """The length of the longest run of words that both hold."""
    best, row = 0, [0] * (len(b) + 1)
    for x in a:
        previous = 0
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], previous + 1 if x == y else 0
            best = max(best, row[j])
    return best


def mark(x: Extraction, q: Quotation, c: Comparison) -> Mark:
    """A quotation's speaker as a mark."""
    assert q.speaker is not None
    entity = c.entities.get(q.speaker.referent)
    return Mark(q.speaker.span, sentence_of(x, q.speaker.span), entity.name if entity is not None else q.speaker.span.quote)
