"""What an article says people are: the office, of what, of which time; party, state and age."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.extraction.reading import extract
from claimcheck.read import pipeline
from claimcheck.types import Article, Attribute


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def attributes(text: str, checker: Checker) -> tuple[Attribute, ...]:
    article = Article(text, id="x")
    doc = next(iter(pipeline.read([article], checker.nlp, checker.settings)))
    return extract(doc, article, checker.lexicon).attributes


def offices(text: str, checker: Checker) -> set[tuple[str, str, bool]]:
    return {(a.value, a.domain, a.former) for a in attributes(text, checker) if a.slot == "office"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Former Ohio Gov. Martha Keller spoke on Monday.", ("governor", "region:US-OH", True)),
        ("Giorgio Bellavite, the mayor of Bergamo, is at home.", ("mayor", "city:3182164", False)),
        ("Latvia's transport minister, Kaspars Ozols, came to Riga.", ("transport minister", "country:LV", False)),
        (
            "Kaspars Ozols, the Latvian minister of transport, came to Riga.",
            ("transport minister", "country:LV", False),
        ),
        ("Ambassador Mikkel Thorsager of Denmark was summoned.", ("ambassador", "country:DK", False)),
        ("TUNIS - Justice Minister Nabil Cherif resigned on Sunday.", ("justice minister", "", False)),
        ("House Majority Whip Carl Benson left the meeting.", ("majority whip", "house", False)),
        (
            "The House Republican leader, Representative Carl Benson of Texas, objected.",
            ("party leader", "house", False),
        ),
        ("Tammie Krantz, the first officer, landed the aircraft.", ("first officer", "", False)),
    ],
)
def test_an_office_with_what_it_is_of_and_its_time(text: str, office: tuple[str, str, bool], checker: Checker) -> None:
    assert office in offices(text, checker)


@pytest.mark.parametrize(
    "text",
    [
        "Martha Keller, the governor said, was wrong.",  # subject of what follows
        "The lawyer for Martha Keller spoke to the mayor of Bergamo.",
        "Martha Keller is not the mayor of Bergamo.",
        "Martha Keller met Carl Benson and the governor of Ohio.",
    ],
)
def test_an_office_of_somebody_else_is_not_hers(text: str, checker: Checker) -> None:
    keller = [a for a in attributes(text, checker) if a.slot == "office"]
    assert keller == []


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("Sen. Martha Keller (R-Tenn.) voted no.", "party", "Republican"),
        ("Sen. Martha Keller (R-Tenn.) voted no.", "constituency", "region:US-TN"),
        ("Senator Martha Keller, Democrat of Ohio, voted no.", "party", "Democrat"),
        ("Rep. Martha Keller of Idaho voted no.", "constituency", "region:US-ID"),
        ("Martha Keller, 41, voted no.", "age", "41"),
        ("Martha Keller was 97 when she died on Tuesday.", "age", "97"),
        ("Martha Keller died on Tuesday at the age of 97.", "age", "97"),
    ],
)
def test_party_state_and_age(text: str, slot: str, value: str, checker: Checker) -> None:
    assert (slot, value) in {(a.slot, a.value) for a in attributes(text, checker)}


def test_a_home_state_is_no_constituency(checker: Checker) -> None:
    assert not [a for a in attributes("Martha Keller of Idaho won the lottery.", checker) if a.slot == "constituency"]


def test_the_age_of_a_relative_is_not_hers(checker: Checker) -> None:
    assert not [a for a in attributes("Martha Keller's father died at 80.", checker) if a.slot == "age"]


def test_the_age_of_the_driver_is_not_that_of_whom_he_hit(checker: Checker) -> None:
    text = "Martha Keller was hit when 23-year-old Paul Marsh struck Keller with his car."
    assert {a.value for a in attributes(text, checker) if a.holder.endswith("keller")} == set()


def test_spans_quote_the_text(checker: Checker) -> None:
    text = "Benjamin Hart, the president of the Tuna Guild, met Sen. Martha Keller (R-Tenn.), 41, in Oslo."
    found = attributes(text, checker)
    assert found
    assert all(text[a.span.start : a.span.end] == a.span.quote for a in found)
