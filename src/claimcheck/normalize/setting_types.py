"""Settings: in what kind of room or through what medium something was said ("a closed-door session", "a press
conference", "a tweet").

A small ontology in `setting_types.toml` names the types, how texts name them, and three axes (audience, form,
presence). Whether two settings
can be one is computed from the axes and the is-a relation, never from the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from claimcheck.errors import InputError, LexiconError
from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.types import VenueMention

SettingRelation = Literal["same", "compatible", "apart", "unknown"]

AXES: Mapping[str, tuple[str, str]] = {
    "audience": ("public", "private"),
    "form": ("spoken", "written"),
    "presence": ("in_person", "remote"),
}
DETERMINER = r"(?:an?|the|his|her|their|its|this|that|our|my|another|one|[^\W\d_][\w.-]*['’]s?)"
BEFORE = "in|at|during|through|via|on|over|by|from|after|before|following|to|of|held|hold"
CAPITAL = re.compile(r"(?<!\\)[A-Z]")  # no class of characters, as \W is
SPACE = re.compile(r" |\[[^\]]*\]")  # or a set of characters, which may hold one
LEAD = rf"(?:{BEFORE}) {DETERMINER} (?:[\w.'’-]+ ){{0,3}}?"


@dataclass(frozen=True, slots=True)
class SettingType:
    """One type of the ontology; `kinds` are the type itself and all that it is a kind of, axes are (axis, value)
    pairs, sorted.
    """

    id: str
    words: str
    kinds: frozenset[str]
    axes: tuple[tuple[str, str], ...]
    channel: bool


@dataclass(frozen=True, slots=True)
class _Pattern:
    """An expression in lower case, and the type that each of its groups names."""

    small: re.Pattern[str]
    names: tuple[str | None, ...]

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Without regard to case, in a third of the time: where case counts, `re` skips an alternative by its first letter."""
        lower = text.lower()
        if len(lower) == len(text):
            return self.small.finditer(lower)
        return re.compile(self.small.pattern, re.IGNORECASE).finditer(text)  # some capitals have two small letters


@dataclass(frozen=True, slots=True, eq=False)
class _Ontology:
    types: Mapping[str, SettingType]
    distinct: tuple[frozenset[str], ...]
    together: frozenset[frozenset[str]]
    strong: _Pattern
    weak: _Pattern


def find_settings(text: str, *, lexicon: Lexicon = SHIPPED) -> list[VenueMention]:
    """The settings that `text` names, in order, without overlaps; `kind` is "setting", `setting` the type's id.

    It reads words only: whether the setting was planned, denied, or that of the claim at hand is for the caller to see.

    Args:
        text: plain English text.
        lexicon: the ontology.
    """
    ontology = _ontology(lexicon)
    taken: list[tuple[int, int, str | None]] = []
    for pattern in (ontology.strong, ontology.weak):
        fresh = []
        for match in pattern.matches(text):
            start, end = match.span(match.lastindex or 0)
            if pattern is ontology.weak and text[start].isupper():
                continue  # part of a name: "by the Postal Service"
            if all(end <= low or high <= start for low, high, _ in taken):
                fresh.append((start, end, pattern.names[(match.lastindex or 1) - 1]))
        taken += fresh
    return [
        VenueMention(low, high, text[low:high], "setting", (), name)
        for low, high, name in sorted(taken, key=lambda t: t[0])
        if name is not None
    ]


def setting_relation(left: str, right: str, *, lexicon: Lexicon = SHIPPED) -> SettingRelation:
    """How two settings, given by id, relate.

    same: one type. compatible: one is a kind of the other, or a medium the other can go through, or they are known to
        go together.
    apart: they differ on an axis (public and private, spoken and written, in person and remote), or belong to
        distinct kinds of occasion.
    unknown: nothing speaks for or against.

    Raises:
        InputError: an id is none of the ontology's.
    """
    ontology = _ontology(lexicon)
    a, b = _type(ontology, left), _type(ontology, right)
    if a.id == b.id:
        return "same"
    if a.id in b.kinds or b.id in a.kinds or frozenset((a.id, b.id)) in ontology.together:
        return "compatible"
    if _rivals(a, b, ontology):
        return "apart"
    if _paired(a, b, ontology):
        return "compatible"
    axes = dict(b.axes)
    if any(axis in axes and axes[axis] != value for axis, value in a.axes):
        return "apart"
    return "compatible" if a.channel or b.channel else "unknown"


