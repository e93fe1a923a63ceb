"""The pages in `docs/` tell what there is, and their examples work."""

from __future__ import annotations

import doctest
import re
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from claimcheck import cli
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import match_names
from claimcheck.testing import load_case
from claimcheck.types import KINDS, TIERS, VERDICTS

DOCS = Path(__file__).parent.parent / "docs"
COMMANDS = get_command(cli.app).commands  # type: ignore[attr-defined]


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page(name), re.DOTALL)


def test_the_readme_shows_what_comes_out(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    root = DOCS.parent
    paths = map(str, sorted((root / "fixtures" / "articles" / "szijjarto-nato").glob("*.txt")))
    monkeypatch.setattr(sys, "argv", ["claimcheck", "compare", *paths, "--fail-on", "never"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert not ended.value.code
    shown = re.findall(r"```text\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    assert capsys.readouterr().out.split() == shown.split()


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_and_option_is_in_the_docs_and_has_help(command: str) -> None:
    assert f"claimcheck {command} " in page("cli.md")
    assert COMMANDS[command].help
    for option in COMMANDS[command].params:
        if option.param_type_name == "option":
            assert f"`{option.opts[0]}" in page("cli.md"), option.opts
        if option.name != "help":
            assert option.help, option.name


def test_every_kind_verdict_and_tier_is_explained() -> None:
    for word in (*KINDS, *VERDICTS, *TIERS):
        assert f"`{word}`" in page("report.md")


def test_the_case_in_the_docs_is_a_case(tmp_path: Path) -> None:
    (text,) = blocks("testing.md", "toml")
    path = tmp_path / "case.toml"
    path.write_text(text, encoding="utf-8")
    case = load_case(path)
    assert (case.expected[0].kind, case.expected[0].tier) == ("date", "likely")


def test_the_first_example_of_the_report_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(blocks("report.md", "python")[0], "docs/report.md", "exec"), {})
    out = capsys.readouterr().out
    assert sorted(re.findall(r"[39] May 2021", out.splitlines()[0])) == ["3 May 2021", "9 May 2021"]
    assert "Harbour Gazette" in out


@pytest.mark.parametrize(
    "name", sorted(p.name for p in DOCS.glob("*.md") if "```pycon" in p.read_text(encoding="utf-8"))
)
def test_the_sessions_on_a_page_run_as_shown(name: str) -> None:
    assert doctest.testfile(str(DOCS / name), module_relative=False, encoding="utf-8").failed == 0


def test_the_table_of_aliases_on_the_page_is_one(tmp_path: Path) -> None:
    (tmp_path / "aliases.toml").write_text(blocks("names.md", "toml")[0], encoding="utf-8")
    match = match_names("the Riga List", "Baltic Shipping Register", kind="organization", lexicon=Lexicon(tmp_path))
    assert "their web site" in match.reasons[0]


def test_every_python_example_compiles() -> None:
    for path in sorted(DOCS.glob("*.md")):
        for block in blocks(path.name, "python"):
            compile(block, path.name, "exec")
