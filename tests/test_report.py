"""The report: what it answers, what it exports."""

from __future__ import annotations

import builtins
import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reports
from claimcheck.errors import ExtraError, InputError
from claimcheck.report import Report, pick, to_json
from claimcheck.types import Article


def ids(findings: tuple[Any, ...]) -> list[str]:
    return [f.id for f in findings]


def test_contradictions_leave_out_hints_and_variants(report: Report) -> None:
    assert ids(report.contradictions) == ["date-1a2b", "venue-3c4d"]


def test_where_filters_by_kind_verdict_and_at_least_a_tier(report: Report) -> None:
    assert ids(report.where(kind="date")) == ["date-1a2b"]
    assert ids(report.where(verdict="variant")) == ["name-5e6f"]
    assert ids(report.where(tier="certain")) == ["venue-3c4d"]
    assert ids(report.where(tier="likely")) == ["name-5e6f", "date-1a2b", "venue-3c4d"]
    assert report.where() == report.findings
    assert report.where(kind="role", tier="likely") == ()


@pytest.mark.parametrize("wrong", [{"kind": "dates"}, {"verdict": "wrong"}, {"tier": "sure"}])
def test_where_refuses_what_there_is_not(report: Report, wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="there are: "):
        report.where(**wrong)


def test_explain_shows_quotes_values_and_every_bit(report: Report) -> None:
    told = report.explain("venue-3c4d")
    for part in ("in Lisbon", "in Porto", "Porto, Portugal", "both name the dredging contract", "+4.2", "+7.2"):
        assert part in told
    assert report.explain("venue") == told


def test_explain_of_an_unknown_id_lists_some(report: Report) -> None:
    with pytest.raises(InputError, match=r"no finding 'nope'; there are: role-7a8b, name-5e6f"):
        report.explain("nope")
    with pytest.raises(InputError, match="has no findings"):
        Report((reports.LEFT, reports.RIGHT)).explain("x")


def test_an_id_may_be_shortened_while_it_is_clear() -> None:
    assert pick("ab", ["abc", "ade"]) == "abc"
    assert pick("a", ["a", "abc"]) == "a"
    with pytest.raises(InputError, match="several findings begin with 'a'; there are: abc, ade"):
        pick("a", ["abc", "ade"])
    with pytest.raises(InputError):
        pick("", ["abc"])


def test_to_dict_has_the_keys_of_the_schema_in_their_order(report: Report) -> None:
    data = report.to_dict()
    assert list(data) == [
        "schema",
        "fingerprint",
        "articles",
        "entities",
        "claims",
        "findings",
        "agreements",
        "not_compared",
        "copies",
        "notes",
    ]
    assert data["schema"] == "claimcheck.report/1"
    assert list(data["articles"][0]) == ["id", "source", "published", "title", "url", "language", "sha256"]
    assert list(data["entities"][0]) == ["id", "kind", "name", "role", "aliases", "reasons"]
    assert list(data["entities"][0]["aliases"][0]) == ["text", "article", "start", "end"]
    first = ["id", "article", "start", "end", "quote", "subject", "predicate", "object", "when", "where"]
    assert list(data["claims"][0])[:10] == first
    found = data["findings"][0]
    assert list(found) == ["id", "kind", "verdict", "tier", "rule", "explanation", "left", "right", "evidence"]
    assert list(found["left"]) == ["article", "start", "end", "quote", "value"]
    assert list(found["evidence"][0]) == ["rule", "level", "bits", "detail"]
    assert list(data["agreements"][0]) == ["kind", "left", "right"]
    assert list(data["not_compared"][0]) == ["reason", "count", "left", "right"]
    assert data["not_compared"][0]["left"] is None


