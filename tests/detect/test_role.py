"""Two reports of one person: which offices cannot both be right, and which can."""

from __future__ import annotations

import pytest

from claimcheck.checker import Checker
from claimcheck.types import Article, Finding, as_date


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def roles(
    left: str, right: str, checker: Checker, days: tuple[str, str] = ("2024-05-02", "2024-05-02")
) -> list[Finding]:
    a, b = Article(left, id="a", published=as_date(days[0])), Article(right, id="b", published=as_date(days[1]))
    return [f for f in checker.compare(a, b).findings if f.kind == "role"]


CONFLICTS = [
    ("Giorgio Bellavite, mayor of Bergamo, is at home.", "The mayor of Brescia, Giorgio Bellavite, is at home."),
    ("Sen. Martha Keller (R-Tenn.) voted no.", "Senator Martha Keller, Democrat of Tennessee, voted no."),
    ("Sen. Martha Keller of Ohio voted no.", "Senator Martha Keller, Republican of Idaho, voted no."),
    ("Carl Benson, president of Norvia, spoke.", "The Ostrava Rail commissioner, Carl Benson, spoke."),
    ("Capt. Carl Benson of the Ohio Highway Patrol spoke.", "Carl Benson of the Dayton County Police spoke."),
    (
        "Carl Benson, a lobbyist for Norvia, spoke.",
        "Carl Benson, director of government relations for Tessaly Foods, spoke.",
    ),
    ("House Majority Whip Carl Benson left.", "The House Republican leader, Carl Benson, left."),
    ("Carl Benson, chief executive of Norvia, left.", "Norvia's chief financial officer, Carl Benson, left."),
    ("Former Ohio Gov. Martha Keller spoke.", "Martha Keller, a former governor of Idaho, spoke."),
    (
        "Rep. Carl Benson, chairman of the House Budget Committee, spoke.",
        "Rep. Carl Benson, chairman of the House Agriculture Committee, spoke.",
    ),
    # posts of one body
    (
        "The clinic suspended its chief pharmacist, Marit Aas.",
        "Marit Aas, the clinic's head of nursing, was sent home.",
    ),
    (
        "Marit Aas, who has been the harbour master there since 2017, left.",
        "The port's head of finance, Marit Aas, left.",
    ),
    ("Marit Aas, the finance director of Norvia, left.", "Marit Aas, who heads Norvia's security department, left."),
    (
        "Marit Aas, the museum's chief curator, left.",
        "Marit Aas, who has been in charge of security at the museum, left.",
    ),
    ("Marit Aas, goalkeeping coach of Norvia, left.", "Marit Aas left. She is the fitness coach of the club."),
    (
        "Marit Aas, the paper's sports editor, left.",
        "Marit Aas, until her dismissal finance manager of the paper, left.",
    ),
    ("Marit Aas, the vessel's chief engineer, drowned.", "The ship's cook, Marit Aas, drowned."),
    ("The mayor of Bergamo, Marit Aas, was cleared.", "Marit Aas, deputy mayor of Bergamo, was cleared."),
    ("Prosecutor Marit Aas had to leave the court.", "Judge Marit Aas had to leave the court."),
    ("Goalkeeper Marit Aas was hurt.", "The striker Marit Aas was hurt."),
    ("Colonel Marit Aas resigned.", "Major Marit Aas resigned."),
    ("The party's treasurer, Marit Aas, left.", "Marit Aas, the party's press officer in Bergen, left."),
    (
        "The deputy head of the tax office in Bergen, Marit Aas, left.",
        "Marit Aas, head of the tax office in Bergen, left.",
    ),
    # the office is told after the name
    ("Norway's culture minister, Marit Aas, quit.", "A diploma has cost Marit Aas her job. The defence minister quit."),
    (
        "Norway's culture minister, Marit Aas, quit.",
        "Marit Aas, 49, quit. The 49-year-old, until now defence minister, wept.",
    ),
    ("Norway's culture minister, Marit Aas, quit.", "Marit Aas quit. The 49-year-old defence minister wept."),
    ("Norway's culture minister, Marit Aas, quit.", "Marit Aas, health minister in the Norwegian government, quit."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_what_nobody_is_at_once_is_flagged_once(left: str, right: str, checker: Checker) -> None:
    for pair in ((left, right), (right, left)):
        found = roles(*pair, checker)
        assert [(f.verdict, f.tier) for f in found] == [("contradiction", "likely")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Deputy Prime Minister Jiří Havlena spoke.", "Interior Minister Jiří Havlena spoke."),
        ("Foreign Minister Anna Bakke of Norway spoke.", "Norway's trade minister, Anna Bakke, spoke."),
        ("Carl Benson, founder of Norvia, spoke.", "Carl Benson, chief executive of Norvia, spoke."),
        ("Former Ohio Gov. Martha Keller spoke.", "Former Ohio Sen. Martha Keller spoke."),
        (
            "F.B.I. Director Carl Benson spoke.",
            "Carl Benson, the director of the Federal Bureau of Investigation, spoke.",
        ),
        ("Rep. Carl Benson, chairman of the committee, spoke.", "House Budget Committee Chairman Carl Benson spoke."),
        ("Carl Benson, a coach, spoke.", "Carl Benson, the coach of Eibar, spoke."),
        ("Carl Benson, former coach of Eibar, spoke.", "Carl Benson, the coach of Alavés, spoke."),
        ("House Majority Leader Carl Benson left.", "The House Republican leader, Carl Benson, left."),
        # one post in two words, two posts in one hand, two bodies, two times
        ("The clinic suspended its chief nurse, Marit Aas.", "Marit Aas, the clinic's head of nursing, was sent home."),
        ("Marit Aas, head of finance and security at the port, left.", "Marit Aas, the port's security chief, left."),
        (
            "Marit Aas, the port's finance and personnel director, left.",
            "Marit Aas, the port's head of personnel, left.",
        ),
        (
            "Marit Aas, the finance director of Norvia, left.",
            "Marit Aas, who heads Norvia's personnel department, left.",
        ),
        ("Marit Aas, finance director of Norvia, left.", "Marit Aas, security chief of Tessaly, left."),
        ("Marit Aas, the port's finance director, left.", "Marit Aas, a former security chief of the port, left."),
        ("Marit Aas, the port's finance director, left.", "Marit Aas, until 2019 security chief of the port, left."),
        ("Marit Aas, the port's manager, left.", "Marit Aas, the port's security chief, left."),
        # a title that is somebody else's
        ("Marit Aas, chairman of the Norvia Club, left.", "Marit Aas, whose spokesman wept, left the Norvia Club."),
        ("Norway's culture minister, Marit Aas, quit.", "Marit Aas quit. The defence minister called her a liar."),
        ("Norway's culture minister, Marit Aas, quit.", "Marit Aas quit. The defence minister said nobody was sorry."),
        (
            "Norway's culture minister, Marit Aas, quit.",
            "Marit Aas quit. The defence minister accepted her resignation.",
        ),
        ("Norway's culture minister, Marit Aas, quit.", "Marit Aas quit. The prime minister wept."),
        (
            "Norway's culture minister, Marit Aas, quit.",
            "Marit Aas quit. The defence minister wept. The defence minister, Leif Bø, is old.",
        ),
        ("Norway's culture minister, Marit Aas, quit.", "Leif Bø saw Marit Aas quit. The defence minister wept."),
        ("Prosecutor Marit Aas had to leave the court.", "Marit Aas had to leave the court. The judge wept."),
    ],
)
def test_what_one_person_may_be_is_left_alone(left: str, right: str, checker: Checker) -> None:
    assert roles(left, right, checker) == []
    assert roles(right, left, checker) == []


def test_an_office_may_change_between_two_articles(checker: Checker) -> None:
    left, right = CONFLICTS[3]
    assert roles(left, right, checker, ("2023-01-02", "2024-05-02")) == []


def test_what_the_other_article_says_too_is_no_conflict(checker: Checker) -> None:
    left = "Giorgio Bellavite, mayor of Bergamo, is at home."
    right = "The mayor of Brescia, Giorgio Bellavite, is at home. Giorgio Bellavite, the mayor of Bergamo, is ill."
    assert roles(left, right, checker) == []
