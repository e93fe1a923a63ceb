"""Chinese, Korean and Vietnamese names, a syllable at a time: one of another sound makes another name (Jae-myung,
Jae-yong), however few its letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.likeness import Measures, likeness
from claimcheck.normalize.names.tokens import Token, Words
from claimcheck.normalize.text import main_script

SYSTEMS = ("chinese", "korean", "vietnamese")
MOST_SYLLABLES = 2  # of a given name
WORDS = range(2, 5)  # of a name: the family name, the given name in one word or in two
LIKE = 0.5  # likeness from which a family name in two scripts may be one
NO_LETTER = "-"
LONGEST = 14  # letters of a given name of two syllables
MOST_KEPT = 4_096  # words kept for reuse; a full table is emptied

Syllable = tuple[str, str, str]  # onset, vowel, coda
Given = tuple[Syllable, ...]
Reading = tuple[Token, tuple[Given, ...]]  # family name; the given name in all ways to divide it


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """One table of `names_syllables.toml`: the rows that each spelling of an onset, a vowel and a coda stands in."""

    families: frozenset[str]
    parts: tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]
    divided: dict[str, tuple[Given, ...]] = field(default_factory=dict)


@built
def systems(lexicon: Lexicon = SHIPPED) -> tuple[System, ...]:
    """The systems of a lexicon."""
    table = lexicon.table("names_syllables")
    return tuple(_system(table[name]) for name in SYSTEMS)


def _system(table: Mapping[str, object]) -> System:
    parts = [_rows(table[name]) for name in ("onsets", "vowels", "codas")]
    return System(frozenset(str(table["families"]).split()), (parts[0], parts[1], parts[2]))


def _rows(rows: object) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows if isinstance(rows, list | tuple) else ()):
        for spelling in row.split():
            found.setdefault("" if spelling == NO_LETTER else spelling, set()).add(number)
    return {spelling: frozenset(numbers) for spelling, numbers in found.items()}


def syllables_clash(left: Words, right: Words, known: Measures, lexicon: Lexicon = SHIPPED) -> bool:
    """True for two names of one system of syllables that no way to read them makes one."""
    if left.particles != right.particles:
        return False  # un and to are syllables too
    told = False
    for system in systems(lexicon):
        a = list(_readings(left, system))
        b = list(_readings(right, system)) if a else a
        if b:
            if any(_one(x, y, system, known) for x in a for y in b):
                return False
            told = True
    return told


def may_be_family(word: Token, name: Words, lexicon: Lexicon = SHIPPED) -> bool:
    """True where `word` is the family name of a name in syllables: Kim of Kim Jong-un, Lee of Jae-myung Lee."""
    families = [family for system in systems(lexicon) for family, _ in _readings(name, system)]
    return any(word.text == family.text or not word.equal.isdisjoint(family.equal) for family in families)


def _readings(name: Words, system: System) -> Iterator[Reading]:
    """The ways to read a name: its family name may stand first or last."""
    tokens = name.tokens
    if len(tokens) not in WORDS:
        return
    for family, given in ((tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])):
        if family.text not in system.families and not (family.table == "hangul" and len(family.word) == 1):
            continue
        if any(token.initial or _ideographs(token) for token in tokens):
            return
        ways = _divided("".join([token.text for token in given]), system)
        if ways:
            yield family, ways


def _ideographs(token: Token) -> bool:
    return not token.word.isascii() and main_script(token.word) == "CJK"


def _one(a: Reading, b: Reading, system: System, known: Measures) -> bool:
    return _one_family(a[0], b[0], system, known) and any(_alike(x, y, system) for x in a[1] for y in b[1])


def _one_family(a: Token, b: Token, system: System, known: Measures) -> bool:
    if a.text == b.text or not a.equal.isdisjoint(b.equal):
        return True
    if a.table != b.table:
        return likeness(a, b, known) >= LIKE
    return any(_alike(x, y, system) for x in _divided(a.text, system) for y in _divided(b.text, system))


def _alike(a: Given, b: Given, system: System) -> bool:
    return len(a) == len(b) and all(
        not rows[p].isdisjoint(rows[q])
        for x, y in zip(a, b, strict=True)
        for p, q, rows in zip(x, y, system.parts, strict=True)
    )


def _divided(text: str, system: System) -> tuple[Given, ...]:
    """All ways to divide a word into at most two syllables."""
    ways = system.divided.get(text)
    if ways is None:
        if len(system.divided) >= MOST_KEPT:
            system.divided.clear()
        ways = system.divided[text] = tuple(_ways(text, system))
    return ways


def _ways(text: str, system: System) -> Iterator[Given]:
    for cut in range(1, len(text) + 1) if len(text) <= LONGEST else ():
        head, rest = text[:cut], text[cut:]
        for first in _syllables(head, system):
            if not rest:
                yield (first,)
            for second in _syllables(rest, system) if rest else ():
                yield first, second


def _syllables(text: str, system: System) -> Iterator[Syllable]:
    onsets, vowels, codas = system.parts
    for i in range(len(text)):
        for j in range(i + 1, len(text) + 1):
            if text[:i] in onsets and text[i:j] in vowels and text[j:] in codas:
                yield text[:i], text[i:j], text[j:]
