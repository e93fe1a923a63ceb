"""What a user gives (a text, a file, a record) → `Article`."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from claimcheck.errors import ClaimcheckError, InputError, InputWarning
from claimcheck.normalize.dates import publication_date
from claimcheck.read.checks import as_text
from claimcheck.read.files import decode, from_html
from claimcheck.read.markup import is_html, plain
from claimcheck.types import Article

ALLOWED = "a text (str), a file (pathlib.Path), a dict with a 'text', or a claimcheck.Article"
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
FILE_NAME = re.compile(r"[^\s<>]+\.(?:txt|md|json|html?)")
SCHEME = re.compile(r"https?:/")  # one slash: a path has no more in one place
ADDRESS = re.compile(r"https?://\S+")
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


class _Record(BaseModel):
    """The shape of a dict (or a JSON file) that stands for an article; `publication_date` reads `published`."""

    model_config = ConfigDict(extra="forbid", strict=True, arbitrary_types_allowed=True)

    text: str
    id: str | None = None
    source: str | None = None
    published: Any = None
    title: str | None = None
    url: str | None = None
    language: str | None = None


KEYS = tuple(_Record.model_fields)


def to_articles(sources: Iterable[object], *, minimum: int = 1) -> tuple[Article, ...]:
    """The articles that `sources` stand for, in the order given, with ids that differ.

    Of several articles with one id the second gets "#2", the third "#3". Which one counts as the second follows from
    their content (text, then source, date, title, address), not from the order in which they were given.

    Args:
        sources: what `to_article` takes.
        minimum: how many there must be.

    Raises:
        InputError: there are too few, or one of them cannot be used.
    """
    articles = tuple(to_article(source) for source in sources)
    if len(articles) < minimum:
        given = "1 article was" if len(articles) == 1 else f"{len(articles) or 'no'} articles were"
        raise InputError(f"{given} given where at least {minimum} are needed; an article is {ALLOWED}")
    return distinct(articles)


def to_article(source: object) -> Article:
    """The article that `source` stands for.

    Args:
        source: one of
            * a str: the text itself, never a file name;
            * a path: a file of plain text in any common encoding, of HTML (.html, .htm; needs the [html] extra) or of
              one article object (.json);
            * a dict: it has a "text" and may have id, source, published, title, url, language. `published` may be a
              date or a full date in words ("3. Dezember 2024"); NaN counts as not given, so a row of a data frame
              will do;
            * an `Article`, returned as it is.

    Returns:
        The article. A file's text is decoded and otherwise left alone (line ends stay, a leading byte order mark is
        dropped), so offsets count the characters of the decoded text. Where a file names no source, its own name
        stands as the source. HTML given as text is read without its tags, with an `InputWarning`: offsets then count
        the characters of the text that was read.

    Raises:
        InputError: it is none of these, cannot be read, is not text, or is blank.
        ExtraError: it is an HTML file and trafilatura is not installed.
    """
    if isinstance(source, Article):
        own = source.id != source.sha256[:12] or not source.source
        return _checked(source, f"the article {(source.id if own else source.source)!r}")
    if isinstance(source, str):
        return _from_text(source)
    if isinstance(source, os.PathLike):
        return _from_file(Path(os.fspath(source)))
    if isinstance(source, Mapping):
        return _from_record(source, "the record")
    if isinstance(source, bytes | bytearray):
        raise InputError(f"bytes given: decode them first; an article is {ALLOWED}")
    if isinstance(source, list | tuple):
        kind = type(source).__name__
        raise InputError(f"a {kind} given where one article belongs: give each article on its own, as in f(*articles)")
    raise InputError(f"{type(source).__name__} given; an article is {ALLOWED}")


def distinct(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles with "#2", "#3" … added where ids repeat, numbered in the order of their content."""
    taken = {article.id for article in articles}
    renamed = list(articles)
    seen: set[str] = set()
    for index in sorted(range(len(articles)), key=lambda i: (articles[i].id, *_content(articles[i]))):
        ident = articles[index].id
        if ident in seen:
            number = 2
            while f"{ident}#{number}" in taken:
                number += 1
            renamed[index] = dataclasses.replace(articles[index], id=f"{ident}#{number}")
            taken.add(renamed[index].id)
        seen.add(ident)
    return tuple(renamed)


