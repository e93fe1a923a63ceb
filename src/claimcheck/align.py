"""Which claims, and which events, of two articles speak of the same thing; every rejection has a reason.

The evidence is counted in bits: the same predicate, the same subject and object, rare words in common. The slots under test (date, place, setting,
number) neither speak for a pair nor against it. Each claim is paired at most once, with its best counterpart.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from claimcheck.lexicon import Lexicon
from claimcheck.normalize import dates, places
from claimcheck.types import Argument, Claim, Event, Evidence, Extraction, NotCompared, Pair, Side

NOT_ONE_OCCASION = "not enough evidence that both speak of the same occasion"


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs of claims, the pairs of statements, and what passed blocking but was not paired.

    `candidates` are all pairs with enough evidence, the strongest first; `claims` only those that have no better rival on either side.
    """

    candidates: tuple[Pair, ...]
    claims: tuple[Pair, ...]
    statements: tuple[Pair, ...]
    rejected: tuple[NotCompared, ...]


@dataclass(frozen=True, slots=True)
class Predicates:
    """`predicates.toml` turned round: lemma → its groups of synonyms, and the pairs of opposed lemmas."""

    groups: Mapping[str, frozenset[int]]
    opposed: frozenset[tuple[str, str]]

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


@cache
def _predicates(lexicon: Lexicon) -> Predicates:
    table = lexicon.table("predicates")
    groups: dict[str, set[int]] = defaultdict(set)
    for n, group in enumerate(table["synonyms"]):
        for word in group:
            groups[word].add(n)
    opposed = {(a, b) for left, right in table["opposites"] for a in left for b in right}
    return Predicates({w: frozenset(g) for w, g in groups.items()}, frozenset(opposed | {(b, a) for a, b in opposed}))


@dataclass(slots=True)
class Scale:
    """How much a shared word tells: rare words more, by the sentences of the two articles that hold it."""

    weights: Mapping[str, Any]
    titles: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()  # types of events that happen to somebody once
    size: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, left: Extraction, right: Extraction, lexicon: Lexicon) -> Scale:
        weights = lexicon.table("weights")["align"]
        titles = frozenset(lexicon.table("roles")["offices"]["heads"])
        once = frozenset(name for name, entry in lexicon.table("events")["types"].items() if not entry["recurs"])
        counts: dict[str, int] = {}
        size = weights["smallest_scale"]
        for x in (left, right):
            sentences: dict[int, set[str]] = defaultdict(set)
            for c in x.claims:
                sentences[c.span.start].update(c.terms)
            size = max(size, len(sentences))
            for term, n in Counter(t for terms in sentences.values() for t in terms).items():
                counts[term] = max(n, counts.get(term, 0))
        return cls(weights, titles, once, size, counts)

    def bits(self, term: str) -> float:
        """Bits of one shared term, capped."""
        return min(self.weights["term_cap"], math.log2((self.size + 1) / self.counts.get(term, 1)))


def align(left: Extraction, right: Extraction, lexicon: Lexicon) -> Alignment:
    """The alignment of two extractions whose referents are linked; `left` is the article with the smaller id."""
    weights = lexicon.table("weights")["align"]
    predicates, scale = Predicates.of(lexicon), Scale.of(left, right, lexicon)
    events = {e.id: e for x in (left, right) for e in x.events}
    scenes = _scenes(left, scale) | _scenes(right, scale)
    scored = sorted(
        (_score(a, b, predicates, scale, weights, (events[a.event], events[b.event]), scenes) for a, b in _candidates(left, right, predicates, events)),
        key=lambda s: (-s.bits, abs(s.left.span.start - s.right.span.start), s.left.span, s.left.predicate_span, s.right.span, s.right.predicate_span),
    )
    candidates: list[Pair] = []
    pairs: list[Pair] = []
    rejected: list[NotCompared] = []
    best: dict[str, float] = {}
    for s in scored:
        if s.bits >= weights["threshold"]:
            candidates.append(Pair(s.left, s.right, events[s.left.event], events[s.right.event], s.evidence))
            if s.bits >= max(best.get(s.left.id, 0.0), best.get(s.right.id, 0.0)) - weights["rival"]:
                pairs.append(candidates[-1])
            for ident in (s.left.id, s.right.id):
                best[ident] = max(s.bits, best.get(ident, 0.0))
        elif s.bits >= weights["near"] and s.left.id not in best and s.right.id not in best:
            best[s.left.id] = best[s.right.id] = s.bits
            rejected.append(NotCompared(NOT_ONE_OCCASION, 1, side(s.left), side(s.right)))
    statements = _statements(left, right, candidates, scale, weights)
    return Alignment(tuple(candidates), tuple(pairs), tuple(statements), tuple(rejected))


