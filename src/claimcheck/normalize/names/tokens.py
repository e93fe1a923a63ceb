"""A name's words ready for comparison: romanised, folded, marked as initial, particle or title, each built once and
kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.fold import consonants, sound_key
from claimcheck.normalize.names.parse import checked, name_words, split_words
from claimcheck.normalize.names.romanise import UNVOWELLED, romanised, split_unspaced
from claimcheck.normalize.names.titles import strip_titles
from claimcheck.normalize.text import main_script, plain_punctuation, squeeze


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name. `groups` are the rows of `nicknames.tsv` it stands in, short forms and equals apart."""

    text: str
    key: str
    bones: str
    script: str
    initial: bool
    short: frozenset[int]
    equal: frozenset[int]


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
    """Relation (short, equal) → word → the numbers of the rows it stands in."""
    found: dict[str, dict[str, set[int]]] = {"short": {}, "equal": {}}
    for number, row in enumerate(lexicon.rows("nicknames")):
        for word in row["names"].split():
            found[row["relation"]].setdefault(word, set()).add(number)
    return {relation: {word: frozenset(rows) for word, rows in table.items()} for relation, table in found.items()}


@lru_cache(maxsize=65_536)
def token(word: str, lexicon: Lexicon = SHIPPED) -> Token | None:
    """The token of one word, None where no letter of it can be romanised."""
    script = main_script(word)
    text = romanised(word, script, lexicon)
    if not text:
        return None
    groups = nickname_groups(lexicon)
    initial = sum(map(str.isalpha, word)) == 1 and script in ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
    key = sound_key(text)
    none: frozenset[int] = frozenset()
    return Token(
        text, key, consonants(text), script, initial, groups["short"].get(text, none), groups["equal"].get(text, none)
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
        made = token(piece, lexicon)
        if made is None:
            continue
        inner = number < len(pieces) - 1 and not (made.initial and piece.isupper())
        if inner and made.text in known.particles:
            particles.append(made.text)
        else:
            tokens.append(made)
    return Words(tuple(tokens), tuple(particles), suffix, title, bare)


def unvowelled(item: Token) -> bool:
    """True where the token's script writes no short vowels."""
    return item.script in UNVOWELLED
