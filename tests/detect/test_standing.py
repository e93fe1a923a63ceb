"""How two parties stand to each other: turned round, or in two ways that exclude each other."""

from __future__ import annotations

import pytest

import claimcheck

RULES = {"actor.turned", "role.relation", "role.turned"}


def flags(left: str, right: str) -> set[str]:
    found = claimcheck.compare(left, right).findings
    return {f.rule for f in found if f.verdict == "contradiction" and f.tier != "hint"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norbury Timber is a subsidiary of the Finnish forestry group Aalto Wood.", "Norbury Timber owns Aalto Wood."),
        ("Aalto Wood bought Norbury Timber in March.", "Norbury Timber acquired Aalto Wood."),
        ("Pelham Glass, owned by Orsini, makes bottles.", "Orsini is a unit of Pelham Glass."),
        ("Maria Castell succeeded Jon Breck as mayor.", "Castell's successor, Jon Breck, took office on Monday."),
        ("After Holm's death, Rask was elected party leader.", "Holm succeeded Rask."),
        ("The mayor invited Tully, whose predecessor, Ann Breck, had died.", "Ann Breck succeeded Tully."),
        ("Ines Tavares is the mother of Rui Tavares.", "Rui Tavares's daughter, Ines Tavares, spoke first."),
        ("The car belonged to Piet Vos, an acquaintance of Ruth Amsel.", "Piet Vos is a relative of Ruth Amsel."),
        (
            "Lena Moreau, wife of the former envoy Paul Moreau, works for the bank.",
            "Paul Moreau is Lena Moreau's ex-husband.",
        ),
        ("The fund was backed by Karl Lindt and run by a cousin, Otto Weiss.", "Otto Weiss is Karl Lindt's brother."),
        ("Dr Amari was the teacher of Nils Bohlin.", "Dr Amari was a pupil of Nils Bohlin."),
        ("Kirkwell beat Dunmore 2-1 at home.", "Kirkwell lost to Dunmore."),
        ("Vera Stahl borrowed money from Emil Korda.", "Emil Korda borrowed 300 euros from Vera Stahl."),
        ("Tarn Village lies north of Selby Lake.", "Tarn Village is south of Selby Lake."),
        ("Ann Dorn works for Peter Hale.", "Peter Hale is an aide to Ann Dorn."),
        ("Tosca Roe makes films. She is the sister of Elan Roe.", "Tosca Roe is the daughter of Elan Roe."),
        ("Ann Dorn married Peter Hale in May.", "Ann Dorn is Peter Hale's sister."),
    ],
)
def test_what_cannot_both_be_right(left: str, right: str) -> None:
    assert flags(left, right) & RULES
    assert flags(right, left) & RULES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Aalto Wood bought Norbury Timber's sawmill.", "Norbury Timber bought Aalto Wood's port."),
        ("Aalto Wood bought shares in Norbury Timber.", "Norbury Timber bought a stake in Aalto Wood."),
        ("Norbury Timber is not a subsidiary of Aalto Wood.", "Norbury Timber owns Aalto Wood."),
        ("Maria Castell succeeded Jon Breck in 2004.", "Jon Breck succeeded Maria Castell in 2012."),
        ("A subsidiary of Aalto Wood bought Norbury Timber.", "Norbury Timber bought Aalto Wood."),
        ("Rumours that Aalto Wood bought Norbury Timber were false.", "Norbury Timber bought Aalto Wood."),
        ("Ines Tavares is the mother of Rui Tavares.", "Rui Tavares is the son of Ines Tavares."),
        ("Piet Vos is a relative of Ruth Amsel.", "Piet Vos, a cousin of Ruth Amsel, drove the car."),
        ("Lena Moreau, the wife of Paul Moreau, spoke.", "Paul Moreau's husband of 20 years, Lena Moreau, spoke."),
        ("The fund was backed by Karl Lindt and run by a brother, Otto Lindt.", "Otto Lindt is Karl Lindt's brother."),
        ("They met Ann Dorn, Peter Hale's sister Ruth Hale and others.", "Ann Dorn is the cousin of Peter Hale."),
        ("Kirkwell beat Dunmore on 3 May.", "Dunmore beat Kirkwell on 9 September."),
        ("Ann Dorn is the lawyer of Peter Hale.", "Peter Hale is a client of Ann Dorn."),
        ("Maria Castell succeeded Jon Breck.", "Jon Breck is Maria Castell's predecessor."),
        ("Ann Dorn, a former aide to Peter Hale, ran the shop.", "Peter Hale works for Ann Dorn."),
        ("Tosca Roe makes films. Her cousin is an actor.", "Tosca Roe is the daughter of Elan Roe."),
        ("Ines Tavares is the mother of Rui Tavares.", "Tavares's brother, Rui Tavares, spoke."),
    ],
)
def test_what_may_both_be_right(left: str, right: str) -> None:
    assert not flags(left, right)
    assert not flags(right, left)
