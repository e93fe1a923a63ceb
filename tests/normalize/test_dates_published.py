"""`publication_date`: what is read, in which languages, and what is refused in words that help."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest

from claimcheck.errors import InputError
from claimcheck.normalize.dates import find_dates, publication_date
from claimcheck.read.article import to_article

DAY = dt.date(2024, 12, 3)


@pytest.mark.parametrize(
    "given",
    [
        DAY,
        dt.datetime(2024, 12, 3, 23, 59, tzinfo=dt.UTC),
        "2024-12-03",
        " 2024-12-03T10:15:00+05:00 ",
        "20241203",
        "2024/12/03",
        "2024.12.03.",
        "2024. 12. 03.",
        "03.12.2024",
        "3. 12. 2024",
        "Tue, 03 Dec 2024 23:18:07 GMT",
        "December 3, 2024",
        "Dec. 3, 2024 at 3:18 p.m. ET",
        "Tuesday, 3rd December 2024",
        "3. Dezember 2024",
        "3 décembre 2024",
        "le 3 décembre 2024 à 10h15",
        "3 de diciembre de 2024",
        "3 dicembre 2024",
        "3 de dezembro de 2024",
        "2024. december 3.",
        "3 grudnia 2024",
        "3 декабря 2024 г.",
        "3 грудня 2024",
        "3 aralık 2024",
        "3 ديسمبر 2024",
        "3 दिसंबर 2024",
        "2024年12月3日",
        "2024年12月3日 10:15",
        "2024년 12월 3일",
    ],
)
def test_a_full_date_is_read_in_any_common_form(given: object) -> None:
    assert publication_date(given) == DAY


def test_the_order_of_a_numeric_date_is_taken_where_only_one_exists() -> None:
    assert publication_date("25/12/2023") == publication_date("12/25/2023") == dt.date(2023, 12, 25)
    assert publication_date("05/05/2024") == dt.date(2024, 5, 5)


@pytest.mark.parametrize("given", [None, ""])
def test_nothing_given_is_nothing(given: object) -> None:
    assert publication_date(given) is None


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("03/04/2024", "'03/04/2024' is ambiguous: give 2024-03-04 or 2024-04-03"),
        ("3-4-2024", "ambiguous"),
        ("3 4 2024", "ambiguous"),
        ("yesterday", "'yesterday' is no date"),
        ("gestern", "no date"),
        ("3 days ago", "no date"),
        ("last week", "no date"),
        ("tomorrow 2024", "no date"),
        ("Monday", "no date"),
        ("March 2024", "a day, a month and a year"),
        ("5 March", "a day, a month and a year"),
        ("June 2024 10:15", "a day, a month and a year"),
        ("2024", "a day, a month and a year"),
        ("3 Dec 24", "no date"),
        ("23/11/26", "four digits"),
        ("30 Feb 2024", "no date"),
        ("30. Februar 2024", "no date"),
        ("31/31/2024", "the calendar"),
        ("2024-02-30", "the calendar"),
        ("3-4 December 2024", "no date"),
        ("1700000000", "no date"),
        ("soon", "no date"),
        ("  ", "no date"),
        (2024, "2024 is no date"),
        (b"2024-12-03", "no date"),
    ],
)
def test_what_is_no_full_date_is_refused(given: object, message: str) -> None:
    with pytest.raises(InputError, match=message):
        publication_date(given)


def test_no_answer_depends_on_the_one_before() -> None:
    texts = ["3 mars 2024", "3 mar 2024", "3 maj 2024", "3. März 2024", "3 marzo 2024", "3 марта 2024"]
    there = [publication_date(t) for t in texts]
    assert [publication_date(t) for t in reversed(texts)] == there[::-1]


def test_articles_and_relative_dates_take_it() -> None:
    assert to_article({"text": "They met.", "published": "3. Dezember 2024"}).published == DAY
    assert find_dates("They met yesterday.", published="3 décembre 2024")[0].timex == "2024-12-02"
    with pytest.raises(InputError, match="'published': '03/04/2024' is ambiguous"):
        to_article({"text": "They met.", "published": "03/04/2024"})


def test_dateparser_is_loaded_only_when_words_need_it() -> None:
    program = (
        "import sys, claimcheck\nclaimcheck.find_dates('yesterday', published='2024-12-03')\n"
        "print('dateparser' in sys.modules)\n"
        "claimcheck.find_dates('yesterday', published='3 décembre 2024')\nprint('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
