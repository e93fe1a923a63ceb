"""Do two claims speak of one thing, whichever predicate each uses: who and what fills their places, and what their sentences share.

A place that the parse fills with a description ("the midfielder") is filled with the name beside it where there is one ("the midfielder Facundo
Arrieta"). Nouns for one thing (a bill, a law) count as one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.arguments import PRONOUNS, compare_arguments
from claimcheck.detect.base import Comparison
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import dates
from claimcheck.rarity import Predicates, one_thing
from claimcheck.types import Argument, Claim, Event, Evidence, Extraction, Stated, TimeInterval
from claimcheck.types import Span as TextSpan

OTHER = frozenset({"other", "another", "different", "separate"})
SAME = ("same", "same_head")
CLASH = ("other", "other_head")
INNER = re.compile(
    r" (?:of|from|for|in|with|at|by|near|to|against|over|on)\b"
)  # "fighters of the Brigade" are not the Brigade
GAP = 2  # characters between a description and the name in apposition to it: a space, a comma
TERMS_CAP = 8.0
SCENE_CAP = 4.0
SCENE_SHARE = 0.5
BITS = {"same": 2.5, "same_head": 1.5, "unknown": 0.0, "other_head": -1.5, "other": -4.0}
RELATED = {"same": 2.0, "synonym": 1.5, "opposite": 1.5, "other": 0.0}


@dataclass(frozen=True, slots=True)
class Things:
    """`predicates.toml`, turned round: noun → the number of its group, verbs by where they say what something happens to, deeds done once."""

    groups: Mapping[str, int]
    once_of: Mapping[str, frozenset[str]]
    to_subject: frozenset[str]
    to_object: frozenset[str]
    once: frozenset[str]
    sided: frozenset[str]
    closed: frozenset[str]
    copulas: frozenset[str]
    doer_only: frozenset[str]
    bodies: frozenset[str]
    views: frozenset[str]
    contests: frozenset[str]
    one_way: frozenset[str]
    authorities: frozenset[str]
    asking: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Things:
        """Built once for each lexicon."""
        return _things(lexicon)

    def one(self, a: str, b: str) -> bool:
        """True where two nouns may name one thing."""
        return a == b or (a in self.groups and self.groups[a] == self.groups.get(b))

    def done_once(self, claim: Claim) -> bool:
        """True for a deed that is done once only to the same thing or person."""
        made = claim.object is not None and claim.object.head in self.once_of.get(claim.predicate, frozenset())
        return made or claim.predicate in self.once

    def sense(self, claim: Claim) -> str:
        """The predicate, with its preposition where that turns it round: vote_for, vote_against."""
        if claim.predicate in self.sided:
            side = next((m.relation for m in claim.modifiers if m.relation in ("for", "against")), "")
            return f"{claim.predicate}_{side}" if side else claim.predicate
        return claim.predicate


@built
def _things(lexicon: Lexicon) -> Things:
    table = lexicon.table("predicates")
    lists = (
        "happens_to_subject",
        "happens_to_object",
        "once",
        "sided",
        "closed",
        "copulas",
        "doer_only",
        "bodies",
        "views",
        "contests",
        "one_way",
        "authorities",
        "asking",
    )
    once_of = {verb: frozenset(nouns) for verb, nouns in table["once_of"].items()}
    return Things(one_thing(lexicon), once_of, *(frozenset(table[name]) for name in lists))


@dataclass(frozen=True, slots=True)
class Shared:
    """What two clauses share besides predicates and subjects, and the share of the shorter clause."""

    terms: tuple[str, ...]
    bits: float
    share: float


NOTHING_SHARED = Shared((), 0, 0.0)


@dataclass(slots=True, eq=False)
class Match:
    """How two claims compare: relation of their predicates, levels of subject and object, and what the clauses share.

    Most matches fail by their levels: what is shared is counted, and the evidence worded, when asked for.
    """

    left: Claim
    right: Claim
    comparison: Comparison
    predicate: str
    subject: str
    object: str
    _shared: Shared | None = None
    _around: float | None = None

    @property
    def shared(self) -> Shared:
        """What the clauses share."""
        if self._shared is None:
            self._shared = _shared(self.left, self.right, self.comparison)
        return self._shared

    @property
    def around(self) -> float:
        """Bits of what the sentences share besides."""
        if self._around is None:
            a, b, c = self.left, self.right, self.comparison
            own = _apart(a, b).union(self.shared.terms)
            scene = c.scenes.shared(a.span.start, b.span.start)
            self._around = c.scenes.scale.total([t for t in scene if t not in own])
        return self._around

    @property
    def share(self) -> float:
        """The part of the shorter clause that the other shares, in bits."""
        return self.shared.share

    @property
    def topic(self) -> float:
        """Bits of what both clauses and sentences share besides predicates and subjects."""
        return self.shared.bits + self.around * SCENE_SHARE

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence in words."""
        return _evidence(self)


