"""Which words of an article are mentions of one occasion."""

from __future__ import annotations

import pytest

from claimcheck import Article, Checker


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def test_the_death_of_another_is_another_death(checker: Checker) -> None:
    text = (
        "Vito Carbone died in prison in Lucca on Monday. It was where his rival Aldo Fersini died of cancer in 2002. "
        "Carbone's death was confirmed by a spokeswoman for the prison."
    )
    read = checker.read(Article(text, id="a"))
    events = {e.id: {s.span.quote for s in e.when} for e in read.events}
    dates = {
        c.subject.span.quote.split()[0]: events[c.event] for c in read.claims if c.subject and c.predicate == "die"
    }
    assert "2002" not in dates["Carbone's"]
    assert dates["his"] == {"2002"}
