"""The whole articles of `fixtures/articles/`: nothing is flagged that the event file does not expect."""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article, Finding, Side

FOLDER = Path(__file__).parent.parent / "fixtures" / "articles"
EVENTS = sorted(FOLDER.glob("*/event.toml"))


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def read(path: Path) -> tuple[dict[str, Any], list[Article]]:
    event = tomllib.loads(path.read_text(encoding="utf-8"))
    articles = [
        Article(
            (path.parent / a["file"]).read_text(encoding="utf-8"),
            id=a["file"],
            source=a["source"],
            published=a.get("published"),
        )
        for a in event["article"]
    ]
    return event, articles


def touches(side: Side, expected: dict[str, str], articles: dict[str, str]) -> bool:
    start = articles[side.article].find(expected["quote"])
    return side.article == expected["article"] and side.start < start + len(expected["quote"]) and side.end > start


def is_expected(f: Finding, event: dict[str, Any], articles: dict[str, str]) -> bool:
    for e in event.get("expected", ()):
        if (e["kind"], e["verdict"]) == (f.kind, f.verdict):
            for a, b in itertools.permutations((f.left, f.right)):
                if touches(a, e["left"], articles) and touches(b, e["right"], articles):
                    return True
    return False


@pytest.mark.parametrize("path", EVENTS, ids=lambda p: p.parent.name)
def test_nothing_but_what_is_there(path: Path, checker: Checker) -> None:
    event, articles = read(path)
    texts = {a.id: a.text for a in articles}
    wrong = [
        (f.kind, f.verdict, f.left.quote, f.right.quote)
        for f in checker.compare(*articles).findings
        if f.tier != "hint" and not is_expected(f, event, texts)
    ]
    assert not wrong
