"""The public functions, called as a user calls them, after everything has been imported."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import claimcheck
from claimcheck import Article, Checker, InputError

TEXT = "At least 12 people were killed when a bus crashed near Warsaw on Monday, the minister of transport said."


def test_every_public_name_is_there_and_no_module_hides_it() -> None:
    claimcheck.compare(TEXT, TEXT)  # imports all that it needs
    for name in claimcheck.__all__:
        assert callable(getattr(claimcheck, name)), name


def test_compare_flags_a_day_and_explains_it() -> None:
    report = claimcheck.compare(
        "The talks began on Monday in Rome, Minister Ana Lindqvist said.",
        "Minister Ana Lindqvist said that the talks in Rome began on Tuesday.",
    )
    assert [f.kind for f in report.contradictions] == ["date"]
    assert "Monday" in report.contradictions[0].explanation


def test_compare_needs_two() -> None:
    with pytest.raises(InputError, match="two"):
        claimcheck.compare(TEXT)


def test_extract_gives_who_did_what() -> None:
    claims = claimcheck.extract("Parliament did not approve the budget.")
    assert [(c.predicate, c.polarity) for c in claims] == [("approve", "negative")]


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The minister of transport said that a bus crashed near Warsaw on Monday.", "supported"),
        ("A bus crashed near Warsaw on Friday.", "contradicted"),
        ("8 people were killed when a bus crashed near Warsaw.", "contradicted"),
        ("40 people were killed when a bus crashed near Warsaw.", "not_found"),
        ("A tram burned in Kyiv.", "not_found"),
    ],
)
def test_verify(statement: str, verdict: str) -> None:
    found = claimcheck.verify(statement, TEXT)
    assert found.verdict == verdict
    assert bool(found.evidence) == (verdict != "not_found")


def test_self_check_finds_a_weekday_that_was_none_and_two_tolls() -> None:
    report = Checker().self_check("On Monday, 5 March 2024, the fire in Lyon killed 12 people.")
    assert [f.rule for f in report.findings] == ["date.calendar"]


def test_find_dates_and_venues() -> None:
    (date,) = claimcheck.find_dates("They met on Monday.", published=dt.date(2024, 5, 8))
    assert date.timex == "2024-05-06"
    assert claimcheck.find_dates("They met on Monday.")[0].interval is None
    venues = claimcheck.find_venues("They met at a closed-door session in Vienna.")
    assert {v.kind for v in venues} == {"place", "setting"}


def test_names_and_places() -> None:
    assert claimcheck.match_names("Peter Seyjarto", "Szijjártó Péter").verdict in ("same", "possible")
    assert claimcheck.match_names("George W. Bush", "George H. W. Bush").verdict == "different"
    assert claimcheck.resolve_place("Brussels")[0].country == "BE"


def test_a_file_a_text_and_a_record_go_together(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    report = claimcheck.compare(path, {"text": TEXT.replace("12", "30"), "source": "B"}, Article(TEXT, id="c"))
    assert {f.kind for f in report.contradictions} == {"number"} or not report.contradictions
    assert len(report.articles) == 3
