"""What each of two reports of one story tells once: votes, winners, towns, counts and opposite deeds; and what keeps two of them apart."""

from __future__ import annotations

import pytest

import claimcheck

# Two reports share these names and figures, and no sentence: enough that both tell one story.
ABOUT = (
    "Mayor Ilinca Dobre of Brasov spoke to Radu Manole of Carpat Energy. It will cost 43 million euros.",
    "Carpat Energy wants to spend 43 million euros in Brasov. Radu Manole thanked Ilinca Dobre.",
)


def rules(
    left: str, right: str, *, about: tuple[str, str] = ABOUT, days: tuple[str, str] = ("2024-05-15", "2024-05-15")
) -> set[str]:
    """The rules of the contradictions at likely or above, which must be the same in both orders."""
    articles = [
        claimcheck.Article(f"{text} {tail}", published=day)
        for text, tail, day in zip((left, right), about, days, strict=True)
    ]
    found = [
        {f.rule for f in claimcheck.compare(*order).findings if f.verdict == "contradiction" and f.tier != "hint"}
        for order in (articles, articles[::-1])
    ]
    assert found[0] == found[1]
    return found[0]


VOTE = "The council passed the plan on Tuesday by 31 votes to 19 with four abstentions."


@pytest.mark.parametrize(
    "right",
    [
        "On Tuesday 27 members backed the plan, 19 opposed it and four abstained.",
        "Councillors voted 27 to 19 in favour of it on Tuesday.",
        "On Tuesday 31 councillors were in favour and 22 against.",
    ],
)
def test_two_tallies_that_agree_on_one_side_are_of_one_vote(right: str) -> None:
    assert rules(VOTE, right) == {"number.votes"}


@pytest.mark.parametrize(
    "right",
    [
        "On Tuesday 31 members backed the plan, 19 opposed it and four abstained.",
        "On Tuesday 28 members backed the plan and 22 opposed it.",  # nothing agrees
        "Last week 27 members backed the plan at its first reading, and 19 opposed it.",
        "On Monday 27 members of the committee backed it and 19 opposed it.",
        "On Tuesday 27 members backed the plan and 19 opposed it. An amendment was carried by 31 votes to 12.",
        "Brasov won by 27 points to 19 on Tuesday.",
    ],
)
def test_other_tallies_may_be_of_other_votes(right: str) -> None:
    assert "number.votes" not in rules(VOTE, right)


STAGE = "Pavel Simko took the third stage of the Carpathian Tour on Tuesday, ahead of Joost Maas."


@pytest.mark.parametrize(
    "right",
    ["It was Joost Maas who won the race on Tuesday.", "Joost Maas claimed the stage, and Pavel Simko came second."],
)
def test_two_winners_of_one_story(right: str) -> None:
    assert rules(STAGE, right) == {"actor.winner"}


@pytest.mark.parametrize(
    "right",
    [
        "Pavel Simko won the day on Tuesday.",
        "Joost Maas won the race on Monday. Pavel Simko was ill.",
        "Joost Maas won the second stage. Pavel Simko came fifth.",
        "Lena Holm won the women's race, and Pavel Simko applauded.",
        "Joost Maas won the race, said his father. Pavel Simko smiled.",
        "Joost Maas won the argument with Pavel Simko.",
    ],
)
def test_winners_of_other_contests(right: str) -> None:
    assert "actor.winner" not in rules(STAGE, right)


LANDED = "The airliner of Carpat Energy touched down in Craiova on Tuesday with smoke in the cabin."


def test_the_only_town_of_each_report() -> None:
    assert rules(LANDED, "Smoke in the cabin forced the jet to land in Timisoara on Tuesday.") >= {"venue.story"}


@pytest.mark.parametrize(
    "right",
    [
        "Smoke in the cabin forced the jet to land in Timisoara on Monday.",  # another day
        "Smoke in the cabin forced the jet to land in Timisoara on Tuesday, and not in Craiova.",
        "Engineers met in Timisoara.",  # nothing agrees
        "Smoke in the cabin forced the jet to land in Timisoara on Tuesday; another one landed in Cluj-Napoca.",
        "The jet was to land in Timisoara on Tuesday, but there was smoke in the cabin.",
    ],
)
def test_a_town_that_may_be_of_something_else(right: str) -> None:
    assert "venue.story" not in rules(LANDED, right)


COUNT = "Builders found 38 graves under the car park."


def test_the_only_count_of_each_report() -> None:
    assert rules(COUNT, "The team counted twenty-seven graves before the rain came.") == {"number.disjoint"}


@pytest.mark.parametrize(
    "right",
    [
        "The team counted about forty graves before the rain came.",
        "The team counted 27 Roman and 11 Saxon graves before the rain came.",
        "In 1987 a team had counted twenty-seven graves.",
        "The team opened another twenty-seven graves.",
    ],
)
def test_counts_that_may_both_be_right(right: str) -> None:
    assert rules(COUNT, right) == set()


APPROVED = "Councillors approved the scheme on Tuesday."


def test_opposite_deeds_of_one_story() -> None:
    assert rules(APPROVED, "On Tuesday the council turned down the project.") == {"polarity.antonym"}


@pytest.mark.parametrize(
    ("right", "about", "days"),
    [
        ("On Tuesday the council turned down the petition.", ABOUT, ("2024-05-15", "2024-05-15")),
        ("On Tuesday the council turned down the project.", ABOUT, ("2024-05-15", "2024-06-19")),
        (
            "On Tuesday the council turned down the project.",
            (ABOUT[0], "Nobody was surprised in Ghent."),
            ("2024-05-15", "2024-05-15"),
        ),
        ("Last year the council turned down the project.", ABOUT, ("2024-05-15", "2024-05-15")),
    ],
    ids=["another thing", "published weeks apart", "another story", "another year"],
)
def test_deeds_of_other_things_days_or_stories(right: str, about: tuple[str, str], days: tuple[str, str]) -> None:
    assert rules(APPROVED, right, about=about, days=days) == set()


def test_the_evidence_names_what_both_are_about() -> None:
    articles = [
        claimcheck.Article(f"{t} {a}", published="2024-05-15")
        for t, a in zip((COUNT, "The team counted 27 graves."), ABOUT, strict=True)
    ]
    (finding,) = claimcheck.compare(*articles).contradictions
    told = next(e.detail for e in finding.evidence if e.rule == "align.story")
    assert "Carpat Energy" in told
    assert "€43 million" in told
