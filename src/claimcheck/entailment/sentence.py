"""What one sentence of an article holds: its words, numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize import dates
from claimcheck.normalize.quantities import find_quantities
from claimcheck.types import Argument, Claim, Extraction, Quantity, Span, TimeInterval

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True)
class Sentence:
    """What one sentence of the article holds, the sentence before included where its subject is a pronoun for that one's."""

    x: Extraction
    span: Span
    claims: tuple[Claim, ...]
    before: tuple[Claim, ...]
    lexicon: Lexicon = SHIPPED

    @cached_property
    def text(self) -> str:
        return " ".join(s.quote for s in self.spans)

    @property
    def spans(self) -> tuple[Span, ...]:
        return (*dict.fromkeys(c.span for c in self.before), self.span)

    @cached_property
    def terms(self) -> frozenset[str]:
        return frozenset(t for c in (*self.before, *self.claims) for t in c.terms)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(words(self.text))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        stated = (s.readings[0] for c in (*self.before, *self.claims) for s in c.quantities)
        return (*stated, *(m.quantity for m in find_quantities(self.text, lexicon=self.lexicon)))

    @cached_property
    def dates(self) -> tuple[tuple[TimeInterval, ...], ...]:
        published = self.x.article.published
        found = dates.find_dates(self.text, published=published, lexicon=self.lexicon)
        own = (s.readings for e in self.x.events for s in e.when if any(inside(s.span, p) for p in self.spans))
        return (*own, *(d.readings for d in found if d.readings))

    @cached_property
    def durations(self) -> frozenset[str | None]:
        return frozenset(d.timex for d in dates.find_dates(self.text, lexicon=self.lexicon) if d.type == "DURATION")


def words(text: str) -> Iterator[str]:
    """The words of a text, lower case, without a possessive's s."""
    for m in WORD.finditer(text):
        yield re.sub(r"['’]s?$", "", m[0]).lower()


def arguments(c: Claim) -> list[Argument]:
    """Subject, object and what stands with prepositions, those that there are."""
    return [x for x in (c.subject, c.object, *c.modifiers) if x is not None]


def inside(inner: Span, outer: Span) -> bool:
    """True where the one begins within the other."""
    return inner.article == outer.article and outer.start <= inner.start < outer.end


def bare(name: str) -> str:
    """The name without its article or possessive."""
    return re.sub(r"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) ", "", name)
