"""Assertions for test suites: articles that must not contradict each other, and folders of cases."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from claimcheck.cases import Case, Expected, check_case, load_case, load_cases
from claimcheck.errors import InputError
from claimcheck.settings import Settings
from claimcheck.types import KINDS, Claim, Finding, Tier, Verification

if TYPE_CHECKING:
    from claimcheck.checker import Checker
    from claimcheck.report import Report

FINDING = re.compile(f"(?:{'|'.join(KINDS)})-[0-9a-f]{{4,}}")

__all__ = ["Case", "Expected", "Harness", "assert_consistent", "check_case", "load_case", "load_cases"]


class Harness:
    """A checker for a test suite: made when first used, then kept. It is what the fixture `claimcheck` gives.

    Args:
        settings: how to work; the defaults where None.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    @property
    def checker(self) -> Checker:
        """The checker, loaded on first use and shared by all that have the same settings."""
        from claimcheck.api import checker

        return checker(self.settings)

    def compare(self, *articles: object) -> Report:
        """The report on two or more articles, as `claimcheck.compare` gives it."""
        return self.checker.compare(*articles)

    def verify(self, claim: str, *articles: object) -> Verification:
        """What the articles say of one statement, as `claimcheck.verify` gives it."""
        return self.checker.verify(claim, *articles)

    def extract(self, article: object) -> list[Claim]:
        """The claims of one article, as `claimcheck.extract` gives them."""
        return self.checker.extract(article)

    def assert_consistent(self, *articles: object, allow: Collection[str] = (), tier: Tier = "likely") -> Report:
        """Fails where two of the articles contradict each other; see `assert_consistent` of this module."""
        __tracebackhide__ = True
        if not articles:
            raise InputError("assert_consistent needs an article, or several to compare")
        if isinstance(allow, str):
            raise InputError(f"allow must be a collection of ids and kinds, as in allow=[{allow!r}]")
        for entry in allow:
            if entry not in KINDS and not (isinstance(entry, str) and FINDING.fullmatch(entry)):
                raise InputError(
                    f"allow: {entry!r} is neither a kind nor the id of a finding; kinds are: {', '.join(KINDS)}; "
                    "an id looks like date-0123456789 and stands beside each finding"
                )
        report = self.compare(*articles) if len(articles) > 1 else self.checker.self_check(articles[0])
        found = report.where(verdict="contradiction", tier=tier)
        left = [f for f in found if f.id not in allow and f.kind not in allow]
        if left:
            raise AssertionError(_message(report, left, tier))
        return report


def assert_consistent(
    *articles: object, allow: Collection[str] = (), settings: Settings | None = None, tier: Tier = "likely"
) -> Report:
    """Fails where two of the articles contradict each other; one article alone is held against itself.

    Only contradictions count: not an update of an earlier account, not a dispute that both report, not a spelling.

    Args:
        articles: as in `claimcheck.compare`.
        allow: ids of findings, or kinds (date, venue, number …), that are known and accepted.
        settings: how to work; the defaults where None.
        tier: the weakest tier that counts.

    Returns:
        The report.

    Raises:
        AssertionError: there is a contradiction; the message quotes both sides of each and says how to allow it.
        InputError: an article cannot be used, there is no such tier, or an entry of `allow` is neither a kind nor an id.
    """
    __tracebackhide__ = True
    return Harness(settings).assert_consistent(*articles, allow=allow, tier=tier)


def _message(report: Report, findings: list[Finding], tier: Tier) -> str:
    from claimcheck.render import finding_text, plural

    data = report.to_dict()
    shown = {f["id"]: f for f in data["findings"]}
    parts = [
        f"{plural(len(findings), 'contradiction')} ({tier} or firmer) in {plural(len(report.articles), 'article')}",
        "",
    ]
    parts += [finding_text(data, shown[f.id], number=f"{number}.") for number, f in enumerate(findings, 1)]
    kinds = [kind for kind in KINDS if any(f.kind == kind for f in findings)]
    parts += [
        f"To accept one: allow=[{findings[0].id!r}]. To accept all of a kind: allow=[{kinds[0]!r}].",
        f"Fingerprint of data, settings and pipeline: {report.fingerprint}",
    ]
    return "\n".join(parts)
