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
_GROUPS = re.compile("|".join([*sorted((s for s in _SPELLINGS if len(s) > 1), key=len, reverse=True), "c(?=[eiy])"]))
# What a group sounds like, c and j as capitals: in `_SINGLE` the small ones are letters still to be read.
_SOUNDS = {
    **{group: sound.replace("c", "C").replace("j", "J") for group, sound in _SPELLINGS.items() if len(group) > 1},
    "c": "s",
}
_SINGLE = str.maketrans({**{s: sound for s, sound in _SPELLINGS.items() if len(s) == 1}, "C": "c", "J": "j"})
_REPEAT = re.compile(r"(.)\1+")
_VOWEL_LETTERS = frozenset("aeiou")
_VOWELS = str.maketrans("", "", "aeiou")
_SILENT_H = re.compile(r"(?<=[aeiou])h(?![aeiou])|(?<=[bcdfgjklmnpqrstvwxz])h(?=[aeiou]|$)")


def _sound(match: re.Match[str]) -> str:
    return _SOUNDS[match[0]]


def _once(match: re.Match[str]) -> str:
    return match[1]


def sound_key(word: str) -> str:
    """A coarse spelling-independent key of a romanised word: "szijjarto", "siyarto" and "seyjarto" come out alike or
    nearly so.
    """
    text = _REPEAT.sub(_once, _GROUPS.sub(_sound, _REPEAT.sub(_once, word)).translate(_SINGLE))
    return _SILENT_H.sub("", text) if "h" in text else text


def consonants(key: str) -> str:
    """The consonants of a `sound_key`, with a leading vowel kept as one mark."""
    body = _REPEAT.sub(_once, key.translate(_VOWELS))
    return ("a" + body) if key[:1] in _VOWEL_LETTERS else body


# Consonants that scripts confuse: lips, teeth, throat and hiss, liquids, nasals. Vowels and half-vowels are left out.
_CLASSES = str.maketrans("bfpvdtcgjkqsxzlrmn", "ppppttkkkkkkkkrrnn", "aeiouywh0123456789")


def shape(word: str) -> str:
    """The consonants of a romanised word by class only, for words of two scripts, whose letters say little."""
    return word.translate(_CLASSES)
