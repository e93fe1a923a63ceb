"""The shipped gazetteer file: columns of numbers and two blocks of text, read once; no object per place.

The format is described in `tools/gazetteer_file.py`. A place is a record number here.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.errors import LexiconError
from claimcheck.lexicon import shipped

FILE = "gazetteer.bin"
FORMAT = 2
LATITUDE_STEP = 90 / 32767  # degrees; the file holds 16-bit fractions
LONGITUDE_STEP = 180 / 32767


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """The file's columns, by record number, and its sorted names.

    `starts` are the first record of each kind, and of what would follow the last kind.
    """

    head: dict[str, Any]
    block: int
    starts: tuple[int, ...]
    kind: bytes
    country: bytes
    parent: array[int]
    lat: array[int]
    lon: array[int]
    population: array[int]
    geonames: array[int]
    codes: tuple[str, ...]
    name_blocks: array[int]
    names: bytes
    key_blocks: array[int]
    keys: bytes
    first_keys: list[bytes]
    counts: bytes
    posting_blocks: array[int]
    postings: array[int]

    def __len__(self) -> int:
        return len(self.kind)

    def name(self, record: int) -> str:
        """The display name of `record`."""
        block, line = divmod(record, self.block)
        blocks = self.name_blocks
        end = blocks[block + 1] if block + 1 < len(blocks) else len(self.names)
        return self.names[blocks[block] : end].split(b"\n", line + 1)[line].decode()

    def number(self, record: int) -> int:
        """The GeoNames number of `record`, 0 where there is none."""
        return self.geonames[record]

    def numbered(self, kind: int, number: int) -> int | None:
        """The record of the place of that kind with that GeoNames number."""
        low, high = self.starts[kind], self.starts[kind + 1]
        at = bisect_left(self.geonames, number, low, high)
        return at if at < high and self.geonames[at] == number else None

    def find(self, key: str) -> tuple[tuple[int, bool], ...]:
        """(record, known by that name only as an alternative) of every place whose folded name is `key`, likeliest first."""
        wanted = key.encode("ascii", "replace")
        block = bisect_right(self.first_keys, wanted) - 1
        if block < 0:
            return ()
        keys, blocks = self.keys, self.key_blocks
        start = blocks[block]
        line = block * self.block
        if keys[start : start + len(wanted) + 1] != wanted + b"\n":
            end = blocks[block + 1] if block + 1 < len(blocks) else len(keys)
            at = keys.find(b"\n" + wanted + b"\n", start, end)
            if at < 0:
                return ()
            line += keys.count(b"\n", start, at + 1)
        counts = self.counts
        low = self.posting_blocks[block] + sum(counts[block * self.block : line])
        return tuple([(p >> 1, p & 1 == 1) for p in self.postings[low : low + counts[line]]])


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, loaded on first use.

    Raises:
        LexiconError: the file is damaged or of another format.
    """
    try:
        head, parts = _sections(shipped(FILE))
        kind, keys = parts["kind.0"], parts["keys"]
        return Gazetteer(
            head=head,
            block=head["block"],
            starts=(*(kind.find(k) for k in range(len(head["kinds"]))), len(kind)),
            kind=kind,
            country=parts["country.0"],
            parent=_column("I", "parent", parts),
            lat=_column("h", "lat", parts),
            lon=_column("h", "lon", parts),
            population=_column("I", "population", parts),
            geonames=_column("I", "geonames", parts),
            codes=tuple(parts["codes"].decode().split("\n")),
            name_blocks=_column("I", "name_blocks", parts),
            names=parts["names"],
            key_blocks=_column("I", "key_blocks", parts),
            keys=keys,
            first_keys=parts["first_keys"].split(b"\n"),
            counts=parts["counts.0"],
            posting_blocks=_column("I", "posting_blocks", parts),
            postings=_column("I", "postings", parts),
        )
    except (ValueError, KeyError, zlib.error) as error:
        raise LexiconError(f"{FILE} is damaged ({error}): install claimcheck again") from error


def _sections(data: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The header, and the sections by name; one whose length is its stored length is not packed."""
    line, _, _ = data[: data.find(b"\n") + 1].partition(b"\n")
    head = json.loads(line)
    if head.get("format") != FORMAT:
        raise LexiconError(f"{FILE} is of format {head.get('format')}, this version reads {FORMAT}: build it again")
    view, at, parts = memoryview(data), len(line) + 1, {}
    for name, (length, stored) in head["sections"].items():
        part = view[at : at + stored]
        parts[name] = bytes(part) if stored == length else zlib.decompress(part, bufsize=length)
        if len(parts[name]) != length:
            raise ValueError(f"section {name} has {len(parts[name])} bytes, not {length}")
        at += stored
    return head, parts


def _column(code: str, name: str, parts: dict[str, bytes]) -> array[int]:
    """Numbers of which the file holds the lowest bytes of all, then the next bytes of all, and so on."""
    width = array(code).itemsize
    planes = [parts[f"{name}.{i}"] for i in range(width) if f"{name}.{i}" in parts]
    joined = bytearray(width * len(planes[0]))
    for i, plane in enumerate(planes):
        joined[i::width] = plane
    values = array(code)
    values.frombytes(joined)
    if sys.byteorder == "big":
        values.byteswap()
    return values
