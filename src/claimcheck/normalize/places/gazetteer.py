"""The shipped gazetteer file: columns of numbers and two blocks of text, read once; no object per place.

The format is described in `tools/build_gazetteer.py`. A place is a record number here.
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
FORMAT = 1
LATITUDE_STEP = 90 / 32767  # degrees; the file holds 16-bit fractions
LONGITUDE_STEP = 180 / 32767


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """The file's columns, by record number, and its sorted names."""

    head: dict[str, Any]
    kind: bytes
    country: bytes
    parent: array[int]
    lat: array[int]
    lon: array[int]
    population: array[int]
    geonames: array[int]
    by_number: array[int]
    codes: tuple[str, ...]
    name_blocks: array[int]
    names: bytes
    key_blocks: array[int]
    keys: bytes
    first_keys: tuple[bytes, ...]

    def __len__(self) -> int:
        return len(self.kind)

    def name(self, record: int) -> str:
        """The display name of `record`."""
        block, line = divmod(record, self.head["block"])
        at = self.name_blocks[block]
        for _ in range(line):
            at = self.names.index(b"\n", at) + 1
        return self.names[at : self.names.index(b"\n", at)].decode()

    def number(self, record: int) -> int:
        """The GeoNames number of `record`, 0 where there is none."""
        return self.geonames[record]

    def numbered(self, number: int) -> int | None:
        """The record of the place with that GeoNames number."""
        at = bisect_left(self.by_number, number, key=self.geonames.__getitem__)
        record = self.by_number[at] if at < len(self.by_number) else -1
        return record if record >= 0 and self.geonames[record] == number else None

    def find(self, key: str) -> tuple[tuple[int, bool], ...]:
        """(record, known by that name only as an alternative) of every place whose folded name is `key`."""
        wanted = key.encode("ascii", "replace") + b"\t"
        keys, blocks, width = self.keys, self.key_blocks, len(wanted)
        low = bisect_right(self.first_keys, wanted)  # the first block that begins after the key
        if not low:
            return ()
        start = blocks[low - 1]
        end = blocks[low] if low < len(blocks) else len(keys)
        if keys[start : start + width] != wanted:
            start = keys.find(b"\n" + wanted, start, end) + 1
            if not start:
                return ()
        posted = keys[start + width : keys.index(b"\n", start)].split(b" ")
        return tuple((int(p[:-1]), True) if p.endswith(b"a") else (int(p), False) for p in posted)


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, loaded on first use.

    Raises:
        LexiconError: the file is damaged or of another format.
    """
    line, _, packed = shipped(FILE).partition(b"\n")
    try:
        head = json.loads(line)
        data = memoryview(zlib.decompress(packed, bufsize=sum(head["sections"].values())))
    except (ValueError, KeyError, zlib.error) as error:
        raise LexiconError(f"{FILE} is damaged ({error}): install claimcheck again") from error
    if head.get("format") != FORMAT:
        raise LexiconError(f"{FILE} is of format {head.get('format')}, this version reads {FORMAT}: build it again")
    parts, at = {}, 0
    for name, length in head["sections"].items():
        parts[name] = data[at : at + length]
        at += length
    keys, blocks = bytes(parts["keys"]), _column("I", parts["key_blocks"])
    return Gazetteer(
        head=head,
        kind=bytes(parts["kind"]),
        country=bytes(parts["country"]),
        parent=_column("I", parts["parent"]),
        lat=_column("h", parts["lat"]),
        lon=_column("h", parts["lon"]),
        population=_column("I", parts["population"]),
        geonames=_column("I", parts["geonames"]),
        by_number=_column("I", parts["by_number"]),
        codes=tuple(bytes(parts["codes"]).decode().split("\n")),
        name_blocks=_column("I", parts["name_blocks"]),
        names=bytes(parts["names"]),
        key_blocks=blocks,
        keys=keys,
        first_keys=tuple(keys[at : keys.index(b"\t", at) + 1] for at in blocks),
    )


def _column(code: str, data: memoryview) -> array[int]:
    values = array(code)
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    return values
