#!/usr/bin/env python3
"""What claimcheck costs, side by side in one run: reading over the bare spaCy pipeline, comparing, importing, the first report, memory.

    python benchmarks/speed.py [CLUSTERS.jsonl | FOLDER] [--articles N] [--repeats N] [--processes N]

A line of CLUSTERS.jsonl: {"articles": [{"id", "source", "published", "text"}, …]}; a folder holds `*/*.txt` (default: fixtures/articles).
Every figure is the median of the repeats, after one run that is not counted; seconds are processor time of the process, with the clock's in
brackets, which also counts what else the machine does. Commands are timed in fresh processes.

* pipeline: the spaCy pipeline alone; reading: pipeline and extraction of the same texts, in turns.
* two articles of 1,000 words, ten articles of one event: linked, compared and judged, once read. Where no article is that long, articles
  of one outlet's side are run together up to 1,000 words; where no event has ten, articles are cut into halves.
* cross-encoder: what a model that reads 300 sentence pairs a second would take for all pairs of sentences of the same two articles: computed,
  not run.
* processes: the same articles read by one process and by N (`--processes`), of the clock, starting them included.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from claimcheck import Article, Checker, Settings
from claimcheck.link import link
from claimcheck.read import pipeline
from claimcheck.types import Extraction

FIXTURES = Path(__file__).parent.parent / "fixtures" / "articles"
LONG = 1_000  # words
PAIRS_A_SECOND = 300  # sentence pairs: a small cross-encoder on a processor
Seconds = tuple[float, float]  # processor, clock


def events(path: Path) -> list[list[Article]]:
    """The articles of each event."""
    if path.is_dir():
        return [
            [
                Article(p.read_text(encoding="utf-8"), id=f"{p.parent.name}/{p.stem}")
                for p in sorted(folder.glob("*.txt"))
            ]
            for folder in sorted(p for p in path.iterdir() if p.is_dir())
        ]
    found = []
    for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        rows = json.loads(line)["articles"]
        found.append([Article(r["text"], id=f"{n}/{r['id']}", published=r.get("published")) for r in rows])
    return found


def words(articles: list[Article]) -> int:
    """How many words the articles have."""
    return sum(len(a.text.split()) for a in articles)


def once(run: Callable[[], object]) -> Seconds:
    """What one run takes."""
    processor, clock = time.process_time(), time.perf_counter()
    run()
    return time.process_time() - processor, time.perf_counter() - clock


def median(seconds: list[Seconds]) -> Seconds:
    """The median of each."""
    return statistics.median(s[0] for s in seconds), statistics.median(s[1] for s in seconds)


def timed(repeats: int, *runs: Callable[[], object]) -> list[Seconds]:
    """The medians of several runs, taken in turns so that a slow minute of the machine falls on all; the first turn is not counted."""
    turns = [[once(run) for run in runs] for _ in range(repeats + 1)][1:]
    return [median([turn[n] for turn in turns]) for n in range(len(runs))]


def command(repeats: int, *call: str) -> tuple[Seconds, float]:
    """(median seconds, most memory in MB) of a command in fresh processes."""
    taken = []
    for _ in range(repeats + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        clock = time.perf_counter()
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        clock = time.perf_counter() - clock
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock))
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return median(taken[1:]), after.ru_maxrss / unit


def long_article(members: list[Article], ident: str) -> Article:
    """One text of about 1,000 words from the front of the articles."""
    text = "\n\n".join(a.text for a in members).split(" ")
    return Article(" ".join(text[:LONG]), id=ident)


def pairs_of_long(found: list[list[Article]], count: int) -> list[tuple[Article, Article]]:
    """Two texts of 1,000 words on the same matter, of several events."""
    pairs = []
    for members in found:
        sides = members[::2], members[1::2]
        if all(words(side) >= LONG for side in sides):
            pairs.append((long_article(sides[0], "left"), long_article(sides[1], "right")))
    if (
        not pairs
    ):  # short articles: events are run together, the first article of each on one side, the second on the other
        firsts, seconds = ([m[n] for m in found if len(m) > 1] for n in (0, 1))
        pairs = [(long_article(firsts, "left"), long_article(seconds, "right"))]
    return pairs[:count]


def ten_of_one(found: list[list[Article]]) -> list[Article]:
    """Ten texts of the event that has most, cut into halves until there are ten."""
    texts = [a.text for a in max(found, key=lambda m: (len(m), words(m)))]
    while len(texts) < 10:
        texts = [half for t in texts for half in (t[: len(t) // 2], t[len(t) // 2 :])]
    return [Article(t, id=f"part-{n:02}") for n, t in enumerate(texts[:10])]


def read(checker: Checker, articles: list[Article]) -> list[Extraction]:
    """What the articles say, not yet linked."""
    return checker._read(articles)


def compared(checker: Checker, extractions: list[Extraction]) -> object:
    """A report on what has been read."""
    linked = link(extractions, checker.lexicon)
    findings, out = checker._compare(linked)
    return checker._report([x.article for x in extractions], linked, findings, out)


def show(what: str, value: str, limit: str = "") -> None:
    """One row."""
    print(f"{what:<58} {value:>26}  {limit}", flush=True)


def seconds(s: Seconds) -> str:
    """Processor time, the clock's in brackets."""
    return f"{s[0]:.3f} s ({s[1]:.3f} s)"


