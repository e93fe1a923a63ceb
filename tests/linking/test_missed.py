"""A name that the pipeline takes for nobody in one article, and that another article names."""

from __future__ import annotations

import dataclasses

import pytest

from claimcheck.linking.missed import recover
from claimcheck.types import Argument, Article, Claim, Entity, Extraction, Mention, Span

TEXT = "The bid of Norbury Mills failed. Norbury Mills closed. Mills stood still."
MILLS = Entity(
    "organization:norbury-mills",
    "organization",
    "Norbury Mills",
    aliases=("Norbury Mills",),
    role=None,
    mentions=(Mention(Span("other", 0, 13, "Norbury Mills"), "organization", "Norbury Mills"),),
)


def claim(quote: str, at: int, head: str) -> Claim:
    subject = Argument(Span("one", at, at + len(quote), quote), head, "subject")
    sentence = Span("one", 0 if quote.startswith("The") else 33, len(TEXT), TEXT)
    return Claim(
        "k", sentence, "e", subject, "close", Span("one", 47, 53, "closed"), terms=("close", "mill", "norbury")
    )


def led(quote: str, at: int, head: str, *entities: Entity) -> Claim:
    (x,) = recover([Extraction(Article(TEXT, id="one"), claims=(claim(quote, at, head),))], entities or (MILLS,))
    return x.claims[0]


def test_an_exact_name_is_led_to_its_entity_with_its_words() -> None:
    found = led("Norbury Mills", 33, "mills")
    assert found.subject is not None
    assert found.subject.referent == MILLS.id
    assert found.terms == ("@organization:norbury-mills", "close")


@pytest.mark.parametrize(("quote", "at"), [("The bid of Norbury Mills", 0), ("Mills", 55), ("norbury mills", 33)])
def test_what_is_not_that_name_stays_open(quote: str, at: int) -> None:
    found = led(quote, at, "mills")
    assert found.subject is not None
    assert found.subject.referent == ""


def test_a_name_of_two_stays_open() -> None:
    ship = dataclasses.replace(MILLS, id="other:norbury-mills", kind="other")
    assert led("Norbury Mills", 33, "mills", MILLS, ship).terms == ("close", "mill", "norbury")
