"""Names that a user's table knows to be one, or two, before any spelling is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.text import name_key
from claimcheck.types import NameMatch

KINDS = ("person", "organization", "place")
KEYS = frozenset({"names", "apart", "source"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One name with its other names, the names that are not its, and where that is known from."""

    name: str
    names: frozenset[str]
    apart: frozenset[str]
    source: str


def listed(a: str, b: str, kind: str, lexicon: Lexicon) -> NameMatch | None:
    """What the alias table of the lexicon says of two names; None where it says nothing.

    Names are compared without case, accents, full stops and a leading "the".

    Raises:
        LexiconError: `aliases.toml` is malformed.
    """
    entries = aliases(lexicon).get(kind)
    if not entries:
        return None
    x, y = name_key(a), name_key(b)
    for entry in entries:
        if x in entry.names and y in entry.names:
            return NameMatch(1.0, "same", (f"the alias table lists both as {entry.name} ({entry.source})",))
        if (x in entry.names and y in entry.apart) or (y in entry.names and x in entry.apart):
            return NameMatch(0.0, "different", (f"the alias table keeps them apart ({entry.source})",))
    return None


@built
def aliases(lexicon: Lexicon) -> Mapping[str, tuple[Entry, ...]]:
    """The alias table of a lexicon by kind of name.

    Raises:
        LexiconError: `aliases.toml` is malformed.
    """
    table = lexicon.table("aliases")
    unknown = sorted(set(table) - set(KINDS))
    if unknown:
        raise LexiconError(f"aliases.toml: there is no kind {unknown[0]!r}; there are: {', '.join(KINDS)}")
    return {kind: tuple(_entry(kind, name, fields) for name, fields in table[kind].items()) for kind in table}


def _entry(kind: str, name: str, fields: Any) -> Entry:
    where = f'aliases.toml, [{kind}."{name}"]'
    if not isinstance(fields, Mapping) or not set(fields) <= KEYS:
        raise LexiconError(f"{where}: it holds {', '.join(sorted(KEYS))}, and nothing else")
    source = fields.get("source")
    if not isinstance(source, str) or not source.strip():
        raise LexiconError(f"{where}: give a source in words, so that the report can say why the names are one")
    lists = {}
    for key in ("names", "apart"):
        value = fields.get(key, [])
        if not isinstance(value, list) or not all(isinstance(n, str) and n.strip() for n in value):
            raise LexiconError(f"{where}: {key} must be a list of names, not {value!r:.80}")
        lists[key] = frozenset(map(name_key, value))
    return Entry(name, lists["names"] | {name_key(name)}, lists["apart"], source.strip())