def _scenes(x: Extraction, scale: Scale) -> dict[str, frozenset[str]]:
    """What the sentences of each event speak of, the sentence before included where the event's own words point back to it."""
    by_sentence: dict[int, set[str]] = defaultdict(set)
    of_event: dict[str, set[int]] = defaultdict(set)
    starts = sorted({c.span.start for c in x.claims})
    for c in x.claims:
        by_sentence[c.span.start] |= set(c.terms)
        of_event[c.event].add(c.span.start)
        if any(a is not None and a.head in POINTING and not a.referent for a in (c.subject, c.object)):
            here = starts.index(c.span.start)
            if here:
                of_event[c.event].add(starts[here - 1])
    return {e: frozenset().union(*(by_sentence[s] for s in sorted(sentences))) for e, sentences in of_event.items()}


POINTING = frozenset({"it", "they", "them", "this", "these", "that", "ceremony", "he", "she"})


def side(claim: Claim) -> Side:
    """A claim as one side of a report's row."""
    value = " ".join(p for p in (claim.subject.span.quote if claim.subject else "", claim.predicate.replace("_", " "), claim.object.span.quote if claim.object else "") if p)
    return Side(claim.span.article, claim.span.start, claim.span.end, claim.span.quote, value)


def _candidates(left: Extraction, right: Extraction, predicates: Predicates, events: Mapping[str, Event]) -> Iterable[tuple[Claim, Claim]]:
    """Pairs that share at least one term, or one article's only mention of an event's type, with predicates that go together (blocking)."""
    holding: dict[str, list[int]] = defaultdict(list)
    for n, b in enumerate(right.claims):
        for term in (*b.terms, f"={events[b.event].type}"):
            holding[term].append(n)
    for a in left.claims:
        for n in sorted({n for term in (*a.terms, f"={events[a.event].type}") for n in holding.get(term, ())}):
            if relation(a, right.claims[n], predicates, events) != "other":
                yield a, right.claims[n]


