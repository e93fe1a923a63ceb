"""Patterns over word classes, compiled to regular expressions over token codes.

    month:MONTH DOT? day:DAY (COMMA? year:YEAR)?

An upper-case word is a class, a lower-case one a spelling, `name:` before either (or before a parenthesis) names it,
`@NAME` is a macro of `dates.toml`; `?`, `*`, `|`, `{2}`, `{0,3}` and parentheses mean what they mean in regular
expressions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.errors import LexiconError
from claimcheck.normalize.dates.tokens import Alphabet

_ITEM = re.compile(
    r"\s*(?:(?P<name>[a-z]\w*):)?(?:(?P<open>\()|(?P<cls>[A-Z]+)|(?P<word>[^\W\d_A-Z]+)|(?P<close>\))|(?P<bar>\|))(?P<times>\?|\*|\{\d(?:,\d)?\})?"
)
_MACRO = re.compile(r"@([A-Z]+)")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern as a regular expression, the codes that it can begin with, and those that it can be whole."""

    regex: str
    first: frozenset[str]
    whole: frozenset[str]


def literals(source: str) -> set[str]:
    """The lower-case spellings that a pattern (with its macros filled in) names."""
    return {match["word"] for match in _ITEM.finditer(source) if match["word"]}


def expand(source: str, macros: Mapping[str, str], label: str) -> str:
    """The pattern with `@NAME` replaced, twice over, so that macros may use macros."""
    for _ in range(3):
        try:
            source = _MACRO.sub(lambda m: macros[m[1]], source)
        except KeyError as error:
            raise LexiconError(f"{label}: there is no macro {error}; there are: {', '.join(sorted(macros))}") from error
    return source


def compile_pattern(source: str, alphabet: Alphabet, label: str) -> Compiled:
    """The regular expression of a pattern.

    Raises:
        LexiconError: the pattern is malformed, or names a class that has no words.
    """
    reader = _Reader(source, alphabet, label)
    regex, begins = reader.alternatives()
    if reader.position != len(source):
        raise LexiconError(f"{label}: cannot read the pattern from {source[reader.position :]!r:.40}")
    return Compiled(regex, frozenset(begins.first), frozenset(begins.whole))


@dataclass(slots=True)
class _Begins:
    """The codes that a part of a pattern can begin with, those that it can be whole, and whether it may be empty."""

    first: set[str]
    whole: set[str]
    empty: bool


class _Reader:
    """Recursive descent; every method returns the regular expression and what it begins with."""

    def __init__(self, source: str, alphabet: Alphabet, label: str) -> None:
        self.source, self.alphabet, self.label, self.position = source.strip(), alphabet, label, 0
        self.source = source

    def alternatives(self) -> tuple[str, _Begins]:
        regexes, all_ = [], _Begins(set(), set(), empty=False)
        while True:
            regex, one = self._sequence()
            regexes.append(regex)
            all_ = _Begins(all_.first | one.first, all_.whole | one.whole, all_.empty or one.empty)
            match = _ITEM.match(self.source, self.position)
            if not match or not match["bar"]:
                return "|".join(regexes), all_
            self.position = match.end()

    def _sequence(self) -> tuple[str, _Begins]:
        regex, all_ = "", _Begins(set(), set(), empty=True)
        while match := _ITEM.match(self.source, self.position):
            if match["close"] or match["bar"]:
                break
            atom, one = self._atom(match)
            regex += atom
            first = all_.first | one.first if all_.empty else all_.first
            whole = (one.whole if all_.empty else set()) | (all_.whole if one.empty else set())
            all_ = _Begins(first, whole, all_.empty and one.empty)
        if not _ITEM.match(self.source, self.position):
            self.position += len(self.source[self.position :]) - len(self.source[self.position :].lstrip())
        return regex, all_

    def _atom(self, match: re.Match[str]) -> tuple[str, _Begins]:
        name = f"?P<{match['name']}>" if match["name"] else ""
        self.position = match.end()
        times = match["times"] or ""
        if match["open"]:
            inner, begins = self.alternatives()
            closing = _ITEM.match(self.source, self.position)
            if not closing or not closing["close"]:
                raise LexiconError(f"{self.label}: a parenthesis is not closed in {self.source!r:.60}")
            self.position = closing.end()
            times = closing["times"] or ""
            atom = f"({name or '?:'}{inner})"
        else:
            characters = self.alphabet.characters(match["cls"] or f"={match['word']}")
            if not characters:
                raise LexiconError(
                    f"{self.label}: the pattern names {match['cls'] or match['word']!r}, a class without words"
                )
            begins = _Begins(set(characters), set(characters), empty=False)
            atom = f"[{characters}]"
            if name:
                atom = f"({name}{atom})"
        if times[:1] == "{" and times[1] not in "01":  # "{2}": never one alone
            begins.whole = set()
        begins.empty = begins.empty or times in ("?", "*") or times.startswith("{0")
        return atom + times, begins
