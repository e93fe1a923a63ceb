"""What the commands share: reading articles, building the checker, the exit code, writing the output."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import json
import sys
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from claimcheck.errors import InputError, InputWarning
from claimcheck.render.view import plural
from claimcheck.settings import Settings
from claimcheck.types import TIERS, VERDICTS, Article, Finding

if TYPE_CHECKING:
    from claimcheck.checker import Checker

STDIN = "-"
UNKNOWN = ("", "-")
NEVER = "never"


class UnreadError(Exception):
    """Whoever reads standard output, `head` say, has seen enough."""


class Given(NamedTuple):
    """The articles that can be read, and a line for each of the others."""

    articles: tuple[Article, ...]
    unread: tuple[str, ...]


def read_articles(names: list[str], published: list[str], *, minimum: int = 1) -> Given:
    """The articles in the files, dated in their order. A date not given leaves a file's own.

    Where some cannot be used, each gets its line on standard error, and the others are read, if enough are left.

    Raises:
        InputError: there are too few files, or too few that can be used, or too many dates, or a date that is none.
    """
    from claimcheck.read.article import to_article
    from claimcheck.read.files import decode

    if len(names) < minimum:
        raise InputError(f"{len(names)} article given where at least {minimum} are needed: name another file")
    if published and len(published) != len(names):
        times, articles = plural(len(published), "time"), plural(len(names), "article")
        raise InputError(
            f"--published was given {times} for {articles}: give it once for each, in their order, - for unknown"
        )
    if names.count(STDIN) > 1:
        raise InputError("standard input (-) can be only one of the articles")
    dates = [_published(date) for date in published] or [None] * len(names)
    given: list[Article] = []
    unread: list[InputError] = []
    for name, date in zip(names, dates, strict=True):
        try:
            if not name:
                raise InputError("an article's path is empty: name a file, or - for standard input")
            if name == STDIN:
                article = to_article(Article(decode(stdin(), "standard input"), source="standard input"))
            else:
                article = to_article(Path(name))
        except InputError as error:
            unread.append(error)
        else:
            given.append(dataclasses.replace(article, published=date) if date else article)
    if len(given) < minimum and unread:
        for earlier in unread[:-1]:
            complain(str(earlier))
        raise unread[-1]
    return Given(tuple(given), tuple(complain(str(fault)) for fault in unread))


def complain(message: str) -> str:
    """A line on standard error, where there is one: what is wrong with the input. The line without the program's name."""
    line = " ".join(message.split())
    with contextlib.suppress(OSError):  # standard error was closed: the exit code has to say it
        if sys.stderr is not None:
            print(f"claimcheck: {line}", file=sys.stderr)
    return line


def _published(value: str) -> dt.date | None:
    from claimcheck.normalize.dates import publication_date

    if value in UNKNOWN:
        return None
    try:
        return publication_date(value)
    except InputError as error:
        why = "no date that the calendar has" if "calendar" in str(error) else "no date with day, month and year"
        raise InputError(
            f"--published {value!r:.80} is {why}: give one such as 2024-03-01, or - for unknown"
        ) from error


def stdin() -> bytes:
    """All of standard input.

    Raises:
        InputError: there is none: it was closed, or cannot be read.
    """
    try:
        return sys.stdin.buffer.read()
    except (AttributeError, ValueError, OSError) as error:  # AttributeError: Python gives None where it was closed
        raise InputError("standard input (-) is closed: name a file, or send one in with < or |") from error


