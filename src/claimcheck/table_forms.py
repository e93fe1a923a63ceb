"""One entry of a user's table after another held against ours: its type, its names, its words, its patterns, its numbers.

What an entry must be is read off ours at the same place, of a new one off those beside it; the rest is said in `table_rules`.
"""

from __future__ import annotations

import difflib
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimcheck.table_rules import MACROS, NAMES, OPEN, OURS, PARTS, PATTERNS, RANGES, WORDS, Parts, Path, at, is_at

META = re.compile(r"\\|\(\?|\[")  # what no plain words have; a bar stands between spellings in some lists
BRACES = re.compile(r"(?<!\\)\{([A-Za-z_][\w:]*|)\}")
GROUP = re.compile(r"\(\?P<(\w+)>")
TYPES: Mapping[type, str] = {
    dict: "a table",
    list: "a list",
    str: "a text in quotation marks",
    bool: "true or false",
    int: "a number",
    float: "a number",
}


class EntryError(Exception):
    """An entry that cannot be used, with the keys that lead to it, the file's name first."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(what)
        self.path = path


class Tables:
    """A user's table, held against ours of the same name.

    Args:
        name: of the file, without its ending.
        user: what the user's file holds.
        ours: what ours holds.
    """

    def __init__(self, name: str, user: Mapping[str, Any], ours: Mapping[str, Any]) -> None:
        self.name, self.user, self.ours = name, user, ours

    def check(self) -> None:
        """Nothing, where every entry of the user's can be laid over ours.

        Raises:
            EntryError: the first that cannot.
        """
        self._table(self.user, [self.ours], (self.name,), new=False)

    def _value(self, value: object, models: Sequence[object], path: Path, *, new: bool) -> None:
        """`models` are what ours has at this place; of a new entry, what it has beside it."""
        wanted = list(dict.fromkeys(TYPES[type(m)] for m in models))
        if wanted and TYPES.get(type(value)) not in wanted:
            raise EntryError(path, f"{_dotted(path)} must be {' or '.join(wanted)}, not {_shown(value)}")
        if isinstance(value, dict):
            self._table(value, [m for m in models if isinstance(m, dict)], path, new=new)
        elif isinstance(value, list):
            self._list(value, [m for m in models if isinstance(m, list)], path)
        elif isinstance(value, str):
            self._text(value, [m for m in models if isinstance(m, str)], path)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            _number(value, [m for m in models if isinstance(m, int | float)], path)

    def _table(self, user: Mapping[str, Any], models: Sequence[Mapping[str, Any]], path: Path, *, new: bool) -> None:
        free = any(is_at(place, path) for place in OPEN)
        known = list(dict.fromkeys(key for model in models for key in model))
        for key, value in user.items():
            mine = [model[key] for model in models if key in model]
            if not mine and not free:
                raise EntryError(
                    (*path, key), f"{_where(path)} has no entry {key!r}; {_there_are(key, known, 'it has')}"
                )
            self._named(key, path)
            beside = [] if mine else [value for model in models for value in model.values()]
            self._value(value, mine or beside, (*path, key), new=new or not mine)
        lacks = [k for k in known if new and not free and all(k in m for m in models) and k not in user]
        if lacks:
            raise EntryError(path, f"{_dotted(path)} lacks {lacks[0]!r}; a new entry holds {', '.join(known)}")

    def _list(self, user: list[Any], models: Sequence[list[Any]], path: Path) -> None:
        if not user and all(models):
            raise EntryError(path, f"{_dotted(path)} is empty: give one entry at least, or leave it out to keep ours")
        items = [item for model in models for item in model]
        if items and all(isinstance(item, str) for item in items):
            wrong = [i for i in user if not isinstance(i, str) or not (i.strip() or i in items)]
            if wrong:
                raise EntryError(path, f"{_dotted(path)} must be a list of non-empty texts; {_shown(wrong[0])} is none")
        for item in user:
            self._value(item, items, path, new=True)
        lengths = {len(item) for item in items if isinstance(item, list)}
        short = [i for i in user if lengths == {2} and len(i) != 2]
        if short:
            raise EntryError(path, f"{_dotted(path)} must be a list of lists of two; {_shown(short[0])} is none")
        if models and items and all(isinstance(item, int | float) for item in items):
            rising = all(sorted(model) == model for model in models)
            if len(user) != len(models[0]) or (rising and sorted(user) != user):
                wanted = f"{len(models[0])} numbers{', least first' if rising else ''}"
                raise EntryError(path, f"{_dotted(path)} must be {wanted}, not {_shown(user)}")

    # --- texts ---

    def _text(self, value: str, models: Sequence[str], path: Path) -> None:
        if not value.strip() and all(m.strip() for m in models):
            raise EntryError(path, f"{_dotted(path)} is empty: write something, or leave it out to keep ours")
        words = at(WORDS, path) or (models if any(is_at(place, path) for place in OURS) else ())
        if words and value not in words:
            known = list(dict.fromkeys(words))
            raise EntryError(
                path, f"{_dotted(path)} must be one of {', '.join(known)}, not {_shown(value)}{_near(value, known)}"
            )
        self._named(value, path)
        parts = at(PARTS, path)
        if parts is not None:
            self._parts(value, parts, path)
        shown = any(map(META.search, models)) and not any(map(_fault, models))
        if path[0] != "dates" and (shown or any(is_at(place, path) for place in PATTERNS)):
            self._pattern(value, models, path)

    def _named(self, name: str, path: Path) -> None:
        """A word that must be a name of another table is one."""
        table = at(NAMES, path)
        if table is None:
            return
        known: dict[str, None] = {}
        for tables in (self.ours, self.user):
            found: Any = tables
            for key, here in zip(table.split(".")[1:], path[1:], strict=False):
                found = found.get(here if key == "*" else key, {}) if isinstance(found, dict) else {}
            known |= dict.fromkeys(found)
        if name not in known and name.replace(".", "") not in known:
            raise EntryError(
                path, f"{_dotted(path)}: there is no {name!r}; {_there_are(name, list(known), 'there are')}"
            )

    def _parts(self, value: str, parts: Parts, path: Path) -> None:
        """The parts in braces that code asks for stand in the pattern, once each, and no others that are unknown."""
        written = Counter(BRACES.findall(value))
        for needed in parts.needed:
            either = needed.split("|")
            count = sum(written[part] for part in either)
            if count != 1:
                named = " or ".join(f"{{{part}}}" for part in either)
                said = "lacks" if not count else "must hold but once"
                raise EntryError(path, f"{_dotted(path)}: {_shown(value)} {said} {named}{self._holds(parts)}")
        macros = self._macros()
        for part in written:
            if not any(part in needed.split("|") for needed in parts.needed) and part not in (*parts.others, *macros):
                raise EntryError(
                    path, f"{_dotted(path)}: {_shown(value)} holds {{{part}}}, which is no part{self._holds(parts)}"
                )

    def _holds(self, parts: Parts) -> str:
        must = ", ".join(f"{{{part}}}" for needed in parts.needed for part in needed.split("|"))
        may = ", ".join(f"{{{part}}}" for part in (*parts.others, *self._macros()))
        said = [f"it must hold {must}" if must else "", f"it may hold {may}" if may else ""]
        return f"; {' and '.join(filter(None, said))}"

    def _macros(self) -> list[str]:
        if self.name not in MACROS:
            return []
        return list(dict.fromkeys(k for t in (self.ours, self.user) for k in t.get(MACROS[self.name], {})))

    def _pattern(self, value: str, models: Iterable[str], path: Path) -> None:
        """Where ours has regular expressions, every text of the user's is one, and stays one between others."""
        fault = _fault(value) or _fault(f"(?:{value})")
        groups = set(GROUP.findall(value)) - {g for m in models for g in GROUP.findall(m)}
        if not fault and groups:
            fault = f"a group of the name {min(groups)!r} cannot be used here, write (?:…)"
        if fault:
            raise EntryError(path, f"{_dotted(path)} must be a regular expression; {_shown(value)} is none: {fault}")


