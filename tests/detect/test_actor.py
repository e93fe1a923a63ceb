"""Who did it: one deed, one relation, two doers."""

from __future__ import annotations

import pytest

import claimcheck


def actors(a: str, b: str, *, hints: bool = False) -> list[claimcheck.Finding]:
    report = claimcheck.compare(claimcheck.Article(a, id="a"), claimcheck.Article(b, id="b"))
    return [f for f in report.findings if f.kind == "actor" and (f.tier == "hint") == hints]


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        (
            "Officer Tomas Brandt shot the student Ruwan Perera outside the library in Colombo.",
            "The student Ruwan Perera was shot by officer Nils Aker outside the library in Colombo.",
            {"Tomas Brandt", "Nils Aker"},
        ),
        (  # by description, with no name
            "Soldiers shot dead the student leader Ruwan Perera at the gate of the palace in Colombo.",
            "The student leader Ruwan Perera was shot dead on Saturday at the palace in Colombo by police.",
            {"Soldiers", "police"},
        ),
    ],
)
def test_two_doers_of_one_deed_are_a_conflict(left: str, right: str, names: set[str]) -> None:
    findings = actors(left, right)
    assert [f.verdict for f in findings] == ["contradiction"]
    assert {findings[0].left.value, findings[0].right.value} == names


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        (  # one employer at a time
            "Elena Petrov, an aide to Senator Mark Dunlop, resigned over the letter.",
            "Elena Petrov, who works for Senator Alice Moreau, has resigned over the letter.",
            {"Mark Dunlop", "Alice Moreau"},
        ),
        (
            "David Okoye is married to Hanna Weiss, a painter from Graz.",
            "David Okoye's wife, Lucia Ferrer, is a painter from Graz.",
            {"Hanna Weiss", "Lucia Ferrer"},
        ),
    ],
)
def test_two_fillers_of_one_relation_are_a_conflict(left: str, right: str, names: set[str]) -> None:
    findings = actors(left, right)
    assert [f.rule for f in findings] == ["actor.relation"]
    assert {findings[0].left.value, findings[0].right.value} == names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The lift maker Nostin has outbid Hissverken for the yard in Gdansk, the firms said.",
            "Hissverken has outbid Nostin, a maker of lifts, for the yard in Gdansk.",
        ),
        (
            "Anna Kovac dismissed Peter Zajc on Tuesday over a shipment of cocoa beans.",
            "On Tuesday Peter Zajc dismissed Anna Kovac over a shipment of cocoa beans.",
        ),
    ],
)
def test_doer_and_other_exchanged_are_a_hint(left: str, right: str) -> None:
    assert [f.rule for f in actors(left, right, hints=True)] == ["actor.exchanged"]


@pytest.mark.parametrize(
    ("left", "right", "rules"),
    [
        (
            "Anna Kovac, the mayor of Maribor, opened the bridge.",
            "Peter Zajc, the mayor of Maribor, praised the builders.",
            ["actor.holder"],
        ),
        # the other is named too: perhaps a successor
        (
            "Anna Kovac, the mayor of Maribor, opened the bridge with Peter Zajc.",
            "Peter Zajc, the mayor of Maribor, praised the builders.",
            [],
        ),
        # two towns
        (
            "Anna Kovac, the mayor of Maribor, opened the bridge.",
            "Peter Zajc, the mayor of Ptuj, praised the builders.",
            [],
        ),
        # one of another time
        (
            "Anna Kovac, the former mayor of Maribor, opened the bridge.",
            "Peter Zajc, the mayor of Maribor, praised the builders.",
            [],
        ),
    ],
)
def test_two_holders_of_one_office_are_a_hint(left: str, right: str, rules: list[str]) -> None:
    assert [f.rule for f in actors(left, right, hints=True) if f.rule == "actor.holder"] == rules


def test_one_president_signs_a_law() -> None:
    left = "The weapons law that President Anna Kovac signed in Maribor bans pistols."
    right = "Pistols are banned by weapons legislation signed by President Peter Zajc in Maribor."
    assert [f.rule for f in actors(left, right)] == ["actor.different"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # both are named together
            "Tomas Brandt and Nils Aker opened the Lisbon museum on Tuesday.",
            "Nils Aker opened the Lisbon museum on Tuesday.",
        ),
        (  # two goals, two scorers
            "Tomas Brandt scored in the second minute as Lisbon beat Porto.",
            "Nils Aker scored in the last minute as Lisbon beat Porto.",
        ),
        (  # people change employers
            "Elena Petrov, a former aide to Senator Mark Dunlop, resigned over the letter.",
            "Elena Petrov, an aide to Senator Alice Moreau, resigned over the letter.",
        ),
        (  # people have several lawyers
            "Mark Dunlop's lawyer, Hanna Weiss, denied the charge.",
            "Mark Dunlop's lawyer, Lucia Ferrer, spoke of a mistake.",
        ),
        (  # of two with one surname, both named, the words do not tell which
            "Paul Hartley leads the union. Hartley spoke in Faro. Hartley was late. Hartley drove home. A niece, Ines Hartley, was ill. "
            "Hartley signed the Lisbon port contract on Monday.",
            "Ines Hartley, a senator, was in Porto on Sunday. The Lisbon port contract was signed by Hartley on Monday.",
        ),
        (  # two speakers who say different things
            "Hanna Weiss, president of the Porto chamber, said the bridge was late.",
            "Lucia Ferrer, president of the Lisbon chamber, said the bridge was dear.",
        ),
    ],
)
def test_what_two_may_do_or_be_is_none(left: str, right: str) -> None:
    assert actors(left, right) == []
