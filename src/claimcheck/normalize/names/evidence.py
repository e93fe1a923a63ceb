"""What two persons' names show for and against being one: the measures that the `[person]` weights apply to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.normalize.names.align import Alignment, Link, align
from claimcheck.normalize.names.clashes import (
    LIKE,
    fathers_clash,
    initials_clash,
    patronymics_clash,
    turned,
    two_endings,
    two_names,
    two_written,
)
from claimcheck.normalize.names.likeness import Measures, likeness
from claimcheck.normalize.names.tokens import Token, Words, joined
from claimcheck.normalize.text import main_script

CLEARLY = 0.6  # likeness from which two whole words count as one
CLEARLY_SHORT = 0.8  # the same for short words (Ryan, Rand), which are alike by chance more often
SHORT = 8  # letters of both words together up to which they are short
SURE = 0.8  # likeness from which a rare word counts in full as one that both have
INITIAL_WEIGHT = 0.35  # how much an initial's agreement or clash counts beside a rare word's
KOREAN = 3  # syllables of a Korean name
THREE = 3  # words of a name from which one of them can be a patronymic


class Evidence(NamedTuple):
    """Measures over one alignment; the shorter name is `left`.

    `agreed` is the likeness of all links weighed by rarity, `mean` the same as a share of what it could be, `worst` the
    likeness of the least like link, `rarest` the rarity of the rarest word that both have, `unlike` what
    speaks against, weighed by rarity: words linked for want of better. `full` counts the links of
    whole words that are clearly one, `doubtful` those that are not quite; `extra` the words of one name that the other
    has no word for. `given_only` says that nothing but given names agrees and the longer name has a family name that does not,
    `family_only` that nothing but family names agrees where both have a given name, `crossed` that the names are in two scripts.
    `attested` are two spellings that are known as two names (Merkel, Markell).
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
    given_only: bool
    family_only: bool
    crossed: bool
    attested: tuple[str, str] | None
    initials_clash: bool
    patronymics_clash: bool
    suffixes_clash: bool


def weigh(left: Words, right: Words, known: Measures) -> Evidence:
    """The evidence of two names, `left` the one with fewer words."""
    a, b = left.tokens, right.tokens
    if left.fits or right.fits or (len(a) == KOREAN - 1 and len(b) == KOREAN):
        a, b = _fitted(left, right, known), _fitted(right, left, known)
    alignment = align(a, b, known)
    a, b, links = alignment
    if len(a) > len(b):
        alignment = Alignment(b, a, sorted([(j, i, p) for i, j, p in links]))
        a, b, links = alignment
    agreed = total = rarest = unlike = 0.0
    worst = 1.0
    full = doubtful = 0
    initials = crossed = False
    kinds = 0  # of the words that agree: 1 given names, 2 family names, 4 one of each
    attested = None
    for i, j, p in links:
        x, y = a[i], b[j]
        if x.head and y.head and i + 1 < len(a) and j + 1 < len(b):
            p = min(p, likeness(a[i + 1], b[j + 1], known))  # "servant of" agrees as far as what it is a servant of
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
                    known_two = x.family and y.family and (i or j or turned(a)) and two_names(x, y, known)
                    if known_two or two_endings(x.text, y.text, known):
                        attested = x.text, y.text
                elif x.marked != y.marked and x.marked and y.marked and two_written(x, y):
                    attested = x.word, y.word
            else:
                sure = weight * (p / SURE)
                if sure > rarest:
                    rarest = sure
                if p < LIKE:
                    unlike += weight * (1.0 - p)
        if p >= LIKE:
            kinds |= 4 if x.forename != y.forename else 1 if x.forename else 2
        if x.table != y.table:
            crossed = True
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
        kinds == 1 and _lacks_family(a, b, links),
        kinds == 2 and _lacks_given(a, b, links),
        crossed,
        attested,
        initials and initials_clash(a, b, links),
        (len(a) >= THREE and patronymics_clash(a, b, links))
        or (left.father is not None and fathers_clash(left, right, known)),
        left.suffix != right.suffix and bool(left.suffix and right.suffix),
    )


def _fitted(name: Words, other: Words, known: Measures) -> tuple[Token, ...]:
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
    if name.particles:
        return _with_particles(name, other)
    if len(name.tokens) == KOREAN and len(other.tokens) < KOREAN and other.tokens[-1].table == "hangul":
        return _korean(name.tokens, other.tokens, known)
    return name.tokens


def _with_particles(name: Words, other: Words) -> tuple[Token, ...]:
    """The tokens of `name`, the last one with its particles where the other writes both as one: van den Broeck, Vandenbroeck."""
    *rest, last = name.tokens
    for start in range(len(name.particles)):
        whole = "".join(name.particles[start:]) + last.text
        for token in other.tokens:
            if token.text == whole:
                return (*rest, token)
    return name.tokens


def _korean(words: tuple[Token, ...], other: tuple[Token, ...], known: Measures) -> tuple[Token, ...]:
    """Three Latin words with the two syllables of the given name as one, as in Hangul: Kim Jong-un; others as they are."""
    a, b, c = words
    if (
        len(other) != KOREAN - 1
        or len(other[0].word) >= KOREAN
        or any(token.table != "latin" or token.initial for token in words)
    ):
        return words
    first, last = likeness(other[0], a, known), likeness(other[0], c, known)
    if max(first, last) < CLEARLY:
        return words
    return (a, joined(b, c)) if first >= last else (joined(a, b), c)


def _lacks_family(a: tuple[Token, ...], b: tuple[Token, ...], links: Sequence[Link]) -> bool:
    """True where a word of the longer name that is no given name has no word like it in the other."""
    found = _unmatched(b, [j for _, j, p in links if p >= LIKE])
    if len(a) == len(b):
        found += _unmatched(a, [i for i, _, p in links if p >= LIKE])
    return not all(token.forename for token in found)


def _lacks_given(a: tuple[Token, ...], b: tuple[Token, ...], links: Sequence[Link]) -> bool:
    """True where both names have a given name and neither has a word like the other's."""
    return any(token.forename for token in _unmatched(a, [i for i, _, p in links if p >= LIKE])) and any(
        token.forename for token in _unmatched(b, [j for _, j, p in links if p >= LIKE])
    )


def _unmatched(words: tuple[Token, ...], matched: list[int]) -> list[Token]:
    return [token for i, token in enumerate(words) if i not in matched]


def _for_a_surname(a: tuple[Token, ...], b: tuple[Token, ...], links: Sequence[Link], i: int, j: int) -> bool:
    """True where an initial is linked to the other name's last word while its own name ends in a word that the other
    lacks: Archibald H. Gillespie is not Archibald Hill.
    """
    at, last, initialled = (i, j, a) if a[i].initial else (j, i, b)
    side = 0 if a[i].initial else 1
    other = b if a[i].initial else a
    end = len(initialled) - 1
    if at == end or last != len(other) - 1 or len(other) == 1 or initialled[end].initial:
        return False
    return all(link[side] != end or link[2] < LIKE for link in links)


def _clearly(a: Token, b: Token) -> float:
    """The likeness from which two whole words count as one."""
    short = a.table == b.table and len(a.text) + len(b.text) <= SHORT
    return CLEARLY_SHORT if short else CLEARLY
