#!/usr/bin/env python3
"""Fit `likeness_weights.toml`: when do two sentences of two articles, each with a date of its own, tell of one event?

    python tools/fit_likeness.py CLUSTERS.jsonl SISTER.jsonl > src/claimcheck/data/likeness_weights.toml

CLUSTERS.jsonl holds articles of one event by several outlets: two dates of theirs that are apart are, but for a few real errors, of two events (the
negatives). SISTER.jsonl holds changes of one date that both articles of a pair state: the two sentences tell of one event (the positives).
Logistic regression, both classes weighing the same, each weight bounded to the sign it must have (SIGNS). The threshold is set on held-out scores:
ten folds, no cluster in two of them; it is the lowest that lets through ALLOWED negatives. Needs numpy, which
comes with spaCy.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tomllib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import claimcheck
from claimcheck.align import align
from claimcheck.checker import Checker
from claimcheck.detect.base import Comparison
from claimcheck.detect.date_scene import candidates, names_both
from claimcheck.detect.likeness import Likeness
from claimcheck.link import link
from claimcheck.normalize import dates
from claimcheck.scenes import Scenes

SIGNS = {
    "bits": 1, "coverage": 1, "deep": -1, "far": -1, "known": -1, "known_there": -1, "object": 1, "one_grain": 1,
    "one_spoken": -1, "share": 1, "subject": 1, "who": 1, "words": 1, "same_doer": 1, "days_between": -1,
}  # fmt: skip
STRENGTH = 0.1  # of the data against the squared weights
FOLDS = 10
STEPS = 4000
TABLE = Path(__file__).parent.parent / "src/claimcheck/data/likeness_weights.toml"


@dataclass(frozen=True)
class Row:
    """One pair of dates: what was measured, whether both are of one event, and where it stands."""

    cluster: str
    item: str
    measures: dict[str, float]
    one_event: bool
    text: str


def pairs(
    checker: Checker, left: claimcheck.Article, right: claimcheck.Article
) -> Iterator[tuple[Any, Any, dict[str, float]]]:
    """The candidates of `date_scene` for two articles."""
    linked = link(checker._read([left, right]), checker.lexicon)
    x, y = sorted(linked.extractions, key=lambda e: e.article.id)
    aligned = align(x, y, checker.lexicon)
    c = Comparison(
        x, y, aligned.candidates, aligned.claims, aligned.statements, {e.id: e for e in linked.entities}, checker.lexicon,
        Scenes.of(x, y, checker.lexicon),
    )  # fmt: skip

    def same(a: Any, b: Any) -> bool:
        return dates.readings_relation(a, b, lexicon=checker.lexicon) == "same"

    for a, b, measures in candidates(c, Likeness(c, lambda e: e.when, same)):
        if not names_both(a, b, c):
            yield a, b, measures


def article(entry: dict[str, Any], text: str | None = None) -> claimcheck.Article:
    return claimcheck.Article(
        text=entry["text"] if text is None else text, id=entry["id"], published=entry["published"]
    )


def negatives(checker: Checker, clusters: Iterable[dict[str, Any]]) -> Iterator[Row]:
    for k in clusters:
        for a, b in itertools.combinations(k["articles"], 2):
            for p, q, measures in pairs(checker, article(a), article(b)):
                text = f"{p.stated.span.quote} | {q.stated.span.quote} || {p.sentence.quote[:200]} || {q.sentence.quote[:200]}"
                yield Row(k["cluster"], "", measures, False, text)


def positives(checker: Checker, clusters: Iterable[dict[str, Any]], items: Iterable[dict[str, Any]]) -> Iterator[Row]:
    known = {(k["cluster"], a["id"]): a for k in clusters for a in k["articles"]}
    for item in items:
        a, b = (known[item["cluster"], item[side]["id"]] for side in "ab")
        text = a["text"]
        for start, end, _, new in reversed(item["a_original_text_changes"]):
            text = text[:start] + new + text[end:]
        for p, q, measures in pairs(checker, article(a, text), article(b)):
            ours, theirs = (p, q) if p.sentence.article == a["id"] else (q, p)
            changed = any(ours.sentence.start < e and ours.sentence.end > s for s, e in item["changed_sentences"])
            if (
                changed
                and theirs.sentence.start < item["b_sentence"][1]
                and theirs.sentence.end > item["b_sentence"][0]
            ):
                yield Row(item["cluster"], item["id"], measures, True, "")


def matrix(rows: list[Row]) -> tuple[np.ndarray, np.ndarray]:
    names = sorted(SIGNS)
    return np.array([[r.measures[n] for n in names] for r in rows]), np.array([float(r.one_event) for r in rows])


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights and base, of the measures as they are."""
    scale = x.std(axis=0) + 1e-9
    z = x / scale
    each = np.where(y == 1, len(y) / (2 * y.sum()), len(y) / (2 * (1 - y).sum()))
    n = z.shape[1]

    z = np.column_stack([z, np.ones(len(z))])
    decay = np.append(np.ones(n), 0.0)
    low = np.array([0.0 if SIGNS[name] > 0 else -np.inf for name in sorted(SIGNS)] + [-np.inf])
    high = np.array([np.inf if SIGNS[name] > 0 else 0.0 for name in sorted(SIGNS)] + [np.inf])
    step = 1 / (STRENGTH * np.linalg.eigvalsh((z * each[:, None]).T @ z).max() / 4 + 1)
    found = ahead = np.zeros(n + 1)
    for k in range(STEPS):  # projected gradient, with Nesterov's momentum
        slope = each * (1 / (1 + np.exp(-np.clip(z @ ahead, -60, 60))) - y) * STRENGTH
        new = np.clip(ahead - step * (z.T @ slope + decay * ahead), low, high)
        ahead, found = new + k / (k + 3) * (new - found), new
    return np.append(found[:n] / scale, found[n])


