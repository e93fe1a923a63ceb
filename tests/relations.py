"""What has to hold between two comparisons of the same articles."""

from __future__ import annotations

from claimcheck import Article, Checker
from claimcheck.types import Finding, Side


def persons_of(article: Article, checker: Checker) -> list[str]:
    """The names that an article gives people, as written, in text order."""
    found = [e for e in checker.self_check(article).entities if e.kind == "person"]
    return [name for e in found for name in e.aliases if name in article.text]


def said(side: Side) -> tuple[object, ...]:
    """A side without the id of its article."""
    return side.start, side.end, side.quote, side.value


def flags(findings: tuple[Finding, ...], left: str) -> set[tuple[object, ...]]:
    """The findings with the side of the article `left` first, in no order."""
    return {
        (
            f.kind,
            f.verdict,
            f.tier,
            f.rule,
            *map(said, (f.left, f.right) if f.left.article == left else (f.right, f.left)),
        )
        for f in findings
    }


def changed_by_sides(a: Article, b: Article, checker: Checker) -> set[tuple[object, ...]]:
    """The findings that differ where the second article stands on the left, by its id."""
    left, right = (Article(x.text, id=i, source=x.source, published=x.published) for x, i in ((a, "a"), (b, "b")))
    last, first = (Article(x.text, id=i, source=x.source, published=x.published) for x, i in ((a, "z"), (b, "b")))
    one = flags(checker.compare(left, right).findings, "a")
    return one ^ flags(checker.compare(last, first).findings, "z")


def changed_by_third(a: Article, b: Article, third: Article, checker: Checker) -> set[Finding]:
    """The findings between two articles that differ once a third is compared with them."""
    with_third = checker.compare(a, b, third).findings
    return set(checker.compare(a, b).findings) ^ {
        f for f in with_third if third.id not in (f.left.article, f.right.article)
    }
