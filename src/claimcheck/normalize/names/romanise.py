"""Names in any script as Latin words: the tables of `names_letters.toml` where anyascii serves a script badly,
anyascii elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

from anyascii import anyascii

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.text import main_script

_KEPT = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f]")
_ARABIC_FORMS = str.maketrans("أإآٱیېےئکگہھەۀۃؤۇۆۋ", "اااايييئكگههههةوووو", "ءـ")
# A Hebrew letter with a geresh is one letter of its own; finals that only mark the end of a word are plain.
_GERESH = re.compile("([גזצץתד])['׳]")
_GERESH_LETTERS = {"ג": "J", "ז": "Z", "צ": "C", "ץ": "C", "ת": "T", "ד": "D"}
_HEBREW_SOUNDS = {"J": "j", "Z": "zh", "C": "ch", "T": "th", "D": "dh"}
_HEBREW_FORMS = str.maketrans("םןץ", "מנצ", "'׳\"״")
TABLE_OF = {
    "ARABIC": "arabic", "HEBREW": "hebrew", "KATAKANA": "kana", "HIRAGANA": "kana", "HANGUL": "hangul",
    "CYRILLIC": "cyrillic",
}  # fmt: skip
UNVOWELLED = frozenset({"ARABIC", "HEBREW", "SYRIAC"})
FAMILY_FIRST = frozenset({"HANGUL", "CJK"})


def romanised(word: str, script: str, lexicon: Lexicon = SHIPPED) -> str:
    """`word` (no spaces) in the letters a-z and digits, lower case; "" where nothing remains.

    Short vowels that a script does not write are not guessed.
    """
    if word.isascii():
        return _KEPT.sub("", word.lower())
    if script in ("ARABIC", "HEBREW"):
        letters = lexicon.table("names_letters")[script.lower()]
        plain = native(word, script) if script == "HEBREW" else _MARKS.sub("", unicodedata.normalize("NFKC", word))
        word = "".join([_HEBREW_SOUNDS.get(c) or letters.get(c, c) for c in plain])
    text = (word if word.isascii() else _latin(word)).lower()
    return text if text.isalnum() else _KEPT.sub("", text)


class _Letters(dict[int, str]):
    """What `anyascii` writes for a character, by code point, each asked for once."""

    def __missing__(self, code: int) -> str:
        made = self[code] = str(anyascii(chr(code)))
        return made


_letters = _Letters()


def _latin(word: str) -> str:
    """`anyascii`, which romanises character by character, through a table of what it said before."""
    return word.translate(_letters)


def first_letters(name: str, most: int) -> str:
    """The characters of `name` up to the one whose romanisation would exceed `most` letters in all."""
    if len(_latin(name)) <= most:
        return name
    letters = accumulate(len(_letters[ord(c)]) for c in name)
    return name[: sum(1 for count in letters if count <= most)]


def native(word: str, script: str) -> str:
    """`word` in the letters that its script's table of spelling costs uses: without marks and positional forms, kana
    and Hangul spelt out.
    """
    if script == "CYRILLIC":
        return word.lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", word))
    if script == "ARABIC":
        return plain.translate(_ARABIC_FORMS)
    if script == "HEBREW":
        return _GERESH.sub(lambda m: _GERESH_LETTERS[m[1]], plain).translate(_HEBREW_FORMS)
    return _KEPT.sub("", _latin(word).lower())


_GERMAN_GROUPS = {"schtsch": "shch", "tsch": "ch", "sch": "sh", "dsch": "dzh", "stch": "shch", "tch": "ch"}
_GERMAN = re.compile("schtsch|stch|tsch|dsch|sch|tch")
_ARTICLE = "\u0627\u0644"
_GOD = "\u0627\u0644\u0644\u0647"
_LEAST_STEM = 3  # letters behind the Arabic article


# Servant names in one word: Abdelrahman, Abdurrahman, Abderrahim, Abdulbaset.
_SERVANT = re.compile("^abd(?:ou|[aeiou])?(?:l|r(?=r|ah)|s(?=s)|n(?=n)|d(?=d)|z(?=z)|t(?=t))")


def latin_letters(word: str) -> str:
    """A romanised word as it is compared letter by letter: the long German and French groups for sh, ch and shch written
    as English does, servant names with abdul-.
    """
    text = _GERMAN.sub(lambda m: _GERMAN_GROUPS[m.group()], word) if "ch" in word else word
    return _SERVANT.sub("abdul", text) if text.startswith("abd") else text


def without_article(word: str) -> str:
    """An Arabic word without the article that is written onto it; Latin names write it apart (al-Assad), but not that of Allah."""
    if word.startswith(_ARTICLE) and not word.startswith(_GOD) and len(word) >= len(_ARTICLE) + _LEAST_STEM:
        return word[len(_ARTICLE) :]
    return word


def split_unspaced(word: str, script: str, lexicon: Lexicon = SHIPPED) -> list[str]:
    """An East Asian name written without spaces as [family, given]; any other word as itself.

    Korean: a family name of the table, two syllables before one, where the name has two to four syllables. Chinese
        and Japanese
    ideographs: the first character of two or three, the first two of four.
    """
    if script not in FAMILY_FIRST or not 2 <= len(word) <= 4 or main_script(word) != script:
        return [word]
    if script == "CJK":
        cut = 1 if len(word) < 4 else 2
        return [word[:cut], word[cut:]]
    families = lexicon.table("names_letters")["hangul_family"]
    for cut in (2, 1):
        if len(word) > cut and word[:cut] in families and len(word) - cut <= 3:
            return [word[:cut], word[cut:]]
    return [word]
