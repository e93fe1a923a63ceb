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
    for row in lexicon.rows("names_spelling"):
        try:
            bits = float(row["bits"])
        except ValueError as error:
            raise LexiconError(f"names_spelling.tsv: {row['bits']!r} is no number of bits") from error
        tables.setdefault(row["table"], {})[row["left"].replace("-", ""), row["right"].replace("-", "")] = bits
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


def distance(left: str, right: str, costs: Costs, *, unknown: float) -> float:
    """The bits of the cheapest rewriting of `left` as `right`.

    Args:
        left: a word in the script of the table.
        right: a word in Latin letters.
        costs: one table of `spelling_costs`.
        unknown: what a letter costs that is dropped, added or replaced in a way that the table does not know.
    """
    places = _places(right)
    adds = [costs.added.get(c, unknown) for c in right]
    row = [0.0]
    for bits in adds:
        row.append(row[-1] + bits)
    rows = [row]
    nothing: Mapping[str, float] = {}
    for i, letter in enumerate(left):
        arcs: dict[int, float] = {}
        _group_arcs(costs.groups.get(letter), rows[i], places, arcs)
        if i:
            _group_arcs(costs.groups.get(left[i - 1 : i + 1]), rows[i - 1], places, arcs)
        swaps = costs.letters.get(letter, nothing)
        drop = costs.dropped.get(letter, unknown)
        above = rows[i]
        value = above[0] + drop
        if 0 in arcs:
            value = min(value, arcs[0])
        row = [value]
        for j, char in enumerate(right):
            value += adds[j]
            other = above[j + 1] + drop
            if other < value:
                value = other
            other = above[j] + swaps.get(char, unknown)
            if other < value:
                value = other
            if j + 1 in arcs and arcs[j + 1] < value:
                value = arcs[j + 1]
            row.append(value)
        rows.append(row)
    return rows[-1][-1]


@lru_cache(maxsize=65_536)
def _places(word: str) -> Mapping[str, tuple[int, ...]]:
    """Where each group of up to three letters of `word` ends."""
    found: dict[str, list[int]] = {}
    for size in (0, 1, 2, 3):
        for end in range(size, len(word) + 1):
            found.setdefault(word[end - size : end], []).append(end)
    return {group: tuple(ends) for group, ends in found.items()}


def _group_arcs(
    group: tuple[tuple[str, float], ...] | None,
    before: list[float],
    places: Mapping[str, tuple[int, ...]],
    arcs: dict[int, float],
) -> None:
    """Adds to `arcs` (place in the right word → bits) what writing one group of left letters reaches from the row
    `before`.
    """
    for right, bits in group or ():
        for end in places.get(right, ()):
            value = before[end - len(right)] + bits
            if value < arcs.get(end, value + 1):
                arcs[end] = value
