"""Namesakes: what it finds of a name is all that a comparison with each of the others finds."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from claimcheck import Article, Checker
from claimcheck.extraction import homes
from claimcheck.lexicon import SHIPPED
from claimcheck.normalize.names import Namesakes, match_names, unlike

CASES = Path(__file__).with_name("test_names_cases.tsv")
LINES = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
NAMES = sorted({r[side] for r in csv.DictReader(LINES, delimiter="\t") if r["kind"] == "organization" for side in "ab"})
MORE = ["IMF", "International Monetary Fund", "the Monetary Fund", "Air France", "AirFrance", "Bank", "The Bank of the", "UN", "", "—", "Group"]  # fmt: skip
SYLLABLES = ("bra", "cel", "dom", "fer", "gul", "hin", "kor", "lat", "mev", "nop", "ris", "tuv", "wex", "zan")


@pytest.fixture(scope="module")
def kept() -> Namesakes:
    kept = Namesakes(SHIPPED)
    for name in (*NAMES, *MORE):
        kept.add(name)
    return kept


def test_none_that_may_be_the_same_is_left_out(kept: Namesakes) -> None:
    asked = 0
    for name in (*NAMES, *MORE):
        found = kept.of(name)
        asked += len(found)
        same = {o for o in (*NAMES, *MORE) if match_names(name, o, kind="organization").verdict == "same"}
        assert same <= found
    assert asked < len((*NAMES, *MORE)) ** 2 / 5  # or it would save nothing


def test_alike_are_those_that_are_not_unlike(kept: Namesakes) -> None:
    for name in (*NAMES[::3], *MORE):
        assert kept.like(name) == {o for o in (*NAMES, *MORE) if not unlike(name, o, kind="organization")}


def test_hundreds_of_organizations_in_one_text_are_not_all_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [f"{a.title()}{b}{c} Group" for a in SYLLABLES for b in SYLLABLES[:5] for c in ("ia", "ex", "on")]
    asked: list[object] = []
    monkeypatch.setattr(homes, "match_names", lambda *a, **k: asked.append(a) or match_names(*a, **k))
    article = Article(" ".join(f"The {name} opened an office." for name in names), id="a")
    known = [e for e in Checker().read(article).entities if e.kind == "organization"]
    assert len(known) > len(names) / 2
    assert len(asked) < 10 * len(names)
