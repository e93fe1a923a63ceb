"""The parse in plain values says what spaCy's says."""

from __future__ import annotations

import itertools

import pytest
import spacy.tokens

from claimcheck.extraction.parse import Doc
from claimcheck.extraction.plain import plain
from claimcheck.read.pipeline import load

TEXT = (
    "VIENNA, Oct 3 (AP) - The mayor, who had 12 aides, said “No” to Anna Kovac of Graz.  She left at noon;\n\n"
    "nobody from the Austrian People's Party (six of whom stayed) would tell Reuters why the talks that he had led failed."
)
OWN = (
    "i",
    "idx",
    "text",
    "whitespace_",
    "lower_",
    "lemma_",
    "pos_",
    "tag_",
    "dep_",
    "ent_type_",
    "ent_iob_",
    "is_sent_start",
)
KINDS = ("is_alpha", "is_punct", "is_space", "is_quote", "like_num", "is_title", "is_upper")
OTHERS = ("lefts", "rights", "children", "subtree", "ancestors")
SPAN = ("start", "end", "text", "start_char", "end_char")


@pytest.fixture(scope="module")
def parsed() -> spacy.tokens.Doc:
    return load()(TEXT)


@pytest.fixture(scope="module")
def doc(parsed: spacy.tokens.Doc) -> Doc:
    return plain(parsed)


def test_the_tokens(parsed: spacy.tokens.Doc, doc: Doc) -> None:
    assert len(doc) == len(parsed) > 40
    for ours, its in zip(doc, parsed, strict=True):
        for name in OWN + KINDS:
            assert getattr(ours, name) == getattr(its, name), (ours, name)


def test_the_tree(parsed: spacy.tokens.Doc, doc: Doc) -> None:
    for ours, its in zip(doc, parsed, strict=True):
        for name in OTHERS:
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(its, name)], (ours, name)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(ours, name).i == getattr(its, name).i, (ours, name)
        assert (ours.sent.start, ours.sent.end) == (its.sent.start, its.sent.end)


def test_sentences_and_entities(parsed: spacy.tokens.Doc, doc: Doc) -> None:
    assert [(s.start, s.end) for s in doc.sents] == [(s.start, s.end) for s in parsed.sents]
    assert [(e.text, e.label_, e.root.i) for e in doc.ents] == [(e.text, e.label_, e.root.i) for e in parsed.ents]
    assert [[e.text for e in s.ents] for s in doc.sents] == [[e.text for e in s.ents] for s in parsed.sents]


def test_every_span(parsed: spacy.tokens.Doc, doc: Doc) -> None:
    for start, end in itertools.combinations(range(len(doc)), 2):
        ours, its = doc[start:end], parsed[start:end]
        assert [getattr(ours, name) for name in SPAN] == [getattr(its, name) for name in SPAN]
        assert (ours.root.i, ours[-1].i, ours[1:].text) == (its.root.i, its[-1].i, its[1:].text)


@pytest.mark.parametrize("width", [1, 2, 5, 17])
def test_the_tokens_of_characters(width: int, parsed: spacy.tokens.Doc, doc: Doc) -> None:
    for start in range(len(TEXT) - width):
        for mode, ours in (("expand", doc.touched), ("contract", doc.inside)):
            its, found = parsed.char_span(start, start + width, alignment_mode=mode), ours(start, start + width)
            assert (found.text if found else "") == (its.text if its is not None else "")


def test_none_beyond_the_text(doc: Doc) -> None:
    assert doc.touched(len(TEXT) + 5, len(TEXT) + 9) is None
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[-1].nbor()


def test_a_word_in_the_pipelines_table_is_known(doc: Doc) -> None:
    assert not doc.is_unknown("mayor")
    assert doc.is_unknown("gergelyffy")
