"""A value with the sentence that states it: of which events, by which claims, and what else the sentence claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from claimcheck.detect.base import claims_of, sentence_of
from claimcheck.frozen import dataclass
from claimcheck.types import Claim, Event, Extraction, Stated
from claimcheck.types import Span as TextSpan

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Told(Generic[T_co]):
    """A value that a sentence states, with the events that it is stated of and their claims in the sentence."""

    stated: Stated[T_co]
    sentence: TextSpan
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    others: tuple[Claim, ...]  # what else the sentence claims, but for events that the value is tied to

    @property
    def spoken(self) -> bool:
        """True where the value is that of words, not of a deed."""
        return all(e.type == "statement" for e in self.events)

    @property
    def who(self) -> frozenset[str]:
        """Those who take part in what the value is stated of."""
        arguments = (a for c in self.claims for a in (c.subject, c.object) if a is not None and not a.pronoun)
        return frozenset(a.referent for a in arguments if a.referent) | {p for e in self.events for p in e.participants}


def told(x: Extraction, slot: Callable[[Event], Sequence[Stated[T_co]]]) -> list[Told[T_co]]:
    """The values of a slot that the article states of an event itself, not of another that the event is tied to, in text order."""
    found: dict[tuple[int, int], list[tuple[Stated[T_co], Event]]] = defaultdict(list)
    tied: dict[tuple[int, int], set[str]] = defaultdict(set)
    for e in x.events:
        for s in slot(e):
            at = s.span.start, s.span.end
            tied[at].add(e.id)
            if s.basis != "inherited" and s.via is None:
                found[at].append((s, e))
    result = []
    for at, stated in sorted(found.items(), key=lambda item: item[0]):
        value = stated[0][0]
        sentence = sentence_of(x, value.span)
        ids, claims = {e.id for _, e in stated}, claims_of(x, sentence)
        own = tuple([k for k in claims if k.event in ids])
        others = tuple([k for k in claims if k.event not in tied[at]])
        result.append(Told(value, sentence, tuple([e for _, e in stated]), own, others))
    return result
