"""The forms under which a place name is looked up: one folded key, and one exact form for codes and abbreviations."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# "St. Louis" and "Saint Louis", "Ft. Worth" and "Fort Worth" are one spelling.
SHORT_WORDS = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt", "mountain": "mtn", "and": "&"}
LONGEST = 120  # characters; no place name is longer, and folding stays cheap on hostile input

_DROP = re.compile(r"['’‘`´ʻʼʹ′\".]")
_SPLIT = re.compile(r"[^0-9a-z&]+")
_SPACE = re.compile(r"\s+")
# The same for text of ASCII alone, which is most: one look-up a character.
_ASCII = {
    i: chr(i).lower() if chr(i).isalnum() or chr(i) == "&" else "" if chr(i) in "'`\"." else " " for i in range(128)
}


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """The key of `name`: romanised, in lower case, without accents, full stops, hyphens or a leading "the".

    Empty where nothing is left. Spelling only: no word is translated, nothing is guessed. anyascii romanises.
    """
    if name.isascii():
        words = name[:LONGEST].translate(_ASCII).split()
    else:
        text = anyascii(unicodedata.normalize("NFKC", name[:LONGEST])).lower()
        words = [w for w in _SPLIT.split(_DROP.sub("", text)) if w]
    if len(words) > 1:
        if words[0] == "the":
            words = words[1:]
        return " ".join([SHORT_WORDS.get(w, w) for w in words])
    return words[0] if words else ""


def exact(name: str) -> str:
    """The form under which codes and abbreviations are looked up, case kept, without spaces: "W. Va." gives "W.Va."."""
    if name.isascii():
        return "".join(name[:LONGEST].split())
    return _SPACE.sub("", unicodedata.normalize("NFKC", name[:LONGEST]))
