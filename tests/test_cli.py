"""The command line: what it prints, where, and with which exit code. The checker behind it is a stand-in."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import reports
from claimcheck import cli
from claimcheck.errors import ModelError
from claimcheck.report import Report
from claimcheck.types import Article, Extraction, Side, Verification


class Stub:
    """Gives the same report whatever it is asked, and keeps what it was asked."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.given: tuple[Article, ...] = ()

    def compare(self, *articles: Article) -> Report:
        self.given = articles
        return self.report

    def self_check(self, article: Article) -> Report:
        return self.compare(article)

    def read(self, article: Article) -> Extraction:
        report = self.compare(article)
        return Extraction(report.articles[0], events=report.events, claims=report.claims)

    def verify(self, claim: str, *articles: Article) -> Verification:
        self.given = articles
        evidence = Side(articles[0].id, 0, 3, articles[0].text[:3], "")
        return Verification("contradicted", (reports.DATE,), (evidence,))


class Out(io.TextIOWrapper):
    """A standard stream that is no terminal."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="ascii")

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


@pytest.fixture
def stub(report: Report, monkeypatch: pytest.MonkeyPatch) -> Stub:
    stub = Stub(report)
    monkeypatch.setattr(cli, "make_checker", lambda *options: stub)
    return stub


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in (("a.txt", reports.LEFT.text), ("b.txt", reports.RIGHT.text)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs the command line in this process: (exit code, standard output, standard error)."""

    def run(*args: str, stdin: bytes = b"") -> tuple[int, str, str]:
        out, err = Out(), io.StringIO()
        monkeypatch.setattr(sys, "argv", ["claimcheck", *args])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as end:
            cli.main()
        assert isinstance(end.value.code, int)
        return end.value.code, out.text(), err.getvalue()

    return run


def refused(result: tuple[int, str, str]) -> str:
    """The one line on standard error with which input was refused; nothing else may be printed."""
    code, out, err = result
    assert code == 2
    assert out == ""
    assert err.startswith("claimcheck: ")
    assert err.count("\n") == 1
    return err


def test_compare_prints_the_report_and_exits_1(run: Any, stub: Stub, files: list[str]) -> None:
    code, out, err = run("compare", *files)
    assert (code, err) == (1, "")
    assert out == str(stub.report)
    assert [a.source for a in stub.given] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("form", ["json", "html", "markdown"])
def test_compare_in_other_forms(run: Any, stub: Stub, files: list[str], form: str) -> None:
    _, out, _ = run("compare", *files, "--format", form)
    assert out == getattr(stub.report, f"to_{form}")()


def test_the_report_goes_to_a_file_and_the_verdict_to_standard_error(
    run: Any, stub: Stub, files: list[str], tmp_path: Path
) -> None:
    target = tmp_path / "out.html"
    code, out, err = run("compare", *files, "--format", "html", "--output", str(target))
    assert (code, out) == (1, "")
    assert target.read_text(encoding="utf-8") == stub.report.to_html()
    assert "2 contradictions" in err
    assert "cannot be written" in refused(run("compare", *files, "--output", str(tmp_path)))


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [
        ("contradiction", 1),
        ("contradiction:certain", 1),
        ("variant:certain", 1),
        ("superseded:likely", 1),
        ("never", 0),
    ],
)
def test_fail_on_decides_the_exit_code(run: Any, stub: Stub, files: list[str], fail_on: str, code: int) -> None:
    assert run("compare", *files, "--fail-on", fail_on)[0] == code


def test_what_is_less_grave_or_less_firm_exits_0(run: Any, stub: Stub, files: list[str], report: Report) -> None:
    stub.report = Report(report.articles, findings=(reports.HINT, reports.NAME))
    assert run("compare", *files)[0] == 0
    assert run("compare", *files, "--fail-on", "disputed")[0] == 0
    assert run("compare", *files, "--fail-on", "variant")[0] == 1
    assert run("compare", *files, "--fail-on", "contradiction:hint")[0] == 1


def test_dates_follow_the_order_of_the_articles(run: Any, stub: Stub, files: list[str]) -> None:
    run("compare", *files, "--published", "2023-11-30", "--published", "-")
    assert [str(a.published) for a in stub.given] == ["2023-11-30", "None"]
    run("compare", *files, "--published", "-", "--published", "2025-12-04")
    assert [str(a.published) for a in stub.given] == ["None", "2025-12-04"]
    run("compare", *files, "--published", "", "--published", "2025-12-04")
    assert [str(a.published) for a in stub.given] == ["None", "2025-12-04"]


