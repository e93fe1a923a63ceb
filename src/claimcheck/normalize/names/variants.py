"""Whether two spellings of one name differ in a way worth telling an analyst."""

from __future__ import annotations

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.align import align
from claimcheck.normalize.names.likeness import Measures, likeness, measures, spelt_alike
from claimcheck.normalize.names.tokens import Token
from claimcheck.normalize.names.words import words_of

SHORTEST = 3  # letters; shorter words are articles, particles, syllables
LIKELY = 0.5


def is_variant(a: str, b: str, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where `a` and `b` spell one person's or place's name differently: Péter Szijjártó / Peter Seyjarto, Kyiv
    / Kiev.

    False where only accents, case or hyphens differ, and for what is no other spelling: titles, initials, nicknames,
    the same name
    in another language (Juan / John), short forms, acronyms. It does not decide that the two are one person:
    `match_names` does;
    ask this of names already joined.

    Raises:
        InputError: a name is no str, or longer than 300 characters.
    """
    left, right = words_of(a, lexicon).tokens, words_of(b, lexicon).tokens
    if not left or not right or "".join(t.text for t in left) == "".join(t.text for t in right):
        return False
    if {t.table for t in left} != {t.table for t in right}:
        return False
    known = measures(lexicon)
    x, y, links = align(left, right, known)
    return any(_spelt_differently(x[i], y[j], known) for i, j, _ in links)


def _spelt_differently(a: Token, b: Token, known: Measures) -> bool:
    """True for two spellings of one word that is long enough to tell, no short form and no translation (Juan, John)."""
    if a.initial or b.initial or a.text == b.text or min(len(a.text), len(b.text)) < SHORTEST:
        return False
    if a.short & b.short and not a.equal & b.equal:
        return False
    if a.text.removesuffix("s") == b.text.removesuffix("s"):
        return False  # a plural or a possessive
    return likeness(a, b, known) >= LIKELY and spelt_alike(a, b, known) >= LIKELY
