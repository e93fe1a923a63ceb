"""The worked example: one refusal told twice, with another spelling, day, place and setting, and no year on either side."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.checker import Checker
from claimcheck.report import Report
from claimcheck.types import Article

FOLDER = Path(__file__).parent.parent / "fixtures" / "articles" / "szijjarto-nato"
CLOSED, OPEN = FOLDER / "closed_session.txt", FOLDER / "press_conference.txt"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.fixture(scope="module")
def report(checker: Checker) -> Report:
    return checker.compare(CLOSED, OPEN)


def values(report: Report) -> set[tuple[str, str, str, frozenset[str]]]:
    return {
        (f.kind, f.verdict, f.tier, frozenset((f.left.value, f.right.value)))
        for f in report.findings
        if f.tier != "hint"
    }


EXPECTED = {
    ("name", "variant", "likely", frozenset(("Peter Seyjarto", "Peter Szijjártó"))),
    ("date", "contradiction", "likely", frozenset(("3 December, year unknown", "29 November, year unknown"))),
    (
        "venue",
        "contradiction",
        "likely",
        frozenset(("Hungarian Ministry of Foreign Affairs (Budapest, Hungary)", "Brussels, Belgium")),
    ),
    ("setting", "contradiction", "likely", frozenset(("a closed-door meeting", "a press conference"))),
}


def test_exactly_the_four_findings(report: Report) -> None:
    assert values(report) == EXPECTED


def test_either_order_and_as_strings(checker: Checker, report: Report) -> None:
    assert checker.compare(OPEN, CLOSED).findings == report.findings
    texts = [p.read_text(encoding="utf-8") for p in (OPEN, CLOSED)]
    assert values(checker.compare(*texts)) == EXPECTED


def test_one_person_holds_both_spellings(report: Report) -> None:
    people = [e for e in report.entities if e.kind == "person" and "Peter Seyjarto" in e.aliases]
    assert len(people) == 1
    assert "Peter Szijjártó" in people[0].aliases
    assert people[0].reasons


def test_it_says_what_is_not_known(report: Report) -> None:
    for finding in report.contradictions:
        assert "may be two occasions" in finding.explanation
    date = report.where(kind="date")[0]
    assert "year is unknown" in date.explanation


def test_the_refusal_is_an_agreement(report: Report) -> None:
    assert any(
        a.kind == "polarity" and "refuse" in a.left.value and "refuse" in a.right.value for a in report.agreements
    )


def test_quotes_stand_where_the_offsets_say(report: Report) -> None:
    texts = {a.id: a.text for a in report.articles}
    sides = [s for f in report.findings for s in (f.left, f.right)]
    sides += [s for a in report.agreements for s in (a.left, a.right)]
    spans = [*sides, *(c.span for c in report.claims), *(m.span for e in report.entities for m in e.mentions)]
    assert len(spans) > 100
    for s in spans:
        assert texts[s.article][s.start : s.end] == s.quote


def test_years_apart_are_two_occasions(checker: Checker) -> None:
    closed = Article(CLOSED.read_text(encoding="utf-8"), id="closed", published="2025-12-04")
    opened = Article(OPEN.read_text(encoding="utf-8"), id="open", published="2023-11-30")
    report = checker.compare(closed, opened)
    assert not report.contradictions
    assert any("two occasions" in n.reason for n in report.not_compared)


def test_an_article_agrees_with_itself(checker: Checker) -> None:
    text = OPEN.read_text(encoding="utf-8")
    assert not checker.compare(Article(text, id="a"), Article(text, id="b")).findings


def test_a_third_article_changes_nothing_between_two(checker: Checker, report: Report) -> None:
    third = Article("The volcano above the village of Santa Rosa was quiet on Monday, the institute said.", id="third")
    assert [
        f for f in checker.compare(CLOSED, OPEN, third).findings if "third" not in (f.left.article, f.right.article)
    ] == list(report.findings)


def test_pickle_and_json_keep_all(report: Report) -> None:
    assert pickle.loads(pickle.dumps(report)) == report
    assert report.to_json() == pickle.loads(pickle.dumps(report)).to_json()


def test_same_bytes_for_three_hash_seeds_and_both_orders() -> None:
    outputs = set()
    for seed, order in (("0", (CLOSED, OPEN)), ("1", (OPEN, CLOSED)), ("12345", (CLOSED, OPEN))):
        command = [
            sys.executable,
            "-m",
            "claimcheck",
            "compare",
            *map(str, order),
            "--format",
            "json",
            "--fail-on",
            "never",
        ]
        done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert b"claimcheck.report/1" in outputs.pop()
