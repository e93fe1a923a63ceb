"""Quotations and their speakers, seen where a user sees them: in an agreement on who said it."""

from __future__ import annotations

import pytest

import claimcheck

WORDS = "“We will dredge the harbour before the winter storms arrive”"


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS}, said Greta Lindholm on Monday.",
        f"Greta Lindholm told reporters in Porto: {WORDS}.",
        f"Porto's mayor, Greta Lindholm, answered in a letter that said {WORDS}.",
        f"Greta Lindholm answered Pavel Novotny in a tweet that declared: {WORDS}.",
        f"{WORDS}: so the mayor, Greta Lindholm, described the plan.",
        f"“Wait and see,” said Greta Lindholm. {WORDS}.",
        f"“Wait and see,” said Greta Lindholm, who runs the port of Porto for Lusomar. {WORDS}.",
        f"{WORDS[:-1]}," + '" Greta Lindholm said.',
        f"Greta Lindholm said: “It is late.\n\n{WORDS}.",
        f"The words {WORDS}, spoken by Greta Lindholm, are on every wall.",
        f"{WORDS} was how Greta Lindholm, the mayor, put it.",
        f"Greta Lindholm called on Pavel Novotny to go in a tweet that declared: {WORDS}.",
        f"Greta Lindholm greeted Pavel Novotny with the words {WORDS}.",
        f"It was Greta Lindholm, the mayor, who broke the silence with the words {WORDS}.",
        f"It was Greta Lindholm, the mayor, who put it most plainly: {WORDS}.",
        f"In the words of Greta Lindholm, {WORDS}.",
        f"According to Greta Lindholm, the plan is simple: {WORDS}.",
        f"Greta Lindholm's verdict was shorter: {WORDS}.",
    ],
)
def test_the_speaker_is_found(text: str) -> None:
    other = f"{WORDS}, Greta Lindholm said."
    report = claimcheck.compare(claimcheck.Article(text, id="a"), claimcheck.Article(other, id="b"))
    agreed = [a for a in report.agreements if a.kind == "attribution"]
    assert [(a.left.value, a.right.value) for a in agreed] == [("Greta Lindholm", "Greta Lindholm")]


def test_a_full_stop_ends_the_search_for_a_speaker_after_the_words() -> None:
    text = "Greta Lindholm answered that “we will dredge the harbour before the winter storms arrive.” Pavel Novotny said nothing."
    report = claimcheck.compare(
        claimcheck.Article(text, id="a"), claimcheck.Article(f"{WORDS}, Greta Lindholm said.", id="b")
    )
    assert [a.left.value for a in report.agreements if a.kind == "attribution"] == ["Greta Lindholm"]
    assert report.findings == ()