def setting_words(id: str, *, lexicon: Lexicon = SHIPPED) -> str:
    """How a report names the setting `id`: "a closed-door meeting".

    Raises:
        InputError: the id is none of the ontology's.
    """
    return _type(_ontology(lexicon), id).words


def setting_types(*, lexicon: Lexicon = SHIPPED) -> tuple[SettingType, ...]:
    """All types, in the order of the file."""
    return tuple(_ontology(lexicon).types.values())


def _type(ontology: _Ontology, id: str) -> SettingType:
    try:
        return ontology.types[id]
    except KeyError:
        raise InputError(f"there is no setting {id!r}; there are: {', '.join(ontology.types)}") from None


def _paired(a: SettingType, b: SettingType, ontology: _Ontology) -> bool:
    return any(frozenset((x, y)) in ontology.together for x in a.kinds for y in b.kinds)


def _rivals(a: SettingType, b: SettingType, ontology: _Ontology) -> bool:
    """True where the two fall under different members of one group of distinct types."""
    for group in ontology.distinct:
        left, right = a.kinds & group, b.kinds & group
        if left and right and not left & right:
            return True
    return False


@built
def _ontology(lexicon: Lexicon) -> _Ontology:
    table = lexicon.table("setting_types")
    try:
        rows: Mapping[str, Any] = table["type"]
        types = {name: _one(name, rows) for name in rows}
        for group in (*table["distinct"], *table["together"]):
            for name in group:
                if name not in rows:
                    raise LexiconError(f"setting_types.toml: {name!r} in distinct or together is no type")
        return _Ontology(
            types,
            tuple(frozenset(group) for group in table["distinct"]),
            frozenset(frozenset(pair) for pair in table["together"]),
            *_compile(rows, table["never"]),
        )
    except (KeyError, TypeError, AttributeError, re.error) as error:
        raise LexiconError(f"setting_types.toml is malformed: {type(error).__name__} {error}") from error


def _one(name: str, rows: Mapping[str, Any]) -> SettingType:
    kinds, axes, waiting = {name: None}, dict[str, str](), [name]
    while waiting:
        row = rows[waiting.pop(0)]
        for axis, values in AXES.items():
            if axis in row and row[axis] not in values:
                raise LexiconError(
                    f"setting_types.toml: {axis} of {name!r} must be one of {', '.join(values)}, not {row[axis]!r}"
                )
            if axis in row:
                axes.setdefault(axis, row[axis])
        fresh = [parent for parent in row.get("is_a", ()) if parent not in kinds]
        kinds.update(dict.fromkeys(fresh))
        waiting += fresh
    parents = [rows[parent] for parent in rows[name].get("is_a", ())]
    # A kind of nothing but media is a medium too: a television programme.
    channel = rows[name].get("channel", False) or (bool(parents) and all(row.get("channel") for row in parents))
    return SettingType(name, rows[name]["words"], frozenset(kinds), tuple(sorted(axes.items())), bool(channel))


def _compile(rows: Mapping[str, Any], never: list[str]) -> tuple[_Pattern, _Pattern]:
    """The strong patterns, after what is no setting, and the weak nouns with what must stand before them; one group
    around each mention.
    """
    strong: list[tuple[str | None, str]] = [(None, "|".join(never))]
    strong += [(name, "|".join(row["strong"])) for name, row in rows.items() if row.get("strong")]
    weak: list[tuple[str | None, str]] = [
        (name, "|".join(row["weak"])) for name, row in rows.items() if row.get("weak")
    ]
    return _expression(strong, ""), _expression(weak, LEAD)


def _expression(rows: list[tuple[str | None, str]], lead: str) -> _Pattern:
    body = "|".join(f"({nouns})" for _, nouns in rows)
    written = rf"(?<![\w'’-]){lead}(?:{body})(?![\w-])"
    # As one piece, so that what is optional (" ?") stays so.
    source = SPACE.sub(lambda m: r"(?>\s+)" if m[0] == " " else m[0].replace(" ", r"\s"), written)
    return _Pattern(re.compile(CAPITAL.sub(lambda m: m[0].lower(), source)), tuple(name for name, _ in rows))
