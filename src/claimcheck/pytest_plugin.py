"""The pytest plugin: two fixtures, nothing automatic, nothing loaded until a test asks for it.

`claimcheck` is a `claimcheck.testing.Harness` for the whole session. To set it up, override `claimcheck_settings` in a
conftest.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from claimcheck.settings import Settings
    from claimcheck.testing import Harness


@pytest.fixture(scope="session")
def claimcheck_settings() -> Settings | None:
    """The settings of the `claimcheck` fixture: the defaults. Override it to return a `claimcheck.Settings`."""
    return None


@pytest.fixture(scope="session")
def claimcheck(claimcheck_settings: Settings | None) -> Harness:
    """Compares articles: `claimcheck.assert_consistent(a, b)`, `claimcheck.compare(a, b)`, `.verify`, `.extract`."""
    from claimcheck.testing import Harness

    return Harness(claimcheck_settings)