def named(a: Argument | None, x: Extraction, c: Comparison) -> Argument | None:
    """The argument, led to the name that stands in apposition right after its description."""
    if a is None or a.referent or a.pronoun:
        return a
    if id(a) not in c.led:  # a claim is held against many others
        c.led[id(a)] = a, _in_apposition(a, x, c)
    return c.led[id(a)][1]


def _in_apposition(a: Argument, x: Extraction, c: Comparison) -> Argument:
    text = x.article.text
    for name in c.names.beside(a.span, GAP):
        if name.span.start > a.span.end:
            if text[a.span.end : name.span.start].strip() in ("", ","):
                return Argument(name.span, a.head, a.relation, name.entity)
        elif a.span.start <= name.span.start:
            before = text[a.span.start : name.span.start]
            beside = before.rstrip().endswith(",") and name.entity.startswith("person:")
            if beside or not INNER.search(
                before
            ):  # "the mayor of Lipno, Hana Krizova": the name is hers, not the town's
                return Argument(a.span, a.head, a.relation, name.entity)
    return a


def doer(claim: Claim, x: Extraction, c: Comparison) -> Argument | None:
    """Who does it, led to a name; of "the resignation of X", X."""
    if claim.subject is None and claim.object is not None and claim.predicate in Things.of(c.lexicon).doer_only:
        return named(claim.object, x, c)
    return named(claim.subject, x, c)


def compare(a: Claim, b: Claim, c: Comparison) -> Match:
    """The match of a claim of the left article with one of the right."""
    things, predicates = _tables(c.lexicon)
    left, right = named(a.subject, c.left, c), named(b.subject, c.right, c)
    subject, obj = (
        level(left, right, things),
        level(named(_object(a, things), c.left, c), named(_object(b, things), c.right, c), things),
    )
    one, other = things.sense(a), things.sense(b)
    related = predicates.relation(one, other)
    if one in things.to_subject and other in things.to_object:
        subject = obj = level(left, named(b.object, c.right, c), things)
    elif one in things.to_object and other in things.to_subject:
        subject = obj = level(named(a.object, c.left, c), right, things)
    return Match(a, b, c, related, subject, obj)


@built
def _tables(lexicon: Lexicon) -> tuple[Things, Predicates]:
    return Things.of(lexicon), Predicates.of(lexicon)


def _object(claim: Claim, things: Things) -> Argument | None:
    if claim.object is None and claim.predicate in things.sided:
        return next((m for m in claim.modifiers if m.relation in ("for", "against")), None)
    return claim.object


