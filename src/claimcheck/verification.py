"""What articles say of one statement: supported, contradicted, mixed or not found.

A statement is supported where one sentence of an article says all that it says: the same predicate and polarity, every name, number, date and place. It
is contradicted where a comparison finds a contradiction at least likely. Anything less is not found: unknown is an answer.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.evidence import compare_arguments
from claimcheck.lexicon import Lexicon
from claimcheck.link import Linked
from claimcheck.normalize import dates, places, quantities
from claimcheck.pairwise import compare_pair
from claimcheck.types import Claim, Event, Extraction, Finding, Pair, Quantity, Side, Verification

WITHIN = frozenset({"same", "inside", "contains"})
SHARE = 0.6  # of the statement's words that the supporting sentence must hold


def verdict(linked: Linked, statement: str, lexicon: Lexicon) -> Verification:
    """The verdict on the extraction whose article is `statement` among the linked ones."""
    entities = {e.id: e for e in linked.entities}
    mine = next(x for x in linked.extractions if x.article.id == statement)
    findings: list[Finding] = []
    support: list[Side] = []
    for other in sorted((x for x in linked.extractions if x.article.id != statement), key=lambda x: x.article.id):
        found, _, aligned = compare_pair(mine, other, entities, lexicon)
        conflicts = [f for f in found if f.verdict == "contradiction" and f.tier != "hint"]
        findings += conflicts
        if not conflicts:
            support += _support(mine, other, aligned.candidates)
    verdicts = {
        (True, True): "mixed",
        (True, False): "contradicted",
        (False, True): "supported",
        (False, False): "not_found",
    }
    sides = [*support, *(f.right if f.left.article == statement else f.left for f in findings)]
    return Verification(verdicts[bool(findings), bool(support)], tuple(findings), tuple(dict.fromkeys(sides)))  # type: ignore[arg-type]


def _support(mine: Extraction, other: Extraction, candidates: Iterable[Pair]) -> list[Side]:
    """The sentences of the article that say all that the statement's main claims say; empty where one of them is not said."""
    candidates = list(candidates)
    sides = []
    for claim in _main(mine):
        said = next((p.right for p in candidates if p.left.id == claim.id and _says(p, mine, other)), None)
        if said is None:
            return []
        sides.append(Side(said.span.article, said.span.start, said.span.end, said.span.quote, said.span.quote))
    return sides


def _main(x: Extraction) -> list[Claim]:
    """The claims that must be found: those with a subject or an object, which are not merely that somebody says something."""
    types = {e.id: e.type for e in x.events}
    claims = [c for c in x.claims if c.subject is not None or c.object is not None]
    return [c for c in claims if types[c.event] != "statement"] or claims


def _says(pair: Pair, mine: Extraction, other: Extraction) -> bool:
    a, b = pair.left, pair.right
    predicate = next(e.level for e in pair.shared if e.rule == "align.predicate")
    if predicate not in ("same", "synonym") or a.polarity != b.polarity or a.modality != b.modality:
        return False
    if any(
        compare_arguments(p, q) in ("other", "other_head") for p, q in ((a.subject, b.subject), (a.object, b.object))
    ):
        return False
    scene = {t for c in other.claims if c.span == b.span for t in c.terms}
    wanted = {t for c in mine.claims if c.span == a.span for t in c.terms}
    if any(t.startswith("@") and t not in scene for t in wanted) or len(wanted & scene) < SHARE * len(wanted):
        return False
    return _counts(a, b, other) and _slots(pair.left_event, pair.right_event)


def _counts(a: Claim, b: Claim, other: Extraction) -> bool:
    said = [s.readings[0] for c in other.claims if c.span == b.span for s in c.quantities]
    return all(any(_entails(q, s.readings[0]) for q in said) for s in a.quantities)


def _entails(said: Quantity, stated: Quantity) -> bool:
    """True where what the article says leaves no room for another count: "at least 12" does not say 40."""
    if not quantities.comparable(said, stated) or quantities.apart(said, stated):
        return False
    return said.low == stated.low or (said.low >= stated.low and said.high <= stated.high) or said.low == said.high


def _slots(a: Event, b: Event) -> bool:
    """True where every date and place that the statement gives is that of the article's event, or contains it."""
    when = all(any(dates.readings_relation(s.readings, q.readings) in WITHIN for q in b.when) for s in a.when)
    where = all(any(places.readings_relation(s.readings, q.readings) in WITHIN for q in b.where) for s in a.where)
    return when and where
