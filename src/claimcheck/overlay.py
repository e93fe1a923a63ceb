"""A user's lexicon folder, checked before it is used: names of files, form of each entry, with file and line in every complaint."""

from __future__ import annotations

import difflib
import math
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.errors import LexiconError
from claimcheck.lexicon import DATA, DESCRIPTION_KEYS, SHIPPED, Lexicon, parsed, shipped
from claimcheck.table_forms import EntryError, Tables
from claimcheck.table_rules import COLUMNS_OF_OURS, EXAMPLES, LETTERS_OF_OURS, POSITIVE

MOST = 1e12  # of what a cell may count
NAME = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
NAMES = rf"{NAME}(?:\s*\.\s*{NAME})*"
HEADER = re.compile(rf"\s*\[+\s*({NAMES})\s*\]+\s*(?:#.*)?")
KEY = re.compile(rf"\s*({NAMES})\s*=")


@cache
def check(lexicon: Lexicon) -> None:
    """Nothing, where every file of the user's folder can be used.

    Raises:
        LexiconError: a file that is none of ours, or an entry of another form than ours; the message names file, line and entry.
    """
    if lexicon.overlay is None:
        return
    known = sorted(p.name for p in DATA.iterdir() if p.name.endswith((".toml", ".tsv")))
    for path in sorted(Path(lexicon.overlay).iterdir()):
        if path.suffix not in (".toml", ".tsv") or not path.is_file():
            continue
        if path.name not in known:
            near = difflib.get_close_matches(path.name, known, 1)
            meant = f"; is {near[0]!r} meant?" if near else ""
            raise LexiconError(
                f"{path}: there is no data file of this name to add to{meant}; there are: {', '.join(known)}"
            )
        try:
            _rows(path, lexicon) if path.suffix == ".tsv" else _entries(path)
        except OSError as error:
            raise LexiconError(f"{path} cannot be read: {error.strerror}") from error


def _entries(path: Path) -> None:
    user = {k: v for k, v in parsed(str(path), path.read_bytes()).items() if k not in DESCRIPTION_KEYS}
    ours = {k: v for k, v in tomllib.loads(shipped(path.name).decode("utf-8")).items() if k not in DESCRIPTION_KEYS}
    try:
        Tables(path.stem, user, ours or EXAMPLES.get(path.stem, {})).check()
    except EntryError as error:
        lines = path.read_bytes().decode("utf-8-sig").splitlines()
        line = _line(lines, error.path[1:])
        raise LexiconError(f"{path}{f', line {line}' if line else ''}: {error}") from error


def _line(lines: Iterable[str], entry: tuple[str, ...]) -> int:
    """The line, counted from 1, that names the entry, or the innermost table around it that a line names; 0 where none does."""
    table: tuple[str, ...] = ()
    best, depth = 0, 0
    for number, row in enumerate(lines, 1):
        header = HEADER.fullmatch(row)
        key = KEY.match(row)
        if header is not None:
            named = table = _keys(header[1])
        elif key is not None:
            named = (*table, *_keys(key[1]))
        else:
            continue
        shared = min(len(named), len(entry))
        if shared > depth and entry[:shared] == named[:shared]:
            best, depth = number, shared
    return best


def _keys(written: str) -> tuple[str, ...]:
    """The keys of a dotted name, as TOML reads it; none where it is no name."""
    try:
        found: Any = tomllib.loads(f"{written} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    keys = []
    while isinstance(found, dict):
        (key,) = found
        keys.append(key)
        found = found[key]
    return tuple(keys)


def _rows(path: Path, lexicon: Lexicon) -> None:
    """The columns that ours has are there, each cell holds what such a cell may."""
    ours = SHIPPED.rows(path.stem)
    lexicon.rows(path.stem)  # tells of a row with too few columns, or of another encoding
    lines = enumerate(path.read_bytes().decode("utf-8-sig").splitlines(), 1)
    rows = [(n, line.split("\t")) for n, line in lines if line.strip() and not line.startswith("#")]
    if not rows:
        return
    number, header = rows[0]
    wrong = next((column for column in (*ours[0], *header) if header.count(column) != 1 or column not in ours[0]), None)
    if wrong is not None:
        said = "is missing" if wrong not in header else "is none of ours" if wrong not in ours[0] else "stands twice"
        raise LexiconError(
            f"{path}, line {number}: the column {wrong!r} {said}; the header of ours, between tabs: {' '.join(ours[0])}"
        )
    for column in ours[0]:
        known = [row[column] for row in ours]
        for at, cells in rows[1:]:
            cell = cells[header.index(column)].strip()
            wanted = _wanted(cell, known, f"{path.stem}.{column}")
            if wanted:
                raise LexiconError(f"{path}, line {at}: {column} must be {wanted}, not {cell!r:.60}")


def _wanted(cell: str, known: list[str], column: str) -> str:
    """What a cell must be and is not; empty where it is."""
    if not cell:
        return "" if "" in known else "written"
    if all(map(_is_number, known)):
        whole, least = all(map(str.isdecimal, known)), int(column in POSITIVE)
        fine = cell.isdecimal() if whole else _is_number(cell)
        fine = fine and least <= float(cell) < MOST
        return "" if fine else f"a {'whole ' if whole else ''}number from {least} to {MOST:g}"
    if column in COLUMNS_OF_OURS:
        return "" if cell in known else f"one of {', '.join(dict.fromkeys(known))}"
    if column in LETTERS_OF_OURS:
        letters = sorted({letter for text in known for letter in text})
        return "" if set(cell) <= set(letters) else f"of the letters {''.join(letters)}"
    return ""


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
