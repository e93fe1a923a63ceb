"""A name's words ready for comparison: romanised, folded, marked as initial, particle or title, each built once and
kept.
"""

from __future__ import annotations

import itertools
import unicodedata
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.facts import APART, NONE, PLAIN, SENSE, UNKNOWN, Facts, unpersonal, word_facts
from claimcheck.normalize.names.fold import consonants, shape, sound_key, sounds
from claimcheck.normalize.names.parse import NameWords, word_sets
from claimcheck.normalize.names.romanise import (
    FAMILY_FIRST,
    TABLE_OF,
    UNVOWELLED,
    latin_letters,
    native,
    romanised,
    without_article,
)
from claimcheck.normalize.names.titles import TitleWords, title_words
from claimcheck.normalize.text import main_script

_WEAK = str.maketrans("", "", "wvyh")
_INITIAL_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "HEBREW"})
_MARKED = frozenset({"CJK", "LATIN"})
# Ranges of characters whose letters all are of one script.
_BLOCKS = (
    ("\u0400", "\u04ff", "CYRILLIC"),
    ("\u05d0", "\u05ea", "HEBREW"),
    ("\u0620", "\u06ff", "ARABIC"),
    ("\uac00", "\ud7a3", "HANGUL"),
)
LEAST_PATRONYMIC = 6  # letters
MOST_KEPT = 131_072  # tokens kept for reuse; a full table is emptied


@dataclass(slots=True, eq=False)
class Token:
    """One word of a name.

    `word` is as written, `text` romanised, `key`, `bones` and `shape` folded from it; `native` is the word in the letters of its script's `table`
    of spelling costs. `patronymic` says that it ends like one, `marked` is the word where romanising may have made two
    names one: ideographs, Latin letters with marks. The other fields are those of `Facts`; initials too are forenames. Tokens are built once
    a word and compared by identity; `number` is the identity as a number, for tables of what is known of two tokens. Never changed once built (not
    frozen: that would double the time to build one).
    """

    word: str
    text: str
    key: str
    bones: str
    shape: str
    start: int
    table: str
    native: str
    unvowelled: bool
    initial: bool
    short: frozenset[int]
    equal: frozenset[int]
    given: bool
    forename: bool
    patronymic: bool
    family: bool
    head: str
    rarity: float
    particle: bool
    marked: str
    place: int
    number: int = field(default_factory=itertools.count().__next__)


class Words(NamedTuple):
    """A person's name for comparison: tokens in written order without titles, particles and suffix, which stand
    apart.

    `loose` says that the first token may be a particle of the other name: Ben in "Ben Ali", but not in "Ben King".
    `father` is the word behind the first "bin", "ibn", "bint".
    `unread` is a Japanese given name in ideographs, whose sound they do not tell.
    `spare` are the words of the title, should the other name have one for a name: Amir, Pastor.
    `fits` says that the other name may change what the tokens are; `body` that a word is of an organization (airlines).
    """

    tokens: tuple[Token, ...]
    particles: tuple[str, ...]
    suffix: str
    title: str
    name: str
    loose: bool = False
    spare: tuple[Token, ...] = ()
    father: Token | None = None
    unread: Token | None = None
    fits: bool = False
    body: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class NameTables:
    """What is known of names' words; and what was built."""

    words: NameWords
    titles: TitleWords
    facts: dict[str, Facts]
    unpersonal: frozenset[str]
    lexicon: Lexicon
    tokens: dict[str, Token | None] = field(default_factory=dict)
    chunks: dict[str, tuple[Token, ...] | None] = field(default_factory=dict)
    names: dict[str, Words] = field(default_factory=dict)


@built
def name_tables(lexicon: Lexicon) -> NameTables:
    """The tables of a lexicon."""
    return NameTables(word_sets(lexicon), title_words(lexicon), word_facts(lexicon), unpersonal(lexicon), lexicon)


_joined: dict[int, Token] = {}  # by both numbers; depends on no lexicon


