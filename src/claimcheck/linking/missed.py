"""Names that the pipeline missed in one article and knows from another: "Norbury Mills accepted the bid", where "Norbury Mills" was taken for nobody.

Only what is spelled exactly as a name that one entity alone bears; a single word only where it does not begin its sentence.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.types import Argument, Claim, Entity, Extraction

STEM = 4  # letters by which a word of a name is known among the terms, which are lemmas
LEAST = 4  # letters of a single word
POSSESSIVE = ("'s", "’s")


def recover(extractions: Sequence[Extraction], entities: Iterable[Entity]) -> tuple[Extraction, ...]:
    """The extractions, with subjects, objects and speakers that are such names led to their entities."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for e in entities:
        for alias in e.aliases:
            bearers[_key(alias)].add(e.id)
    names = {name: ids.pop() for name, ids in bearers.items() if len(ids) == 1 and len(name) >= LEAST}
    return tuple(_recovered(x, names) for x in extractions)


def _recovered(x: Extraction, names: Mapping[str, str]) -> Extraction:
    claims = tuple([_claim(c, names) for c in x.claims])
    return x if all(a is b for a, b in zip(claims, x.claims, strict=True)) else dataclasses.replace(x, claims=claims)


def _claim(c: Claim, names: Mapping[str, str]) -> Claim:
    terms = set(c.terms)

    def led(a: Argument | None) -> Argument | None:
        if a is None or a.referent or not a.span.quote[:1].isupper():
            return a
        key = _key(a.span.quote)
        ident = names.get(key)
        words = key.split()
        if ident is None or (len(words) == 1 and a.span.start == c.span.start):
            return a
        stems = {w[:STEM] for w in words}
        terms.difference_update([t for t in terms if t[:STEM] in stems])
        terms.add(f"@{ident}")
        return a.led_to(ident)

    subject, obj, told = led(c.subject), led(c.object), led(c.attributed_to)
    changed = (subject, obj, told) != (c.subject, c.object, c.attributed_to)
    return c.led_to(subject, obj, c.modifiers, c.quantities, told, tuple(sorted(terms))) if changed else c


def _key(name: str) -> str:
    """The name without its article and possessive, in lower case."""
    key = " ".join(name.casefold().split()).removeprefix("the ")
    return next((key.removesuffix(p) for p in POSSESSIVE if key.endswith(p)), key)
