"""Near-identical texts: one agency report printed by several papers is one source, however often it is printed."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.normalize.text import words
from claimcheck.types import Agreement, Article

SHINGLE = 5  # words
SHARED = 0.6  # of the shorter text's shingles: a paper cuts an agency's report and changes a sentence or two
SHORTEST = 30  # words; two short items on one event may agree by chance


def copies(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """The groups of two or more near-identical texts, as ids of articles; groups and ids in order.

    Two texts are near-identical where the shorter one shares 60 % of its runs of five words with the other (w-shingling: Broder 1997,
    "On the resemblance and containment of documents"). A text that takes over parts of two others joins them.
    """
    told = {a.id: _Told(words(a.text)) for a in articles}
    group = {ident: {ident} for ident in told}
    for a, b in itertools.combinations(sorted(told), 2):
        if group[a] is not group[b] and _near_identical(told[a], told[b]):
            group[a] |= group[b]
            for ident in group[b]:
                group[ident] = group[a]
    distinct = {id(g): tuple(sorted(g)) for g in group.values() if len(g) > 1}
    return tuple(sorted(distinct.values()))


def one_source_each(agreements: Iterable[Agreement], groups: Sequence[Sequence[str]]) -> tuple[Agreement, ...]:
    """The agreements between sources: none inside a group, and of those that copies repeat, the first."""
    source = {ident: group[0] for group in groups for ident in group}
    kept: dict[tuple[object, ...], Agreement] = {}
    for a in agreements:
        left, right = (source.get(side.article, side.article) for side in (a.left, a.right))
        if left == right:
            continue
        said = [(ident, side.value) for ident, side in ((left, a.left), (right, a.right))]
        copied = (
            left != a.left.article or right != a.right.article or left in source.values() or right in source.values()
        )
        key = (a.kind, *sorted(said)) if copied else (a,)
        kept.setdefault(key, a)
    return tuple(kept.values())


@dataclass(frozen=True, eq=False)
class _Told:
    """The words of a text, and what is made of them where it is asked for."""

    words: tuple[str, ...]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Each word once."""
        return frozenset(self.words)

    @cached_property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Each run of five words once."""
        return frozenset(zip(*(self.words[i:] for i in range(SHINGLE)), strict=False))


def _near_identical(a: _Told, b: _Told) -> bool:
    fewest = min(len(a.vocabulary), len(b.vocabulary)) - SHINGLE  # another shingle begins where a word stands first
    if _most_shared(a, b) < SHARED * fewest:
        return False
    shorter = min(len(a.shingles), len(b.shingles))
    return shorter >= SHORTEST - SHINGLE and len(a.shingles & b.shingles) >= SHARED * shorter


def _most_shared(a: _Told, b: _Told) -> int:
    """As many shingles as two texts can share, or more, found at a tenth of the cost: the runs of five words that are all words of the other."""
    known = bytes(map(b.vocabulary.__contains__, a.words))
    return sum(max(0, len(run) - SHINGLE + 1) for run in known.split(b"\0"))
