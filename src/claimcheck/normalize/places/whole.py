"""The country, region or town that a word means, by its name or by its people."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.normalize.places.demonyms import demonym_place
from claimcheck.normalize.places.resolve import resolve_place
from claimcheck.types import Place


def whole_place(name: str, *, near: Iterable[str] | None = None) -> Place | None:
    """The place that a name or a demonym means: "Texans" and "Texas" give Texas.

    None for what stands in one (rooms, streets and buildings share their town's entry) and for unknown names.
    """
    people = demonym_place(name)
    if people is not None:
        return people
    places = resolve_place(name, near=near)
    return places[0] if places and places[0].kind != "facility" else None
