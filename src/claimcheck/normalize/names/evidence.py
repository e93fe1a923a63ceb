"""What two persons' names show for and against being one: the measures that the `[person]` weights apply to."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.normalize.names.align import Alignment, Link, align
from claimcheck.normalize.names.likeness import Measures
from claimcheck.normalize.names.tokens import Token, Words

CLEARLY = 0.6  # likeness from which two whole words count as one
CLEARLY_SHORT = 0.8  # the same for short words (Ryan, Rand), which are alike by chance more often
SHORT = 8  # letters of both words together up to which they are short
UNLIKE = 0.3  # likeness under which an initial and the word across from it rule each other out
INITIAL_WEIGHT = 0.35  # how much an initial's agreement or clash counts beside a rare word's


@dataclass(frozen=True, slots=True)
class Evidence:
    """Measures over one alignment; the shorter name is `left`.

    `agreed` is the likeness of all links weighed by rarity, `mean` the same as a share of what it could be, `worst` the
    likeness of the least like link. `full` counts the links of whole words that are clearly one.
    """

    alignment: Alignment
    agreed: float
    mean: float
    worst: float
    full: int
    initials_clash: bool
    suffixes_clash: bool


def weigh(left: Words, right: Words, known: Measures) -> Evidence:
    """The evidence of two names, `left` the one with fewer words."""
    alignment = align(left.tokens, right.tokens, known)
    a, b, links = alignment
    if len(a) > len(b):
        alignment = Alignment(b, a, tuple(sorted(Link(j, i, p) for i, j, p in links)))
        a, b, links = alignment
    agreed = total = 0.0
    worst = 1.0
    full = 0
    for i, j, p in links:
        x, y = a[i], b[j]
        if x.initial or y.initial:
            weight, like = INITIAL_WEIGHT, float(p > 0)
        else:
            weight, like = 0.5 * (x.rarity + y.rarity), p
            full += p >= _clearly(x, y)
        agreed += weight * p
        total += weight
        worst = min(worst, like)
    return Evidence(
        alignment=alignment,
        agreed=agreed,
        mean=agreed / total,
        worst=worst,
        full=full,
        initials_clash=_initials_clash(a, b, links),
        suffixes_clash=bool(left.suffix and right.suffix and left.suffix != right.suffix),
    )


def _clearly(a: Token, b: Token) -> float:
    """The likeness from which two whole words count as one."""
    short = a.table == b.table and len(a.text) + len(b.text) <= SHORT
    return CLEARLY_SHORT if short else CLEARLY


def _initials_clash(a: tuple[Token, ...], b: tuple[Token, ...], links: tuple[Link, ...]) -> bool:
    """True where initials or middle names rule each other out: George H. W. Bush and George W. Bush."""
    if not any(t.initial for t in a) and not any(t.initial for t in b):
        return False
    if any(p < UNLIKE and (a[i].initial or b[j].initial) for i, j, p in links):
        return True
    linked = {j for _, j, _ in links}
    return any(t.initial for t in a) and any(t.initial for j, t in enumerate(b) if j not in linked)
