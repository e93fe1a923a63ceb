"""Which word of one name stands for which of the other: the assignment with the greatest total likeness, joined words
included.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

from rapidfuzz.distance import Indel

from claimcheck.normalize.names.likeness import Measures, at_least, likeness
from claimcheck.normalize.names.tokens import Token, joined

LOST = 0.5  # of the total likeness that joining two words may cost: there is one link less
SHAPED = 0.7  # likeness of the classes of consonants under which two words are not tried as one
WRITTEN = 0.65  # the same for the letters, in scripts that write vowels as Latin does
LEAST_WHOLE = 4  # letters of a word that may stand for two
CERTAIN = 0.9  # a word that is this like another of its script is not tried as half of it
JOINED = 0.8  # a joined word must be this like the one it stands for
VOWELLED = frozenset({"latin", "cyrillic"})
_indel = Indel.normalized_similarity
FEW = 4  # words of the longer name up to which every assignment is tried
WIDEST = 8  # words of the longer name up to which the assignment is optimal; above it is chosen greedily


Link = tuple[int, int, float]  # word of one name, word of the other, how alike they are


class Alignment(NamedTuple):
    """The words of both names, neighbours joined where the other name writes them as one, and the links between."""

    left: tuple[Token, ...]
    right: tuple[Token, ...]
    links: Sequence[Link]


def align(left: tuple[Token, ...], right: tuple[Token, ...], known: Measures) -> Alignment:
    """The best alignment: every word of the shorter name is linked to a word of the longer, however unlike."""
    links = assign(left, right, known)
    left_sure = right_sure = 0  # places in the names as bits
    doubtful = len(links)
    for i, j, value in links:
        if value >= CERTAIN and left[i].table == right[j].table:
            left_sure |= 1 << i
            right_sure |= 1 << j
            doubtful -= 1
    if doubtful and (doubtful > 1 or len(left) != len(right)):
        least = _total(links) - LOST
        at = _split(left, right, left_sure, right_sure, known)
        if at is not None and _total(assign(whole := _merged(left, at), right, known)) > least:
            return align(whole, right, known)
        at = _split(right, left, right_sure, left_sure, known)
        if at is not None and _total(assign(left, whole := _merged(right, at), known)) > least:
            return align(left, whole, known)
    return Alignment(left, right, links)


def _split(
    words: tuple[Token, ...], others: tuple[Token, ...], sure: int, others_sure: int, known: Measures
) -> int | None:
    """Where in `words` the first two neighbours stand that together are a word of the other name, which neither is alone.

    A word that is surely one of the other name, and two neighbours that both surely are, are not tried.
    """
    for i, first in enumerate(words[:-1]):
        if sure >> i & 3 == 3:
            continue
        for j, whole in enumerate(others):
            if not first.start & whole.start or others_sure >> j & 1:
                continue
            if _halves(first, words[i + 1], whole, known):
                return i
    return None


def may_join(left: tuple[Token, ...], right: tuple[Token, ...], known: Measures) -> bool:
    """True where two neighbours of one name, none of whose words is surely one of the other's, are together a word of the other."""
    return _split(left, right, 0, 0, known) is not None or _split(right, left, 0, 0, known) is not None


def _halves(a: Token, b: Token, whole: Token, known: Measures) -> bool:
    """True where `a` and `b`, which begins like `whole`, are halves of it."""
    letters = len(whole.text)
    if letters < LEAST_WHOLE:
        return False
    if whole.table in VOWELLED and a.table in VOWELLED and b.table in VOWELLED:
        x, y = len(a.text), len(b.text)
        if 2 * letters <= x + y + max(x, y):  # one of the two is nearly all of it
            return False
        if _indel((a.head or a.text) + b.text, whole.text) < WRITTEN:
            return False
    elif _indel(a.shape + b.shape, whole.shape) < SHAPED:
        return False
    one = joined(a, b)
    if not at_least(one, whole, JOINED, known):
        return False
    half = max(likeness(a, whole, known), likeness(b, whole, known))
    if half < CERTAIN:
        return True
    # Jong alone is like a Hangul word for Jong-un.
    return whole.table != a.table and likeness(one, whole, known) > half


