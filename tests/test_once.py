"""What is worked out of one object once."""

from __future__ import annotations

from claimcheck.once import KEPT, once_each


def test_it_is_worked_out_once_for_one_object_and_anew_for_an_equal_one() -> None:
    asked = []

    @once_each
    def length(words: list[str]) -> int:
        asked.append(words)
        return len(words)

    one, equal = ["a", "b"], ["a", "b"]
    assert (length(one), length(one), length(equal)) == (2, 2, 2)
    assert len(asked) == 2


def test_few_objects_are_kept() -> None:
    asked = []

    @once_each
    def first(words: list[int]) -> int:
        asked.append(words[0])
        return words[0]

    many = [[n] for n in range(KEPT + 1)]
    assert [first(words) for words in many] == list(range(KEPT + 1))
    assert first(many[-1]) == KEPT
    assert len(asked) == KEPT + 1
    assert first(many[0]) == 0
    assert len(asked) == KEPT + 2, "the oldest is forgotten"
