"""Which event a stated day or place belongs to."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.extraction.reading import extract
from claimcheck.read.pipeline import read
from claimcheck.types import Article, Event, as_date


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def event_at(checker: Checker, text: str, word: str) -> Event:
    article = Article(text, id="a", published=as_date("2018-06-10"))
    (doc,) = read([article], checker.nlp, checker.settings)
    (found,) = [e for e in extract(doc, article, checker.lexicon).events if any(m.quote == word for m in e.mentions)]
    return found


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("The scene of Wednesday's quarry shooting was quiet.", "shooting", "Wednesday"),
        ("The quarrel dates back to January, when the mayor claimed that the bridge was safe.", "claimed", "January"),
        ("The election is Monday.", "election", "Monday"),
        ("It was in Ohio on Saturday that Mr. Hale described the plan.", "described", "Saturday"),
        ("The special election is slated for June 25.", "election", "June 25"),
        ("Voters await a special election scheduled for June 25.", "election", "June 25"),
        ("Agents arrested Mr. Stone before dawn on Friday.", "arrested", "dawn on Friday"),
        ("The lanes were closed for four days in July.", "closed", "July"),
        ("News of her death on 4 November drew tributes.", "death", "4 November"),
        ("Thieves entered the museum in the early hours of Tuesday.", "entered", "Tuesday"),
        ("The launch took place on September 2.", "launch", "September 2"),
    ],
)
def test_a_day_goes_to_what_happened_then(checker: Checker, text: str, word: str, when: str) -> None:
    assert [s.span.quote for s in event_at(checker, text, word).when] == [when]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Parliament has set a goal for 2030.", "set"),
        ("The minister resigned before Friday.", "resigned"),
        ("The bridge has been closed since Monday.", "closed"),
        ("The minister praised a 2012 law.", "praised"),
    ],
)
def test_a_bound_or_a_name_is_no_day(checker: Checker, text: str, word: str) -> None:
    assert event_at(checker, text, word).when == ()


@pytest.mark.parametrize(
    ("text", "word", "where"),
    [
        ("It was in Ohio on Saturday that Mr. Hale described the plan.", "described", ["Ohio"]),
        ("A grand jury in Boston indicted the brothers.", "indicted", ["Boston"]),
        ("Agents arrested Mr. Stone on Friday, appearing in Miami with guns drawn.", "arrested", ["Miami"]),
        ("Police in Brazil caught the trafficker Ramiro Salas.", "caught", ["Brazil"]),
        ("Police in Brazil caught two men.", "caught", []),
        ("Envoys signed a truce in Geneva.", "signed", ["Geneva"]),
        ("The jet made an emergency landing in Keflavik.", "made", ["Keflavik"]),
        ("The flight landed safely on Monday in Shannon.", "landed", ["Shannon"]),
        ("Police in Brazil praised the trafficker.", "praised", []),
        ("Police in Graz caught the trafficker.", "caught", []),
        ("Police searched the house of a man from Ohio.", "searched", []),
        ("Envoys praised a truce in Geneva.", "praised", []),
        ("A banker from Boston indicted the press.", "indicted", []),
        ("A report on Boston angered the brothers.", "angered", []),
    ],
)
def test_a_place_goes_to_what_happened_there(checker: Checker, text: str, word: str, where: list[str]) -> None:
    assert [s.span.quote for s in event_at(checker, text, word).where] == where


def test_what_is_confirmed_at_a_meeting_is_confirmed_there_whatever_the_parse_gives_it(checker: Checker) -> None:
    text = "Anna Kovac confirmed the sale of the truck division on Wednesday at the annual shareholders' meeting."
    assert [s.readings for s in event_at(checker, text, "confirmed").setting] == [("shareholders_meeting",)]
