"""Who did what to whom: subjects and objects that the parse hangs elsewhere, and phrases that are one predicate."""

from __future__ import annotations

import pytest

from claimcheck.api import checker
from claimcheck.types import Claim


def claim(text: str, predicate: str) -> Claim:
    return next(c for c in checker(None).extract(text) if c.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "acted_on"),
    [
        ("The bishop voiced opposition to the casino.", "oppose", "The bishop", "the casino"),
        ("The council expressed support for the casino.", "support", "The council", "the casino"),
        ("The bank filed suit against the insurer.", "sue", "The bank", "the insurer"),
        ("The opposition of Denmark to the tunnel surprised them.", "oppose", "Denmark", "the tunnel"),
        ("The ministry issued a denial of the report.", "deny", "The ministry", "the report"),
        ("The arrest of the banker by police followed.", "arrest", "police", "the banker"),
        ("The law that the queen signed is short.", "sign", "the queen", "The law"),
        ("They called on Anna Kovac to sign the treaty.", "sign", "Anna Kovac", "the treaty"),
        ("Anna Kovac recommended that a fine be paid.", "recommend", "Anna Kovac", "a fine"),
        ("The two sides reached an agreement on fish.", "agree", "The two sides", "fish"),
        ("Police carried out a raid on the club.", "raid", "Police", "the club"),
        ("Anna Kovac put pen to paper on the deal.", "sign", "Anna Kovac", "the deal"),
        ("BAKU - The senate rejected the treaty.", "reject", "The senate", "the treaty"),
        ("Serena Williams lost the final to Naomi Osaka.", "beat", "Naomi Osaka", "Serena Williams"),
    ],
)
def test_doer_and_object(text: str, predicate: str, subject: str, acted_on: str) -> None:
    found = claim(text, predicate)
    assert found.subject is not None
    assert found.object is not None
    assert (found.subject.span.quote, found.object.span.quote) == (subject, acted_on)


def test_what_somebody_is_said_to_be_tells_who_did_it() -> None:
    found = claim("Anna Kovac was the only guest who agreed to come.", "agree")
    assert found.subject is not None
    assert found.subject.span.quote == "Anna Kovac"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("They hoped that it would rain.", "hope"),
        ("They hopped over the wall.", "hop"),
        ("He taped the talk.", "tape"),
        ("She visited the town.", "visit"),
        ("He showed the letter.", "show"),
    ],
)
def test_the_lemma_of_a_verb_with_a_silent_e(text: str, predicate: str) -> None:
    assert claim(text, predicate).predicate == predicate


def test_who_loses_something_else_to_somebody_is_not_beaten() -> None:
    predicates = [c.predicate for c in checker(None).extract("Anna Kovac lost her savings to Boris Hale.")]
    assert "beat" not in predicates
    assert "lose" in predicates


def test_a_score_is_no_part_of_a_name() -> None:
    article = "Dinamo Zagreb beat Hajduk Split 2-1 on Sunday, and Rijeka beat Slaven Belupo 3-0."
    names = [e.name for e in checker(None).compare(article, "Nothing else happened.").entities]
    assert names
    assert not [n for n in names if any(c.isdigit() for c in n)]
