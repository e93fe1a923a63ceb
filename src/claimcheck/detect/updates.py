"""When a later count is an update of an earlier one, and when two who count differently dispute each other."""

from __future__ import annotations

import datetime as dt
import math
import re

from claimcheck.detect.base import Comparison
from claimcheck.detect.counted import Counted, indicator_of, own_dates
from claimcheck.types import Argument, Verdict

FAR = 1.5  # ratio from which two counts are plainly different
WORD = re.compile(r"[a-z]+")
SETTLED = dt.timedelta(days=60)  # after which the count of the dead or the arrested no longer grows


def grown(c: Comparison, a: Counted, b: Counted) -> bool:
    """True where the earlier article gives "at least" so many dead, and the later one far more."""
    days = c.left.article.published, c.right.article.published
    if not days[0] or not days[1] or days[0] == days[1]:
        return False
    early, late = (a, b) if days[0] < days[1] else (b, a)
    growing = indicator_of(a, c.lexicon) in c.lexicon.table("indicators")["cumulative"]["indicators"]
    return growing and math.isinf(early.value.high) and 0 < early.value.low * FAR <= late.value.low


def verdict(c: Comparison, a: Counted, b: Counted, *, verbatim: bool = False) -> Verdict:
    """superseded for a later, higher cumulative count; disputed where two named speakers count; else contradiction.

    `verbatim`: the sentences are nearly the same, and two who dispute a number do not use the same words.
    """
    named = {indicator_of(x, c.lexicon) for x in (a, b)}
    days = c.left.article.published, c.right.article.published
    table = c.lexicon.table("indicators")["cumulative"]
    changing = bool(named & set(table["changing"]))
    growing = bool(named & set(table["indicators"]))
    if days[0] and days[1] and days[0] != days[1]:
        later_is_higher = (a.value.low < b.value.low) == (days[0] < days[1])
        if (changing or (growing and later_is_higher)) and not _long_past(c, a, b):
            return "superseded"
    if verbatim:
        return "contradiction"
    return "disputed" if _opposed(a.claim.attributed_to, b.claim.attributed_to) else "contradiction"


def _long_past(c: Comparison, a: Counted, b: Counted) -> bool:
    """True where both counts are of something dated so long before the articles that its count no longer grows."""
    published = min(x.article.published for x in (c.left, c.right) if x.article.published)
    dated = [own_dates(x, c) or c.stated_in(x.claim.span).when for x in (a, b)]
    ends = [[r.end for s in when for r in s.readings if r.end is not None] for when in dated]
    return all(ends) and all(published - end > SETTLED for side in ends for end in side)


def _opposed(a: Argument | None, b: Argument | None) -> bool:
    """True where two who are told apart do the counting: "police" and "organisers", or two named people; not a firm and its head."""
    if a is None or b is None or bool(a.referent) != bool(b.referent):
        return False
    if a.referent:
        return a.referent != b.referent and a.referent.split(":")[0] == b.referent.split(":")[0]
    words = [set(WORD.findall(x.span.quote.lower())) for x in (a, b)]
    return a.head != b.head and not _stem(a.head, words[1]) and not _stem(b.head, words[0])


def _stem(head: str, words: set[str]) -> bool:
    """True for "prosecutors" and "the prosecutor's office": one speaks for the other."""
    return bool({head, f"{head}s"} & words)
