#!/usr/bin/env python3
"""Fit the [person] weights of `names_weights.toml` on labelled pairs of persons' names, and print them.

    python tools/fit_names.py PERSONS.train.tsv

Logistic regression over four products of likenesses, none of which may speak against a match where names grow more
alike (weights are kept at or above zero). Measures of whole-string similarity are left out on purpose: the negatives of
the training pairs were chosen by such a measure. Every source weighs by the square root of its size; pairs marked as
pseudonyms are left out. Standard library only.
"""

from __future__ import annotations

import argparse
import csv
import math
from collections import Counter

from claimcheck.normalize.names.evidence import weigh
from claimcheck.normalize.names.likeness import measures
from claimcheck.normalize.names.persons import person_weights
from claimcheck.normalize.names.tokens import words_of

NAMES = ("worst", "worst_agreed", "mean_agreed", "worst_mean")
STEPS = 400
RATE = 1.0
SMALL = 1e-3  # of the squared weights


def products(a: str, b: str) -> tuple[float, ...] | None:
    """What the weights apply to, for one pair; None where a name has no letters."""
    left, right = words_of(a), words_of(b)
    if not left.tokens or not right.tokens:
        return None
    if len(left.tokens) > len(right.tokens):
        left, right = right, left
    found = weigh(left, right, measures())
    agreed = min(found.agreed, person_weights().agreed_most)
    return found.worst, found.worst * agreed, found.mean * agreed, found.worst * found.mean


def fit(rows: list[tuple[tuple[float, ...], float, float]]) -> list[float]:
    """Weights and, last, the base, by gradient descent with momentum; rows are (products, label, weight)."""
    weights = [0.0] * (len(NAMES) + 1)
    speed = [0.0] * len(weights)
    total = sum(row[2] for row in rows)
    for _ in range(STEPS):
        slope = [SMALL * w for w in weights[:-1]] + [0.0]
        for values, label, weight in rows:
            logit = weights[-1] + sum(w * v for w, v in zip(weights, values, strict=False))
            error = weight / total * (1.0 / (1.0 + math.exp(-logit)) - label)
            for k, value in enumerate(values):
                slope[k] += error * value
            slope[-1] += error
        speed = [0.9 * s - RATE * g for s, g in zip(speed, slope, strict=True)]
        weights = [max(0.0, w + s) for w, s in zip(weights[:-1], speed, strict=False)] + [weights[-1] + speed[-1]]
    return weights


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("pairs")
    with open(ask.parse_args().pairs, encoding="utf-8", newline="") as file:
        pairs = [r for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r["kind"] != "pos-alias"]
    sizes = Counter(r["source"] for r in pairs)
    made = [(products(r["name1"], r["name2"]), float(r["label"]), sizes[r["source"]] ** -0.5) for r in pairs]
    weights = fit([(values, label, weight) for values, label, weight in made if values is not None])
    print(f"base = {weights[-1]:.2f}")
    for name, weight in zip(NAMES, weights, strict=False):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
