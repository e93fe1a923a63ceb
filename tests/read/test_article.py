"""What a user may give as an article, and what each unusable input is told."""

from __future__ import annotations

import builtins
import datetime as dt
import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import ExtraError, InputError
from claimcheck.read.article import to_article, to_articles
from claimcheck.read.files import decode
from claimcheck.types import Article

TEXT = "The bridge at Velmora opened on 3 May 2021."
PAGE = """<!doctype html><html lang="en"><head><title>Talks end - Example Times</title>
<meta property="og:site_name" content="Example Times">
<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body><nav>Home</nav><article>
<p>The two delegations ended their talks in Geneva on Tuesday after three days of meetings in a hotel by the lake.</p>
<p>A spokesman said that a second round would follow in April, although no date had been set yet by either side.</p>
</article></body></html>"""


def told(source: object) -> str:
    """The message that refuses `source`, which must be one line."""
    with pytest.raises(InputError) as error:
        to_article(source)
    message = str(error.value)
    assert "\n" not in message
    return message


def test_a_str_is_text() -> None:
    article = to_article(TEXT)
    assert article.text == TEXT
    assert article.id == Article(TEXT).id


def test_an_article_is_returned_as_it_is() -> None:
    article = Article(TEXT, id="x", source="Wire")
    assert to_article(article) is article


def test_a_dict_has_the_fields_of_an_article() -> None:
    article = to_article({"text": TEXT, "source": "Wire", "published": "2021-05-04", "title": "Open", "id": None})
    assert (article.source, article.published, article.title) == ("Wire", dt.date(2021, 5, 4), "Open")
    assert article.id == Article(TEXT).id


def test_a_row_of_a_data_frame_will_do() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(
        [{"text": TEXT, "source": None, "published": pandas.Timestamp("2021-05-04")}, {"text": TEXT}]
    )
    dated, undated = (to_article(row) for row in frame.to_dict("records"))
    assert dated.published == dt.date(2021, 5, 4)
    assert (undated.published, undated.source) == (None, None)


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({"body": TEXT}, "unknown key 'body'"),
        ({"text": TEXT, "date": "2021-05-04"}, "unknown key 'date'; an article has: text, id, source"),
        ({"source": "Wire"}, "the key 'text' is missing"),
        ({"text": 7}, "'text' must be a str, not int"),
        ({"text": TEXT, "source": 7}, "'source' must be a str, not int"),
        ({"text": TEXT, "published": "yesterday"}, "'published': 'yesterday' is no date"),
        ({"text": TEXT, "published": 2021}, "'published': 2021 is no date"),
        ({"text": "  \n"}, "blank"),
        ({}, "'text' is missing"),
    ],
)
def test_a_dict_of_another_shape_is_refused(record: dict[str, Any], says: str) -> None:
    assert says in told(record)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("", "blank"),
        (" \n\t", "blank"),
        (Article(" ", id="x"), "the article 'x' is blank"),
        (b"text", "bytes given: decode them first"),
        (["a", "b"], "give each article on its own"),
        (None, "NoneType given"),
        (7, "int given; an article is a text (str), a file (pathlib.Path), a dict"),
        ("report.txt", "looks like a file name"),
        ("https://example.org/news/1", "is an address, and none is ever opened"),
    ],
)
def test_what_is_no_article_is_told_why(source: object, says: str) -> None:
    assert says in told(source)


def test_a_file_keeps_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffOne.\r\nTwo — “three”.\r\n".encode())
    article = to_article(path)
    assert article.text == "One.\r\nTwo — “three”.\r\n"
    assert article.source == "a.txt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_in_any_common_encoding(tmp_path: Path, encoding: str) -> None:
    text = "“It cost £5,” said the naïve café owner – Müller."
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert to_article(path).text == text


def test_a_cyrillic_code_page_is_recognised() -> None:
    text = "Министр сказал в понедельник, что ничего не изменится, и уехал."
    assert decode(text.encode("cp1251"), "it") == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n...", "is a PDF"),
        (b"PK\x03\x04rest", "zipped document"),
        (b"\x89PNG\r\n\x00\x00\xff\xfe", "not text (binary data)"),
        (b"text\x00text", "not text (binary data)"),
        (b"", "is blank"),
        (b" \r\n", "is blank"),
    ],
)
def test_a_file_that_is_no_text(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    message = told(path)
    assert says in message
    assert str(path) in message


def test_no_such_file_and_a_folder(tmp_path: Path) -> None:
    assert "there is no file" in told(tmp_path / "nowhere.txt")
    assert "is a folder" in told(tmp_path)


def test_a_json_file_of_one_article(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": TEXT, "published": "2021-05-04"}), encoding="utf-8")
    assert to_article(path) == Article(TEXT, source="a.json", published=dt.date(2021, 5, 4))
    path.write_text("[]", encoding="utf-8")
    assert "holds a JSON list" in told(path)
    path.write_text("{", encoding="utf-8")
    assert "is not valid JSON" in told(path)
    path.write_text('{"text": "x", "body": 1}', encoding="utf-8")
    assert f"the file {str(path)!r}: unknown key 'body'" in told(path)


def test_an_html_file(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    article = to_article(path)
    assert article.text.startswith("The two delegations ended")
    assert "Home" not in article.text
    assert (article.source, article.published) == ("Example Times", dt.date(2024, 3, 5))


def test_html_without_the_extra_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "trafilatura":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExtraError, match=r"claimcheck-news\[html\]"):
        to_article(path)


def test_too_few_articles() -> None:
    with pytest.raises(InputError, match="1 article was given where at least 2 are needed"):
        to_articles([TEXT], minimum=2)
    with pytest.raises(InputError, match="no articles were given"):
        to_articles([], minimum=1)


def test_ids_that_repeat_are_numbered_by_content_not_by_order() -> None:
    given = [Article("One.", id="x"), Article("Two.", id="x"), Article("Three.", id="x"), Article("Four.", id="x#2")]
    named = {tuple(sorted((a.id, a.text) for a in to_articles(order))) for order in itertools.permutations(given)}
    assert len(named) == 1
    assert [ident for ident, _ in named.pop()] == ["x", "x#2", "x#3", "x#4"]


def test_the_same_text_twice_gives_two_ids() -> None:
    first, second = to_articles([TEXT, TEXT])
    assert second.id == f"{first.id}#2"
    assert first.text == second.text