def _content(article: Article) -> tuple[str, ...]:
    published = article.published.isoformat() if article.published else ""
    rest = (article.source, published, article.title, article.url, article.language)
    return (article.sha256, *(value or "" for value in rest))


def _from_text(text: str) -> Article:
    if FILE_NAME.fullmatch(text):
        raise InputError(f"{text!r} looks like a file name, and a str is taken as text: give pathlib.Path({text!r})")
    if ADDRESS.fullmatch(text):
        raise InputError(f"{text!r} is an address, and none is ever opened: give the article's text or a file of it")
    return _checked(Article(text), "the text")


def _from_file(path: Path) -> Article:
    label = f"the file {str(path)!r:.300}"
    try:
        if path.is_dir():
            raise InputError(f"{str(path)!r} is a folder: give the files in it, each on its own")
        data = path.read_bytes()
    except FileNotFoundError:
        if SCHEME.match(str(path)):
            raise InputError(
                f"{str(path)!r:.300} is an address, and none is ever opened: save the page and give its file"
            ) from None
        raise InputError(
            f"there is no file {str(path)!r}: check the path (the folder is {str(Path.cwd())!r})"
        ) from None
    except (OSError, ValueError) as error:
        raise InputError(f"{label} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    text = decode(data, label)
    suffix = path.suffix.lower()
    if not text.strip():
        raise InputError(f"{label} is blank: an article needs some text")
    if suffix in HTML_SUFFIXES:
        article = from_html(text)
    elif suffix == ".json":
        article = _from_record(_json(text, label), label)
    else:
        article = _checked(Article(text), label)
    return dataclasses.replace(article, source=path.name) if article.source is None else article


def _json(text: str, label: str) -> Mapping[str, Any]:
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"{label} is not valid JSON: {error}") from error
    except RecursionError as error:
        raise InputError(f"{label} is not an article: its JSON is nested too deep") from error
    except ValueError as error:  # a number of thousands of digits
        raise InputError(f"{label} is not an article: {str(error).partition(';')[0]}") from error
    if not isinstance(record, dict):
        keys = ", ".join(KEYS)
        raise InputError(f"{label} holds a JSON {type(record).__name__}, not one article object with the keys {keys}")
    return record


def _from_record(record: Mapping[Any, Any], label: str) -> Article:
    given = {str(key): value for key, value in record.items() if not _missing(value)}
    try:
        fields = _Record(**given).model_dump()
    except ValidationError as error:
        raise InputError(f"{label}: {_complaint(error)}") from error
    try:
        fields["published"] = publication_date(fields["published"])
    except InputError as error:
        raise InputError(f"{label}: 'published': {error}") from error
    return _checked(Article(**{**fields, "id": fields["id"] or ""}), label)


def _missing(value: object) -> bool:
    """True for NaN and NaT, which stand for "no value" in a data frame's rows: they alone differ from themselves."""
    try:
        return bool(value != value)
    except (TypeError, ValueError):
        return False


def _complaint(error: ValidationError) -> str:
    """One problem that was found, in our words: an unknown key before a missing one, which it may explain."""
    first = min(error.errors(), key=lambda found: found["type"] != "extra_forbidden")
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"unknown key {key!r}; an article has: {', '.join(KEYS)}"
    if first["type"] == "missing":
        return f"the key {key!r} is missing; an article has: {', '.join(KEYS)}"
    return f"{key!r} must be a str, not {type(first['input']).__name__}"


def _checked(article: Article, label: str) -> Article:
    """The article, without tags where it is HTML.

    Raises:
        InputError: it is blank, or no text.
    """
    article = as_text(article, label)
    if not is_html(article.text):
        return article
    page = _page(article.text)
    warnings.warn(
        f"{label} is HTML: its text is read without the tags, and offsets count the characters of that text",
        InputWarning,
        stacklevel=4,
    )
    given = {f.name: getattr(article, f.name) or getattr(page, f.name) for f in dataclasses.fields(Article)}
    ident = "" if article.id == article.sha256[:12] else article.id
    return as_text(Article(**{**given, "text": page.text, "id": ident}), label)


def _page(text: str) -> Article:
    """What a whole page tells, menus left out; of a piece of one, or without the library for pages, all its text."""
    if PAGE.match(text):
        try:
            return from_html(text)
        except ClaimcheckError:
            pass
    return Article(plain(text))
