#!/usr/bin/env python3
"""Count what claimcheck flags on real articles that nobody changed: what it flags there, a person can read.

    python benchmarks/news.py CLUSTERS.jsonl self      every article against itself: nothing may be flagged
    python benchmarks/news.py CLUSTERS.jsonl cross     every two articles of a cluster: contradictions at least likely, printed to be read
    python benchmarks/news.py fixtures/cases cases     the project's own small cases: conflicts found, quiet cases flagged

A line of CLUSTERS.jsonl: {"articles": [{"id", "source", "published", "text"}, …]}. Prints one JSON line; `cross` the flags before it.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

from tqdm import tqdm

from claimcheck import Article, Checker
from claimcheck.testing import check_case, load_cases


def clusters(path: Path) -> Iterator[list[Article]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        rows = json.loads(line)["articles"]
        yield [Article(r["text"], id=r["id"], source=r.get("source"), published=r.get("published")) for r in rows]


def run_self(path: Path, checker: Checker) -> dict[str, object]:
    articles = [a for members in clusters(path) for a in members]
    flagged = 0
    for a in tqdm(articles, disable=None):
        flagged += bool(checker.compare(a, Article(a.text, id=f"{a.id}-again", published=a.published)).findings)
    return {"articles": len(articles), "with findings": flagged}


def run_cross(path: Path, checker: Checker) -> dict[str, object]:
    pairs = flags = 0
    for members in tqdm(list(clusters(path)), disable=None):
        for a, b in itertools.combinations(members, 2):
            pairs += 1
            for f in checker.compare(a, b).contradictions:
                flags += 1
                print(f.kind, f.tier, f.rule, f.explanation, f.left.quote, f.right.quote, sep="\n  ", end="\n\n")
    return {"pairs": pairs, "contradictions, likely or certain": flags, "a pair": round(flags / max(1, pairs), 3)}


def run_cases(path: Path, checker: Checker) -> dict[str, object]:
    found = conflicts = quiet = alarms = 0
    for case in load_cases(path):
        problems = check_case(case, checker.compare(case.left, case.right))
        conflicts += bool(case.expected)
        quiet += not case.expected
        found += bool(case.expected) and not problems
        alarms += any(p.startswith("unexpected") for p in problems)
    return {"conflicts": conflicts, "found": found, "quiet": quiet, "cases with a false finding": alarms}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("path", type=Path)
    ask.add_argument("what", choices=["self", "cross", "cases"])
    args = ask.parse_args()
    run = {"self": run_self, "cross": run_cross, "cases": run_cases}[args.what]
    print(json.dumps(run(args.path, Checker())))


if __name__ == "__main__":
    main()
