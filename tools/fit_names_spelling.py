#!/usr/bin/env python3
"""Fit the letter costs of `names_spelling.tsv` on pairs of names known to be one.

    python tools/fit_names_spelling.py OUT.tsv PAIRS.tsv [PAIRS.tsv ...]

PAIRS.tsv has columns label, type, name1, name2; only rows with label 1 are used: costs say how names *are* spelled, and
learn nothing from how anyone chose names that are different. Words are paired by how alike their coarse keys are,
letters by the cheapest one-to-one alignment, re-estimated a few times; then groups of up to two letters against up to
three are counted over those alignments, and the cheapest segmentations re-estimated.
"""

from __future__ import annotations

import argparse
import csv
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator

from anyascii import anyascii
from rapidfuzz.distance import Indel

from claimcheck.lexicon import SHIPPED
from claimcheck.normalize.names.scripts import native_letters
from claimcheck.normalize.names.tokens import Token, token
from claimcheck.normalize.names.words import words_of

ROUNDS = 5
LEAST = {"latin": 6}  # occurrences below which a group of letters is not kept
LEAST_ELSEWHERE = 3
GAIN = 0.7  # bits that a group must save over its letters
SMOOTHING = 0.5
VOWELS = frozenset("aeiouy")
UNKNOWN = 8.0
SAME_SCRIPT, OTHER_SCRIPT = 0.7, 0.55  # likeness of the coarse keys from which words are taken for partners


def alike(a: Token, b: Token) -> float:
    if a.initial or b.initial:
        return 0.0
    bones = Indel.normalized_similarity(a.bones, b.bones)
    if a.unvowelled or b.unvowelled:
        return bones
    return 0.5 * bones + 0.5 * Indel.normalized_similarity(a.key, b.key)


def partners(left: tuple[Token, ...], right: tuple[Token, ...]) -> Iterator[tuple[Token, Token]]:
    """Words that are most alike first, each in one pair, in one script only where they are much alike."""
    ranked = sorted(((alike(a, b), -i, -j) for i, a in enumerate(left) for j, b in enumerate(right)), reverse=True)
    used: set[tuple[str, int]] = set()
    for value, i, j in ranked:
        a, b = left[-i], right[-j]
        if value < (SAME_SCRIPT if a.table == b.table else OTHER_SCRIPT):
            continue
        if ("a", i) not in used and ("b", j) not in used:
            used |= {("a", i), ("b", j)}
            yield a, b


def word_pairs(path: str) -> Iterator[tuple[str, str, str]]:
    """(table, letters of the script, Latin letters) of every pair of words that stand for one another and differ."""
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["label"] != "1" or row["type"] == "ORG":
                continue
            if row["type"] == "TOK":
                a, b = token(row["name1"], SHIPPED), token(row["name2"], SHIPPED)
                pairs = [(a, b)] if a and b else []
            else:
                pairs = list(partners(words_of(row["name1"]).tokens, words_of(row["name2"]).tokens))
            for a, b in pairs:
                if a.text == b.text or min(len(a.text), len(b.text)) < 2 or a.equal & b.equal or a.short & b.short:
                    continue
                table, x, y = native_letters(a, b)
                yield table, x, y
                if table == "latin":
                    yield table, y, x


def letter_alignment(x: str, y: str, cost: Callable[[str, str], float]) -> list[tuple[str, str]]:
    n, m = len(x), len(y)
    best = [[0.0] * (m + 1) for _ in range(n + 1)]
    step = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        for j in range(m + 1):
            if not i and not j:
                continue
            options = []
            if i and j:
                options.append((best[i - 1][j - 1] + cost(x[i - 1], y[j - 1]), 0))
            if i:
                options.append((best[i - 1][j] + cost(x[i - 1], ""), 1))
            if j:
                options.append((best[i][j - 1] + cost("", y[j - 1]), 2))
            best[i][j], step[i][j] = min(options)
    out = []
    i, j = n, m
    while i or j:
        kind = step[i][j]
        if kind == 0:
            out.append((x[i - 1], y[j - 1]))
            i, j = i - 1, j - 1
        elif kind == 1:
            out.append((x[i - 1], ""))
            i -= 1
        else:
            out.append(("", y[j - 1]))
            j -= 1
    return out[::-1]


def first_cost(table: str) -> Callable[[str, str], float]:
    """A start: equal romanised letters are free, vowels cheap."""
    letters = SHIPPED.table("names_letters")
    sounds = dict(letters[table]) if table in letters else {}
    sounds |= {"J": "j", "Z": "zh", "C": "ch", "T": "th", "D": "dh"} if table == "hebrew" else {}
    if table == "cyrillic":
        sounds = {chr(c): anyascii(chr(c)).lower().strip("'\"") for c in range(0x400, 0x530)}

    def cost(a: str, b: str) -> float:
        sound = sounds.get(a, a)
        if a == "" or b == "":
            return 1.0 if (b or sound[:1]) in VOWELS or sound == "" else 2.5
        if sound[:1] == b or sound == b or (len(sound) > 1 and b in sound):
            return 0.0 if sound[:1] == b else 0.5
        if sound[:1] in VOWELS and b in VOWELS:
            return 0.8
        return 3.0

    return cost


