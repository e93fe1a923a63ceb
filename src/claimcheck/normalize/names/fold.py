"""One word of a name folded to how it sounds: spelling habits of many languages brought to one coarse key, and its
consonants.

Own rules, written from the orthographies (Hungarian sz/cs/gy/j, Polish cz/sz/w, German sch/tsch/w, English sh/ch/ou,
French ou/ch,
Arabic and Slavic romanisations, pinyin and Wade-Giles, Revised Romanization and McCune-Reischauer).
"""

from __future__ import annotations

import re

_SPELLINGS = {
    "tsch": "c", "dsch": "j", "stsch": "sc", "shch": "sc", "szcz": "sc", "sch": "s", "tch": "c", "tsh": "c",
    "dzh": "j", "dj": "j", "dzs": "j", "dsh": "j", "ch": "c", "cs": "c", "cz": "c", "tz": "z", "ts": "z",
    "sz": "s", "sh": "s", "zs": "z", "zh": "z", "ss": "s", "dz": "z", "ph": "f", "pf": "f", "th": "t",
    "dh": "d", "kh": "k", "gh": "g", "rh": "r", "bh": "b", "wh": "v", "ck": "k", "cq": "k", "qu": "k",
    "x": "ks", "q": "k", "w": "v", "gy": "d", "ggy": "d", "ny": "n", "gn": "n", "ly": "l", "ou": "u", "oo": "u",
    "ow": "o", "oe": "o", "ee": "i", "ea": "i", "ie": "i", "ij": "i", "ey": "e", "ay": "e", "ai": "e",
    "ei": "e", "au": "o", "aw": "o", "eo": "o", "eu": "u", "ue": "u", "ui": "u", "y": "i", "j": "i", "v": "v",
    "mc": "mak", "c": "k",
}  # fmt: skip
# What a group sounds like, c and j as capitals: in `_SINGLE` the small ones are letters still to be read.
_SOUNDS = {
    **{group: sound.replace("c", "C").replace("j", "J") for group, sound in _SPELLINGS.items() if len(group) > 1},
    "c": "s",
}


def _pattern() -> re.Pattern[str]:
    """The groups of letters, the longest first, tried only where their first letter stands; c before e, i and y is a group too."""
    behind: dict[str, list[str]] = {}
    for group in sorted((s for s in _SPELLINGS if len(s) > 1), key=len, reverse=True):
        behind.setdefault(group[0], []).append(group[1:])
    behind["c"].append("(?=[eiy])")
    return re.compile("|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in behind.items()))


def _letters(table: dict[str, str]) -> bytes:
    """The table of `bytes.translate` that writes one letter for another: several times faster than that of `str`."""
    return bytes.maketrans("".join(table).encode(), "".join(table.values()).encode())


_GROUPS = _pattern()
_SINGLE = _letters({**{s: sound for s, sound in _SPELLINGS.items() if len(s) == len(sound) == 1}, "C": "c", "J": "j"})
_DOUBLE = next(s for s, sound in _SPELLINGS.items() if len(s) < len(sound) and len(s) == 1)  # x, two sounds
_REPEATED = re.compile(r"(.)\1").search
_REPEAT = re.compile(r"(.)\1+").sub
_VOWEL_LETTERS = ("a", "e", "i", "o", "u")
_VOWELS = "".join(_VOWEL_LETTERS).encode()
_SILENT_H = re.compile(r"(?<=[aeiou])h(?![aeiou])|(?<=[bcdfgjklmnpqrstvwxz])h(?=[aeiou]|$)")


def _sound(match: re.Match[str]) -> str:
    return _SOUNDS[match[0]]


def _once(match: re.Match[str]) -> str:
    return match[1]


def sound_key(word: str) -> str:
    """A coarse spelling-independent key of a romanised word: "szijjarto", "siyarto" and "seyjarto" come out alike or
    nearly so.
    """
    text = _GROUPS.sub(_sound, _REPEAT(_once, word) if _REPEATED(word) else word)
    if _DOUBLE in text:
        text = text.replace(_DOUBLE, _SPELLINGS[_DOUBLE])
    text = text.encode().translate(_SINGLE).decode()
    if _REPEATED(text):
        text = _REPEAT(_once, text)
    return _SILENT_H.sub("", text) if "h" in text else text


def consonants(key: str) -> str:
    """The consonants of a `sound_key`, with a leading vowel kept as one mark."""
    body = key.encode().translate(None, _VOWELS).decode()
    if _REPEATED(body):
        body = _REPEAT(_once, body)
    return f"a{body}" if key.startswith(_VOWEL_LETTERS) else body


# Consonants that scripts confuse: lips, teeth, throat and hiss, liquids, nasals. Vowels and half-vowels are left out.
_CLASSES = bytes.maketrans(b"bfpvdtcgjkqsxzlrmn", b"ppppttkkkkkkkkrrnn")
_NO_CLASS = b"aeiouywh0123456789"


def shape(word: str) -> str:
    """The consonants of a romanised word by class only, for words of two scripts, whose letters say little."""
    return word.encode().translate(_CLASSES, _NO_CLASS).decode()


# Letters that scripts confuse at the beginning of a word: W. and vav, F. and pe, Z. and dhal.
_ALIKE = ("bpfvw", "ckqgjhx", "szcxj", "dt", "dz", "lr", "m", "n", "aeiouyhjw", "vwouy")
_SOUNDS_OF = {
    letter: sum(1 << i for i, group in enumerate(_ALIKE) if letter in group) for letter in set("".join(_ALIKE))
}


def sounds(letter: str) -> int:
    """What a romanised letter may sound like, as bits: two letters that share none are never one sound."""
    return _SOUNDS_OF.get(letter, 0)
