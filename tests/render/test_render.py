"""The renderers: what a reader must see, and what no article may do to them."""

from __future__ import annotations

import dataclasses
import html.parser
import io
import json
import re

import pytest
from rich.console import Console

import reports
from claimcheck import render
from claimcheck.render.terminal import show
from claimcheck.report import Report
from claimcheck.types import Article, Side

HOSTILE = '<script>alert(1)</script> "x" \x1b[31mred\u202e [bold]b[/bold] | *y* `z` {{ 7 * 7 }}'


def hostile() -> Report:
    """A report in which every text that an article supplies tries to break out."""
    left = Article(HOSTILE, id='a"><b>', source=HOSTILE, title=HOSTILE, url="javascript:alert(1)")
    right = Article(f"{HOSTILE}!", id="b b", source=None, title=HOSTILE, url="https://example.org/?a=1&b=2")
    sides = [Side(a.id, 0, len(a.text), a.text, HOSTILE) for a in (left, right)]
    finding = dataclasses.replace(reports.DATE, id='x" onclick="y', left=sides[0], right=sides[1], explanation=HOSTILE)
    return Report((left, right), findings=(finding,), fingerprint=HOSTILE)


class Tags(html.parser.HTMLParser):
    """The tags of a page, its attributes and ids; fails where an end tag does not match."""

    VOID = ("meta", "br", "hr")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def on_terminal(report: Report, width: int = 100) -> str:
    out = io.StringIO()
    show(report.to_dict(), Console(file=out, width=width, force_terminal=True, color_system="standard"))
    return out.getvalue()


def test_text_begins_with_the_verdict_and_its_scope(report: Report) -> None:
    first, second = str(report).splitlines()[:2]
    assert first == "2 contradictions, 1 spelling variant"
    assert second == "(2 articles, 1 claim, 1 agreement, 1 hint, 13 pairs not compared)"


def test_text_shows_each_finding_with_both_sides_gravest_first(report: Report) -> None:
    text = str(report)
    order = [
        "1.  Venue: Lisbon, Portugal  ≠  Porto, Portugal",
        "contradiction, certain  [venue-3c4d]",
        "Harbour Gazette, 6 March 2024",
        "Coastal Wire, undated",
        "“in Porto”",
        "Why: Both speak of one signing.",
        "2.  Date: 3 March, year unknown  ≠  5 March, year unknown",
        "3.  Name: Marija Kovač  ~  Maria Kovach",
        "Hints (weak signals",
        "Role: chair  ≠  board chair  [role-7a8b]",
        "Agree:",
        "Number: 40 million euros  (Harbour Gazette; Coastal Wire)",
        "Not compared:",
        "12 pairs: another subject",
    ]
    places = [text.find(part) for part in order]
    assert -1 not in places
    assert places == sorted(places)


def test_a_short_quote_is_shown_in_its_sentence(report: Report) -> None:
    sentence = "On 3 March the harbour board of Velmora signed the dredging contract in Lisbon."
    assert f"“{sentence}”" in str(report)
    assert "dredging contract <mark>in Lisbon</mark>." in report.to_html()
    assert "dredging contract **in Lisbon**." in report.to_markdown()


def test_in_a_whole_sentence_the_stated_value_is_marked(report: Report) -> None:
    sentence = report.claims[0].span
    left = Side("aa", sentence.start, sentence.end, sentence.quote, "3 March, year unknown")
    dated = dataclasses.replace(reports.DATE, left=left)
    named = dataclasses.replace(
        reports.NAME, right=reports.side(reports.RIGHT, "board chair Maria Kovach said.", "Maria Kovach")
    )
    page = dataclasses.replace(report, findings=(dated, named)).to_html()
    assert "“On <mark>3 March</mark> the harbour board" in page
    assert "“board chair <mark>Maria Kovach</mark> said." in page
    assert "<mark>on 5 March</mark>" not in page  # no claim holds it: nothing to mark it off from


