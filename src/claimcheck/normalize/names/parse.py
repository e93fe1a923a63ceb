"""A person's name taken apart: titles, given and family words, particles, initials, generational suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.errors import InputError
from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.romanise import FAMILY_FIRST, first_letters, split_unspaced
from claimcheck.normalize.names.titles import strip_titles
from claimcheck.normalize.text import main_script, plain_punctuation, squeeze

LONGEST_NAME = 300  # characters, and romanised letters: what is longer is no name and would make alignment slow
MOST_WORDS = 24
SUFFIXES = (
    "junior", "senior", "second", "third", "fourth", "seventh", "eighth", "ninth", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth",
)  # fmt: skip
_BREAKS = re.compile(r"[\s\-/·・•_.,;:()\[\]{}\"!?&+*#|<>=~^%$@\\]+")
_NICKNAME = re.compile(r"\"[^\"]*\"|\([^)]*\)|(?<=\s)'[^']+'(?=\s)")
_ELISION = re.compile(r"\b(d|l|dell|dall|all)'(?=\w)", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts, as written; romanised forms are made when names are compared.

    `given` holds all given names and middle names, `family` the family name with its particles' words left out,
    `particles` those
    (lower case), `suffix` the meaning of a generational suffix (junior, senior, second, third, fourth; "" where
    there is none).
    `family_known` says that the writing itself shows which words are the family name (a comma, capitals, East Asian
    script);
    otherwise the last word is taken for it, with the particles before it.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    particles: tuple[str, ...] = ()
    suffix: str = ""
    titles: tuple[str, ...] = ()
    family_known: bool = False


@dataclass(frozen=True, slots=True)
class NameWords:
    """The closed sets of `names.toml`."""

    particles: frozenset[str]
    heads: frozenset[str]
    loose: frozenset[str]
    sons: frozenset[str]
    patronymics: tuple[str, ...]
    suffixes: dict[str, str]


@built
def word_sets(lexicon: Lexicon = SHIPPED) -> NameWords:
    """The particles, compound heads and suffixes of a lexicon."""
    lists = lexicon.words("names")
    suffixes = {word: key for key in SUFFIXES for word in lists[key]}
    return NameWords(
        particles=frozenset(lists["particles"]),
        heads=frozenset(lists["servant"]),
        loose=frozenset(lists["given_too"]),
        sons=frozenset(lists["son_of"]),
        patronymics=lists["patronymic_endings"],
        suffixes=suffixes,
    )


def checked(name: object) -> str:
    """`name` as a str that can be compared: no more of it than romanises to `LONGEST_NAME` letters.

    A character of another script may stand for a whole phrase, and an emoji for its description.

    Raises:
        InputError: it is no str, or longer than any name.
    """
    if not isinstance(name, str):
        raise InputError(f"a name must be a str, not {type(name).__name__}")
    if len(name) > LONGEST_NAME:
        raise InputError(f"a name of {len(name)} characters: at most {LONGEST_NAME} are read; give the name alone")
    return name if name.isascii() else first_letters(name, LONGEST_NAME)


def split_words(name: str, *, nicknames: bool = False) -> list[str]:
    """The words of a bare name: split at spaces, hyphens and full stops; "J.R." and "d'Ors" in two, "O'Brien" in one.

    What stands in quotes or brackets behind the first word is a nickname and left out, unless `nicknames`.
    """
    text = name
    if not nicknames and ("'" in text or '"' in text or "(" in text):
        text = _ELISION.sub(r"\1 ", text if text[0] in "\"('" else _NICKNAME.sub(" ", text))
    return [_trimmed(w) for w in _BREAKS.split(text) if w.strip("'")][:MOST_WORDS]


def _trimmed(word: str) -> str:
    """`word` without apostrophes at its ends; a Hebrew one behind the word belongs to its last letter."""
    word = word.lstrip("'")
    return word if "\u05d0" <= word[:1] <= "\u05ea" else word.rstrip("'")


def parse_person(name: str, *, lexicon: Lexicon = SHIPPED) -> PersonName:
    """`name` in parts.

    Reads titles, "Family, Given", "FAMILY Given", particles (von, al-, bin), generational suffixes, and unspaced
    Korean and Chinese
    names. Without such marks the last word is the family name: for "Szijjártó Péter" that is wrong, which
    `match_names` allows for.

    Raises:
        InputError: no str, or longer than 300 characters.
    """
    return _parsed(checked(name), lexicon)


@lru_cache(maxsize=4_096)
def _parsed(name: str, lexicon: Lexicon) -> PersonName:
    known = word_sets(lexicon)
    title, bare = strip_titles(name, lexicon=lexicon)
    bare = squeeze(plain_punctuation(bare))
    front, comma, rest = bare.partition(",")
    suffix = ""
    words = split_words(bare)
    while len(words) > 1 and words[-1].lower() in known.suffixes:
        suffix = suffix or known.suffixes[words.pop().lower()]
    family_words: list[str] = []
    if comma and rest.strip() and rest.strip(" .").lower() not in known.suffixes:
        family_words = split_words(front)
    elif len(words) > 1:
        family_words = _marked_family(words)
        if len(words) == 1 or (family_words and len(family_words) > len(words)):
            family_words = []
    else:
        script = main_script(bare)
        pieces = split_unspaced(words[0], script, lexicon) if words else []
        if len(pieces) == 2:
            words, family_words = pieces, pieces[:1]
    return _assembled(words, family_words, known, suffix, title)


def _marked_family(words: list[str]) -> list[str]:
    """The words in capitals where others are not; the short first word of a spaced Korean or Chinese name."""
    capitals = [w for w in words if w.isupper() and len(w) > 1]
    if capitals and len(capitals) < len(words) and any(not w.isupper() and len(w) > 1 for w in words):
        return capitals
    if len(words[0]) <= 2 and main_script(words[0]) in FAMILY_FIRST:
        return words[:1]
    return []


def _assembled(words: list[str], family: list[str], known: NameWords, suffix: str, title: str) -> PersonName:
    titles = (title,) if title else ()
    inner = [w for w in words[:-1] if w.lower() in known.particles and not (len(w) == 1 and w.isupper())]
    particles = tuple(w.lower() for w in inner)
    plain = [w for w in words if w not in inner]
    if family:
        named = [w for w in plain if w in family] or plain[-1:]
        rest = [w for w in plain if w not in named]
        return PersonName(tuple(rest), tuple(named), particles, suffix, titles, True)
    if len(words) < 2:
        return PersonName((), tuple(plain), (), suffix, titles)
    cut = words.index(inner[0]) if inner else len(words) - 1
    before = tuple(w for w in words[:cut] if w not in inner)
    behind = tuple(w for w in words[cut:] if w not in inner)
    return PersonName(before, behind, particles, suffix, titles)
