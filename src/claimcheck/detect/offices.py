"""How two offices of one person relate: the same, excluding each other, or (mostly) unknown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.detect.base import Comparison
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.names import match_names
from claimcheck.normalize.offices import Departments
from claimcheck.normalize.places import demonym_country
from claimcheck.normalize.text import fold
from claimcheck.types import Attribute

SAME, UNKNOWN = "same", "unknown"
DOMAIN, FIXED, EXCLUSIVE, DEPARTMENT = "domain", "fixed", "exclusive", "department"
MISSING, APART = "missing", "apart"
PLACES = ("country", "region", "county", "city")


@dataclass(frozen=True, slots=True)
class Exclusions:
    """`roles.toml` turned round: which offices exclude each other, and which are held in one place only."""

    groups: tuple[tuple[str, frozenset[str]], ...]
    wider: Mapping[str, frozenset[str]]
    together: tuple[frozenset[str], ...]
    once: frozenset[str]
    fixed: frozenset[str]
    single: frozenset[str]
    full_time: frozenset[str]
    posts: tuple[str, ...]
    bodied: frozenset[str]
    bodies: frozenset[str]
    served: frozenset[str]
    empty: frozenset[str]
    generic: frozenset[str]
    plain: frozenset[str]
    named: frozenset[str]
    deputies: frozenset[str]
    deputised: frozenset[str]
    same: Mapping[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Exclusions:
        """Built once for each lexicon."""
        return _exclusions(lexicon)


@built
def _exclusions(lexicon: Lexicon) -> Exclusions:
    table: Mapping[str, Any] = lexicon.table("roles")["offices"]
    return Exclusions(
        groups=tuple((g["scope"], frozenset(g["offices"])) for g in table["exclusive"]),
        wider={name: frozenset(listed) for name, listed in table["wider"].items()},
        together=tuple(map(frozenset, table["portfolios"]["together"])),
        once=frozenset(table["once"]["held"]),
        fixed=frozenset(table["once"]["fixed"]),
        single=frozenset(table["once"]["single"]),
        full_time=frozenset(table["once"]["full_time"]),
        posts=tuple(table["once"]["posts"]),
        bodied=frozenset(table["once"]["bodied"]),
        bodies=frozenset(table["once"]["bodies"]),
        served=frozenset(table["once"]["served"]),
        empty=frozenset(table["domains"]["empty"]),
        generic=frozenset(table["domains"]["generic"]),
        plain=frozenset(table["domains"]["plain"]),
        named=frozenset(table["domains"]["named"]),
        deputies=frozenset(table["deputies"]["ranks"]),
        deputised=frozenset(table["deputies"]["of"]),
        same=table["same"],
    )


def relation(a: Attribute, b: Attribute, c: Comparison) -> str:
    """same, domain or fixed (one office of two places or bodies), exclusive (nobody holds both), department (posts of one body), or unknown."""
    x = Exclusions.of(c.lexicon)
    of = domains(a, b, c, x)
    if a.value == b.value or b.value in x.wider.get(a.value, ()) or a.value in x.wider.get(b.value, ()):
        if of == MISSING and a.domain != b.domain and a.value in x.once | x.bodied:
            return UNKNOWN  # "the chairman" may be chairman of anything
        return SAME if of in (SAME, MISSING) else _one_office(a, b, of, x)
    if a.former or b.former:
        return UNKNOWN
    if of in (SAME, MISSING) and _stands_in(a.value, b.value, x):
        return EXCLUSIVE
    if a.value.endswith(" minister") and b.value.endswith(" minister"):
        return EXCLUSIVE if of in (SAME, MISSING) and _portfolios_exclude(a, b, x) else UNKNOWN
    for scope, group in x.groups:
        if (
            a.value in group
            and b.value in group
            and (scope == "anywhere" or of == SAME or (scope == "open" and of == MISSING))
        ):
            return EXCLUSIVE
    if of in (SAME, MISSING) and Departments.of(c.lexicon).exclude(a.value, b.value):
        return DEPARTMENT
    return EXCLUSIVE if of == APART and _full_time(a, x) and _full_time(b, x) and _organizations(a, b) else UNKNOWN


def _stands_in(a: str, b: str, x: Exclusions) -> bool:
    """True for "deputy mayor" and "mayor"."""
    office, deputy = sorted((a, b), key=len)
    rank, _, rest = deputy.partition(" ")
    return rank in x.deputies and rest == office and office.split()[-1] in x.deputised


def _full_time(a: Attribute, x: Exclusions) -> bool:
    return a.value in x.full_time or a.value.endswith(x.posts)


def _organizations(a: Attribute, b: Attribute) -> bool:
    """True where neither is of a place: the president of a council of mayors may be a mayor."""
    return not {_kind(a.domain), _kind(b.domain)} & {*PLACES, "person"}


def _one_office(a: Attribute, b: Attribute, of: str, x: Exclusions) -> str:
    if of != APART:
        return UNKNOWN
    if a.value in x.fixed:
        return FIXED
    if a.former != b.former:
        return UNKNOWN
    if a.value in x.once or a.value.endswith(" minister"):
        return DOMAIN
    bodies = set(a.domain.replace("-", " ").split()) & set(b.domain.replace("-", " ").split()) & x.bodies
    return DOMAIN if bodies and (a.value in x.bodied or "committee" in a.value) else UNKNOWN


def _portfolios_exclude(a: Attribute, b: Attribute, x: Exclusions) -> bool:
    left, right = set(a.value.split()[:-1]), set(b.value.split()[:-1])
    if left & right or {"prime", "deputy"} & (left | right):
        return False
    return not any(left & group and right & group for group in x.together)


def domains(a: Attribute, b: Attribute, c: Comparison, x: Exclusions) -> str:
    """How what two offices are of relates: same, apart, missing (one side does not say), unknown."""
    if not a.domain or not b.domain:
        return MISSING
    if a.domain == b.domain:
        return SAME
    kinds = _kind(a.domain), _kind(b.domain)
    if kinds[0] in PLACES or kinds[1] in PLACES:
        return APART if kinds[0] == kinds[1] else UNKNOWN
    if a.value in x.served and ("person" in kinds) and kinds[0] != kinds[1]:
        return UNKNOWN  # one serves a person, and with that person an office
    if kinds == ("person", "organization") or kinds == ("organization", "person"):
        return UNKNOWN
    found = {_names(one, other, kinds, x, c.lexicon) for one in _called(a, c) for other in _called(b, c)}
    if SAME in found or MISSING in found:
        return SAME if SAME in found else MISSING
    return APART if found == {APART} and proper(a, x) and proper(b, x) else UNKNOWN


def _kind(domain: str) -> str:
    """country, region, county, city, person, organization …, or "words"."""
    head, colon, _ = domain.lstrip("@").partition(":")
    return head if colon else "words"


def _called(a: Attribute, c: Comparison) -> tuple[str, ...]:
    entity = c.entities.get(a.domain[1:]) if a.domain.startswith("@") else None
    return entity.aliases if entity is not None else (a.domain,)


def proper(a: Attribute, x: Exclusions) -> bool:
    """True where the phrase names what it is of: "the attorney of the family" does not."""
    if a.domain.startswith("@") or a.domain in x.named or _kind(a.domain) in PLACES:
        return True
    words = {w.strip(".,'’()") for w in a.span.quote.split()}
    return any(w[:1].isupper() and fold(w.removesuffix("'s").removesuffix("’s")) in a.domain for w in words)


def _names(a: str, b: str, kinds: tuple[str, str], x: Exclusions, lexicon: Lexicon) -> str:
    """Two names: same where one holds or abbreviates the other, apart where each has a word of its own."""
    if kinds == ("person", "person"):
        return APART if match_names(a, b, lexicon=lexicon).verdict == "different" else SAME
    left, right = (_telling(n, x) for n in (a, b))
    if any(not n or (len(n) == 1 and n <= x.generic) for n in (left, right)):
        return MISSING
    if any(name.islower() and _describes(n, x) for name, n in ((a, left), (b, right))):
        return MISSING
    if left <= right or right <= left or _abbreviates(a, b) or _abbreviates(*_without(left & right, a, b)):
        return SAME
    told = match_names(a, b, kind="organization", lexicon=lexicon).verdict
    return APART if told == "different" or left & right else SAME


def _describes(words: frozenset[str], x: Exclusions) -> bool:
    """True for "the Latvian second-division side", which names no body."""
    rest = words - x.generic - x.plain
    return words != rest and all(demonym_country(w.capitalize()) is not None for w in rest)


def _telling(name: str, x: Exclusions) -> frozenset[str]:
    parts = (p.strip(".'’()") for p in fold(name).replace("'s", " ").replace("-", " ").split())
    return frozenset(x.same.get(p, p) for p in parts if p) - x.empty


def _without(shared: frozenset[str], *names: str) -> list[str]:
    """The names without the words of both: "UCS's legal office" and "the Union of Coal Shippers' legal office" are left with the two bodies."""
    folded = (fold(name).replace("'s", " ").split() for name in names)
    return [" ".join(w for w in words if w.strip(".'’()") not in {*shared, "the"}) for words in folded]


def _abbreviates(a: str, b: str) -> bool:
    """True where one name may be the other's initials."""
    short, long_ = sorted((a, b), key=len)
    letters = "".join(ch for ch in fold(short) if ch.isalpha())
    words = fold(long_).replace("-", " ").split()
    initials = {
        "".join(w[0] for w in words),
        "".join(w[0] for w in words if w not in ("of", "the", "for", "and", "on")),
    }
    return letters in initials or letters == "".join(ch for ch in fold(long_) if ch.isalpha())
