"""Sums in brackets behind another sum: the same money in other money, which each outlet converts at its own rate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.normalize.quantities import is_money
from claimcheck.types import QuantityMention

OPEN = re.compile(r"\s*[(\[]\s*(?:or|i\.e\.,?|that is,?|equal to|equivalent to|worth)?\s*")
CLOSE = re.compile(r"[^()\[\]\d]{0,24}[)\]]")  # "($80 million at today's rate)"


def without_conversions(found: Iterable[QuantityMention], text: str) -> Iterator[QuantityMention]:
    """The quantities but those that say a sum again: the $143 million of "€110 million ($143 million)".

    The sum in front may be a bare number, whose sign of a currency was lost or is not known.
    """
    last: QuantityMention | None = None
    for mention in found:
        if last is None or not _converts(last, mention, text):
            yield mention
        last = mention


def _converts(sum_: QuantityMention, other: QuantityMention, text: str) -> bool:
    said = is_money(sum_.quantity) or sum_.quantity.unit == "count"
    return (
        said
        and is_money(other.quantity)
        and OPEN.fullmatch(text, sum_.end, other.start) is not None
        and CLOSE.match(text, other.end) is not None
    )
