"""HTML that came as text: told from a text that only speaks of a tag, and taken off. Whole pages are for `read.files.from_html`."""

from __future__ import annotations

import html
import re

HEAD = 200_000  # characters in which tags are counted
TAGS = 3  # a text with fewer known tags is not called HTML: an article may speak of one
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,14})(?:\s[^<>]{0,2000})?/?>")
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "iframe",
        "img",
        "ins",
        "kbd",
        "link",
        "mark",
        "meta",
        "noscript",
        "q",
        "s",
        "script",
        "small",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "sup",
        "svg",
        "time",
        "tt",
        "u",
        "video",
    ]
)
UNSHOWN = ("script", "style", "template", "noscript", "head", "svg", "iframe")
SPACES = re.compile(r"[ \t\r\f\v]*\n\s*")


def is_html(text: str) -> bool:
    """True where the text holds several known tags, one of them that of a block or closed."""
    found = [m for m in TAG.finditer(text, 0, HEAD) if m[2].lower() in BLOCKS | INLINE]
    return len(found) >= TAGS and any(m[1] or m[2].lower() in BLOCKS for m in found)


def plain(text: str) -> str:
    """The text without tags, comments and what a browser does not show; blocks are paragraphs, references are characters.

    It is no browser: a table is read row by row, and nothing is left out as menu or footer. Takes time in proportion to the text.
    """
    parts: list[str] = []
    at, hidden = 0, ""
    for found in _marks(text):
        start, end, name, closes = found
        if start < at:
            continue
        if not hidden:
            parts.append(html.unescape(text[at:start]))
        if name in UNSHOWN:
            hidden = "" if closes and name == hidden else hidden or ("" if closes else name)
        if name in BLOCKS:
            parts.append("\n\n")
        at = end
    if not hidden:
        parts.append(html.unescape(text[at:]))
    return SPACES.sub(lambda m: "\n\n" if m[0].count("\n") > 1 else "\n", "".join(parts)).strip()


def _marks(text: str) -> list[tuple[int, int, str, bool]]:
    """Tags and comments in order: from, to, the tag's name, whether it closes. A comment without an end is text."""
    found = [(m.start(), m.end(), m[2].lower(), bool(m[1])) for m in TAG.finditer(text)]
    at = text.find("<!")
    while at >= 0:
        close = text.find("-->", at) + 2 if text.startswith("<!--", at) else text.find(">", at)
        if close < at + 2:
            break
        found.append((at, close + 1, "", False))
        at = text.find("<!", close)
    return sorted(found)
