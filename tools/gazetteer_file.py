"""The gazetteer file, format 2: records of places to bytes. Read by `claimcheck.normalize.places.gazetteer`.

One line of JSON, a newline, then sections one after the other, in the order and with the lengths that the JSON gives as
[bytes, bytes as stored]: a section is a zlib stream where that saves a tenth, and plain where the two lengths are one.

A place is a record number: by kind (countries, regions, counties, cities), then by GeoNames number, so that a number is
found by bisection; countries and regions with an ISO code come by that code. A column of numbers is stored as planes, the
lowest bytes of all numbers ("lat.0"), then the next ("lat.1"): the higher planes pack well, the lowest not at all and
are stored plain, which is quick to read. Latitude and longitude are 16-bit fractions of 90 and 180 degrees (a step is
0.3 and 0.6 km).

`keys` are the folded names, one a line, sorted by bytes; `counts` says how many places bear each, and `postings` are
these places, likeliest first by the weights of `places_weights.toml`: twice the record number, plus 1 where the place is
known by that name only as an alternative. The blocks are offsets of every 16th line, `first_keys` the keys there.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from claimcheck.normalize.places.fold import fold

FORMAT = 2
KINDS = ("country", "region", "county", "city")
BLOCK = 16  # lines between two entries of a block index
MOST = 255  # places of one name; the likeliest are kept


@dataclass
class Record:
    """A place on its way into the file. `code` is an ISO code, or the GeoNames number as text."""

    kind: int
    name: str
    code: str
    country: str
    parent: Record | None
    lat: float = 0.0
    lon: float = 0.0
    population: int = 0
    names: set[str] = field(default_factory=set)
    points: list[tuple[float, float]] = field(default_factory=list)
    number: int = -1

    def order(self) -> tuple[object, ...]:
        """Codes first, then by number."""
        return (self.kind, self.code.isdigit(), int(self.code) if self.code.isdigit() else 0, self.code)


def pack(head: dict[str, object], records: list[Record], weight: Callable[[Record, bool], float]) -> bytes:
    """The bytes of the file.

    Args:
        head: what the header says beside the format and the sections.
        records: the places, in the order of their numbers.
        weight: how likely a place is meant by its name (False) or by an alternative name (True).
    """
    made = {**_columns(records), **_texts(records), **_index(records, weight)}
    stored = {name: _smaller(data) for name, data in made.items()}
    sections = {name: [len(made[name]), len(stored[name])] for name in made}
    about = {"format": FORMAT, **head, "kinds": KINDS, "block": BLOCK, "sections": sections}
    return json.dumps(about).encode() + b"\n" + b"".join(stored.values())


def _columns(records: list[Record]) -> dict[str, bytes]:
    codes = sorted({r.country for r in records})
    at = {code: i for i, code in enumerate(codes)}
    return {
        **_planes("kind", "B", [r.kind for r in records]),
        **_planes("country", "B", [at[r.country] for r in records]),
        **_planes("parent", "I", [r.parent.number if r.parent else r.number for r in records]),
        **_planes("lat", "h", [round(r.lat / 90 * 32767) for r in records]),
        **_planes("lon", "h", [round(r.lon / 180 * 32767) for r in records]),
        **_planes("population", "I", [r.population for r in records]),
        **_planes("geonames", "I", [int(r.code) if r.code.isdigit() else 0 for r in records]),
    }


def _texts(records: list[Record]) -> dict[str, bytes]:
    names = [r.name.encode() for r in records]
    return {
        "codes": "\n".join(r.code for r in records if r.kind < 2).encode(),
        **_planes("name_blocks", "I", _offsets(names)),
        "names": b"".join(name + b"\n" for name in names),
    }


def _index(records: list[Record], weight: Callable[[Record, bool], float]) -> dict[str, bytes]:
    posted: dict[bytes, dict[int, bool]] = defaultdict(dict)
    for record in records:
        main = fold(record.name)
        for key in {fold(name) for name in record.names} - {main, ""}:
            if not key.isdigit():
                posted[key.encode()][record.number] = True
        if main:
            posted[main.encode()][record.number] = False
    keys, counts, postings, starts = sorted(posted), [], [], []
    for i, key in enumerate(keys):
        if i % BLOCK == 0:
            starts.append(len(postings))
        best = sorted(posted[key].items(), key=lambda p: (-weight(records[p[0]], p[1]), p[0]))[:MOST]
        counts.append(len(best))
        postings += [2 * record + alternate for record, alternate in best]
    return {
        **_planes("key_blocks", "I", _offsets(keys)),
        "first_keys": b"\n".join(keys[::BLOCK]),
        "keys": b"".join(key + b"\n" for key in keys),
        **_planes("counts", "B", counts),
        **_planes("posting_blocks", "I", starts),
        **_planes("postings", "I", postings),
    }


def _offsets(lines: Sequence[bytes]) -> list[int]:
    """Where every BLOCK-th of the lines begins."""
    offsets, at = [], 0
    for i, line in enumerate(lines):
        if i % BLOCK == 0:
            offsets.append(at)
        at += len(line) + 1
    return offsets


def _planes(name: str, code: str, numbers: list[int]) -> dict[str, bytes]:
    """The column as one section a byte, the lowest first; highest bytes that are all 0 are left out."""
    values = array(code, numbers)
    if sys.byteorder == "big":
        values.byteswap()
    data, width = values.tobytes(), values.itemsize
    planes = {f"{name}.{i}": data[i::width] for i in range(width)}
    return {key: plane for key, plane in planes.items() if any(plane) or key.endswith(".0")}


def _smaller(data: bytes) -> bytes:
    packed = zlib.compress(data, 9)
    return packed if len(packed) < 0.9 * len(data) else data
