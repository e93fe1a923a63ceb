"""Whether two articles tell one story, and what each of them tells once.

Two reports of one event that share no wording still name the same people and places and give the same figures. Where they do, a deed of a kind that
each of them tells of once is one deed, and the only number of a thing is the number of one thing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.normalize.quantities import words
from claimcheck.once import once_each
from claimcheck.rarity import Predicates
from claimcheck.types import Claim, Entity, Evidence, Extraction, Quantity

NAMED = ("person", "organization", "place")
WIDE = frozenset({"country", "bloc", "macroregion"})
UNTOLD = frozenset({"ordinal", "year", "time"})  # units whose numbers tell nothing of a story


@dataclass(frozen=True, slots=True)
class Story:
    """What two articles share as wholes.

    Args:
        names: the ids of the people, bodies and places that both name, sorted.
        figures: the exact numbers of more than a few that both give, in words, sorted.
        score: how much is shared: a name or figure counts 1, a country or a bare number of two digits or more a half.
        share: of the names in the article that names fewer, those that both name, 0 to 1.
        is_one: both tell one story: reports of the same days that share enough, and most of their names.
    """

    names: tuple[str, ...]
    figures: tuple[str, ...]
    score: float
    share: float
    is_one: bool
    weights: Mapping[str, Any]
    empty: frozenset[str]  # predicates that carry no topic

    @classmethod
    def of(cls, left: Extraction, right: Extraction, entities: Mapping[str, Entity], lexicon: Lexicon) -> Story:
        """The story of two linked extractions."""
        weights = lexicon.table("weights")["story"]
        empty = frozenset(lexicon.table("events")["empty"]["lemmas"])
        days = left.article.published, right.article.published
        if left is right or days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > weights["days"]:
            return cls((), (), 0.0, 0.0, False, weights, empty)
        named = [frozenset(_named_in(x, entities)) for x in (left, right)]
        names = named[0] & named[1]
        given = [_figures(x, weights["figure"]) for x in (left, right)]
        figures = given[0].keys() & given[1].keys()
        bare = ({q.low for q in g.values()} for g in given)
        numbers = {n for n in set.intersection(*bare) if n >= weights["bare"]} - {given[0][f].low for f in figures}
        wide = [n for n in names if _is_wide(entities[n], lexicon)]
        score = len(names) - len(wide) / 2 + len(figures) + len(numbers) / 2
        least = min(map(len, named))
        share = len(names) / least if least else 0.0
        is_one = len(names) > len(wide) and score >= weights["score"] and share >= weights["share"]
        return cls(tuple(sorted(names)), tuple(sorted(figures)), score, share, is_one, weights, empty)

    def told_once(
        self, left: Extraction, right: Extraction, a: Claim, b: Claim, predicates: Predicates
    ) -> tuple[Evidence, ...]:
        """The evidence that two claims are of one deed, for each article tells of one such only; empty where it does not."""
        if not self.is_one or self.empty & {a.predicate, b.predicate}:
            return ()
        if not (tells_once(left, a, b, predicates) and tells_once(right, b, a, predicates)):
            return ()
        deed = " / ".join(dict.fromkeys(c.predicate.replace("_", " ") for c in (a, b)))
        return self.evidence(deed, f"each article tells of one such deed: {deed}")

    def evidence(self, what: str, why: str) -> tuple[Evidence, ...]:
        """The evidence that the only thing of a kind is one in both: `what` it is, and `why` in words; empty where they are not known to tell one story."""
        if not self.is_one:
            return ()
        w = self.weights
        shared = [*self.names, *self.figures]  # reports give ids of entities as their names
        return (
            Evidence("align.only_one", what, "story", w["only"], why),
            Evidence(
                "align.story",
                f"{self.score:g}",
                "one",
                min(w["cap"], w["each"] * self.score),
                f"both articles are about {', '.join(shared)}",
            ),
        )


def _named_in(x: Extraction, entities: Mapping[str, Entity]) -> Iterable[str]:
    return (
        e.id for e in entities.values() if e.kind in NAMED and any(m.span.article == x.article.id for m in e.mentions)
    )


@once_each
def _quantities(x: Extraction) -> tuple[Quantity, ...]:
    """The quantities of an article, in its best reading of each."""
    return tuple(s.readings[0] for c in x.claims for s in c.quantities)


def _figures(x: Extraction, least: float) -> Mapping[str, Quantity]:
    """The exact numbers of an article from `least` on, by what they say in words."""
    return {
        words(q): q for q in _quantities(x) if q.low == q.high >= least and not q.approximate and q.unit not in UNTOLD
    }


def _is_wide(e: Entity, lexicon: Lexicon) -> bool:
    """True for a country, and for its people: many stories are of it."""
    if e.kind != "place":
        return False
    found = resolve_place(e.name, lexicon=lexicon)[:1]
    return any(p.kind in WIDE for p in found) or demonym_country(e.name) is not None


@once_each
def _deeds(x: Extraction) -> Mapping[str, frozenset[str]]:
    """Predicate → the events that the article tells of with it as facts or plans."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in x.claims:
        if claim.modality in ("actual", "planned"):
            found[claim.predicate].add(claim.event)
    return {predicate: frozenset(events) for predicate, events in found.items()}


def tells_once(x: Extraction, claim: Claim, counterpart: Claim, predicates: Predicates) -> bool:
    """True where the article tells of one event only with a predicate that goes with one of the two (the same, a synonym or an opposite)."""
    deeds = _deeds(x)
    words = {w for c in (claim, counterpart) for w in predicates.related(c.predicate, deeds)}
    return len({event for w in words for event in deeds[w]}) == 1
