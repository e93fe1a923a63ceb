"""One sentence in two articles, word for word but for one name."""

from __future__ import annotations

import pytest

from claimcheck import Article, Checker


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def found(left: str, right: str, checker: Checker) -> set[tuple[str, str, str]]:
    findings = checker.compare(Article(left, id="a"), Article(right, id="b")).findings
    return {
        (f.kind, f.left.value, f.right.value) for f in findings if f.tier != "hint" and f.verdict == "contradiction"
    }


@pytest.mark.parametrize(
    ("sentence", "names", "kind"),
    [
        (
            "The harbour master thanked {} for the night in which the crew of the ferry was brought ashore.",
            ("Ana Kovac", "Greta Lindqvist"),
            "actor",
        ),
        (
            "Yet the speaker {} said that the deputies could not settle the dispute until the chamber is open again.",
            ("Ana Kovac", "Greta Lindqvist"),
            "actor",
        ),
        (
            "A crate was also found on Friday in {}, addressed to a donor of the party, the broadcaster reported.",
            ("Quito", "Manila"),
            "venue",
        ),
        (
            "She led the brigade in {} before she became the head of the country's joint staff.",
            ("Nairobi", "Oslo"),
            "venue",
        ),
    ],
)
def test_another_name_in_the_same_sentence(sentence: str, names: tuple[str, str], kind: str, checker: Checker) -> None:
    left, right = (sentence.format(name) for name in names)
    ((got, *values),) = found(left, right, checker)
    assert got == kind
    assert all(value.startswith(name) for value, name in zip(values, names, strict=True))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (  # two spellings, one person
            "The harbour master thanked Péter Szijjártó for the night in which the crew was brought ashore.",
            "The harbour master thanked Peter Szijjarto for the night in which the crew was brought ashore.",
        ),
        (  # one place in another
            "A crate was also found on Friday in Madrid, addressed to a donor of the party, the broadcaster reported.",
            "A crate was also found on Friday in Spain, addressed to a donor of the party, the broadcaster reported.",
        ),
        (  # each of two lists may leave something out
            "There is no trace of the ship or of her crew either in Lisbon or in Oslo before the spring.",
            "There is no trace of the ship or of her crew either in Lisbon or in Quito before the spring.",
        ),
        (  # what is said of two villages
            "Lipno is a village in the south of the district, with a church and a school of its own.",
            "Dobra is a village in the south of the district, with a church and a school of its own.",
        ),
        (  # too little in common
            "Ana Kovac spoke in the chamber.",
            "Greta Lindqvist spoke in the chamber.",
        ),
        (  # the other article tells it of both
            "The court heard Ana Kovac on the night in which the ferry sank off the port.",
            "The court heard Greta Lindqvist on the night in which the ferry sank off the port. "
            "The court heard Ana Kovac on the night in which the ferry sank off the port.",
        ),
    ],
)
def test_no_conflict(left: str, right: str, checker: Checker) -> None:
    assert found(left, right, checker) == set()


def test_a_number_changed_in_one_of_two_places(checker: Checker) -> None:
    """That the other article gives the number elsewhere explains nothing where one sentence stands in both."""
    first = "The office paid her $84,000 from a public fund on behalf of the deputy."
    second = "The deputy used {} in taxpayer funds to settle a lawsuit that Greta Lindqvist had filed in 2014."
    left, right = (f"{first} {second.format(n)}" for n in ("$84,000", "$252,001"))
    assert {kind for kind, _, _ in found(left, right, checker)} == {"number"}


def test_what_another_rule_explains_is_told_once(checker: Checker) -> None:
    """The town is that of the office: one change, one finding."""
    sentence = (
        "The vote was welcomed on Tuesday by Hilary Shelton, director of the union's {} bureau, who had called for it."
    )
    left, right = (sentence.format(town) for town in ("Washington", "Los Angeles"))
    assert len(found(left, right, checker)) == 1
