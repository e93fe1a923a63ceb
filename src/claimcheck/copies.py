"""Near-identical texts: one agency report printed by several papers is one source, however often it is printed."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

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
    shingles = {a.id: _shingles(a.text) for a in articles}
    group = {ident: {ident} for ident in shingles}
    for a, b in itertools.combinations(sorted(shingles), 2):
        shorter = min(len(shingles[a]), len(shingles[b]))
        if (
            shorter >= SHORTEST - SHINGLE
            and len(shingles[a] & shingles[b]) >= SHARED * shorter
            and group[a] is not group[b]
        ):
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


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    told = words(text)
    return frozenset(zip(*(told[i:] for i in range(SHINGLE)), strict=False))
