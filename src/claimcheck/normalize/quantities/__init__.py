"""Numbers in text as quantities: an interval, a unit, what is counted; and whether two of them can both be right.

Use `find_quantities` to read, `comparable` and `apart` to compare, `words` to show. A hedge widens the interval when
it is read; rounding is
allowed for when two are compared, because it depends on how both are stated.
"""

from claimcheck.normalize.quantities.compare import (
    apart,
    comparable,
    is_amount,
    is_duration,
    is_money,
    of_one_kind,
    ratio,
    same_noun,
)
from claimcheck.normalize.quantities.find import find_quantities
from claimcheck.normalize.quantities.nouns import is_plural, singular_noun
from claimcheck.normalize.quantities.wording import words

__all__ = [
    "apart",
    "comparable",
    "find_quantities",
    "is_amount",
    "is_duration",
    "is_money",
    "is_plural",
    "of_one_kind",
    "ratio",
    "same_noun",
    "singular_noun",
    "words",
]
