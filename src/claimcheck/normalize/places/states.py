"""The state after a lawmaker's name: "R-Tenn.", "D-Pa.", "Republican of Ohio"."""

from __future__ import annotations

from claimcheck.normalize.places.resolve import resolve_place
from claimcheck.types import Place

COUNTRY = "US"  # the "party-state" form is American


def state(name: str) -> Place | None:
    """The U.S. state that the word or abbreviation names; None where it is none."""
    for form in (name.strip(), name.strip(" .")):
        for place in resolve_place(form, near=("United States",)):
            if place.country == COUNTRY and place.kind == "region":
                return place
    return None
