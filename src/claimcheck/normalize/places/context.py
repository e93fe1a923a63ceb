"""How strongly each reading of a place name stands, by itself and beside the other places of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import floor, log2, log10
from typing import Any, NamedTuple

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.catalogue import (
    CITY,
    COUNTRY,
    COUNTY,
    KINDS,
    NO_COUNTRY,
    REGION,
    Catalogue,
)
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.normalize.places.readings import readings

COLUMNS = 1000  # more than the one-degree cells of a parallel, so that a cell is one number
AROUND = tuple(
    row + column for row in (-COLUMNS, 0, COLUMNS) for column in (-1, 0, 1)
)  # a cell and the eight beside it
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


class Candidate(NamedTuple):
    """A reading of a name, with what its context is asked for; a country or region has no `cell`."""

    prior: float
    record: int
    country: int
    region: int
    cell: int | None
    is_country: bool


@lru_cache(maxsize=32768)
def candidates(name: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Every reading of `name` with its score by itself, in record order."""
    places, w = catalogue(lexicon), weights(lexicon)
    return tuple(_candidate(places, record, alternate, w) for record, alternate in readings(places, name))


def ranked(found: tuple[Candidate, ...], context: Context, w: Weights) -> list[tuple[float, int]]:
    """(score, record) of every reading, best first; equal ones in record order."""
    scored = []
    for prior, record, country, region, cell, is_country in found:
        score = prior
        if context is not EMPTY:
            score += w.country * log2(1 + context.countries.get(country, 0.0))
            if not is_country:
                score += w.region * log2(1 + context.regions.get(region, 0.0))
            if cell is not None:
                score += w.cell * log2(1 + sum([context.cells.get(cell + step, 0.0) for step in AROUND]))
        scored.append((-score, record))
    scored.sort()
    return [(-score, record) for score, record in scored]


@lru_cache(maxsize=8192)
def profile(name: str, lexicon: Lexicon) -> tuple[tuple[int, int, int | None, float], ...]:
    """(country, region, cell, share) of the likeliest readings of a name by itself; the shares add up to 1 at most."""
    w = weights(lexicon)
    best = sorted(candidates(name, lexicon), key=lambda c: (-c.prior, c.record))[: w.readings]
    total = sum(10 ** (c.prior - best[0].prior) for c in best)
    shares = []
    for c in best:
        share = 10 ** (c.prior - best[0].prior) / total
        if c.country != NO_COUNTRY and share >= w.least_share:
            shares.append((c.country, c.region, c.cell, share))
    return tuple(shares)


def context_of(near: Iterable[str], name: str, lexicon: Lexicon) -> Context:
    """What the other names of an article say of where it plays; `name` itself does not count, nor does a name twice."""
    countries: dict[int, float] = {}
    regions: dict[int, float] = {}
    cells: dict[int, float] = {}
    for other in dict.fromkeys(near):
        if other != name:
            for country, region, cell, share in profile(other.strip(), lexicon):
                countries[country] = countries.get(country, 0.0) + share
                regions[region] = regions.get(region, 0.0) + share
                if cell is not None:
                    cells[cell] = cells.get(cell, 0.0) + share
    regions.pop(NOWHERE, None)
    return Context(countries, regions, cells) if countries else EMPTY


def _candidate(places: Catalogue, record: int, alternate: bool, w: Weights) -> Candidate:
    kind = places.kind[record]
    score = log10(places.population[record] + w.people_floor) + w.kind[kind]
    if alternate:
        score += w.alternate
    if record in places.notable:
        score += w.notable
    elif kind == CITY and places.capitals.get(places.country_of(record)) == record:
        score += w.capital
    cell = floor(places.lat(record)) * COLUMNS + floor(places.lon(record)) if kind in (COUNTY, CITY) else None
    return Candidate(score, record, places.country[record], _region_of(places, record), cell, kind == COUNTRY)


def _region_of(places: Catalogue, record: int) -> int:
    """The first-level region that a record is or lies in, NOWHERE where there is none."""
    while places.kind[record] != REGION:
        above = places.parent[record]
        if above == record:
            return NOWHERE
        record = above
    return record
