"""How alike two words of names are, 0 to 1."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Indel, JaroWinkler

from claimcheck.normalize.names.tokens import Token, unvowelled


@lru_cache(maxsize=131_072)
def likeness(a: Token, b: Token) -> float:
    """1.0 for one spelling; near 1 where only the orthography differs; symmetric."""
    if a.text == b.text:
        return 1.0
    if a.initial or b.initial:
        return 0.85 if a.text[0] == b.text[0] else 0.0
    bones = Indel.normalized_similarity(a.bones, b.bones)
    if unvowelled(a) or unvowelled(b):
        return 0.95 * bones
    if a.short & b.short or a.equal & b.equal:
        return 0.92
    spelt = max(Indel.normalized_similarity(a.text, b.text), JaroWinkler.normalized_similarity(a.text, b.text) - 0.05)
    heard = Indel.normalized_similarity(a.key, b.key)
    best: float = max(0.5 * heard + 0.5 * bones, 0.55 * spelt + 0.45 * heard)
    return 0.98 * best
