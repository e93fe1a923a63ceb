"""A cluster of one article with what comparing it needs, worked out once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from claimcheck.extraction.bodies import BodyWords
from claimcheck.extraction.clusters import place_of
from claimcheck.lexicon import Lexicon
from claimcheck.linking.bodies import handles as body_handles
from claimcheck.linking.story import Story
from claimcheck.linking.trades import trades
from claimcheck.normalize.names import name_words, organization_key, short
from claimcheck.normalize.offices import offices
from claimcheck.normalize.places import demonym_country
from claimcheck.normalize.text import fold, name_key
from claimcheck.types import Entity, Extraction

WORDS = re.compile(r"[^\W\d_]+")
EMPTY_ROLE_WORDS = frozenset({"the", "and", "for", "mrs", "former", "new", "who", "his", "her", "senior", "top"})


@dataclass(frozen=True, eq=False)
class Cluster:
    """A cluster of one article with what comparing it needs; what its role says is worked out when asked for."""

    article: str
    entity: Entity
    full: tuple[str, ...]
    keys: frozenset[str]
    place: str
    town: str  # the name without the region or country behind it, as a key
    story: Story
    lexicon: Lexicon
    age: int | None = None
    namesakes: bool = False

    @property
    def id(self) -> str:
        """The id of the cluster."""
        return self.entity.id

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """What the article calls a person."""
        return tuple((self.entity.role or "").split(" · ")) if self.entity.kind == "person" else ()

    @cached_property
    def role_words(self) -> frozenset[str]:
        """The telling words of the role."""
        return _role_words(self.entity)

    @cached_property
    def offices(self) -> frozenset[str]:
        """The offices that the role names."""
        return frozenset(o for r in self.roles for o in offices(r, self.lexicon))

    @cached_property
    def trades(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """The trades that the role names, each with the groups of trades that it goes with."""
        return trades(self.roles, self.lexicon)

    @cached_property
    def handles(self) -> frozenset[str]:
        """Words of which two clusters must share one to be one, where likeness of names does not make them so."""
        name = self.entity.name
        if self.entity.kind == "person":
            return frozenset() if self.full else frozenset({" ".join(name_words(name))})
        if self.entity.kind == "organization":
            return self.keys | {name_key(name), *body_handles(name, BodyWords.of(self.lexicon))}
        return (self.keys | {name_key(name), self.town, self.place}) - {""}

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of its names."""
        return frozenset(w for alias in self.entity.aliases for w in fold(alias).split())


def prepare(x: Extraction, lexicon: Lexicon) -> list[Cluster]:
    """The clusters of one article."""
    entities = x.entities
    ages = {a.holder: int(a.value) for a in x.attributes if a.slot == "age" and a.value.isdigit()}
    near = tuple(e.name for e in entities if e.kind == "place")
    of_surname: dict[tuple[str, ...], list[Entity]] = defaultdict(list)
    for e in entities:
        if e.kind == "person":
            of_surname[name_words(e.name)[-1:]].append(e)
    story = Story.of(x)
    clusters = []
    for e in entities:
        person = e.kind == "person"
        place = place_of(e.name, near) if e.kind == "place" else None
        clusters.append(
            Cluster(
                x.article.id,
                e,
                tuple(a for a in e.aliases if short(a) is None) if person else (),
                frozenset(map(organization_key if e.kind == "organization" else name_key, e.aliases)),
                place.id if place is not None else "",
                name_key(e.name.partition(",")[0]),
                story,
                lexicon,
                ages.get(e.id),
                person and any(_namesakes(e, o) for o in of_surname[name_words(e.name)[-1:]]),
            )
        )
    return clusters


def _namesakes(e: Entity, other: Entity) -> bool:
    """True for two persons, of one surname, whom no "Mr." and "Mrs." tells apart."""
    return e is not other and {e.gender, other.gender} != {"m", "f"}


def _role_words(entity: Entity) -> frozenset[str]:
    """The telling words of a role, countries by name: "Hungary's foreign minister" and "Hungarian minister of foreign affairs" share three."""
    found = set()
    for word in WORDS.findall(entity.role or ""):
        country = demonym_country(word.capitalize())
        name = fold(country.name if country is not None else word)
        if len(name) > 2 and name not in EMPTY_ROLE_WORDS:
            found.add(name)
    return frozenset(found)
