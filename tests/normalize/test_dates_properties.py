"""Properties of `find_dates` over generated text: offsets, refinement, coarser dates, and time that grows with the length."""

from __future__ import annotations

import datetime as dt
import random
import string
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.normalize.dates import find_dates, readings_relation, words
from claimcheck.types import DateMention

WORDS = (
    "on|in|from|to|the|last|next|this|early|mid|-|of|,|.|March|May|Nov.|5|29|2024|'89|Monday|Friday|week|years|ago|two|later|quarter|third|"
    "summer|1990s|3/4/2024|2024-02-30|Christmas|half|a|day|before|after|every|fiscal|twenty|century|9999|0001|31|February|end|ended|"
    "5 p.m.|\n\n|month|night|between|and|will|was|said|BC|couple|fortnight|year|earlier|profit|$|30"
)
PIECES = WORDS.split("|")
NAMES = "January February March April May June July August September October November December"
MONTHS = NAMES.split()
days = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))


def read(text: str, published: dt.date | None = None) -> DateMention:
    found = find_dates(f"It happened {text}.", published=published)
    assert len(found) == 1, (text, found)
    return found[0]


def forms(day: dt.date) -> list[str]:
    """Ways to speak of a day, each of which holds the one before."""
    month = MONTHS[day.month - 1]
    part = "early" if day.day <= 10 else "mid" if day.day <= 20 else "late"
    quarter = ("first", "second", "third", "fourth")[(day.month - 1) // 3]
    half = ("first", "second")[(day.month - 1) // 6]
    return [
        f"on {day.day} {month} {day.year}",
        f"in {part}-{month} {day.year}" if part == "mid" else f"in {part} {month} {day.year}",
        f"in {month} {day.year}",
        f"in the {quarter} quarter of {day.year}",
        f"in the {half} half of {day.year}",
        f"in {day.year}",
        f"in the {day.year // 10 * 10}s",
        f"in the {'20th' if day.year < 2000 else '21st'} century",
    ]


@given(days)
@settings(max_examples=150, deadline=None)
def test_an_interval_contains_what_refines_it(day: dt.date) -> None:
    read_forms = [read(text) for text in forms(day)]
    for n, fine in enumerate(read_forms):
        for coarse in read_forms[n:]:
            assert readings_relation(fine.readings, coarse.readings) in ("same", "inside", "overlap"), (
                fine.text,
                coarse.text,
            )
            if n != 1:  # a third of a month is drawn sharper than it is meant; comparison widens it
                assert fine.interval is not None
                assert coarse.interval is not None
                assert coarse.interval.start is not None
                assert fine.interval.start is not None
                assert coarse.interval.start <= fine.interval.start or coarse.interval.vague


@given(days, days, st.integers(0, 7))
@settings(max_examples=200, deadline=None)
def test_saying_it_coarser_adds_no_conflict(day: dt.date, other: dt.date, level: int) -> None:
    fine, coarse, third = read(forms(day)[0]), read(forms(day)[level]), read(forms(other)[0])
    if readings_relation(coarse.readings, third.readings) == "apart":
        assert readings_relation(fine.readings, third.readings) == "apart"


@given(days, days)
@settings(max_examples=150, deadline=None)
def test_leaving_the_year_out_adds_no_conflict(day: dt.date, other: dt.date) -> None:
    bare = read(f"on {day.day} {MONTHS[day.month - 1]}")
    fine, third = read(forms(day)[0]), read(forms(other)[0])
    assert bare.interval is None
    assert readings_relation(bare.readings, fine.readings) == "same"
    if readings_relation(bare.readings, third.readings) == "apart":
        assert readings_relation(fine.readings, third.readings) == "apart"


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from([None, "2024-05-08", "2024-02-29"]))
@settings(max_examples=300, deadline=None)
def test_offsets_quote_exactly_in_order_without_overlap(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    at = 0
    for m in find_dates(text, published=published):
        assert text[m.start : m.end] == m.text
        assert m.start >= at
        at = m.end
        assert m.type in ("DATE", "TIME", "DURATION", "SET")
        assert (m.interval is None) or (m.interval.resolved and m.interval in m.readings)
        for r in m.readings:
            assert words(r)
            assert (r.start is None) == (r.end is None)
            assert r.start is None or r.end is None or r.start < r.end


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.lists(st.sampled_from(PIECES), max_size=12))
@settings(max_examples=150, deadline=None)
def test_comparison_is_symmetric_for_whatever_is_read(left: list[str], right: list[str]) -> None:
    flipped = {"inside": "contains", "contains": "inside"}
    for a in find_dates(" ".join(left), published="2024-05-08"):
        for b in find_dates(" ".join(right)):
            there = readings_relation(a.readings, b.readings)
            assert readings_relation(b.readings, a.readings) == flipped.get(there, there)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    find_dates(text, published="2024-05-08")


RANDOM: dict[str, Callable[[random.Random, int], str]] = {
    "printable": lambda rng, n: "".join(rng.choices(string.printable, k=n)),
    "any letter": lambda rng, n: "".join(map(chr, rng.choices(range(1, 0xD7FF), k=n))),
    "digits": lambda rng, n: "".join(rng.choices("0123456789,./:-' ", k=n)),
    "spaces": lambda rng, n: "".join(rng.choices(" \n\t", k=n)),
    "quotes": lambda rng, n: "".join(rng.choices("'’\"", k=n)),
}
DENSE: dict[str, Callable[[random.Random, int], str]] = {
    "words of time": lambda rng, n: " ".join(rng.choices(PIECES, k=n))[:n],
    "one word": lambda rng, n: ("two " * n)[:n],
    "ranges": lambda rng, n: ("from 4 March to " * n)[:n],
    "weekdays": lambda rng, n: ("Monday, " * n)[:n],
    "references": lambda rng, n: ("In 2020. That day. That quarter. " * n)[:n],
    "reports": lambda rng, n: ("profit earnings quarter a year earlier $ " * n)[:n],
}


def cpu(text: str) -> float:
    """Seconds of processor time, the better of two."""
    taken = []
    for _ in range(2):
        started = time.process_time()
        find_dates(text, published="2024-05-08")
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize("kind", sorted(RANDOM))
def test_a_hundred_thousand_random_characters_take_less_than_a_second(kind: str) -> None:
    find_dates("warm", published="2024-05-08")
    assert cpu(RANDOM[kind](random.Random(7), 100_000)) < 1.0


@pytest.mark.parametrize("kind", sorted(DENSE))
def test_time_grows_with_the_length_and_not_with_its_square(kind: str) -> None:
    short, long = (cpu(DENSE[kind](random.Random(7), n)) for n in (3_000, 24_000))
    assert long < 20 * short + 0.05  # eight times the text; its square would be 64 times
