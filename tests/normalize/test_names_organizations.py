"""Organizations' names: countries by what they mean, words that make another body, well-known bodies."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names import match_names
from claimcheck.normalize.names.organization_words import organization_name
from claimcheck.types import NameMatch


def told(a: str, b: str) -> NameMatch:
    return match_names(a, b, kind="organization")


def test_the_shipped_bodies_share_no_name() -> None:
    rows = [
        {organization_name(n).alias for n in row["names"].split("|")} for row in SHIPPED.rows("organizations_aliases")
    ]
    for number, found in enumerate(rows):
        assert found == {number}, SHIPPED.rows("organizations_aliases")[number]["names"]


def test_the_reason_names_the_countries() -> None:
    assert told("Austrian Airlines", "Australian Airlines").reasons[0] == "different countries: australia, austria"
    assert told("Korean Army", "North Korean Army").reasons[0] == "maybe different countries: korea, northkorea"


def test_the_reason_names_the_word_that_makes_another_body() -> None:
    assert told("German Police", "German Federal Police").reasons[0] == "only one name has federal"


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("Bank of the Democratic Republic of the Congo", {"drcongo"}),
        ("Bank of the Republic of the Congo", {"congorepublic"}),
        ("Army of the Republic of Guinea", {"guinea"}),
        ("Embassy of the Kingdom of Spain", {"spain"}),
        ("Islamic State of Iraq", {"iraq"}),
        ("Indiana University", {"indiana"}),
        ("Inter-American Court of Human Rights", {"interamerica"}),
        ("Bank of China (Hong Kong)", {"china", "hongkong"}),
        ("Acme Widgets", set()),
    ],
)
def test_a_name_says_of_which_place(name: str, places: set[str]) -> None:
    assert organization_name(name).nations == places


def test_a_row_of_the_users_adds_to_a_known_body_and_a_new_one_is_another(tmp_path: Path) -> None:
    rows = "names\tsource\neuropean council|the summit of summits\tme\nthe acme council\tme\n"
    (tmp_path / "organizations_aliases.tsv").write_text(rows, encoding="utf-8")
    lexicon = Lexicon(tmp_path)
    known = match_names("Summit of Summits", "Conseil européen", kind="organization", lexicon=lexicon)
    other = match_names("Acme Council", "European Council", kind="organization", lexicon=lexicon)
    assert (known.verdict, other.verdict) == ("same", "different")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Austrian Airlines", "Australian Airlines"),
        ("Bank of Ireland", "Central Bank of Ireland"),
        ("Council of Europe", "European Council"),
    ],
)
def test_what_is_no_person_is_not_merged_as_one(a: str, b: str) -> None:
    assert match_names(a, b).verdict in ("different", "possible")
    assert match_names(a, b) == told(a, b)


def test_a_person_with_a_family_name_like_a_body_stays_one() -> None:
    assert match_names("Maggie Church", "Margaret Church").verdict == "same"


def test_a_word_that_makes_a_daughter_of_a_company_is_named() -> None:
    found = match_names("Hyundai", "Hyundai Steel", kind="organization")
    assert found.verdict != "same"
    assert "only one name has steel" in found.reasons
