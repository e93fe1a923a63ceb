"""How far apart two spellings are, in bits: the cheapest way to write one word as the other, letters and letter
groups at a time.

The costs in `names_spelling.tsv` are -log2 of how often a group of letters stands for another in pairs of names known
to be one
(E. Brill and R. Moore, "An improved error model for noisy channel spelling correction", ACL 2000). There is one table
a script:
Latin against Latin, and each other script, in its own letters, against Latin.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from claimcheck.errors import LexiconError
from claimcheck.lexicon import SHIPPED, Lexicon

FAR = 1e9
LATIN = "abcdefghijklmnopqrstuvwxyz0123456789"  # what a right word is written in


@dataclass(frozen=True, slots=True)
class Costs:
    """One table, complete: what it does not hold costs `unknown`.

    `letters`: one letter against each Latin letter; `dropped` and `added`: one letter against none; `groups`: what is
    longer, by the left letters, with the number of right letters.
    """

    letters: Mapping[str, Mapping[str, float]]
    other: Mapping[str, float]
    dropped: Mapping[str, float]
    added: Mapping[str, float]
    groups: Mapping[str, tuple[tuple[str, int, float], ...]]
    unknown: float


@lru_cache(maxsize=8)
def spelling_costs(lexicon: Lexicon = SHIPPED) -> Mapping[str, Costs]:
    """Table name → costs.

    Raises:
        LexiconError: a cost is no number.
    """
    unknown = float(lexicon.table("names_weights")["likeness"]["unknown"])
    tables: dict[str, dict[tuple[str, str], float]] = {}
    for name in ("names_spelling", "names_spelling_own"):
        for row in lexicon.rows(name):
            try:
                bits = float(row["bits"])
            except ValueError as error:
                raise LexiconError(f"{name}.tsv: {row['bits']!r} is no number of bits") from error
            entries = tables.setdefault(row["table"], {})
            letters = row["left"].replace("-", ""), row["right"].replace("-", "")
            entries[letters] = min(bits, entries.get(letters, FAR))
    return {name: _compiled(entries, unknown) for name, entries in tables.items()}


def _compiled(entries: Mapping[tuple[str, str], float], unknown: float) -> Costs:
    other = dict.fromkeys(LATIN, unknown)
    letters: dict[str, dict[str, float]] = {}
    dropped: dict[str, float] = {}
    added = dict(other)
    groups: dict[str, list[tuple[str, int, float]]] = {}
    for (left, right), bits in entries.items():
        if len(left) == 1 and len(right) == 1:
            letters.setdefault(left, dict(other))[right] = bits
        elif len(left) == 1 and not right:
            dropped[left] = bits
        elif not left and len(right) == 1:
            added[right] = bits
        else:
            groups.setdefault(left, []).append((right, len(right), bits))
    for char in LATIN:
        letters.setdefault(char, other | {char: 0.0})
    return Costs(letters, other, dropped, added, {left: tuple(found) for left, found in groups.items()}, unknown)


def distance(left: str, right: str, costs: Costs, *, most: float = FAR) -> float:
    """The bits of the cheapest rewriting of `left` as `right`; `FAR` where that is more than `most`.

    Args:
        left: a word in the script of the table.
        right: a word in the letters a-z and digits.
        costs: one table of `spelling_costs`.
        most: where to give up.
    """
    shared, left, right = _without_shared_ends(left, right, costs)
    most -= shared
    groups, letters, other, unknown, dropped = costs.groups, costs.letters, costs.other, costs.unknown, costs.dropped
    adds = [*map(costs.added.__getitem__, right)]
    row = [0.0, *accumulate(adds)]
    above = row
    low = 0.0
    last = ""
    for letter in left:
        arcs: dict[int, float] | None = None
        if letter in groups:
            for group in groups[letter]:
                if group[0] in right:
                    arcs = _reached(group, row, right, arcs)
        pair = last + letter
        if pair in groups and last:
            for group in groups[pair]:
                if group[0] in right:
                    arcs = _reached(group, above, right, arcs)
        above, last, lowest_above = row, letter, low
        # One more left letter: the bits of writing the left letters so far as each beginning of `right`, by letters.
        drop = dropped.get(letter, unknown)
        value = above[0] + drop
        row = [value]
        put = row.append
        swaps = letters.get(letter, other)
        for add, swap, diagonal, up in zip(adds, map(swaps.__getitem__, right), above, above[1:]):  # noqa: B905
            value += add
            if diagonal + swap < value:
                value = diagonal + swap
            if up + drop < value:
                value = up + drop
            put(value)
        if arcs:
            _shorten(row, arcs, adds)
        low = min(row)
        if low > most and lowest_above > most:
            return FAR
    return shared + row[-1]


def _shorten(row: list[float], arcs: Mapping[int, float], adds: list[float]) -> None:
    """Puts the ways through groups of letters into a row, and what adding letters behind them reaches."""
    for end in sorted(arcs) if len(arcs) > 1 else arcs:
        value = arcs[end]
        while value < row[end]:
            row[end] = value
            if end == len(adds):
                break
            value += adds[end]
            end += 1


def _without_shared_ends(left: str, right: str, costs: Costs) -> tuple[float, str, str]:
    """The bits of the letters that both words begin and end with, and what is between, with one such letter on either
    side left on.
    """
    most = min(len(left), len(right)) - 1
    head = 0
    while head < most and left[head] == right[head]:
        head += 1
    head = max(0, head - 1)
    tail = 0
    while tail < most - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    tail = max(0, tail - 1)
    if not head and not tail:
        return 0.0, left, right
    kept = left[:head] + left[len(left) - tail :]
    bits = sum(costs.letters[c][c] for c in kept if c in costs.letters)
    return bits, left[head : len(left) - tail], right[head : len(right) - tail]


def _reached(
    group: tuple[str, int, float], before: list[float], right: str, arcs: dict[int, float] | None
) -> dict[int, float]:
    """`arcs` (place in the right word → bits) with what writing left letters as `group` reaches from the row `before`."""
    letters, size, bits = group
    arcs = {} if arcs is None else arcs
    start = right.find(letters)
    while start >= 0:
        value = before[start] + bits
        end = start + size
        if end not in arcs or value < arcs[end]:
            arcs[end] = value
        start = right.find(letters, start + 1)
    return arcs
