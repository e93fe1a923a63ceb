"""Input that is odd and of use all the same: what is said of it, and that quotes still stand where the report says."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile_inputs import ARTICLES, MANGLES, SENTENCES, misquoted

import claimcheck
from claimcheck import Article, Checker, InputWarning, Settings
from claimcheck.read.language import not_english
from claimcheck.read.markup import is_html, plain
from claimcheck.report import Report

LEFT = "At least 12 people were killed when a bus crashed near Warsaw on Monday, the minister of transport said."
RIGHT = (
    "A bus crashed near Warsaw on Tuesday, the minister of transport, Anna Nowak, said. It was on its way to “Łódź”."
)
WHOLE = [path.read_text(encoding="utf-8") for path in sorted(ARTICLES.rglob("*.txt"))]
FOREIGN = {
    "German": "Mindestens zwölf Menschen wurden getötet, als am Montag, 4. März, bei Warschau ein Bus verunglückte. Der Schaden liegt bei 12.000 Euro.",
    "French": "Douze personnes ont été tuées lundi 4 mars dans un accident de bus près de Varsovie, selon la ministre. Les dégâts sont de 12.000 euros.",
    "Polish": "Co najmniej 12 osób zginęło w poniedziałek w wypadku autobusu pod Warszawą, powiedziała minister. Nie jest to pierwszy taki wypadek.",
    "Hungarian": "Legalább tizenkét ember meghalt hétfőn, amikor egy busz Varsó közelében balesetet szenvedett, és az is kiderült, hogy nem volt fék.",
    "Turkish": "Bakan, pazartesi günü Varşova yakınlarında bir otobüsün kaza yaptığını ve en az on iki kişinin öldüğünü söyledi; bu ilk değil.",
    "in Cyrillic letters": "Министр сказал в понедельник, что под Варшавой разбился автобус и погибли 12 человек.",
    "Chinese": "交通部长说，星期一一辆公共汽车在华沙附近坠毁，至少十二人死亡。",
    "Japanese": "運輸大臣は、月曜日にワルシャワ近郊でバスが事故を起こし、少なくとも12人が死亡したと述べた。",
    "in Arabic letters": "قال وزير النقل إن حافلة تحطمت يوم الاثنين قرب وارسو وقتل اثنا عشر شخصا.",
    "no prose": "c2VsZWN0IG5hbWUgZnJvbSB0YWJsZXM7 " * 12,
}


@pytest.mark.parametrize("language", FOREIGN)
def test_a_text_that_is_not_english_is_said_and_not_compared(language: str) -> None:
    text = FOREIGN[language]
    assert not_english(text) == language
    report = claimcheck.compare(Article(text, id="f", source="F"), LEFT, Article(text.replace("12", "15"), id="g"))
    assert not report.findings
    assert not report.agreements
    assert any("F (f) is not English" in note and language in note for note in report.notes)
    assert report.to_dict()["notes"] == list(report.notes)
    for shown in (str(report), report.to_markdown(), report.to_html()):
        assert "is not English" in shown
    with pytest.warns(InputWarning, match="not English"):
        assert claimcheck.extract(text) == []


def test_other_articles_are_compared_beside_one_that_is_not_english() -> None:
    report = claimcheck.compare(Article(LEFT, id="a"), Article(RIGHT, id="b"), Article(FOREIGN["German"], id="c"))
    assert {f.kind for f in report.contradictions} == {"date"}
    assert any(n.reason == "an article that is not English" for n in report.not_compared)


def test_english_is_never_taken_for_another_language() -> None:
    assert [text[:60] for text in (*WHOLE, *SENTENCES) if not_english(text)] == []
    assert not_english(" ".join(WHOLE).upper()) == ""
    assert claimcheck.compare(LEFT, RIGHT).notes == ()


def test_a_label_counts_where_the_text_is_too_short_to_tell() -> None:
    report = claimcheck.compare(Article("Rom: Ana Lindqvist tot.", id="a", language="de-AT"), LEFT)
    assert report.notes == (
        "the article 'a' is not English ('de-AT', as its label says): only its names are read, and nothing in it is compared.",
    )
    assert claimcheck.compare(Article(LEFT + " " + RIGHT, language="de"), LEFT).notes == ()


def test_one_text_twice_is_said_and_is_no_error(tmp_path: Path, run: Callable[..., Any]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(LEFT, encoding="utf-8")
    code, out, err = run("compare", path, path)
    assert (code, err) == (0, "")
    assert "are one text: comparing them tells nothing" in " ".join(out.split())
    code, out, err = run("compare", path, path, "--format", "json")
    assert (code, err.count("\n")) == (0, 1)
    assert err.startswith("claimcheck: note: a.txt (")
    report = claimcheck.compare({"text": LEFT, "source": "Wire"}, {"text": LEFT, "source": "Gazette"})
    assert len(report.notes) == 1
    assert not report.findings


LEGACY = {
    "cp1252": "“£5,” said Müller – naïve.",
    "cp1250": "Łódź, Kraków, Gdańsk, Częstochowa.",
    "cp1251": "Министр сказал.",
    "mac_roman": "Café “Zürich” – £5.",
}


@pytest.mark.parametrize("encoding", LEGACY)
def test_another_encoding_is_said_once(tmp_path: Path, run: Callable[..., Any], encoding: str) -> None:
    words = {
        "cp1252": "“£5,” said Müller – naïve.",
        "cp1250": "Łódź, Kraków, Gdańsk, Częstochowa.",
        "cp1251": "Министр сказал.",
        "mac_roman": "Café “Zürich” – £5.",
    }
    (tmp_path / "a.txt").write_bytes((LEFT + " " + words[encoding] * 3).encode(encoding))
    (tmp_path / "b.txt").write_text(RIGHT, encoding="utf-8")
    code, _, err = run("compare", tmp_path / "a.txt", tmp_path / "b.txt")
    assert code == 1
    assert err.count("\n") == 1
    assert "a.txt' is not UTF-8: it is read as " in err


PAGE = f"<!DOCTYPE html><html><head><title>Bus</title><style>p {{}}</style></head><body><p>{LEFT}</p><p>Tom &amp; Ana</p></body></html>"
HTML = {
    "a page": PAGE,
    "a piece": f"<p>{LEFT}</p>\n<p>It <b>rained</b>&nbsp;&mdash; &quot;hard&quot;.</p><script>let x = '<p>';</script><!-- <p>no</p> -->",
    "lines": f"<div>{LEFT}<br/>Ana<br>Tom</div>",
}


@pytest.mark.parametrize("form", HTML)
def test_html_as_text_is_said_and_read_without_its_tags(form: str) -> None:
    for source in (HTML[form], {"text": HTML[form], "source": "Wire"}, Article(HTML[form], source="Wire")):
        with pytest.warns(InputWarning, match="is HTML: its text is read without the tags"):
            report = claimcheck.compare(source, Article(RIGHT, id="r"))
        text = next(a.text for a in report.articles if a.id != "r")
        assert LEFT in text
        assert not any(sign in text for sign in ("<", ">", "let x", "&amp;", "&nbsp;"))
        assert misquoted(report) == []
        assert {f.kind for f in report.contradictions} == {"date"}


MARKED = (
    "{} was acquitted by the court.",
    "Acme Corp met {} in Paris.",
    "Acme Corp was acquired by {} in 2020.",
    "Acme Corp is based in {}.",
    "{} left Acme Corp for {} on Monday.",
    "Ann Lee works for {}.",
    "Bob Roe said that Ann Lee is married to {}.",
)


def test_a_text_that_speaks_of_a_tag_is_not_html() -> None:
    for text in (
        LEFT,
        "Use <b> and </b> sparingly.",
        "If a < b and b > c, then a <p c.",
        "He wrote <3 and >:-( to <ana@example.org>.",
    ):
        assert not is_html(text)
    assert plain("<p>a</p><p>b &lt;i&gt; c</p>") == "a\n\nb <i> c"
    assert plain("<p>one <!-- two") == "one <!-- two"


@pytest.mark.parametrize("said", MARKED)
def test_what_looks_like_a_mark_of_ours_is_text(said: str) -> None:
    """Detectors write <0> and <P1> for the names of a sentence; an article may hold such signs of its own."""
    for mark in ("<99>", "<0>", "<P99>", "<O1>"):
        left, right = (said.replace("{}", name) for name in (mark, "Borel Ltd"))
        for other in (right, f"{left} Borel Ltd said so."):
            report = claimcheck.compare(Article(left, id="a"), Article(other, id="b"))
            assert misquoted(report) == []
            assert not report.contradictions


def test_a_text_of_five_megabytes_is_refused_in_words_and_a_higher_limit_is_used() -> None:
    text = (LEFT + "\n") * (5_000_000 // len(LEFT))
    with pytest.raises(claimcheck.InputError, match=r"more than the limit of 1,000,000; .*Settings\(max_length="):
        claimcheck.compare(text, RIGHT)
    long = ("rain" * 25 + " ") * 10_000  # beyond spaCy's own limit, and little work
    with pytest.raises(claimcheck.InputError, match=r"more than the limit of 1,000,000"):
        Checker().parse(Article(long))
    checker = Checker(Settings(max_length=2_000_000))
    with checker.nlp.select_pipes(enable=["claimcheck_paragraphs"]):
        assert checker.parse(Article(long)).text == long


def held(report: Report, *given: Article) -> None:
    assert misquoted(report) == []
    assert {a.text for a in report.articles} == {a.text for a in given}


@pytest.mark.parametrize("mangle", MANGLES, ids=range(len(MANGLES)))
def test_quotes_stand_where_the_report_says_whatever_was_done_to_the_text(mangle: Callable[[str], str]) -> None:
    for left, right in ((WHOLE[0], WHOLE[1]), (WHOLE[2], WHOLE[3])):
        spoilt, other = Article(mangle(left[:800]), id="a"), Article(mangle(right[:800]), id="b")
        held(claimcheck.compare(spoilt, other), spoilt, other)


@pytest.mark.parametrize(
    "mangle",
    [
        lambda t: t.replace("\u201c", '"').replace("\u201d", '"').replace("\u2019", "'"),
        lambda t: t.replace("\n", "\r\n"),
        lambda t: "\ufeff" + t,
        lambda t: t.replace(" ", "\u00a0", 3),
    ],
    ids=["straight quotes", "Windows line ends", "byte order mark", "hard spaces"],
)
def test_the_same_conflict_is_found_in_a_text_written_otherwise(mangle: Callable[[str], str]) -> None:
    report = claimcheck.compare(Article(mangle(LEFT + "\n\n"), id="a"), Article(mangle(RIGHT + "\n\n"), id="b"))
    assert {f.kind for f in report.contradictions} == {"date"}


def test_a_byte_order_mark_is_no_part_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(("\ufeff" + LEFT).encode())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        report = claimcheck.compare(tmp_path / "a.txt", RIGHT)
    assert LEFT in {a.text for a in report.articles}
