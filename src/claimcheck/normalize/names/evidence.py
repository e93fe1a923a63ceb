"""What two persons' names show for and against being one: the measures that the `[person]` weights apply to."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.normalize.names.align import Alignment, Link, align
from claimcheck.normalize.names.likeness import Measures, likeness
from claimcheck.normalize.names.tokens import Token, Words
from claimcheck.normalize.text import main_script

CLEARLY = 0.6  # likeness from which two whole words count as one
CLEARLY_SHORT = 0.8  # the same for short words (Ryan, Rand), which are alike by chance more often
SHORT = 8  # letters of both words together up to which they are short
UNLIKE = 0.3  # likeness under which an initial and the word across from it rule each other out
SURE = 0.8  # likeness from which a rare word counts in full as one that both have
INITIAL_WEIGHT = 0.35  # how much an initial's agreement or clash counts beside a rare word's
LIKE = 0.5  # likeness from which two words may be one
LEAST_FATHER = 4  # letters of a father's name that keeps people apart (Auf, Ouf and Oaf are one)
THREE = 3  # words of a name from which one of them can be a patronymic


class Evidence(NamedTuple):
    """Measures over one alignment; the shorter name is `left`.

    `agreed` is the likeness of all links weighed by rarity, `mean` the same as a share of what it could be, `worst` the
    likeness of the least like link, `rarest` the rarity of the rarest word that both have, `unlike` what
    speaks against, weighed by rarity: words linked for want of better. `full` counts the links of
    whole words that are clearly one, `doubtful` those that are not quite; `extra` the words of one name that the other
    has no word for. `attested` are two spellings that are known as two names (Merkel, Markell).
    """

    alignment: Alignment
    agreed: float
    mean: float
    worst: float
    rarest: float
    unlike: float
    full: int
    doubtful: int
    extra: int
    attested: tuple[str, str] | None
    initials_clash: bool
    patronymics_clash: bool
    suffixes_clash: bool


def weigh(left: Words, right: Words, known: Measures) -> Evidence:
    """The evidence of two names, `left` the one with fewer words."""
    alignment = align(_fitted(left, right), _fitted(right, left), known)
    a, b, links = alignment
    if len(a) > len(b):
        alignment = Alignment(b, a, tuple(sorted([Link(j, i, p) for i, j, p in links])))
        a, b, links = alignment
    agreed = total = rarest = unlike = 0.0
    worst = 1.0
    full = doubtful = 0
    initials = False
    attested = None
    for i, j, p in links:
        x, y = a[i], b[j]
        if x.initial or y.initial:
            initials = True
            weight, like = INITIAL_WEIGHT, float(p > 0)
            if p and x.initial != y.initial and _for_a_surname(a, b, links, i, j):
                like = p = 0.0
        else:
            weight, like = 0.5 * (x.rarity + y.rarity), p
            if p >= CLEARLY:
                sure = weight * (p / SURE) if p < SURE else weight
                if sure > rarest:
                    rarest = sure
                if p >= CLEARLY_SHORT or p >= _clearly(x, y):
                    full += 1
                else:
                    doubtful += 1
                if p < 1.0:
                    known_two = x.family and y.family and (i or j or _turned(a)) and _two_names(x, y, known)
                    if known_two or _two_endings(x.text, y.text, known):
                        attested = x.text, y.text
                elif x.marked != y.marked and x.marked and y.marked and _two_written(x, y):
                    attested = x.word, y.word
            else:
                sure = weight * (p / SURE)
                if sure > rarest:
                    rarest = sure
                if p < LIKE:
                    unlike += weight * (1.0 - p)
        agreed += weight * p
        total += weight
        if like < worst:
            worst = like
    return Evidence(
        alignment,
        agreed,
        agreed / total,
        worst,
        rarest,
        unlike,
        full,
        doubtful,
        len(b) - len(links),
        attested,
        _initials_clash(a, b, links, initials),
        (len(a) >= THREE and _patronymics_clash(a, b, links)) or _fathers_clash(left, right, known),
        left.suffix != right.suffix and bool(left.suffix and right.suffix),
    )


def _fitted(name: Words, other: Words) -> tuple[Token, ...]:
    """The tokens of `name`, without a first word that the other name has for a particle (Ben Ali, Zine Ben Ali), with a
    title that the other has for a name (Amir Hashem Katrani, Amir Katrani).
    """
    if name.loose and name.tokens[0].text in other.particles:
        return name.tokens[1:]
    if name.unread is not None and not any(
        token.marked and main_script(token.marked) == "CJK" for token in other.tokens
    ):
        return name.tokens[:1]  # what the ideographs of the given name sound like is not known
    if name.spare:
        texts = [token.text for token in other.tokens]
        return (*[token for token in name.spare if token.text in texts], *name.tokens)
    return name.tokens


def _for_a_surname(a: tuple[Token, ...], b: tuple[Token, ...], links: tuple[Link, ...], i: int, j: int) -> bool:
    """True where an initial is linked to the other name's last word while its own name ends in a word that the other
    lacks: Archibald H. Gillespie is not Archibald Hill.
    """
    at, last, initialled = (i, j, a) if a[i].initial else (j, i, b)
    side = 0 if a[i].initial else 1
    other = b if a[i].initial else a
    end = len(initialled) - 1
    if at == end or last != len(other) - 1 or len(other) == 1 or initialled[end].initial:
        return False
    return all(link[side] != end or link.likeness < LIKE for link in links)


def _clearly(a: Token, b: Token) -> float:
    """The likeness from which two whole words count as one."""
    short = a.table == b.table and len(a.text) + len(b.text) <= SHORT
    return CLEARLY_SHORT if short else CLEARLY


def _turned(words: tuple[Token, ...]) -> bool:
    """True for a family name before a given name, as far as the words are known: Merkel Angela."""
    return _forename(words[-1]) and not _forename(words[0])


def _forename(word: Token) -> bool:
    return word.given or bool(word.short)


def _two_names(a: Token, b: Token, known: Measures) -> bool:
    """True for two family names that sound alike: no spellings of one name in two languages, nor of one umlaut."""
    if a.text == b.text or not a.equal.isdisjoint(b.equal):
        return False
    return all(pattern.sub(plain, a.text) != pattern.sub(plain, b.text) for pattern, plain in known.conventions)


def _two_endings(a: str, b: str, known: Measures) -> bool:
    """True for one stem with two endings of family names in one language: Kowalski, Kowalczyk."""
    for endings in known.endings:
        x = next((end for end in endings if a.endswith(end)), None)
        y = next((end for end in endings if b.endswith(end)), None)
        if x and y and x != y and a[: -len(x)] == b[: -len(y)]:
            return True
    return False


def _two_written(a: Token, b: Token) -> bool:
    """True for two names that only their romanisation makes one: ideographs, tones of Vietnamese (Hùng, Hưng)."""
    if not a.marked.isascii() and main_script(a.marked) == "CJK":
        return main_script(b.marked) == "CJK"
    return _vietnamese(a.marked) or _vietnamese(b.marked)


def _vietnamese(word: str) -> bool:
    """True where a letter is written in Vietnamese only: o or u with a horn, a tone above or below a vowel."""
    return any(c in "ơư" or "\u1ea0" <= c <= "\u1ef9" for c in word)


def _fathers_clash(left: Words, right: Words, known: Measures) -> bool:
    """True for two fathers, neither of whom the other name has: Khalid bin Nasser and Khalid bin Saud al-Otaibi."""
    a, b = left.father, right.father
    if a is None or b is None or min(len(a.text), len(b.text)) < LEAST_FATHER:
        return False
    others = (*[(a, token) for token in right.tokens], *[(b, token) for token in left.tokens])
    return all(likeness(x, y, known) < LIKE for x, y in others)


def _initials_clash(a: tuple[Token, ...], b: tuple[Token, ...], links: tuple[Link, ...], linked: bool) -> bool:
    """True where initials or middle names rule each other out: George H. W. Bush and George W. Bush."""
    if linked and any(p < UNLIKE and (a[i].initial or b[j].initial) for i, j, p in links):
        return True
    if not linked or len(a) == len(b):  # every word of `a` is linked
        return False
    if True not in [t.initial for t in a]:
        return False
    used = {j for _, j, _ in links}
    return any(t.initial for j, t in enumerate(b) if j not in used)


def _patronymics_clash(a: tuple[Token, ...], b: tuple[Token, ...], links: tuple[Link, ...]) -> bool:
    """True where both names hold a patronymic and the two differ: Alexei Alexandrovich and Alexei Sergeyevich Volkov."""
    if True not in [t.patronymic for t in a[1:]]:
        return False
    x = next(i for i, t in enumerate(a) if i and t.patronymic)
    y = next((j for j, t in enumerate(b) if j and t.patronymic), None)
    return y is not None and all(link.left != x or (link.right == y and link.likeness < LIKE) for link in links)
