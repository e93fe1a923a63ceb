"""Pairs of places as news names them: how the one lies to the other, read both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.normalize.places import kilometres, readings_relation, relation, resolve_place

MIRROR = {"inside": "contains", "contains": "inside"}
LINES = (Path(__file__).parent / "data/place_relations.tsv").read_text("utf-8").splitlines()[2:]
ROWS = [tuple(line.split("\t")) for line in LINES]


def test_there_are_enough_cases() -> None:
    assert len(ROWS) >= 80
    assert {row[2] for row in ROWS} == {"same", "inside", "contains", "apart", "unknown"}


@pytest.mark.parametrize(("left", "right", "wanted"), ROWS, ids=lambda cell: cell)
def test_relation_both_ways(left: str, right: str, wanted: str) -> None:
    a, b = resolve_place(left), resolve_place(right)
    assert a, left
    assert b, right
    assert readings_relation(a, b) == wanted
    assert readings_relation(b, a) == MIRROR.get(wanted, wanted)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}-{row[1]}")
def test_every_pair_of_readings_is_mirrored(row: tuple[str, str, str]) -> None:
    for a in resolve_place(row[0]):
        for b in resolve_place(row[1]):
            there = relation(a, b)
            assert relation(b, a) == MIRROR.get(there, there), (a.id, b.id)


def test_no_reading_is_unknown() -> None:
    assert readings_relation((), resolve_place("Brussels")) == "unknown"
    assert readings_relation(resolve_place("Brussels"), ()) == "unknown"


def test_apart_needs_every_pair_of_readings() -> None:
    illinois, massachusetts = resolve_place("Springfield, Ill."), resolve_place("Springfield, Mass.")
    assert readings_relation(illinois, massachusetts) == "apart"
    assert readings_relation(illinois + massachusetts, massachusetts) != "apart"


def test_kilometres() -> None:
    brussels, budapest = resolve_place("Brussels")[0], resolve_place("Budapest")[0]
    distance = kilometres(brussels, budapest)
    assert distance is not None
    assert 1100 < distance < 1160
    assert kilometres(brussels, brussels) == 0
    assert kilometres(brussels, resolve_place("NATO")[0]) is None
