"""Did it happen: denied against affirmed, and opposites."""

from __future__ import annotations

import pytest

import claimcheck


def opposed(a: str, b: str) -> list[str]:
    report = claimcheck.compare(claimcheck.Article(a, id="a"), claimcheck.Article(b, id="b"))
    return [f.verdict for f in report.findings if f.kind == "polarity" and f.tier != "hint"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Anna Kovac won the Maribor primary in 2008.",
            "Voters were gentle with Anna Kovac, who lost the Maribor primary in 2008.",
        ),
        (
            "Anna Kovac said she would plead not guilty to the charges over the harbour fund.",
            "Anna Kovac plans to plead guilty to the charges over the harbour fund.",
        ),
        (
            "The Lisbon dockers' union urged members to vote for the harbour bill.",
            "The Lisbon dockers' union urged members to vote against the harbour bill.",
        ),
        (
            "Divers recovered the flight recorder of the Timor jet.",
            "Divers have not found the flight recorder of the Timor jet.",
        ),
        (
            "Anna Kovac defeated Peter Zajc in the Maribor primary.",
            "Anna Kovac lost the Maribor primary to Peter Zajc.",
        ),
        (  # what only describes her is not denied
            "Anna Kovac recommended criminal charges over the harbour fund.",
            "Maribor police chief Anna Kovac recommended no charges be filed over the harbour fund.",
        ),
        (
            "Anna Kovac, the Maribor mayor, voiced opposition to the harbour casino.",
            "The Maribor mayor, Anna Kovac, supports the harbour casino.",
        ),
        (  # the word of two authorities
            "Anna Kovac was wearing a helmet when she fell on the Maribor course, the organisers said.",
            "Anna Kovac was not wearing a helmet when she fell on the Maribor course, detectives found.",
        ),
    ],
)
def test_opposites_of_one_thing_are_a_conflict(left: str, right: str) -> None:
    assert opposed(left, right) == ["contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # what is denied is less than what is affirmed
        ("Anna Kovac has no federal law enforcement experience.", "Anna Kovac has law enforcement experience."),
        # the predicate opens a quotation: what governs it stands outside
        (
            "Anna Kovac did not want to “give up my right to run as an independent candidate”.",
            "“I give up my right to run as an independent candidate,” read a note.",
        ),
        # two times
        ("Copper exports from Chile rose in September 2021.", "Copper exports from Chile fell in March 2019."),
        # an opinion against the article's own word
        ("Anna Kovac said the harbour bridge was not safe for lorries.", "The harbour bridge was safe for lorries."),
        # everybody has a view
        ("Peter Zajc supports the harbour casino.", "A statement voiced opposition to the harbour casino."),
        # what undoes a deed is no opposite of it
        ("Police arrested the painter Anna Kovac in Maribor.", "Police released the painter Anna Kovac in Maribor."),
        # a number is denied, not the deed
        (
            "Fewer than 30 delegates came to the Maribor congress.",
            "No more than 40 delegates came to the Maribor congress.",
        ),
        # neither affirmed nor denied
        ("Anna Kovac nearly sank the harbour ferry.", "Anna Kovac did not sink the harbour ferry."),
        # two negators cancel out
        ("Anna Kovac did not fail to sign the harbour treaty.", "Anna Kovac signed the harbour treaty."),
    ],
)
def test_what_both_may_be_is_none(left: str, right: str) -> None:
    assert opposed(left, right) == []
