"""One article read: all that it says, in plain values."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from spacy.tokens import Doc as Parsed

from claimcheck.extraction import coreference, events
from claimcheck.extraction.attributes import find_attributes
from claimcheck.extraction.claims import Context, find_claims
from claimcheck.extraction.counting import count
from claimcheck.extraction.mentions import find_mentions
from claimcheck.extraction.parse import Doc
from claimcheck.extraction.plain import plain
from claimcheck.extraction.predicates import EventTypes, find_predicates
from claimcheck.extraction.quotations import find_quotations
from claimcheck.extraction.reported import find_reported
from claimcheck.extraction.slots import attach
from claimcheck.extraction.stamps import stamps
from claimcheck.extraction.stance import Words
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.dates import find_dates
from claimcheck.types import Article, DateMention, Extraction, Span


def extract(parsed: Parsed, article: Article, lexicon: Lexicon, *, day_first: bool | None = None) -> Extraction:
    """All that an article says: entities, events, claims, attributes, quotations. Sees no other article."""
    doc = plain(parsed)
    words, types = Words.of(lexicon), EventTypes.of(lexicon)
    mentions = find_mentions(doc, article.id, lexicon)
    referents = coreference.resolve(doc, mentions, article.id, lexicon)
    predicates = find_predicates(doc, types, words)
    near = tuple(dict.fromkeys(f.mention.name for f in mentions if f.mention.kind == "place"))
    dates = find_dates(article.text, published=article.published, day_first=day_first, lexicon=lexicon)
    lines = stamps(doc.text, dates, lexicon)
    heads = {p.token.i: p for p in predicates}
    slots = attach(doc, article.id, dates, heads, near, types.vague_settings, lines, lexicon)
    gathered, event_of = events.gather(doc, article.id, predicates, slots, referents, types, words, lexicon)
    lengths = _tokens(doc, (d for d in dates if d.type == "DURATION"))
    dated = _tokens(doc, dates) | _within(doc, lines)
    context = Context(doc, article.text, article.id, referents, types, words, event_of, dated, lengths)
    quoted = find_quotations(context)
    found = Extraction(
        article=article,
        entities=referents.entities,
        events=gathered,
        claims=tuple(find_claims(predicates, context, count(context, lexicon))),
        attributes=tuple(find_attributes(mentions, context, lexicon)),
        quotations=tuple(quoted),
        reported=tuple(find_reported(context, quoted)),
    )
    return found if doc.text == article.text else _as_given(found, article.text)


def _tokens(doc: Doc, found: Iterable[DateMention]) -> frozenset[int]:
    """The indices of the tokens of temporal expressions."""
    spans = (doc.touched(d.start, d.end) for d in found)
    return frozenset(t.i for span in spans if span is not None for t in span)


def _within(doc: Doc, lines: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The indices of the tokens of the lines."""
    return frozenset(t.i for start, end in lines for t in doc if start <= t.idx < end)


def _as_given(value: Any, text: str) -> Any:
    """The value with each quote as the article has it: lone surrogates, and the line ends of wrapped lines, were parsed as stand-ins."""
    if isinstance(value, Span):
        return dataclasses.replace(value, quote=text[value.start : value.end])
    if isinstance(value, tuple):
        return tuple(_as_given(item, text) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, Article | type):
        fields = {f.name: _as_given(getattr(value, f.name), text) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    return value
