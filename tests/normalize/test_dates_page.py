"""The examples and the table of docs/dates.md are true."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from claimcheck.normalize.dates import find_dates, readings_relation

PAGE = Path(__file__).parents[2] / "docs" / "dates.md"
TEXT = PAGE.read_text(encoding="utf-8")


def test_the_examples_give_what_they_say() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.attempted >= 6
    assert result.failed == 0


@pytest.mark.parametrize(("a", "b", "told"), re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)[1:])
def test_the_table_is_true(a: str, b: str, told: str) -> None:
    if set(a) == {"-"}:
        return
    left, right = (find_dates(f"They met {x}.", published="2023-12-06")[0].readings for x in (a, b))
    assert (readings_relation(left, right) == "apart") == told.startswith("apart")
