"""The garbage collector waits for work that makes no cycles, and for no longer."""

from __future__ import annotations

import gc

import pytest

from claimcheck import Checker
from claimcheck.acyclic import acyclic
from claimcheck.link import link


@acyclic
def collecting() -> bool:
    return gc.isenabled()


@acyclic
def failing() -> None:
    raise LookupError


def test_it_waits_and_goes_on() -> None:
    assert gc.isenabled()
    assert not collecting()
    assert gc.isenabled()
    with pytest.raises(LookupError):
        failing()
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    gc.disable()
    try:
        assert not collecting()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_comparing_leaves_no_cycles() -> None:
    checker = Checker()
    texts = (
        "Mira Holt won the race in Oslo on Monday. 12 people came.",
        "Ada Lund won the race in Oslo. 40 people came.",
    )
    read = [checker.read({"text": text, "id": str(n)}) for n, text in enumerate(texts)]

    def compared() -> None:
        linked = link(read, checker.lexicon)
        checker._report([x.article for x in read], linked, *checker._compare(linked))

    compared()  # tables are read, patterns compiled
    gc.collect()
    gc.disable()
    try:
        compared()
        assert gc.collect() == 0
    finally:
        gc.enable()
