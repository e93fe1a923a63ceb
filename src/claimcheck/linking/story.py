"""What one article is about, as linking needs it: its countries and places, the bodies that it names, and who is named beside whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from claimcheck.extraction.clusters import place_of
from claimcheck.frozen import dataclass
from claimcheck.normalize.names import name_words, organization_key
from claimcheck.normalize.text import fold
from claimcheck.types import Entity, Extraction, Place

SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n+")


SET = 2  # mentions of a country or its places from which an article is set there
METROPOLIS = 1_000_000  # inhabitants from which a town tells no more than a country
WEIGHTS = {
    "person": 2.0,
    "organization": 2.0,
    "place": 1.0,
    "country": 0.5,
}  # of a name that stands in one sentence only


@dataclass(frozen=True, slots=True)
class Near:
    """A name beside another: what it is, how much it tells."""

    name: str
    weight: float


@dataclass(frozen=True)
class Story:
    """The countries of an article, its places, the names of its bodies, and where its sentences begin."""

    text: str
    places: tuple[tuple[int, Place], ...]  # where it is named, place
    bodies: tuple[str, ...]
    named: frozenset[str]  # the names of its places, folded
    country: str  # the one named most often, itself or by its places; "" where two are
    entities: tuple[Entity, ...]

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """Where the sentences begin."""
        return (0, *(m.end() for m in SENTENCE_END.finditer(self.text)))

    @cached_property
    def beside(self) -> tuple[tuple[str, Near, frozenset[int]], ...]:
        """Key, name and weight, sentences of each name: asked for where a spelling is in doubt."""
        near = tuple(e.name for e in self.entities if e.kind == "place")
        return tuple(_beside(e, near, self.sentences) for e in self.entities if e.kind in WEIGHTS)

    @property
    def only_country(self) -> str:
        """The country of all its places; "" where there are several, or none."""
        countries = {p.country for _, p in self.places if p.country}
        return min(countries) if len(countries) == 1 else ""

    @classmethod
    def of(cls, x: Extraction) -> Story:
        """The story of an article."""
        near = tuple(e.name for e in x.entities if e.kind == "place")
        places = tuple(
            (m.span.start, place)
            for e in x.entities
            if e.kind == "place" and (place := place_of(e.name, near)) is not None
            for m in e.mentions
        )
        bodies = tuple(dict.fromkeys(a for e in x.entities if e.kind == "organization" for a in e.aliases))
        named = frozenset(fold(a) for e in x.entities if e.kind == "place" for a in e.aliases)
        return cls(x.article.text, places, bodies, named, _most(p.country for _, p in places), x.entities)

    def sentences_of(self, e: Entity) -> frozenset[int]:
        """The numbers of the sentences that mention the entity."""
        return frozenset(_sentence(m.span.start, self.sentences) for m in e.mentions)

    def near(self, e: Entity) -> dict[str, Near]:
        """The names in the sentences of an entity and beside these, by key: a name weighs less the more sentences it stands in."""
        here = frozenset(n + step for n in self.sentences_of(e) for step in (-1, 0, 1))
        own = {fold(a) for a in e.aliases}
        return {k: n for k, n, at in self.beside if at & here and fold(n.name) not in own}

    def countries_of(self, e: Entity) -> frozenset[str]:
        """The countries that the sentences of an entity name, with the article's own; none where its sentences name none."""
        here = self.sentences_of(e)
        named = {p.country for at, p in self.places if p.country and _sentence(at, self.sentences) in here}
        return frozenset(named | {self.country} - {""}) if named else frozenset()


def _beside(e: Entity, near: tuple[str, ...], sentences: tuple[int, ...]) -> tuple[str, Near, frozenset[int]]:
    at = frozenset(_sentence(m.span.start, sentences) for m in e.mentions)
    place = place_of(e.name, near) if e.kind == "place" else None
    known = place is not None and (place.kind == "country" or place.population >= METROPOLIS)
    weight = WEIGHTS["country" if known else e.kind] * (1 - (len(at) - 1) / len(sentences))
    if place is not None:
        return place.id, Near(e.name, weight), at
    key = organization_key(e.name) if e.kind == "organization" else name_words(e.name)[-1]
    return key, Near(e.name, weight), at


def _sentence(at: int, sentences: tuple[int, ...]) -> int:
    return bisect_right(sentences, at) - 1


def _most(countries: Iterable[str | None]) -> str:
    ranked = Counter(c for c in countries if c).most_common(2)
    clear = ranked and ranked[0][1] >= SET and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if clear else ""
