"""Cases: two short texts and the findings that a careful reader expects, in TOML files that anyone can keep."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.errors import InputError
from claimcheck.read.article import to_article
from claimcheck.report import Report
from claimcheck.types import KINDS, TIERS, VERDICTS, Article, Finding, Kind, Side, Tier, Verdict

CASE_KEYS = ("about", "allow", "left", "right", "expected", "same", "apart")
LINK_KEYS = ("left", "right")
EXPECTED_KEYS = ("kind", "verdict", "tier", "left", "right")
TABLES = {"left": Mapping, "right": Mapping, "expected": list, "allow": list, "same": list, "apart": list, "about": str}


@dataclass(frozen=True, slots=True)
class Expected:
    """A finding that a case expects: its kind and verdict, the weakest tier that will do, words on both sides."""

    kind: Kind
    verdict: Verdict
    left: str
    right: str
    tier: Tier = "hint"


@dataclass(frozen=True, slots=True)
class Link:
    """Two names, one in each text."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts and what is expected of them.

    `allow` names verdicts that are neither expected nor wrong; `same` and `apart` hold names that are, and are not, one
    person, organization or place.
    """

    name: str
    about: str
    left: Article
    right: Article
    expected: tuple[Expected, ...] = ()
    allow: tuple[Verdict, ...] = ()
    same: tuple[Link, ...] = ()
    apart: tuple[Link, ...] = ()


def load_cases(folder: str | Path) -> tuple[Case, ...]:
    """The cases in a folder and its subfolders, by name; a case is named by its path within the folder, less ".toml".

    Raises:
        InputError: there is no such folder, no case in it, or a file is no case; the message names file and key.
    """
    if not isinstance(folder, str | os.PathLike):
        raise InputError(f"cases are taken from the path of a folder, not {folder!r:.80}")
    folder = Path(folder)
    if not folder.is_dir():
        raise InputError(f"there is no folder {str(folder)!r} to take cases from")
    named = sorted((path.relative_to(folder).with_suffix("").as_posix(), path) for path in folder.rglob("*.toml"))
    if not named:
        raise InputError(f"the folder {str(folder)!r} holds no .toml file: a case is one")
    return tuple(load_case(path, name=name) for name, path in named)


def load_case(path: str | Path, *, name: str = "") -> Case:
    """The case in a TOML file.

    Raises:
        InputError: the file is not a case; the message names the file and the key.
    """
    path = Path(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(f"{path}: no case can be read: {error}") from error
    _known(data, CASE_KEYS, str(path))
    for key, kind in TABLES.items():
        if key in data and not isinstance(data[key], kind):
            raise InputError(f"{path}: {key!r} has the wrong form; docs/testing.md shows a case")
    try:
        left, right = to_article(data.get("left", {})), to_article(data.get("right", {}))
    except InputError as error:
        raise InputError(f"{path}: [left] or [right]: {error}") from error
    expected = tuple(_expected(item, left, right, str(path)) for item in data.get("expected", ()))
    for verdict in data.get("allow", ()):
        _one_of(verdict, VERDICTS, "verdict", f"{path}: allow")
    links = (
        tuple(_link(item, left, right, f"{path}: [[{key}]]") for item in data.get(key, ())) for key in ("same", "apart")
    )
    return Case(name or path.stem, data.get("about", ""), left, right, expected, tuple(data.get("allow", ())), *links)


def check_case(case: Case, report: Report) -> list[str]:
    """What is wrong with a report on a case, a line each; empty where all is as expected.

    A finding meets an expectation where kind and verdict agree, the tier suffices, and each quote overlaps the words
    expected on its side, whichever way round the report has the sides. Each expectation is met by one finding: a second
    one is as unexpected as any other. Hints are never unexpected, nor are the verdicts that the case allows. Names that the
    case holds to be one must be mentions of one entity of the report, and those that it keeps apart must not.
    """
    left_ids = [a.id for a in report.articles if a.sha256 == case.left.sha256]
    right_ids = [a.id for a in report.articles if a.sha256 == case.right.sha256]
    open_findings = list(report.findings)
    problems = _mislinked(case, report, left_ids, right_ids)
    for expected in case.expected:
        met = next((f for f in open_findings if _meets(f, expected, case, left_ids, right_ids)), None)
        if met is None:
            where = f"“{expected.left}” / “{expected.right}”"
            problems.append(f"missing: {expected.kind} {expected.verdict}: {where}")
        else:
            open_findings.remove(met)
    for finding in open_findings:
        if finding.tier != "hint" and finding.verdict not in case.allow:
            sides = f"“{finding.left.quote}” [{finding.left.value}] / “{finding.right.quote}” [{finding.right.value}]"
            problems.append(f"unexpected: {finding.kind} {finding.verdict}, {finding.tier} ({finding.rule}): {sides}")
    return problems


def _mislinked(case: Case, report: Report, left_ids: list[str], right_ids: list[str]) -> list[str]:
    problems = []
    for link, wanted in (*((k, True) for k in case.same), *((k, False) for k in case.apart)):
        left = _referents(link.left, case.left.text, left_ids, report)
        right = _referents(link.right, case.right.text, right_ids, report)
        if wanted != bool(left & right):
            what = "not joined" if wanted else "wrongly joined"
            problems.append(f"{what}: “{link.left}” {sorted(left)} / “{link.right}” {sorted(right)}")
    return problems


def _referents(name: str, text: str, articles: list[str], report: Report) -> set[str]:
    """The entities of which a mention lies at the name."""
    start = text.find(name)
    return {
        e.id
        for e in report.entities
        for m in e.mentions
        if m.span.article in articles and m.span.start < start + len(name) and start < m.span.end
    }


def _meets(finding: Finding, expected: Expected, case: Case, left_ids: list[str], right_ids: list[str]) -> bool:
    if (finding.kind, finding.verdict) != (expected.kind, expected.verdict):
        return False
    if TIERS.index(finding.tier) < TIERS.index(expected.tier):
        return False
    return any(
        a.article in left_ids
        and b.article in right_ids
        and _overlaps(a, case.left.text, expected.left)
        and _overlaps(b, case.right.text, expected.right)
        for a, b in ((finding.left, finding.right), (finding.right, finding.left))
    )


def _overlaps(side: Side, text: str, words: str) -> bool:
    """True where the side's quote shares a character with any place at which `words` stand in the text."""
    start = text.find(words)
    while start >= 0:
        if side.start < start + len(words) and start < side.end:
            return True
        start = text.find(words, start + 1)
    return False


