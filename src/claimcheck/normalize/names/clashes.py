"""What rules two persons' names, or two words of them, out as one: initials, fathers' names, names that only sound alike."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.normalize.names.align import Link
from claimcheck.normalize.names.likeness import Measures, likeness
from claimcheck.normalize.names.tokens import Token, Words
from claimcheck.normalize.text import main_script

LIKE = 0.5  # likeness from which two words may be one
UNLIKE = 0.3  # likeness under which an initial and the word across from it rule each other out
LEAST_FATHER = 4  # letters of a father's name that keeps people apart (Auf, Ouf and Oaf are one)


def turned(words: tuple[Token, ...]) -> bool:
    """True for a family name before a given name, as far as the words are known: Merkel Angela."""
    last, first = words[-1], words[0]
    return (last.given or bool(last.short)) and not (first.given or first.short)


def two_names(a: Token, b: Token, known: Measures) -> bool:
    """True for two family names that sound alike: no spellings of one name in two languages, nor of one umlaut."""
    if a.text == b.text or not a.equal.isdisjoint(b.equal):
        return False
    return all(pattern.sub(plain, a.text) != pattern.sub(plain, b.text) for pattern, plain in known.conventions)


def two_endings(a: str, b: str, known: Measures) -> bool:
    """True for one stem with two endings of family names in one language: Kowalski, Kowalczyk."""
    if a[0] != b[0] or not (a.endswith(known.any_ending) and b.endswith(known.any_ending)):
        return False
    for endings in known.endings:
        x = next((end for end in endings if a.endswith(end)), None)
        y = next((end for end in endings if b.endswith(end)), None)
        if x and y and x != y and a[: -len(x)] == b[: -len(y)]:
            return True
    return False


def two_written(a: Token, b: Token) -> bool:
    """True for two names that only their romanisation makes one: ideographs, tones of Vietnamese (Hùng, Hưng)."""
    if not a.marked.isascii() and main_script(a.marked) == "CJK":
        return main_script(b.marked) == "CJK"
    return _vietnamese(a.marked) or _vietnamese(b.marked)


def _vietnamese(word: str) -> bool:
    """True where a letter is written in Vietnamese only: o or u with a horn, a tone above or below a vowel."""
    return any(c in "ơư" or "\u1ea0" <= c <= "\u1ef9" for c in word)


def fathers_clash(left: Words, right: Words, known: Measures) -> bool:
    """True for two fathers, neither of whom the other name has: Khalid bin Nasser and Khalid bin Saud al-Otaibi."""
    a, b = left.father, right.father
    if a is None or b is None or min(len(a.text), len(b.text)) < LEAST_FATHER:
        return False
    others = (*[(a, token) for token in right.tokens], *[(b, token) for token in left.tokens])
    return all(likeness(x, y, known) < LIKE for x, y in others)


def initials_clash(a: tuple[Token, ...], b: tuple[Token, ...], links: Sequence[Link]) -> bool:
    """True where initials or middle names rule each other out, of which one at least is linked: George H. W. Bush and
    George W. Bush.
    """
    if any(p < UNLIKE and (a[i].initial or b[j].initial) for i, j, p in links):
        return True
    if len(a) == len(b) or True not in [t.initial for t in a]:  # every word of `a` is linked
        return False
    used = {j for _, j, _ in links}
    return any(t.initial for j, t in enumerate(b) if j not in used)


def patronymics_clash(a: tuple[Token, ...], b: tuple[Token, ...], links: Sequence[Link]) -> bool:
    """True where both names hold a patronymic and the two differ: Alexei Alexandrovich and Alexei Sergeyevich Volkov."""
    if True not in [t.patronymic for t in a[1:]]:
        return False
    x = next(i for i, t in enumerate(a) if i and t.patronymic)
    y = next((j for j, t in enumerate(b) if j and t.patronymic), None)
    return y is not None and all(i != x or (j == y and p < LIKE) for i, j, p in links)
