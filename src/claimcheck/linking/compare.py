"""Whether two clusters of two articles are one person, organization or place, and why."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.extraction.bodies import BodyWords, administers
from claimcheck.lexicon import Lexicon
from claimcheck.linking.bodies import of_two_countries, same_body
from claimcheck.linking.cluster import Cluster
from claimcheck.linking.context import clash, support
from claimcheck.normalize.names import is_variant, listed, match_names, name_words, parse_person
from claimcheck.normalize.text import name_key
from claimcheck.types import NameMatch

SHORTENED = 0.7  # of a body named with and without its country: weaker than any likeness of two names
BODIES = frozenset({"organization", "place"})


def may_be_one(a: Cluster, b: Cluster) -> bool:
    """False for two of kinds that are never one: most pairs, and seen at a glance."""
    return a.entity.kind == b.entity.kind or (a.entity.kind in BODIES and b.entity.kind in BODIES)


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
    if left.kind == "organization" and (
        of_two_countries(left, right, a.story, b.story, lexicon)
        or administers(left.name, right.name, BodyWords.of(lexicon))
    ):
        return None
    if a.keys & b.keys:
        return NameMatch(1.0, "same", ())
    if left.kind == "place":
        same = a.place == b.place if a.place and b.place else False
        same = same or (_town(a) == _town(b) and not (_qualified(a) and _qualified(b)))
        return NameMatch(0.95, "same", (f"{left.name!r} and {right.name!r} are one place",)) if same else None
    if left.kind == "organization":
        best = _best(left.aliases, right.aliases, "organization", lexicon)
        if best[2].verdict == "same":
            return _told(best)
        why = same_body(left, right, a.story, b.story, lexicon)
        return NameMatch(SHORTENED, "same", (why,)) if why else None
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
    return _doubtful(_best(a.entity.aliases, b.entity.aliases, "person", lexicon), a, b, lexicon)


def _full_names(a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    best = _best(a.full, b.full, "person", lexicon)
    suffixes = {parse_person(best[0]).suffix, parse_person(best[1]).suffix}
    if len(suffixes) > 1 and (a.namesakes or b.namesakes or "" not in suffixes):
        return None  # a father and a son
    if best[2].verdict != "same":
        return _doubtful(best, a, b, lexicon)
    if clash(a, b):
        return None  # of one name, a generation apart or of two trades, and nothing else in common
    if is_variant(best[0], best[1], lexicon=lexicon) and a.offices and b.offices and not a.offices & b.offices:
        return None  # another spelling and another office: two people
    return _told(best)


def _doubtful(best: tuple[str, str, NameMatch], a: Cluster, b: Cluster, lexicon: Lexicon) -> NameMatch | None:
    """A spelling that may be one name is taken for it where the context speaks for it."""
    if best[2].verdict != "possible" or clash(a, b):
        return None
    why = support(a, b, best[0], best[1], lexicon)
    told = _told(best)
    return NameMatch(told.score, "same", (*told.reasons, *why)) if why else None


def _best(left: Iterable[str], right: Iterable[str], kind: str, lexicon: Lexicon) -> tuple[str, str, NameMatch]:
    right = tuple(right)
    pairs = ((a, b, _match(a, b, kind, lexicon)) for a in left for b in right)
    return max(pairs, key=lambda p: p[2].score)


@lru_cache(maxsize=8_192)  # the names of one event come up in each of its articles
def _match(a: str, b: str, kind: str, lexicon: Lexicon) -> NameMatch:
    return match_names(a, b, kind=kind, lexicon=lexicon)  # type: ignore[arg-type]


def _told(best: tuple[str, str, NameMatch]) -> NameMatch:
    """The match with its two names before its reasons; no reasons for one and the same name."""
    a, b, match = best
    reasons = () if name_key(a) == name_key(b) else (f"{a!r} and {b!r}: {'; '.join(match.reasons)}",)
    return NameMatch(match.score, match.verdict, reasons)
