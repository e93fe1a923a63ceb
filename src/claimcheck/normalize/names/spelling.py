"""How far apart two spellings are, in bits: the cheapest way to write one word as the other, letters and letter
groups at a time.

The costs in `names_spelling.tsv` are -log2 of how often a group of letters stands for another in pairs of names known
to be one
(E. Brill and R. Moore, "An improved error model for noisy channel spelling correction", ACL 2000). There is one table
a script:
Latin against Latin, and each other script, in its own letters, against Latin.

The work is done in gains: every left letter dropped and every right letter added is the dearest way; what a letter or group written as
another saves against dropping and adding its letters is its gain. The cheapest way is the one with the greatest sum of gains, which makes the
inner loop short. All are whole thousandths of a bit, as floats, which add faster than ints: their sums are exact.

Sums begin with 0.0, for mypyc takes a sum that may be the number 0 for an int.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from claimcheck.errors import LexiconError
from claimcheck.lexicon import SHIPPED, Lexicon, built

LATIN = "abcdefghijklmnopqrstuvwxyz0123456789"  # what a right word is written in
PARTS = 1000  # of a bit
Groups = tuple[tuple[str, float], ...]  # right letters with their gain
Entries = Mapping[tuple[str, str], float]
ByByte = tuple[float, ...]  # a number for each Latin letter at the place of its byte, 0.0 at all others


class Letter(NamedTuple):
    """A left letter: its gain against each Latin letter and against groups of them, and the bits of dropping it."""

    gains: ByByte
    groups: Groups
    drop: float


@dataclass(frozen=True, slots=True)
class Costs:
    """One table in parts of a bit, complete: what it does not hold costs as much as an unknown letter.

    `letters` by left letter, `other` for those not in it; `pairs`: two left letters against groups; `added`: a right letter against
    none; `same`: a letter that both words are written with against itself.
    """

    letters: Mapping[str, Letter]
    other: Letter
    pairs: Mapping[str, Groups]
    added: ByByte
    same: Mapping[str, float]


@built
def spelling_costs(lexicon: Lexicon = SHIPPED) -> Mapping[str, Costs]:
    """Table name → costs.

    Raises:
        LexiconError: a cost is no number.
    """
    unknown = _parts(lexicon.table("names_weights")["likeness"]["unknown"])
    tables: dict[str, dict[tuple[str, str], float]] = {}
    for name in ("names_spelling", "names_spelling_own"):
        for row in lexicon.rows(name):
            try:
                cost = _parts(row["bits"])
            except (ValueError, OverflowError) as error:
                raise LexiconError(f"{name}.tsv: {row['bits']!r} is no number of bits") from error
            entries = tables.setdefault(row["table"], {})
            letters = row["left"].replace("-", ""), row["right"].replace("-", "")
            entries[letters] = min(cost, entries.get(letters, cost))
    return {name: _compiled(entries, unknown) for name, entries in tables.items()}


def _parts(bits: str | float) -> float:
    return float(round(PARTS * float(bits)))


def _compiled(entries: Entries, unknown: float) -> Costs:
    dropped = {left: cost for (left, right), cost in entries.items() if len(left) == 1 and not right}
    added = dict.fromkeys(LATIN, unknown)
    added |= {right: cost for (left, right), cost in entries.items() if not left and len(right) == 1}
    written = {left for left, right in entries if len(left) == len(right) == 1}
    groups: dict[str, list[tuple[str, float]]] = {}
    for (left, right), cost in entries.items():
        if left and right and len(left) + len(right) > 2:
            apart = sum([dropped.get(c, unknown) for c in left], 0.0) + sum([added[c] for c in right], 0.0)
            if apart > cost:
                groups.setdefault(left, []).append((right, apart - cost))

    def letter(left: str) -> Letter:
        drop = dropped.get(left, unknown)
        swaps = {c: entries.get((left, c), 0.0 if c == left and left not in written else unknown) for c in LATIN}
        gains = {c: max(0.0, drop + added[c] - cost) for c, cost in swaps.items()}
        return Letter(_by_byte(gains), tuple(groups.get(left, ())), drop)

    known = {*LATIN, *written, *dropped, *(left for left in groups if len(left) == 1)}
    return Costs(
        letters={left: letter(left) for left in sorted(known)},
        other=letter(" "),
        pairs={left: tuple(found) for left, found in groups.items() if len(left) == 2},
        added=_by_byte(added),
        same={c: entries.get((c, c), unknown if c in written else 0.0) for c in LATIN},
    )


def _by_byte(numbers: Mapping[str, float]) -> ByByte:
    return tuple([numbers.get(chr(byte), 0.0) for byte in range(ord("z") + 1)])


def distance(left: str, right: str, costs: Costs) -> float:
    """The bits of the cheapest rewriting of `left` as `right`, in which the letters that both begin and end with stay as they are.

    Args:
        left: a word in the script of the table.
        right: a word in the letters a-z and digits.
        costs: one table of `spelling_costs`.
    """
    cost = 0.0
    if left[:1] == right[:1] or left[-1:] == right[-1:]:
        cost, left, right = _without_shared_ends(left, right, costs)
    letters, other, pairs = costs.letters, costs.other, costs.pairs
    # Two more places, which hold nothing: it gives a tuple for a single letter too.
    pick: Callable[[ByByte], ByByte] = itemgetter(*right.encode(), 0, 0)
    cost += sum(pick(costs.added), 0.0)
    row = above = [0.0] * len(right)  # the greatest gain of the left letters so far against each beginning of `right`
    last = ""
    for letter in left:
        gains, groups, drop = letters.get(letter, other)
        cost += drop
        before, above, row = above, row, []
        best = diagonal = 0.0
        for gain, up in zip(pick(gains), above):  # noqa: B905
            diagonal += gain
            if up > best:
                best = up
            if diagonal > best:
                best = diagonal
            row.append(best)
            diagonal = up
        for group, gain in groups:
            if group in right:
                _reach(group, gain, above, row, right)
        last += letter
        if last in pairs:
            for group, gain in pairs[last]:
                if group in right:
                    _reach(group, gain, before, row, right)
        last = letter
    return (cost - row[-1] if row else cost) / PARTS


def _reach(group: str, gain: float, before: list[float], row: list[float], right: str) -> None:
    """Raises a row to what writing left letters as `group` gains, with what the row `before` those letters had."""
    start = right.find(group)
    while start >= 0:
        value = before[start - 1] + gain if start else gain
        end = start + len(group) - 1
        while end < len(row) and row[end] < value:
            row[end] = value
            end += 1
        start = right.find(group, start + 1)


def _without_shared_ends(left: str, right: str, costs: Costs) -> tuple[float, str, str]:
    """The cost of the letters that both words begin and end with, and what is between, with one such letter on either
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
    end = len(left) - tail
    cost = sum([costs.same.get(c, 0.0) for c in left[:head] + left[end:]], 0.0)
    return cost, left[head:end], right[head : len(right) - tail]
