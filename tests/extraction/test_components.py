"""The spaCy components, in a pipeline that is not ours."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc

from claimcheck.read.pipeline import load


def test_dates_and_quantities_need_no_parse_and_survive_bytes() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("claimcheck_dates", config={"published": "2024-05-08"})
    nlp.add_pipe("claimcheck_quantities")
    doc = nlp("At least 12 people died on Monday.")
    doc = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [(s.text, s.label_, s.kb_id_) for s in doc.spans["claimcheck_dates"]] == [("Monday", "DATE", "2024-05-06")]
    assert [(s.text, s.label_) for s in doc.spans["claimcheck_quantities"]] == [("At least 12", "count")]


def test_venues_say_what_they_need() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("claimcheck_venues")
    problems = nlp.analyze_pipes()["problems"]["claimcheck_venues"]
    assert set(problems) == {"token.dep", "doc.ents"}


def test_venues_in_a_parsed_text() -> None:
    nlp = load()
    doc = nlp("They met at a closed-door session in Vienna.")
    component = nlp.create_pipe("claimcheck_venues")
    spans = component(doc).spans["claimcheck_venues"]
    assert ("Vienna", "place") in [(s.text, s.label_) for s in spans]
