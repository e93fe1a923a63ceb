"""A report as Markdown in GitHub's dialect: for an issue, a wiki, a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.render.text import agreements, copied, uncompared
from claimcheck.render.view import (
    SIGNS,
    Plain,
    clean,
    context,
    firm,
    headline,
    hints,
    kind,
    labels,
    published,
    scope,
    sides,
)

SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~!@&])")


def to_markdown(data: Plain) -> str:
    """the verdict as heading, two quotes in a table for each finding, hints, agreements, what was left out."""
    lines = [f"## {escape(headline(data))}", "", escape(" · ".join(scope(data)))]
    lines += [line for note in data.get("notes", ()) for line in ("", f"> {escape(note)}")]
    for number, finding in enumerate(firm(data["findings"]), 1):
        lines += ["", *_finding(data, finding, number)]
    weak = hints(data["findings"])
    if weak:
        lines += ["", "### Hints", "", "Weak signals, to be checked by eye.", ""]
        lines += [f"- {_conflict(data, finding)} (`{_code(finding['id'])}`)" for finding in weak]
    sections = (
        ("Near-identical texts, one source each", copied(data)),
        ("Agreements", agreements(data)),
        ("Not compared", uncompared(data)),
    )
    for title, rest in sections:
        if rest:
            lines += ["", f"### {title}", "", *(f"- {escape(item)}" for item in rest)]
    return "\n".join(lines) + "\n"


def escape(text: object) -> str:
    """`text` on one line, with nothing in it that Markdown or HTML would take for markup."""
    return SPECIAL.sub(r"\\\1", clean(text))


def _code(text: object) -> str:
    return clean(text).replace("`", "'")


def _conflict(data: Plain, finding: Plain) -> str:
    first, second = sides(data, finding)
    sign = SIGNS.get(finding["verdict"], "/").replace("~", "\\~")
    return f"{escape(kind(finding['kind']))}: {escape(first['value'])} {sign} {escape(second['value'])}"


def _finding(data: Plain, finding: Plain, number: int) -> list[str]:
    both = sides(data, finding)
    names, dates = labels(data), published(data)
    heads = [
        ", ".join(filter(None, (names.get(side["article"], side["article"]), dates.get(side["article"]))))
        for side in both
    ]
    why = [escape(line) for line in finding["explanation"].splitlines() if line.strip()]
    return [
        f"### {number}. {_conflict(data, finding)}",
        "",
        f"**{finding['verdict']}**, {finding['tier']} · `{_code(finding['id'])}`",
        "",
        _row(escape(head) for head in heads),
        "| --- | --- |",
        _row(f"**{escape(side['value'])}**" for side in both),
        _row(_quote(data, finding["kind"], side) for side in both),
        "",
        *why,
    ]


def _quote(data: Plain, kind: str, side: Plain) -> str:
    before, quote, after = (SPECIAL.sub(r"\\\1", part) for part in context(data, kind, side))
    return f"“{before}**{quote}**{after}”" if before or after else f"“{quote}”"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
