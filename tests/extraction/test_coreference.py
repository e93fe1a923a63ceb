"""Who is who inside one article: the mentions that are one person, organization or place, and those that are not."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.extraction.reading import extract
from claimcheck.read import pipeline
from claimcheck.types import Article, Entity


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def entities(text: str, checker: Checker) -> tuple[Entity, ...]:
    article = Article(text, id="x")
    doc = next(iter(pipeline.read([article], checker.nlp, checker.settings)))
    return extract(doc, article, checker.lexicon).entities


def one(text: str, name: str, checker: Checker) -> tuple[str, ...]:
    """All that is said of the entity of that name, as quoted."""
    (entity,) = (e for e in entities(text, checker) if e.name == name)
    return tuple(m.span.quote for m in entity.mentions)


@pytest.mark.parametrize(
    ("text", "name", "quotes"),
    [
        ("Marta Kowalska spoke first. Later Kowalska left.", "Marta Kowalska", ("Marta Kowalska", "Kowalska")),
        ("Kevin de Roo spoke first. Mr. de Roo left at noon.", "Kevin de Roo", ("Kevin de Roo", "de Roo")),
        ("James B. Hollis Jr. resigned. Mr. Hollis gave no reason.", "James B. Hollis Jr.", ("James B. Hollis Jr.", "Hollis")),
        ("Al Brennan ran for mayor. Brennan lost.", "Al Brennan", ("Al Brennan", "Brennan")),
        (
            "The Danish foreign minister, Mette Lund, flew home. The minister gave no statement.",
            "Mette Lund",
            ("Mette Lund", "The minister"),
        ),
        (
            "The lawyer Marta Kowalska was jailed. The 44-year-old has appealed.",
            "Marta Kowalska",
            ("Marta Kowalska", "The 44-year-old"),
        ),
        ("Carl Hale met Anna Hale. Mrs. Hale left early.", "Anna Hale", ("Anna Hale", "Hale")),
        (
            "Governor Carl Hale met his brother Tom Hale. Gov. Hale left early.",
            "Carl Hale",
            ("Carl Hale", "Hale"),
        ),
    ],
)  # fmt: skip
def test_a_short_form_goes_to_its_bearer(text: str, name: str, quotes: tuple[str, ...], checker: Checker) -> None:
    assert one(text, name, checker) == quotes


@pytest.mark.parametrize(
    ("text", "name", "never"),
    [
        # A description that holds the word is no office: neither the aide nor the lawyer is the president.
        ("Ruth Adler, a lawyer for the president, spoke on Monday. The president was away.", "Ruth Adler", "The president"),
        ("Ruth Adler, president of the Chess Union, spoke. The president was away.", "Ruth Adler", "The president"),
        ("Ruth Adler met Otto Weiss. The 44-year-old champion was late.", "Ruth Adler", "The 44-year-old champion"),
        ("Former president Otto Weiss spoke on Monday. The president was away.", "Otto Weiss", "The president"),
        ("Vice President Ana Silva spoke on Monday. The president was away.", "Ana Silva", "The president"),
        ("Senator Li Wen and Senator Ada Moss voted. The senator left.", "Ada Moss", "The senator"),
        ("President Okafor came with his daughters. Chidi Okafor, 15, waved.", "Chidi Okafor", "Okafor"),
        ("Carl Hale met Tom Hale. Hale left early.", "Carl Hale", "Hale"),
        ("Carl Hale Jr. sued Carl Hale. Carl Hale Jr. won.", "Carl Hale", "Carl Hale Jr."),
        ("President Hale’s eldest son, Carl Hale Jr., was there. Hale Jr. left with Mr. Hale.", "Carl Hale Jr.", "Hale"),
    ],
)  # fmt: skip
def test_what_may_be_somebody_else_stays_alone(text: str, name: str, never: str, checker: Checker) -> None:
    assert never not in one(text, name, checker)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Hungary's Foreign Minister Ivo Maric was there.", "Hungary's Foreign Minister"),
        ("Ivo Maric, 31, an organizer for the dockers' union, was there.", "organizer for the dockers' union"),
        ("Mr. Ivo Maric was there.", None),
        ("Ivo Maric, who once met the president, was there.", None),
    ],
)
def test_a_role_is_what_the_text_calls_a_person(text: str, roles: str | None, checker: Checker) -> None:
    (person,) = (e for e in entities(text, checker) if e.kind == "person")
    assert person.role == roles


def test_a_text_explains_its_short_names(checker: Checker) -> None:
    text = "The Baltic Shipping Register (BSR) met in Riga. Nobody at the BSR would comment."
    (body,) = (e for e in entities(text, checker) if e.kind == "organization")
    assert {m.name for m in body.mentions} == {"Baltic Shipping Register", "BSR"}
    assert any("explains 'BSR'" in r for r in body.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "Budapest refused to sign the treaty.",
        "Everyone waited for Budapest's decision on the treaty.",
        "The treaty was rejected by Budapest.",
        "Ties between Budapest and Vienna are cold.",
        "The position of Budapest is well known.",
    ],
)
def test_a_capital_that_acts_is_its_government(text: str, checker: Checker) -> None:
    named = {e.name: e.reasons for e in entities(text, checker) if e.kind == "place"}
    assert "Hungary" in named
    assert any("stands for the government" in r for r in named["Hungary"])
    assert "Budapest" not in named


@pytest.mark.parametrize(
    "text",
    [
        "The leaders met in Budapest on Monday.",
        "Budapest hosted the summit.",
        "Budapest's bridges were closed.",
        "The train between Budapest and Vienna was late.",
        "Szeged refused to pay for the stadium.",
    ],
)
def test_a_town_is_a_town(text: str, checker: Checker) -> None:
    assert "Hungary" not in {e.name for e in entities(text, checker)}


def test_a_noun_goes_to_the_body_whose_known_name_has_it(checker: Checker) -> None:
    text = "NATO met in Oslo on Monday. The alliance will meet again in May. Wal-Mart and Walmart are one."
    bodies = {e.name: {m.span.quote for m in e.mentions} for e in entities(text, checker) if e.kind == "organization"}
    assert bodies["NATO"] == {"NATO", "The alliance"}
    assert {"Wal-Mart", "Walmart"} in bodies.values()


def test_people_of_a_state_are_not_its_country(checker: Checker) -> None:
    text = "Texas votes on Tuesday. Texans will queue, as Americans do, and the United States will watch."
    places = {e.name: {m.span.quote for m in e.mentions} for e in entities(text, checker) if e.kind == "place"}
    assert places["Texas"] == {"Texas", "Texans"}


def test_rooms_of_one_house_are_two_places(checker: Checker) -> None:
    text = "They met in the Situation Room of the White House, then walked to the Rose Garden."
    assert not [e for e in entities(text, checker) if len({m.name for m in e.mentions}) > 1]


def test_a_name_that_runs_on_into_a_headline(checker: Checker) -> None:
    text = "Marta Kowalska Resigns\n\nMarta Kowalska said on Monday that she would go. Kowalska is 51."
    assert [e.name for e in entities(text, checker) if e.kind == "person"] == ["Marta Kowalska"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Fishery officer Tove Lunde of Bergen spoke first.", "Tove Lunde", "Fishery officer"),
        ("Speaker of the House Martin Oakes spoke first.", "Martin Oakes", "Speaker of the House"),
        ("Anna Petrescu, a cellist from Cluj, spoke first.", "Anna Petrescu", "cellist from Cluj"),
        ("The 19-year-old Peter Horak was hurt.", "Peter Horak", "19-year-old"),
        # What is no person describes none.
        ("CNN's Laura Whitfield asked first.", "Laura Whitfield", None),
        ("Senator Rosa Delgado, N.M., spoke first.", "Rosa Delgado", "Senator"),
        ("An angry Peter Hollis left the room.", "Peter Hollis", None),
        ("The endorsement of Martin Oakes came late.", "Martin Oakes", None),
    ],
)
def test_a_role_is_what_a_person_is_called(text: str, name: str, role: str | None, checker: Checker) -> None:
    (entity,) = (e for e in entities(text, checker) if e.name == name)
    assert entity.role == role


def test_places_in_a_row_are_each_their_own(checker: Checker) -> None:
    names = {
        e.name for e in entities("It rained in California, Illinois and Texas on Monday.", checker) if e.kind == "place"
    }
    assert names == {"California", "Illinois", "Texas"}
    assert "Clinton, Iowa" in {e.name for e in entities("She was born in Clinton, Iowa, and Paris, Texas.", checker)}


def subject_of(verb: str, text: str, checker: Checker) -> str:
    """The name of the entity that is the subject of the claim with that predicate; empty where it is nobody known."""
    article = Article(text, id="x")
    extraction = extract(next(iter(pipeline.read([article], checker.nlp, checker.settings))), article, checker.lexicon)
    names = {e.id: e.name for e in extraction.entities}
    (claim,) = (c for c in extraction.claims if c.predicate == verb)
    return names.get(claim.subject.referent, "") if claim.subject is not None else ""


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("Norbury Bank said on Friday it had sold the branch.", "sell", "Norbury Bank"),
        ("Norbury Bank said that it had sold the branch and that it planned a museum.", "plan", "Norbury Bank"),
        ("Norway announced that it would withdraw the vessel.", "withdraw", "Norway"),
        ("The roof was old. The Norbury Fire Service said it had started to leak.", "start", ""),
        ('Norbury Bank said: "Look at the dog, it wants the ball."', "want", ""),
    ],
)
def test_a_body_that_speaks_of_itself(text: str, verb: str, name: str, checker: Checker) -> None:
    assert subject_of(verb, text, checker) == name
