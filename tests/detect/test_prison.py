"""Prison terms: one convict, one term in each article."""

from __future__ import annotations

import pytest

import claimcheck

LEFT = "The county court in Split on Thursday sentenced the shipyard director Ivo Radman to eight years in prison for fraud."


def flags(left: str, right: str) -> list[tuple[str, str, str]]:
    articles = (claimcheck.Article(text, published="2024-02-16") for text in (left, right))
    found = claimcheck.compare(*articles).findings
    return [(f.rule, f.left.value, f.right.value) for f in found if f.rule == "number.prison_term"]


@pytest.mark.parametrize(
    ("right", "value"),
    [
        ("On Thursday the court put Ivo Radman behind bars for twelve years.", "12 years in prison"),
        ("Ivo Radman was jailed for 30 months on Thursday.", "2 years and 6 months in prison"),
        ("Ivo Radman must go to jail for twelve years, the court ruled.", "12 years in prison"),
        ("Ivo Radman was handed a sentence of six years and four months.", "6 years and 4 months in prison"),
    ],
)
def test_two_terms_of_one_convict_are_told_in_full(right: str, value: str) -> None:
    ((_, *values),) = flags(LEFT, right)
    assert sorted(values) == sorted(["8 years in prison", value])


@pytest.mark.parametrize(
    "right",
    [
        "Ivo Radman was jailed for 96 months on Thursday.",
        "Ivo Radman was jailed for eight years and four months on Thursday.",  # the left rounds
        "Prosecutors asked for twelve years in prison for Ivo Radman.",
        "Ivo Radman faces up to twelve years in prison.",
        "Ivo Radman was sentenced to twelve years in prison, reduced to eight on appeal.",
        "Ivo Radman, who has served two years of his sentence, wrote to the president.",
        "The court sentenced Nada Radman to two years in prison.",
        "Ivo Radman was sentenced to eight years in prison for fraud. For theft Ivo Radman was sentenced to two years in prison.",
        "Ivo Radman was not sentenced to twelve years in prison.",
    ],
)
def test_other_terms_are_no_conflict(right: str) -> None:
    assert flags(LEFT, right) == []
