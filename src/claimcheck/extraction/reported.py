"""Reported speech: the words of a clause that somebody is said to have said, or by which he is said to have called something.

"Ross said five minutes with a forecast would have saved his son", "Kos called it the worst night of her career". The words are the article's: my and
his, is and was may have changed places. Clauses that hold quotation marks are left to `quotations`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from claimcheck.extraction import tree
from claimcheck.extraction.claims import Context
from claimcheck.extraction.quotations import WORD, lemmas, speaker_of
from claimcheck.normalize.text import fold
from claimcheck.types import Quotation

NAMING = frozenset(
    {
        "call",
        "describe",
        "dub",
        "label",
        "brand",
        "compare",
        "liken",
        "denounce",
        "characterize",
        "characterise",
        "term",
    }
)
NAMING_OF = frozenset({"speak", "talk"})  # "spoke of a budget for people who own a boat"
LEAST, LONGEST = 3, 40  # words


def find_reported(context: Context, quoted: Sequence[Quotation]) -> list[Quotation]:
    """The reported clauses of an article with their speakers, in text order. One whose speaker is not named is left out.

    Args:
        context: the article.
        quoted: its quotations, which are no reported speech.
    """
    found = []
    marked = {i for q in quoted for i in range(q.span.start, q.span.end)}
    for token in context.doc:
        if token.pos_ != "VERB":
            continue
        for words in _told(token, context):
            if not LEAST <= len(words) <= LONGEST or any(t.idx in marked for t in words):
                continue
            speaker = speaker_of(token, words, context)
            if speaker is not None and speaker.referent:
                span = tree.text_span(context.article, context.doc, words.start, words.end)
                found.append(
                    Quotation(span, tuple(fold(w) for w in WORD.findall(span.quote)), speaker, lemmas=lemmas(words))
                )
    return found


def _told(verb: Token, context: Context) -> Iterator[Span]:
    """The words that a verb reports."""
    clause = tree.child(verb, "ccomp")
    if clause is not None and context.words.verb(verb) in context.words.say:
        words = _subtree(clause)
        if not words.start <= verb.i < words.end:
            yield words
    elif verb.lemma_ in NAMING or (verb.lemma_ in NAMING_OF and _of(verb)):
        yield verb.doc[verb.i + 1 : _end(verb)]


def _subtree(clause: Token) -> Span:
    return clause.doc[clause.left_edge.i : clause.right_edge.i + 1]


def _end(verb: Token) -> int:
    """The end of what a verb governs to its right, up to a mark that closes the clause."""
    end: int = max(verb.right_edge.i + 1, verb.i + 1)
    return next((int(t.i) for t in verb.doc[verb.i + 1 : end] if t.text in ".!?;:"), end)


def _of(verb: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in verb.children)
