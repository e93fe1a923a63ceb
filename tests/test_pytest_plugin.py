"""The pytest plugin and the assertion behind it, each as a user's suite sees it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import reports
from claimcheck import testing
from claimcheck.errors import InputError
from claimcheck.report import Report

pytest_plugins = ["pytester"]

STUB = """
import pytest, reports
from claimcheck import testing

class Stub:
    def compare(self, *articles):
        return reports.report()

@pytest.fixture(autouse=True)
def stub(monkeypatch):
    monkeypatch.setattr(testing.Harness, "checker", Stub())
"""


class Stub:
    def compare(self, *articles: object) -> Report:
        return reports.report()

    def self_check(self, article: object) -> Report:
        return Report((reports.LEFT,))


@pytest.fixture
def _stubbed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(testing.Harness, "checker", Stub())


@pytest.mark.usefixtures("_stubbed")
def test_the_message_quotes_both_sides_and_says_how_to_allow() -> None:
    with pytest.raises(AssertionError) as error:
        testing.assert_consistent("a", "b")
    message = str(error.value)
    assert message.startswith("2 contradictions (likely or firmer) in 2 articles")
    for part in ("3 March, year unknown  ≠  5 March", "“in Porto”", "Harbour Gazette, 6 March 2024", "Why: Both speak"):
        assert part in message
    assert "allow=['date-1a2b']" in message
    assert "allow=['date']" in message
    assert "sha256:0123abcd" in message


@pytest.mark.usefixtures("_stubbed")
def test_what_is_allowed_or_too_weak_does_not_fail() -> None:
    testing.assert_consistent("a", "b", allow=["date-1a2b", "venue"])
    testing.assert_consistent("a", "b", allow=["venue"], tier="certain")
    with pytest.raises(AssertionError, match="1 contradiction "):
        testing.assert_consistent("a", "b", tier="certain")
    with pytest.raises(AssertionError, match="3 contradictions"):
        testing.assert_consistent("a", "b", tier="hint")
    assert testing.assert_consistent("a") == Report((reports.LEFT,))


@pytest.mark.usefixtures("_stubbed")
def test_arguments_that_make_no_sense() -> None:
    with pytest.raises(InputError, match="needs an article"):
        testing.assert_consistent()
    with pytest.raises(InputError, match=r"allow=\['date'\]"):
        testing.assert_consistent("a", "b", allow="date")
    with pytest.raises(InputError, match="there is no tier"):
        testing.assert_consistent("a", "b", tier="sure")  # type: ignore[arg-type]


def test_the_fixture_in_a_users_suite(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(STUB)
    pytester.makepyfile(
        """
        def test_bad(claimcheck):
            claimcheck.assert_consistent("a", "b")

        def test_allowed(claimcheck):
            claimcheck.assert_consistent("a", "b", allow=["date", "venue"])

        def test_report(claimcheck):
            assert len(claimcheck.compare("a", "b").contradictions) == 2
        """
    )
    result = pytester.runpytest("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["E*AssertionError: 2 contradictions*", "E*Harbour Gazette, 6 March 2024*"])
    result.stdout.no_fnmatch_line("*raise AssertionError*")


def test_settings_are_overridden_in_a_conftest(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(
        """
        import pytest
        from claimcheck import Settings

        @pytest.fixture(scope="session")
        def claimcheck_settings():
            return Settings(day_first=True)
        """
    )
    pytester.makepyfile("def test_it(claimcheck): assert claimcheck.settings.day_first is True")
    pytester.runpytest("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_a_suite_that_does_not_use_it_pays_nothing() -> None:
    loaded = "[m for m in sys.modules if m.startswith('claimcheck.') or m == 'spacy']"
    script = f"import sys, claimcheck.pytest_plugin; print({loaded})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['claimcheck.pytest_plugin']"