def level(a: Argument | None, b: Argument | None, things: Things) -> str:
    """As `align.compare_arguments`; nouns for one thing are one, a description that stands in the other's phrase is the same head."""
    if a is None or b is None or (a.head in PRONOUNS and not a.referent) or (b.head in PRONOUNS and not b.referent):
        return "unknown"
    found = compare_arguments(a, b)
    if found == "same_head" and OTHER.isdisjoint(a.span.quote.lower().split()) != OTHER.isdisjoint(
        b.span.quote.lower().split()
    ):
        return "other_head"  # "did not sign the order", "signed two other orders"
    if found == "other_head" and things.one(a.head, b.head):
        return "same_head"
    if found == "unknown" and a.head in things.groups and things.one(a.head, b.head) and not (a.pronoun or b.pronoun):
        return "same_head"
    if found == "unknown" and (not a.referent or not b.referent) and not (a.pronoun or b.pronoun):
        plain, full = (a, b) if not a.referent else (b, a)
        if plain.head in full.span.quote.lower().split() and plain.span.quote.lower().startswith("the "):
            return "same_head"
    return found


def _shared(a: Claim, b: Claim, c: Comparison) -> Shared:
    both = set(a.terms).intersection(b.terms)
    apart = _apart(a, b) if both else both
    if both <= apart:
        return NOTHING_SHARED
    scale = c.scenes.scale
    one, other = ([t for t in k.terms if t not in apart] for k in (a, b))
    shared = tuple([t for t in one if t in both])
    terms, least = scale.total(shared), min(scale.total(one), scale.total(other))
    return Shared(shared, terms, terms / least if least else 0.0)


def _apart(a: Claim, b: Claim) -> set[str]:
    """The terms of the predicates and the subjects."""
    apart = {a.predicate, b.predicate}
    for x in (a.subject, b.subject):
        if x is not None:
            apart.add(f"@{x.referent}" if x.referent else x.head)
    return apart


def _evidence(m: Match) -> tuple[Evidence, ...]:
    a, b, shared = m.left, m.right, m.shared
    things = Things.of(m.comparison.lexicon)
    predicates = things.sense(a), things.sense(b)
    return (
        Evidence(
            "align.predicate",
            "/".join(predicates),
            m.predicate,
            RELATED[m.predicate],
            f"predicates: {' / '.join(p.replace('_', ' ') for p in predicates)}",
        ),
        Evidence(
            "align.subject",
            _words(a.subject, b.subject),
            m.subject,
            BITS[m.subject],
            f"subject: {_words(a.subject, b.subject)}",
        ),
        Evidence(
            "align.object",
            _words(a.object, b.object),
            m.object,
            BITS[m.object],
            f"object: {_words(a.object, b.object)}",
        ),
        Evidence(
            "align.terms",
            f"{shared.bits:.1f}",
            "shared",
            round(min(TERMS_CAP, shared.bits), 2),
            "words in common: " + ", ".join(t.lstrip("@") for t in shared.terms),
        ),
        Evidence(
            "align.scene",
            f"{m.around:.1f}",
            "shared",
            round(min(SCENE_CAP, m.around * SCENE_SHARE), 2),
            "the sentences share words",
        ),
    )


def _words(a: Argument | None, b: Argument | None) -> str:
    return f"{a.span.quote if a else '–'} / {b.span.quote if b else '–'}"


def times_apart(a: Claim, b: Claim, c: Comparison) -> bool:
    """True where the two sentences (or the events of the claims) are dated, and no reading of the dates is of one time."""
    events = {e.id: e for x in (c.left, c.right) for e in x.events}
    left, right = _stated(events[a.event], a.span, c), _stated(events[b.event], b.span, c)
    return (
        bool(left)
        and bool(right)
        and all(
            dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) == "apart" for p in left for q in right
        )
    )


def _stated(event: Event, sentence: TextSpan, c: Comparison) -> tuple[Stated[TimeInterval], ...]:
    own = tuple(s for s in event.when if s.basis != "inherited" and sentence.start <= s.span.start < sentence.end)
    return own or c.stated_in(sentence).when


def sentence_names(sentence: TextSpan, c: Comparison, *, but: TextSpan | None = None) -> frozenset[str]:
    """The ids of the people and organizations named in a sentence; what stands in the words `but` is left out."""
    return frozenset(
        [
            name.entity
            for name in c.names.inside(sentence)
            if not (but is not None and but.start <= name.span.start < but.end)
        ]
    )
