"""The values of a report as plain dicts, lists, strings and numbers: what JSON, renderers and data frames share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.normalize.dates.words import words as say_time
from claimcheck.normalize.places.describe import words as say_place
from claimcheck.normalize.quantities.wording import words as say_quantity
from claimcheck.types import (
    Agreement,
    Argument,
    Article,
    Claim,
    Entity,
    Event,
    Finding,
    Mention,
    NotCompared,
    Place,
    Quantity,
    Side,
    Stated,
    TimeInterval,
    Verification,
)

Plain = dict[str, Any]
REPORT_SCHEMA = "claimcheck.report/1"
VERIFICATION_SCHEMA = "claimcheck.verification/1"
CLAIMS_SCHEMA = "claimcheck.claims/1"


def verification(value: Verification, statement: str, articles: Iterable[Article]) -> Plain:
    """What the articles say of a statement, in the form "claimcheck.verification/1"."""
    return {
        "schema": VERIFICATION_SCHEMA,
        "statement": statement,
        "verdict": value.verdict,
        "articles": [article(item) for item in articles],
        "findings": [finding(item) for item in value.findings],
        "evidence": [side(item) for item in value.evidence],
    }


def claims(values: Iterable[Claim], source: Article, events: Iterable[Event]) -> Plain:
    """The claims of one article with the time and place of their events, in the form "claimcheck.claims/1"."""
    known = {event.id: event for event in events}
    return {
        "schema": CLAIMS_SCHEMA,
        "articles": [article(source)],
        "claims": [claim(item, known) for item in values],
    }


def article(value: Article) -> Plain:
    """An article without its text; `sha256` is of the text's UTF-8."""
    return {
        "id": value.id,
        "source": value.source,
        "published": value.published.isoformat() if value.published else None,
        "title": value.title,
        "url": value.url,
        "language": value.language,
        "sha256": value.sha256,
    }


def entity(value: Entity) -> Plain:
    """An entity with the first place of each of its spellings in each article."""
    return {
        "id": value.id,
        "kind": value.kind,
        "name": value.name,
        "role": value.role,
        "aliases": [_alias(mention) for mention in _named(value)],
        "reasons": list(value.reasons),
    }


def _named(value: Entity) -> list[Mention]:
    """The first mention of each spelling in each article: spellings in the entity's order, articles by id."""
    rank = {name: index for index, name in enumerate(value.aliases)}
    found: dict[tuple[int, str], Mention] = {}
    for mention in sorted((m for m in value.mentions if m.name in rank), key=lambda m: m.span):
        found.setdefault((rank[mention.name], mention.span.article), mention)
    return [found[key] for key in sorted(found)]


def _alias(mention: Mention) -> Plain:
    """The name where it stands: the name alone where the mention holds it whole, else all of the mention."""
    span, at = mention.span, mention.span.quote.find(mention.name)
    start, text = (span.start + at, mention.name) if at >= 0 else (span.start, span.quote)
    return {"text": text, "article": span.article, "start": start, "end": start + len(text)}


def claim(value: Claim, events: Mapping[str, Event]) -> Plain:
    """A claim with its event's time, place and setting; subject and object as worded, `…_entity` says who they are."""
    event = events.get(value.event)
    return {
        "id": value.id,
        "article": value.span.article,
        "start": value.span.start,
        "end": value.span.end,
        "quote": value.span.quote,
        "subject": _text(value.subject),
        "predicate": value.predicate,
        "object": _text(value.object),
        "when": [when(item) for item in event.when] if event else [],
        "where": [where(item) for item in event.where] if event else [],
        "setting": [_stated(item, item.readings[0] if item.readings else None) for item in event.setting]
        if event
        else [],
        "quantities": [_quantity(item) for item in value.quantities],
        "polarity": value.polarity,
        "modality": value.modality,
        "attributed_to": _text(value.attributed_to),
        "as_of": say_time(value.as_of) if value.as_of else None,
        "event": value.event,
        "subject_entity": _referent(value.subject),
        "object_entity": _referent(value.object),
    }


def _text(value: Argument | None) -> str | None:
    return value.span.quote if value else None


def _referent(value: Argument | None) -> str | None:
    return (value.referent or None) if value else None


def _stated(item: Stated[Any], value: str | None) -> Plain:
    span = item.span
    return {
        "value": value,
        "article": span.article,
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
        "basis": item.basis,
    }


def when(item: Stated[TimeInterval]) -> Plain:
    """A stated time: in words, where it stands, and as half-open ISO days where the year is known."""
    best = item.readings[0] if item.readings else None
    return {
        **_stated(item, " or ".join(say_time(reading) for reading in item.readings) or None),
        "from": best.start.isoformat() if best and best.start else None,
        "to": best.end.isoformat() if best and best.end else None,
        "grain": best.grain if best else None,
    }


def where(item: Stated[Place]) -> Plain:
    """A stated place: its name in words, where it stands, and the best reading's id, country and coordinates."""
    best = item.readings[0] if item.readings else None
    return {
        **_stated(item, say_place(best) if best else None),
        "place": best.id if best else None,
        "country": best.country if best else None,
        "lat": best.lat if best else None,
        "lon": best.lon if best else None,
    }


def _quantity(item: Stated[Quantity]) -> Plain:
    best = item.readings[0] if item.readings else None
    return {
        **_stated(item, say_quantity(best) if best else None),
        "low": _finite(best.low) if best else None,
        "high": _finite(best.high) if best else None,
        "unit": best.unit if best else None,
        "of": best.of if best else None,
        "approximate": best.approximate if best else None,
    }


def _finite(number: float) -> float | int | None:
    """A number for JSON, which knows no infinity: an open end is None; a whole number loses its ".0"."""
    if number in (float("inf"), float("-inf")) or number != number:
        return None
    return int(number) if float(number).is_integer() else number


def side(value: Side | None) -> Plain | None:
    """One side of a finding."""
    if value is None:
        return None
    return {
        "article": value.article,
        "start": value.start,
        "end": value.end,
        "quote": value.quote,
        "value": value.value,
    }


def finding(value: Finding) -> Plain:
    """A finding; of its evidence the span and the measure stay behind."""
    return {
        "id": value.id,
        "kind": value.kind,
        "verdict": value.verdict,
        "tier": value.tier,
        "rule": value.rule,
        "explanation": value.explanation,
        "left": side(value.left),
        "right": side(value.right),
        "evidence": [
            {"rule": e.rule, "level": e.level, "bits": round(e.bits, 3), "detail": e.detail} for e in value.evidence
        ],
    }


def agreement(value: Agreement) -> Plain:
    """Two quotes that say the same."""
    return {"kind": value.kind, "left": side(value.left), "right": side(value.right)}


def not_compared(value: NotCompared) -> Plain:
    """A pair that was not compared; both sides are None where it stands for several pairs of one reason."""
    return {"reason": value.reason, "count": value.count, "left": side(value.left), "right": side(value.right)}