@pytest.mark.parametrize("width", [48, 72, 88])
def test_text_keeps_its_width(report: Report, width: int) -> None:
    lines = render.to_text(report.to_dict(), width=width).splitlines()
    long = [line for line in lines if len(line) > width]
    assert long == [line for line in lines[:2] if len(line) > width]


def test_a_source_keeps_its_column(report: Report) -> None:
    turned = dataclasses.replace(report.findings[2], left=reports.DATE.right, right=reports.DATE.left)
    text = str(dataclasses.replace(report, findings=(turned,)))
    assert "Date: 3 March, year unknown  ≠  5 March, year unknown" in text


def test_two_articles_of_one_source_are_told_apart(report: Report) -> None:
    twins = tuple(dataclasses.replace(a, source="Wire") for a in report.articles)
    text = str(dataclasses.replace(report, articles=twins))
    assert "Wire (aa), 6 March 2024" in text
    assert "Wire (bb), undated" in text


def test_a_report_read_back_from_json_looks_the_same(report: Report) -> None:
    data = json.loads(report.to_json())
    assert render.to_text(data) == str(report)
    assert render.to_html(data) == report.to_html()
    assert render.to_markdown(data) == report.to_markdown()


def test_html_is_well_formed_and_needs_nothing_else(report: Report) -> None:
    page = report.to_html()
    tags = Tags(page)
    assert not {"script", "link", "img", "iframe"} & set(tags.tags)
    assert not re.search(r"url\(|@import|\son\w+=", page)
    assert {"finding-date-1a2b", "finding-venue-3c4d", "finding-role-7a8b"} <= set(tags.values("id"))
    assert page == reports.report().to_html()


def test_links_of_the_overview_lead_to_findings(report: Report) -> None:
    tags = Tags(report._repr_html_())
    targets = [href[1:] for href in tags.values("href") if href.startswith("#")]
    assert targets == ["finding-venue-3c4d", "finding-date-1a2b", "finding-name-5e6f"]
    assert set(targets) <= set(tags.values("id"))


def test_a_notebook_is_left_alone(report: Report) -> None:
    fragment = report._repr_html_()
    assert fragment.startswith('<div class="claimcheck-report"')
    style = fragment[fragment.index("<style>") + 7 : fragment.index("</style>")]
    selectors = [s.strip() for block in re.findall(r"([^{}]+)\{", style) for s in block.split(",")]
    assert len(selectors) > 30
    assert all(s.startswith((".claimcheck-report", "@media")) for s in selectors)
    assert "prefers-color-scheme: dark" in style


def test_html_escapes_whatever_an_article_holds() -> None:
    page = hostile().to_html()
    tags = Tags(page)
    assert "script" not in tags.tags
    assert "b" not in tags.tags
    assert "onclick" not in {name for name, _ in tags.attributes}
    assert not any(href.startswith("javascript") for href in tags.values("href"))
    assert "https://example.org/?a=1&b=2" in tags.values("href")
    assert "49" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_a_terminal_gets_no_control_characters_from_an_article() -> None:
    for shown in (str(hostile()), hostile().explain("x")):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "[bold]b[/bold]" in shown
    coloured = on_terminal(hostile(), 60)
    assert "\x1b[31mred" not in coloured
    assert "\u202e" not in coloured
    assert "[bold]b[/bold]" in coloured


def test_markdown_escapes_markup() -> None:
    text = hostile().to_markdown()
    assert "\\<script\\>" in text
    assert "\\| \\*y\\* \\`z\\`" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) == 4
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 3 for row in rows)


@pytest.mark.parametrize("width", [60, 100])
def test_the_terminal_form_says_what_the_plain_one_says(report: Report, width: int) -> None:
    shown = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal(report, width))
    for part in ("2 contradictions", "Lisbon, Portugal", "Porto, Portugal", "in Porto", "Hints", "Not compared"):
        assert part in shown


def test_no_contradiction_is_said_calmly(report: Report) -> None:
    calm = dataclasses.replace(report, findings=(reports.HINT, reports.NAME))
    assert str(calm).startswith("No contradiction found, 1 spelling variant\n")
    assert 'class="cc-calm"' in calm.to_html()
    assert 'class="cc-alarm"' in report.to_html()