def relation(a: Claim, b: Claim, predicates: Predicates, events: Mapping[str, Event]) -> str:
    """How two predicates go together: same, synonym, opposite, type (one kind of occasion, which is not speech), or other."""
    found = predicates.relation(a.predicate, b.predicate)
    kinds = events[a.event].type, events[b.event].type
    return "type" if found == "other" and kinds[0] == kinds[1] != "statement" else found


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of claims with the evidence that they speak of one thing."""

    left: Claim
    right: Claim
    evidence: tuple[Evidence, ...]

    @property
    def bits(self) -> float:
        return sum(e.bits for e in self.evidence)


def _score(
    a: Claim, b: Claim, predicates: Predicates, scale: Scale, weights: Mapping[str, Any], events: tuple[Event, Event], scenes: Mapping[str, frozenset[str]]
) -> Scored:
    related = relation(a, b, predicates, {e.id: e for e in events})
    subject, obj = compare_arguments(a.subject, b.subject), compare_arguments(a.object, b.object)
    shared = sorted(set(a.terms) & set(b.terms))
    bits = min(weights["terms_cap"], sum(scale.bits(t) for t in shared))
    share = coverage(a, b, scale)
    low, high, verbatim = weights["coverage"]["edges"]
    cover = "low" if share < low else "middle" if share < high or len(shared) < weights["coverage"]["terms"] else "high" if share < verbatim else "verbatim"
    names = {"same": "the same predicate", "synonym": "predicates of one meaning", "opposite": "opposed predicates", "type": "one kind of occasion"}
    scene = sorted((scenes.get(a.event, frozenset()) & scenes.get(b.event, frozenset())) - set(shared))
    scene_bits = min(weights["scene_cap"], sum(scale.bits(t) for t in scene) * weights["scene_share"])
    return Scored(
        a,
        b,
        (
            Evidence("align.predicate", f"{a.predicate}/{b.predicate}", related, weights["predicate"][related], f"{names[related]}: {a.predicate} / {b.predicate}"),
            Evidence("align.subject", _measure(a.subject, b.subject), subject, weights["subject"][subject], f"subject: {_measure(a.subject, b.subject)}"),
            Evidence("align.object", _measure(a.object, b.object), obj, weights["object"][obj], f"object: {_measure(a.object, b.object)}"),
            Evidence("align.terms", f"{bits:.1f}", "shared", round(bits, 2), "words in common: " + ", ".join(t.lstrip("@") for t in shared)),
            Evidence("align.scene", f"{scene_bits:.1f}", "shared", round(scene_bits, 2), "the sentences share: " + ", ".join(t.lstrip("@") for t in scene)),
            *_slots(events[0], events[1], weights),
            *_kind(a, b, events[0], related, subject, obj, scale, weights),
            Evidence("align.topic", f"{topic_bits(a, b, scale):.1f}", "shared", 0.0, ""),
            Evidence("align.coverage", f"{share:.2f}", cover, weights["coverage"][cover], f"{share:.0%} of the shorter clause is in the other"),
        ),
    )


def _measure(a: Argument | None, b: Argument | None) -> str:
    return f"{a.span.quote if a else '–'} / {b.span.quote if b else '–'}"


def coverage(a: Claim, b: Claim, scale: Scale) -> float:
    """The shared weight of terms over that of the clause that has less, 0 to 1."""
    weight = {t: scale.bits(t) for t in {*a.terms, *b.terms}}
    least = min(sum(weight[t] for t in a.terms), sum(weight[t] for t in b.terms))
    return sum(weight[t] for t in sorted(set(a.terms) & set(b.terms))) / least if least > 0 else 0.0


def _kind(a: Claim, b: Claim, event: Event, related: str, subject: str, obj: str, scale: Scale, weights: Mapping[str, Any]) -> Iterable[Evidence]:
    """What happens to somebody once needs little else to be the same; a fact and a plan are not the same."""
    if (a.modality == "actual") != (b.modality == "actual"):
        yield Evidence("align.modality", f"{a.modality}/{b.modality}", "other", weights["modality"], f"one is {a.modality}, the other {b.modality}")
    patient = obj if a.object is not None and b.object is not None else subject
    if event.type in scale.once and related in ("same", "synonym") and patient == "same":
        yield Evidence("align.once", event.type, "same", weights["once"], "it happens to one person once")


def _slots(a: Event, b: Event, weights: Mapping[str, Any]) -> Iterable[Evidence]:
    """A day or a town that both sides state is evidence for one occasion; that they differ is none against it."""
    for p in a.when:
        for q in b.when:
            if p.readings[0].grain == q.readings[0].grain == "day" and dates.readings_relation(p.readings, q.readings) == "same":
                yield Evidence("align.day", q.span.quote, "same", weights["day"], f"both on {dates.words(p.readings[0])}")
                return
    for x in a.where:
        for y in b.where:
            if x.readings[0].kind not in COARSE and places.readings_relation(x.readings, y.readings) == "same":
                yield Evidence("align.place", y.span.quote, "same", weights["place"], f"both in {places.words(x.readings[0])}")
                return


COARSE = frozenset({"country", "bloc", "macroregion"})


def topic_bits(a: Claim, b: Claim, scale: Scale) -> float:
    """Bits of the shared words that are neither the predicate nor one of those who take part: what tells one meeting of two people from another."""
    own = {a.predicate, b.predicate}
    for c in (a, b):
        for x in (c.subject, c.object):
            own |= {x.head, f"@{x.referent}"} if x is not None else set()
    shared = {t for t in set(a.terms) & set(b.terms) if t not in own and not t.startswith("@person:") and t not in scale.titles}
    return sum(scale.bits(t) for t in sorted(shared))


NUMERIC = frozenset({"$", "€", "£", "percent", "hundred", "thousand", "million", "billion", "trillion", "dozen", "dollar", "euro", "pound"})


def compare_arguments(a: Argument | None, b: Argument | None) -> str:
    """same (one entity), same_head (one noun), unknown, other_head, or other (two entities of one kind)."""
    if a is None or b is None or a.head in NUMERIC or b.head in NUMERIC or a.head.isdigit() or b.head.isdigit():
        return "unknown"
    if a.referent and b.referent:
        if a.referent == b.referent:
            return "same"
        return "other" if a.referent.split(":")[0] == b.referent.split(":")[0] else "unknown"
    if a.referent or b.referent:
        return "unknown"
    return "same_head" if a.head == b.head else "other_head"


def _statements(left: Extraction, right: Extraction, pairs: Sequence[Pair], scale: Scale, weights: Mapping[str, Any]) -> list[Pair]:
    """Occasions on which the same person says the same: speaker, and a claim or a quotation that both occasions convey."""
    scored = []
    lefts, rights = _spoken(left), _spoken(right)
    for a in lefts.values():
        for b in rights.values():
            common = [r for r in a.speakers if r in b.speakers]
            if common:
                evidence = _statement_evidence(a, b, common[0], lefts, rights, pairs, scale, weights)
                scored.append((sum(e.bits for e in evidence), a, b, evidence))
    scored.sort(key=lambda s: (-s[0], s[1].first.span, s[2].first.span))
    taken: set[str] = set()
    found = []
    for bits, a, b, evidence in scored:
        if bits >= weights["statement_threshold"] and not {a.event.id, b.event.id} & taken:
            taken |= {a.event.id, b.event.id}
            found.append(Pair(a.first, b.first, a.event, b.event, evidence))
    return found


@dataclass(slots=True)
class Spoken:
    """A statement with all that it conveys."""

    event: Event
    claims: list[Claim]
    quotations: list[tuple[str, ...]]

    @property
    def speakers(self) -> tuple[str, ...]:
        return self.event.participants[:1]

    @property
    def first(self) -> Claim:
        return self.claims[0]

    @property
    def terms(self) -> set[str]:
        return {t for c in self.claims for t in c.terms if t.lstrip("@") not in self.event.participants}


def _spoken(x: Extraction) -> dict[str, Spoken]:
    found: dict[str, Spoken] = {}
    for e in x.events:
        if e.type == "statement":
            claims = [c for c in x.claims if e.id in (c.event, c.told_at)]
            if claims:
                found[e.id] = Spoken(e, claims, [q.words for q in x.quotations if q.event == e.id])
    return found


def _statement_evidence(
    a: Spoken, b: Spoken, speaker: str, lefts: Mapping[str, Spoken], rights: Mapping[str, Spoken], pairs: Sequence[Pair], scale: Scale, weights: Mapping[str, Any]
) -> tuple[Evidence, ...]:
    w = weights["statement"]
    evidence = [Evidence("align.speaker", speaker, "same", w["speaker"], "the same speaker")]
    ids = {c.id for c in a.claims}, {c.id for c in b.claims}
    told = [p for p in pairs if p.left.id in ids[0] and p.right.id in ids[1] and p.left.predicate not in ("say", "tell") and p.left.polarity == p.right.polarity]
    told = [p for p in told if "statement" not in (p.left_event.type, p.right_event.type)]
    if told:
        evidence.append(Evidence("align.told", told[0].left.predicate, "same", w["told_same"], f"both tell that: {side(told[0].left).value} / {side(told[0].right).value}"))
    if shares_quotation(a.quotations, b.quotations):
        evidence.append(Evidence("align.quotation", "", "same", w["quotation"], "the same words are quoted"))
    slots = tuple(_slots(a.event, b.event, weights))
    shared = sorted(a.terms & b.terms)
    same_day = any(e.rule == "align.day" for e in slots) and sum(scale.bits(t) for t in shared) >= w["same_day_topic"]
    message = sum(scale.bits(t) for t in shared if not t.startswith("@person:") and t not in scale.titles) >= w["message"]
    if len(evidence) == 1 and not same_day and not message:
        return ()  # one speaker speaks on many occasions: without the same words or the same message nothing says that this is one
    evidence += slots
    bits = min(weights["terms_cap"] / 2, sum(scale.bits(t) for t in shared) / 2)
    evidence.append(Evidence("align.terms", f"{bits:.1f}", "shared", round(bits, 2), "words in common: " + ", ".join(t.lstrip("@") for t in shared)))
    if all(sum(speaker in s.speakers for s in side_.values()) == 1 for side_ in (lefts, rights)):
        evidence.append(Evidence("align.only", "1", "only_one", w["only_one"], "the only statement of this speaker in either article"))
    return tuple(evidence)


def shares_quotation(a: Iterable[tuple[str, ...]], b: Iterable[tuple[str, ...]]) -> bool:
    """True where a run of six words stands in a quotation of each side."""
    grams = {q[i : i + 6] for q in a for i in range(len(q) - 5)}
    return any(q[i : i + 6] in grams for q in b for i in range(len(q) - 5))
