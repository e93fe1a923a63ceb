"""Inside one article: sentences that are the same but for a denial or a date."""

from __future__ import annotations

import pytest

import claimcheck

START = "Kirkwell is a fishing village of 900 people. The council meets in the old school. "


def conflicts(text: str) -> list[str]:
    report = claimcheck.Checker().self_check(claimcheck.Article(START + text, id="a"))
    return [f.kind for f in report.findings if f.verdict == "contradiction" and f.tier != "hint"]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (
            "The B 9023 was transferred to the county in the renumbering of state roads.",
            "The B 9023 was not transferred to the county in the renumbering of state roads.",
            "polarity",
        ),
        (
            "The skipper said that he used a flare gun on the trawler, which drifted away.",
            "The skipper said that he did not use a flare gun on the trawler.",
            "polarity",
        ),
        ("The Kirkwell lighthouse was founded in 1911.", "The Kirkwell lighthouse was founded in 1934.", "date"),
    ],
)
def test_one_wording_told_twice_and_differently(first: str, second: str, kind: str) -> None:
    assert conflicts(f"{first} Herring is landed here every week. {second}") == [kind]
    assert conflicts(f"{second} Herring is landed here every week. {first}") == [kind]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The harbour board met on Monday.", "The harbour board met on Tuesday."),  # a series
        ("The mill in Kirkwell was founded in 1911.", "The brewery in Kirkwell was founded in 1934."),
        ("The skipper used a flare gun.", "The mate did not use a rope on the trawler in the harbour."),
    ],
)
def test_two_things_in_like_words(first: str, second: str) -> None:
    assert conflicts(f"{first} Herring is landed here every week. {second}") == []