def test_an_article_on_standard_input(run: Any, stub: Stub, files: list[str]) -> None:
    run("compare", "-", files[1], stdin="“Zürich”\r\n".encode())
    assert (stub.given[0].text, stub.given[0].source) == ("“Zürich”\r\n", "standard input")
    assert "only one" in refused(run("compare", "-", "-"))
    assert "standard input is not text" in refused(run("compare", "-", files[1], stdin=b"\0\1"))


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ([], "Missing command"),
        (["compere"], "No such command 'compere'"),
        (["compare"], "Missing argument"),
        (["compare", "A"], "1 article given where at least 2 are needed"),
        (["compare", "A", "nowhere.txt"], "there is no file 'nowhere.txt'"),
        (["compare", "A", "B", "--colour"], "No such option: --colour"),
        (["compare", "A", "B", "--format", "pdf"], "--format 'pdf': there is no such value; there are: 'text', 'json'"),
        (["compare", "A", "B", "--fail-on", "error"], "there is no verdict 'error'; there are contradiction"),
        (["compare", "A", "B", "--fail-on", "variant:sure"], "there is no tier 'sure'; there are hint"),
        (["compare", "A", "B", *["--published", "soon"] * 2], "--published 'soon' is no date with day, month and year"),
        (["compare", "A", "B", *["--published", "2024-02-31"] * 2], "'2024-02-31' is no date that the calendar has"),
        (["compare", "A", "B", "--published", "2024-02-03"], "--published was given 1 time for 2 articles"),
        (["compare", "A", "B", *["--published", "-"] * 3], "--published was given 3 times for 2 articles"),
        (["verify", "It rained."], "Missing argument"),
        (["explain", "nowhere.json", "x"], "the file 'nowhere.json' cannot be read"),
        (["explain", "A", "x"], "is not valid JSON"),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(
    run: Any, stub: Stub, files: list[str], args: list[str], says: str
) -> None:
    named = {"A": files[0], "B": files[1]}
    assert says in refused(run(*(named.get(arg, arg) for arg in args)))


@pytest.mark.parametrize("error", [ModelError("no spaCy pipeline 'x':\n installed is y"), KeyError("oops")])
def test_no_error_ends_in_a_traceback(
    run: Any, files: list[str], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*options: object) -> None:
        raise error

    monkeypatch.setattr(cli, "make_checker", fail)
    monkeypatch.delenv(cli.TRACEBACK, raising=False)
    assert type(error).__name__ in refused(run("compare", *files)) or isinstance(error, ModelError)


def test_settings_that_cannot_be_used(run: Any, files: list[str], tmp_path: Path) -> None:
    assert "is not a folder" in refused(run("compare", *files, "--lexicon", str(tmp_path / "none")))
    path = tmp_path / "settings.toml"
    path.write_text("colour = 1", encoding="utf-8")
    assert "there is no setting 'colour'" in refused(run("compare", *files, "--settings", str(path)))


def test_verify(run: Any, stub: Stub, files: list[str]) -> None:
    code, out, _ = run("verify", "It was signed on 5 March.", *files)
    assert code == 1
    assert out.startswith("CONTRADICTED: “It was signed on 5 March.”\n")
    data = json.loads(run("verify", "It was signed.", files[0], "--format", "json")[1])
    assert (data["schema"], data["verdict"]) == ("claimcheck.verification/1", "contradicted")
    assert list(data) == ["schema", "statement", "verdict", "articles", "findings", "evidence"]


def test_extract(run: Any, stub: Stub, files: list[str]) -> None:
    code, out, _ = run("extract", files[0])
    assert code == 0
    assert "the harbour board of Velmora | sign | the dredging contract" in out
    assert "when: 3 March, year unknown; where: Lisbon, Portugal" in out
    data = json.loads(run("extract", files[0], "--format", "json")[1])
    assert data["schema"] == "claimcheck.claims/1"
    assert data["claims"] == stub.report.to_dict()["claims"]


def test_self_check(run: Any, stub: Stub, files: list[str]) -> None:
    assert run("self-check", files[0], "--published", "2024-03-06")[0] == 1
    assert [str(a.published) for a in stub.given] == ["2024-03-06"]


def test_explain_a_finding_of_a_saved_report(run: Any, report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(report.to_json(), encoding="utf-8")
    assert run("explain", str(path), "date-1a2b") == (0, report.explain("date-1a2b"), "")
    assert run("explain", "-", "venue", stdin=path.read_bytes())[1] == report.explain("venue")
    assert "no finding 'x'; there are: role-7a8b" in refused(run("explain", str(path), "x"))
    path.write_text("{}", encoding="utf-8")
    assert "is no claimcheck.report/1" in refused(run("explain", str(path), "x"))


def test_rules_lists_every_registered_rule(run: Any) -> None:
    from claimcheck.detect import rules

    code, out, _ = run("rules")
    assert code == 0
    listed = json.loads(run("rules", "--format", "json")[1])["rules"]
    assert [row["name"] for row in listed] == [rule.name for rule in rules()]
    for row in listed:
        assert row["name"] in out
        assert row["at_most"] in ("certain", "likely", "hint")
        assert row["summary"]


def test_version_and_help(run: Any) -> None:
    assert run("--version")[:2] == (0, f"claimcheck {cli.__version__}\n")
    code, out, _ = run("--help")
    assert code == 0
    for command in ("compare", "verify", "extract", "self-check", "rules", "explain"):
        assert command in out
        assert run(command, "--help")[0] == 0


def test_help_loads_no_spacy() -> None:
    script = (
        "import sys, claimcheck.cli; sys.exit(any(m in sys.modules for m in ('spacy', 'jinja2', 'pydantic', 'pandas')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
