"""Parts of a place whose extent is not known: "southern Lebanon", "downtown Chicago"."""

from __future__ import annotations

from claimcheck.normalize.places.fold import fold
from claimcheck.types import Place

PREFIX = "area:"


def area(name: str, whole: Place) -> Place:
    """The part of `whole` that `name` means: it lies in `whole`; its middle is taken to be that of `whole`."""
    return Place(
        id=f"{PREFIX}{fold(name)}/{whole.id}",
        name=name,
        kind="region",
        country=whole.country,
        within=(whole.id, *whole.within),
        lat=whole.lat,
        lon=whole.lon,
    )


def is_area(place: Place) -> bool:
    """True where `place` was made by `area`: `place.within[0]` is the whole."""
    return place.id.startswith(PREFIX)
