"""Metamorphic relations: an article written again says what it said, sides and further articles change nothing.

`benchmarks/metamorphic.py` runs the same relations over real articles.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import Article, Checker
from claimcheck.testing import load_cases
from relations import changed_by_sides, changed_by_third, persons_of
from transformations import WRITTEN_AGAIN, variants

FIXTURES = Path(__file__).parent.parent / "fixtures"
ARTICLES = {
    "szijjarto-nato/press_conference": None,
    "uk-prorogation-ruling/strand": "2019-09-24",
}
CASES = [c for c in load_cases(FIXTURES / "cases") if c.expected][::12]
THIRD = Article("The volcano above the village of Santa Rosa was quiet on Monday, the institute said.", id="third")


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize("name", ARTICLES)
def test_written_again_it_contradicts_nothing(name: str, checker: Checker) -> None:
    text = (FIXTURES / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    article = Article(text, id="article", published=ARTICLES[name])
    tried, flagged = set(), []
    for how, again in variants(text, published=article.published, persons=persons_of(article, checker)):
        tried.add(how)
        found = checker.compare(article, Article(again, id=f"copy-{how}", published=article.published))
        flagged += [
            (how, f.kind, f.tier, f.left.value, f.right.value) for f in found.findings if f.verdict != "variant"
        ]
    assert not flagged
    assert len(tried) > 12  # it did rewrite


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_sides_change_nothing_but_sides(case, checker: Checker) -> None:  # type: ignore[no-untyped-def]
    assert not changed_by_sides(case.left, case.right, checker)


@pytest.mark.parametrize("case", CASES[::2], ids=lambda c: c.name)
def test_a_third_article_leaves_the_findings_of_two_alone(case, checker: Checker) -> None:  # type: ignore[no-untyped-def]
    assert not changed_by_third(case.left, case.right, THIRD, checker)


def test_the_spelling_of_a_third_article_is_not_held_against_two(checker: Checker) -> None:
    one, two, *others = (
        Article(f"{name}, the foreign minister of Hungary, spoke on Monday.", id=name)
        for name in ("Peter Szijjarto", "Peter Seyjarto", "Péter Szijjártó", "Petr Sijarto")
    )
    assert checker.compare(one, two).findings
    assert not [third.id for third in others if changed_by_third(one, two, third, checker)]


def test_the_relations_can_fail(checker: Checker) -> None:
    """A copy that does say something else is flagged."""
    text = (FIXTURES / "articles" / "jeju-air-muan" / "honam.txt").read_text(encoding="utf-8")
    article = Article(text, id="article", published="2024-12-30")
    changed = Article(
        text.replace("One hundred and seventy-nine", "One hundred and sixty-four"), id="copy", published="2024-12-30"
    )
    assert checker.compare(article, changed).contradictions


def test_every_way_of_writing_changes_some_text() -> None:
    texts = [
        *(p.read_text(encoding="utf-8") for p in sorted((FIXTURES / "articles").glob("*/*.txt"))),
        "He paid 40 percent of 12,000 dollars on May 3, 2024 – Mr. Li saw 12 cats and two dogs.",
        "“It rained,” said O’Neil on 3 May 2024.",
    ]
    assert not [name for name, write in WRITTEN_AGAIN.items() if all(write(t) is None for t in texts)]
