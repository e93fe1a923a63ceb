"""`find_dates` beyond the table: readings, anchors, robustness, and what it must never depend on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.errors import InputError, LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.dates import find_dates, weekday_clash
from claimcheck.types import TimeInterval


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


def test_the_year_told_just_before_stays_a_reading() -> None:
    found = find_dates("In June 2016 Britain voted; in July she took office.", published="2023-06-15")
    assert dt.date(2016, 7, 1) in [r.start for r in found[1].readings]
    later = find_dates("It was founded in 2016. The board will meet on Nov. 3.", published="2023-06-15")
    assert [r.start for r in later[1].readings] == [dt.date(2023, 11, 3)]


def test_a_quarter_whose_end_is_told_keeps_its_real_days() -> None:
    found = find_dates("Profit for its fourth quarter ended Sept. 30 fell.", published="1989-11-02")[0]
    assert found.timex == "1989-Q4"
    assert [r.start for r in found.readings] == [dt.date(1989, 10, 1), dt.date(1989, 7, 1)]


def test_a_fiscal_year_may_have_begun_in_the_year_before() -> None:
    assert [r.start for r in one("Sales rose in FY23.")] == [dt.date(2023, 1, 1), dt.date(2022, 4, 1)]


def test_last_february_said_in_march_is_the_year_before_and_may_be_this_one() -> None:
    days = [r.start for r in one("He left last February.", published="2024-03-05")]
    assert days == [dt.date(2023, 2, 1), dt.date(2024, 2, 1)]


@pytest.mark.parametrize("text", ["On Feb. 30, 2024 he left.", "On 31 April he left.", "On 29 February 2023 he left."])
def test_a_day_that_never_was_is_read_as_nothing(text: str) -> None:
    assert find_dates(text, published="2024-05-08") == []


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
