"""The loaded pipeline: what was left out when it was loaded is missed by no reader of a parse."""

from __future__ import annotations

import pytest
from spacy.language import Language

from claimcheck.read.pipeline import load


@pytest.fixture(scope="module")
def nlp() -> Language:
    """The default pipeline."""
    return load()


def test_every_label_can_be_read_from_a_token(nlp: Language) -> None:
    labels = {label for of_one in nlp.pipe_labels.values() for label in of_one}
    assert {"NNP", "nsubj", "PERSON"} <= labels
    assert [label for label in sorted(labels) if label not in nlp.vocab.strings] == []


def test_words_are_read_and_have_their_vectors(nlp: Language) -> None:
    doc = nlp("The ministers didn't meet in Reykjavik; Gergelyxyz said nothing.")
    assert [t.text for t in doc if not t.has_vector] == ["Gergelyxyz"]
    assert [t.lemma_ for t in doc][:4] == ["the", "minister", "do", "not"]
    assert [(t.tag_, t.pos_) for t in doc][:2] == [("DT", "DET"), ("NNS", "NOUN")]
    assert doc[0].similarity(doc[1]) != 0
    assert str(doc[1].morph) == "Number=Plur"
