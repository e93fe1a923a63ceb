"""Hypothesis strategies for texts that nobody meant to be read, and what must hold of every answer to them."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.report import Report
from claimcheck.types import Article

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
SENTENCES = tuple(
    sentence
    for path in sorted(ARTICLES.rglob("*.txt"))
    for sentence in re.split(r"(?<=[.?!”])\s+", path.read_text(encoding="utf-8"))
    if sentence.strip()
)
NAMES = tuple(
    dict.fromkeys(name for sentence in SENTENCES for name in re.findall(r"\b[A-Z]\w+(?: [A-Z]\w+)+", sentence))
)
DATES = (
    "3 May 2021", "May 3", "03/04/2024", "2024-02-30", "Monday", "last Tuesday", "the 1990s", "Q3 2023", "Nov. 28-29", "31 February",
    "two weeks ago", "the night of 4-5 March", "early 2019", "1 January 0000", "99/99/9999", "10:30 p.m.", "2024-W07", "the third of the month",
)  # fmt: skip
NUMBERS = (
    "12", "12,000", "1.5 million", "$3bn", "£4.20", "-7", "1e309", "0", "a dozen", "two-thirds", "48 per cent", "1,2,3,4", "10-12", "½", "٣٤", "IV",
    "one hundred and", "999999999999999999999999999999", "3rd", "5:4", "+44 20 7946 0958", "nearly 30 people",
)  # fmt: skip
MARKUP = (
    "<p>", "</p>", "<script>alert(1)</script>", "&amp;", "&#x202e;", "<!--", "-->", "<![CDATA[", "**bold**", "[a](b)", "| x | y |", "```", "{{ x }}",
    "\\begin{a}", "%s %d", "https://example.org/?a=b&c=%00", "@user #tag", "<" * 40, "\x1b[31m", "(((((", "“‘“‘", '"' * 9,
)  # fmt: skip
INVISIBLE = (
    "\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff", "\u2060", "\u0301", "\u0338", "\u180e", "\u00a0",
)  # fmt: skip
SPACES = (
    " ",
    "  ",
    "\n",
    "\r\n",
    "\n\n",
    "\r",
    "\t",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\v",
    "\f",
    "\x85",
    "",
    ". ",
    ", ",
    " — ",
    "; ",
)
QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
CURLY = str.maketrans({'"': "“", "'": "’"})

characters = st.characters(codec=None)  # every code point, lone surrogates included
strange = st.text(characters, max_size=30)
words = st.sampled_from(tuple(dict.fromkeys(word for sentence in SENTENCES for word in sentence.split())))


def repeated(unit: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    """A short thing said over and over: dates, names, numbers, brackets."""
    return st.builds(
        lambda text, gap, count: gap.join([text] * count), unit, st.sampled_from(SPACES), st.integers(2, most)
    )


def pieces(most: int) -> st.SearchStrategy[str]:
    """One piece of an article: a sentence of ours, spoilt or not, or something that is none."""
    sentences = st.sampled_from(SENTENCES)
    small = st.sampled_from((*DATES, *NUMBERS, *NAMES, *MARKUP, *INVISIBLE))
    return st.one_of(
        sentences,
        st.tuples(sentences, st.sampled_from(MANGLES)).map(lambda pair: pair[1](pair[0])),
        st.tuples(sentences, sentences, st.integers(0, 300), st.integers(0, 300)).map(
            lambda cut: cut[0][: cut[2]] + cut[1][cut[3] :]
        ),
        st.lists(words, min_size=1, max_size=40).map(" ".join),
        st.lists(small, min_size=1, max_size=12).map(" ".join),
        strange,
        repeated(st.one_of(small, strange, words), most),
    )


def articles(*, parts: int = 8, most: int = 60, longest: int = 4_000) -> st.SearchStrategy[str]:
    """Texts of an article's length, blank ones included."""
    joined = st.lists(st.tuples(pieces(most), st.sampled_from(SPACES)), max_size=parts)
    return joined.map(lambda found: "".join(text + gap for text, gap in found)[:longest])


