"""`verify`: what supports a statement, what contradicts it, and what does neither; the figures on the project's own claims never get worse."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

import claimcheck
from claimcheck.errors import InputError

ROOT = Path(__file__).parent.parent
# The counts that were reached: (wrongly supported flips, wrongly supported changes, at least so many supported, at most so many wrongly, flips found).
REACHED = {"look": (0, 0, 65, 0, 27), "held": (0, 0, 72, 1, 34)}


def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("benchmarks_verify", ROOT / "benchmarks" / "verify.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def count(cell: object) -> int:
    return int(str(cell).split("/")[0])


def test_the_figures_on_our_own_claims_do_not_get_worse() -> None:
    bench = benchmark()
    rows = list(bench.load(ROOT / "fixtures" / "verify" / "claims.tsv"))
    assert len(rows) >= 300
    answered = bench.answers(rows, bench.CachingChecker())
    for half, (flips, changes, supported, wrong, denied) in REACHED.items():
        table = bench.table((r, v) for r, v in answered if r.half == half)
        right, said = map(int, str(table["supported, precision"]).split("/"))
        assert count(table["flips wrongly supported"]) <= flips, half
        assert count(table["changes wrongly supported"]) <= changes, half
        assert count(table["supported, recall"]) >= supported, half
        assert said - right <= wrong, half
        assert count(table["flips found contradicted"]) >= denied, half


@pytest.mark.parametrize(
    ("article", "statement", "verdict"),
    [
        ("Half of the crew died.", "The crew died.", "not_found"),
        ("Few voters turned out in Brest.", "Many voters turned out in Brest.", "not_found"),
        ("Almost all hostages were freed.", "All hostages were freed.", "not_found"),
        ("If the talks fail, Norway will close the border.", "Norway will close the border.", "not_found"),
        ("The court will hear the appeal in June.", "The court heard the appeal in June.", "not_found"),
        ("The court will hear the appeal in June.", "The court will not hear the appeal in June.", "contradicted"),
        ("No guard was hurt in the robbery in Lyon.", "No guard was hurt.", "not_found"),
        ("One guard was badly hurt.", "No guard was hurt.", "contradicted"),
        ("Detectives suspect a robbery.", "Detectives do not suspect a robbery.", "contradicted"),
        ("The statue was destroyed in the flood.", "The statue survived the flood.", "contradicted"),
        ("The army withdrew from Bor and entered Kula.", "The army withdrew from Kula.", "not_found"),
        ("Police in Graz arrested Karl Huber after he had robbed a bank in Linz.", "Police arrested Karl Huber in Linz.", "not_found"),
        ("Ann Lund beat Eva Holm 3-1 in the final in Oslo.", "Eva Holm beat Ann Lund 3-1 in the final.", "contradicted"),
        ("Lena Vogt, who is 54, heads the bank.", "Lena Vogt heads the bank.", "supported"),
        ("The army entered Kula on 9 May 2020.", "The army entered Kula in May 2020.", "supported"),
        ("The army entered Kula in May 2020.", "The army entered Kula on 9 May 2020.", "not_found"),
    ],
)  # fmt: skip
def test_all_that_is_stated_must_be_said(article: str, statement: str, verdict: str) -> None:
    assert claimcheck.verify(statement, article).verdict == verdict


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Skyline Air's founder apologised to the families.", "supported"),
        ("Skyline Air's founder did not apologise to the families.", "contradicted"),
        ("Norra Air's founder apologised to the families.", "not_found"),
        ("Skyline Air's pilot apologised to the families.", "not_found"),
    ],
)
def test_its_is_of_what_the_sentence_before_names(statement: str, verdict: str) -> None:
    article = "Skyline Air, a small carrier, had not lost a plane before. Its founder apologised to the families."
    assert claimcheck.verify(statement, article).verdict == verdict


@pytest.mark.parametrize(
    "article",
    [
        "The police said that the plant was closed in May.",
        "The plant was closed in May, according to Reuters.",
        "The plant was closed in May, the auditors found.",
        "In the view of the union, the plant was closed in May.",
    ],
)
def test_what_is_only_reported_does_not_support_and_the_reason_is_given(article: str) -> None:
    found = claimcheck.verify("The plant was closed in May.", article)
    assert found.verdict == "not_found"
    assert found.evidence[0].value.startswith("only reported")


def test_the_same_voice_supports_another_does_not() -> None:
    article = "Laura Nunn told reporters that the tower had been saved."
    assert claimcheck.verify("Laura Nunn said that the tower had been saved.", article).verdict == "supported"
    assert claimcheck.verify("Eric Marsh said that the tower had been saved.", article).verdict != "supported"


def test_two_articles_that_differ_are_mixed() -> None:
    closed, open_ = "The army closed the mine in Bor.", "The army did not close the mine in Bor."
    found = claimcheck.verify(closed, closed, open_)
    assert found.verdict == "mixed"
    assert [f.kind for f in found.findings] == ["polarity"]
    assert {s.quote.rstrip(".") for s in found.evidence} == {closed.rstrip("."), open_.rstrip(".")}


def test_word_for_word_inside_a_quotation_is_the_speakers() -> None:
    assert claimcheck.verify("The mine is safe.", "The mine is safe. Nobody asked why.").verdict == "supported"
    article = "“It is late. The mine is safe. Go home,” the director, Ole Berg, said on Monday."
    assert claimcheck.verify("The mine is safe.", article).verdict != "supported"


@pytest.mark.parametrize("claim", ["", " \n", None, 7, "Who won the race?", "“Was it he?”", "It rained. " * 400])
def test_what_is_no_statement_is_refused_in_words(claim: object) -> None:
    with pytest.raises(InputError, match="verify needs"):
        claimcheck.verify(claim, "It rained.")  # type: ignore[arg-type]
