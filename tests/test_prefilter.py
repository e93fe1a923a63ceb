"""What a text must hold for a pattern to match: never more than any match does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.detect import bases, host, motion, standing_forms
from claimcheck.lexicon import SHIPPED
from claimcheck.prefilter import hints, needs, plain

PATTERNS = [
    r"\b[Bb]orn (?:[^<>;.]{0,30} )?in (?:the )?<(?P<p>\d+)>",
    r"(?:left|leaves?|leaving) (?:<\d+> |[a-z]+ly )?for (?:the )?<(?P<p>\d+)>",
    r"own(?:s|ed)?|t(?:akes|ook) over|snap(?:s|ped) up",
    r"colou?rs? of{1,2} (?:un)?happy(?:ness)+",
    r"<(?P<a>\d+)>[\x27’]s? (?:[a-z]+ )?(?:head ?quarters|HQ) (?:is |was )?in",
    r"(?!never )(?:gone|went) (?:to|from)? ?bed\b",
    r"a{2,3}bcd|x{0}yz[Zz]|[^a]bcd",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@given(data=st.data())
def test_every_match_holds_what_is_needed(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern))
    held = plain(re.search(pattern, text)[0])  # type: ignore[index]
    assert all(any(literal.strip() in held for literal in literals) for literals in needs(pattern))


@pytest.mark.parametrize(
    ("pattern", "held"),
    [
        ("snap(?:s|ped) up", [{"snap"}, {" up"}]),
        ("is the parent of", [{"is the parent of"}]),
        ("t(?:akes|ook) over", [{" over"}, {"akes", "ook"}]),
        ("lamb(?:s|ed)?|goat", [{"goat", "lamb"}]),
        ("(?:lamb)?s?", []),
        ("lambs?", [{"lamb"}]),
        (r"\b[Rr]ace \d+ of", [{" of"}, {"race "}]),
        ("(?<!not )won", [{"won"}]),
    ],
)
def test_literals_by_their_worth(pattern: str, held: list[set[str]]) -> None:
    assert sorted(map(sorted, needs(pattern))) == sorted(map(sorted, held))


def test_one_pattern_without_literals_makes_the_hints_of_all_useless() -> None:
    assert hints(["won the cup", "lost the final"]) == {"won the cup", "lost the final"}
    assert "" in hints(["won the cup", r"\d+"])  # it stands in every text


@pytest.mark.parametrize("pattern", ["(ab", "ab)", "[ab", r"(?P<x>ab)(?P=x)", r"(ab)\1", "(?i)ab", r"(a)?b(?(1)cd|ef)"])
def test_of_what_is_not_read_nothing_is_sure(pattern: str) -> None:
    assert needs(pattern) == ()


def test_the_forms_of_whole_articles_need_something() -> None:
    """A form without literals would be tried on every sentence of every article."""
    forms = [
        *(form for _, form in standing_forms.ways(SHIPPED)),
        *(form for _, form in bases._slots(SHIPPED)),
        *(form for _, form in motion._forms(SHIPPED)),
        *(form for _, form in host._forms(SHIPPED)),
    ]
    assert [f.pattern.pattern for f in forms if not f.needs] == []
