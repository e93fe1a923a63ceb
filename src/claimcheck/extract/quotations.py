"""Quotations: the words between quotation marks and the one who is said to have spoken them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.extract import tree
from claimcheck.extract.claims import Context, argument
from claimcheck.normalize.text import fold
from claimcheck.types import Quotation
from claimcheck.types import Span as TextSpan

QUOTED = re.compile(r'“([^“”]{8,2000}?)”|"([^"\n]{8,2000}?)"|«([^«»]{8,2000}?)»')
WORD = re.compile(r"[\w'’]+")
MINIMUM_WORDS = 4  # shorter quotations are phrases that many may have used
REACH = 30  # tokens around the quotation in which its speaker is named


def find_quotations(context: Context) -> list[Quotation]:
    """The quotations of an article with at least four words, in text order. A speaker named in another paragraph is not looked for."""
    found = []
    for match in QUOTED.finditer(context.text):
        words = tuple(fold(w) for w in WORD.findall(match[0]))
        tokens = tree.tokens_of(context.doc, match.start(), match.end())
        if len(words) < MINIMUM_WORDS or tokens is None:
            continue
        verb = _verb_of_saying(tokens.start, tokens.end, context)
        speaker = tree.surface_subject(verb) if verb is not None else None
        span = TextSpan(context.article, match.start(), match.end(), match[0])
        event = context.events.get(verb.i, "") if verb is not None else ""
        found.append(Quotation(span, words, argument(speaker, "speaker", context), event))
    return found


def _verb_of_saying(start: int, end: int, context: Context) -> Token | None:
    """The nearest verb of saying outside the quotation, after it first, in the same paragraph."""
    for token in _around(start, end, context):
        if token.pos_ == "VERB" and context.words.verb(token) in context.words.say and tree.surface_subject(token) is not None:
            subject = tree.surface_subject(token)
            if subject is not None and not start <= subject.i < end:
                return token
    return None


def _around(start: int, end: int, context: Context) -> Iterator[Token]:
    doc = context.doc
    for i in range(end, min(len(doc), end + REACH)):
        if doc[i].is_space and "\n" in doc[i].text or doc[i].text in "“\"«" and i > end:
            break
        yield doc[i]
        if doc[i].is_sent_start is False and doc[i].text in ".!?":
            break
    for i in range(start - 1, max(-1, start - REACH), -1):
        if doc[i].is_space and "\n" in doc[i].text or doc[i].text in ".!?”\"»":
            break
        yield doc[i]
