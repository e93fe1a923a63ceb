"""The values: what their constructors accept, and that they are values."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import inspect
import pickle

import pytest

from claimcheck import types
from claimcheck.errors import InputError
from claimcheck.types import Article, Evidence, Pair, TimeInterval, as_date

VALUES = [v for _, v in inspect.getmembers(types, dataclasses.is_dataclass) if v.__module__ == types.__name__]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: v.__name__)
def test_every_value_is_frozen_slotted_and_documented(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(value)
    assert (value.__doc__ or "").strip()
    assert not (value.__doc__ or "").startswith(f"{value.__name__}(")  # the one that dataclasses write


def test_an_article_without_id_is_named_by_its_text() -> None:
    article = Article("Some text.")
    assert article.id == hashlib.sha256(b"Some text.").hexdigest()[:12]
    assert article.id == Article("Some text.", source="Wire").id
    assert Article("Other text.").id != article.id


def test_an_article_of_lone_surrogates_has_an_id() -> None:
    assert Article("a\ud800").id != Article("a\ud801").id


def test_an_article_is_hashable_and_pickles() -> None:
    article = Article("Some text.", published=dt.date(2024, 3, 1))
    assert pickle.loads(pickle.dumps(article)) == article
    assert len({article, Article("Some text.", published="2024-03-01")}) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "date"),
    [
        (None, None),
        ("", None),
        ("2024-03-01", dt.date(2024, 3, 1)),
        (" 2024-03-01T23:59:00+02:00 ", dt.date(2024, 3, 1)),
        (dt.date(2024, 3, 1), dt.date(2024, 3, 1)),
        (dt.datetime(2024, 3, 1, 12, 30), dt.date(2024, 3, 1)),
    ],
)
def test_dates_that_are_understood(given: object, date: dt.date | None) -> None:
    assert as_date(given) == date
    assert not isinstance(as_date(given), dt.datetime)


@pytest.mark.parametrize("given", ["1 March 2024", "2024-13-01", 20240301, 1.5, object()])
def test_what_is_no_date_is_refused(given: object) -> None:
    with pytest.raises(InputError, match="is no date"):
        as_date(given)


def test_a_text_must_be_a_str() -> None:
    with pytest.raises(InputError, match="must be a str, not bytes"):
        Article(b"text")  # type: ignore[arg-type]


def test_an_interval_without_a_year_is_not_resolved() -> None:
    assert not TimeInterval(None, None, "day", month=12, day=3).resolved
    assert TimeInterval(dt.date(2024, 3, 1), dt.date(2024, 3, 2), "day").resolved


def test_a_pair_sums_its_evidence() -> None:
    shared = (Evidence("a", "1", "x", 1.5, ""), Evidence("b", "1", "y", -0.5, ""))
    assert Pair(None, None, None, None, shared).bits == 1.0  # type: ignore[arg-type]
