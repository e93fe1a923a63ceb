"""Whose it is, where the article only says "its": the owner that the sentence before names."""

from __future__ import annotations

import re

from claimcheck.entailment.sentence import bare, words
from claimcheck.types import Argument, Claim, Extraction

OWNER = re.compile(r"(?P<owner>.+?)(?:['’]s|(?<=s)['’])\s+")
POSSESSIVE = re.compile(r"(?:its|his|her|their)\b", re.IGNORECASE)


def owned(p: Argument, q: Argument, b: Claim, article: Extraction) -> tuple[Claim, ...]:
    """The claims of the sentence before that of `b`, where `q` opens it with "its captain" and `p` names the owner from there.

    Empty where the phrases differ in more than that, or the sentence before does not hold the owner's name.
    """
    owner = OWNER.match(p.span.quote)
    if owner is None or q.referent or p.head != q.head or q.span.start != b.span.start:
        return ()
    if not POSSESSIVE.match(q.span.quote) or not set(words(p.span.quote[owner.end() :])) <= set(words(q.span.quote)):
        return ()
    last = previous(b, article)
    name = re.escape(bare(owner["owner"]))
    return last if last and re.search(rf"\b{name}\b", last[0].span.quote) else ()


def previous(b: Claim, article: Extraction) -> tuple[Claim, ...]:
    """The claims of the sentence before that of `b`; empty where a line ends between the two."""
    earlier = [c for c in article.claims if c.span.end <= b.span.start]
    if not earlier:
        return ()
    last = max(c.span for c in earlier)
    if "\n" in article.article.text[last.end : b.span.start]:
        return ()
    return tuple(c for c in earlier if c.span == last)
