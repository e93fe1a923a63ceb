"""Seats, birthplaces and sites: one name, two places."""

from __future__ import annotations

import pytest

import claimcheck

RULES = {"venue.base"}


def flags(left: str, right: str) -> set[str]:
    found = claimcheck.compare(left, right).findings
    return {f.rule for f in found if f.verdict == "contradiction" and f.tier != "hint"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Leeds-based Corvin has cut 40 jobs.", "Corvin's headquarters are in Canada."),
        ("Corvin, based in Leeds, makes pumps.", "Corvin is headquartered in Toulouse."),
        ("The owner sold the Danish shipping company Norvik to a fund.", "Norvik was based in the UK."),
        ("Ilse Brandt, a native of Graz, painted ships.", "Ilse Brandt was born in Hamburg."),
        ("The Kestrel Museum is located in Vienna.", "The Kestrel Museum is in Prague."),
        ("The Kestrel Hotel in Lima is full.", "The Kestrel Hotel is located in Quito."),
    ],
)
def test_what_cannot_both_be_right(left: str, right: str) -> None:
    assert flags(left, right) & RULES
    assert flags(right, left) & RULES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Leeds-based Corvin has cut 40 jobs.", "Corvin's headquarters are in England."),
        ("Corvin, based in Leeds, moved last year.", "Corvin was formerly based in Toulouse."),
        ("Leeds-based Corvin has cut 40 jobs.", "Corvin Bank is based in Toulouse."),
        ("A Leeds-based unit of Corvin has cut 40 jobs.", "Corvin is based in Toulouse."),
        ("Corvin, based in Leeds, makes pumps.", "Corvin opened a plant in Toulouse."),
        ("The Kestrel Museum is located in Vienna.", "The Kestrel Museum lent a picture to Prague."),
        ("Ilse Brandt was born in Graz and grew up in Hamburg.", "Ilse Brandt lived in Hamburg."),
        ("The Baptist Church in Lima has a school.", "The Baptist Church in Quito has a hospital."),
    ],
)
def test_what_may_both_be_right(left: str, right: str) -> None:
    assert not flags(left, right)
    assert not flags(right, left)
