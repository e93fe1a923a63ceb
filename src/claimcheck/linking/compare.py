"""Whether two clusters of two articles are one person, organization or place, and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.extraction.bodies import BodyWords, administers
from claimcheck.extraction.persons import KIN, OF_THE_LAND
from claimcheck.lexicon import Lexicon
from claimcheck.linking.bodies import may_be_same_body, of_two_countries, same_body
from claimcheck.linking.cluster import Cluster
from claimcheck.linking.context import clash, support
from claimcheck.normalize.names import (
    NameKind,
    aliases,
    is_variant,
    listed,
    match_names,
    name_words,
    parse_person,
    unlike,
    unmarked,
)
from claimcheck.normalize.text import name_key
from claimcheck.types import NameMatch

SHORTENED = 0.7  # of a body named with and without its country: weaker than any likeness of two names
BODIES = frozenset({"organization", "place"})


def compare(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    """The match that makes two clusters one, with its reasons; None where they are two, or may be."""
    left, right = a.entity, b.entity
    if left.kind != right.kind:
        return _across_kinds(a, b)
    if left.kind in aliases(lexicon) and (known := _listed(a, b, lexicon)) is not None:
        return known if known.verdict == "same" else None
    if left.kind == "person":
        return _persons(a, b, lexicon)
    if left.kind == "organization":
        return _organizations(a, b, lexicon)
    if a.keys & b.keys:
        return NameMatch(1.0, "same", ())
    if left.kind == "place":
        same = a.place == b.place if a.place and b.place else False
        same = same or (a.town == b.town and not (_qualified(a) and _qualified(b)))
        return NameMatch(0.95, "same", (f"{left.name!r} and {right.name!r} are one place",)) if same else None
    return None


def _organizations(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    left, right, table = a.entity, b.entity, BodyWords.of(lexicon)
    one = not a.keys.isdisjoint(b.keys)
    best = None if one else _best(left.aliases, right.aliases, "organization", lexicon)
    if not one and best is None and not may_be_same_body(left.name, right.name, table):
        return None
    if of_two_countries(left, right, a.story, b.story, table) or administers(left.name, right.name, table):
        return None
    if one:
        return NameMatch(1.0, "same", ())
    if best is not None and best[2].verdict == "same":
        return _told(best)
    why = same_body(left, right, a.story, b.story, table)
    return NameMatch(SHORTENED, "same", (why,)) if why else None


def _listed(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    """What the user's table of aliases says of any two of their names; apart goes before same."""
    pairs = ((x, y) for x in a.entity.aliases for y in b.entity.aliases)
    found = [(x, y, m) for x, y in pairs if (m := listed(x, y, a.entity.kind, lexicon)) is not None]
    return _told(min(found, key=lambda f: f[2].score)) if found else None


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
    best = _best(a.entity.aliases, b.entity.aliases, "person", lexicon)
    return None if best is None else _doubtful(best, a, b, lexicon)


def _full_names(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    best = _best(a.full, b.full, "person", lexicon)
    if best is None:
        return None
    if _father_and_son(best[:2], a, b):
        return None
    names = unmarked(best[0]), unmarked(best[1])
    best = (*best[:2], match(*names, "person", lexicon) or best[2])
    if best[2].verdict != "same":
        return _doubtful(best, a, b, lexicon)
    if clash(a, b):
        return None  # of one name, a generation apart or of two trades, and nothing else in common
    if is_variant(best[0], best[1], lexicon=lexicon) and a.offices and b.offices and not a.offices & b.offices:
        return None  # another spelling and another office: two people
    return _told(best)


def _father_and_son(names: tuple[str, str], a: Cluster, b: Cluster) -> bool:
    """True where only one is a junior, and nothing tells that he is the other: no name of both, no office of both."""
    suffixes = {parse_person(n).suffix for n in names}
    if len(suffixes) == 1 or set(a.full) & set(b.full):
        return False
    return bool(a.namesakes or b.namesakes) or "" not in suffixes or _another_rank(a, b)


def _another_rank(a: Cluster, b: Cluster) -> bool:
    """True where only one is head of a state, or a son: President Donald Trump, and a Donald Trump Jr."""
    ranks = [(c.offices & OF_THE_LAND) | (c.role_words & KIN) for c in (a, b)]
    return any(ranks) and not ranks[0] & ranks[1]


def _doubtful(best: tuple[str, str, NameMatch], a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    """A spelling that may be one name is taken for it where the context speaks for it."""
    if best[2].verdict != "possible" or clash(a, b):
        return None
    why = support(a, b, best[0], best[1], lexicon)
    told = _told(best)
    return NameMatch(told.score, "same", (*told.reasons, *why)) if why else None


def _best(
    left: Sequence[str], right: Sequence[str], kind: NameKind, lexicon: Lexicon
) -> tuple[str, str, NameMatch] | None:
    """The two names that are most alike; None where no two have anything in common."""
    pairs = [(a, b, m) for a in left for b in right if (m := match(a, b, kind, lexicon)) is not None]
    return max(pairs, key=lambda p: p[2].score) if pairs else None


@lru_cache(maxsize=8_192)  # the names of one event come up in each of its articles
def match(a: str, b: str, kind: NameKind, lexicon: Lexicon) -> NameMatch | None:
    """How alike two names are; None where they have nothing in common."""
    return None if unlike(a, b, kind=kind, lexicon=lexicon) else match_names(a, b, kind=kind, lexicon=lexicon)


def _told(best: tuple[str, str, NameMatch]) -> NameMatch:
    """The match with its two names before its reasons; no reasons for one and the same name."""
    a, b, match = best
    reasons = () if name_key(a) == name_key(b) else (f"{a!r} and {b!r}: {'; '.join(match.reasons)}",)
    return NameMatch(match.score, match.verdict, reasons)
