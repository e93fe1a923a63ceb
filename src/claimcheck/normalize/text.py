"""Small string helpers that several normalizers share: whitespace, accents, quotes, lookup keys, scripts. No spaCy,
no data files.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# Apostrophe-like characters that newsrooms, transliterations and phones use for one thing; likewise hyphens and
# double quotes.
_PLAIN = dict.fromkeys("’‘‛ʼʻʾʿ`´′＇ˈ", "'") | dict.fromkeys("“”„‟«»″＂", '"') | dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_TYPOGRAPHIC = re.compile(f"[{''.join(_PLAIN)}]")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
_APART = {n: " " for n in range(128) if not chr(n).isalnum() and chr(n) != "'"}
_SCRIPT_NAMES = (
    "LATIN", "CYRILLIC", "ARABIC", "HEBREW", "HANGUL", "KATAKANA", "HIRAGANA", "CJK", "GREEK", "ARMENIAN", "GEORGIAN",
    "DEVANAGARI", "BENGALI", "THAI", "TAMIL", "TELUGU", "GURMUKHI", "GUJARATI", "KANNADA", "MALAYALAM", "SINHALA",
    "KHMER",
    "LAO", "MYANMAR", "ETHIOPIC", "TIBETAN", "MONGOLIAN", "SYRIAC", "THAANA",
)  # fmt: skip


def squeeze(text: str) -> str:
    """`text` without invisible characters (controls, zero-width, direction marks), every run of white space as one
    space, ends trimmed.
    """
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return " ".join("".join([c for c in text if unicodedata.category(c) not in _INVISIBLE]).split())


def strip_accents(text: str) -> str:
    """`text` with the combining marks of Latin, Greek and Cyrillic letters removed ("Péter" → "Peter"); other
    letters stay.

    Letters that are no base plus mark stay too (ø, ł, đ): `fold` romanises those.
    """
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f"))


def plain_punctuation(text: str) -> str:
    """`text` with typographic apostrophes, quotes and hyphens written as ' " and -; its length does not change."""
    return text if text.isascii() else _TYPOGRAPHIC.sub(_plain, text)


def _plain(mark: re.Match[str]) -> str:
    return _PLAIN[mark[0]]


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """A lookup key: romanised (anyascii), lower case, no accents, plain punctuation, single spaces.

    "Szijjártó  Péter" and "SZIJJÁRTÓ PÉTER" share one. It is a key, not a name to show, and no offsets survive it.
    """
    clean = squeeze(text if text.isascii() else plain_punctuation(unicodedata.normalize("NFKC", text)))
    return clean.lower() if clean.isascii() else " ".join(anyascii(clean).lower().split())


def words(text: str) -> tuple[str, ...]:
    """The words of `fold(text)`: runs of letters, digits and inner apostrophes."""
    return tuple([w for part in fold(text).translate(_APART).split() if (w := part.strip("'"))])


@lru_cache(maxsize=4_096)
def script_of(char: str) -> str:
    """The script of one character as Unicode names it ("LATIN", "HANGUL", "CJK"; katakana and hiragana apart), ""
    where it has none.
    """
    if char.isascii():
        return "LATIN" if char.isalpha() else ""
    name = unicodedata.name(char, "")
    return next(
        (script for script in _SCRIPT_NAMES if script in name.split(" ", 3)[:3]), "OTHER" if char.isalpha() else ""
    )


def main_script(text: str) -> str:
    """The script that most letters of `text` are written in, the first met on a tie; "" where there are no letters."""
    if text.isascii():
        return "LATIN" if any(map(str.isalpha, text)) else ""
    counts: dict[str, int] = {}
    for char in text:
        script = script_of(char)
        if script:
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda s: counts[s]) if counts else ""


def name_key(text: str) -> str:
    """`fold(text)` without full stops and a leading "the": "the F.B.I." and "FBI" share one."""
    return fold(text).replace(".", "").removeprefix("the ")
