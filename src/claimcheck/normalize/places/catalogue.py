"""Every place that can be resolved, by record number: the gazetteer file with the rows of the lexicon laid over it.

Names, groups, seats and demonyms of the lexicon become records behind those of the file, so that all readings of a name are weighed alike.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.fold import exact, fold
from claimcheck.normalize.places.gazetteer import Gazetteer, gazetteer
from claimcheck.normalize.places.groups import groups, groups_of
from claimcheck.types import Place

KINDS = ("country", "region", "county", "city", "macroregion", "bloc", "facility")
COUNTRY, REGION, COUNTY, CITY, MACROREGION, BLOC, FACILITY = range(len(KINDS))
NO_COUNTRY = 255

Readings = tuple[tuple[int, bool], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Columns by record number; `extra` and `codes` hold the names that the lexicon adds. Built by `catalogue`."""

    lexicon: Lexicon
    file: Gazetteer
    countries: tuple[str, ...]
    kind: bytearray
    country: bytearray
    parent: array[int]
    lat: array[float]
    lon: array[float]
    population: array[int]
    ids: dict[str, int] = field(default_factory=dict)
    own_ids: dict[int, str] = field(default_factory=dict)
    own_names: dict[int, str] = field(default_factory=dict)
    extra: dict[str, dict[int, bool]] = field(default_factory=dict)
    codes: dict[str, dict[int, bool]] = field(default_factory=dict)
    capitals: dict[int, int] = field(default_factory=dict)

    def find(self, name: str) -> Readings:
        """(record, known by that name only as an alternative) of every place called `name`: codes with their capitals, else names."""
        coded = self.codes.get(exact(name))
        if coded:
            return tuple(coded.items())
        key = fold(name)
        if len(key) < 3 and not name.strip().istitle():
            return ()
        found = self.file.find(key)
        own = self.extra.get(key)
        return (*own.items(), *(r for r in found if r[0] not in own)) if own else found

    def record(self, id: str) -> int | None:
        """The record of the place with that id, None where there is none."""
        known = self.ids.get(id)
        kind, _, number = id.partition(":")
        if known is None and number.isdecimal() and kind in KINDS and 0 < int(number) < 2**32:
            try:
                known = self.file.geonames.index(int(number))
            except ValueError:
                return None
            self.ids[id] = known
        return known

    def id(self, record: int) -> str:
        """The stable id of a record."""
        own = self.own_ids.get(record)
        if own is None:
            code = self.file.codes[record] if record < len(self.file.codes) else str(self.file.geonames[record])
            own = f"{KINDS[self.kind[record]]}:{code}"
        return own

    def name(self, record: int) -> str:
        """The display name of a record."""
        return self.own_names.get(record) or self.file.name(record)

    def above(self, record: int) -> tuple[int, ...]:
        """The records that contain `record`, nearest first, up to the country (and the state it is a territory of)."""
        chain: list[int] = []
        while (parent := self.parent[record]) != record and len(chain) < len(KINDS) * 2:
            chain.append(parent)
            record = parent
        return tuple(chain)

    def place(self, record: int) -> Place:
        """The value of a record. A population is given where GeoNames gives one: not for regions and counties."""
        above = self.above(record)
        held = (
            groups_of(self.countries[self.country[record]], self.lexicon) if self.country[record] != NO_COUNTRY else ()
        )
        known = self.lat[record] != 0 or self.lon[record] != 0
        return Place(
            id=self.id(record),
            name=self.name(record),
            kind=KINDS[self.kind[record]],
            country=self.countries[self.country[record]] if self.country[record] != NO_COUNTRY else None,
            within=(*map(self.id, above), *held),
            lat=round(self.lat[record], 3) if known else None,
            lon=round(self.lon[record], 3) if known else None,
            population=self.population[record] if self.kind[record] in (COUNTRY, CITY) else 0,
        )

    def label(self, record: int, aliases: Iterable[str], codes: Iterable[str] = (), alternate: bool = False) -> None:
        """Let `record` be found by more names (used while the catalogue is built)."""
        for alias in aliases:
            if key := fold(alias):
                self.extra.setdefault(key, {}).setdefault(record, alternate)
        for code in codes:
            if code:
                self.codes.setdefault(exact(code), {}).setdefault(record, alternate)

    def add(self, id: str, name: str, kind: int, parent: int | None, lat: float, lon: float, population: int) -> int:
        """Append a record (used while the catalogue is built)."""
        record = len(self.kind)
        self.kind.append(kind)
        self.country.append(NO_COUNTRY if parent is None else self.country[parent])
        self.parent.append(record if parent is None else parent)
        self.lat.append(lat)
        self.lon.append(lon)
        self.population.append(population)
        self.ids[id] = record
        self.own_ids[record] = id
        self.own_names[record] = name
        return record


