"""What two persons' names show for and against being one: the measures that the weights in `names_weights.toml` apply
to.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from claimcheck.normalize.names.align import Alignment, Link, align
from claimcheck.normalize.names.likeness import Measures
from claimcheck.normalize.names.tokens import Token, Words

CLEARLY = 0.6  # likeness from which two whole words count as one
CLEARLY_SHORT = 0.8  # the same for short words (Ryan, Rand), which are alike by chance more often
SHORT = 8  # letters of both words together up to which they are short
INITIAL_WEIGHT = 0.35  # how much an initial's agreement or clash counts beside a rare word's


@dataclass(frozen=True, slots=True)
class Evidence:
    """Measures over one alignment; the shorter name is `left`.

    `agreed` is the rarity-weighted likeness of all links and `worst`, `mean` and `family`/`given` the likeness of the
    least like
    link, of all words of the shorter name, and of the words at the ends (either order). `extra` is the rarity of the
    longer name's
    words without a partner. `full` counts the links of whole words that are clearly one. `crossed` counts links out
    of order.
    """

    alignment: Alignment
    agreed: float
    worst: float
    second: float
    mean: float
    ends: float
    far_ends: float
    extra: float
    disagreed: float
    full: int
    crossed: float
    initials_clash: bool
    suffixes_clash: bool


def weigh(left: Words, right: Words, known: Measures) -> Evidence:
    """The evidence of two names, `left` the one with fewer words."""
    alignment = align(left.tokens, right.tokens, known)
    a, b, links = alignment
    if len(a) > len(b):
        alignment = Alignment(b, a, tuple(sorted(Link(j, i, p) for i, j, p in links)))
        a, b, links = alignment
    weights = [_weight(a[i], b[j]) for i, j, _ in links]
    agreed = disagreed = total = 0.0
    full = 0
    likes = []
    for (i, j, p), w in zip(links, weights, strict=True):
        agreed += w * p
        total += w
        disagreed += w * (1.0 - p)
        initial = a[i].initial or b[j].initial
        likes.append(1.0 if initial and p > 0 else p)
        full += not initial and p >= (CLEARLY if len(a[i].text) + len(b[j].text) > SHORT else CLEARLY_SHORT)
    likes.sort()
    linked = {j for _, j, _ in links}
    extra = sum(t.rarity if not t.initial else INITIAL_WEIGHT for j, t in enumerate(b) if j not in linked)
    ends, far_ends = _ends(a, b, links)
    return Evidence(
        alignment=alignment,
        agreed=agreed,
        worst=likes[0],
        second=likes[1] if len(likes) > 1 else likes[0],
        mean=agreed / total,
        ends=ends,
        far_ends=far_ends,
        extra=extra,
        disagreed=disagreed,
        full=full,
        crossed=_crossed(links),
        initials_clash=_initials_clash(a, b, links),
        suffixes_clash=bool(left.suffix and right.suffix and left.suffix != right.suffix),
    )


def _weight(a: Token, b: Token) -> float:
    if a.initial or b.initial:
        return INITIAL_WEIGHT
    return 0.5 * (a.rarity + b.rarity)


def _ends(a: tuple[Token, ...], b: tuple[Token, ...], links: tuple[Link, ...]) -> tuple[float, float]:
    """Likeness of the last words of both names (family names as a rule), and of the first; a turned-round name counts
    either way.
    """
    at = {(i, j): p for i, j, p in links}
    m, n = len(a) - 1, len(b) - 1
    straight = at.get((m, n), 0.0), at.get((0, 0), 0.0)
    turned = at.get((m, 0), 0.0), at.get((0, n), 0.0)
    return max(straight, turned, key=sum)


def _crossed(links: tuple[Link, ...]) -> float:
    """The share of neighbouring links that run against the order of the words; a family name moved to the front does
    not count.
    """
    likely = [j for _, j, p in links if p >= 0.5]
    falls = sum(1 for x, y in pairwise(likely) if y < x)
    return max(0.0, falls - 1.0)


def _initials_clash(a: tuple[Token, ...], b: tuple[Token, ...], links: tuple[Link, ...]) -> bool:
    """True where both names give an initial or middle name that the other's rule out: George H. W. Bush and George W.
    Bush.
    """
    if not any(t.initial for t in (*a, *b)):
        return False
    for i, j, p in links:
        if p < 0.3 and (a[i].initial or b[j].initial):
            return True
    if len(a) == len(b):
        return False
    linked = {j for _, j, _ in links}
    loose = [t for j, t in enumerate(b) if j not in linked]
    return any(t.initial for t in a) and any(t.initial for t in loose)
