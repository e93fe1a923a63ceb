"""The fixtures themselves: they parse, they quote exactly, and quiet ones outnumber the others."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.types import KINDS, TIERS, VERDICTS

ROOT = Path(__file__).resolve().parent.parent / "fixtures"
CASES = sorted((ROOT / "cases").glob("*/*.toml"))
EVENTS = sorted((ROOT / "articles").glob("*/event.toml"))


def load(path: Path) -> dict[str, Any]:
    """The file's TOML."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    """A short test id."""
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", CASES, ids=name)
def test_a_case_is_well_formed_and_quotes_exactly(path: Path) -> None:
    case = load(path)
    folder = path.parent.name
    expected = case.get("expected", [])
    assert set(case) <= {"about", "allow", "left", "right", "expected", "same", "apart"}
    assert case["about"].strip()
    assert set(case.get("allow", [])) <= set(VERDICTS)
    for side in ("left", "right"):
        assert set(case[side]) <= {"text", "published", "source"}
        assert case[side]["text"].strip()
        assert isinstance(case[side].get("published", dt.date.min), dt.date)
    for item in expected:
        assert set(item) == {"kind", "verdict", "left", "right"}
        assert item["kind"] in KINDS
        assert item["verdict"] in VERDICTS
    for item in (*expected, *case.get("same", []), *case.get("apart", [])):
        for side in ("left", "right"):
            assert case[side]["text"].count(item[side]) == 1, f"{side} quote must stand exactly once: {item[side]!r}"
    if folder == "quiet":
        assert not expected
        assert re.match(r"F\d+\b", case["about"]), "a quiet case names its class of false alarm"
    elif folder == "linking":
        assert case.get("same") or case.get("apart")
    else:
        assert expected[0]["kind"] == folder


def test_more_cases_are_quiet_than_not_and_every_kind_has_six() -> None:
    folders = [path.parent.name for path in CASES]
    assert folders.count("quiet") > sum(map(folders.count, KINDS))
    assert set(folders) == {*KINDS, "quiet", "linking"}
    assert all(folders.count(kind) >= 6 for kind in KINDS)


def test_quiet_cases_cover_every_class_of_false_alarm() -> None:
    about = " ".join(load(path)["about"].split(":")[0] for path in CASES if path.parent.name == "quiet")
    assert {f"F{n}" for n in range(1, 26)} <= set(re.findall(r"F\d+", about))


def test_no_two_sides_are_copies_of_one_another() -> None:
    for path in CASES:
        left, right = (load(path)[side]["text"] for side in ("left", "right"))
        assert not runs(left, 10) & runs(right, 10), f"{name(path)}: ten words in a row on both sides"


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    """All runs of so many words."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.parent.name)
def test_an_event_is_well_formed_and_quotes_exactly(path: Path) -> None:
    event = load(path)
    texts = {item["file"]: (path.parent / item["file"]).read_text(encoding="utf-8") for item in event["article"]}
    assert set(texts) == {file.name for file in path.parent.glob("*.txt")}
    assert len(texts) >= 2
    assert all(250 <= len(text.split()) <= 600 for text in texts.values())
    expected = event.get("expected", [])
    assert bool(expected) != event.get("quiet", False)
    for item in expected:
        assert item["kind"] in KINDS
        assert item["verdict"] in VERDICTS
        assert item.get("tier", "hint") in TIERS
    for item in [*expected, *event.get("agreement", [])]:
        assert item["left"]["article"] != item["right"]["article"]
        for side in ("left", "right"):
            assert item[side]["quote"] in texts[item[side]["article"]]


def test_there_are_enough_events_of_both_sorts() -> None:
    quiet = [load(path).get("quiet", False) for path in EVENTS]
    assert len(EVENTS) >= 6
    assert quiet.count(True) >= 3
    assert quiet.count(False) >= 3