@cache
def catalogue(lexicon: Lexicon) -> Catalogue:
    """The places of `lexicon`, loaded on first use and kept.

    Raises:
        LexiconError: a row of a data file names a place or a kind that does not exist.
    """
    file = gazetteer()
    made = Catalogue(
        lexicon=lexicon,
        file=file,
        countries=tuple(file.head["countries"]),
        kind=bytearray(file.kind),
        country=bytearray(file.country),
        parent=array("I", file.parent),
        lat=array("f", (x * (90 / 32767) for x in file.lat)),
        lon=array("f", (x * (180 / 32767) for x in file.lon)),
        population=array("I", file.population),
    )
    for record in range(len(file.codes)):
        made.ids[made.id(record)] = record
    made.capitals.update({made.ids[f"country:{code}"]: record for code, record in file.head["capitals"].items()})
    for group in groups(lexicon).values():
        record = made.add(group.id, group.name, KINDS.index(group.kind), None, group.lat or 0.0, group.lon or 0.0, 0)
        made.label(record, (group.name, *group.aliases), group.exact)
    _own_rows(made)
    _seats(made)
    _demonyms(made)
    return made


def _own_rows(made: Catalogue) -> None:
    for row in made.lexicon.rows("places"):
        record = made.record(row["id"])
        if record is None:
            if row["kind"] not in KINDS:
                raise LexiconError(
                    f"places.tsv: {row['id']!r} is not in the gazetteer and {row['kind']!r} is no kind ({', '.join(KINDS)})"
                )
            parent = _container(made, "places.tsv", row)
            record = made.add(
                row["id"],
                row["name"],
                KINDS.index(row["kind"]),
                parent,
                *_point(made, row, parent),
                _whole(row["population"]),
            )
        elif row["name"]:
            made.own_names[record] = row["name"]
        made.label(record, [n for n in (row["name"], *row["aliases"].split("|")) if n], row["exact"].split("|"))


def _seats(made: Catalogue) -> None:
    for row in made.lexicon.rows("seats"):
        parent = _container(made, "seats.tsv", row)
        if parent is None:
            raise LexiconError(f"seats.tsv: {row['id']!r} needs the place that it stands in")
        record = made.add(f"facility:{row['id']}", row["name"], FACILITY, parent, made.lat[parent], made.lon[parent], 0)
        made.label(record, [row["name"], *row["aliases"].split("|")])


def _demonyms(made: Catalogue) -> None:
    for row in made.lexicon.rows("demonyms"):
        record = made.record(row["place"])
        if record is None:
            raise LexiconError(f"demonyms.tsv: {row['place']!r} is no place of the gazetteer")
        made.label(record, [w for w in (*row["adjectives"].split("|"), *row["people"].split("|")) if w])


def _container(made: Catalogue, file: str, row: Mapping[str, str]) -> int | None:
    if not row["within"]:
        return None
    parent = made.record(row["within"])
    if parent is None:
        raise LexiconError(f"{file}: {row['id']!r} lies within {row['within']!r}, which is no place of the gazetteer")
    return parent


def _point(made: Catalogue, row: Mapping[str, str], parent: int | None) -> tuple[float, float]:
    try:
        return float(row["lat"]), float(row["lon"])
    except ValueError:
        return (made.lat[parent], made.lon[parent]) if parent is not None else (0.0, 0.0)


def _whole(number: str) -> int:
    return int(number) if number.isdecimal() else 0
