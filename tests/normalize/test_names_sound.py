"""match_names on names that sound alike: two family names are never joined by sound, one name in two writings is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from claimcheck.normalize.names import match_names
from claimcheck.normalize.names.fold import sound_key
from claimcheck.normalize.names.tokens import token

CASES = Path(__file__).with_name("test_names_sound.tsv")


def rows() -> list[dict[str, str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['a']} / {row['b']}")
def test_names_that_sound_alike(row: dict[str, str]) -> None:
    found = match_names(row["a"], row["b"])
    assert found.verdict == row["verdict"], found
    assert match_names(row["b"], row["a"]) == found


def test_the_cases_hold_the_line_on_both_sides() -> None:
    verdicts = [row["verdict"] for row in rows()]
    assert min(verdicts.count("possible"), verdicts.count("same")) >= 20


def test_the_reason_names_both_family_names() -> None:
    reason = match_names("Angela Merkel", "Angela Markell").reasons[0]
    assert "merkel" in reason
    assert "markell" in reason


def test_equal_family_names_never_count_as_two() -> None:
    assert not any("two names" in reason for reason in match_names("John Smith", "Jack Smith").reasons)


def test_the_sound_of_a_foreign_spelling_is_that_of_the_name() -> None:
    assert sound_key("siyarto") == sound_key("szijjarto")


def test_one_word_has_one_token_with_one_number() -> None:
    first, again, other = token("Merkel"), token("Merkel"), token("Markell")
    assert first is again
    assert first is not None
    assert other is not None
    assert first.number != other.number
