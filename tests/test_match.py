"""`match_names` for places: the gazetteer knows what spelling cannot tell."""

from __future__ import annotations

import pytest

import claimcheck


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Kyiv", "Kiev", "same"),
        ("Bombay", "Mumbai", "same"),
        ("Den Haag", "The Hague", "same"),
        ("Niger", "Nigeria", "different"),
        ("Springfield, Illinois", "Springfield, Missouri", "different"),
        ("Salzburg", "Strasbourg", "different"),
        ("Birmingham", "Birmingham, Alabama", "possible"),
        ("Birmingham", "Birmingham, England", "same"),
    ],
)
def test_the_gazetteer_decides_between_known_places(a: str, b: str, verdict: str) -> None:
    assert claimcheck.match_names(a, b, kind="place").verdict == verdict
    assert claimcheck.match_names(b, a, kind="place").verdict == verdict


def test_a_name_in_another_script_is_not_held_against_it() -> None:
    spelled = claimcheck.match_names("Cairo", "القاهرة", kind="place")
    assert not any("is Cairo" in reason for reason in spelled.reasons)


def test_the_reason_names_the_place() -> None:
    assert claimcheck.match_names("Bombay", "Mumbai", kind="place").reasons[0] == "both are names of Mumbai (IN)"


def test_unknown_places_are_compared_by_spelling() -> None:
    assert claimcheck.match_names("Zzyrnovograd", "Zzyrnovohrad", kind="place").verdict != "different"


def test_the_order_of_two_places_changes_nothing_not_even_the_words() -> None:
    one, other = "Springfield", "Wang Yang"
    assert claimcheck.match_names(one, other, kind="place") == claimcheck.match_names(other, one, kind="place")
