"""Groups of countries and regions that news names as a place: macro-regions, blocs, and regions that nobody governs.

Each has members that lie in it beyond doubt, and places that only some count as part of it or that border it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon, built

FILE = "places_groups"
KINDS = ("macroregion", "bloc", "region")
ANYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Group:
    """A group. `members` and `may` hold codes of countries or ids of places; one of kind region has a `country`."""

    id: str
    name: str
    kind: str
    country: str | None
    aliases: tuple[str, ...]
    exact: tuple[str, ...]
    members: frozenset[str]
    may: frozenset[str]
    lat: float
    lon: float

    def may_hold(self, atoms: Iterable[str]) -> bool:
        """True where a place of these `atoms` (its country's code, its id, those of its containers) may lie here."""
        return ANYWHERE in self.may or any(atom in self.may for atom in atoms)

    def may_meet(self, other: Group) -> bool:
        """True unless nothing that is, or may be, in the one is, or may be, in the other."""
        ours, theirs = self.members | self.may, other.members | other.may
        if ANYWHERE in ours or ANYWHERE in theirs or ours & theirs:
            return True
        return other.country in ours or self.country in theirs

    def lies_in(self, other: Group) -> bool:
        """True where everything that is, or may be, in this group is in the other beyond doubt."""
        return bool(self.members) and self.members | self.may <= other.members


@built
def groups(lexicon: Lexicon) -> Mapping[str, Group]:
    """Every group by its id, in file order; a user's row of the same id takes the place of ours.

    Raises:
        LexiconError: an entry lacks a name or is of no known kind.
    """
    return MappingProxyType({made.id: made for made in map(_group, lexicon.rows(FILE))})


@built
def held_by(lexicon: Lexicon) -> Mapping[str, tuple[Group, ...]]:
    """The groups of each member (a country's code or the id of a place), those with the fewest members first."""
    table: dict[str, list[Group]] = {}
    for group in sorted(groups(lexicon).values(), key=lambda g: (len(g.members), g.id)):
        for member in group.members:
            table.setdefault(member, []).append(group)
    return MappingProxyType({member: tuple(held) for member, held in table.items()})


def _group(row: Mapping[str, str]) -> Group:
    if row["kind"] not in KINDS or not row["name"]:
        raise LexiconError(f"{FILE}.tsv: {row['id']!r} needs a name and a kind ({', '.join(KINDS)})")
    if row["kind"] == "region" and not row["country"]:
        raise LexiconError(f"{FILE}.tsv: {row['id']!r} is a region and needs its country")
    try:
        lat, lon = float(row["lat"] or 0), float(row["lon"] or 0)
    except ValueError:
        lat = lon = inf
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise LexiconError(f"{FILE}.tsv: {row['id']!r} has lat {row['lat']!r}, lon {row['lon']!r}: give degrees")
    return Group(
        id=f"{row['kind']}:{row['id']}",
        name=row["name"],
        kind=row["kind"],
        country=row["country"] or None,
        aliases=_list(row["aliases"]),
        exact=_list(row["exact"]),
        members=frozenset(_list(row["members"])),
        may=frozenset(_list(row["may"])),
        lat=lat,
        lon=lon,
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split("|") if word)
