"""The public functions, over a cached default `Checker`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache

from claimcheck.errors import InputError
from claimcheck.match import match_names
from claimcheck.normalize.dates import find_dates as _find_dates
from claimcheck.normalize.places import resolve_place
from claimcheck.settings import Settings, checked
from claimcheck.types import Article, Claim, DateMention, VenueMention, Verification

TYPE_CHECKING = False
if TYPE_CHECKING:
    from claimcheck.checker import Checker
    from claimcheck.report import Report

__all__ = ["compare", "extract", "find_dates", "find_venues", "match_names", "resolve_place", "verify"]


@cache
def checker(settings: Settings | None = None) -> Checker:
    """The checker for the settings, made once per process."""
    from claimcheck.checker import Checker

    return Checker(settings)


def _checker(settings: Settings | None) -> Checker:
    return checker(checked(settings))


def compare(*articles: object, settings: Settings | None = None) -> Report:
    """Where two or more articles cannot both be right.

    Args:
        articles: each a str (the text itself), a `pathlib.Path` (a file), a dict with the fields of `Article`, or an `Article`.
        settings: how to work; the defaults where None.

    Returns:
        A `Report`. `compare(a, b)` and `compare(b, a)` hold the same findings. It never reports a conflict inside one article: that is `Checker.self_check`.

    Raises:
        InputError: fewer than two articles, or one that cannot be used.
        ModelError: the spaCy pipeline is not installed.
    """
    return _checker(settings).compare(*articles)


def verify(claim: str, *articles: object, settings: Settings | None = None) -> Verification:
    """What the articles say of one statement.

    Args:
        claim: a sentence; it has no scene of its own and inherits nothing.
        articles: one or more, as in `compare`.
        settings: how to work; the defaults where None.

    Returns:
        A `Verification`: `.verdict` is supported, contradicted, mixed or not_found; `.findings`; `.evidence`, the sentences that bear on it.

    Raises:
        InputError: the statement is blank, no article is given, or one cannot be used.
    """
    return _checker(settings).verify(claim, *articles)


def extract(article: object, *, settings: Settings | None = None) -> list[Claim]:
    """The claims of one article, in text order. Compares nothing.

    Raises:
        InputError: the article cannot be used.
    """
    return _checker(settings).extract(article)


def find_dates(text: str, *, published: dt.date | str | None = None) -> list[DateMention]:
    """The temporal expressions of a text, in text order, with TIMEX3 values and intervals.

    Args:
        text: plain text; needs no parse.
        published: anchors relative dates; without it the text's own dateline or header date does, else they stay open. Nothing reads the clock.

    Returns:
        `DateMention`s: `.interval` is half-open, or None for a duration, a set, PAST_REF / PRESENT_REF / FUTURE_REF, or where no year is to be had.

    Raises:
        InputError: the text is no str, or `published` is no date.
    """
    if not isinstance(text, str):
        raise InputError(f"find_dates reads a str, not {type(text).__name__}")
    return _find_dates(text, published=published)


def find_venues(
    text: str, *, near: Iterable[str] | None = None, settings: Settings | None = None
) -> list[VenueMention]:
    """The venues and settings of events in a text, in text order; needs the spaCy pipeline.

    Args:
        text: plain text.
        near: names of other places of the article, which decide between namesakes.
        settings: which pipeline; the default where None.

    Returns:
        `VenueMention`s of kind place, facility or setting. Not venues: governments named by their capital, origins, datelines.

    Raises:
        InputError: the text is no str or too long, or `near` is one str.
    """
    from claimcheck.extraction.plain import plain
    from claimcheck.extraction.venues import find_venues_in

    if not isinstance(text, str):
        raise InputError(f"find_venues reads a str, not {type(text).__name__}")
    if isinstance(near, str):
        raise InputError(f"near must hold several names, as in near=[{near!r}]")
    if near is not None and not isinstance(near, Iterable):
        raise InputError(f"near must hold names of other places, as in near=['Oslo'], not {near!r:.60}")
    used = _checker(settings)
    return find_venues_in(plain(used.parse(Article(text))), near=tuple(near or ()), lexicon=used.lexicon)
