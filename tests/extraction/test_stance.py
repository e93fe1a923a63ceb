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
        ("The mayor was neither informed nor consulted.", "inform", "negative"),
        ("The mayor was neither informed nor consulted.", "consult", "negative"),
        ("She neither signed the treaty nor attended the talks.", "sign", "negative"),
        ("She neither signed the treaty nor attended the talks.", "attend", "negative"),
        ("The drink includes neither milk nor syrup.", "include", "negative"),
        ("Neither the minister nor her deputy attended the talks.", "attend", "negative"),
        ("Neither does it include the annex.", "include", "negative"),
        ("The river is neither deep nor wide.", "be", "negative"),
        ("The prisoners were not fed nor heard.", "hear", "negative"),
        ("The bridge was not repaired or replaced.", "replace", "negative"),
        ("The bridge was not repaired but replaced.", "replace", "positive"),
        ("She did not sign and left the hall.", "leave", "positive"),
        ("The bill may or may not pass the senate.", "pass", "positive"),
        ("Officials would not say whether or not he had signed it.", "sign", "positive"),
        ("The club received nothing but praise.", "receive", "positive"),
        ("The talks produced nothing other than promises.", "produce", "positive"),
        ("The widow was not able to feed her children.", "feed", "negative"),
        ("The widow was unable to feed her children.", "feed", "negative"),
        ("The widow was able to feed her children.", "feed", "positive"),
        ("The senate is unlikely to sign the treaty.", "sign", "negative"),
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
        ("The bill may or may not pass the senate.", "pass", "conditional"),
        ("The widow was unable to feed her children.", "feed", "actual"),
        ("The widow was able to feed her children.", "feed", "actual"),
        ("The widow is able to feed her children.", "feed", "possible"),
        ("The senate is unlikely to sign the treaty.", "sign", "planned"),
        ("The senate is set to sign the treaty.", "sign", "planned"),
        ("The senate is to sign the treaty.", "sign", "planned"),
        ("The treaty was to be signed.", "sign", "planned"),
        ("The signing is slated for 3 May.", "slate", "planned"),
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
