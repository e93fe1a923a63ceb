"""In whose words a clause stands: the article's own, or somebody's, wherever the parse hangs the verb of saying."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.detect.polarity import voice
from claimcheck.lexicon import Lexicon, built
from claimcheck.types import Argument, Claim, Extraction


def whose(claim: Claim, x: Extraction, lexicon: Lexicon) -> Argument | None:
    """Who says it; words of saying that the parse hangs elsewhere count too: precision asks that the article vouches for it."""
    types = {e.id: e.type for e in x.events}
    finding, views = _words(lexicon)
    told = claim.attributed_to or voice(claim, x)
    if told is not None:
        return told
    near = [c for c in x.claims if c.span == claim.span and c.id != claim.id]
    for c in near:
        speaks = types[c.event] == "statement" or c.predicate in finding
        if speaks and c.subject is not None and (_parenthetical(c) or _that(c, claim, near)):
            return c.subject
    view = views.search(claim.span.quote)
    return Argument(claim.span, "", "speaker") if view is not None else None


@built
def _words(lexicon: Lexicon) -> tuple[frozenset[str], re.Pattern[str]]:
    table = lexicon.table("entailment")
    views = "|".join(map(re.escape, table["views"]))
    return frozenset(table["finding"]), re.compile(rf"\b(?:{views})\b", re.IGNORECASE)


def _parenthetical(c: Claim) -> bool:
    """True for a verb of saying between commas or at the end: ", the auditors found,"."""
    if c.subject is None or c.predicate_span.start < c.subject.span.start:
        return False
    before = c.span.quote[: c.subject.span.start - c.span.start].rstrip()
    after = c.span.quote[c.predicate_span.end - c.span.start :].lstrip()
    return before.endswith((",", "–", "—")) and (not after or after[0] in ",.;–—")


def _that(c: Claim, claim: Claim, near: Iterable[Claim]) -> bool:
    """True where the claim is the first after a verb of saying and its "that", however the parse joins them."""
    start, end = c.predicate_span.end, claim.predicate_span.start
    between = c.span.quote[max(0, start - c.span.start) : max(0, end - c.span.start)]
    that = re.search(r"\bthat\b", between)
    if that is None:
        return False
    opened = start + that.end()
    return not any(opened <= k.predicate_span.start < end for k in near)
