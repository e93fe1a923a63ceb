"""Macro-regions and blocs: groups of countries, with those that belong beyond doubt and those that only some count as part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon

FILE = "places_groups"
ANYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of countries: ISO codes of `members`, and of countries (or ids of places) that `may` belong."""

    id: str
    name: str
    kind: Literal["macroregion", "bloc"]
    aliases: tuple[str, ...]
    exact: tuple[str, ...]
    members: frozenset[str]
    may: frozenset[str]
    lat: float | None
    lon: float | None

    def may_hold(self, country: str | None, ids: tuple[str, ...]) -> bool:
        """True where a place of `country`, with the `ids` of itself and its containers, may lie in the group, if not beyond doubt."""
        return ANYWHERE in self.may or country in self.may or any(i in self.may for i in ids)


@cache
def groups(lexicon: Lexicon) -> Mapping[str, Group]:
    """Every group by its id, in file order.

    Raises:
        LexiconError: an entry lacks a name or is of no known kind.
    """
    return MappingProxyType({made.id: made for made in (_group(key, row) for key, row in lexicon.table(FILE).items())})


@cache
def groups_of(country: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The ids of the groups that `country` belongs to beyond doubt, the smallest first."""
    held = [g for g in groups(lexicon).values() if country in g.members]
    return tuple(g.id for g in sorted(held, key=lambda g: (len(g.members), g.id)))


def _group(key: str, row: Any) -> Group:
    if not isinstance(row, Mapping) or row.get("kind") not in ("macroregion", "bloc") or not row.get("name"):
        raise LexiconError(f"{FILE}.toml: [{key}] needs a name and the kind macroregion or bloc")
    return Group(
        id=f"{row['kind']}:{key}",
        name=row["name"],
        kind=row["kind"],
        aliases=tuple(row.get("aliases", ())),
        exact=tuple(row.get("exact", ())),
        members=frozenset(row.get("members", ())),
        may=frozenset(row.get("may", ())),
        lat=row.get("lat"),
        lon=row.get("lon"),
    )
