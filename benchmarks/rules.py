#!/usr/bin/env python3
"""Each rule with its count and precision, as a table in Markdown.

    python benchmarks/rules.py fixtures/cases                                      on the project's own cases
    python benchmarks/rules.py fixtures/cases --sister CLUSTERS.jsonl SISTER.jsonl and on real articles in which one fact was changed
    python benchmarks/rules.py fixtures/cases --pairs PAIRS.jsonl…                 and on labelled pairs of sentences

A finding of tier likely or above is genuine where a case expects it, or where it touches the changed sentence of an item that contradicts; any other is
false. Hints are counted apart: they are signals, and never counted as contradictions. CLUSTERS.jsonl is as for news.py; a line of SISTER.jsonl:
{"kind" ("quiet:…" where nothing contradicts), "cluster", "a": {"id"}, "a_original_text_changes": [[start, end, old, new], …],
"changed_sentences": [[start, end], …], "b": {"id"}}.
A line of PAIRS.jsonl (or .jsonl.gz): {"premise", "hypothesis", "label": "contradiction" …} or {"p", "h", "l": 2 for a contradiction}; a finding
is genuine where the label says contradiction.
"""

from __future__ import annotations

import argparse
import dataclasses
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tqdm import tqdm

from claimcheck import Article, Checker
from claimcheck.cases import check_case, load_cases
from claimcheck.types import Finding

Judged = tuple[Finding, bool]


def on_cases(folder: Path, checker: Checker) -> Iterator[Judged]:
    for case in tqdm(load_cases(folder), disable=None):
        report = checker.compare(case.left, case.right)
        wanted = tuple(dataclasses.replace(e, tier="hint") for e in case.expected)
        for finding in report.findings:
            alone = dataclasses.replace(report, findings=(finding,))
            missing = check_case(dataclasses.replace(case, expected=wanted, same=(), apart=()), alone)
            met = sum(p.startswith("missing") for p in missing) < len(wanted)
            if met or finding.verdict not in case.allow:
                yield finding, met


def on_sister(clusters: Path, items: Path, checker: Checker) -> Iterator[Judged]:
    articles = {}
    for line in clusters.read_text(encoding="utf-8").splitlines():
        cluster = json.loads(line)
        for row in cluster["articles"]:
            articles[cluster["cluster"], row["id"]] = row
    for line in tqdm(items.read_text(encoding="utf-8").splitlines(), disable=None):
        item = json.loads(line)
        a, b = (articles[item["cluster"], item[side]["id"]] for side in ("a", "b"))
        text = a["text"]
        for start, end, _, new in reversed(item["a_original_text_changes"]):
            text = text[:start] + new + text[end:]
        other = Article(b["text"], id=b["id"], published=b["published"])
        before = {
            _key(f) for f in checker.compare(Article(a["text"], id=a["id"], published=a["published"]), other).findings
        }
        for f in checker.compare(Article(text, id=a["id"], published=a["published"]), other).findings:
            if f.verdict == "contradiction" and _key(f) not in before:
                yield f, not item["kind"].startswith("quiet") and _touches(f, a["id"], item["changed_sentences"])


def on_pairs(files: Iterable[Path], checker: Checker) -> Iterator[Judged]:
    for path in files:
        text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in tqdm(text.decode("utf-8").splitlines(), disable=None):
            row = json.loads(line)
            premise, hypothesis = row.get("premise") or row["p"], row.get("hypothesis") or row["h"]
            genuine = row.get("label", row.get("l")) in ("contradiction", 2)
            for f in checker.compare(premise, hypothesis).findings:
                if f.verdict == "contradiction":
                    yield f, genuine


def _key(f: Finding) -> tuple[str, ...]:
    return (f.kind, f.verdict, f.rule, f.left.quote, f.right.quote, f.left.value, f.right.value)


def _touches(f: Finding, article: str, spans: Iterable[tuple[int, int]]) -> bool:
    sides = [s for s in (f.left, f.right) if s.article == article]
    return any(s.start < end and start < s.end for s in sides for start, end in spans)


def table(judged: Iterable[Judged]) -> str:
    """One row a rule: kind, findings at likely or above, how many genuine, precision, hints and how many of them genuine."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for finding, genuine in judged:
        row = counts.setdefault((finding.rule, finding.kind), Counter())
        firm = "hint" if finding.tier == "hint" else "firm"
        row[firm] += 1
        row[f"{firm} genuine"] += genuine
    lines = [
        "| rule | kind | likely or certain | genuine | precision | hints | genuine |",
        "|---|---|---|---|---|---|---|",
    ]
    for (rule, kind), row in sorted(counts.items()):
        precision = f"{row['firm genuine'] / row['firm']:.2f}" if row["firm"] else "–"
        lines.append(
            f"| `{rule}` | {kind} | {row['firm']} | {row['firm genuine']} | {precision} | {row['hint']} | {row['hint genuine']} |"
        )
    return "\n".join(lines)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("cases", type=Path)
    ask.add_argument("--sister", type=Path, nargs=2, metavar=("CLUSTERS", "ITEMS"))
    ask.add_argument("--pairs", type=Path, nargs="+", metavar="PAIRS")
    args = ask.parse_args()
    checker = Checker()
    print(table(on_cases(args.cases, checker)))
    if args.sister:
        print(f"\n{table(on_sister(*args.sister, checker))}")
    if args.pairs:
        print(f"\n{table(on_pairs(args.pairs, checker))}")


if __name__ == "__main__":
    main()
