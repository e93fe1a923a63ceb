"""What leaves two persons' names that are alike no more than possibly one: a generation that only one of them tells, a
syllable of another sound, a man's and a woman's given name, two people in one name, a father's name for the son's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.names.evidence import Evidence
from claimcheck.normalize.names.likeness import Measures, any_alike
from claimcheck.normalize.names.syllables import syllables_clash
from claimcheck.normalize.names.tokens import Token, Words, joined

LIKE = 0.5  # likeness from which two words may be one
_TWO_PEOPLE = re.compile(r"\w\s+(?:and|&)\s+\w")
_MAYBE_TWO = re.compile(r"\w\s+(?:and|&|und|y|e|et|og|och|i|и)\s+\w")
WIFE = "ne"  # Hungarian: Nagy Jánosné is the wife of Nagy János


def doubts(found: Evidence, left: Words, right: Words, known: Measures, lexicon: Lexicon) -> tuple[str, ...]:
    """The doubts about two names that are alike, in words; () where there is none."""
    return tuple(_doubts(found, left, right, known, lexicon))


def _doubts(found: Evidence, left: Words, right: Words, known: Measures, lexicon: Lexicon) -> Iterator[str]:
    # In another script the suffix may be an extra word.
    if left.suffix != right.suffix and not (found.crossed and found.extra):
        yield f"one is the {left.suffix or right.suffix}, the other name tells no generation"
    if _two_people(left.name, right.name) or _two_people(right.name, left.name):
        yield "one of the names seems to be of two people"
    if _another_father(left, right, known):
        yield "the given name of one stands among the fathers of the other"
    if syllables_clash(left, right, known, lexicon):
        yield "a syllable of the names has another sound"
    a, b, links = found.alignment
    for i, j, p in links:
        if p < 1.0 and _man_and_woman(a[i], b[j], lexicon):
            yield f"of {a[i].text} and {b[j].text} one is a man's name, the other a woman's"


def _two_people(one: str, other: str) -> bool:
    if "and" not in one and "&" not in one:  # the most; a search costs more
        return False
    return _TWO_PEOPLE.search(one) is not None and _MAYBE_TWO.search(other) is None


def _another_father(left: Words, right: Words, known: Measures) -> bool:
    """True for two names with a "bin" that have no given name before it in common: Abdulaziz bin Salman and Mohammed bin
    Salman bin Abdulaziz.
    """
    if left.father is None or right.father is None:
        return False
    a, b = _given(left), _given(right)
    return bool(a) and bool(b) and not any_alike(a, b, LIKE, known)


def _given(name: Words) -> tuple[Token, ...]:
    """The words before the father's name; the first two also as one (Sayf Allah)."""
    at = next((i for i, token in enumerate(name.tokens) if token is name.father), 0)
    found = name.tokens[:at]
    return (*found, joined(found[0], found[1])) if len(found) > 1 else found


def _man_and_woman(a: Token, b: Token, lexicon: Lexicon) -> bool:
    men, women = _genders(lexicon)
    if not (a.short | a.equal).isdisjoint(b.short | b.equal):
        return False
    if (a.forename and b.text == a.text + WIFE) or (b.forename and a.text == b.text + WIFE):
        return True
    return (a.text in men and b.text in women) or (a.text in women and b.text in men)


@built
def _genders(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    lists = lexicon.words("given_names")
    return frozenset(lists["male"]), frozenset(lists["female"])