def joined(a: Token, b: Token) -> Token:
    """Two neighbouring words written as one: Abdul Rahman as Abdulrahman."""
    place = a.number << 32 | b.number
    if place not in _joined:
        if len(_joined) >= MOST_KEPT:
            _joined.clear()
        _joined[place] = _join(a, b)
    return _joined[place]


def _join(a: Token, b: Token) -> Token:
    text = (a.head or a.text) + b.text
    plain = a.table == "latin" or a.table != b.table
    key = sound_key(text)
    return Token(
        word=text,
        text=text,
        key=key,
        bones=consonants(key),
        shape=shape(text),
        start=sounds(text[0]),
        table="latin" if plain else a.table,
        native=latin_letters(text) if plain else a.native + b.native,
        unvowelled=a.unvowelled and b.unvowelled,
        initial=False,
        short=NONE,
        equal=NONE,
        given=False,
        forename=False,
        patronymic=False,
        family=False,
        head="",
        rarity=max(a.rarity, b.rarity),
        particle=False,
        marked="",
        place=PLAIN,
    )


def script_of_word(word: str) -> str:
    """`main_script`, at once for a word of accented Latin letters or of the letters of one block."""
    if word.isalpha():
        first, last = min(word), max(word)
        if last <= "\u024f" and (first >= "\u00c0" or first <= "z"):
            return "LATIN"
        for low, high, script in _BLOCKS:
            if first >= low and last <= high:
                return script
    return main_script(word)


def token(word: str, lexicon: Lexicon = SHIPPED) -> Token | None:
    """The token of one word, None where no letter of it can be romanised."""
    return token_of(word, name_tables(lexicon))


def token_of(word: str, known: NameTables) -> Token | None:
    """`token` with the tables at hand."""
    made = known.tokens.get(word)
    return new_token(word, known) if made is None and word not in known.tokens else made


def new_token(word: str, known: NameTables) -> Token | None:
    """The token of a word that is not kept yet; now it is."""
    if len(known.tokens) >= MOST_KEPT:
        known.tokens.clear()
    made = known.tokens[word] = _token(word, known)
    return made


def _token(word: str, known: NameTables) -> Token | None:
    plain_word = word.isascii() and word.isalpha()
    if plain_word:  # the short way for most words
        script, table, unvowelled = "LATIN", "latin", False
        text = word.lower()
        heard = written = latin_letters(text)
        initial, marked = len(word) == 1, ""
    else:
        script = script_of_word(word)
        plain = without_article(word) if script == "ARABIC" else word
        text = romanised(plain, script, known.lexicon)
        if not text:
            return None
        table = TABLE_OF.get(script, "latin")
        # In a script without short vowels these letters are vowels as often as not.
        unvowelled = script in UNVOWELLED
        written = heard = latin_letters(text)
        if unvowelled:
            heard = text.translate(_WEAK) or text
        if table != "latin":
            written = native(plain, script)
        initial = script in _INITIAL_SCRIPTS and (
            len(plain) == 1 or (not plain.isalpha() and sum(map(str.isalpha, plain)) == 1)
        )
        marked = unicodedata.normalize("NFC", word.lower()) if script in _MARKED and not word.isascii() else ""
    key = sound_key(heard)
    short, equal, given, forename, family, head, rarity, particle, place = known.facts.get(text, UNKNOWN)
    if initial:
        forename = True
        particle = particle and not word.isupper()
    if place != SENSE and not plain_word:
        place = _place(word, script, place, known)
    return Token(
        word,
        text,
        key,
        consonants(key),
        shape(heard),
        sounds(text[0]),
        table,
        written,
        unvowelled,
        initial,
        short,
        equal,
        given,
        forename,
        len(text) > LEAST_PATRONYMIC and text.endswith(known.words.patronymics),
        family,
        head,
        rarity,
        particle,
        marked,
        place,
    )


def _place(word: str, script: str, place: int, known: NameTables) -> int:
    """The place of a word that is written with more than the letters a to z, where that of its romanised form is `place`."""
    lower = word.lower()
    if lower in known.unpersonal or lower in known.titles.parts or not word.isalpha():
        return SENSE
    apart = script in FAMILY_FIRST or lower in known.words.suffixes or lower in known.words.loose
    return APART if apart else place
