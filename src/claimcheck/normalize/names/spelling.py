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

from claimcheck.errors import LexiconError
from claimcheck.lexicon import SHIPPED, Lexicon

FAR = 1e9
_NOTHING: Mapping[str, float] = {}


@dataclass(frozen=True, slots=True)
class Costs:
    """One table: `letters` for one letter against one, `dropped`, `added`, and `groups` for what is longer, by the
    left letters.
    """

    letters: Mapping[str, Mapping[str, float]]
    dropped: Mapping[str, float]
    added: Mapping[str, float]
    groups: Mapping[str, tuple[tuple[str, float], ...]]


@lru_cache(maxsize=8)
def spelling_costs(lexicon: Lexicon = SHIPPED) -> Mapping[str, Costs]:
    """Table name → costs.

    Raises:
        LexiconError: a cost is no number.
    """
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
    return {name: _compiled(entries) for name, entries in tables.items()}


def _compiled(entries: Mapping[tuple[str, str], float]) -> Costs:
    letters: dict[str, dict[str, float]] = {}
    dropped: dict[str, float] = {}
    added: dict[str, float] = {}
    groups: dict[str, list[tuple[str, float]]] = {}
    for (left, right), bits in entries.items():
        if len(left) == 1 and len(right) == 1:
            letters.setdefault(left, {})[right] = bits
        elif len(left) == 1 and not right:
            dropped[left] = bits
        elif not left and len(right) == 1:
            added[right] = bits
        else:
            groups.setdefault(left, []).append((right, bits))
    return Costs(letters, dropped, added, {left: tuple(found) for left, found in groups.items()})


def distance(left: str, right: str, costs: Costs, *, unknown: float, most: float = FAR) -> float:
    """The bits of the cheapest rewriting of `left` as `right`; `FAR` where that is more than `most`.

    Args:
        left: a word in the script of the table.
        right: a word in Latin letters.
        costs: one table of `spelling_costs`.
        unknown: what a letter costs that is dropped, added or replaced in a way that the table does not know.
        most: where to give up.
    """
    shared, left, right = _without_shared_ends(left, right, costs)
    most -= shared
    added, groups, letters = costs.added, costs.groups, costs.letters
    adds = [added.get(c, unknown) for c in right]
    row = [0.0]
    for bits in adds:
        row.append(row[-1] + bits)
    before: list[float] = []
    last = ""
    for letter in left:
        arcs: dict[int, float] = {}
        if letter in groups:
            _group_arcs(groups[letter], row, right, arcs)
        if last + letter in groups and last:
            _group_arcs(groups[last + letter], before, right, arcs)
        swaps = letters.get(letter, _NOTHING)
        drop = costs.dropped.get(letter, unknown)
        before, row = row, _next_row(row, right, swaps, drop, adds, arcs, unknown)
        last = letter
        if min(row) > most and min(before) > most:
            return FAR
    return shared + row[-1]


def _next_row(
    above: list[float],
    right: str,
    swaps: Mapping[str, float],
    drop: float,
    adds: list[float],
    arcs: Mapping[int, float],
    unknown: float,
) -> list[float]:
    """One more left letter: the bits of writing the left letters so far as each beginning of `right`."""
    diagonal = above[0]
    value = diagonal + drop
    if arcs and 0 in arcs and arcs[0] < value:
        value = arcs[0]
    row = [value]
    swap = swaps.get
    for end, char in enumerate(right, 1):
        value += adds[end - 1]
        up = above[end]
        other = up + drop
        if other < value:
            value = other
        other = diagonal + swap(char, unknown)
        if other < value:
            value = other
        if arcs and end in arcs and arcs[end] < value:
            value = arcs[end]
        diagonal = up
        row.append(value)
    return row


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
    bits = sum(costs.letters[c].get(c, 0.0) for c in kept if c in costs.letters)
    return bits, left[head : len(left) - tail], right[head : len(right) - tail]


def _group_arcs(group: tuple[tuple[str, float], ...], before: list[float], right: str, arcs: dict[int, float]) -> None:
    """Adds to `arcs` (place in the right word → bits) what writing one group of left letters reaches from the row
    `before`.
    """
    for letters, bits in group:
        start = right.find(letters)
        while start >= 0:
            value = before[start] + bits
            end = start + len(letters)
            if value < arcs.get(end, FAR):
                arcs[end] = value
            start = right.find(letters, start + 1)
