#!/usr/bin/env python3
"""Name matchers side by side on labelled pairs of names.

    python benchmarks/names.py PAIRS.tsv [--dev DEV.tsv]

PAIRS.tsv has columns label (1 or 0), type (PER, TOK, ORG, LOC), name1, name2. The threshold of each matcher is the one
of best F1 on DEV (without it: on PAIRS itself, which flatters all alike). Peers are used where they are installed:
rapidfuzz always; jellyfish, nomenklatura. Prints a Markdown table: precision, recall and F1 at the threshold, average
precision, and pairs per second, each pair seen for the first time.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import time
from collections.abc import Callable, Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from claimcheck.normalize.names import match_names
from claimcheck.normalize.text import fold

KINDS = {"PER": "person", "TOK": "person", "ORG": "organization", "LOC": "place"}
Score = Callable[[str, str, str], float]
Row = tuple[str, str, str, bool]


def matchers() -> Iterator[tuple[str, Score]]:
    """(name, scorer) of every matcher that can be used here."""
    yield "claimcheck", lambda a, b, kind: match_names(a, b, kind=kind).score  # type: ignore[arg-type]
    yield "rapidfuzz token_sort_ratio, romanised", lambda a, b, kind: fuzz.token_sort_ratio(fold(a), fold(b))
    yield "rapidfuzz WRatio, romanised", lambda a, b, kind: fuzz.WRatio(fold(a), fold(b))
    yield "rapidfuzz Jaro-Winkler, romanised", lambda a, b, kind: JaroWinkler.similarity(fold(a), fold(b))
    if importlib.util.find_spec("jellyfish"):
        import jellyfish

        yield (
            "jellyfish metaphone ratio",
            lambda a, b, kind: fuzz.ratio(jellyfish.metaphone(fold(a)), jellyfish.metaphone(fold(b))),
        )
    if importlib.util.find_spec("nomenklatura"):
        yield "nomenklatura logic-v2", _nomenklatura()


def _nomenklatura() -> Score:
    from followthemoney import model
    from nomenklatura.matching import get_algorithm
    from nomenklatura.matching.types import ScoringConfig

    algorithm = get_algorithm("logic-v2")
    if algorithm is None:
        raise ImportError("this nomenklatura has no logic-v2")
    settings = ScoringConfig.defaults()
    schemas = {"person": "Person", "organization": "Organization", "place": "LegalEntity"}
    made = iter(range(10**9))

    def score(a: str, b: str, kind: str) -> float:
        # Fresh ids: results are cached by entity id.
        pair = [
            model.get_proxy({"id": f"n{next(made)}", "schema": schemas[kind], "properties": {"name": [name]}})
            for name in (a, b)
        ]
        return float(algorithm.compare(pair[0], pair[1], settings).score)

    return score


def load(path: str) -> list[Row]:
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(r["name1"], r["name2"], KINDS[r["type"]], r["label"] == "1") for r in rows]


def curve(scores: list[float], truth: list[bool]) -> Iterator[tuple[float, float, float]]:
    """(score, precision, recall) at every place where a cut is possible, highest score first."""
    ranked = sorted(zip(scores, truth, strict=True), key=lambda pair: -pair[0])
    right, total = 0, max(1, sum(truth))
    for rank, (score, label) in enumerate(ranked, 1):
        right += label
        if rank == len(ranked) or ranked[rank][0] != score:
            yield score, right / rank, right / total


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measured(score: Score, rows: list[Row], dev: list[Row]) -> tuple[float, ...]:
    started = time.perf_counter()
    scores = [score(a, b, k) for a, b, k, _ in rows]
    speed = len(rows) / (time.perf_counter() - started)
    threshold = max(curve([score(a, b, k) for a, b, k, _ in dev], [t for *_, t in dev]), key=lambda c: f1(c[1], c[2]))[
        0
    ]
    truth = [t for *_, t in rows]
    average = last = 0.0
    for _, precision, recall in curve(scores, truth):
        average += precision * (recall - last)
        last = recall
    said = [s >= threshold for s in scores]
    right = sum(s and t for s, t in zip(said, truth, strict=True))
    precision, recall = right / max(1, sum(said)), right / max(1, sum(truth))
    return precision, recall, f1(precision, recall), average, speed


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("pairs")
    ask.add_argument("--dev")
    args = ask.parse_args()
    rows = load(args.pairs)
    dev = load(args.dev) if args.dev else rows
    print("| matcher | precision | recall | F1 | AP | pairs/s |\n|---|---|---|---|---|---|")
    for name, score in matchers():
        precision, recall, f, average, speed = measured(score, rows, dev)
        print(f"| {name} | {precision:.3f} | {recall:.3f} | {f:.3f} | {average:.3f} | {speed:,.0f} |")


if __name__ == "__main__":
    main()
