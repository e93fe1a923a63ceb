"""Numbers that a date limits or that grow by the day: "three times since October", "after eight days of unrest"."""

from __future__ import annotations

import re

from claimcheck.detect.base import Comparison
from claimcheck.detect.counted import Counted
from claimcheck.detect.parts import after, before
from claimcheck.normalize.quantities import is_duration

SINCE = re.compile(r"^(?:[\s-]*[\w’'-]+){0,3}?[\s,]+since\b", re.IGNORECASE)
SO_FAR = re.compile(r"\b(?:after|amid|into|in|following)\s+(?:the\s+)?$", re.IGNORECASE)
IN_ALL = re.compile(r"\b(?:in all|in total|altogether|all told),?\s+(?:\w+\s+)?$", re.IGNORECASE)
OF_WHAT = re.compile(r"^\s*of\b", re.IGNORECASE)


def limited(a: Counted, b: Counted) -> bool:
    """True for "arrested four times" and "arrested three times since October": what came before need not be in the smaller number."""
    since = [SINCE.match(after(x)) is not None for x in (a, b)]
    if a.value.unit != "count" or since[0] == since[1]:
        return False
    part, whole = (a, b) if since[0] else (b, a)
    return part.value.low < whole.value.low


def running(a: Counted, b: Counted, c: Comparison, *, one_deed: bool) -> bool:
    """True for "after four days of riots" and "after eight days of riots" in reports that need not be of one day, unless both say of one deed when it came."""
    days = c.left.article.published, c.right.article.published
    if one_deed or (days[0] is not None and days[0] == days[1]):
        return False
    return all(is_duration(x.value) and SO_FAR.search(before(x)) and OF_WHAT.match(after(x)) for x in (a, b))


def of_one_day(a: Counted, b: Counted, c: Comparison) -> bool:
    """True for "cancelled 114 flights on Monday" and "in all, 306 flights": one day of a stretch, and all of it."""
    whole = [IN_ALL.search(before(x)) is not None for x in (a, b)]
    if whole[0] == whole[1]:
        return False
    part, total = (b, a) if whole[0] else (a, b)
    days = any(r.grain == "day" for s in c.stated_in(part.claim.span).when for r in s.readings)
    return days and part.value.low < total.value.low
