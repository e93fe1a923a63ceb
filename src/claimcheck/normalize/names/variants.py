"""Whether two spellings of one name differ in a way worth telling an analyst."""

from __future__ import annotations

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.align import align
from claimcheck.normalize.names.likeness import measures
from claimcheck.normalize.names.tokens import words_of

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
    x, y, links = align(left, right, measures(lexicon))
    for i, j, likeness in links:
        a_word, b_word = x[i], y[j]
        if (
            a_word.initial
            or b_word.initial
            or a_word.text == b_word.text
            or min(len(a_word.text), len(b_word.text)) < SHORTEST
        ):
            continue
        if likeness >= LIKELY and not (a_word.short & b_word.short or a_word.equal & b_word.equal):
            return True
    return False
