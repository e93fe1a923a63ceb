"""Nouns that one article leaves open and another explains: "the actress", of the only person whom the other calls an actress.

An article that has not used the noun before means by it somebody whom it has named; who that is follows from what the other articles call the
people it names. Does not touch nouns that say more than the trade ("the young actress"), nor plurals.
"""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence

from claimcheck.lexicon import Lexicon
from claimcheck.linking.trades import trades
from claimcheck.types import Argument, Claim, Entity, Extraction


def explain(extractions: Sequence[Extraction], entities: Iterable[Entity], lexicon: Lexicon) -> tuple[Extraction, ...]:
    """The extractions with such nouns led to their person."""
    people: dict[str, list[tuple[int, Entity]]] = defaultdict(list)  # by article: where each is first named
    of_trade: dict[str, set[str]] = defaultdict(set)
    for e in entities:
        if e.kind != "person":
            continue
        for word, _ in trades((e.role or "").split(" · "), lexicon):
            of_trade[word].add(e.id)
        first: dict[str, int] = {}
        for m in e.mentions:
            first[m.span.article] = min(m.span.start, first.get(m.span.article, m.span.start))
        for article, at in first.items():
            people[article].append((at, e))
    return tuple(_explained(x, people[x.article.id], of_trade) for x in extractions)


def _explained(
    x: Extraction, people: Sequence[tuple[int, Entity]], of_trade: Mapping[str, Collection[str]]
) -> Extraction:
    meant: dict[str, str] = {}  # noun → whose it is
    for head in sorted({a.head for c in x.claims for a in _open(c, of_trade)} if of_trade else ()):
        uses = [m.start() for m in re.finditer(rf"\b{re.escape(head)}s?\b", x.article.text, re.IGNORECASE)]
        holders = [(at, e.id) for at, e in people if e.id in of_trade[head]]
        definite = uses and x.article.text[max(0, uses[0] - 4) : uses[0]].lower() == "the "
        if definite and len(holders) == 1 and holders[0][0] < uses[0]:
            meant[head] = holders[0][1]
    if not meant:
        return x
    return dataclasses.replace(x, claims=tuple(_claim(c, meant) for c in x.claims))


def _open(c: Claim, among: Container[str]) -> list[Argument]:
    """The arguments that are a bare definite noun, one of these, and name nobody."""
    found = []
    for a in (c.subject, c.object, c.attributed_to):
        if a is not None and a.head in among and not a.referent and a.span.quote.lower() == f"the {a.head}":
            found.append(a)
    return found


def _claim(c: Claim, meant: Mapping[str, str]) -> Claim:
    opened = _open(c, meant)
    if not opened:
        return c

    def led(a: Argument | None) -> Argument | None:
        return dataclasses.replace(a, referent=meant[a.head]) if a is not None and a in opened else a

    heads = {a.head for a in opened}
    terms = {f"@{meant[t]}" if t in heads else t for t in c.terms}
    return dataclasses.replace(
        c,
        subject=led(c.subject),
        object=led(c.object),
        attributed_to=led(c.attributed_to),
        terms=tuple(sorted(terms)),
    )
