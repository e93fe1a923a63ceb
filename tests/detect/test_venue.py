"""Two reports of one occasion: which places cannot both be right, and which can."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article, Finding, as_date


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def venues(left: str, right: str, checker: Checker) -> list[Finding]:
    day = as_date("2024-05-02")
    a, b = Article(left, id="a", published=day), Article(right, id="b", published=day)
    return [f for f in checker.compare(a, b).findings if f.kind == "venue"]


CONFLICTS = [
    ("The poet Ilse Brandt died in Graz on Monday.", "The poet Ilse Brandt died in Linz on Monday.", "venue.apart"),
    ("Police arrested the banker Otto Hahnel in Lyon.", "The banker Otto Hahnel was arrested in Turin.", "venue.apart"),
    (
        "The poet Ilse Brandt died on Monday at a hospital in Graz.",
        "The poet Ilse Brandt died on Monday at her home in Graz.",
        "venue.facility",
    ),
]


@pytest.mark.parametrize(("left", "right", "rule"), CONFLICTS)
def test_places_apart_are_flagged_once(left: str, right: str, rule: str, checker: Checker) -> None:
    for pair in ((left, right), (right, left)):
        found = venues(*pair, checker)
        assert [f.rule for f in found] == [rule]


def test_two_kinds_of_building_in_one_town_are_only_a_hint(checker: Checker) -> None:
    (found,) = venues(*CONFLICTS[2][:2], checker)
    assert found.tier == "hint"
    assert {found.left.value, found.right.value} == {"a hospital (Graz, Austria)", "her home (Graz, Austria)"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The poet Ilse Brandt died in Graz.", "The poet Ilse Brandt died in Austria."),
        ("Otto Hahnel escaped from a prison van in Baytown, Texas.", "Otto Hahnel escaped from a prison van near Houston, Texas."),
        ("The poet Ilse Brandt died at a hospital in Graz.", "The poet Ilse Brandt died in Graz."),
        ("The poet Ilse Brandt died at a clinic in Graz.", "The poet Ilse Brandt died in a hospital in Graz."),
        ("The poet Ilse Brandt died at her home in Graz.", "The poet Ilse Brandt died in her apartment in Graz."),
        ("Police arrested Otto Hahnel in southern France.", "Police arrested Otto Hahnel in Nice."),
        ("Police arrested Otto Hahnel in Boca Chica, Texas.", "Police arrested Otto Hahnel in Brownsville, Texas."),
    ],
)  # fmt: skip
def test_containment_and_other_words_for_one_building_agree(left: str, right: str, checker: Checker) -> None:
    assert venues(left, right, checker) == []
    assert venues(right, left, checker) == []
