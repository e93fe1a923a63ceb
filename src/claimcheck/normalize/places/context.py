"""How strongly each reading of a place name stands, by itself and beside the other places of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import floor, log2, log10
from typing import Any

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.catalogue import (
    CITY,
    COUNTRY,
    COUNTY,
    KINDS,
    NO_COUNTRY,
    REGION,
    Catalogue,
    Readings,
)
from claimcheck.normalize.places.overlay import catalogue

COLUMNS = 1000  # more than the one-degree cells of a parallel, so that a cell is one number
NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers of `places_weights.toml`."""

    kind: tuple[float, ...]
    people_floor: float
    alternate: float
    capital: float
    notable: float
    country: float
    region: float
    cell: float
    readings: int
    least_share: float
    margin: float
    most: int


@cache
def weights(lexicon: Lexicon) -> Weights:
    """The weights of `lexicon`."""
    table: Mapping[str, Any] = lexicon.table("places_weights")
    prior, context, given = table["prior"], table["context"], table["readings"]
    return Weights(
        kind=tuple(float(table["kind"][k]) for k in KINDS),
        people_floor=float(prior["people_floor"]),
        alternate=float(prior["alternate"]),
        capital=float(prior["capital"]),
        notable=float(prior["notable"]),
        country=float(context["country"]),
        region=float(context["region"]),
        cell=float(context["cell"]),
        readings=int(context["readings"]),
        least_share=float(context["least_share"]),
        margin=float(given["margin"]),
        most=int(given["most"]),
    )


@dataclass(frozen=True, slots=True)
class Context:
    """How many of the other places of an article lie in each country, region and one-degree cell."""

    countries: Mapping[int, float]
    regions: Mapping[int, float]
    cells: Mapping[int, float]


EMPTY = Context({}, {}, {})


def prior(places: Catalogue, record: int, alternate: bool, w: Weights) -> float:
    """The score of a reading by itself: log10 of its people, its kind, and whether the name is its first."""
    score = log10(places.population[record] + w.people_floor) + w.kind[places.kind[record]]
    if alternate:
        score += w.alternate
    if record in places.notable:
        score += w.notable
    elif places.capitals.get(places.country_of(record)) == record:
        score += w.capital
    return score


def region_of(places: Catalogue, record: int) -> int:
    """The first-level region that a record is or lies in, NOWHERE where there is none."""
    while places.kind[record] != REGION:
        above = places.parent[record]
        if above == record:
            return NOWHERE
        record = above
    return record


def ranked(places: Catalogue, found: Readings, context: Context, w: Weights) -> list[tuple[float, int]]:
    """(score, record) of every reading, best first; equal ones in record order."""
    scored = []
    for record, alternate in found:
        score = prior(places, record, alternate, w)
        if context is not EMPTY:
            score += w.country * log2(1 + context.countries.get(places.country[record], 0.0))
            kind = places.kind[record]
            if kind != COUNTRY:
                score += w.region * log2(1 + context.regions.get(region_of(places, record), 0.0))
            if context.cells and kind in (COUNTY, CITY):
                score += w.cell * log2(1 + _around(context.cells, _cell(places, record)))
        scored.append((-score, record))
    scored.sort()
    return [(-s, r) for s, r in scored]


@lru_cache(maxsize=8192)
def profile(name: str, lexicon: Lexicon) -> tuple[tuple[int, int, int | None, float], ...]:
    """(country, region, cell, share) of the likeliest readings of a name by itself; the shares add up to 1 at most."""
    places, w = catalogue(lexicon), weights(lexicon)
    best = ranked(places, places.find(name), EMPTY, w)[: w.readings]
    total = sum(10 ** (score - best[0][0]) for score, _ in best)
    shares = []
    for score, record in best:
        share = 10 ** (score - best[0][0]) / total
        if places.country[record] != NO_COUNTRY and share >= w.least_share:
            cell = _cell(places, record) if places.kind[record] in (COUNTY, CITY) else None
            shares.append((places.country[record], region_of(places, record), cell, share))
    return tuple(shares)


def context_of(near: Iterable[str], name: str, lexicon: Lexicon) -> Context:
    """What the other names of an article say of where it plays; `name` itself does not count, nor does a name twice."""
    countries: dict[int, float] = {}
    regions: dict[int, float] = {}
    cells: dict[int, float] = {}
    for other in dict.fromkeys(near):
        if other != name:
            for country, region, cell, share in profile(other, lexicon):
                countries[country] = countries.get(country, 0.0) + share
                regions[region] = regions.get(region, 0.0) + share
                if cell is not None:
                    cells[cell] = cells.get(cell, 0.0) + share
    regions.pop(NOWHERE, None)
    return Context(countries, regions, cells) if countries else EMPTY


def _around(cells: Mapping[int, float], cell: int) -> float:
    """How many places lie in a cell or in one of the eight beside it."""
    return sum(cells.get(row + i, 0.0) for row in (cell - COLUMNS, cell, cell + COLUMNS) for i in (-1, 0, 1))


def _cell(places: Catalogue, record: int) -> int:
    return floor(places.lat(record)) * COLUMNS + floor(places.lon(record))
