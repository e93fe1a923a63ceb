"""An extraction with the ids of entities in place of those of its own clusters."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TypeVar

from claimcheck.types import Argument, Attribute, Claim, Event, Extraction, Quotation

T = TypeVar("T")


def relabel(x: Extraction, ids: Mapping[str, str]) -> Extraction:
    """`x` with every referent led to its entity."""

    def name(referent: str) -> str:
        return ids.get(referent, referent)

    def terms(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({f"@{name(t[1:])}" if t[:1] == "@" else t for t in words}))

    def argument(a: Argument) -> Argument:
        return a if name(a.referent) == a.referent else dataclasses.replace(a, referent=name(a.referent))

    def optional(a: Argument | None) -> Argument | None:
        return None if a is None else argument(a)

    def claim(c: Claim) -> Claim:
        return _with(
            c,
            subject=optional(c.subject),
            object=optional(c.object),
            attributed_to=optional(c.attributed_to),
            modifiers=tuple(map(argument, c.modifiers)),
            terms=terms(c.terms),
            quantities=tuple(_with(q, terms=terms(q.terms)) for q in c.quantities),
        )

    def event(e: Event) -> Event:
        return _with(e, participants=tuple(dict.fromkeys(name(p) for p in e.participants)))

    def attribute(a: Attribute) -> Attribute:
        domain = f"@{name(a.domain[1:])}" if a.domain.startswith("@") else a.domain
        return _with(a, holder=name(a.holder), domain=domain)

    def quotation(q: Quotation) -> Quotation:
        return _with(q, speaker=optional(q.speaker))

    return dataclasses.replace(
        x,
        claims=tuple(map(claim, x.claims)),
        events=tuple(map(event, x.events)),
        attributes=tuple(map(attribute, x.attributes)),
        quotations=tuple(map(quotation, x.quotations)),
    )


def _with(value: T, **fields: object) -> T:
    """The value with these fields; itself where it has them already, as most have that name nobody."""
    changed = {k: v for k, v in fields.items() if (old := getattr(value, k)) is not v and old != v}
    return dataclasses.replace(value, **changed) if changed else value  # type: ignore[type-var]