def _expected(item: Any, left: Article, right: Article, label: str) -> Expected:
    label = f"{label}: [[expected]]"
    if not isinstance(item, Mapping):
        raise InputError(f"{label} must be a table")
    _known(item, EXPECTED_KEYS, label)
    for key in ("kind", "verdict", "left", "right"):
        if not isinstance(item.get(key), str) or not item[key]:
            raise InputError(f"{label}: the key {key!r} is missing or no text")
    _one_of(item["kind"], KINDS, "kind", label)
    _one_of(item["verdict"], VERDICTS, "verdict", label)
    _one_of(item.get("tier", "hint"), TIERS, "tier", label)
    for key, article in (("left", left), ("right", right)):
        if item[key] not in article.text:
            raise InputError(f"{label}: {key} = {item[key]!r} does not stand in the {key} text")
    return Expected(item["kind"], item["verdict"], item["left"], item["right"], item.get("tier", "hint"))


def _link(item: Any, left: Article, right: Article, label: str) -> Link:
    if not isinstance(item, Mapping):
        raise InputError(f"{label} must be a table")
    _known(item, LINK_KEYS, label)
    for key, article in (("left", left), ("right", right)):
        if not isinstance(item.get(key), str) or article.text.count(item[key]) != 1:
            raise InputError(f"{label}: {key} = {item.get(key)!r} does not stand once in the {key} text")
    return Link(item["left"], item["right"])


def _known(data: Mapping[str, Any], keys: tuple[str, ...], label: str) -> None:
    for key in data:
        if key not in keys:
            raise InputError(f"{label}: unknown key {key!r}; there are: {', '.join(keys)}")


def _one_of(value: Any, known: tuple[str, ...], what: str, label: str) -> None:
    if value not in known:
        raise InputError(f"{label}: there is no {what} {value!r}; there are: {', '.join(known)}")
