"""A person's name as tokens: titles, particles and suffix apart; the words of names met before are not read again."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.parse import MOST_WORDS, checked, split_words
from claimcheck.normalize.names.romanise import split_unspaced
from claimcheck.normalize.names.titles import may_be_title, stripped
from claimcheck.normalize.names.tokens import MOST_KEPT, NameTables, Token, Words, name_tables, token_of
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
    read = _untitled(checked(name), known)
    if read is not None and True not in [made.special for made in read[2]]:
        return Words(read[2], (), "", "", read[1])  # most names
    title, bare, found = read or _titled(name, known)
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
    body = read is None and not known.unpersonal.isdisjoint(name.lower().split())
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


def _untitled(name: str, known: NameTables) -> tuple[str, str, tuple[Token, ...]] | None:
    """What `_titled` gives for a name without title, nickname, apostrophe and words of organizations, as most are; None
    for all others.
    """
    if not name.isprintable():
        return None
    found: tuple[Token, ...] = ()
    kept = known.chunks
    chunks = name.split()
    for chunk in chunks:
        made = kept.get(chunk)
        if made is None:
            if chunk not in kept:
                if len(kept) >= MOST_KEPT:
                    kept.clear()
                made = kept[chunk] = _chunk(chunk, known)
            if made is None:
                return None
        found += made
    return "", plain_punctuation(" ".join(chunks)), found[:MOST_WORDS]


def _chunk(chunk: str, known: NameTables) -> tuple[Token, ...] | None:
    """The words of what stands between two spaces; None where it may be a title, needs its neighbours to be read, or is
    no part of a person's name.
    """
    lower = chunk.lower()
    if lower in known.unpersonal:
        return None
    if chunk.isascii() and chunk.isalpha():
        if lower in known.titles.parts:
            return None
        word = token_of(chunk, known)
        return () if word is None else (word,)
    plain = plain_punctuation(chunk)
    if may_be_title(plain, known.titles):
        return None
    if plain.isalpha():
        made = token_of(plain, known)
        return () if made is None else (made,)
    return _tokens(split_words(plain), known) if _APART.isdisjoint(plain) else None


def _titled(name: str, known: NameTables) -> tuple[str, str, tuple[Token, ...]]:
    """(title, bare name, words of the bare name)."""
    title, bare = stripped(name, known.titles)
    return title, bare, _tokens(split_words(bare), known)


def _tokens(words: Sequence[str], known: NameTables) -> tuple[Token, ...]:
    """The tokens of the words that can be romanised."""
    return tuple([made for word in words if (made := token_of(word, known)) is not None])
