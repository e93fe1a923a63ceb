"""spaCy's parse of an article turned into plain values, once: the last place that sees spaCy."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterable, Sequence

from spacy import attrs
from spacy.tokens import Doc as Parsed
from spacy.vocab import Vocab

from claimcheck.extraction.parse import Doc, Span, Token

WORDS = (attrs.ORTH, attrs.LOWER, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.ENT_TYPE)  # numbers of strings
FLAGS = (attrs.IS_ALPHA, attrs.IS_PUNCT, attrs.IS_SPACE, attrs.IS_QUOTE, attrs.LIKE_NUM)
PLACES = (attrs.IDX, attrs.HEAD, attrs.ENT_IOB, attrs.SPACY, attrs.SENT_START)
IOB = ("", "I", "O", "B")
BLANK = ("", " ")
STARTS = (None, True, False)  # 0, 1, -1


def plain(parsed: Parsed) -> Doc:
    """The parse in plain values."""
    numbers = parsed.to_array(WORDS).T.tolist()
    strings = {n: sys.intern(parsed.vocab.strings[n]) for n in set().union(*numbers)}
    words = [[strings[n] for n in column] for column in numbers]
    flags = parsed.to_array(FLAGS).astype(bool).T.tolist()
    at, steps, iob, blank, start = parsed.to_array(PLACES).astype("int64").T.tolist()
    places = [IOB[n] for n in iob], [BLANK[n] for n in blank], [STARTS[n] for n in start]
    doc = Doc(parsed.text, at, _unknown(parsed.vocab))
    doc.tokens = tuple(map(Token, itertools.repeat(doc), range(len(at)), at, *words, *places, *flags))
    _hang(doc.tokens, steps)
    firsts = [t.i for t in doc.tokens if t.is_sent_start or not t.i]
    doc.sents = tuple(Span(doc, a, b) for a, b in zip(firsts, (*firsts[1:], len(doc)), strict=False))
    for sentence in doc.sents:
        for token in sentence:
            token.sent = sentence
    doc.ents = tuple(Span(doc, e.start, e.end, e.label_) for e in parsed.ents)
    return doc


def _unknown(vocab: Vocab) -> Callable[[str], bool]:
    return lambda word: bool(vocab.vectors.n_keys) and not vocab[word].has_vector


def _hang(tokens: Sequence[Token], steps: Iterable[int]) -> None:
    """Hangs each token on its head, so many steps away, and tells both what is at their sides."""
    lefts: dict[int, list[Token]] = {}
    rights: dict[int, list[Token]] = {}
    for token, step in zip(tokens, steps, strict=True):
        token.head = tokens[token.i + step]
        if step:
            (lefts if step > 0 else rights).setdefault(token.i + step, []).append(token)
    for token in tokens:
        token.lefts, token.rights = tuple(lefts.get(token.i, ())), tuple(rights.get(token.i, ()))
        token.children = token.lefts + token.rights
    _edges(tokens)


def _edges(tokens: Sequence[Token]) -> None:
    """Tells each token the first and the last below it: whoever climbs up to it first, from either end of the text."""
    left: set[int] = set()
    right: set[int] = set()
    for first in tokens:
        token = first
        while token.i not in left:
            left.add(token.i)
            token.left_edge = first
            token = token.head
    for last in reversed(tokens):
        token = last
        while token.i not in right:
            right.add(token.i)
            token.right_edge = last
            token = token.head
