"""What a text must hold for a regular expression to match in it: literals, looked for first because most texts hold none of them.

The method is that of Russ Cox, "Regular Expression Matching with a Trigram Index" (2012), for whole literals in place of trigrams.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Literals = frozenset[str]
Needs = tuple[Literals, ...]  # of each set, a matching text holds one literal; lower case
LEAST = 2  # letters: shorter literals are in every text
HEX = 2  # digits of "\x27"
BOUNDARIES = "bBAZ"
SHORTHANDS = "dDwWsSnt"
GROUP = re.compile(r"\?(?:(?P<look>=|!|<=|<!)|P<\w+>|[a-z]*:|>)")
CLASS = re.compile(r"\^?\]?(?:\\.|[^\]\\])*\]")
QUANTIFIER = re.compile(r"(?:[*?]|\+|\{(?P<low>\d*),?\d*\})[?+]?")
BREAKS = ".^$<>"  # marks stand between "<" and ">": what is there is no letter of the text


def needs(pattern: str) -> Needs:
    """What any match of the pattern holds, the rarest first; empty where nothing is sure.

    Upper and lower case are one, and blanks are single: the text is to be normalized by `plain`. Nothing is sure of a pattern with what is not read
    here: flags for the whole, references to groups, conditions. Does not say whether Python's `re` takes the pattern.
    """
    reader = _Reader(pattern)
    try:
        found = reader.alternatives()
    except _NotReadError:
        return ()
    if reader.at < len(pattern):
        return ()
    return tuple(sorted(set(found), key=_worth, reverse=True))


def hints(patterns: Iterable[str]) -> Literals:
    """Literals of which a text must hold one for any of the patterns to match; "" among them, which every text holds, where one needs nothing."""
    return Literals().union(*(found[0] if (found := needs(p)) else ("",) for p in patterns))


def plain(text: str) -> str:
    """The text in lower case with single blanks, as `needs` are to be looked for in it."""
    return " ".join(text.lower().split())


def _worth(literals: Literals) -> tuple[int, int, list[str]]:
    """How much is told by a text that holds one of them: the shortest counts."""
    return min(map(len, literals)), -len(literals), sorted(literals)


class _NotReadError(Exception):
    """The pattern has something in it that is not read here."""


@dataclass(slots=True)
class _Reader:
    """A pattern, and how far it has been read."""

    pattern: str
    at: int = 0

    def alternatives(self) -> list[Literals]:
        """What each of the alternatives holds: all that the only one does, else one set of the best of each."""
        branches = [self._sequence()]
        while self.pattern.startswith("|", self.at):
            self.at += 1
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return []
        return [Literals().union(*(max(b, key=_worth) for b in branches))]

    def _sequence(self) -> list[Literals]:
        found: list[Literals] = []
        run = ""
        for letters, held in self._parts():
            run += letters
            if held is not None:
                found += [*_run(run), *held]
                run = ""
        return [*found, *_run(run)]

    def _parts(self) -> Iterator[tuple[str, list[Literals] | None]]:
        """Letters that go on a run, and what ends it: what the part holds, nothing where it may be missing."""
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            letter, held = self._atom()
            quantifier = QUANTIFIER.match(self.pattern, self.at)
            if quantifier is None:
                yield letter, held
                continue
            self.at = quantifier.end()
            missing = quantifier[0][0] in "*?" or quantifier["low"] in ("", "0")
            yield "" if missing else letter, [] if missing or held is None else held

    def _atom(self) -> tuple[str, list[Literals] | None]:
        """A letter, or what a group or class holds (of which no letter is sure)."""
        char = self.pattern[self.at]
        self.at += 1
        if char == "\\":
            return self._escaped()
        if char == "[":
            return self._class()
        if char == "(":
            return "", self._group()
        return ("", []) if char in BREAKS else (char.lower(), None)

    def _escaped(self) -> tuple[str, list[Literals] | None]:
        char = self.pattern[self.at]
        self.at += 1
        if char == "x":
            code = self.pattern[self.at : self.at + HEX]
            self.at += HEX
            return chr(int(code, 16)).lower(), None
        if char in BOUNDARIES:
            return "", None
        if char in SHORTHANDS:
            return "", []
        if char.isalnum():
            raise _NotReadError
        return char, None

    def _class(self) -> tuple[str, list[Literals] | None]:
        """A letter where the class is of its two cases: "[Bb]"."""
        end = CLASS.match(self.pattern, self.at)
        if end is None:
            raise _NotReadError
        inside, self.at = end[0][:-1], end.end()
        both = {c.lower() for c in inside}
        return (both.pop(), None) if len(both) == 1 and inside.isalpha() else ("", [])

    def _group(self) -> list[Literals]:
        kind = GROUP.match(self.pattern, self.at)
        if kind is None and self.pattern.startswith("?", self.at):
            raise _NotReadError
        self.at = kind.end() if kind is not None else self.at
        held = self.alternatives()
        if not self.pattern.startswith(")", self.at):
            raise _NotReadError
        self.at += 1
        return [] if kind is not None and kind["look"] else held


def _run(letters: str) -> list[Literals]:
    return [frozenset({letters})] if len(letters.strip()) >= LEAST else []
