"""Who said it: what two papers quote, and to whom they give it."""

from __future__ import annotations

import pytest

import claimcheck


def found(a: str, b: str, kind: str = "attribution", *, hints: bool = False) -> list[claimcheck.Finding]:
    report = claimcheck.compare(claimcheck.Article(a, id="a"), claimcheck.Article(b, id="b"))
    return [f for f in report.findings if f.kind == kind and (f.tier == "hint") == hints]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "“We will dredge the harbour before the winter storms arrive,” said mayor Greta Lindholm.",
            "“We will dredge the harbour before the winter storms arrive,” engineer Pavel Novotny told reporters.",
        ),
        (  # the verb of saying is above the quotation, and the name stands in apposition
            "The harbour master, Greta Lindholm, accused the dredging firm of “recklessly spilling and lying” about the silt.",
            "Pavel Novotny accused the dredging firm of “recklessly spilling and lying” about the silt in the harbour.",
        ),
        (  # who is described by another's name is not that other
            "Novotny's lawyer, Greta Lindholm, said “we will dredge the harbour before the winter storms arrive” after all.",
            "“We will dredge the harbour before the winter storms arrive,” Pavel Novotny said.",
        ),
        (  # a short remark that is a whole sentence, of the same person
            "“She's ready,” coach Greta Lindholm said of Marta Silva before the Lisbon final.",
            "“She's ready,” Pavel Novotny said of Marta Silva before the Lisbon final.",
        ),
    ],
)
def test_the_same_words_of_two_speakers_are_a_conflict(left: str, right: str) -> None:
    findings = found(left, right)
    assert [f.verdict for f in findings] == ["contradiction"]
    assert {findings[0].left.value, findings[0].right.value} == {"Greta Lindholm", "Pavel Novotny"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # a set phrase that many use
            "Mayor Greta Lindholm called the harbour fire an “act of terror” on Monday.",
            "Pavel Novotny called the harbour fire an “act of terror” too.",
        ),
        (  # a pronoun may stand for anybody
            "Greta Lindholm met Pavel Novotny. “We will dredge the harbour before the winter storms arrive,” he said.",
            "“We will dredge the harbour before the winter storms arrive,” said mayor Greta Lindholm.",
        ),
        (  # an idiom inside two remarks
            "“I think that shows they are on the wrong side of history,” Greta Lindholm said.",
            "“Those people are on the wrong side of history and will pay for it,” Pavel Novotny said.",
        ),
        (  # one paper names both
            "“We will dredge the harbour before the winter storms arrive,” said Greta Lindholm, whom Pavel Novotny advises.",
            "“We will dredge the harbour before the winter storms arrive,” Pavel Novotny said.",
        ),
    ],
)
def test_a_set_phrase_a_pronoun_or_two_names_are_none(left: str, right: str) -> None:
    assert found(left, right) == []


def test_two_speakers_who_disagree_are_disputed_not_a_contradiction() -> None:
    left = "The tenants say that the landlord locked the doors of the Porto warehouse before the fire."
    right = "The landlord of the Porto warehouse says that its doors were not locked before the fire."
    assert [f.verdict for f in found(left, right, hints=True)] == ["disputed"]
    assert found(left, right, "polarity") == []


QUOTED = "“This is the worst night of my career,” said captain Greta Lindholm. Coach Pavel Novotny wept."


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (QUOTED, "Coach Pavel Novotny called it the worst night of his career. Captain Greta Lindholm wept."),
        (QUOTED, "It was, coach Pavel Novotny said, the worst night of his career. Captain Greta Lindholm wept."),
        (
            QUOTED,
            "According to coach Pavel Novotny, it was the worst night of his career. Captain Greta Lindholm wept.",
        ),
        (QUOTED, "Coach Pavel Novotny mocked it as the worst night of his career. Captain Greta Lindholm wept."),
        (QUOTED, "Pavel Novotny said this was the worst night of his career. Captain Greta Lindholm wept."),
        (
            QUOTED,
            "Pavel Novotny, brought in as coach in May, called it the worst night of his career. Greta Lindholm wept.",
        ),
        (  # the other speaker is named in one article only
            "“Five minutes with a forecast would have saved him,” coroner Greta Lindholm said of the sailor.",
            "The sailor's father, Pavel Novotny, said five minutes with a forecast would have saved his son.",
        ),
        (  # a part of a sentence is quoted for its wording
            "The plan was, in the words of Greta Lindholm, “a budget for people who own a boat”. Pavel Novotny left.",
            "Pavel Novotny spoke of a budget for people who own a boat. Greta Lindholm left.",
        ),
        (
            "“We would rather eat grass than sign that paper,” Greta Lindholm said. Pavel Novotny left.",
            "Pavel Novotny came from Graz. He said he would rather eat grass than sign that paper. Greta Lindholm left.",
        ),
    ],
)
def test_what_one_paper_quotes_and_the_other_reports_of_another_is_a_conflict(left: str, right: str) -> None:
    for pair in ((left, right), (right, left)):
        findings = found(*pair)
        assert [(f.rule, f.verdict, f.tier) for f in findings] == [
            ("attribution.reported", "contradiction", "likely"),
        ]
        assert {findings[0].left.value, findings[0].right.value} == {"Greta Lindholm", "Pavel Novotny"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (QUOTED, "Captain Greta Lindholm called it the worst night of her career. Coach Pavel Novotny wept."),
        (QUOTED, "Pavel Novotny called it a bad night. Captain Greta Lindholm wept."),  # too little
        (  # a fact may be told by many
            "“The fire began in the kitchen on the ground floor,” Greta Lindholm said. Pavel Novotny left.",
            "Pavel Novotny said the fire had begun in the kitchen on the ground floor. Greta Lindholm left.",
        ),
        (  # everybody says so
            "“For us it is a question of life and death,” Greta Lindholm said. Pavel Novotny left.",
            "Pavel Novotny called it a question of life and death. Greta Lindholm left.",
        ),
        (  # she speaks for him
            "“I have paid every cent of tax that I owe in this country,” said Pavel Novotny.",
            "Pavel Novotny's lawyer, Greta Lindholm, said he had paid every cent of tax that he owes in this country.",
        ),
        (  # one tells what the other said
            QUOTED,
            "Pavel Novotny, of whom Greta Lindholm spoke, called it the worst night of his career.",
        ),
        (  # the other article knows both to have said so
            QUOTED,
            "Coach Pavel Novotny called it the worst night of his career. Greta Lindholm said it was the worst night of her career.",
        ),
        (  # "he" may be either
            QUOTED,
            "Pavel Novotny met Anton Lindqvist. He called it the worst night of his career. Greta Lindholm wept.",
        ),
    ],
)
def test_what_may_be_said_by_two_is_left_alone(left: str, right: str) -> None:
    assert found(left, right) == found(right, left) == []
