"""`find_dates` beyond the table: readings, anchors, robustness, and what it must never depend on."""

from __future__ import annotations

import ast
import datetime as dt
import os
import random
import string
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import InputError, LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.dates import find_dates, weekday_clash, words
from claimcheck.types import TimeInterval

PIECES = [
    "5 p.m.",
    "\n\n",
    *[
        "on",
        "in",
        "from",
        "to",
        "the",
        "last",
        "next",
        "this",
        "early",
        "mid",
        "-",
        "of",
        ",",
        ".",
        "March",
        "May",
        "Nov.",
        "5",
        "29",
        "2024",
        "'89",
        "Monday",
        "Friday",
        "week",
        "years",
        "ago",
        "two",
    ],
    *[
        "later",
        "quarter",
        "third",
        "summer",
        "1990s",
        "3/4/2024",
        "2024-02-30",
        "Christmas",
        "half",
        "a",
        "day",
        "before",
        "after",
        "every",
        "fiscal",
        "twenty",
    ],
    *["century", "9999", "0001", "31", "February", "end"],
]


def one(text: str, **kwargs: object) -> tuple[TimeInterval, ...]:
    found = find_dates(text, **kwargs)  # type: ignore[arg-type]
    assert len(found) == 1, found
    return found[0].readings


def test_a_month_and_day_without_any_year_keep_what_is_known() -> None:
    mention = find_dates("On December 3rd, the minister made a statement.")[0]
    assert mention.interval is None
    assert mention.readings == (TimeInterval(None, None, "day", month=12, day=3),)


def test_a_bare_weekday_without_anchor_keeps_the_weekday() -> None:
    assert one("They met on Tuesday.") == (TimeInterval(None, None, "day", weekday=1),)


def test_a_month_without_anchor_keeps_the_month() -> None:
    assert one("They met in July.") == (TimeInterval(None, None, "month", month=7),)


def test_an_ambiguous_numeric_date_keeps_both_readings() -> None:
    days = [r.start for r in one("Signed 03/04/2024.")]
    assert days == [dt.date(2024, 3, 4), dt.date(2024, 4, 3)]


@pytest.mark.parametrize(("day_first", "expected"), [(True, dt.date(2024, 4, 3)), (False, dt.date(2024, 3, 4))])
def test_day_first_decides_a_numeric_date(day_first: bool, expected: dt.date) -> None:
    assert [r.start for r in one("Signed 03/04/2024.", day_first=day_first)] == [expected]


def test_another_numeric_date_of_the_text_decides_the_order() -> None:
    found = find_dates("Signed 25/12/2023, in force 03/04/2024.")
    assert [r.start for r in found[1].readings] == [dt.date(2024, 4, 3)]


def test_a_weekday_without_a_verb_that_says_which_keeps_both_weeks() -> None:
    starts = [r.start for r in one("The Monday talks, in Geneva.", published="2024-05-08")]
    assert starts == [dt.date(2024, 5, 6), dt.date(2024, 5, 13)]


def test_next_friday_keeps_the_friday_after() -> None:
    starts = [r.start for r in one("He speaks next Friday.", published="2024-05-08")]
    assert starts == [dt.date(2024, 5, 10), dt.date(2024, 5, 17)]


def test_published_may_be_a_date_a_datetime_or_a_string() -> None:
    text = "They met yesterday."
    days = {
        one(text, published=p)[0].start for p in (dt.date(2024, 5, 8), dt.datetime(2024, 5, 8, 23, 59), "2024-05-08")
    }
    assert days == {dt.date(2024, 5, 7)}


def test_published_that_is_no_date_is_refused() -> None:
    with pytest.raises(InputError):
        find_dates("They met yesterday.", published="last week")


def test_what_was_counted_roughly_is_vague() -> None:
    assert one("He left two years ago.", published="2024-05-08")[0].vague
    assert not one("He left three days ago.", published="2024-05-08")[0].vague
    assert one("It fell around 5 May 2024.")[0].vague


def test_basis_says_how_it_came_about() -> None:
    assert one("He left yesterday.", published="2024-05-08")[0].basis == "relative"
    assert one("He left on 5 May 2024.")[0].basis == "explicit"


def test_a_quarter_report_counts_a_year_ago_by_quarters() -> None:
    text = "Third-quarter net income was $5 million on sales of $90 million, against earnings of $4 million a year ago."
    assert [m.timex for m in find_dates(text, published="2023-10-26")] == ["2023-Q3", "2022-Q3"]


