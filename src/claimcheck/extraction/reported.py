"""Reported speech: the words of a clause that somebody is said to have said, or by which he is said to have called something.

"Ross said five minutes with a forecast would have saved his son", "Kos called it the worst night of her career". The words are the article's: my and
his, is and was may have changed places. Clauses that hold quotation marks are left to `quotations`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction import tree
from claimcheck.extraction.claims import Context
from claimcheck.extraction.parse import Span, Token
from claimcheck.extraction.quotations import WORD, according_to, argument_of, lemmas, speaker_of
from claimcheck.normalize.text import fold
from claimcheck.types import Argument, Quotation

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
NAMING_AS = frozenset(
    {
        "mock",
        "dismiss",
        "deride",
        "ridicule",
        "hail",
        "praise",
        "condemn",
        "slam",
        "blast",
        "criticise",
        "criticize",
        "attack",
        "decry",
        "reject",
        "see",
    }
)  # "mocked it as a law written by foxes"
NAMING_OF = frozenset({"speak", "talk"})  # "spoke of a budget for people who own a boat"
INSERTED = frozenset({"parataxis", "ccomp"})
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
            inserted = words.start <= token.i < words.end
            speaker = (
                argument_of(tree.child(token, "nsubj"), context) if inserted else speaker_of(token, words, context)
            )
            if speaker is not None and speaker.referent:
                found.append(_reported(words, speaker, context))
    for sentence in context.doc.sents:
        source = according_to(sentence)
        rest = _rest(sentence, source) if source is not None else None
        speaker = argument_of(source, context) if rest is not None else None
        if rest is not None and speaker is not None and speaker.referent and not any(t.idx in marked for t in rest):
            found.append(_reported(rest, speaker, context))
    return sorted(found, key=lambda q: q.span)


def _reported(words: Span, speaker: Argument, context: Context) -> Quotation:
    span = tree.text_span(context.article, context.doc, words.start, words.end)
    return Quotation(span, tuple(fold(w) for w in WORD.findall(span.quote)), speaker, lemmas=lemmas(words))


def _rest(sentence: Span, source: Token) -> Span | None:
    """The words before or behind "according to the mayor", whichever are more."""
    phrase = source.head.head
    start, end = phrase.left_edge.i, max(phrase.right_edge.i, source.right_edge.i) + 1
    before, behind = sentence.doc[sentence.start : start], sentence.doc[end : sentence.end]
    longer = max(before, behind, key=len)
    return longer if LEAST <= len(longer) <= LONGEST else None


def _told(verb: Token, context: Context) -> Iterator[Span]:
    """The words that a verb reports."""
    clause = tree.child(verb, "ccomp")
    name = context.words.verb(verb) if clause is not None or verb.dep_ in INSERTED else ""
    if clause is not None and (name in context.words.say or name in context.words.quote):
        words = _subtree(clause)
        if not words.start <= verb.i < words.end:
            yield words
    elif name in context.words.say and verb.i + 1 < len(verb.doc) and verb.nbor(1).text == ",":
        yield _subtree(verb.head)  # "it was, the coach said, the worst night"
    elif verb.lemma_ in NAMING or _takes(verb, NAMING_OF, "of") or _takes(verb, NAMING_AS, "as"):
        yield verb.doc[verb.i + 1 : _end(verb)]


def _subtree(clause: Token) -> Span:
    return clause.doc[clause.left_edge.i : clause.right_edge.i + 1]


def _end(verb: Token) -> int:
    """The end of what a verb governs to its right, up to a mark that closes the clause."""
    end = max(verb.right_edge.i + 1, verb.i + 1)
    return next((t.i for t in verb.doc[verb.i + 1 : end] if t.text in ".!?;:"), end)


def _takes(verb: Token, verbs: frozenset[str], word: str) -> bool:
    return verb.lemma_ in verbs and any(c.dep_ in ("prep", "mark") and c.lower_ == word for c in verb.subtree)
