"""Where somebody lives: "Cesar Roca, 56, of Tampa", against another town in the other article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.normalize import places
from claimcheck.normalize.offices import offices
from claimcheck.types import Entity, Evidence, Extraction, Place, Span

NAME = r"[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w'’-]+|de|del|la|el|al|upon))*"
OF = re.compile(
    rf"(?:,?\s[JS]r\.?)?(?P<age>,\s\d{{1,3}},|,\san?\s\d{{1,3}}-year-old)?\sof\s(?P<place>{NAME}(?P<region>,\s{NAME})?)"
)
REACH = 90  # characters behind a name
APART = 60  # kilometres from which on two towns are no town and its suburb
ELSEWHERE = "an article gives two places where the person lives"


Home = tuple[Span, tuple[Place, ...]]


@register("venue", "venue.residence")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports say of one person that he or she is of two towns.

    Read are names with an age or a region behind them ("Ann Roe, 56, of Tampa"; "Ann Roe of Tampa, Florida"): "Ann Roe of Chelsea" plays there. An office
    is no residence, and neither are states and countries.
    """
    for ident in sorted(c.entities):
        entity = c.entities[ident]
        if c.within or entity.kind != "person" or " " not in entity.name or offices(entity.role or "", c.lexicon):
            continue
        lefts, rights = (list(_homes(entity, x, c)) for x in (c.left, c.right))
        if lefts and rights:
            _compare(c, out, entity.name, lefts, rights)


def _compare(c: Comparison, out: Outcome, name: str, lefts: list[Home], rights: list[Home]) -> None:
    (a, one), (b, other) = lefts[0], rights[0]
    marks = Mark(a, sentence_of(c.left, a), a.quote), Mark(b, sentence_of(c.right, b), b.quote)
    if not _apart(one, other):
        out.agree("venue", *marks)
    elif any(_apart(side[0][1], more) for side in (lefts, rights) for _, more in side):
        out.reject(ELSEWHERE, *marks)
    else:
        identity = (Evidence("link.entity", name, "same", 6.0, f"both say of what town {name} is"),)
        detail = f"{a.quote} against {b.quote}"
        out.measures.append(Measure("venue.residence", "venue", "apart", *marks, detail, identity))


def _homes(entity: Entity, x: Extraction, c: Comparison) -> Iterator[Home]:
    """The towns that the article says the person is of, in text order, each with its readings."""
    text = x.article.text
    for m in entity.mentions:
        if m.span.article != x.article.id or " " not in m.span.quote:
            continue
        found = OF.match(text, m.span.end, m.span.end + REACH)
        if found is None or not (found["age"] or found["region"]):
            continue
        readings = places.resolve_place(found["place"], lexicon=c.lexicon)
        if readings and all(r.kind == "city" for r in readings):
            start, end = found.span("place")
            yield Span(x.article.id, start, end, text[start:end]), readings


def _apart(a: tuple[Place, ...], b: tuple[Place, ...]) -> bool:
    gaps = [places.kilometres(p, q) for p in a for q in b]
    return all(gap is not None and gap >= APART for gap in gaps)
