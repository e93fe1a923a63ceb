"""Who is who across articles, and the user's table of aliases."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.checker import Checker
from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import match_names
from claimcheck.settings import Settings
from claimcheck.types import Entity


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def persons(checker: Checker, *texts: str) -> list[Entity]:
    return [e for e in checker.compare(*texts).entities if e.kind == "person"]


def names(checker: Checker, *texts: str) -> list[set[str]]:
    return [{m.name for m in e.mentions} for e in persons(checker, *texts)]


def test_a_surname_goes_to_the_only_bearer_in_the_other_article(checker: Checker) -> None:
    (person,) = persons(checker, "Marta Kowalska spoke on Monday.", "On Monday Ms. Kowalska spoke.")
    assert {m.name for m in person.mentions} == {"Marta Kowalska", "Kowalska"}
    assert person.reasons == (
        "'Kowalska' is the surname of 'Marta Kowalska', and of no other person in these articles",
    )


def test_a_title_decides_between_two_bearers(checker: Checker) -> None:
    texts = "Carl Hale and his wife, Anna Hale, were there.", "Mrs. Hale spoke first."
    assert {"Anna Hale", "Hale"} in names(checker, *texts)


def test_a_woman_is_not_a_man_of_her_name(checker: Checker) -> None:
    assert len(persons(checker, "Mr. Hale spoke first.", "Mrs. Hale spoke first.")) == 2


def test_another_office_is_another_person(checker: Checker) -> None:
    texts = "Senator Hale voted for the bill.", "The coach, Carl Hale, praised his team."
    assert len(persons(checker, *texts)) == 2


def test_a_father_is_not_his_son(checker: Checker) -> None:
    texts = "Carl Hale bought the mine.", "President Hale’s son, Carl Hale Jr., was away. Mr. Hale spoke."
    assert not any({"Carl Hale", "Carl Hale Jr."} <= found for found in names(checker, *texts))


@pytest.mark.parametrize(
    "texts",
    [
        ("President Carl Hale visited Nuuk on Tuesday.", "Carl Hale Jr. visited Nuuk on Monday."),
        ("President Carl Hale praised his son Carl Hale Jr. on Tuesday.", "It rained in Oslo."),
        ("Carl Hale Jr. visited Nuuk. His father, President Carl Hale, stayed home.", "It rained in Oslo."),
    ],
)
def test_who_is_called_junior_is_not_the_president_of_his_name(checker: Checker, texts: tuple[str, str]) -> None:
    assert sorted(map(sorted, names(checker, *texts))) == [["Carl Hale"], ["Carl Hale Jr."]]


def test_a_junior_of_the_same_office_is_one(checker: Checker) -> None:
    texts = "Attorney General Carl R. Hale Jr. spoke on Monday.", "The attorney general, Carl Hale, spoke on Monday."
    assert len(persons(checker, *texts)) == 1


def test_two_offices_in_one_article_keep_two_names_apart(checker: Checker) -> None:
    text = "President Han Jae-myung met the chairman Han Jae-yong in Seoul on Monday."
    assert len(persons(checker, text, "It rained in Oslo.")) == 2


def test_namesakes_a_generation_apart_are_two(checker: Checker) -> None:
    texts = "Carl Hale, 71, a retired judge, told the court so.", "Carl Hale, a 39-year-old notary, was jailed."
    typo = "Carl Hale, 71, a retired judge, told the court so.", "Carl Hale, the 17-year-old judge, was heard."
    assert len(persons(checker, *texts)) == 2
    assert len(persons(checker, *typo)) == 1


def test_a_doubtful_spelling_needs_the_same_office(checker: Checker) -> None:
    spelled = (
        "Latvian Transport Minister Zigurds Ozols spoke.",
        "Zigurd Ohsols, the transport minister of Latvia, spoke.",
    )
    other = "Latvian Transport Minister Zigurds Ozols spoke.", "Zigurd Ohsols, a coach from Tallinn, spoke."
    assert len(persons(checker, *spelled)) == 1
    assert len(persons(checker, *other)) == 2


def test_the_order_of_articles_does_not_matter(checker: Checker) -> None:
    texts = ["Carl Hale spoke.", "Mr. Hale spoke, and Anna Hale listened.", "Karl Hale, the mayor, spoke."]
    first, second = checker.compare(*texts), checker.compare(*reversed(texts))
    assert first.entities == second.entities


TABLE = """
[person."Marta Kowalska"]
names = ["Big M"]
apart = ["Martha Kowalski"]
source = "the desk"

[organization."Baltic Shipping Register"]
names = ["Harbour Watch"]
source = "their web site"
"""


def overlay(folder: Path, text: str) -> Lexicon:
    (folder / "aliases.toml").write_text(text, encoding="utf-8")
    return Lexicon(folder)


def test_a_table_of_aliases_goes_before_spelling(tmp_path: Path) -> None:
    lexicon = overlay(tmp_path, TABLE)
    same = match_names("Big M", "MARTA KOWALSKA", lexicon=lexicon)
    assert (same.verdict, same.reasons) == ("same", ("the alias table lists both as Marta Kowalska (the desk)",))
    assert match_names("Marta Kowalska", "Martha Kowalski", lexicon=lexicon).verdict == "different"
    assert match_names("Marta Kowalska", "Martha Kowalski").verdict != "different"
    assert (
        match_names("Harbour Watch", "Baltic Shipping Register", kind="organization", lexicon=lexicon).verdict == "same"
    )
    assert match_names("Harbour Watch", "Baltic Shipping Register", lexicon=lexicon).verdict != "same"


def test_linking_follows_the_table(tmp_path: Path) -> None:
    overlay(tmp_path, TABLE)
    mine = Checker(Settings(lexicon=tmp_path))
    texts = "Marta Kowalska spoke on Monday.", "On Monday Martha Kowalski spoke."
    assert len(persons(mine, *texts)) == 2
    report = mine.compare("Harbour Watch met on Monday.", "The Baltic Shipping Register met on Tuesday.")
    (body,) = (e for e in report.entities if e.kind == "organization")
    assert any("their web site" in r for r in body.reasons)


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('[person."A B"]\nnames = ["C D"]', "give a source"),
        ('[person."A B"]\nnames = "C D"\nsource = "x"', "names must be a list"),
        ('[person."A B"]\nalso = ["C D"]\nsource = "x"', "it holds apart, names, source"),
        ('[persons."A B"]\nnames = ["C D"]\nsource = "x"', "there is no kind 'persons'"),
    ],
)
def test_a_malformed_table_is_told_why(tmp_path: Path, table: str, says: str) -> None:
    with pytest.raises(LexiconError, match=r"aliases\.toml") as error:
        match_names("A B", "C D", lexicon=overlay(tmp_path, table))
    assert says in str(error.value)
