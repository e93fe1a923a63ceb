"""Who said it: the same words given to two speakers."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.normalize.names import match_names
from claimcheck.types import Evidence, Extraction, Quotation

RUN = 5  # words in a row that two quotations must share to be one utterance


@register("attribution", "attribution.quotation")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give the same quoted words to different speakers."""
    for a in c.left.quotations:
        for b in c.right.quotations:
            run = longest_run(a.words, b.words)
            if run < RUN and not (run == len(a.words) == len(b.words)) or a.speaker is None or b.speaker is None:
                continue
            left, right = mark(c.left, a, c), mark(c.right, b, c)
            if a.speaker.referent and a.speaker.referent == b.speaker.referent:
                out.agree("attribution", left, right)
            elif _different(a.speaker.referent, b.speaker.referent, c):
                level = "verbatim" if run >= min(len(a.words), len(b.words)) or run >= 2 * RUN else "partial"
                identity = (Evidence("align.quotation", str(run), "same", 8.0, f"{run} words in a row are the same"),)
                out.measures.append(Measure("attribution.quotation", "attribution", level, left, right, f"{left.value} against {right.value}", identity))


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
