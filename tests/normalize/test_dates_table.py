"""Every case of data/dates.tsv: what is found, its TIMEX3 type and value, and its interval."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from claimcheck.normalize.dates import find_dates

TABLE = Path(__file__).parent / "data" / "dates.tsv"


def cases() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


CASES = cases()


def test_the_table_is_as_large_as_promised() -> None:
    assert len(CASES) >= 250
    assert len({(c["text"], c["published"]) for c in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['text'][:60]} @{c['published']}")
def test_case(case: dict[str, str]) -> None:
    marked = case["text"].replace("\\n", "\n")
    text = marked.replace("[", "").replace("]", "")
    published = None if case["published"] == "-" else case["published"]
    found = find_dates(text, published=published)
    if "[" not in marked:
        assert [m.text for m in found if m.type in ("DATE", "TIME")] == []
        return
    start, end = marked.index("["), marked.index("]") - 1
    here = [m for m in found if m.start < end and start < m.end]
    assert [(m.text, m.type) for m in here] == [(text[start:end], case["type"])]
    mention = here[0]
    assert (mention.timex or "-") == case["timex"]
    if case["first"] == "-":
        assert mention.interval is None
    else:
        assert mention.interval is not None
        last = mention.interval.end - dt.timedelta(days=1) if mention.interval.end else None
        assert (str(mention.interval.start), str(last)) == (case["first"], case["last"])
