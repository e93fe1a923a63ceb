"""An extraction with the ids of entities in place of those of its own clusters."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from claimcheck.types import Argument, Attribute, Claim, Event, Extraction, Quotation


def relabel(x: Extraction, ids: Mapping[str, str]) -> Extraction:
    """`x` with every referent led to its entity."""

    def name(referent: str) -> str:
        return ids.get(referent, referent)

    def terms(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({f"@{name(t[1:])}" if t.startswith("@") else t for t in words}))

    def argument(a: Argument | None) -> Argument | None:
        return None if a is None else dataclasses.replace(a, referent=name(a.referent))

    def claim(c: Claim) -> Claim:
        return dataclasses.replace(
            c,
            subject=argument(c.subject),
            object=argument(c.object),
            attributed_to=argument(c.attributed_to),
            modifiers=tuple(dataclasses.replace(m, referent=name(m.referent)) for m in c.modifiers),
            terms=terms(c.terms),
            quantities=tuple(dataclasses.replace(q, terms=terms(q.terms)) for q in c.quantities),
        )

    def event(e: Event) -> Event:
        return dataclasses.replace(e, participants=tuple(dict.fromkeys(name(p) for p in e.participants)))

    def attribute(a: Attribute) -> Attribute:
        domain = f"@{name(a.domain[1:])}" if a.domain.startswith("@") else a.domain
        return dataclasses.replace(a, holder=name(a.holder), domain=domain)

    def quotation(q: Quotation) -> Quotation:
        return dataclasses.replace(q, speaker=argument(q.speaker))

    return dataclasses.replace(
        x,
        claims=tuple(map(claim, x.claims)),
        events=tuple(map(event, x.events)),
        attributes=tuple(map(attribute, x.attributes)),
        quotations=tuple(map(quotation, x.quotations)),
    )
