"""Datelines: the town and the agency before a report are no part of its first sentence."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("LISBON — The harbour board met on Tuesday.", "LISBON —"),
        ("LISBON (Coastal Wire) - The harbour board met on Tuesday.", "LISBON (Coastal Wire) -"),
        ("M - 82 is a road in the north.", "M - 82 is a road in the north."),
        ("Lisbon - the capital - met the sea.", "Lisbon - the capital - met the sea."),
    ],
)
def test_a_dateline_is_a_sentence_of_its_own(text: str, first: str) -> None:
    doc = Checker().parse(Article(text))
    assert next(doc.sents).text.strip() == first
