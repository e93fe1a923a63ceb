"""Which word of one name stands for which of the other: the assignment with the greatest total likeness, joins
included.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from claimcheck.normalize.names.tokens import Token

Likeness = Callable[[Token, Token], float]


class Link(NamedTuple):
    """Word `left` of one name and word `right` of the other, and how alike they are."""

    left: int
    right: int
    likeness: float


def align(a: Sequence[Token], b: Sequence[Token], alike: Likeness, *, floor: float) -> list[Link]:
    """Links of likeness `floor` or more, each word in at most one, chosen greedily by likeness; ties by position.

    Greedy choice and the optimum differ only where one word is nearly as like two others; names are short, so such a
    pair is then
    settled by exchanging partners.
    """
    found = [(alike(x, y), -i, -j) for i, x in enumerate(a) for j, y in enumerate(b)]
    found.sort(reverse=True)
    left: set[int] = set()
    right: set[int] = set()
    links: list[Link] = []
    for value, i, j in found:
        if value < floor:
            break
        if -i not in left and -j not in right:
            left.add(-i)
            right.add(-j)
            links.append(Link(-i, -j, value))
    return links
