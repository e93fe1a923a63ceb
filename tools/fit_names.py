#!/usr/bin/env python3
"""Fit the base and the [person_fitted] weights of `names_weights.toml` on labelled pairs of persons' names.

    python tools/fit_names.py PERSONS.train.tsv

Logistic regression over products of likenesses, none of which may speak against a match where names grow more alike
(weights are kept at or above zero, those in AGAINST at or below). Measures of whole-string similarity are left
out on purpose: the negatives of the training pairs were chosen by such a measure. Every source weighs by the square
root of its size; pairs marked as pseudonyms are left out, and pairs that the rules decide (initials, patronymics,
suffixes, attested family names). Needs numpy, which comes with spaCy.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter

import numpy as np

from claimcheck.normalize.names.evidence import weigh
from claimcheck.normalize.names.likeness import measures
from claimcheck.normalize.names.persons import AGAINST, PRODUCTS, person_weights, products
from claimcheck.normalize.names.words import words_of

STEPS = 20_000
RATE = 0.5
SMALL = 1e-4  # of the squared weights


def values(a: str, b: str) -> tuple[float, ...] | None:
    """What the weights apply to, for one pair; None where a name has no letters or a rule decides."""
    left, right = words_of(a), words_of(b)
    if not left.tokens or not right.tokens:
        return None
    if (len(right.tokens), right.name) < (len(left.tokens), left.name):
        left, right = right, left
    found = weigh(left, right, measures())
    if found.initials_clash or found.patronymics_clash or found.suffixes_clash or found.attested:
        return None
    return products(found, person_weights())


def fit(table: np.ndarray, labels: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Weights and, last, the base, by projected gradient descent with momentum."""
    table = np.column_stack([table, np.ones(len(labels))])
    sign = np.array([-1.0 if name in AGAINST else 1.0 for name in PRODUCTS] + [0.0])
    weights = np.zeros(table.shape[1])
    speed = np.zeros_like(weights)
    shares = shares / shares.sum()
    for _ in range(STEPS):
        error = shares * (1.0 / (1.0 + np.exp(-table @ weights)) - labels)
        slope = table.T @ error + 2 * SMALL * weights * (sign != 0)
        speed = 0.9 * speed - RATE * slope
        weights = weights + speed
        wrong = weights * sign < 0
        weights[wrong] = speed[wrong] = 0.0
    return weights


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("pairs")
    with open(ask.parse_args().pairs, encoding="utf-8", newline="") as file:
        pairs = [r for r in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if r["kind"] != "pos-alias"]
    sizes = Counter(r["source"] for r in pairs)
    made = [(values(r["name1"], r["name2"]), float(r["label"]), sizes[r["source"]] ** -0.5) for r in pairs]
    kept = [row for row in made if row[0] is not None]
    weights = fit(
        np.array([row[0] for row in kept]), np.array([row[1] for row in kept]), np.array([row[2] for row in kept])
    )
    print(f"base = {weights[-1]:.2f}")
    for name, weight in zip(PRODUCTS, weights, strict=False):
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
