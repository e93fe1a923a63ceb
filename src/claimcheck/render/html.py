"""A report as HTML: a fragment for a notebook, a page of its own. No script, nothing from elsewhere, all escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from claimcheck.render.points import points
from claimcheck.render.text import copied
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
    plural,
    published,
    reasons,
    scope,
    sides,
)

if TYPE_CHECKING:
    from jinja2 import Environment


def to_fragment(data: Plain) -> str:
    """One `<div class="claimcheck-report">` with its own style, scoped to that class: what a notebook shows."""
    return _environment().get_template("report.html.jinja").render(_context(data))


def to_html(data: Plain) -> str:
    """A whole page that stands alone."""
    return _environment().get_template("page.html.jinja").render(_context(data))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("claimcheck.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(clean=clean, kind=kind, plural=plural)
    return environment


def _context(data: Plain) -> dict[str, Any]:
    found = firm(data["findings"])
    weak = hints(data["findings"])
    return {
        "headline": headline(data),
        "scope": scope(data),
        "notes": [clean(note) for note in data.get("notes", ())],
        "calm": not any(f["verdict"] == "contradiction" for f in found),
        "articles": data["articles"],
        "names": labels(data),
        "dates": published(data),
        "points": [row for row in points(data) if row["findings"]],
        "findings": [_card(data, f, number) for number, f in enumerate(found, 1)],
        "hints": [_card(data, f, number) for number, f in enumerate(weak, len(found) + 1)],
        "agreements": data["agreements"],
        "entities": [e for e in data["entities"] if len(_spellings(e)) > 1],
        "spellings": {e["id"]: _spellings(e) for e in data["entities"]},
        "copies": copied(data),
        "reasons": reasons(data),
        "pairs": [item for item in data["not_compared"] if item["left"] and item["right"]],
        "fingerprint": data["fingerprint"],
    }


def _card(data: Plain, finding: Plain, number: int) -> dict[str, Any]:
    return {
        **finding,
        "number": number,
        "sides": [{**side, "context": context(data, finding["kind"], side)} for side in sides(data, finding)],
        "sign": SIGNS.get(finding["verdict"], "/"),
        "total": sum(item["bits"] for item in finding["evidence"]),
        "paragraphs": [line for line in finding["explanation"].splitlines() if line.strip()],
    }


def _spellings(entity: Plain) -> list[str]:
    return list(dict.fromkeys(clean(alias["text"]) for alias in entity["aliases"]))
