"""Short names of bodies, and when a place before a name makes another body of it."""

from __future__ import annotations

import pytest

from claimcheck.extraction.bodies import BodyWords, added, administers, rivals, short_names
from claimcheck.lexicon import SHIPPED

TABLE = BodyWords.of(SHIPPED)


@pytest.mark.parametrize(
    ("longer", "shorter", "more"),
    [
        ("U.S. Senate", "Senate", "U.S."),
        ("Kenyan Supreme Court", "Supreme Court", "Kenyan"),
        ("Supreme Court of Kenya", "Supreme Court", "Kenya"),
        ("Ghana's Ministry of Health", "Ministry of Health", "Ghana"),
        ("The Portland Press Herald", "Press Herald", "Portland"),
        ("Denver Fox", "Fox", ""),
        ("Supreme Court", "Supreme Court", ""),
        ("Social Security Administration", "Social Security", ""),
    ],
)
def test_what_a_longer_name_has_before_the_shorter(longer: str, shorter: str, more: str) -> None:
    assert added(longer, shorter, TABLE) == more


def test_a_short_name_goes_to_the_only_body_that_has_it() -> None:
    assert short_names(["Washington Post", "Post"], [], SHIPPED) == {"Post": "Washington Post"}
    assert short_names(["Washington Post", "Denver Post", "Post"], [], SHIPPED) == {}


def test_two_spellings_of_one_country_are_no_rivals() -> None:
    names = ["U.S. Supreme Court", "United States Supreme Court", "Supreme Court"]
    assert short_names(names, [], SHIPPED)["Supreme Court"] == "U.S. Supreme Court"
    assert rivals("Supreme Court", "U.S. Supreme Court", ["state Supreme Court"], TABLE)


def test_a_chapter_is_not_the_whole() -> None:
    assert short_names(["Wisconsin Republican Party", "Republican Party"], ["Wisconsin"], SHIPPED) == {}


def test_a_chamber_goes_before_its_committee_only_where_the_other_chamber_has_none() -> None:
    both = ["House Intelligence Committee", "Senate Intelligence Committee", "Intelligence Committee"]
    assert short_names(both, [], SHIPPED) == {}
    assert short_names(both[::2], [], SHIPPED) == {"Intelligence Committee": "House Intelligence Committee"}


def test_a_colour_is_no_town() -> None:
    assert short_names(["White House", "House"], [], SHIPPED) == {}
    assert short_names(["House of Representatives", "White House", "House"], [], SHIPPED) == {
        "House": "House of Representatives"
    }


def test_what_is_paid_is_not_the_office_that_pays_it() -> None:
    assert administers("Social Security", "Social Security Administration", TABLE)
    assert administers("House", "State House", TABLE)
    assert not administers("House", "U.S. House", TABLE)
    assert not administers("Harcastle", "Harcastle Trust", TABLE)
    assert not administers("Pension Authority", "Pension Authority", TABLE)
