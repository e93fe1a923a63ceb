"""A user's lexicon folder, checked before it is used: names of files, form of each entry, with file and line in every complaint."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck.errors import LexiconError
from claimcheck.lexicon import DATA, DESCRIPTION_KEYS, SHIPPED, Lexicon, parsed, shipped
from claimcheck.types import TIERS

# Files to which a user may add entries of names of his own; elsewhere a name that is not ours is a slip.
OPEN = frozenset(
    {"aliases", "alternatives", "facilities_types", "languages", "places_disputed", "places_organs", "relations"}
)
CLOSED = frozenset({"weights", "names_weights", "places_weights"})  # numbers that the code asks for, at every depth
CEILING = "ceiling"  # the firmest tier that a rule may reach
META = re.compile(r"\\|\(\?|\[")  # what no plain words have; a bar stands between spellings in some lists
WORDS = {
    dict: "a table",
    list: "a list",
    str: "a text in quotation marks",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


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
    text = path.read_bytes().decode("utf-8-sig", "replace")
    user = {k: v for k, v in parsed(str(path), path.read_bytes()).items() if k not in DESCRIPTION_KEYS}
    ours = {k: v for k, v in tomllib.loads(shipped(path.name).decode("utf-8")).items() if k not in DESCRIPTION_KEYS}
    if path.stem not in OPEN:
        _same_keys(user, ours, (), path, text)
    _same_form(user, ours, (), path, text)
    _patterns(user, ours, path, text)


def _patterns(user: Mapping[str, Any], ours: Mapping[str, Any], path: Path, text: str) -> None:
    """Where ours has regular expressions, every text of the user's is one."""
    written: dict[str, list[str]] = {}
    for key, value in _texts(ours):
        written.setdefault(key, []).append(value)
    known = {key for key, values in written.items() if any(map(META.search, values)) and not any(map(_fault, values))}
    for key, value in _texts(user):
        if key in known and (fault := _fault(value)):
            raise LexiconError(
                f"{_label(path, text, key)}: {key} must be a regular expression; {value!r:.60} is none: {fault}"
            )


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the name of the entry that it stands in."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item, key)


def _fault(pattern: str) -> str:
    """What keeps the text from being a regular expression; empty where it is one."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)
    return ""


def _same_form(user: Mapping[str, Any], ours: Mapping[str, Any], at: tuple[str, ...], path: Path, text: str) -> None:
    """Every entry that we have too is of the same form as ours."""
    for key, value in user.items():
        here = (*at, key)
        if path.stem in CLOSED and at:
            _same_keys(user, ours, at, path, text)
        if key not in ours and (at or path.stem not in OPEN):
            continue
        model = ours[key] if key in ours else next(iter(ours.values()), {})  # a new entry has the form of our first
        wanted = WORDS[type(model)] if type(model) in WORDS else type(model).__name__
        if WORDS.get(type(value)) != WORDS.get(type(model)):
            raise LexiconError(f"{_label(path, text, key)}: {'.'.join(here)} must be {wanted}, not {value!r:.60}")
        if key == CEILING and path.stem in CLOSED and value not in TIERS:
            raise LexiconError(
                f"{_label(path, text, key)}: {'.'.join(here)} must be one of {', '.join(TIERS)}, not {value!r:.60}"
            )
        if isinstance(value, dict):
            _same_form(value, model, here, path, text)
        elif isinstance(value, list) and model and all(isinstance(item, str) for item in model):
            wrong = next((item for item in value if not isinstance(item, str) or not item.strip()), None)
            if wrong is not None:
                raise LexiconError(
                    f"{_label(path, text, key)}: {'.'.join(here)} must be a list of non-empty texts; {wrong!r:.60} is none"
                )


def _same_keys(user: Mapping[str, Any], ours: Mapping[str, Any], at: tuple[str, ...], path: Path, text: str) -> None:
    for key in user:
        if key not in ours:
            near = difflib.get_close_matches(key, ours, 1)
            meant = f"; is {near[0]!r} meant?" if near else ""
            where = f"[{'.'.join(at)}]" if at else "this file"
            raise LexiconError(
                f"{_label(path, text, key)}: {where} has no entry {key!r}{meant}; it has: {', '.join(ours)}"
            )


def _label(path: Path, text: str, key: str) -> str:
    """The file, with the line that begins with the key or holds it as a table's name."""
    pattern = re.compile(rf"""\s*(?:\[+[^\]]*)?["']?{re.escape(key)}["']?\s*[=\].]""")
    line = next((n for n, row in enumerate(text.splitlines(), 1) if pattern.match(row)), None)
    return f"{path}, line {line}" if line else str(path)


def _rows(path: Path, lexicon: Lexicon) -> None:
    """The columns that ours has are there, and those that hold numbers in ours hold numbers."""
    ours = SHIPPED.rows(path.stem)
    lexicon.rows(path.stem)  # tells of a row with too few columns, or of another encoding
    lines = enumerate(path.read_bytes().decode("utf-8-sig").splitlines(), 1)
    rows = [(n, line.split("\t")) for n, line in lines if line.strip() and not line.startswith("#")]
    if not rows or not ours:
        return
    number, header = rows[0]
    missing = [column for column in ours[0] if column not in header]
    if missing:
        raise LexiconError(
            f"{path}, line {number}: the column {missing[0]!r} is missing; the header of ours, between tabs: {' '.join(ours[0])}"
        )
    for column in ours[0]:
        if all(_is_number(row[column]) for row in ours):
            for at, cells in rows[1:]:
                if not _is_number(cells[header.index(column)].strip()):
                    raise LexiconError(
                        f"{path}, line {at}: {column} must be a number, not {cells[header.index(column)]!r:.60}"
                    )


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
