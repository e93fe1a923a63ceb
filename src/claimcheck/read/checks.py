"""What is said of articles that can be read, though not as their sender may think: other languages, one text given twice."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterable

from claimcheck.errors import InputError
from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.read.language import not_english
from claimcheck.types import Article

HEAD = 100_000  # characters that are looked at
NO_TEXT = 0.1  # share of characters that no text has
CATEGORIES = frozenset({"Cc", "Cn", "Co", "Cs"})  # controls, unassigned, private, lone surrogates
WHITE = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85")
STAND_IN = "\ufffd"
TELLING = 150  # letters from which a text says its own language better than its label


def as_text(article: Article, label: str) -> Article:
    """The article itself.

    Raises:
        InputError: its text is blank, or is no text: bytes of another kind of file read as characters; or another field is no str.
    """
    for field in dataclasses.fields(article):
        value = getattr(article, field.name)
        if field.name != "published" and not isinstance(value, str | None):
            raise InputError(f"{label}: {field.name!r} must be a str, not {type(value).__name__}")
    if not any(not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc") for c in article.text):
        raise InputError(f"{label} is blank: an article needs some text")
    head = article.text[:HEAD]
    if head.isprintable() and STAND_IN not in head:
        return article
    strange = sum(c == STAND_IN or (c not in WHITE and unicodedata.category(c) in CATEGORIES) for c in head)
    if strange > NO_TEXT * len(head):
        share = f"{strange / len(head):.0%} of its characters are control characters or stand for none"
        raise InputError(f"{label} is not text ({share}): give the article's words, decoded")
    return article


def foreign(article: Article, lexicon: Lexicon = SHIPPED) -> str:
    """What the article seems to be written in where that is not English; empty where it is English, or too short to tell and not labelled."""
    told = not_english(article.text, lexicon)
    label = (article.language or "").strip().lower().replace("_", "-").partition("-")[0]
    if told or label in ("", "en", "eng", "english") or sum(map(str.isalpha, article.text[:HEAD])) >= TELLING:
        return told
    return f"{article.language!r}, as its label says"


def notes(articles: Iterable[Article], lexicon: Lexicon = SHIPPED) -> tuple[str, ...]:
    """What a reader of a report on the articles should know of them, a sentence or two each, in the order given."""
    said, first = [], dict[str, str]()
    for article in articles:
        name = _name(article)
        other = first.setdefault(article.text, name)
        if other != name:
            said.append(f"{other} and {name} are one text: comparing them tells nothing.")
        elif language := foreign(article, lexicon):
            seems = language if language.startswith(("in ", "'")) else f"it seems to be {language}"
            said.append(f"{name} is not English ({seems}): only its names are read, and nothing in it is compared.")
    return tuple(said)


def _name(article: Article) -> str:
    return f"{article.source} ({article.id})" if article.source else f"the article {article.id.strip()!r}"