def _number(value: float, models: Sequence[float], path: Path) -> None:
    """Finite, whole, not below zero where all of ours are, and within the range that is said for the place."""
    whole = bool(models) and all(isinstance(m, int) for m in models)
    least, most = at(RANGES, path) or (0 if whole and all(m >= 0 for m in models) else -math.inf, math.inf)
    wanted = f"a {'whole ' if whole else ''}number"
    if most < math.inf:
        wanted += f" from {least:g} to {most:g}"
    elif least > -math.inf:
        wanted += f" from {least:g} on"
    fine = not math.isnan(value) and least <= value <= most and (not whole or isinstance(value, int))
    if not fine or (math.isinf(value) and all(map(math.isfinite, models))):
        raise EntryError(path, f"{_dotted(path)} must be {wanted}, not {value!r:.60}")


def _fault(pattern: str) -> str:
    """What keeps the text from being a regular expression; empty where it is one."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)
    return ""


def _dotted(path: Path) -> str:
    return ".".join(path[1:])


def _where(path: Path) -> str:
    return f"[{_dotted(path)}]" if len(path) > 1 else "this file"


def _shown(value: object) -> str:
    return f"{value!r:.60}"


def _near(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), 1)
    return f"; is {near[0]!r} meant?" if near else ""


def _there_are(word: str, known: Sequence[str], said: str) -> str:
    """The rest of a complaint of an unknown word: what may be meant, and what there is."""
    near = _near(word, known).removeprefix("; ")
    return f"{near.removesuffix('?') + '?; ' if near else ''}{said}: {', '.join(known)}"
