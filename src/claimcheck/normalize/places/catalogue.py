"""Every place that can be resolved, by record number: the columns of the gazetteer file and what the lexicon adds.

Groups, seats and places of the lexicon are records behind those of the file, so that all readings of a name are weighed
alike. `overlay` adds them; `overlay.catalogue` is where to get one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.fold import exact, fold
from claimcheck.normalize.places.gazetteer import LATITUDE_STEP, LONGITUDE_STEP, Gazetteer
from claimcheck.normalize.places.groups import Group
from claimcheck.normalize.places.weights import CITY, COUNTRY, KINDS, Weights
from claimcheck.types import Place

NO_COUNTRY = 255
LONGEST_CODE = 16  # characters, spaces included; a longer name is none
SHORTEST = 3  # letters; a shorter name must be written like one: "Ii" is a town, "in" is not

Readings = tuple[tuple[int, bool], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Columns by record number. `held` are the groups of each member, as `groups.held_by` gives them; `extra` and
    `codes` the names, and the codes in capitals, of the lexicon.

    `capitals` are the capitals by country, `seats` the same records as a set, `notable` records that news names without
    more; `made` and `inside` keep what has been worked out.
    """

    lexicon: Lexicon
    file: Gazetteer
    held: Mapping[str, tuple[Group, ...]]
    weights: Weights
    countries: tuple[str, ...]
    kind: bytearray
    country: bytearray
    parent: array[int]
    latitude: array[int]
    longitude: array[int]
    population: array[int]
    ids: dict[str, int] = field(default_factory=dict)
    own_ids: dict[int, str] = field(default_factory=dict)
    own_names: dict[int, str] = field(default_factory=dict)
    extra: dict[str, dict[int, bool]] = field(default_factory=dict)
    codes: dict[str, dict[int, bool]] = field(default_factory=dict)
    capitals: dict[int, int] = field(default_factory=dict)
    seats: set[int] = field(default_factory=set)
    notable: set[int] = field(default_factory=set)
    made: dict[int, Place] = field(default_factory=dict)
    inside: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name: str) -> Readings:
        """(record, known by that name only as an alternative) of every place called `name`: the lexicon's own, then
        those of the file, likeliest first.

        A code in its own capitals ("AZ", "Ariz.") gives what it stands for alone.
        """
        if len(name) <= LONGEST_CODE and (coded := self.codes.get(exact(name))):
            return tuple(coded.items())
        key = fold(name)
        if len(key) < SHORTEST and not name.strip().istitle():
            return ()
        found, own = self.file.find(key), self.extra.get(key)
        return (*own.items(), *(r for r in found if r[0] not in own)) if own else found

    def record(self, id: str) -> int | None:
        """The record of the place with that id, None where there is none."""
        known = self.ids.get(id)
        kind, _, number = id.partition(":")
        if known is None and kind in KINDS and number.isascii() and number.isdecimal() and 0 < int(number) < 2**32:
            known = self.file.numbered(KINDS.index(kind), int(number)) if kind in self.file.head["kinds"] else None
            if known is not None:
                self.ids[id] = known
        return known

    def id(self, record: int) -> str:
        """The stable id of a record."""
        own = self.own_ids.get(record)
        if own is None:
            code = self.file.codes[record] if record < len(self.file.codes) else str(self.file.number(record))
            own = f"{KINDS[self.kind[record]]}:{code}"
        return own

    def name(self, record: int) -> str:
        """The display name of a record."""
        return self.own_names.get(record) or self.file.name(record)

    def lat(self, record: int) -> float:
        """Latitude in degrees."""
        return self.latitude[record] * LATITUDE_STEP

    def lon(self, record: int) -> float:
        """Longitude in degrees."""
        return self.longitude[record] * LONGITUDE_STEP

    def code(self, record: int) -> str | None:
        """ISO 3166 alpha-2 of the record's country."""
        return self.countries[self.country[record]] if self.country[record] != NO_COUNTRY else None

    def country_of(self, record: int) -> int:
        """The record of the country that a record is or lies in; its outermost container where there is none."""
        while self.kind[record] != COUNTRY and self.parent[record] != record:
            record = self.parent[record]
        return record

    def above(self, record: int) -> tuple[int, ...]:
        """The records that contain `record`, nearest first, up to its country, or to the state it is a territory of."""
        chain: list[int] = []
        while (parent := self.parent[record]) != record and parent not in chain:
            chain.append(parent)
            record = parent
        return tuple(chain)

    def place(self, record: int) -> Place:
        """The value of a record. A population is given where GeoNames gives one: not for regions and counties."""
        made = self.made.get(record)
        if made is None:
            id, kind, lat, lon = self.id(record), self.kind[record], self.latitude[record], self.longitude[record]
            known = lat != 0 or lon != 0
            made = self.made[record] = Place(
                id,
                self.name(record),
                KINDS[kind],
                self.code(record),
                self._within(record, id),
                round(lat * LATITUDE_STEP, 3) if known else None,
                round(lon * LONGITUDE_STEP, 3) if known else None,
                self.population[record] if kind in (COUNTRY, CITY) else 0,
            )
        return made

    def _within(self, record: int, own: str) -> tuple[str, ...]:
        """Ids of all containers: units, then regions that are groups, then the country, then groups of countries."""
        parent = self.parent[record]
        if parent != record and own not in self.held:
            return self.inside.get(parent) or self._inside(parent)
        return self._containers(own, self.above(record), self.code(record))

    def _inside(self, record: int) -> tuple[str, ...]:
        """Ids of all containers of what lies in the record and is no member of a group itself."""
        known = self.inside.get(record)
        if known is None:
            own, parent = self.id(record), self.parent[record]
            if parent < record and self.kind[record] != COUNTRY and own not in self.held:
                known = (own, *self._inside(parent))  # it adds no group: no need to ask again
            else:
                known = self._containers("", (record, *self.above(record)), self.code(record))
            self.inside[record] = known
        return known

    def _containers(self, own: str, above: tuple[int, ...], code: str | None) -> tuple[str, ...]:
        inner = [self.id(r) for r in above if self.kind[r] != COUNTRY]
        outer = [self.id(r) for r in above if self.kind[r] == COUNTRY]
        held = {g.id: g for atom in (own, *inner, code or "") for g in self.held.get(atom, ()) if g.id != own}
        local = [g.id for g in held.values() if g.country]
        wide = [g.id for g in held.values() if not g.country]
        return tuple(dict.fromkeys((*inner, *local, *outer, *wide)))

    def label(self, record: int, names: Iterable[str], codes: Iterable[str] = ()) -> None:
        """Let `record` be found by more names and codes (while the catalogue is built)."""
        for name in names:
            if key := fold(name):
                self.extra.setdefault(key, {}).setdefault(record, False)
        for code in codes:
            if code:
                self.codes.setdefault(exact(code), {}).setdefault(record, False)

    def add(self, id: str, name: str, kind: int, parent: int | None, lat: float, lon: float, population: int) -> int:
        """Append a record (while the catalogue is built)."""
        record = len(self.kind)
        self.kind.append(kind)
        self.country.append(NO_COUNTRY if parent is None else self.country[parent])
        self.parent.append(record if parent is None else parent)
        self.latitude.append(round(lat / LATITUDE_STEP))
        self.longitude.append(round(lon / LONGITUDE_STEP))
        self.population.append(population)
        self.ids[id] = record
        self.own_ids[record] = id
        self.own_names[record] = name
        return record
