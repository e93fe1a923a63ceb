"""How strongly each reading of a place name stands, by itself and beside the other places of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import floor, inf, log2
from typing import NamedTuple

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.catalogue import NO_COUNTRY, Catalogue, Readings
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.normalize.places.readings import readings
from claimcheck.normalize.places.weights import CITY, COUNTRY, COUNTY, REGION, Weights, weights

COLUMNS = 1000  # more than the one-degree cells of a parallel, so that a cell is one number
AROUND = tuple(
    row + column for row in (-COLUMNS, 0, COLUMNS) for column in (-1, 0, 1)
)  # a cell and the eight beside it
NOWHERE = -1
OWN = 4  # no more readings of one name are the lexicon's own


@dataclass(frozen=True, slots=True)
class Context:
    """How many of the other places of an article lie in each country, region and one-degree cell."""

    countries: Mapping[int, float]
    regions: Mapping[int, float]
    cells: Mapping[int, float]


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
    return tuple(_candidate(places, record, alternate, w) for record, alternate in readings(places, name).records)


def by_themselves(places: Catalogue, found: Readings) -> list[tuple[float, int]]:
    """(score, record) of the readings without any context, best first; equal ones in record order.

    With the shipped data the file's readings come likeliest first, after the few of the lexicon: none is weighed after
    one that is too unlikely to be given.
    """
    w, best, ordered = places.weights, -inf, places.lexicon.overlay is None
    scored = []
    for i, (record, alternate) in enumerate(found):
        score = w.prior(
            places.kind[record], places.population[record], alternate, record in places.notable, record in places.seats
        )
        if score > best:
            best = score
        elif ordered and i >= OWN and score < best - w.margin:
            break
        scored.append((-score, record))
    scored.sort()
    return [(-score, record) for score, record in scored]


def ranked(found: tuple[Candidate, ...], context: Context, w: Weights) -> list[tuple[float, int]]:
    """(score, record) of every reading, best first; equal ones in record order."""
    scored = []
    for prior, record, country, region, cell, is_country in found:
        score = prior + w.country * log2(1 + context.countries.get(country, 0.0))
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


def context_of(near: Iterable[str], name: str, lexicon: Lexicon) -> Context | None:
    """What the other names of an article say of where it plays; `name` itself does not count, nor does a name twice.

    None where they say nothing.
    """
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
    return Context(countries, regions, cells) if countries else None


def _candidate(places: Catalogue, record: int, alternate: bool, w: Weights) -> Candidate:
    kind, notable, capital = places.kind[record], record in places.notable, record in places.seats
    score = w.prior(kind, places.population[record], alternate, notable, capital)
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
