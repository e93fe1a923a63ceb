"""The dates that a sentence names, of whatever."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.detect.base import Comparison
from claimcheck.normalize import dates
from claimcheck.once import once_each
from claimcheck.types import DateMention
from claimcheck.types import Span as TextSpan


def dates_in(sentence: TextSpan, c: Comparison) -> Sequence[DateMention]:
    """The dates named in a sentence of one of the two articles, in text order; offsets are those in the sentence."""
    known, key = _known(c), (sentence.article, sentence.start, sentence.end)
    if key not in known:
        article = c.left.article if sentence.article == c.left.article.id else c.right.article
        known[key] = dates.find_dates(sentence.quote, published=article.published, lexicon=c.lexicon)
    return known[key]


@once_each
def _known(c: Comparison) -> dict[tuple[str, int, int], Sequence[DateMention]]:
    """What was found for a comparison: a sentence is held against several others."""
    return {}
