"""The small cases of `fixtures/cases/`, in both orders, and the reading and checking of cases."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import reports
from claimcheck.checker import Checker
from claimcheck.errors import InputError
from claimcheck.report import Report
from claimcheck.testing import Case, Expected, check_case, load_case, load_cases
from claimcheck.types import Agreement, Article

FOLDER = Path(__file__).parent.parent / "fixtures" / "cases"
CASES = load_cases(FOLDER)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


# The conflicts that are found today, by name. A case may join the list, and none may leave it unseen; `fixtures/cases/` holds more than are found.
LEAST = 228  # raised with the list, never lowered
MISSING = "missing:"  # how `check_case` begins the line of an expectation that is not met
FOUND = frozenset((Path(__file__).parent / "data" / "conflicts_found.txt").read_text(encoding="utf-8").split())

# Names of one entity that are not all joined today: no case may join this list unseen. What is two is never joined, in any case.
NOT_JOINED = "not joined:"
UNLINKED = frozenset((Path(__file__).parent / "data" / "links_missed.txt").read_text(encoding="utf-8").split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, checker: Checker) -> None:
    for articles in ((case.left, case.right), (case.right, case.left)):
        report = checker.compare(*articles)
        problems = check_case(case, report)
        if case.expected and case.name not in FOUND:
            problems = [p for p in problems if not p.startswith(MISSING)]
        if case.name in UNLINKED:
            problems = [p for p in problems if not p.startswith(NOT_JOINED)]
        assert not problems, f"{case.about}\n" + "\n".join(problems)


def test_the_list_of_found_conflicts_names_cases() -> None:
    conflicts = {case.name for case in CASES if case.expected}
    assert conflicts >= FOUND
    assert len(FOUND) >= LEAST


HAND = Case(
    "hand",
    "A hand-made case on the hand-made report.",
    reports.LEFT,
    reports.RIGHT,
    (
        Expected("date", "contradiction", "3 March", "on 5 March"),
        Expected("venue", "contradiction", "Lisbon", "Porto", "certain"),
        Expected("name", "variant", "Kovač", "Kovach"),
    ),
)


def test_a_report_as_expected_has_no_problem(report: Report) -> None:
    assert check_case(HAND, report) == []


def test_the_sides_may_stand_either_way_round(report: Report) -> None:
    turned = tuple(dataclasses.replace(f, left=f.right, right=f.left) for f in report.findings)
    assert check_case(HAND, dataclasses.replace(report, findings=turned)) == []


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (Expected("date", "superseded", "3 March", "on 5 March"), "missing: date superseded"),
        (Expected("number", "contradiction", "3 March", "on 5 March"), "missing: number contradiction"),
        (Expected("date", "contradiction", "40 million", "on 5 March"), "missing: date contradiction"),
        (Expected("date", "contradiction", "3 March", "The price"), "missing: date contradiction"),
        (Expected("date", "contradiction", "3 March", "on 5 March", "certain"), "missing: date contradiction"),
    ],
)
def test_what_does_not_match_is_missing_and_unexpected(report: Report, wrong: Expected, says: str) -> None:
    case = dataclasses.replace(HAND, expected=(wrong, *HAND.expected[1:]))
    problems = check_case(case, report)
    assert [p.split(": ")[0] for p in problems] == ["missing", "unexpected"]
    assert problems[0].startswith(says)
    assert "unexpected: date contradiction, likely (date.disjoint): “On 3 March” [3 March, year unknown]" in problems[1]


def test_quotes_on_the_wrong_sides_do_not_match(report: Report) -> None:
    same = dataclasses.replace(HAND, left=reports.RIGHT, right=reports.LEFT)
    assert len(check_case(same, report)) == 6


def test_a_quiet_case_allows_hints_and_the_verdicts_it_names(report: Report) -> None:
    quiet = dataclasses.replace(HAND, expected=())
    assert len(check_case(quiet, report)) == 3
    assert len(check_case(dataclasses.replace(quiet, allow=("variant",)), report)) == 2
    assert check_case(quiet, dataclasses.replace(report, findings=(reports.HINT,))) == []


def test_one_expectation_is_met_by_one_finding(report: Report) -> None:
    twice = (*report.findings, dataclasses.replace(reports.DATE, id="date-again"))
    problems = check_case(HAND, dataclasses.replace(report, findings=twice))
    assert len(problems) == 1
    assert problems[0].startswith("unexpected: date contradiction")


def test_agreements_are_no_findings(report: Report) -> None:
    agreed = Agreement("date", reports.DATE.left, reports.DATE.right)
    assert "missing" in check_case(HAND, dataclasses.replace(report, findings=(), agreements=(agreed,)))[0]


CASE = """
about = "One bridge, two days."
allow = ["superseded"]
[left]
text = "The bridge opened on 3 May."
published = 2021-05-04
source = "Wire"
[right]
text = "On 9 May the bridge opened."
[[expected]]
kind = "date"
verdict = "contradiction"
left = "3 May"
right = "9 May"
"""


def test_a_case_file(tmp_path: Path) -> None:
    path = tmp_path / "date" / "bridge.toml"
    path.parent.mkdir()
    path.write_text(CASE, encoding="utf-8")
    (case,) = load_cases(tmp_path)
    assert case.name == "date/bridge"
    assert case.left == Article("The bridge opened on 3 May.", source="Wire", published=reports.dt.date(2021, 5, 4))
    assert case.expected == (Expected("date", "contradiction", "3 May", "9 May"),)
    assert case.allow == ("superseded",)


LINKS = """
[left]
text = "Anna Hale spoke to Tom Hale."
[right]
text = "Ms. Hale spoke."
[[same]]
left = "Anna Hale"
right = "Hale"
[[apart]]
left = "Tom Hale"
right = "Hale"
"""


def test_a_case_may_say_who_is_who(tmp_path: Path, checker: Checker) -> None:
    path = tmp_path / "case.toml"
    path.write_text(LINKS, encoding="utf-8")
    case = load_case(path)
    report = checker.compare(case.left, case.right)
    assert check_case(case, report) == []
    turned = dataclasses.replace(case, same=case.apart, apart=case.same)
    assert [p.split(": ")[0] for p in check_case(turned, report)] == ["not joined", "wrongly joined"]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("about", "abuot", "unknown key 'abuot'; there are: about, allow"),
        ('kind = "date"', 'kind = "day"', "there is no kind 'day'; there are: date"),
        ('kind = "date"', "", "the key 'kind' is missing"),
        ('"contradiction"', '"conflict"', "there is no verdict 'conflict'"),
        ('"superseded"', '"updated"', "there is no verdict 'updated'"),
        ('left = "3 May"', 'left = "4 May"', "left = '4 May' does not stand in the left text"),
        ('text = "On 9 May the bridge opened."', "", "the key 'text' is missing"),
        ("2021-05-04", '"soon"', "'soon' is no date"),
        ("[[expected]]", "[expected]", "'expected' has the wrong form"),
        ("[left]", "[left", "no case can be read"),
    ],
)
def test_a_file_that_is_no_case_is_told_why(tmp_path: Path, old: str, new: str, says: str) -> None:
    path = tmp_path / "case.toml"
    path.write_text(CASE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError) as error:
        load_case(path)
    assert says in str(error.value)
    assert str(path) in str(error.value)


def test_a_folder_without_cases(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no \.toml file"):
        load_cases(tmp_path)
    with pytest.raises(InputError, match="there is no folder"):
        load_cases(tmp_path / "none")
