"""How much a shared word tells, and which predicates go together: the two scales that alignment measures with."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import field
from itertools import chain

from claimcheck.frozen import dataclass
from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.once import once_each
from claimcheck.types import Claim, Extraction


@dataclass(frozen=True, slots=True)
class Predicates:
    """`predicates.toml` turned round: lemma → its groups of synonyms, and the pairs of opposed lemmas."""

    groups: Mapping[str, frozenset[int]]
    opposed: frozenset[tuple[str, str]]
    near: Mapping[str, tuple[str, ...]]  # lemma → itself, the lemmas of its groups and those opposed to it, sorted

    @classmethod
    def of(cls, lexicon: Lexicon) -> Predicates:
        """Built once for each lexicon."""
        return _predicates(lexicon)

    def relation(self, a: str, b: str) -> str:
        """same, synonym, opposite or other."""
        if a == b:
            return "same"
        if (a, b) in self.opposed:
            return "opposite"
        return "synonym" if self.groups.get(a, frozenset()) & self.groups.get(b, frozenset()) else "other"

    def related(self, a: str, known: Container[str]) -> list[str]:
        """Those of `known` whose relation to `a` is not "other", sorted."""
        return [lemma for lemma in self.near.get(a, (a,)) if lemma in known]


@built
def _predicates(lexicon: Lexicon) -> Predicates:
    table = lexicon.table("predicates")
    groups: dict[str, set[int]] = defaultdict(set)
    for n, group in enumerate(table["synonyms"]):
        for word in group:
            groups[word].add(n)
    opposed = {(a, b) for left, right in table["opposites"] for a in left for b in right}
    opposed |= {(b, a) for a, b in opposed}
    near: dict[str, set[str]] = defaultdict(set)
    for group in table["synonyms"]:
        for word in group:
            near[word].update(group)
    for a, b in opposed:
        near[a].add(b)
    return Predicates(
        {w: frozenset(g) for w, g in groups.items()},
        frozenset(opposed),
        {w: tuple(sorted(others | {w})) for w, others in near.items()},
    )


@built
def one_thing(lexicon: Lexicon) -> Mapping[str, int]:
    """Noun → the number of its group: nouns by which articles call one thing ("bill", "law"). Of a noun of action also the verb, its term."""
    verbs = {row["noun"]: row["verb"] for row in lexicon.rows("nominalizations")}
    groups = list(enumerate(lexicon.table("predicates")["one_thing"]))
    return {word: n for n, group in groups for noun in group for word in (noun, verbs.get(noun, noun))}


class Bits(dict[str, float]):
    """Term → its bits, worked out when first asked for, by the article that holds it in more sentences."""

    def __init__(self, left: Mapping[str, int], right: Mapping[str, int], size: int, cap: float) -> None:
        self.left, self.right, self.size, self.cap = left, right, size, cap

    def __missing__(self, term: str) -> float:
        count = max(self.left.get(term, 1), self.right.get(term, 1))
        self[term] = bits = min(self.cap, math.log2((self.size + 1) / count))
        return bits


@dataclass(slots=True, eq=False)
class Weighed:
    """The terms of a claim; `subject` and `obj` are the referents of these places, or their nouns, those for one thing as the number of their group;
    None where a place is empty. `total` is for `Scale.said`: the bits of most claims are never asked for.
    """

    claim: Claim
    terms: frozenset[str]
    subject: str | int | None
    obj: str | int | None
    total: float | None = None

    def nothing_of(self, other: Weighed) -> bool:
        """True where it shares no term, no subject and no object with the other."""
        return (
            (self.subject is None or self.subject != other.subject)
            and (self.obj is None or self.obj != other.obj)
            and self.terms.isdisjoint(other.terms)
        )


@dataclass(frozen=True, slots=True)
class Scale:
    """How much a shared word tells: rare words more, by the sentences of the two articles that hold it."""

    table: Bits
    titles: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()  # types of events that happen to somebody once
    things: Mapping[str, int] = field(default_factory=dict)  # `one_thing`
    lexicon: Lexicon = SHIPPED
    weighed: dict[int, Weighed] = field(default_factory=dict)

    @classmethod
    def of(cls, left: Extraction, right: Extraction, lexicon: Lexicon) -> Scale:
        weights = lexicon.table("weights")["align"]
        titles = frozenset(lexicon.table("roles")["offices"]["heads"])
        size = max(weights["smallest_scale"], len(sentence_terms(left)), len(sentence_terms(right)))
        bits = Bits(holding(left), holding(right), size, float(weights["term_cap"]))
        return cls(bits, titles, _once(lexicon), one_thing(lexicon), lexicon)

    def bits(self, term: str) -> float:
        """Bits of one shared term, capped."""
        return self.table[term]

    def total(self, terms: Iterable[str]) -> float:
        """Bits of several terms together; their order is the caller's, for a sum of the same numbers in another order may differ in its last digit."""
        return sum(map(self.table.__getitem__, terms))

    def weigh(self, claim: Claim) -> Weighed:
        """The claim as it is weighed, made once."""
        found = self.weighed.get(id(claim))
        if found is None:
            things, subject, obj = self.things, claim.subject, claim.object
            found = self.weighed[id(claim)] = Weighed(
                claim,
                frozenset(claim.terms),
                None if subject is None else subject.referent or things.get(subject.head, subject.head),
                None if obj is None else obj.referent or things.get(obj.head, obj.head),
            )
        return found

    def said(self, one: Weighed) -> float:
        """Bits of all the terms of a claim together."""
        if one.total is None:
            one.total = self.total(one.claim.terms)
        return one.total


@built
def _once(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(name for name, entry in lexicon.table("events")["types"].items() if not entry["recurs"])


@once_each
def sentence_terms(x: Extraction) -> Mapping[int, frozenset[str]]:
    """What each sentence speaks of, by the offset where it begins."""
    terms: dict[int, set[str]] = defaultdict(set)
    for c in x.claims:
        terms[c.span.start].update(c.terms)
    return {start: frozenset(words) for start, words in terms.items()}


@once_each
def holding(x: Extraction) -> Mapping[str, int]:
    """In how many sentences each term stands."""
    return Counter(chain.from_iterable(sentence_terms(x).values()))
