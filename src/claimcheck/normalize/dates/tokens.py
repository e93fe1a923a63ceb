"""Text as a string of one character a token: the grammar's patterns are regular expressions over that string.

A token's character stands for the set of word classes that its spelling belongs to (`data/dates.toml`, and the shape of
numbers), so matching costs next to nothing where a text says nothing of time. The token expression has no nested
repetition: it is linear.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

OTHER = "x"
FIRST_CODE = 0x4E00  # any range of letters that mean nothing in a regular expression
TOKEN = re.compile(
    # What begins with a letter comes first: most do, and what follows cannot.
    r"[AaPp]\.[Mm]\.?|[AaPp][Mm]\b|[Oo]['’][Cc]lock\b"
    r"|[QqHh][1-4]\b"
    r"|[^\W\d_]+"
    r"|\d{4}-\d\d-\d\d(?!\d)"  # ISO date
    r"|(?<![\d-])\d\d-\d\d-(?:\d{4}|\d\d)(?![\d-])"  # 08-15-90
    r"|\d{1,4}([/.])\d{1,2}\1\d{1,4}(?!\d)"  # numeric date, in some order
    r"|\d{1,2}:\d\d(?::\d\d)?(?!\d)"
    r"|\d{1,2}\.\d\d(?=[ap]\.?m\b|[AP]\.?M\b)"  # 6.30am
    r"|['’]?\d\d(?:\d\d)?['’]?s\b"  # decades
    r"|\d{1,3}/\d{1,3}(?![\d/])"
    r"|\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th|ST|ND|RD|TH)?\b"
    r"|\d+(?![ap]\.?m\b|[AP]\.?M\b)[^\W\d_]+"  # 2000ft: no number
    r"|\d+"
    r"|['’](?:s|S)\b|['’]ll\b|['’]\d\d(?!\d)"
    r"|\n[ \t\r\f\v]*\n"
    r"|[^\s\w]|_"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_NUMERIC = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)", re.IGNORECASE)


@dataclass(slots=True)
class Tokens:
    """The tokens of one text: parallel lists of offsets and spellings, and `codes`, one character a token."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    codes: str = ""


class Alphabet:
    """Which character stands for which set of classes.

    Args:
        members: class name → {lower-case spelling: value}.
    """

    def __init__(self, members: Mapping[str, Mapping[str, Any]]) -> None:
        classes_of: dict[str, set[str]] = {}
        for name, words in members.items():
            for word in words:
                classes_of.setdefault(word, set()).add(name)
        self._codes: dict[frozenset[str], str] = {}
        self._of_class: dict[str, str] = {}
        self._by_word: dict[str, str] = {}
        for word, names in classes_of.items():
            code = self.code(frozenset(names))
            for spelling in (word, word.capitalize(), word.upper()):
                self._by_word[spelling] = code
        for shape in _shapes():
            self.code(shape)

    def code(self, classes: frozenset[str]) -> str:
        """The character of a set of classes."""
        found = self._codes.get(classes)
        if found is None:
            found = self._codes[classes] = chr(FIRST_CODE + len(self._codes))
            for name in classes:
                self._of_class[name] = self._of_class.get(name, "") + found
        return found

    def characters(self, name: str) -> str:
        """All characters whose set holds the class `name`, in order."""
        return self._of_class.get(name, "")

    def encode(self, text: str) -> Tokens:
        """The tokens of `text` with their codes."""
        tokens = Tokens(text)
        codes: list[str] = []
        known = self._by_word
        for match in TOKEN.finditer(text):
            word = match.group()
            code = known.get(word)
            if code is None:
                code = self._other(word)
            codes.append(code)
            tokens.starts.append(match.start())
            tokens.ends.append(match.end())
            tokens.words.append(word)
        tokens.codes = "".join(codes)
        return tokens

    def _other(self, word: str) -> str:
        first = word[0]
        if first.isdigit() or (len(word) > 2 and first in "'’" and word[1].isdigit()):
            return self.code(frozenset(number_classes(word)))
        if first == "\n":
            return self.code(frozenset({"BREAK"}))
        if len(word) > 1 and first in "AaPp" and word.rstrip(".")[-1] in "Mm" and len(word) <= 4:
            return self.code(frozenset({"AMPM"}))
        return self._by_word.get(word.lower(), OTHER) if first.isalpha() else OTHER


def number_classes(word: str) -> set[str]:
    """The classes of a token that begins with a digit or an apostrophe before digits, by its shape."""
    if word[0] in "'’":
        return {"DECADE"} if word[-1] in "sS" else {"SHORTYEAR"}
    if word[-1] in "sS" and not word.lower().endswith("st"):
        return {"DECADE"}
    if _ISO.fullmatch(word):
        return {"ISO"}
    if _NUMERIC.fullmatch(word):
        return {"NUMERIC"}
    if ":" in word:
        return {"CLOCK"}
    if "/" in word:
        return {"FRACTION"}
    if match := _ORDINAL.fullmatch(word):
        return {"ORDINAL", "DAY"} if 1 <= int(match[1][-3:]) <= 31 and len(match[1]) <= 2 else {"ORDINAL"}
    if word[-1].isalpha():
        return {"NONUMBER"}
    if not word.isdigit() or not word.isascii():
        return {"DIGITS"}
    classes = {"DIGITS"}
    if len(word) <= 2 and 1 <= int(word) <= 31:
        classes.add("DAY")
    if len(word) <= 2 and int(word) <= 24:
        classes.add("HOUR")
    if len(word) == 2:
        classes.add("TWODIGIT")
    if len(word) == 4 and 1000 <= int(word) <= 2199:
        classes.add("YEAR")
    if len(word) == 4 and int(word) <= 2359 and int(word[2:]) <= 59:
        classes.add("MILITARY")
    return classes


def numeric_order(tokens: Tokens) -> bool | None:
    """The order that the numeric dates of a text show: day first (True), month first (False), or None."""
    shown = set()
    for word in tokens.words:
        if match := _NUMERIC.fullmatch(word):
            first, second, *_ = (int(n) for n in word.split(match[1]))
            if max(first, second) <= 31 and (first > 12) != (second > 12):
                shown.add(first > 12)
    return shown.pop() if len(shown) == 1 else None


def _shapes() -> list[frozenset[str]]:
    """Every set of classes that a number can have: the patterns are compiled for these, once."""
    samples = ["2024-01-01", "1/2/2024", "10:30", "1990s", "1/2", "3rd", "99th", "1,000", "12345", "'80s", "'80", "5kg"]
    samples += [str(n) for n in range(2401)] + [f"{n:02d}" for n in range(10)] + [f"{n:04d}" for n in range(100)]
    return [frozenset(number_classes(sample)) for sample in samples] + [frozenset({"AMPM"}), frozenset({"BREAK"})]