def phrases(*, most: int = 40, longest: int = 400) -> st.SearchStrategy[str]:
    """Short texts: what may stand where a name, a place, a date or a number is asked for."""
    small = st.sampled_from(
        (
            *DATES,
            *NUMBERS,
            *NAMES,
            *MARKUP,
            *INVISIBLE,
            *SPACES,
            "Jr.",
            "van der",
            "al-",
            "St.",
            "of",
            "Dr",
            "王小明",
            "Иван",
            "محمد",
        )
    )
    part = st.one_of(small, words, strange, repeated(small, most))
    return st.lists(part, min_size=0, max_size=6).map(lambda parts: " ".join(parts)[:longest])


def _every(text: str, sign: str, step: int) -> str:
    return sign.join(text[i : i + step] for i in range(0, len(text), step))


def _between(sign: str) -> Callable[[str], str]:
    return lambda text: text.replace(" ", f" {sign}")


# What copying and pasting does to a text. Offsets have to count its characters all the same.
MANGLES: tuple[Callable[[str], str], ...] = (
    lambda text: text.translate(QUOTES),
    lambda text: text.translate(CURLY),
    lambda text: _every(text, "\u00ad", 5),
    lambda text: _every(text, "\u200b", 7),
    _between("\u200f"),
    _between("\u202e"),
    _between("\u2066"),
    _between("\ufeff"),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: re.sub(r"(?<=[aeiou])", "\u0301", text),
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\r\n"),
    lambda text: "\ufeff" + text,
    lambda text: text.upper(),
    lambda text: text.replace(" ", "  \t"),
    lambda text: text.replace("-", "\u2011").replace("'", "\u02bc"),
    lambda text: _every(text, "\ud800", 50),
    lambda text: _every(text, "\x00", 60),
)


def spans(value: Any, path: str = "report") -> Iterator[tuple[str, Any]]:
    """Every dict with an article, a start and an end in a report's plain form, with where it stands."""
    if isinstance(value, dict):
        if {"article", "start", "end"} <= set(value):
            yield path, value
        for key, item in value.items():
            yield from spans(item, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from spans(item, path)


def misquoted(report: Report) -> list[str]:
    """The places of a report whose quote is not the text that stands there."""
    data, text = report.to_dict(), {a.id: a.text for a in report.articles}
    return [
        f"{where}: {span}"
        for where, span in spans(data)
        if text[span["article"]][span["start"] : span["end"]] != span.get("quote", span.get("text"))
    ]


def show(report: Report) -> None:
    """Renders the report in every way there is."""
    for view in (report.to_json, report.to_html, report.to_markdown, report.__str__, report.matrix, report.timeline):
        view()


def tried(call: Callable[[], Any]) -> Any:
    """What the call gives; None where it refuses its input as it should, in one line that is not empty."""
    try:
        return call()
    except ClaimcheckError as error:
        message = str(error)
        assert message.strip(), "a refusal without a word"
        assert len(message.splitlines()) == 1, f"a refusal of several lines: {message!r}"
        return None


def cost(call: Callable[[], Any]) -> float:
    """Seconds of processor time that the call takes."""
    start = time.process_time()
    call()
    return time.process_time() - start


def two(text: str, other: str) -> tuple[Article, Article]:
    """Two articles of any text, under names of their own."""
    return Article(text, id="a", source="A"), Article(other, id="b", source="B")


TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def readable(text: str) -> bool:
    """True where a text may not be refused: without its markup it has a letter, and most of it is no control character."""
    text = TAGS.sub("", text)
    return any(map(str.isalnum, text)) and sum(
        unicodedata.category(c)[0] == "C" or c == "\ufffd" for c in text
    ) <= 0.1 * len(text)
