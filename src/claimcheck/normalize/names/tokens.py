"""A name's words ready for comparison: romanised, folded, marked as initial, particle or title, each built once and
kept.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.fold import consonants, sound_key
from claimcheck.normalize.names.parse import checked, name_words, split_words
from claimcheck.normalize.names.romanise import (
    TABLE_OF,
    UNVOWELLED,
    english_groups,
    native,
    romanised,
    split_unspaced,
    without_article,
)
from claimcheck.normalize.names.titles import strip_titles
from claimcheck.normalize.text import main_script, plain_punctuation, squeeze

_WEAK = str.maketrans("", "", "wvyh")
_INITIAL_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"})


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """One word of a name.

    `text` is romanised, `key` and `bones` folded from it; `native` is the word in the letters of its script's `table`
    of spelling
    costs. `short` and `equal` are the rows of `nicknames.tsv` it stands in, `given` says that it is a known name;
    `rarity` says how much an agreement on it
    tells, from
    0.3 (Mohammed, John) to 1. Tokens are built once a word and compared by identity.
    """

    text: str
    key: str
    bones: str
    table: str
    native: str
    unvowelled: bool
    initial: bool
    short: frozenset[int]
    equal: frozenset[int]
    given: bool
    rarity: float


@dataclass(frozen=True, slots=True)
class Words:
    """A person's name for comparison: tokens in written order without titles, particles and suffix, which stand
    apart.
    """

    tokens: tuple[Token, ...]
    particles: tuple[str, ...]
    suffix: str
    title: str
    name: str


@lru_cache(maxsize=8)
def nickname_groups(lexicon: Lexicon) -> dict[str, dict[str, frozenset[int]]]:
    """Relation (short, equal, given) → word → the numbers of the rows it stands in."""
    found: dict[str, dict[str, set[int]]] = {"short": {}, "equal": {}, "given": {}}
    for number, row in enumerate(lexicon.rows("nicknames")):
        for word in row["names"].split():
            found[row["relation"]].setdefault(word, set()).add(number)
    return {relation: {word: frozenset(rows) for word, rows in table.items()} for relation, table in found.items()}


@lru_cache(maxsize=8)
def rarities(lexicon: Lexicon) -> dict[str, float]:
    """Word → rarity, from `names_common.tsv`: 1 for a word that few bear, falling with the logarithm of how many do."""
    counts = {row["word"]: int(row["persons"]) for row in lexicon.rows("names_common")}
    least, most = min(counts.values()), max(counts.values())
    span = math.log(most / least)
    return {word: 1.0 - 0.7 * math.log(count / least) / span for word, count in counts.items()}


@lru_cache(maxsize=65_536)
def joined(a: Token, b: Token) -> Token:
    """Two neighbouring words written as one: Abdul Rahman as Abdulrahman."""
    text = a.text + b.text
    plain = a.table == "latin" or a.table != b.table
    return Token(
        text=text,
        key=sound_key(text),
        bones=consonants(text),
        table="latin" if plain else a.table,
        native=english_groups(text) if plain else a.native + b.native,
        unvowelled=a.unvowelled and b.unvowelled,
        initial=False,
        short=frozenset(),
        equal=frozenset(),
        given=False,
        rarity=max(a.rarity, b.rarity),
    )


@lru_cache(maxsize=65_536)
def token(word: str, lexicon: Lexicon = SHIPPED) -> Token | None:
    """The token of one word, None where no letter of it can be romanised."""
    script = main_script(word)
    text = romanised(word, script, lexicon)
    if not text:
        return None
    groups = nickname_groups(lexicon)
    table = TABLE_OF.get(script, "latin")
    none: frozenset[int] = frozenset()
    # In a script without short vowels these letters are vowels as often as not.
    heard = text.translate(_WEAK) or text if script in UNVOWELLED else text
    return Token(
        text=text,
        key=sound_key(heard),
        bones=consonants(heard),
        table=table,
        native=english_groups(text) if table == "latin" else native(word, script),
        unvowelled=script in UNVOWELLED,
        initial=sum(map(str.isalpha, word)) == 1 and script in _INITIAL_SCRIPTS,
        short=groups["short"].get(text, none),
        equal=groups["equal"].get(text, none),
        given=text in groups["equal"] or text in groups["given"],
        rarity=rarities(lexicon).get(text, 1.0),
    )


@lru_cache(maxsize=32_768)
def words_of(name: str, lexicon: Lexicon = SHIPPED) -> Words:
    """The tokens of a person's name.

    Raises:
        InputError: no str, or too long.
    """
    known = name_words(lexicon)
    title, bare = strip_titles(checked(name), lexicon=lexicon)
    pieces = split_words(squeeze(plain_punctuation(bare)))
    if len(pieces) == 1:
        pieces = split_unspaced(pieces[0], main_script(pieces[0]), lexicon)
    suffix = ""
    while len(pieces) > 1 and pieces[-1].lower() in known.suffixes:
        suffix = suffix or known.suffixes[pieces.pop().lower()]
    tokens: list[Token] = []
    particles: list[str] = []
    for number, piece in enumerate(pieces):
        made = token(without_article(piece), lexicon)
        if made is None:
            continue
        inner = number < len(pieces) - 1 and not (made.initial and piece.isupper())
        if inner and made.text in known.particles:
            particles.append(made.text)
        else:
            tokens.append(made)
    return Words(tuple(tokens), tuple(particles), suffix, title, bare)
