"""A place in words that a person reads."""

from __future__ import annotations

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.groups import groups
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.types import Place


def words(place: Place, *, lexicon: Lexicon = SHIPPED) -> str:
    """The place with the city, region and country that contain it.

    "Brussels, Belgium"; "Kremlin (Moscow, Russia)"; where news names the regions, "Phoenix, Arizona, United States".
    """
    places = catalogue(lexicon)
    shown = {"city", "country"}
    names: list[str] = []
    if place.country in lexicon.words("places_forms")["with_region"]:
        shown.add("region")
    for id in place.within:
        kind, record = id.partition(":")[0], places.record(id)
        if record is None or kind not in shown or (kind == "region" and id in groups(lexicon)):
            continue
        name = places.name(record)
        if name not in (place.name, *names) and not place.name.endswith(" " + name):
            names.append(name)
    if place.kind == "facility" and names:
        return f"{place.name} ({', '.join(names)})"
    return ", ".join([place.name, *names])