@contextmanager
def noted() -> Iterator[None]:
    """Notes on how an article is read go to standard error, a line each, each once."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.filterwarnings("always", category=InputWarning)
        shown: set[str] = set()

        def show(message: Warning | str, *rest: object) -> None:
            if str(message) not in shown:
                shown.add(str(message))
                note(str(message))

        warnings.showwarning = show  # type: ignore[assignment]  # `catch_warnings` puts the old one back
        yield


def note(message: str) -> None:
    """A line on standard error, where there is one."""
    if sys.stderr is not None:
        print(f"claimcheck: note: {message}", file=sys.stderr)


def make_checker(model: str | None, lexicon: Path | None, settings: Path | None) -> Checker:
    """The checker for the options given; nothing of spaCy is loaded before this."""
    given = {key: value for key, value in (("model", model), ("lexicon", lexicon)) if value is not None}
    chosen = Settings.load(settings, **given) if settings is not None else Settings.of(**given)
    with working("loading"):
        from claimcheck.checker import Checker

        return Checker(chosen)


def threshold_of(text: str) -> tuple[int, int] | None:
    """The rank of verdict and tier from which a finding makes the exit code 1; None for "never"."""
    verdict, _, tier = text.partition(":")
    tier = tier or "likely"
    if text == NEVER:
        return None
    known: dict[str, list[str]] = {"verdict": list(VERDICTS), "tier": list(TIERS)}
    for what, value in (("verdict", verdict), ("tier", tier)):
        if value not in known[what]:
            options = ", ".join(known[what])
            raise InputError(f"--fail-on {text!r}: there is no {what} {value!r}; there are {options} (or '{NEVER}')")
    return known["verdict"].index(verdict), known["tier"].index(tier)


def reached(findings: Iterable[Finding], threshold: tuple[int, int] | None) -> bool:
    """True where a finding is as grave and as firm as the threshold, or more so."""
    return threshold is not None and any(
        VERDICTS.index(f.verdict) <= threshold[0] and TIERS.index(f.tier) >= threshold[1] for f in findings
    )


def emit_report(data: dict[str, Any], format: str, output: Path | None, unread: tuple[str, ...] = ()) -> None:
    """Writes a report: in colour on a terminal, else plain; with an output file its verdict goes to standard error.

    The articles that were not read, a line each, stand among its notes.
    """
    from claimcheck import render
    from claimcheck.report import to_json

    said = data["notes"]  # the other lines stand on standard error already
    data = {**data, "notes": [*said, *(f"not read: {line}" for line in unread)]}
    if format == "text" and output is None and sys.stdout is not None and sys.stdout.isatty():
        from rich.console import Console

        from claimcheck.render.terminal import show

        show(data, Console(highlight=False))
        return
    if output is not None or format != "text":
        for line in said:
            note(line)
    forms = {"text": render.to_text, "html": render.to_html, "markdown": render.to_markdown, "json": to_json}
    emit(forms[format](data), output)
    if output is not None:
        print(f"{output}: {render.headline(data)}", file=sys.stderr)


def emit(text: str, output: Path | None) -> None:
    """Writes UTF-8, whatever the locale says; a lone surrogate is written as its escape."""
    data = text.encode("utf-8", "backslashreplace")
    if output is None:
        if sys.stdout is None:
            raise InputError("standard output is closed: name a file with --output")
        try:
            typer.echo(data, nl=False)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise UnreadError from error
        except OSError as error:
            raise InputError(f"standard output cannot be written: {error.strerror}") from error
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise InputError(f"{str(output)!r:.300} cannot be written: {error.strerror}") from error


@contextmanager
def working(what: str) -> Iterator[None]:
    """A spinner on standard error while something long goes on, where that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{what} …"):
        yield


def read_report(name: str) -> dict[str, Any]:
    """The report in a JSON file that `compare --format json` wrote, or on standard input.

    Raises:
        InputError: it cannot be read, or is no such report.
    """
    from claimcheck.export import REPORT_SCHEMA
    from claimcheck.read.files import decode

    label = "standard input" if name == STDIN else f"the file {name!r}"
    todo = "give what 'claimcheck compare --format json' wrote"
    try:
        data = json.loads(decode(stdin() if name == STDIN else Path(name).read_bytes(), label))
    except OSError as error:
        raise InputError(f"{label:.300} cannot be read: {error.strerror}; {todo}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a ValueError
        raise InputError(f"{label} is not valid JSON: {todo}") from error
    if not isinstance(data, dict) or data.get("schema") != REPORT_SCHEMA or not isinstance(data.get("findings"), list):
        raise InputError(f"{label} is no {REPORT_SCHEMA}: {todo}")
    return data
