"""Which word of one name stands for which of the other: the assignment with the greatest total likeness, joined words
included.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from claimcheck.normalize.names.likeness import Measures, likeness
from claimcheck.normalize.names.tokens import Token, joined

LOST = 0.5  # of the total likeness that joining two words may cost: there is one link less
SHAPED = 0.7  # likeness of the classes of consonants under which two words are not tried as one
LEAST_WHOLE = 4  # letters of a word that may stand for two
CERTAIN = 0.9  # a word that is this like another is not tried as half of it
JOINED = 0.8  # a joined word must be this like the one it stands for
WIDEST = 8  # words of the longer name up to which the assignment is optimal; above it is chosen greedily


class Link(NamedTuple):
    """Word `left` of one name and word `right` of the other, and how alike they are."""

    left: int
    right: int
    likeness: float


class Alignment(NamedTuple):
    """The words of both names, neighbours joined where the other name writes them as one, and the links between."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]
    links: tuple[Link, ...]


def align(left: Sequence[Token], right: Sequence[Token], known: Measures) -> Alignment:
    """The best alignment: every word of the shorter name is linked to a word of the longer, however unlike."""
    left, right = tuple(left), tuple(right)
    links = assign(left, right, known)
    doubtful = sum([link.likeness < CERTAIN for link in links])
    if doubtful and (len(left) != len(right) or doubtful > 1):
        for merged in (_merge(left, right, known), _swapped(_merge(right, left, known))):
            if merged is not None and _total(assign(*merged, known)) > _total(links) - LOST:
                return align(*merged, known)
    return Alignment(left, right, links)


def _merge(
    left: tuple[Token, ...], right: tuple[Token, ...], known: Measures
) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
    """`left` with the first two neighbours joined that together are a word of `right`, which neither is alone."""
    texts = {token.text for token in left}
    wholes = [token for token in right if len(token.text) >= LEAST_WHOLE and token.text not in texts]
    for i in range(len(left) - 1) if wholes else ():
        a, b = left[i], left[i + 1]
        for whole in wholes:
            if Indel.normalized_similarity(a.shape + b.shape, whole.shape) < SHAPED:
                continue
            if max(likeness(a, whole, known), likeness(b, whole, known)) >= CERTAIN:
                continue
            both = joined(a, b)
            if likeness(both, whole, known) >= JOINED:
                return (*left[:i], both, *left[i + 2 :]), right
    return None


def _swapped(
    pair: tuple[tuple[Token, ...], tuple[Token, ...]] | None,
) -> tuple[tuple[Token, ...], tuple[Token, ...]] | None:
    return (pair[1], pair[0]) if pair else None


def _total(links: Sequence[Link]) -> float:
    return sum(link.likeness for link in links)


def assign(left: Sequence[Token], right: Sequence[Token], known: Measures) -> tuple[Link, ...]:
    """Links of greatest total likeness, as many as the shorter name has words; in the order of `left`; ties by
    position.

    Words of one spelling are linked first, the nearest in place: no assignment does better for them.
    """
    if len(left) > len(right):
        return tuple(sorted(Link(j, i, value) for i, j, value in assign(right, left, known)))
    links: list[Link] = []
    rest: list[int] = []
    free = list(range(len(right)))
    texts = [token.text for token in right]
    for i, token in enumerate(left):
        if token.text in texts:
            places = [j for j in free if texts[j] == token.text]
            if places:
                nearest = min(places, key=lambda j: abs(j - i)) if len(places) > 1 else places[0]
                free.remove(nearest)
                links.append(Link(i, nearest, 1.0))
                continue
        rest.append(i)
    if rest:
        table = [[likeness(left[i], right[j], known) for j in free] for i in rest]
        links += [Link(rest[i], free[j], value) for i, j, value in _best(table)]
        links.sort()
    return tuple(links)


def _best(table: list[list[float]]) -> Sequence[Link]:
    """The assignment of the rows to columns, of which there are no fewer."""
    if len(table) == 1:
        row = table[0]
        best = max(row)
        return (Link(0, row.index(best), best),)
    columns = [row.index(max(row)) for row in table]
    if len(set(columns)) == len(columns):  # every word has a favourite of its own: nothing can be better
        return [Link(i, j, table[i][j]) for i, j in enumerate(columns)]
    if len(table) == 2:
        first, second = table
        _, i, j = max((x + y, -i, -j) for i, x in enumerate(first) for j, y in enumerate(second) if i != j)
        return (Link(0, -i, first[-i]), Link(1, -j, second[-j]))
    return _optimal(table) if len(table[0]) <= WIDEST else _greedy(table)


def _greedy(table: list[list[float]]) -> tuple[Link, ...]:
    ranked = sorted((-value, abs(i - j), i, j) for i, row in enumerate(table) for j, value in enumerate(row))
    used_left: set[int] = set()
    used_right: set[int] = set()
    links: list[Link] = []
    for value, _, i, j in ranked:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            links.append(Link(i, j, -value))
            if len(links) == len(table):
                break
    return tuple(sorted(links))


def _optimal(table: list[list[float]]) -> tuple[Link, ...]:
    """The assignment problem by dynamic programming over sets of right words, row by row (names are short)."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for row in table:
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for mask, (total, chosen) in best.items():
            for j, value in enumerate(row):
                if mask >> j & 1:
                    continue
                grown = total + value
                kept = following.get(mask | 1 << j)
                if kept is None or grown > kept[0] + 1e-12:
                    following[mask | 1 << j] = (grown, (*chosen, j))
        best = following
    _, chosen = max(best.values(), key=lambda found: (found[0], [-j for j in found[1]]))
    return tuple(Link(i, j, table[i][j]) for i, j in enumerate(chosen))
