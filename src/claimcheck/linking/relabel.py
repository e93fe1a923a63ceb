"""An extraction with the ids of entities in place of those of its own clusters."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter, is_
from typing import Any, TypeVar

from claimcheck.types import Argument, Attribute, Claim, Event, Extraction, Quotation, Stated

T = TypeVar("T")


def relabel(x: Extraction, ids: Mapping[str, str]) -> Extraction:
    """`x` with every referent led to its entity."""
    marked = {f"@{old}": f"@{new}" for old, new in ids.items()}  # as they stand among other terms
    plain, entity = marked.keys().isdisjoint, marked.get

    def terms(words: tuple[str, ...]) -> tuple[str, ...]:
        return words if plain(words) else tuple(sorted(set(map(entity, words, words))))

    def argument(a: Argument) -> Argument:
        return a.led_to(ids[a.referent]) if a.referent in ids else a

    def filled(a: Argument | None) -> Argument | None:
        return argument(a) if a is not None and a.referent else a

    def quantity(q: Stated[Any]) -> Stated[Any]:
        return _with(q, terms=terms(q.terms))

    def claim(c: Claim) -> Claim:
        return c.led_to(
            filled(c.subject),
            filled(c.object),
            _each(argument, c.modifiers),
            _each(quantity, c.quantities),
            filled(c.attributed_to),
            terms(c.terms),
        )

    def event(e: Event) -> Event:
        if ids.keys().isdisjoint(e.participants):
            return e
        led = tuple(dict.fromkeys([ids.get(p, p) for p in e.participants]))
        return Event(e.id, e.type, e.mentions, led, e.when, e.where, e.setting, e.main)

    def attribute(a: Attribute) -> Attribute:
        return _with(a, holder=ids.get(a.holder, a.holder), domain=marked.get(a.domain, a.domain))

    def quotation(q: Quotation) -> Quotation:
        return q if q.speaker is None else _with(q, speaker=argument(q.speaker))

    return dataclasses.replace(
        x,
        claims=_each(claim, x.claims),
        events=_each(event, x.events),
        attributes=_each(attribute, x.attributes),
        quotations=_each(quotation, x.quotations),
        reported=_each(quotation, x.reported),
    )


def _each(change: Callable[[T], T], values: tuple[T, ...]) -> tuple[T, ...]:
    """Each value changed; the values themselves where that changes none."""
    if not values:
        return values
    changed = tuple(map(change, values))
    return values if all(map(is_, changed, values)) else changed


def _with(value: T, **fields: object) -> T:
    """The value with these fields; itself where it holds them already, as most do that name nobody.

    As `dataclasses.replace`, which looks at every field of the class anew for every value.
    """
    for name, new in fields.items():
        if getattr(value, name) is not new:
            break
    else:
        return value
    names, get = _fields(type(value))  # type: ignore[arg-type]
    return type(value)(*map(fields.get, names, get(value)))


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of a dataclass's fields, and what gives the values of them all."""
    names = tuple(f.name for f in dataclasses.fields(kind))
    return names, attrgetter(*names)
