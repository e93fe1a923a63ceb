"""How a clause is meant: negation, modality, and who says so."""

from __future__ import annotations

import pytest

from claimcheck.api import checker
from claimcheck.types import Claim


def claim(text: str, predicate: str) -> Claim:
    return next(c for c in checker(None).extract(text) if c.predicate == predicate)


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("He pleaded not guilty to the charge.", "plead_guilty", "negative"),
        ("The assembly rejected the bill after debating it for hours.", "debate", "positive"),
        ("She did not fail to sign the treaty.", "sign", "positive"),
        ("He refused to sign the treaty.", "sign", "negative"),
        ("No minister signed the treaty.", "sign", "negative"),
        ("She recommended no charges be filed.", "recommend", "negative"),
        ("She recommended no charges be filed.", "file", "negative"),
        ("He barely landed a punch.", "land", "positive"),
        ("Nor did she plan to stop.", "plan", "negative"),
        ("They did not sign it, nor did the union accept the deal.", "accept", "negative"),
        ("They did not sign it, nor did the union accept the deal.", "sign", "negative"),
        ("He left without signing the treaty.", "sign", "negative"),
        ("The senate has yet to sign the treaty.", "sign", "negative"),
        ("She did not say that he signed the treaty.", "sign", "positive"),
        ("They would not come, with the mayor signing the treaty alone.", "sign", "positive"),
    ],
)
def test_polarity(text: str, predicate: str, polarity: str) -> None:
    assert claim(text, predicate).polarity == polarity


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        ("Anna Kovac said she would sign the treaty.", "sign", "planned"),
        ("Anna Kovac will sign the treaty.", "sign", "planned"),
        ("Anna Kovac would sign any treaty.", "sign", "possible"),
        ("Anna Kovac signed the treaty.", "sign", "actual"),
        ("Anna Kovac nearly fell asleep.", "fall", "possible"),
        ("Anna Kovac barely landed a punch.", "land", "possible"),
        ("She dismissed rumours that he was the source.", "be", "alleged"),
    ],
)
def test_modality(text: str, predicate: str, modality: str) -> None:
    assert claim(text, predicate).modality == modality


def test_a_second_verb_of_the_same_subject_is_not_what_was_said() -> None:
    assert claim("Anna Kovac said no and won the primary.", "win").attributed_to is None


def test_what_hangs_below_a_cleft_is_still_what_was_said() -> None:
    speaker = claim("Anna Kovac said that it was soldiers who crossed the line.", "cross").attributed_to
    assert speaker is not None
    assert speaker.span.quote == "Anna Kovac"
