"""Whether a text is English: by its script, and by the share of little words ("the", "of") of English and of other languages."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.text import script_of

ENGLISH = "English"
WORD = re.compile(r"[^\W\d_]+")
HEAD = 60_000  # characters that are looked at: a long text is of one language
LETTERS = 12  # fewer tell nothing
OTHER_SCRIPT = 0.5  # share of letters that are not Latin
SURE = 3  # little words of another language, at least
FEW = 2  # where there is none of English
SENTENCE, MARKED = (
    7,
    0.04,
)  # a sentence without one little word of English, and with many letters that English does not use
TWICE, SHORT = 2.0, 30  # in fewer than SHORT words, another language must have TWICE the little words that English has
PROSE, EVERY = 300, 100  # a text of PROSE letters or more has an English little word in EVERY of them; prose has five
SCRIPTS = {
    "HANGUL": "Korean",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "THAI": "Thai",
}


def not_english(text: str, lexicon: Lexicon = SHIPPED) -> str:
    """What a text seems to be written in where that is not English; empty where it is, or is too short to tell.

    Args:
        text: plain text.
        lexicon: the word lists (`languages.toml`).

    Returns:
        A few words that may follow "it seems to be": "German", "in Cyrillic letters", "in another language", "no prose".

    Notes:
        The method is that of function words (Grefenstette 1995, "Comparing two language identification schemes"). It is not meant to tell
        near languages apart: Danish may be called Norwegian. A text of several languages is of the one that has most little words.
    """
    return _not_english(text[:HEAD], lexicon)


@lru_cache(maxsize=64)  # it is asked when a text is read, compared and reported on
def _not_english(head: str, lexicon: Lexicon) -> str:
    letters = Counter[str]()
    for char, n in Counter(head).items():
        if char.isalpha():
            letters[script_of(char)] += n
    total = letters.total()
    if total < LETTERS:
        return ""
    if letters["LATIN"] < (1 - OTHER_SCRIPT) * total:
        return _script(letters)
    words = Counter(word.lower() for word in WORD.findall(head))
    counts = {name: sum(words[w] for w in known) for name, known in _little_words(lexicon)}
    english = counts.pop(ENGLISH)
    name = max(counts, key=lambda n: counts[n])
    margin = TWICE if words.total() < SHORT else 1.0
    if counts[name] >= (SURE if english else FEW) and counts[name] > margin * english:
        return name
    if (
        not english
        and words.total() >= SENTENCE
        and sum(not c.isascii() for c in head if c.isalpha()) >= MARKED * total
    ):
        return "in another language"
    return "no prose" if total >= PROSE and english * EVERY < total else ""


def _script(letters: Counter[str]) -> str:
    """The commonest script but Latin; kana beside Chinese characters make a text Japanese."""
    kana = letters["HIRAGANA"] + letters["KATAKANA"]
    first = max((s for s in letters if s != "LATIN"), key=lambda s: (letters[s], s))
    if first == "CJK":
        return "Japanese" if kana * 10 > letters["CJK"] else "Chinese"
    return SCRIPTS.get(first) or (
        "in letters that are not Latin" if first in ("", "OTHER") else f"in {first.title()} letters"
    )


@built
def _little_words(lexicon: Lexicon) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, frozenset(words)) for name, words in lexicon.words("languages").items())