def reading(checker: Checker, articles: list[Article], repeats: int) -> None:
    """Extraction over the same pipeline alone."""
    bare, whole = timed(
        repeats,
        lambda: list(pipeline.read(articles, checker.nlp, checker.settings)),
        lambda: read(checker, articles),
    )
    scale = 1e6 / words(articles)
    show("spaCy pipeline alone, 1,000 words", f"{bare[0] * scale:.0f} ms ({bare[1] * scale:.0f} ms)")
    show("pipeline and extraction, 1,000 words", f"{whole[0] * scale:.0f} ms ({whole[1] * scale:.0f} ms)")
    show("ratio", f"{whole[0] / bare[0]:.2f} ({whole[1] / bare[1]:.2f})", "at most 1.35")


def comparing(checker: Checker, found: list[list[Article]], repeats: int) -> None:
    """Two long articles, ten of one event, and the cross-encoder's sum."""
    pairs = pairs_of_long(found, repeats)
    said: list[list[Extraction]] = []
    taken = median([once(lambda p=p: said.append(read(checker, list(p)))) for p in pairs])  # type: ignore[misc]
    two = median([timed(1, lambda x=x: compared(checker, x))[0] for x in said])  # type: ignore[misc]
    show("comparing two articles of 1,000 words, once read", seconds(two), "at most 0.025 s")
    show("the same, of what reading the two takes", f"{two[0] / taken[0]:.0%} ({two[1] / taken[1]:.0%})")
    ten = read(checker, ten_of_one(found))
    show(
        "comparing ten articles of one event, once read",
        seconds(timed(repeats, lambda: compared(checker, ten))[0]),
        "at most 1 s",
    )
    sentences = [[len(list(checker.nlp(a.text).sents)) for a in pair] for pair in pairs]
    crossed = statistics.median(a * b for a, b in sentences)
    show(
        f"all {crossed:,.0f} sentence pairs at {PAIRS_A_SECOND}/s (computed, not run)",
        f"{crossed / PAIRS_A_SECOND:.1f} s",
    )


def commands(found: list[list[Article]], repeats: int) -> None:
    """Import, and the first report from the command line, in fresh processes."""
    nothing, _ = command(repeats, sys.executable, "-c", "pass")
    imported, _ = command(repeats, sys.executable, "-c", "import claimcheck")
    show(
        "import claimcheck (Python's own start taken off)",
        seconds((imported[0] - nothing[0], imported[1] - nothing[1])),
        "at most 0.2 s",
    )
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for n, a in enumerate(next(m for m in found if len(m) > 1)[:2]):
            paths.append(str(Path(folder) / f"{n}.txt"))
            Path(paths[-1]).write_text(a.text, encoding="utf-8")
        call = (sys.executable, "-m", "claimcheck", "compare", *paths, "--fail-on", "never", "--format", "json")
        first, memory = command(repeats, *call)
    show("first report of the command line", seconds(first), "at most 5 s")
    show("most memory of the command", f"{memory:.0f} MB", "at most 800 MB")


def in_processes(articles: list[Article], count: int) -> None:
    """One process and several over the same articles, of the clock, and whether both say the same."""
    results, clocks = [], []
    for n in (1, count):
        checker = Checker(Settings(n_process=n))
        _ = checker.nlp
        started = time.perf_counter()
        results.append(read(checker, articles))
        clocks.append(time.perf_counter() - started)
    show(f"{len(articles)} articles, 1 and {count} processes, of the clock", f"{clocks[0]:.1f} s, {clocks[1]:.1f} s")
    show("times the throughput", f"{clocks[0] / clocks[1]:.2f}", "at least 1.6 on two idle cores")
    show("the same extractions", str(results[0] == results[1]))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("path", type=Path, nargs="?", default=FIXTURES)
    ask.add_argument("--articles", type=int, default=30, help="how many are read for the ratio")
    ask.add_argument("--repeats", type=int, default=5)
    ask.add_argument("--processes", type=int, default=0, help="also read all articles with so many processes")
    args = ask.parse_args()
    found = events(args.path)
    articles = list(itertools.chain(*found))
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    checker = Checker()
    print(
        f"Python {platform.python_version()}, spaCy {spacy.__version__}, {pipeline.fingerprint(checker.nlp)}; {os.cpu_count()} cores, "
        f"load {load:.1f} at the start; {len(articles)} articles, {words(articles):,} words; medians of {args.repeats}, processor (clock)"
    )
    reading(checker, articles[: args.articles], args.repeats)
    comparing(checker, found, args.repeats)
    commands(found, args.repeats)
    show(
        "most memory of this process",
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == 'darwin' else 2**10):.0f} MB",
    )
    if args.processes > 1:
        in_processes(articles, args.processes)


if __name__ == "__main__":
    main()