def held_out(rows: list[Row]) -> np.ndarray:
    """The score of each row by weights fitted without its cluster."""
    x, y = matrix(rows)
    fold = np.array([zlib.crc32(r.cluster.encode()) % FOLDS for r in rows])
    scores = np.zeros(len(rows))
    for f in range(FOLDS):
        w = fit(x[fold != f], y[fold != f])
        scores[fold == f] = x[fold == f] @ w[:-1] + w[-1]
    return scores


def read(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clusters")
    parser.add_argument("sister")
    parser.add_argument(
        "--allowed",
        type=int,
        default=0,
        help="held-out negatives above the threshold (some are real errors of the press)",
    )
    parser.add_argument("--allowed-related", type=int, default=1, help="the same, of acts known to be of one kind")
    parser.add_argument("--show", type=int, default=15, help="negatives to print to standard error, the highest first")
    args = parser.parse_args()
    checker, clusters = Checker(), read(args.clusters)
    items = [i for i in read(args.sister) if i["kind"] == "date"]
    rows = [*negatives(checker, clusters), *positives(checker, clusters, items)]
    scores = held_out(rows)
    order = sorted(range(len(rows)), key=lambda i: (-scores[i], i))
    wrong = [i for i in order if not rows[i].one_event]
    for i in wrong[: args.show]:
        above = {rows[j].item for j in order if rows[j].one_event and scores[j] > scores[i]}
        print(f"{scores[i]:.2f} after {len(above)}: {rows[i].text}", file=sys.stderr)
    thresholds = {}
    found: set[str] = set()
    for related, allowed in ((False, args.allowed), (True, args.allowed_related)):
        of_kind = [i for i in wrong if bool(rows[i].measures["related"]) == related]
        least = thresholds[related] = float(scores[of_kind[allowed]])
        found |= {
            r.item
            for r, s in zip(rows, scores, strict=True)
            if r.one_event and s > least and bool(r.measures["related"]) == related
        }
    w = fit(*matrix(rows))
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    counts = f"{len({r.item for r in rows if r.one_event})} positives of {len(items)} items, {len(wrong)} negatives"
    above = f"{len(found)} positives above the thresholds with {args.allowed} negatives of other acts, {args.allowed_related} of one kind of act"
    print(toml(table, w, thresholds, f"{counts}; held out, ten folds by cluster: {above}"))


def toml(table: dict[str, Any], w: np.ndarray, thresholds: dict[bool, float], figures: str) -> str:
    """The data file: the limits as they were, the weights as fitted."""
    limits = table["date"]["limits"]
    lines = [
        f'about = "{table["about"]}"',
        f'source = "Fitted by tools/fit_likeness.py on development data (claimcheck {claimcheck.__version__}): {figures}."',
        "", "[date]", f"base = {w[-1]:.4f}", f"threshold = {thresholds[False]:.4f}",
        f"threshold_related = {thresholds[True]:.4f}", "", "[date.limits]            # gates before the weights",
        f"words = {limits['words']}                # in common", f"bits = {limits['bits']}",
        f"mixed = {limits['mixed']}                # days between a day and a week or a month",
        f"ties = {json.dumps(limits['ties'])}  # \"since their meeting on Monday\": a date behind one of these is not that of the clause",
        f"reach = {limits['reach']}                # words behind it", "",
        "[date.limits.most]       # days; further apart: another event",
        *(f"{k} = {v}" for k, v in limits["most"].items()), "", "[date.weights]",
        *(f"{n} = {v:.4f}" for n, v in zip(sorted(SIGNS), w[:-1], strict=True)),
    ]  # fmt: skip
    return "\n".join(lines)


if __name__ == "__main__":
    main()
