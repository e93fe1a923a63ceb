#!/usr/bin/env python3
"""Count what claimcheck flags between an article and the same article written again: nothing of it is a contradiction.

    python benchmarks/metamorphic.py CLUSTERS.jsonl [--every N] [--only NAME …]

Every article is held against itself and against copies with sentences added or left out, other white space, quotation marks and dashes,
dates and numbers written another way, and names spelled another way (`tests/transformations.py`). Two more relations on the articles of an
event: changing sides changes nothing but sides; a further article leaves the findings of the others alone.

A line of CLUSTERS.jsonl: {"articles": [{"id", "source", "published", "text"}, …]}. Prints each flag, then the counts as one JSON line:
copies tried, copies with a contradiction that is at least likely, copies with a hint of one.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tqdm import tqdm

from claimcheck import Article, Checker
from claimcheck.types import Finding

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from relations import changed_by_sides, changed_by_third, persons_of
from transformations import variants


def clusters(path: Path) -> Iterator[list[Article]]:
    """The articles of each line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        rows = json.loads(line)["articles"]
        yield [Article(r["text"], id=r["id"], source=r.get("source"), published=r.get("published")) for r in rows]


def show(what: str, f: Finding) -> None:
    """One flag, to be read."""
    print(what, f.kind, f.verdict, f.tier, f.rule, f.explanation, f.left.quote, f.right.quote, sep="\n  ", end="\n\n")


def copies(article: Article, checker: Checker, only: list[str]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """(name of the copy, what is flagged) for the article against itself and against each copy."""
    found = [("itself", article.text)]
    found += variants(article.text, published=article.published, persons=persons_of(article, checker))
    for name, text in found:
        if not only or name in only:
            copy = Article(text, id=f"{article.id}-{name}", source="copy", published=article.published)
            yield name, checker.compare(article, copy).where(verdict="contradiction")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("path", type=Path)
    ask.add_argument("--every", type=int, default=1, help="only every n-th article")
    ask.add_argument("--only", nargs="*", default=[], help="only these copies")
    args = ask.parse_args()
    checker = Checker()
    tried, likely, hints = Counter[str](), Counter[str](), Counter[str]()
    events = list(clusters(args.path))
    for article in tqdm([a for members in events for a in members][:: args.every], disable=None):
        for name, flags in copies(article, checker, args.only):
            tried[name] += 1
            likely[name] += any(f.tier != "hint" for f in flags)
            hints[name] += bool(flags) and all(f.tier == "hint" for f in flags)
            for f in flags:
                show(f"{article.id} {name}", f)
    for members in [] if args.only else tqdm(events[:: args.every], disable=None):
        for a, b in itertools.combinations(members, 2):
            tried["sides"] += 1
            likely["sides"] += bool(changed_by_sides(a, b, checker))
        if len(members) > 2:
            tried["third"] += 1
            likely["third"] += bool(changed_by_third(*members[:3], checker))
    print(json.dumps({n: [tried[n], likely[n], hints[n]] for n in tried}))
    print(json.dumps({"tried": tried.total(), "contradictions": likely.total(), "hints only": hints.total()}))


if __name__ == "__main__":
    main()