@pytest.mark.parametrize("year", [1, 2, 9998, 9999])
def test_the_ends_of_the_calendar_are_no_error(year: int) -> None:
    text = " ".join(
        f"{w} {u}"
        for w in ("last", "next", "this")
        for u in ("day", "week", "month", "year", "decade", "century", "weekend", "summer", "May", "Monday")
    )
    find_dates(
        f"{text}; 900 years ago, the year before, Christmas, Dec. 31, next quarter, 9000 centuries ago",
        published=dt.date(year, 12, 31),
    )
    find_dates(text, published=dt.date(year, 1, 1))


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from([None, "2024-05-08", "2024-02-29"]))
@settings(max_examples=300, deadline=None)
def test_offsets_quote_exactly_in_order_without_overlap(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    at = 0
    for m in find_dates(text, published=published):
        assert text[m.start : m.end] == m.text
        assert m.start >= at
        at = m.end
        assert m.type in ("DATE", "TIME", "DURATION", "SET")
        assert (m.interval is None) or (m.interval.resolved and m.interval in m.readings)
        for r in m.readings:
            assert words(r)
            assert (r.start is None) == (r.end is None)
            assert r.start is None or r.end is None or r.start < r.end


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    find_dates(text, published="2024-05-08")


@pytest.mark.parametrize("kind", ["letters", "pieces", "digits", "spaces", "quotes", "same"])
def test_no_input_takes_long(kind: str) -> None:
    rng = random.Random(7)
    make = {
        "letters": lambda: "".join(rng.choices(string.printable, k=100_000)),
        "pieces": lambda: " ".join(rng.choices(PIECES, k=40_000))[:100_000],
        "digits": lambda: "".join(rng.choices("0123456789,./:-' ", k=100_000)),
        "spaces": lambda: " \n\t" * 33_334,
        "quotes": lambda: "'’\"" * 33_334,
        "same": lambda: ("two " * 25_000)[:100_000],
    }
    text = make[kind]()
    find_dates("warm", published="2024-05-08")
    started = time.process_time()
    find_dates(text, published="2024-05-08")
    limit = 3.0 if kind == "pieces" else 1.0  # nothing but words of time: forty thousand of them
    assert time.process_time() - started < limit


def test_neither_the_clock_the_zone_nor_the_hash_seed_matters(tmp_path: Path) -> None:
    program = tmp_path / "read.py"
    program.write_text(
        "import time\n"
        "from claimcheck.normalize.dates import find_dates\n"
        "text = 'Left yesterday, on Monday, on March 3, last week, in June, 3/4/2024, two years ago, at Christmas.'\n"
        "print([repr(find_dates(text, published=p)) for p in (None, '2024-05-08')])\n",
        encoding="utf-8",
    )
    outputs = set()
    for seed, zone in (("0", "UTC"), ("1", "Pacific/Auckland"), ("2", "America/Los_Angeles")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        outputs.add(subprocess.run([sys.executable, str(program)], env=env, capture_output=True, check=True).stdout)
    assert len(outputs) == 1


def test_no_module_of_dates_can_ask_for_the_time() -> None:
    folder = Path(find_dates.__code__.co_filename).parent
    for path in sorted(folder.glob("*.py")):
        names = {n.attr for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Attribute)}
        assert not names & {"today", "now", "utcnow", "localtime", "time", "gmtime"}, path.name


def test_a_user_can_add_words_and_holidays(tmp_path: Path) -> None:
    (tmp_path / "dates_holidays.tsv").write_text(
        "name\tpattern\trule\tguards\nking\tking POSS day\tfixed 4 27\tcapital\n", encoding="utf-8"
    )
    text = "They met on King's Day 2024."
    assert find_dates(text, lexicon=Lexicon(tmp_path))[0].timex == "2024-04-27"


@pytest.mark.parametrize(
    ("row", "named"), [("the WIBBLE day\tskip", "WIBBLE"), ("the day\tfly", "fly"), ("(the day\tskip", "mine")]
)
def test_a_malformed_rule_is_refused_by_name(tmp_path: Path, row: str, named: str) -> None:
    (tmp_path / "dates_rules.tsv").write_text(
        f"name\tpattern\taction\targs\tguards\nmine\t{row}\t-\t-\n", encoding="utf-8"
    )
    with pytest.raises(LexiconError, match=named):
        find_dates("any", lexicon=Lexicon(tmp_path))


def test_a_weekday_that_never_was_is_told() -> None:
    text = "They met on Monday, 5 March 2024, and again on Tuesday, March 5, 2024."
    (clash,) = weekday_clash(text)
    assert text[clash.start : clash.end] == clash.text == "Monday, 5 March 2024"
    assert clash.reason == "5 March 2024 was a Tuesday, not a Monday"


@pytest.mark.parametrize(
    "text", ["They met on Monday, 5 March.", "They met on Monday. 5 March 2024 was cold.", "Friday 03/04/2024"]
)
def test_a_weekday_that_may_fit_is_left_alone(text: str) -> None:
    assert weekday_clash(text) == []
