"""A user's lexicon: it reaches all that is compared, and a setting that is given is used."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import claimcheck
from claimcheck import Article, Checker, Settings

ROOT = Path(claimcheck.__file__).parent
COMPARING = (
    "detect/date.py", "detect/identity.py", "detect/name.py", "detect/occasion.py", "detect/offices.py", "detect/relations.py", "detect/same_scene.py",
    "detect/venue.py", "detect/winner.py", "entailment/sentence.py", "entailment/slots.py", "evidence.py", "extraction/gathering.py", "match.py",
    "selfcheck.py",
)  # fmt: skip
WITH_LEXICON = {
    "readings_relation", "days_apart", "setting_relation", "match_names", "is_variant", "resolve_place", "find_dates", "find_quantities", "weekday_clash",
}  # fmt: skip


@pytest.mark.parametrize("file", COMPARING)
def test_what_compares_hands_the_lexicon_on(file: str) -> None:
    calls = [
        node for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    ]
    named = [(getattr(call.func, "attr", getattr(call.func, "id", "")), call) for call in calls]
    assert [
        f"line {call.lineno}: {name}"
        for name, call in named
        if name in WITH_LEXICON and "lexicon" not in {keyword.arg for keyword in call.keywords}
    ] == []


def test_an_alias_of_the_user_reaches_the_report(tmp_path: Path) -> None:
    (tmp_path / "aliases.toml").write_text(
        '[person."Ana Lindqvist"]\nnames = ["Nana Ljungkvist"]\nsource = "the desk"\n', encoding="utf-8"
    )
    left = Article("Ana Lindqvist opened the bridge in Rome on Monday.", id="a")
    right = Article("Nana Ljungkvist opened the bridge in Rome on Monday.", id="b")
    names = [e.aliases for e in Checker(Settings(lexicon=tmp_path)).compare(left, right).entities if e.kind == "person"]
    assert [set(found) for found in names] == [{"Ana Lindqvist", "Nana Ljungkvist"}]


@pytest.mark.parametrize(("day_first", "kinds"), [(None, set()), (True, {"date"}), (False, {"date"})])
def test_the_order_of_day_and_month_is_taken_from_the_settings(day_first: bool | None, kinds: set[str]) -> None:
    other = "2 April 2024" if day_first is not True else "4 March 2024"
    articles = (
        f"The bridge in Rome opened on {written}."
        for written in ("03/04/2024", other if day_first is not None else "3 April 2024")
    )
    report = Checker(Settings(day_first=day_first)).compare(*articles)
    assert {f.kind for f in report.contradictions} == kinds
