"""Venues: where a text puts what happens, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.errors import LexiconError
from claimcheck.extraction.parse import Doc
from claimcheck.extraction.plain import plain
from claimcheck.extraction.venues import find_venues_in
from claimcheck.lexicon import Lexicon
from claimcheck.read.pipeline import load

HERE = Path(__file__).parent


Parser = Callable[[str], Doc]


@pytest.fixture(scope="module")
def nlp() -> Parser:
    pipeline = load()
    return lambda text: plain(pipeline(text))


def governments() -> list[str]:
    lines = (HERE / "governments.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def rows() -> list[list[str]]:
    lines = (HERE / "venues.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def test_there_are_enough_governments() -> None:
    assert len(governments()) >= 40


@pytest.mark.parametrize("sentence", governments())
def test_a_government_is_no_venue(sentence: str, nlp: Parser) -> None:
    assert [v.text for v in find_venues_in(nlp(sentence)) if v.kind != "setting"] == []


@pytest.mark.parametrize(("sentence", "venues"), rows())
def test_venue(sentence: str, venues: str, nlp: Parser) -> None:
    found = find_venues_in(nlp(sentence))
    assert all(sentence[v.start : v.end] == v.text for v in found)
    shown = ["=".join((v.text, v.kind, *(p.id for p in v.places[:1]))) for v in found]
    assert shown == venues.split("; ")


def test_other_places_of_the_article_decide_between_namesakes(nlp: Parser) -> None:
    doc = nlp("The fire broke out in Springfield on Monday.")
    assert find_venues_in(doc, near=("Chicago", "Illinois"))[0].places[0].id == "city:4250542"
    assert find_venues_in(doc, near=("Boston", "Massachusetts"))[0].places[0].id == "city:4951788"


def test_a_dateline_is_where_it_was_written(nlp: Parser) -> None:
    text = "BERLIN (Reuters) - The museum burned down on Monday.\n\nPARIS, Oct 3 (AP) — Police searched a flat in Lyon."
    places = [v.text for v in find_venues_in(nlp(text)) if v.kind == "place"]
    assert places == ["Lyon"]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "in in in at at of of", "In.", "🏠" * 20, "the prison " * 200])
def test_odd_input_is_no_error(text: str, nlp: Parser) -> None:
    find_venues_in(nlp(text))


def test_the_same_text_gives_the_same_venues(nlp: Parser) -> None:
    text = "He was shot outside a hotel in Biloxi, police in Mississippi said at a press conference in Jackson."
    assert find_venues_in(nlp(text)) == find_venues_in(nlp(text))


def test_a_user_adds_a_facility_noun(tmp_path: Path, nlp: Parser) -> None:
    (tmp_path / "facilities.toml").write_text('nouns = ["yurt"]\n')
    doc = nlp("They were married in a yurt.")
    assert find_venues_in(doc) == []
    assert [v.text for v in find_venues_in(doc, lexicon=Lexicon(tmp_path))] == ["a yurt"]


def test_a_malformed_list_names_the_file(tmp_path: Path, nlp: Parser) -> None:
    (tmp_path / "facilities.toml").write_text("nouns = 3\n")
    with pytest.raises(LexiconError, match="facilities"):
        find_venues_in(nlp("He is in Rome."), lexicon=Lexicon(tmp_path))


def test_a_name_given_once_with_its_country_means_that_place_throughout(nlp: Parser) -> None:
    text = (
        "The envoys meet in Vienna, Austria, on Monday. Lawmakers from Virginia, Maryland, Ohio, Texas and California "
        "asked for a delay. The talks in Vienna follow a row over gas."
    )
    found = [v for v in find_venues_in(nlp(text), near=("Virginia", "Fairfax County")) if v.text.startswith("Vienna")]
    assert [v.places[0].country for v in found] == ["AT", "AT"]


def test_a_place_unknown_in_its_state_is_put_in_the_state(nlp: Parser) -> None:
    found = find_venues_in(nlp("The rocket exploded in Boca Chica, Texas, on Sunday."))
    assert {p.country for v in found for p in v.places} == {"US"}
    assert all("region:US-TX" in (p.id, *p.within) for v in found for p in v.places)


def test_the_town_after_a_facility_says_where_it_is(nlp: Parser) -> None:
    found = find_venues_in(nlp("Protesters stormed the U.S. embassy in Baghdad."))
    assert found[0].places[0].name == "Baghdad"


@pytest.mark.parametrize(
    "sentence",
    ["He said so on CNN.", "She apologised on Twitter.", "In an interview on the Christian Broadcasting Network he denied it.",
     "The video was posted on YouTube.", "The senator said on Univision that he disagreed."],
)  # fmt: skip
def test_broadcasters_and_web_sites_are_settings(sentence: str, nlp: Parser) -> None:
    assert {v.kind for v in find_venues_in(nlp(sentence))} == {"setting"}
