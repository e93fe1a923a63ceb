#!/usr/bin/env python3
"""Score `Checker.verify` on claims whose verdict is known.

    python benchmarks/verify.py [CLAIMS.tsv] [--half look|held] [--errors]

The claims (default: the project's own, `fixtures/verify/claims.tsv`) are verbatim sentences and paraphrases of an article, their negations, and claims with a
changed name, number, date, place or speaker, or that the article does not make. Each row is one claim with the articles to hold it against and
the verdicts that are right. Prints the table of `benchmarks/README.md` as JSON; with --errors the claims whose verdict is not among those.
"""

from __future__ import annotations

import argparse
import csv
import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck import Article, Checker
from claimcheck.types import Extraction, Verification

FIXTURES = Path(__file__).parent.parent / "fixtures"
SAID = ("verbatim", "paraphrase", "attributed")  # kinds of claim that the article makes
CHANGED = ("swap", "speaker", "number", "date", "place")


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: `half` is look (may be read while rules are written) or held (scored, its errors not read)."""

    half: str
    kind: str
    expected: frozenset[str]
    sources: tuple[Article, ...]
    claim: str


class CachingChecker(Checker):
    """Reads each article once, however many claims are held against it."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[Article, Extraction] = {}

    def _read(self, articles: Iterable[Article]) -> list[Extraction]:
        articles = list(articles)
        new = [a for a in dict.fromkeys(articles) if a not in self._known]
        self._known |= dict(zip(new, super()._read(new), strict=True))
        return [self._known[a] for a in articles]


def load(path: Path) -> Iterator[Row]:
    """The rows of a file of claims; sources are paths beside its folder, `#left` or `#right` for a side of a small case."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            sources = tuple(_article(path.parent.parent, s) for s in row["source"].split(" + "))
            yield Row(row["half"], row["kind"], frozenset(row["expected"].split("|")), sources, row["claim"])


def _article(root: Path, source: str) -> Article:
    name, _, side = source.partition("#")
    path = root / name
    if side:
        entry = tomllib.loads(path.read_text(encoding="utf-8"))[side]
        return Article(entry["text"], id=source, published=entry.get("published"))
    event = tomllib.loads((path.parent / "event.toml").read_text(encoding="utf-8"))
    published = next(a.get("published") for a in event["article"] if a["file"] == path.name)
    return Article(path.read_text(encoding="utf-8"), id=source, published=published)


def answers(rows: Iterable[Row], checker: Checker) -> list[tuple[Row, Verification]]:
    """Each row with what `verify` says of it."""
    return [(row, checker.verify(row.claim, *row.sources)) for row in rows]


def table(answered: Iterable[tuple[Row, Verification]]) -> dict[str, object]:
    """Counts by kind and verdict, and the shares that the project holds itself to."""
    answered = list(answered)
    counts: Counter[tuple[str, str]] = Counter((row.kind, found.verdict) for row, found in answered)
    kinds = {k: {v: n for (kind, v), n in sorted(counts.items()) if kind == k} for k in sorted({k for k, _ in counts})}
    supported = [row for row, found in answered if found.verdict == "supported"]
    against = [row for row, found in answered if found.verdict == "contradicted"]
    return {
        "claims": len(answered),
        "flips wrongly supported": _of(counts, ("flip",), "supported"),
        "changes wrongly supported": _of(counts, CHANGED, "supported"),
        "supported, recall": _of(counts, SAID, "supported"),
        "supported, precision": f"{sum('supported' in r.expected for r in supported)}/{len(supported)}",
        "flips found contradicted": _of(counts, ("flip",), "contradicted"),
        "changes found contradicted": _of(counts, CHANGED, "contradicted"),
        "contradicted, precision": f"{sum('contradicted' in r.expected for r in against)}/{len(against)}",
        "by kind": kinds,
    }


def _of(counts: Counter[tuple[str, str]], kinds: tuple[str, ...], verdict: str) -> str:
    return f"{sum(counts[k, verdict] for k in kinds)}/{sum(n for (k, _), n in counts.items() if k in kinds)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path, nargs="?", default=FIXTURES / "verify" / "claims.tsv")
    parser.add_argument("--half", choices=("look", "held"))
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    rows = [r for r in load(args.claims) if args.half in (None, r.half)]
    answered = answers(rows, CachingChecker())
    if args.errors:
        for row, found in answered:
            if found.verdict not in row.expected:
                said = [s.quote for s in found.evidence]
                print(
                    f"{row.kind}: {found.verdict}, not {'/'.join(sorted(row.expected))}: {row.claim}",
                    *said,
                    sep="\n    ",
                )
    for half in dict.fromkeys(r.half for r in rows):
        print(json.dumps({"half": half, **table((r, v) for r, v in answered if r.half == half)}))


if __name__ == "__main__":
    main()
