"""The distance of two spellings is that of the cheapest way to write one as the other, whatever way it is found."""

from functools import cache
from math import inf

import pytest

from claimcheck.lexicon import SHIPPED
from claimcheck.normalize.names.spelling import distance, spelling_costs

UNKNOWN = 8.0
WORDS = [
    ("szijjarto", "seyjarto"), ("mueller", "muller"), ("kowalski", "kovalsky"), ("a", "b"), ("chehabi", "shihabi"),
    ("thatcher", "tacher"), ("x", "ks"), ("bin", "binbinbin"),
]  # fmt: skip
OTHERS = [
    ("cyrillic", "харковский", "kharkovsky"), ("cyrillic", "щукин", "shchukin"), ("hebrew", "נתן", "nathan"), ("arabic", "احمد", "ahmed"),
    ("hangul", "gim", "kim"),
]  # fmt: skip


def entries(table: str) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for file in ("names_spelling", "names_spelling_own"):
        for row in SHIPPED.rows(file):
            if row["table"] == table:
                key = row["left"].replace("-", ""), row["right"].replace("-", "")
                found[key] = min(float(row["bits"]), found.get(key, inf))
    return found


def cheapest(left: str, right: str, bits: dict[tuple[str, str], float]) -> float:
    """Every way tried: letters dropped, added and swapped, and the groups of the table."""
    written = {a for a, b in bits if len(a) == len(b) == 1}
    groups = [(a, b, cost) for (a, b), cost in bits.items() if a and b and len(a) + len(b) > 2]

    @cache
    def rest(i: int, j: int) -> float:
        if i == len(left) and j == len(right):
            return 0.0
        ways = [
            rest(i + len(a), j + len(b)) + cost
            for a, b, cost in groups
            if left.startswith(a, i) and right.startswith(b, j)
        ]
        if i < len(left):
            ways.append(rest(i + 1, j) + bits.get((left[i], ""), UNKNOWN))
        if j < len(right):
            ways.append(rest(i, j + 1) + bits.get(("", right[j]), UNKNOWN))
        if i < len(left) and j < len(right):
            same = 0.0 if left[i] == right[j] and left[i] not in written else UNKNOWN
            ways.append(rest(i + 1, j + 1) + bits.get((left[i], right[j]), same))
        return min(ways)

    return rest(0, 0)


@pytest.mark.parametrize(("table", "left", "right"), [*(("latin", *pair) for pair in WORDS), *OTHERS])
def test_the_distance_is_that_of_the_cheapest_way(table: str, left: str, right: str) -> None:
    assert distance(left, right, spelling_costs()[table]) == pytest.approx(
        cheapest(left, right, entries(table)), abs=0.002
    )


def test_a_word_without_letters_costs_the_letters_of_the_other() -> None:
    bits = entries("latin")
    assert distance("", "ab", spelling_costs()["latin"]) == pytest.approx(bits[("", "a")] + bits[("", "b")])
    assert distance("a", "", spelling_costs()["latin"]) == pytest.approx(bits[("a", "")])
    assert distance("", "", spelling_costs()["latin"]) == 0.0
