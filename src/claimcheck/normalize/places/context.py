"""How strongly each reading of a place name stands, by itself and beside the other places of an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log2, log10
from typing import Any

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.catalogue import COUNTRY, KINDS, NO_COUNTRY, REGION, Catalogue, Readings, catalogue


@dataclass(frozen=True, slots=True)
class Weights:
    """The numbers of `places_weights.toml`."""

    kind: tuple[float, ...]
    people_floor: float
    alternate: float
    capital: float
    country: float
    region: float
    readings: int
    margin: float
    most: int


@cache
def weights(lexicon: Lexicon) -> Weights:
    """The weights of `lexicon`."""
    table: Mapping[str, Any] = lexicon.table("places_weights")
    return Weights(
        kind=tuple(float(table["kind"][k]) for k in KINDS),
        people_floor=float(table["prior"]["people_floor"]),
        alternate=float(table["prior"]["alternate"]),
        capital=float(table["prior"]["capital"]),
        country=float(table["context"]["country"]),
        region=float(table["context"]["region"]),
        readings=int(table["context"]["readings"]),
        margin=float(table["readings"]["margin"]),
        most=int(table["readings"]["most"]),
    )


@dataclass(frozen=True, slots=True)
class Context:
    """How many of the other places of an article lie in each country (by its number) and in each region (by its record)."""

    countries: Mapping[int, float]
    regions: Mapping[int, float]


EMPTY = Context({}, {})


def prior(places: Catalogue, record: int, alternate: bool, w: Weights) -> float:
    """The score of a reading by itself: log10 of its people, its kind, and whether the name is its first."""
    score = log10(places.population[record] + w.people_floor) + w.kind[places.kind[record]]
    if alternate:
        score += w.alternate
    if places.capitals.get(places.country[record]) == record:
        score += w.capital
    return score


def region_of(places: Catalogue, record: int) -> int | None:
    """The first-level region that a record is or lies in."""
    while places.kind[record] != REGION:
        above = places.parent[record]
        if above == record:
            return None
        record = above
    return record


def ranked(places: Catalogue, found: Readings, context: Context, w: Weights) -> list[tuple[float, int]]:
    """(score, record) of every reading, best first; equal ones in record order."""
    scored = []
    for record, alternate in found:
        score = prior(places, record, alternate, w)
        if context is not EMPTY:
            score += w.country * log2(1 + context.countries.get(places.country[record], 0.0))
            if places.kind[record] != COUNTRY and (region := region_of(places, record)) is not None:
                score += w.region * log2(1 + context.regions.get(region, 0.0))
        scored.append((-score, record))
    scored.sort()
    return [(-s, r) for s, r in scored]


@lru_cache(maxsize=8192)
def profile(name: str, lexicon: Lexicon) -> tuple[tuple[int, int, float], ...]:
    """(country number, region record or -1, share) of the likeliest readings of a name by themselves; shares add up to 1."""
    places, w = catalogue(lexicon), weights(lexicon)
    best = ranked(places, places.find(name), EMPTY, w)[: w.readings]
    total = sum(10 ** (s - best[0][0]) for s, _ in best)
    shares = []
    for score, record in best:
        if places.country[record] != NO_COUNTRY:
            region = region_of(places, record)
            shares.append(
                (places.country[record], -1 if region is None else region, 10 ** (score - best[0][0]) / total)
            )
    return tuple(shares)


def context_of(near: Iterable[str], name: str, lexicon: Lexicon) -> Context:
    """What the other names of an article say of where it plays; `name` itself does not count, nor does a name twice."""
    countries: dict[int, float] = {}
    regions: dict[int, float] = {}
    for other in dict.fromkeys(near):
        if not isinstance(other, str) or other == name:
            continue
        for country, region, share in profile(other, lexicon):
            countries[country] = countries.get(country, 0.0) + share
            if region >= 0:
                regions[region] = regions.get(region, 0.0) + share
    return Context(countries, regions) if countries else EMPTY
