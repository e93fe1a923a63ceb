"""Whether the numbers, dates and places of a statement are those of a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from claimcheck.entailment.sentence import Sentence, arguments, bare, inside, words
from claimcheck.normalize import dates, places, quantities
from claimcheck.normalize.quantities import find_quantities
from claimcheck.types import Claim, Event, Place, Quantity, Stated, TimeInterval

COVERS = frozenset({"same", "contains"})  # how a date or place of the statement may stand to that of the sentence


def numbers(a: Claim, sentence: Sentence) -> bool:
    """True where every number of the statement's sentence is in the article's, of the same thing."""
    skipped = [
        d for d in dates.find_dates(a.span.quote, lexicon=sentence.lexicon) if d.type in ("DATE", "SET", "DURATION")
    ]
    kept = [
        m.quantity
        for m in find_quantities(a.span.quote, lexicon=sentence.lexicon)
        if not any(d.start < m.end and m.start < d.end for d in skipped)
    ]
    lasting = {d.timex for d in skipped if d.type == "DURATION"}
    return lasting <= sentence.durations and all(any(entails(q, k) for q in sentence.quantities) for k in kept)


def times(a: Claim, b: Claim, events: Mapping[str, Event], published: dt.date | None, sentence: Sentence) -> bool:
    """True where every date of the statement holds that of the article's event, or one that the sentence states."""
    stated = [s.readings for s in events[a.event].when if inside(s.span, a.span)]
    found = dates.find_dates(a.span.quote, published=published, lexicon=sentence.lexicon)
    attached = {s.span.start - a.span.start for s in events[a.event].when if inside(s.span, a.span)}
    stated += [d.readings for d in found if d.type == "DATE" and d.readings and d.start not in attached]
    own = [s.readings for s in events[b.event].when]
    given = own if any(_known(r) for r in own) else sentence.dates
    return all(any(dates.readings_relation(s, g, lexicon=sentence.lexicon) in COVERS for g in given) for s in stated)


def located(a: Claim, b: Claim, events: Mapping[str, Event], sentence: Sentence) -> bool:
    """True where every place of the statement is that of the article's event, holds it, or is named in the sentence."""
    own = events[b.event].where
    for s in events[a.event].where:
        if not inside(s.span, a.span):
            continue
        relations = {places.readings_relation(s.readings, q.readings, lexicon=sentence.lexicon) for q in own}
        if relations & COVERS:
            continue
        clause = {w for x in arguments(b) for w in words(x.span.quote)}
        if _stated_apart(relations, own, sentence) or not set(words(bare(s.span.quote))) <= clause:
            return False
    return True


def entails(said: Quantity, stated: Quantity) -> bool:
    """True where what is said leaves no room for another number: "at least 12" does not say 40, 12 says "at least 10"."""
    if said.unit == stated.unit and (said.low, said.high) == (stated.low, stated.high):
        return not (said.of and stated.of) or quantities.same_noun(said.of, stated.of)
    if not quantities.comparable(said, stated) or quantities.apart(said, stated):
        return False
    return (said.low >= stated.low and said.high <= stated.high) or (
        said.low == said.high and (stated.low == stated.high or stated.approximate)
    )


def _known(readings: Iterable[TimeInterval]) -> bool:
    return any(r.resolved or r.month is not None or r.weekday is not None for r in readings)


def _stated_apart(relations: AbstractSet[str], own: Sequence[Stated[Place]], sentence: Sentence) -> bool:
    return relations == {"apart"} and any(inside(q.span, p) for q in own for p in sentence.spans)
