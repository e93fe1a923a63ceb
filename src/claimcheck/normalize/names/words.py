"""A person's name as tokens: titles, particles and suffix apart; the words of names met before are not read again."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.facts import PLAIN, SENSE
from claimcheck.normalize.names.parse import MOST_WORDS, checked, split_words
from claimcheck.normalize.names.romanise import split_unspaced
from claimcheck.normalize.names.titles import may_be_title, stripped
from claimcheck.normalize.names.tokens import MOST_KEPT, NameTables, Token, Words, name_tables, new_token, token_of
from claimcheck.normalize.text import main_script, plain_punctuation

_APART = frozenset("'\"(")  # marks of nicknames and elisions, which are read in the whole name
MOST_NAMES = 8_192  # names kept for reuse


def words_of(name: str, lexicon: Lexicon = SHIPPED) -> Words:
    """The tokens of a person's name.

    Raises:
        InputError: no str, or too long.
    """
    return words_with(name, name_tables(lexicon))


def words_with(name: str, known: NameTables) -> Words:
    """`words_of` with the tables at hand."""
    kept = known.names.get(name) if isinstance(name, str) else None
    if kept is None:
        kept = _words(name, known)
        if len(known.names) >= MOST_NAMES:
            known.names.clear()
        known.names[name] = kept
    return kept


def _words(name: str, known: NameTables) -> Words:
    name = checked(name)
    read = _plain(name, known)
    if read is None:
        title, bare = stripped(name, known.titles)
        body = not known.unpersonal.isdisjoint(name.lower().split())
        return _taken_apart(_tokens(split_words(bare), known), bare, known, title, body=body)
    found, bare, place = read
    return Words(found, (), "", "", bare) if place == PLAIN else _taken_apart(found, bare, known)


def _plain(name: str, known: NameTables) -> tuple[tuple[Token, ...], str, int] | None:
    """The words of a name that `stripped` would leave as it is, the name with plain punctuation, and the highest `place`
    of a word; None for all others.
    """
    if not name.isprintable():
        return None
    tokens, chunks = known.tokens, known.chunks
    found: list[Token] = []
    highest = PLAIN
    parts = name.split()
    for chunk in parts:
        made = tokens.get(chunk)
        if made is None and chunk.isascii() and chunk.isalpha():
            made = new_token(chunk, known)
        if made is not None:
            if made.place:
                if made.place == SENSE:
                    return None
                highest = made.place
            found.append(made)
            continue
        pieces = chunks[chunk] if chunk in chunks else _pieces(chunk, known)
        if pieces is None:
            return None
        for made in pieces:
            if made.place:
                highest = made.place
        found += pieces
    return tuple(found[:MOST_WORDS]), plain_punctuation(" ".join(parts)), highest


def _pieces(chunk: str, known: NameTables) -> tuple[Token, ...] | None:
    """The words of what stands between two spaces; None where it may be a title, needs its neighbours to be read, or is
    no part of a person's name.
    """
    found: tuple[Token, ...] | None = None
    plain = plain_punctuation(chunk)
    if plain.isalpha():
        made = token_of(plain, known)
        found = () if made is None else None if made.place == SENSE else (made,)
    elif _APART.isdisjoint(plain) and chunk.lower() not in known.unpersonal and not may_be_title(plain, known.titles):
        found = _tokens(split_words(plain), known)
    if len(known.chunks) >= MOST_KEPT:
        known.chunks.clear()
    known.chunks[chunk] = found
    return found


def _taken_apart(
    found: tuple[Token, ...], bare: str, known: NameTables, title: str = "", *, body: bool = False
) -> Words:
    """The name with particles and suffix apart."""
    if len(found) == 1:
        word = found[0].word
        found = _tokens(split_unspaced(word, main_script(word), known.lexicon), known)
    unread = None
    if len(found) == 2 and found[0].marked and not found[1].word.isascii():
        found, unread = _japanese(found, known)
    suffix = ""
    suffixes = known.words.suffixes
    while len(found) > 1 and found[-1].word.lower() in suffixes:
        suffix = suffix or suffixes[found[-1].word.lower()]
        found = found[:-1]
    loose = False
    if len(found) == 2 and found[0].word.lower() in known.words.loose:
        loose = bare.startswith(found[0].word + " ")
    tokens = found
    particles: tuple[str, ...] = ()
    father = None
    if not loose and True in [made.particle for made in found[:-1]]:
        tokens = (*[made for made in found[:-1] if not made.particle], found[-1])
        particles = tuple([made.text for made in found[:-1] if made.particle])
        father = _father(found, known)
    spare = _tokens(title.split(), known) if title else ()
    fits = bool(loose or unread or spare or particles)
    return Words(tokens, particles, suffix, title, bare, loose, spare, father, unread, fits, body)


def _japanese(found: tuple[Token, ...], known: NameTables) -> tuple[tuple[Token, ...], Token | None]:
    """A Japanese family name of the table by its sound, and the given name behind it; other names as they are."""
    families = known.lexicon.table("names_letters")["kanji_family"]
    whole = found[0].word + found[1].word
    sound = token_of(families[whole[:2]], known) if whole[:2] in families else None
    given = token_of(whole[2:], known) if len(whole) > 2 else None
    return ((sound, given), given) if sound and given else (found, None)


def _father(found: tuple[Token, ...], known: NameTables) -> Token | None:
    """The first word behind the first "bin" that is no particle: Azhar in Adel ben al-Azhar ben Youssef."""
    at = next((i for i, made in enumerate(found) if made.particle and made.text in known.words.sons), len(found))
    return next((made for made in found[at + 1 :] if not made.particle), None)


def _tokens(words: Sequence[str], known: NameTables) -> tuple[Token, ...]:
    """The tokens of the words that can be romanised."""
    return tuple([made for word in words if (made := token_of(word, known)) is not None])
