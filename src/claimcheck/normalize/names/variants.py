"""Whether two spellings of one name differ in a way worth telling an analyst."""

from __future__ import annotations

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.align import align
from claimcheck.normalize.names.likeness import likeness
from claimcheck.normalize.names.tokens import words_of


def is_variant(a: str, b: str, *, lexicon: Lexicon = SHIPPED) -> bool:
    """True where `a` and `b` spell one person's or place's name differently: Péter Szijjártó / Peter Seyjarto, Kyiv
    / Kiev.

    False for one spelling in two scripts' accents, case or hyphens, and for what is no other spelling: titles,
    initials, nicknames,
    short forms, acronyms. It does not decide that the two are one person: `match_names` does; ask this of names
    already joined.
    """
    left, right = words_of(a, lexicon).tokens, words_of(b, lexicon).tokens
    if "".join(t.text for t in left) == "".join(t.text for t in right):
        return False
    for link in align(left, right, likeness, floor=0.5):
        x, y = left[link.left], right[link.right]
        plain = not (x.initial or y.initial or x.short & y.short or x.equal & y.equal)
        if plain and x.text != y.text and len(x.text) > 2 and len(y.text) > 2:
            return True
    return False
