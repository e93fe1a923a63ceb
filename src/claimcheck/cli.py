"""The command line. Exit 0: nothing found; 1: something at or above --fail-on; 2: options of no use, or an article that cannot be read."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from claimcheck import __version__
from claimcheck.console import (
    Given,
    UnreadError,
    complain,
    emit,
    emit_report,
    make_checker,
    noted,
    reached,
    read_articles,
    read_report,
    threshold_of,
    working,
)
from claimcheck.errors import ClaimcheckError, InputError

FOUND, UNUSABLE = 1, 2
INTERRUPTED, UNREAD = 130, 141  # 128 and the number of the signal, as a shell reports them
WRONG_VALUE = re.compile(
    r"Invalid value for '(?P<option>--[\w-]+)'[^:]*: (?:Value error, )?(?P<value>'.*') is not one of (?P<allowed>.*)"
)
TRACEBACK = "CLAIMCHECK_TRACEBACK"  # set to anything: an unexpected error shows where it arose


def _path(written: str) -> Path:
    """A path as written; one that is empty, as of a variable that is not set, would be the folder where one is."""
    if not written:
        raise InputError("an empty path was given to an option: name a file or folder, or leave the option out")
    return Path(written)


app = typer.Typer(
    help="Reads several news articles about one event and says where they cannot both be right.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich" if sys.stdout is not None and sys.stdout.isatty() else None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Files = Annotated[
    list[str], typer.Argument(metavar="ARTICLE...", help="Files: text, .html, .json; - reads standard input.")
]
OneFile = Annotated[str, typer.Argument(metavar="ARTICLE", help="A file: text, .html, .json; - reads standard input.")]
Format = Annotated[
    Literal["text", "json", "html", "markdown"], typer.Option("--format", "-f", help="Form of the report.")
]
ShortFormat = Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="Form of the output.")]
FailOn = Annotated[
    str,
    typer.Option(
        metavar="VERDICT[:TIER]",
        help="Exit 1 if there is a finding as grave and as firm as this, or more so. Verdicts, gravest first: "
        "contradiction, superseded, disputed, variant; or never. Tiers: certain, likely, hint.",
    ),
]
Dates = Annotated[
    list[str],
    typer.Option(
        metavar="DATE", help="Publication date (2024-03-01), once for each article, in their order; - for unknown."
    ),
]
Date = Annotated[str, typer.Option(metavar="DATE", help="Publication date (2024-03-01).")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", parser=_path, metavar="FILE", help="Write there (UTF-8), not to standard output."),
]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="Name or path of an installed spaCy pipeline.")]
Lexicon = Annotated[
    Path | None, typer.Option(parser=_path, metavar="FOLDER", help="Word lists and tables laid over the shipped ones.")
]
Config = Annotated[
    Path | None,
    typer.Option("--settings", parser=_path, metavar="FILE", help="Settings in TOML; other options win."),
]


def main() -> None:
    """The entry point: runs the command and exits. Input of no use gets one line on standard error and exit code 2."""
    try:
        with noted():
            code = app(standalone_mode=False)
    except ClaimcheckError as error:
        code = _complain(str(error))
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except (BrokenPipeError, UnreadError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = UNREAD
    except Exception as error:
        if hasattr(error, "format_message"):  # a usage error; typer's own class for it moved between versions
            code = _complain(f"{_worded(error.format_message()).rstrip('.')} (see claimcheck --help)")
        elif TRACEBACK in os.environ:
            raise
        else:
            code = _complain(
                f"internal error, {type(error).__name__}: {error} (set {TRACEBACK}=1 and run again to see where)"
            )
    sys.exit(code if isinstance(code, int) else 0)


def _complain(message: str) -> int:
    complain(message)
    return UNUSABLE


def _exit(given: Given, found: bool) -> None:
    """Ends the command: an article that could not be read weighs more than what was found in the others."""
    if given.unread:
        raise typer.Exit(UNUSABLE)
    if found:
        raise typer.Exit(FOUND)


def _worded(message: str) -> str:
    """A usage error without the names of Python's classes, with what is allowed in the words of our other errors."""
    found = WRONG_VALUE.fullmatch(message.rstrip("."))
    return (
        f"{found['option']} {found['value']}: there is no such value; there are: {found['allowed']}"
        if found
        else message
    )


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Options of all commands."""


@app.command()
def compare(
    articles: Files,
    format: Format = "text",
    fail_on: FailOn = "contradiction:likely",
    published: Dates = [],  # noqa: B006  (typer copies it)
    output: Output = None,
    model: Model = None,
    lexicon: Lexicon = None,
    settings: Config = None,
) -> None:
    """Say where two or more articles cannot both be right."""
    threshold = threshold_of(fail_on)
    given = read_articles(articles, published, minimum=2)
    checker = make_checker(model, lexicon, settings)
    with working(f"reading {len(given.articles)} articles"):
        report = checker.compare(*given.articles)
    emit_report(report.to_dict(), format, output, given.unread)
    _exit(given, reached(report.findings, threshold))


@app.command(name="self-check")
def self_check(
    article: OneFile,
    format: Format = "text",
    fail_on: FailOn = "contradiction:likely",
    published: Date = "",
    output: Output = None,
    model: Model = None,
    lexicon: Lexicon = None,
    settings: Config = None,
) -> None:
    """Say where one article contradicts itself."""
    threshold = threshold_of(fail_on)
    given = read_articles([article], [published])
    checker = make_checker(model, lexicon, settings)
    with working("reading the article"):
        report = checker.self_check(given.articles[0])
    emit_report(report.to_dict(), format, output)
    _exit(given, reached(report.findings, threshold))


@app.command()
def verify(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="A statement, in quotation marks.")],
    articles: Files,
    format: ShortFormat = "text",
    fail_on: FailOn = "contradiction:likely",
    published: Dates = [],  # noqa: B006
    output: Output = None,
    model: Model = None,
    lexicon: Lexicon = None,
    settings: Config = None,
) -> None:
    """Say whether articles support a statement, contradict it, both, or neither."""
    from claimcheck import export
    from claimcheck.render import verification_text
    from claimcheck.report import to_json

    threshold = threshold_of(fail_on)
    given = read_articles(articles, published)
    checker = make_checker(model, lexicon, settings)
    with working(f"reading {len(given.articles)} articles"):
        verification = checker.verify(claim, *given.articles)
    data = export.verification(verification, claim, given.articles)
    emit(to_json(data) if format == "json" else verification_text(data), output)
    _exit(given, reached(verification.findings, threshold))


@app.command()
def extract(
    article: OneFile,
    format: ShortFormat = "text",
    published: Date = "",
    output: Output = None,
    model: Model = None,
    lexicon: Lexicon = None,
    settings: Config = None,
) -> None:
    """List what one article says: its claims with their time and place."""
    from claimcheck import export
    from claimcheck.render import claims_text
    from claimcheck.report import to_json

    given = read_articles([article], [published])
    checker = make_checker(model, lexicon, settings)
    with working("reading the article"):
        found = checker.read(given.articles[0])
    data = export.claims(found.claims, found.article, found.events)
    emit(to_json(data) if format == "json" else claims_text(data), output)


@app.command()
def rules(format: ShortFormat = "text") -> None:
    """List the rules by which articles are compared: kind, name, tiers, what each fires on."""
    from claimcheck.detect import rules as registered
    from claimcheck.lexicon import SHIPPED
    from claimcheck.render import rules_text
    from claimcheck.report import to_json

    weights = SHIPPED.table("weights")["rules"]
    rows = [
        {"name": r.name, "kind": r.kind, "at_most": weights.get(r.name, {}).get("ceiling"), "summary": r.summary}
        for r in registered()
    ]
    emit(to_json({"schema": "claimcheck.rules/1", "rules": rows}) if format == "json" else rules_text(rows), None)


@app.command()
def explain(
    report: Annotated[
        str,
        typer.Argument(metavar="REPORT", help="A report in JSON, from compare --format json; - reads standard input."),
    ],
    id: Annotated[str, typer.Argument(metavar="ID", help="The finding's id, or its beginning.")],
) -> None:
    """Explain one finding of a saved report: both quotes, both values, every piece of evidence."""
    from claimcheck.render import explain as explained
    from claimcheck.report import pick

    data = read_report(report)
    try:
        text = explained(data, pick(id, [f["id"] for f in data["findings"]]))
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise InputError(
            f"{report!r:.300} is a damaged report: save it anew with claimcheck compare --format json"
        ) from error
    emit(text, None)
