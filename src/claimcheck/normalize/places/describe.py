"""A place in words that a person reads."""

from __future__ import annotations

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.catalogue import catalogue
from claimcheck.types import Place


def words(place: Place, *, lexicon: Lexicon = SHIPPED) -> str:
    """The place with what contains it: "Brussels, Belgium"; "Phoenix, Arizona, United States"; "Kremlin (Moscow, Russia)"."""
    places = catalogue(lexicon)
    shown = lexicon.words("places_forms")["with_region"]
    names: list[str] = []
    for id in place.within:
        kind, record = id.partition(":")[0], places.record(id)
        if record is None or not (kind in ("city", "country") or (kind == "region" and place.country in shown)):
            continue
        name = places.name(record)
        if name not in (place.name, *names):
            names.append(name)
    if place.kind == "facility" and names:
        return f"{place.name} ({', '.join(names)})"
    return ", ".join([place.name, *names])
