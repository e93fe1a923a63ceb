"""Strict bounds: "more than 23" excludes 23, where 23 is no round number."""

from __future__ import annotations

import math
import re

from claimcheck.types import Quantity, Stated

STRICT = re.compile(
    r"^(?:(?:far |well |many )?(?:more|greater|larger|higher|fewer|less|lower|smaller) than|over|above|under|below|exceeding|in excess of)\b",
    re.IGNORECASE,
)
ROUND = 5  # whose multiples are round numbers: "more than 20" may be said of 20
EXACT = 100  # below it whole counts are exact


def beyond(a: Stated[Quantity], b: Stated[Quantity]) -> bool:
    """True where one is a count and the other a strict bound at that very count: "23 critics", "more than 23 critics".

    Not for round numbers, nor for shares and sums, which rounding brings to their bounds.
    """
    return _beyond(a, b) or _beyond(b, a)


def _beyond(bound: Stated[Quantity], exact: Stated[Quantity]) -> bool:
    limit, count = bound.readings[0], exact.readings[0]
    if limit.unit != "count" or count.unit != "count" or count.low != count.high or count.approximate:
        return False
    if not (0 < count.low < EXACT and count.low.is_integer()) or count.low % ROUND == 0:
        return False
    at = limit.low if math.isinf(limit.high) else limit.high if limit.low == 0 else None
    return at == count.low and STRICT.match(bound.span.quote) is not None
