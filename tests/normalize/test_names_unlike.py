"""unlike: what it says, `match_names` says too; what is one name by any spelling, it never parts."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.normalize.names import NameKind, match_names, unlike

CASES = Path(__file__).with_name("test_names_cases.tsv")
LINES = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
ROWS = list(csv.DictReader(LINES, delimiter="\t"))
NAMES: dict[NameKind, list[str]] = {
    "person": sorted({r[side] for r in ROWS if r["kind"] == "person" for side in "ab"})[::3],
    "organization": sorted({r[side] for r in ROWS if r["kind"] == "organization" for side in "ab"}),
}


@pytest.mark.parametrize("kind", sorted(NAMES))
def test_names_that_have_nothing_in_common_are_different(kind: NameKind) -> None:
    pairs = list(itertools.combinations(NAMES[kind], 2))
    parted = [(a, b) for a, b in pairs if unlike(a, b, kind=kind)]
    assert len(parted) > len(pairs) / 2  # or it would save nothing
    for a, b in parted:
        found = match_names(a, b, kind=kind)
        assert found.verdict == "different", found
        assert found.score < 0.3, found
        assert unlike(b, a, kind=kind)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Abdul Rahman", "Abdulrahman Saleh", "person"),
        ("Ben Ali", "Zine el-Abidine Ben Ali", "person"),
        ("J. Marsh", "Jonas Marsh", "person"),
        ("Kim Jong-un", "김정은", "person"),
        ("UN", "United Nations", "organization"),
        ("Face Book", "Facebook", "organization"),
        ("Lipno", "Vyrica", "place"),
    ],
)
def test_what_may_be_one_is_compared(a: str, b: str, kind: NameKind) -> None:
    assert not unlike(a, b, kind=kind)
    assert not unlike(b, a, kind=kind)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=25), st.text(max_size=25), st.sampled_from(("person", "organization")))
def test_any_two_texts(a: str, b: str, kind: NameKind) -> None:
    assert not unlike(a, b, kind=kind) or match_names(a, b, kind=kind).verdict == "different"
