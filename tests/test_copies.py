"""Near-identical texts are named, and count as one source in agreements."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checker import Checker
from claimcheck.copies import copies
from claimcheck.types import Article

AGENCY = (
    "The harbour of Tallinn was closed on Friday after a crane fell on two moored ferries. "
    "Nobody was hurt, the port authority said, but the ferries will be out of service until the spring. "
    "Divers looked at the hulls in the afternoon and found three holes below the waterline. "
    "The crane, built in 1987, had been due for an inspection in December."
)
PRINTED = AGENCY.replace(
    "The crane, built in 1987, had been due for an inspection in December.", "An inquiry has begun."
)
OWN = (
    "A falling crane has put two ferries out of service in Tallinn. Our reporter saw the divers come up on Friday evening; "
    "they spoke of three holes. The port, closed all day, hopes to open again on Saturday, its director said."
)


def test_a_copy_cut_and_changed_is_named() -> None:
    articles = [Article(AGENCY, id="b"), Article(PRINTED, id="a"), Article(OWN, id="c")]
    assert copies(articles) == (("a", "b"),)
    assert copies(articles[::-1]) == (("a", "b"),)


def test_two_accounts_of_one_event_are_no_copies() -> None:
    assert copies([Article(AGENCY, id="a"), Article(OWN, id="b")]) == ()


def test_short_items_are_never_taken_for_copies() -> None:
    assert copies([Article("Snow fell in Rome.", id="a"), Article("Snow fell in Rome.", id="b")]) == ()


def test_copies_count_as_one_source_and_are_named_in_the_report() -> None:
    checker = Checker()
    alone = checker.compare(Article(AGENCY, id="a"), Article(OWN, id="c"))
    both = checker.compare(Article(AGENCY, id="a"), Article(PRINTED, id="b"), Article(OWN, id="c"))
    assert both.copies == (("a", "b"),)
    assert not [x for x in both.agreements if {x.left.article, x.right.article} == {"a", "b"}]
    assert len(both.agreements) <= len(alone.agreements) + 1
    assert "Near-identical texts, one source each:" in str(both)
    assert both.to_dict()["copies"] == [["a", "b"]]
    assert alone.copies == ()


SHORT_WORDS = st.lists(st.sampled_from("abc"), min_size=20, max_size=60)


@given(SHORT_WORDS, SHORT_WORDS, SHORT_WORDS)
def test_texts_are_near_identical_where_the_shorter_shares_most_of_its_runs_of_words(
    shared: list[str], one: list[str], other: list[str]
) -> None:
    left, right = shared + one, other + shared
    runs = [{tuple(text[i : i + 5]) for i in range(len(text) - 4)} for text in (left, right)]
    shorter = min(map(len, runs))
    named = copies([Article(" ".join(left), id="a"), Article(" ".join(right), id="b")])
    assert bool(named) == (shorter >= 25 and len(runs[0] & runs[1]) >= 0.6 * shorter)
