"""Kinds of buildings: which phrases name them, and which exclude one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places import facility_kinds, kinds_apart


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("a prison", "her home"), ("his home in Biloxi", "a hotel in Biloxi"), ("the ministry", "a prison"),
        ("a mosque", "a synagogue"), ("the airport", "a railway station"), ("St Mary's Hospital", "his apartment"),
        ("a packed nightclub", "an elementary school"), ("the Hungarian Ministry of Foreign Affairs", "the parliament"),
    ],
)  # fmt: skip
def test_apart_both_ways(left: str, right: str) -> None:
    a, b = facility_kinds(left), facility_kinds(right)
    assert kinds_apart(a, b)
    assert kinds_apart(b, a)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("a hotel", "the hotel bar"), ("a house", "her home"), ("a prison hospital", "the hospital"),
        ("a prison hospital", "a jail"), ("an office", "her home"), ("a building", "a school"),
        ("the mall", "a restaurant"), ("a school gym", "the school"), ("Brussels", "her home"), ("", "a prison"),
        ("a school near the hospital", "a school"), ("the airport hotel", "the airport"),
    ],
)  # fmt: skip
def test_not_apart(left: str, right: str) -> None:
    a, b = facility_kinds(left), facility_kinds(right)
    assert not kinds_apart(a, b)
    assert not kinds_apart(b, a)


def test_a_pair_must_name_kinds(tmp_path: Path) -> None:
    (tmp_path / "facilities_types.toml").write_text('together = ["hotel harbour"]\n', "utf-8")
    with pytest.raises(LexiconError, match="harbour"):
        facility_kinds("a hotel", lexicon=Lexicon(tmp_path))
