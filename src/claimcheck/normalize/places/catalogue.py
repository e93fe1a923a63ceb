"""Every place that can be resolved, by record number: the columns of the gazetteer file and what the lexicon adds.

Groups, seats and places of the lexicon are records behind those of the file, so that all readings of a name are weighed
alike. `overlay` adds them; `overlay.catalogue` is where to get one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.fold import exact, fold
from claimcheck.normalize.places.gazetteer import LATITUDE_STEP, LONGITUDE_STEP, Gazetteer
from claimcheck.normalize.places.groups import held_by
from claimcheck.types import Place

KINDS = ("country", "region", "county", "city", "macroregion", "bloc", "facility")
COUNTRY, REGION, COUNTY, CITY, MACROREGION, BLOC, FACILITY = range(len(KINDS))
NO_COUNTRY = 255
SHORTEST = 3  # letters; a shorter name must be written like one: "Ii" is a town, "in" is not

Readings = tuple[tuple[int, bool], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """Columns by record number. `extra` and `codes` hold the names, and the codes in capitals, of the lexicon.

    `notable` are records that news names without more; `made` and `inside` keep what has been worked out.
    """

    lexicon: Lexicon
    file: Gazetteer
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
    notable: set[int] = field(default_factory=set)
    made: dict[int, Place] = field(default_factory=dict)
    inside: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name: str) -> Readings:
        """(record, known by that name only as an alternative) of every place called `name`.

        A code in its own capitals ("AZ", "Ariz.") gives what it stands for alone.
        """
        coded = self.codes.get(exact(name))
        if coded:
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
            known = self.file.numbered(int(number))
            if known is not None and KINDS[self.kind[known]] != kind:
                return None
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
            known = self.latitude[record] != 0 or self.longitude[record] != 0
            made = self.made[record] = Place(
                id=self.id(record),
                name=self.name(record),
                kind=KINDS[self.kind[record]],
                country=self.code(record),
                within=self._within(record),
                lat=round(self.lat(record), 3) if known else None,
                lon=round(self.lon(record), 3) if known else None,
                population=self.population[record] if self.kind[record] in (COUNTRY, CITY) else 0,
            )
        return made

    def _within(self, record: int) -> tuple[str, ...]:
        """Ids of all containers: units, then regions that are groups, then the country, then groups of countries."""
        table, own, parent = held_by(self.lexicon), self.id(record), self.parent[record]
        shared = parent != record and own not in table  # then it lies where all its neighbours lie
        if shared and parent in self.inside:
            return self.inside[parent]
        above = self.above(record)
        inner = [self.id(r) for r in above if self.kind[r] != COUNTRY]
        outer = [self.id(r) for r in above if self.kind[r] == COUNTRY]
        atoms = (own, *inner, self.code(record) or "")
        held = {g.id: g for atom in atoms for g in table.get(atom, ()) if g.id != own}
        local = [g.id for g in held.values() if g.country]
        wide = [g.id for g in held.values() if not g.country]
        within = tuple(dict.fromkeys((*inner, *local, *outer, *wide)))
        if shared:
            self.inside[parent] = within
        return within

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
