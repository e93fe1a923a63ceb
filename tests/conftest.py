"""Fixtures that several test files share. A conftest here also puts `tests/` on the path, for `reports`."""

from __future__ import annotations

import pytest

import reports
from claimcheck.report import Report


@pytest.fixture
def report() -> Report:
    """A report built by hand: two contradictions, a spelling variant, a hint, an agreement."""
    return reports.report()
