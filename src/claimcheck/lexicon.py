"""Words, tables and weights as data files: loaded, validated, fingerprinted; a user's folder overlays them.

Three formats, one meaning a file, all in `claimcheck/data/`:

* `NAME.toml` with string lists: `Lexicon.words(NAME)` → {key: (word, …)}. A user's file of the same name adds to each list; a word
  written "-word" there takes one away.
* `NAME.toml` with tables: `Lexicon.table(NAME)` → nested dicts; a user's file is merged into it, its values win.
* `NAME.tsv` with a header row: `Lexicon.rows(NAME)` → ({column: value}, …); a user's rows come after ours. Lines that begin with `#` are comments.

The top-level keys `about`, `source` and `licence` of a TOML file describe it and are not data.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, wraps
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any, ParamSpec, TypeVar, cast

from claimcheck.errors import LexiconError

DESCRIPTION_KEYS = frozenset({"about", "source", "licence"})
SUFFIXES = (".toml", ".tsv")
DATA = resources.files("claimcheck") / "data"


P = ParamSpec("P")
T = TypeVar("T")


def built(build: Callable[P, T]) -> Callable[P, T]:
    """What `build` makes of a lexicon's tables, made once for each lexicon.

    A user's entry that no check of the folder (`overlay`) has found, and that cannot be put together with ours, is an error of the user's files.

    Raises:
        LexiconError: tables with a user's folder laid over them cannot be built.
    """

    @wraps(build)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return build(*args, **kwargs)
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, re.error, RecursionError) as error:
            lexicon = next((a for a in (*args, *kwargs.values()) if isinstance(a, Lexicon)), SHIPPED)
            if lexicon.overlay is None:
                raise
            files = ", ".join(sorted(p.name for p in Path(lexicon.overlay).iterdir() if p.suffix in SUFFIXES))
            raise LexiconError(
                f"the tables in the lexicon folder {str(lexicon.overlay)!r} ({files}) cannot be laid over ours "
                f"({type(error).__name__}: {error}): give each entry the form that it has in our file of the same name"
            ) from error

    return cast(Callable[P, T], cache(guarded))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The shipped data with a user's folder laid over it. Hashable, so that what is built from it can be cached.

    Args:
        overlay: a folder of TOML and TSV files named like the shipped ones, or None.

    Raises:
        LexiconError: the overlay is no folder, or (on use) a file is missing or malformed.
    """

    overlay: Path | None = None

    def __post_init__(self) -> None:
        if self.overlay is not None and not Path(self.overlay).is_dir():
            raise LexiconError(
                f"the lexicon folder {str(self.overlay)!r} is not a folder: give one that holds .toml or .tsv files"
            )

    def __hash__(self) -> int:
        """Asked with every look at what is cached for a lexicon: several thousand times for two articles."""
        return 0 if self.overlay is None else hash(self.overlay)

    def words(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """The word lists of `NAME.toml`, in file order, without repetitions."""
        return _words(self, name)

    def table(self, name: str) -> Mapping[str, Any]:
        """The nested tables of `NAME.toml`."""
        return _table(self, name)

    def rows(self, name: str) -> tuple[Mapping[str, str], ...]:
        """The rows of `NAME.tsv`, keyed by its header."""
        return _rows(self, name)

    def fingerprint(self) -> str:
        """SHA-256 over the names and bytes of every data file, shipped and overlaid, in name order."""
        return _fingerprint(self)


def shipped(name: str) -> bytes:
    """The bytes of the shipped file `name`."""
    path = DATA / name
    if not path.is_file():
        known = ", ".join(sorted(p.name for p in DATA.iterdir() if p.is_file()))
        raise LexiconError(f"there is no data file {name!r}; there are: {known}")
    return path.read_bytes()


@cache
def _words(lexicon: Lexicon, name: str) -> Mapping[str, tuple[str, ...]]:
    lists: dict[str, dict[str, None]] = {}
    for label, data in _tomls(lexicon, name):
        for key, value in data.items():
            if not isinstance(value, list) or not all(isinstance(w, str) and w.strip() for w in value):
                raise LexiconError(f"{label}: {key!r} must be a list of non-empty strings, not {value!r:.80}")
            entries = lists.setdefault(key, {})
            for word in value:
                if word.startswith("-") and len(word) > 1 and label != f"{name}.toml":
                    entries.pop(word[1:], None)
                else:
                    entries[word] = None
    return MappingProxyType({key: tuple(entries) for key, entries in lists.items()})


@cache
def _table(lexicon: Lexicon, name: str) -> Mapping[str, Any]:
    merged: dict[str, Any] = {}
    for _, data in _tomls(lexicon, name):
        _merge(merged, data)
    return MappingProxyType(merged)


@cache
def _rows(lexicon: Lexicon, name: str) -> tuple[Mapping[str, str], ...]:
    rows: list[Mapping[str, str]] = []
    for label, data in _sources(lexicon, f"{name}.tsv"):
        text = _decoded(label, data)
        lines = [(i, line) for i, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
        if not lines:
            continue
        header = lines[0][1].split("\t")
        for number, line in lines[1:]:
            cells = line.split("\t")
            if len(cells) != len(header):
                raise LexiconError(
                    f"{label}, line {number}: {len(cells)} columns where the header has {len(header)} ({', '.join(header)})"
                )
            rows.append(MappingProxyType(dict(zip(header, (c.strip() for c in cells), strict=True))))
    return tuple(rows)


def _tomls(lexicon: Lexicon, name: str) -> list[tuple[str, dict[str, Any]]]:
    return [
        (label, {k: v for k, v in parsed(label, data).items() if k not in DESCRIPTION_KEYS})
        for label, data in _sources(lexicon, f"{name}.toml")
    ]


def parsed(label: str, data: bytes) -> dict[str, Any]:
    """The TOML in a file's bytes.

    Raises:
        LexiconError: it is not UTF-8, or not TOML; the message gives the line.
    """
    try:
        return tomllib.loads(_decoded(label, data))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise LexiconError(f"{label} is not valid TOML: {str(error).replace('document', 'file')}") from error


def _decoded(label: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LexiconError(
            f"{label}, line {line}: not UTF-8 (byte {data[error.start]:#04x}): save the file as UTF-8"
        ) from error


def _sources(lexicon: Lexicon, filename: str) -> list[tuple[str, bytes]]:
    """(label, bytes) of the shipped file, then of the user's."""
    sources = [(filename, shipped(filename))]
    if lexicon.overlay is not None and (Path(lexicon.overlay) / filename).is_file():
        path = Path(lexicon.overlay) / filename
        try:
            sources.append((str(path), path.read_bytes()))
        except OSError as error:
            raise LexiconError(f"{path} cannot be read: {error.strerror}") from error
    return sources


def _merge(into: dict[str, Any], new: Mapping[str, Any]) -> None:
    for key, value in new.items():
        if isinstance(value, Mapping) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value


@cache
def _fingerprint(lexicon: Lexicon) -> str:
    digest = hashlib.sha256()
    files = [(p.name, p.read_bytes()) for p in DATA.iterdir() if p.is_file()]
    if lexicon.overlay is not None:
        files += [(f"overlay/{p.name}", p.read_bytes()) for p in Path(lexicon.overlay).iterdir() if p.is_file()]
    for name, data in sorted(files):
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


SHIPPED = Lexicon()