def _merged(words: tuple[Token, ...], at: int) -> tuple[Token, ...]:
    return (*words[:at], joined(words[at], words[at + 1]), *words[at + 2 :])


def _total(links: Sequence[Link]) -> float:
    return sum([value for _, _, value in links], 0.0)


def assign(left: tuple[Token, ...], right: tuple[Token, ...], known: Measures) -> list[Link]:
    """Links of greatest total likeness, as many as the shorter name has words; in the order of `left`; ties by
    position.

    Words of one spelling are linked first, the nearest in place: no assignment does better for them.
    """
    if len(left) > len(right):
        return sorted([(j, i, value) for i, j, value in assign(right, left, known)])
    links: list[Link] = []
    rest: list[int] = []
    texts = [token.text for token in right]  # "" for those that are linked
    for i, token in enumerate(left):
        text = token.text
        if texts[i] == text:
            j = i
        elif text in texts:
            j = texts.index(text)
            if texts.count(text) > 1:
                j = min([j for j, other in enumerate(texts) if other == text], key=lambda j: abs(j - i))
        else:
            rest.append(i)
            continue
        texts[j] = ""
        links.append((i, j, 1.0))
    if not rest:
        return links
    free = [j for j, text in enumerate(texts) if text] if links else range(len(right))
    if len(rest) == 1:
        links.append(_only(rest[0], left, right, free, known))
    elif links:
        table = _table([left[i] for i in rest], [right[j] for j in free], known)
        links += [(rest[i], free[j], value) for i, j, value in _best(table)]
    else:
        links += _best(_table(left, right, known))
    links.sort()
    return links


def _table(rows: Sequence[Token], columns: Sequence[Token], known: Measures) -> list[list[float]]:
    """The likeness of every word of `rows` to every word of `columns`.

    The word in the same place is asked first; of two words that are surely one the likeness to others is not asked
    and stands as 0.
    """
    table: list[list[float]] = []
    taken = 0  # columns, as bits
    for i, word in enumerate(rows):
        row = [0.0] * len(columns)
        table.append(row)
        if not taken >> i & 1:
            row[i] = value = likeness(word, columns[i], known)
            if value >= CERTAIN:
                taken |= 1 << i
                continue
        for j, other in enumerate(columns):
            if j != i and not taken >> j & 1:
                row[j] = value = likeness(word, other, known)
                if value >= CERTAIN:
                    taken |= 1 << j
                    break
    return table


def _only(i: int, left: tuple[Token, ...], right: tuple[Token, ...], free: Sequence[int], known: Measures) -> Link:
    """The link of the one word that is left over: the first of the words most like it."""
    word = left[i]
    best, at = -1.0, 0
    for j in free:
        value = likeness(word, right[j], known)
        if value > best:
            best, at = value, j
    return i, at, best


def _best(table: list[list[float]]) -> Sequence[Link]:
    """The assignment of two or more rows to columns, of which there are no fewer."""
    columns = [row.index(max(row)) for row in table]
    if len(set(columns)) == len(columns):  # every word has a favourite of its own: nothing can be better
        return [(i, j, table[i][j]) for i, j in enumerate(columns)]
    width = len(table[0])
    if width <= FEW:
        every = permutations(range(width), len(table))
        chosen = max(every, key=lambda places: sum([table[i][j] for i, j in enumerate(places)], 0.0))
        return [(i, j, table[i][j]) for i, j in enumerate(chosen)]
    return _optimal(table) if width <= WIDEST else _greedy(table)


def _greedy(table: list[list[float]]) -> list[Link]:
    ranked = sorted((-value, abs(i - j), i, j) for i, row in enumerate(table) for j, value in enumerate(row))
    used_left: set[int] = set()
    used_right: set[int] = set()
    links: list[Link] = []
    for value, _, i, j in ranked:
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            links.append((i, j, -value))
            if len(links) == len(table):
                break
    return links


def _optimal(table: list[list[float]]) -> list[Link]:
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
    return [(i, j, table[i][j]) for i, j in enumerate(chosen)]