def fit(table: str, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], float]:
    cost = first_cost(table)
    for _ in range(ROUNDS):
        counts: Counter = Counter()
        for x, y in pairs:
            counts.update(letter_alignment(x, y, cost))
        singles = singles_cost(counts)
        cost = lambda a, b, singles=singles: singles.get((a, b), UNKNOWN)  # noqa: E731
    lefts, rights = substrings([x for x, _ in pairs], 2), substrings([y for _, y in pairs], 3)
    groups: Counter = Counter()
    for x, y in pairs:
        groups.update(windows(letter_alignment(x, y, cost)))
    least = LEAST.get(table, LEAST_ELSEWHERE)
    kept = dict(singles)
    for (a, b), n in groups.items():
        if n >= least and len(b) + len(a) > 2:
            bits = rate(n, lefts[a], rights[b] if b else lefts[a])
            if bits + GAIN < composed(a, b, singles):
                kept[a, b] = bits
    for _ in range(ROUNDS):
        counts = Counter()
        for x, y in pairs:
            counts.update(segments(x, y, kept))
        kept = {
            (a, b): rate(n, lefts[a] if a else rights[b], rights[b] if b else lefts[a])
            for (a, b), n in counts.items()
            if n >= (least if len(a) + len(b) > 2 else 2 if a != b else 1)
        }
    return kept


def rate(n: int, left: int, right: int) -> float:
    """Mean of -log2 P(right | left) and -log2 P(left | right)."""
    forward = -math.log2((n + SMOOTHING) / (max(left, n) + 4 * SMOOTHING))
    backward = -math.log2((n + SMOOTHING) / (max(right, n) + 4 * SMOOTHING))
    return (forward + backward) / 2


def substrings(words: list[str], longest: int) -> Counter:
    return Counter(w[i : i + size] for w in words for size in range(1, longest + 1) for i in range(len(w) - size + 1))


def windows(steps: list[tuple[str, str]]) -> list[tuple[str, str]]:
    found = []
    for start in range(len(steps)):
        a = b = ""
        for stop in range(start, min(start + 4, len(steps))):
            a += steps[stop][0]
            b += steps[stop][1]
            if len(a) > 2 or len(b) > 3:
                break
            if a and len(a) + len(b) > 2:
                found.append((a, b))
    return found


def segments(x: str, y: str, kept: dict[tuple[str, str], float]) -> list[tuple[str, str]]:
    """The cheapest way to write `x` as `y` with the letters and groups kept so far."""
    best = {(0, 0): (0.0, 0, 0)}
    for i in range(len(x) + 1):
        for j in range(len(y) + 1):
            if not i and not j:
                continue
            options = []
            for u in range(min(2, i) + 1):
                for v in range(min(3, j) + 1):
                    if (not u and not v) or (not u and v > 1):
                        continue
                    bits = kept.get((x[i - u : i], y[j - v : j]), UNKNOWN if u + v == 1 or (u == v == 1) else None)
                    if bits is not None:
                        options.append((best[i - u, j - v][0] + bits, u, v))
            best[i, j] = min(options)
    out, i, j = [], len(x), len(y)
    while i or j:
        _, u, v = best[i, j]
        out.append((x[i - u : i], y[j - v : j]))
        i, j = i - u, j - v
    return out


def singles_cost(counts: Counter) -> dict[tuple[str, str], float]:
    left, right = Counter(), Counter()
    for (a, b), n in counts.items():
        left[a] += n
        right[b] += n
    total = sum(counts.values())
    singles = {}
    for (a, b), n in counts.items():
        if n < 2 and a != b:
            continue
        forward = -math.log2((n + SMOOTHING) / ((left[a] if a else total) + 8 * SMOOTHING))
        backward = -math.log2((n + SMOOTHING) / ((right[b] if b else total) + 8 * SMOOTHING))
        # Dropping or adding a letter: how often that letter is dropped or added at all.
        singles[a, b] = forward if not b else backward if not a else (forward + backward) / 2
    return singles


def composed(a: str, b: str, singles: dict[tuple[str, str], float]) -> float:
    """The cheapest way to write `a` as `b` with single letters."""
    table: dict[tuple[int, int], float] = {(0, 0): 0.0}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if not i and not j:
                continue
            options = []
            if i and j:
                options.append(table[i - 1, j - 1] + singles.get((a[i - 1], b[j - 1]), UNKNOWN))
            if i:
                options.append(table[i - 1, j] + singles.get((a[i - 1], ""), UNKNOWN))
            if j:
                options.append(table[i, j - 1] + singles.get(("", b[j - 1]), UNKNOWN))
            table[i, j] = min(options)
    return table[len(a), len(b)]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("out")
    ask.add_argument("pairs", nargs="+")
    args = ask.parse_args()
    by_table: dict[str, list[tuple[str, str]]] = {}
    for path in args.pairs:
        for table, x, y in word_pairs(path):
            by_table.setdefault(table, []).append((x, y))
    with open(args.out, "w", encoding="utf-8") as out:
        fitted = ", ".join(f"{len(by_table[t])} {t}" for t in sorted(by_table))
        out.write(
            "# Bits of cost for writing the letters `left` as the letters `right` (- is no letter), a table a script.\n"
        )
        out.write(f"# Fitted by tools/fit_names_spelling.py on pairs of words of one name each: {fitted}.\n")
        out.write("# From Wikipedia titles (English, Spanish), EU, UN, OFAC lists, Wikidata, GeoNames: counts only.\n")
        out.write("table\tleft\tright\tbits\n")
        for table in sorted(by_table):
            kept = fit(table, by_table[table])
            print(table, len(by_table[table]), "pairs", len(kept), "costs", file=sys.stderr)
            for (a, b), bits in sorted(kept.items()):
                out.write(f"{table}\t{a or '-'}\t{b or '-'}\t{bits:.2f}\n")


if __name__ == "__main__":
    main()
