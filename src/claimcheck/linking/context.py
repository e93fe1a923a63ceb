"""What speaks for and against two persons being one besides the spelling: offices, trades, ages, given names, and who stands beside them."""

from __future__ import annotations

from claimcheck.lexicon import Lexicon
from claimcheck.linking.cluster import Cluster
from claimcheck.linking.story import Near
from claimcheck.normalize.names import match_names, name_words, parse_person

GENERATION = 15  # years between two ages that no slip of the pen explains
ENOUGH = 2  # points of context that make one person of a doubtful spelling: below them the two stay apart
SHOWN = 3  # names in a reason
BESIDE = ((4.0, 2), (1.5, 1))  # weight of who and what stands beside both, and its points
GIVEN, ROLE = 1, 1  # points of a given name, and of each word of office or country up to ENOUGH


def clash(a: Cluster, b: Cluster) -> str:
    """What cannot hold of one person, in words: another trade, a generation between the ages; "" where nothing clashes.

    Never where both are called by a common word of office or country. One office after another is no clash.
    """
    if (a.role_words & b.role_words) - a.own_words - b.own_words:
        return ""
    if a.age is not None and b.age is not None and abs(a.age - b.age) >= GENERATION:
        return f"{a.age} and {b.age} years old"
    groups = [frozenset[str]().union(*(g for _, g in c.trades)) for c in (a, b)]
    if all(groups) and not groups[0] & groups[1]:
        return f"{a.trades[0][0]} and {b.trades[0][0]}"
    return ""


def support(a: Cluster, b: Cluster, left: str, right: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The reasons for taking a doubtful spelling for one name, in words; () where they are not enough.

    Counted are words of office and country that both are called, a given name that both have, and the rare names (persons, bodies, towns) in
    their sentences in both articles. Relatives share a family name and company, so what is doubtful must be the family name, or the given
    name be shared; where an article has two persons of the surname, the words of office must decide alone.
    """
    shared = sorted((a.role_words & b.role_words) - a.own_words - b.own_words)
    given = shared_given(left, right, lexicon)
    firsts = all(parse_person(n).given for n in (left, right))
    if firsts and not given and (name_words(left)[-1:] == name_words(right)[-1:] or len(shared) < ENOUGH):
        return ()
    reasons = [f"both are called {' '.join(shared)}"] if shared else []
    points = ROLE * len(shared)
    if given and name_words(left)[-1:] != name_words(right)[-1:]:
        reasons.append(f"both have the given name {given}")
        points += GIVEN
    if not (a.namesakes or b.namesakes or (a.offices and b.offices and not a.offices & b.offices)):
        names, weight = beside(a, b)
        worth = next((p for least, p in BESIDE if weight >= least), 0)
        if worth:
            reasons.append(f"beside both stand {', '.join(names[:SHOWN])}")
        points += worth
    return tuple(reasons) if points >= ENOUGH else ()


def shared_given(left: str, right: str, lexicon: Lexicon) -> str:
    """A given name that both full names have, in one of its forms ("Christopher" and "Chris"); "" where none is."""
    for g in parse_person(left).given:
        for h in parse_person(right).given:
            if min(len(g.rstrip(".")), len(h.rstrip("."))) < 2:
                continue
            if g == h or match_names(f"{g} {FAMILY}", f"{h} {FAMILY}", lexicon=lexicon).verdict == "same":
                return g if g == h else f"{g} or {h}"
    return ""


FAMILY = "Wrzesniewski"  # a rare surname: with it, two given names are compared as those of one person


def beside(a: Cluster, b: Cluster) -> tuple[list[str], float]:
    """What stands in the sentences of both, the weightiest first, and its weight."""
    left, right = _near(a), _near(b)
    both = sorted((-min(left[k].weight, right[k].weight), k) for k in left.keys() & right.keys())
    return [left[k].name for _, k in both], -sum(w for w, _ in both)


def _near(c: Cluster) -> dict[str, Near]:
    return c.story.near(c.entity)
