"""Whether two clusters of two articles are one person, organization or place, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import (
    is_variant,
    listed,
    match_names,
    name_words,
    organization_key,
    parse_person,
    short,
)
from claimcheck.normalize.offices import offices
from claimcheck.normalize.places import demonym_country, whole_place
from claimcheck.normalize.text import fold, name_key
from claimcheck.types import Entity, Extraction, NameMatch

WORDS = re.compile(r"[^\W\d_]+")
GENERATION = 15  # years between two ages that no slip of the pen explains
ROLE_WORDS = 2  # words of office or country that must be shared before a doubtful spelling is taken for the same person
EMPTY_ROLE_WORDS = frozenset({"the", "and", "for", "mrs", "former", "new", "who", "his", "her", "senior", "top"})
BODIES = frozenset({"organization", "place"})


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster of one article with what comparing it needs, worked out once."""

    article: str
    entity: Entity
    full: tuple[str, ...]
    keys: frozenset[str]
    place: str
    role_words: frozenset[str]
    offices: frozenset[str]
    age: int | None = None
    namesakes: bool = field(default=False)

    @property
    def id(self) -> str:
        """The id of the cluster."""
        return self.entity.id


def prepare(x: Extraction, lexicon: Lexicon) -> list[Cluster]:
    """The clusters of one article."""
    article, entities = x.article.id, x.entities
    ages = {a.holder: int(a.value) for a in x.attributes if a.slot == "age" and a.value.isdigit()}
    near = tuple(e.name for e in entities if e.kind == "place")
    persons = [e for e in entities if e.kind == "person"]
    clusters = []
    for e in entities:
        person = e.kind == "person"
        place = whole_place(e.name, near=near) if e.kind == "place" else None
        clusters.append(
            Cluster(
                article,
                e,
                tuple(a for a in e.aliases if person and short(a) is None),
                frozenset(map(organization_key if e.kind == "organization" else name_key, e.aliases)),
                place.id if place is not None else "",
                _role_words(e),
                frozenset(o for r in (e.role or "").split(" · ") for o in offices(r, lexicon)),
                ages.get(e.id),
                person and any(_namesakes(e, o) for o in persons),
            )
        )
    return clusters


def _namesakes(e: Entity, other: Entity) -> bool:
    """True for two persons of one surname whom no "Mr." and "Mrs." tells apart."""
    told_apart = {e.gender, other.gender} == {"m", "f"}
    return e is not other and not told_apart and name_words(e.name)[-1:] == name_words(other.name)[-1:]


def compare(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    """The match that makes two clusters one, with its reasons; None where they are two, or may be."""
    left, right = a.entity, b.entity
    if left.kind != right.kind:
        return _across_kinds(a, b)
    known = _listed(a, b, lexicon)
    if known is not None:
        return known if known.verdict == "same" else None
    if left.kind == "person":
        return _persons(a, b, lexicon)
    if a.keys & b.keys:
        return NameMatch(1.0, "same", ())
    if left.kind == "place":
        same = a.place == b.place if a.place and b.place else False
        same = same or (_town(a) == _town(b) and not (_qualified(a) and _qualified(b)))
        return NameMatch(0.95, "same", (f"{left.name!r} and {right.name!r} are one place",)) if same else None
    if left.kind == "organization":
        best = _best(left.aliases, right.aliases, "organization", lexicon)
        return _told(best) if best[2].verdict == "same" else None
    return None


def _listed(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    """What the user's table of aliases says of any two of their names; apart goes before same."""
    pairs = ((x, y) for x in a.entity.aliases for y in b.entity.aliases)
    found = [(x, y, m) for x, y in pairs if (m := listed(x, y, a.entity.kind, lexicon)) is not None]
    return _told(min(found, key=lambda f: f[2].score)) if found else None


def _town(c: Cluster) -> str:
    """The name without the region or country behind it."""
    return name_key(c.entity.name.partition(",")[0])


def _qualified(c: Cluster) -> bool:
    return "," in c.entity.name


def _across_kinds(a: Cluster, b: Cluster) -> NameMatch | None:
    """The White House is a body in one parse and a place in the other; a town is no body."""
    if {a.entity.kind, b.entity.kind} != BODIES or a.place or b.place:
        return None
    same = name_key(a.entity.name) == name_key(b.entity.name)
    return NameMatch(0.9, "same", ()) if same else None


def _persons(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    if {a.entity.gender, b.entity.gender} == {"m", "f"}:
        return None
    if a.full and b.full:
        return _full_names(a, b, lexicon)
    if a.full or b.full or a.namesakes or b.namesakes:
        return None  # `surnames` leads a bare surname to a full name, once all full names are joined
    if name_words(a.entity.name) == name_words(b.entity.name):
        return NameMatch(0.9, "same", ())
    return _doubtful(_best(a.entity.aliases, b.entity.aliases, "person", lexicon), a, b)


def _full_names(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    best = _best(a.full, b.full, "person", lexicon)
    suffixes = {parse_person(best[0]).suffix, parse_person(best[1]).suffix}
    if len(suffixes) > 1 and (a.namesakes or b.namesakes or "" not in suffixes):
        return None  # a father and a son
    if best[2].verdict != "same":
        return _doubtful(best, a, b)
    if (
        a.age is not None
        and b.age is not None
        and abs(a.age - b.age) >= GENERATION
        and not a.role_words & b.role_words - _own_words(a, b)
    ):
        return None  # of one name, a generation apart, and nothing else in common
    if is_variant(best[0], best[1], lexicon=lexicon) and a.offices and b.offices and not a.offices & b.offices:
        return None  # another spelling and another office: two people
    return _told(best)


def _doubtful(best: tuple[str, str, NameMatch], a: Cluster, b: Cluster) -> NameMatch | None:
    """A spelling that may be one name is taken for it where both are given the same office of the same country."""
    shared = sorted((a.role_words & b.role_words) - _own_words(a, b))
    if best[2].verdict != "possible" or len(shared) < ROLE_WORDS:
        return None
    told = _told(best)
    return NameMatch(told.score, "same", (*told.reasons, f"both are called {' '.join(shared)}"))


def _own_words(a: Cluster, b: Cluster) -> set[str]:
    return {w for c in (a, b) for alias in c.entity.aliases for w in fold(alias).split()}


def _best(left: Iterable[str], right: Iterable[str], kind: str, lexicon: Lexicon) -> tuple[str, str, NameMatch]:
    right = tuple(right)
    pairs = ((a, b, match_names(a, b, kind=kind, lexicon=lexicon)) for a in left for b in right)  # type: ignore[arg-type]
    return max(pairs, key=lambda p: p[2].score)


def _told(best: tuple[str, str, NameMatch]) -> NameMatch:
    """The match with its two names before its reasons; no reasons for one and the same name."""
    a, b, match = best
    reasons = () if name_key(a) == name_key(b) else (f"{a!r} and {b!r}: {'; '.join(match.reasons)}",)
    return NameMatch(match.score, match.verdict, reasons)


def _role_words(entity: Entity) -> frozenset[str]:
    """The telling words of a role, countries by name: "Hungary's foreign minister" and "Hungarian minister of foreign affairs" share three."""
    found = set()
    for word in WORDS.findall(entity.role or ""):
        country = demonym_country(word.capitalize())
        name = fold(country.name if country is not None else word)
        if len(name) > 2 and name not in EMPTY_ROLE_WORDS:
            found.add(name)
    return frozenset(found)
