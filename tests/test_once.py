"""What is worked out of one object once."""

from __future__ import annotations

import weakref
from dataclasses import dataclass

from claimcheck import Checker
from claimcheck.link import link
from claimcheck.once import Remembered, once_each
from claimcheck.pairwise import compare_pair


@dataclass(frozen=True, slots=True)
class Words(Remembered):
    text: str


def test_it_is_worked_out_once_for_one_object_and_anew_for_an_equal_one() -> None:
    asked = []

    @once_each
    def length(words: Words) -> int:
        asked.append(words)
        return len(words.text)

    one, equal = Words("ab"), Words("ab")
    assert (length(one), length(one), length(equal)) == (2, 2, 2)
    assert len(asked) == 2


def test_it_is_forgotten_with_its_object() -> None:
    made = []

    class Made:
        pass

    @once_each
    def of(words: Words) -> Made:
        found = Made()
        made.append(weakref.ref(found))
        return found

    one, other = Words("a"), Words("b")
    of(one)
    of(other)
    assert [ref() is None for ref in made] == [False, False]
    del one
    assert [ref() is None for ref in made] == [True, False]
    assert of(other) is made[1]()


def test_comparing_keeps_no_article() -> None:
    checker = Checker()
    texts = (
        "The mayor of Lipno resigned on 3 May. She said that the vote, 12 to 3, was fair.",
        "The mayor of Lipno did not resign until 5 May. “The vote was fair,” he said. It was 12 to 4.",
    )
    read = [checker.read({"text": text, "id": str(n)}) for n, text in enumerate(texts)]
    linked = link(read, checker.lexicon)
    left, right = linked.extractions
    compare_pair(left, right, {e.id: e for e in linked.entities}, checker.lexicon)
    kept = weakref.ref(left), weakref.ref(right)
    del left, right, linked
    assert [ref() for ref in kept] == [None, None]