def test_every_quote_stands_where_the_export_says(report: Report) -> None:
    texts = {article.id: article.text for article in report.articles}
    data = report.to_dict()
    placed = [alias for entity in data["entities"] for alias in entity["aliases"]]
    placed += [*data["claims"], *(item for claim in data["claims"] for key in ("when", "where") for item in claim[key])]
    placed += [f[side] for f in (*data["findings"], *data["agreements"]) for side in ("left", "right")]
    assert len(placed) > 10
    for item in placed:
        assert texts[item["article"]][item["start"] : item["end"]] == item.get("quote", item.get("text"))


def test_a_claim_says_when_and_where_its_event_was(report: Report) -> None:
    claim = report.to_dict()["claims"][0]
    assert (claim["subject"], claim["predicate"]) == ("the harbour board of Velmora", "sign")
    assert claim["when"][0]["value"] == "3 March, year unknown"
    assert (claim["when"][0]["from"], claim["when"][0]["to"]) == (None, None)
    assert (claim["where"][0]["value"], claim["where"][0]["country"]) == ("Lisbon, Portugal", "PT")
    assert (claim["quantities"][0]["low"], claim["quantities"][0]["unit"]) == (40_000_000, "EUR")


def test_json_reads_back_and_keeps_letters(report: Report) -> None:
    text = report.to_json()
    assert json.loads(text) == report.to_dict()
    assert "Kovač" in text
    assert text == reports.report().to_json()


def test_json_of_a_lone_surrogate_can_be_written() -> None:
    text = to_json({"quote": "a\ud800b"})
    assert text.encode("utf-8")
    assert json.loads(text) == {"quote": "a\ud800b"}


@given(st.text(min_size=1))
def test_json_of_any_text_reads_back(quote: str) -> None:
    assert json.loads(to_json({"quote": quote})) == {"quote": quote}


def test_timeline_puts_dated_events_first(report: Report) -> None:
    rows = report.timeline()
    assert [(row["when"], row["article"]) for row in rows] == [("5 March 2024", "bb"), ("3 March, year unknown", "aa")]
    assert rows[1]["where"] == ["Lisbon"]


def test_matrix_has_a_row_a_point_disputes_first(report: Report) -> None:
    rows = report.matrix()
    assert [(row["kind"], row["verdict"], row["tier"]) for row in rows] == [
        ("venue", "contradiction", "certain"),
        ("date", "contradiction", "likely"),
        ("name", "variant", "likely"),
        ("number", "agreement", None),
    ]
    assert rows[0]["values"] == {"aa": ["Lisbon, Portugal"], "bb": ["Porto, Portugal"]}


def test_tables_as_data_frames(report: Report) -> None:
    pytest.importorskip("pandas")
    assert list(report.to_pandas()["left.value"]) == [
        "chair",
        "Marija Kovač",
        "3 March, year unknown",
        "Lisbon, Portugal",
    ]
    assert list(report.to_pandas("matrix")["bb"]) == [
        "Porto, Portugal",
        "5 March, year unknown",
        "Maria Kovach",
        "40 million euros",
    ]
    assert len(report.to_pandas("timeline")) == 2
    assert report.to_pandas("claims").shape[0] == 1
    with pytest.raises(InputError, match="there is no table 'x'; there are: findings"):
        report.to_pandas("x")


def test_data_frames_without_pandas_name_the_extra(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "pandas":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExtraError, match=r"claimcheck-news\[notebook\]"):
        report.to_pandas()


def test_a_report_is_a_value(report: Report) -> None:
    assert report == reports.report()
    assert hash(report) == hash(reports.report())
    assert pickle.loads(pickle.dumps(report)) == report
    assert copy.deepcopy(report) == report
    with pytest.raises(AttributeError):
        report.findings = ()  # type: ignore[misc]


def test_an_empty_report_can_be_shown_in_every_form() -> None:
    empty = Report((Article("One."), Article("Two.")))
    for form in (str(empty), empty.to_markdown(), empty.to_html(), empty._repr_html_()):
        assert "No contradiction found" in form
    assert empty.matrix() == []
    assert empty.timeline() == []
