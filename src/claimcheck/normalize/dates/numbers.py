"""Numbers, ordinals and years as they are written in dates: digits, words, or both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

HALF = 0.5
SKIPPED = frozenset({"-", "–", "—", "‑", "and", "a", "an"})


def number(words: Sequence[str], values: Mapping[str, Mapping[str, Any]]) -> float | None:
    """The number that lower-case tokens spell: `twenty - five`, `2 1/2`, `3 million`, `two and a half`, `a`."""
    total, part, seen = 0.0, 0.0, False
    for word in words:
        if word == "half" or word == "quarter":
            part += HALF if word == "half" else HALF / 2
        elif "/" in word:
            above, below = word.split("/")
            part += int(above) / int(below) if int(below) else 0
        elif word[0].isdigit():
            part += float(word.replace(",", ""))
        elif word in values["SCALE"]:
            scale = values["SCALE"][word]
            part = (part or 1) * scale
            if scale > values["SCALE"]["hundred"]:
                total, part = total + part, 0.0
        elif word in values["NUMWORD"]:
            part += values["NUMWORD"][word]
        elif word not in SKIPPED:
            return None
        seen = seen or word not in SKIPPED
    if not seen:
        return 1.0 if words and words[-1] in ("a", "an") else None
    return total + part


def ordinal(words: Sequence[str], values: Mapping[str, Mapping[str, Any]]) -> int | None:
    """The ordinal (or plain day number) that lower-case tokens spell: `3rd`, `third`, `twenty - first`, `3`."""
    total = 0
    for word in words:
        if digits := "".join(c for c in word if c.isdigit()):
            total += int(digits)
        elif word in values["ORDWORD"]:
            total += values["ORDWORD"][word]
        elif word in values["ORDTENS"]:
            total += values["ORDTENS"][word]
    return total or None


def year(words: Sequence[str], values: Mapping[str, Mapping[str, Any]], century_of: int = 0) -> int | None:
    """The year that lower-case tokens name: `2024`, `'89`, `nineteen ninety - six`, `two thousand and eight`.

    Args:
        words: the tokens.
        values: the word classes.
        century_of: the year near which a two-digit year is taken to lie; 0 for a fixed window of 1930 to 2029.
    """
    if len(words) == 1:
        return _written_year(words[0], century_of)
    if not words:
        return None
    words = [w for w in words if w not in SKIPPED]
    if words[0] == "two" and words[1] == "thousand":
        return 2000 + int(number(words[2:], values) or 0)
    first = values["CENTURYWORD"].get(words[0])
    if first is None:
        return None
    rest = [w for w in words[1:] if w not in ("oh", "o", "hundred")]
    return int(first * 100 + (number(rest, values) or 0))


def _written_year(word: str, century_of: int) -> int | None:
    digits = word.lstrip("'’")
    if not digits.isdigit():
        return None
    if len(digits) > 2:
        return int(digits)
    window_end = century_of + 20 if century_of else 2029
    return window_end - (window_end - int(digits)) % 100
