"""The lexicon's places laid over the gazetteer file: groups, own places and names, seats of institutions, demonyms."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import cache

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places.catalogue import Catalogue
from claimcheck.normalize.places.gazetteer import LATITUDE_STEP, LONGITUDE_STEP, gazetteer
from claimcheck.normalize.places.groups import Group, groups, held_by
from claimcheck.normalize.places.weights import FACILITY, KINDS, REGION, notable_regions, weights

ROWS, SEATS, DEMONYMS = "places", "seats", "demonyms"


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
        held=held_by(lexicon),
        weights=weights(lexicon),
        countries=tuple(file.head["countries"]),
        kind=bytearray(file.kind),
        country=bytearray(file.country),
        parent=array("I", file.parent),
        latitude=array("h", file.lat),
        longitude=array("h", file.lon),
        population=array("I", file.population),
    )
    for record, code in enumerate(file.codes):
        made.ids[f"{KINDS[file.kind[record]]}:{code}"] = record
    made.capitals.update({made.ids[f"country:{code}"]: record for code, record in file.head["capitals"].items()})
    made.seats.update(made.capitals.values())
    notable = notable_regions(lexicon)
    for record in range(*file.starts[REGION : REGION + 2]):
        if notable(made.id(record), made.countries[made.country[record]]):
            made.notable.add(record)
    for group in groups(lexicon).values():
        _group(made, group, made.weights.group_people)
    for row in lexicon.rows(ROWS):
        _row(made, row)
    for row in lexicon.rows(SEATS):
        _seat(made, row)
    for row in lexicon.rows(DEMONYMS):
        record = _known(made, DEMONYMS, row, "place")
        made.label(record, _list(row["adjectives"]) + _list(row["people"]))
    return made


def _group(made: Catalogue, group: Group, people: int) -> None:
    parent = None
    if group.country:
        parent = made.ids.get(f"country:{group.country}")
        if parent is None:
            raise LexiconError(f"places_groups.tsv: {group.id} lies in {group.country!r}, which is no country's code")
    members = [made.record(m if ":" in m else f"country:{m}") for m in sorted(group.members)]
    population = sum(made.population[m] for m in members if m is not None)
    kind = KINDS.index(group.kind)
    record = made.add(group.id, group.name, kind, parent, group.lat, group.lon, min(population or people, 2**32 - 1))
    made.label(record, (group.name, *group.aliases), group.exact)
    made.notable.add(record)


def _row(made: Catalogue, row: Mapping[str, str]) -> None:
    record = made.record(row["id"])
    if record is None:
        if row["kind"] not in KINDS or not row["name"]:
            known = ", ".join(KINDS)
            raise LexiconError(
                f"places.tsv: {row['id']!r} is not in the gazetteer: it needs a name and a kind ({known})"
            )
        parent = _known(made, ROWS, row, "within") if row["within"] else None
        start = (made.lat(parent), made.lon(parent)) if parent is not None else (0.0, 0.0)
        record = made.add(row["id"], row["name"], KINDS.index(row["kind"]), parent, *start, 0)
    elif row["within"]:
        made.parent[record] = _known(made, ROWS, row, "within")
    if row["population"].isdecimal():
        made.population[record] = int(row["population"])
    if row["name"]:
        made.own_names[record] = row["name"]
    if row["lat"] and row["lon"]:
        made.latitude[record] = round(_degrees(row, "lat", 90) / LATITUDE_STEP)
        made.longitude[record] = round(_degrees(row, "lon", 180) / LONGITUDE_STEP)
    made.label(record, _list(row["name"]) + _list(row["aliases"]), _list(row["exact"]))


def _seat(made: Catalogue, row: Mapping[str, str]) -> None:
    parent = _known(made, SEATS, row, "within")
    record = made.add(f"facility:{row['id']}", row["name"], FACILITY, parent, made.lat(parent), made.lon(parent), 0)
    made.label(record, [row["name"], *_list(row["aliases"])])


def _known(made: Catalogue, file: str, row: Mapping[str, str], column: str) -> int:
    record = made.record(row[column])
    if record is None:
        raise LexiconError(f"{file}.tsv: {row[column]!r} in column {column} is no place of the gazetteer")
    return record


def _degrees(row: Mapping[str, str], column: str, most: float) -> float:
    try:
        value = float(row[column])
    except ValueError:
        value = float("nan")
    if not -most <= value <= most:
        raise LexiconError(
            f"places.tsv: {row['id']!r} has {column} {row[column]!r}: give degrees from {-most} to {most}"
        )
    return value


def _list(cell: str) -> list[str]:
    return [word for word in cell.split("|") if word]
