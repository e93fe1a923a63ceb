"""Names that the recogniser takes for other kinds, families named together, capitals by their country."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Entity


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def entities(checker: Checker, *texts: str) -> tuple[Entity, ...]:
    return checker.compare(*texts).entities


def holding(found: tuple[Entity, ...], *quotes: str) -> list[Entity]:
    return [e for e in found if set(quotes) <= {m.span.quote for m in e.mentions}]


LEFT = "Harbour master Tobias Engelvik said on Monday that nobody was hurt."


def test_a_surname_taken_for_a_firm_is_the_person_whom_the_other_article_names(checker: Checker) -> None:
    right = '"We were lucky with the tide," Engelvik told reporters at the port.'
    assert holding(entities(checker, LEFT, right), "Tobias Engelvik", "Engelvik")


def test_a_firm_stays_a_firm(checker: Checker) -> None:
    right = "Workers at Engelvik, the maker of garden tools, walked out on Tuesday."
    assert not holding(entities(checker, LEFT, right), "Tobias Engelvik", "Engelvik")


def test_a_family_shares_its_surname(checker: Checker) -> None:
    text = "Carl and Anna Hale left on Monday. President Hale waved to the crowd."
    found = entities(checker, text, "Carl Hale, the president, left the palace on Monday.")
    assert not holding(found, "Anna Hale", "Hale")
    assert holding(found, "Carl", "Carl Hale")


def test_the_presidents_daughter_is_not_the_president(checker: Checker) -> None:
    text = "The president's daughter, Ivana Hale, sat in front. Then President Hale spoke to the crowd."
    (daughter,) = [e for e in entities(checker, text, "It rained on Monday.") if e.name == "Ivana Hale"]
    assert len(daughter.mentions) == 1


def test_one_of_several_children_is_not_the_father(checker: Checker) -> None:
    text = "Michael Stone was sworn in while his three children, Michael, Charlotte and Audrey, watched."
    (father,) = [e for e in entities(checker, text, "It rained on Monday.") if e.name == "Michael Stone"]
    assert len(father.mentions) == 1


def test_the_younger_of_two_is_not_the_only_one_named(checker: Checker) -> None:
    text = "The retired sheriff, Raymond Castell, left the court. A hearing for the younger Castell was set for May 6."
    (elder,) = [e for e in entities(checker, text, "It rained on Monday.") if e.name == "Raymond Castell"]
    assert len(elder.mentions) == 1


def test_a_dateline_is_the_capital_and_a_state_is_not(checker: Checker) -> None:
    left = (
        "WASHINGTON - A lawmaker denied on Monday that he had written to a student in Washington State, near Seattle."
    )
    (state,) = holding(entities(checker, left, "It rained in Oslo."), "Washington State")
    assert "WASHINGTON" not in state.aliases


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        ("Trams will return to Bratislava.", "Trams return to the Slovak capital.", "Bratislava"),
        ("Vietnam signed the treaty on Monday.", "She signed the treaty for Hanoi on Monday.", "Vietnam"),
    ],
)
def test_capitals_and_their_countries(checker: Checker, left: str, right: str, name: str) -> None:
    (place,) = [e for e in entities(checker, left, right) if e.kind == "place" and e.name == name]
    assert len({m.span.article for m in place.mentions}) == 2


def test_ministries_of_two_countries_are_two(checker: Checker) -> None:
    left = "The Ministry of Health in Accra sent vaccines to the Volta region on Monday."
    right = "The Ministry of Health said that no child had fallen ill in Togo or its capital, Lomé."
    assert len([e for e in entities(checker, left, right) if e.name == "Ministry of Health"]) == 2
    assert (
        len([e for e in entities(checker, left, left.replace("sent", "flew")) if e.name == "Ministry of Health"]) == 1
    )


def test_the_skipper_is_the_only_one_who_was_introduced_so(checker: Checker) -> None:
    one = "The skipper, Rune Aasland, steered the ferry back. Police said the skipper was sober."
    two = "The skipper, Rune Aasland, hit a trawler. Its skipper was hurt. Police said the skipper was sober."
    for text, times in ((one, 2), (two, 1)):
        (person,) = [e for e in entities(checker, text, "It rained on Monday.") if e.name == "Rune Aasland"]
        assert len(person.mentions) == times


def test_a_place_under_two_spellings_is_told_and_its_people_are_not(checker: Checker) -> None:
    told = checker.compare("Shells fell on Kharkiv on Monday.", "Three people died in Kharkov on Monday.").findings
    assert [(f.kind, f.verdict) for f in told] == [("name", "variant")]
    assert not checker.compare("Puerto Rican voters met on Monday.", "Voters in Puerto Rico met.").findings
