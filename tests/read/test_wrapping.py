"""Line ends that only keep the lines short are no ends of sentences."""

from __future__ import annotations

import textwrap

import pytest

from claimcheck import Article, Checker
from claimcheck.read.wrapping import unwrapped

TEXT = (
    "Ferry sinks off Zadar\n\nA ferry with 214 passengers on board sank off the port of Zadar on Thursday night, and the coast guard said that "
    "four of the crew were still missing.\n\nThe harbour master, Ivana Babic, told reporters on Friday morning that the ship had left the quay "
    "without a pilot, which the company that runs her denied in a statement."
)


def wrapped(text: str, end: str = "\n", width: int = 64) -> str:
    return (end * 2).join(end.join(textwrap.wrap(p, width)) for p in text.split("\n\n"))


@pytest.mark.parametrize("width", [50, 64, 72])
def test_the_lines_of_a_paragraph_are_joined(width: int) -> None:
    assert unwrapped(wrapped(TEXT, width=width)) == TEXT


def test_windows_line_ends_keep_every_offset() -> None:
    text = wrapped(TEXT, "\r\n")
    assert len(unwrapped(text)) == len(text)
    assert "\n" not in unwrapped(text).split("\r\n\r\n")[1]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Ferry sinks off Zadar\nBy Ana Kos\nA ferry sank off Zadar on Thursday.\nFour of the crew are missing.\nThe harbour is closed.",
        "Prices today\n- apples, green\n- pears\n- plums\n- quinces\n- grapes",
        "Goals\nLind scored twice\nMarsh hit the post\nKos was sent off\nThe game ended level",
    ],
)
def test_lines_that_stand_for_themselves_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_a_wrapped_article_says_what_it_says_in_long_lines() -> None:
    checker = Checker()
    plain, short = (checker.read(Article(t, id="a")) for t in (TEXT, wrapped(TEXT)))
    assert [(c.predicate, c.terms) for c in plain.claims] == [(c.predicate, c.terms) for c in short.claims]
    assert all(c.span.quote == wrapped(TEXT)[c.span.start : c.span.end] for c in short.claims)
