"""How likely a name by itself means each of its places; the numbers are those of `places_weights.toml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import log10
from typing import Any

from claimcheck.lexicon import Lexicon, built

KINDS = ("country", "region", "county", "city", "macroregion", "bloc", "facility")
COUNTRY, REGION, COUNTY, CITY, MACROREGION, BLOC, FACILITY = range(len(KINDS))


@dataclass(frozen=True, slots=True)
class Weights:
    """The table, one field an entry; `kind` by the number of the kind in `KINDS`."""

    kind: tuple[float, ...]
    people_floor: float
    group_people: int
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

    def prior(self, kind: int, people: int, alternate: bool, notable: bool, capital: bool) -> float:
        """The base-10 logarithm of a rough weight.

        Args:
            kind: as in `KINDS`.
            people: who live there; 0 where that is not known.
            alternate: the name is an alternative one.
            notable: news names the place without more.
            capital: it is the capital of its country.
        """
        bonus = self.notable if notable else self.capital if capital else 0.0
        return log10(people + self.people_floor) + self.kind[kind] + (self.alternate if alternate else 0.0) + bonus


@built
def weights(lexicon: Lexicon) -> Weights:
    """The weights of `lexicon`."""
    table: Mapping[str, Any] = lexicon.table("places_weights")
    prior, context, given = table["prior"], table["context"], table["readings"]
    return Weights(
        kind=tuple(float(table["kind"][k]) for k in KINDS),
        people_floor=float(prior["people_floor"]),
        group_people=int(prior["group_people"]),
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


def notable_regions(lexicon: Lexicon) -> Callable[[str, str], bool]:
    """Asks of a first-level region, by its id and its country's code, whether news names it without more."""
    countries = frozenset(lexicon.words("places_forms")["with_region"])
    less = frozenset(lexicon.table("places_weights")["prior"]["less_notable"])
    return lambda id, country: country in countries and id not in less
