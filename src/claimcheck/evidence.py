"""The evidence, in bits, that two claims speak of the same thing.

The slots under test (date, place, setting, number) are no evidence against a pair; a day or a town that both state is evidence for it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from claimcheck.arguments import referring
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import dates, places
from claimcheck.rarity import Predicates, Scale, Weighed
from claimcheck.types import Argument, Claim, Event, Evidence, Side


def side(claim: Claim) -> Side:
    """A claim as one side of a report's row."""
    value = " ".join(
        p
        for p in (
            claim.subject.span.quote if claim.subject else "",
            claim.predicate.replace("_", " "),
            claim.object.span.quote if claim.object else "",
        )
        if p
    )
    return Side(claim.span.article, claim.span.start, claim.span.end, claim.span.quote, value)


def relation(a: Claim, b: Claim, predicates: Predicates, events: Mapping[str, Event]) -> str:
    """How two predicates go together: same, synonym, opposite, type (one kind of occasion, which is not speech), or other."""
    found = predicates.relation(a.predicate, b.predicate)
    kinds = events[a.event].type, events[b.event].type
    return "type" if found == "other" and kinds[0] == kinds[1] != "statement" else found


Scene = Mapping[str, frozenset[str]]  # event → what its sentences speak of


@dataclass(slots=True, eq=False)
class Scored:
    """A pair of claims with the evidence that they speak of one thing."""

    left: Claim
    right: Claim
    bits: float
    tell: Callable[[], tuple[Evidence, ...]]  # most pairs have too few bits: the words are not made before

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence in words; its bits add up to `bits`."""
        return self.tell()


@dataclass(frozen=True, slots=True)
class Scorer:
    """Scores the pairs of claims of two articles.

    Args:
        scale: how much a shared word tells.
        weights: the table's.
        events: those of both articles.
        scenes: what the sentences of each event speak of, on the left and on the right.
        enough: the bits that are asked for.
        idle: the most bits of two claims that share no term, subject or object, but for predicates and occasions.
        traits: what each event states of its occasion (`_traits`).
        missing: how predicates go together → the bits that are missing at least, whatever sentences and occasions add, by the traits of both events.
    """

    scale: Scale
    weights: Mapping[str, Any]
    events: Mapping[str, Event]
    scenes: tuple[Scene, Scene]
    enough: float
    idle: float
    traits: Mapping[str, int]
    missing: Mapping[str, Sequence[float]]

    @classmethod
    def of(
        cls, scale: Scale, weights: Mapping[str, Any], events: Mapping[str, Event], scenes: tuple[Scene, Scene]
    ) -> Scorer:
        """What has nearly enough bits is asked for: it is told of as not compared."""
        idle = sum(max(weights[place][level] for level in NOTHING_SHARED) for place in ("subject", "object"))
        idle += weights["coverage"][_cover(0.0, 0, weights["coverage"])]
        enough = min(weights["near"], weights["threshold"])
        missing = {
            related: [enough - ROUNDED - _most(both, weights) - alike for both in range(ALL_TRAITS + 1)]
            for related, alike in weights["predicate"].items()
        }
        traits = {e.id: _traits(e, scale.once) for e in events.values()}
        return cls(scale, weights, events, scenes, enough, idle, traits, missing)

    def score(self, one: Weighed, other: Weighed, related: str, once: tuple[Evidence, ...] = ()) -> Scored | None:
        """The pair with its evidence; None where its bits are not enough.

        Args:
            one: a claim of the left article.
            other: a claim of the right article.
            related: how their predicates go together (`relation`).
            once: that the articles tell one story, and each of one such deed.
        """
        weights, scale = self.weights, self.scale
        a, b = one.claim, other.claim
        both = self.traits[a.event] & self.traits[b.event]
        missing = self.missing[related][both]
        if once:
            missing -= sum([e.bits for e in once])
        if self.idle < missing and one.nothing_of(other):
            return None  # as most pairs
        things = scale.things
        subject, obj = referring(a.subject, b.subject, things), referring(a.object, b.object, things)
        levels = weights["predicate"][related], weights["subject"][subject], weights["object"][obj]
        shared = sorted(one.terms & other.terms)
        words = scale.total(shared)
        least = min(scale.said(one), scale.said(other))
        share = words / least if least > 0 else 0.0
        cover = _cover(share, len(shared), weights["coverage"])
        bits = min(weights["terms_cap"], words)
        if levels[1] + levels[2] + bits + weights["coverage"][cover] < missing:
            return None
        return self._with_scenes(a, b, Own((related, subject, obj), levels, shared, bits, share, cover), both, once)

    def _with_scenes(self, a: Claim, b: Claim, own: Own, both: int, once: tuple[Evidence, ...]) -> Scored | None:
        """The pair with what the sentences and the occasions add; `both` are the traits that both events have."""
        scale, weights = self.scale, self.weights
        events = self.events[a.event], self.events[b.event]
        more = shared_slots(*events, weights, scale.lexicon) if both & (DAY | PLACE) else []
        if a.modality != b.modality and "actual" in (a.modality, b.modality):
            more.append(_modality(a, b, weights))
        if not both & AGAIN and _to_one(a, b, own.levels):
            more.append(_once(events, scale, weights))
        more += once
        known = sum(own.level_bits) + own.bits + sum([e.bits for e in more]) + weights["coverage"][own.cover]
        if known + weights["scene_cap"] < self.enough - ROUNDED:
            return None
        left, right = self.scenes
        rest = sorted((left[a.event] & right[b.event]).difference(own.shared))
        scene_bits = min(weights["scene_cap"], scale.total(rest) * weights["scene_share"])
        if known + scene_bits < self.enough - ROUNDED:
            return None

        def tell() -> tuple[Evidence, ...]:
            words, sentences = f"words in common: {_listed(own.shared)}", f"the sentences share: {_listed(rest)}"
            shorter = f"{own.share:.0%} of the shorter clause is in the other"
            return (
                *_places(own.levels, a, b, counted),
                Evidence("align.terms", f"{own.bits:.1f}", "shared", counted[3], words),
                Evidence("align.scene", f"{scene_bits:.1f}", "shared", counted[4], sentences),
                *more,
                Evidence("align.topic", f"{_topic_bits(a, b, own.shared, scale):.1f}", "shared", 0.0, ""),
                Evidence("align.coverage", f"{own.share:.2f}", own.cover, counted[-1], shorter),
            )

        counted = (
            *own.level_bits,
            round(own.bits, 2),
            round(scene_bits, 2),
            *[e.bits for e in more],
            weights["coverage"][own.cover],
        )
        bits = sum(counted)
        return Scored(a, b, bits, tell) if bits >= self.enough else None


# What an event states of its occasion, so that what two events have of it is one look: a day, a place, and that it may happen to somebody again.
DAY, PLACE, AGAIN = 1, 2, 4
ALL_TRAITS = DAY | PLACE | AGAIN


def _traits(event: Event, once: Container[str]) -> int:
    return DAY * bool(event.when) | PLACE * bool(event.where) | AGAIN * (event.type not in once)


def _most(both: int, weights: Mapping[str, Any]) -> float:
    """The most bits that sentences and occasions can add, by the traits that both events have."""
    names = ["scene_cap", "modality", *(["day"] if both & DAY else []), *(["place"] if both & PLACE else [])]
    names += [] if both & AGAIN else ["once"]
    return float(sum(max(0.0, weights[name]) for name in names))


NOTHING_SHARED = ("unknown", "other_head", "other")  # levels of arguments that have neither referent nor noun in common
ROUNDED = 0.1  # more than rounding to two digits makes of a sum


class Own(NamedTuple):
    """What two claims have in common by themselves: predicate, subject and object as levels and in bits, the shared terms, and their share of the
    shorter clause.
    """

    levels: tuple[str, str, str]
    level_bits: tuple[float, float, float]
    shared: list[str]
    bits: float
    share: float
    cover: str


def _cover(share: float, terms: int, weights: Mapping[str, Any]) -> str:
    """The level of the share of the shorter clause that is in the other."""
    low, high, verbatim = weights["edges"]
    if share < low:
        return "low"
    if share < high or terms < weights["terms"]:
        return "middle"
    return "high" if share < verbatim else "verbatim"


RELATIONS = {
    "same": "the same predicate",
    "synonym": "predicates of one meaning",
    "opposite": "opposed predicates",
    "type": "one kind of occasion",
}


def _places(levels: tuple[str, str, str], a: Claim, b: Claim, bits: Sequence[float]) -> Iterable[Evidence]:
    """What the predicates, the subjects and the objects say."""
    subject, obj = _measure(a.subject, b.subject), _measure(a.object, b.object)
    related = f"{RELATIONS[levels[0]]}: {a.predicate} / {b.predicate}"
    yield Evidence("align.predicate", f"{a.predicate}/{b.predicate}", levels[0], bits[0], related)
    yield Evidence("align.subject", subject, levels[1], bits[1], f"subject: {subject}")
    yield Evidence("align.object", obj, levels[2], bits[2], f"object: {obj}")


def _listed(terms: Iterable[str]) -> str:
    return ", ".join(t.lstrip("@") for t in terms)


def _measure(a: Argument | None, b: Argument | None) -> str:
    return f"{a.span.quote if a else '–'} / {b.span.quote if b else '–'}"


def coverage(a: Claim, b: Claim, scale: Scale) -> float:
    """The shared weight of terms over that of the clause that has less, 0 to 1."""
    one, other = scale.weigh(a), scale.weigh(b)
    least = min(scale.said(one), scale.said(other))
    return scale.total(sorted(one.terms & other.terms)) / least if least > 0 else 0.0


def _modality(a: Claim, b: Claim, weights: Mapping[str, Any]) -> Evidence:
    """A fact and a plan are not the same."""
    found = f"{a.modality}/{b.modality}"
    return Evidence(
        "align.modality", found, "other", weights["modality"], f"one is {a.modality}, the other {b.modality}"
    )


def _to_one(a: Claim, b: Claim, levels: tuple[str, str, str]) -> bool:
    """True where the same happens to the same."""
    related, subject, obj = levels
    patient = obj if a.object is not None and b.object is not None else subject
    return patient == "same" and related in ("same", "synonym")


def _once(events: tuple[Event, Event], scale: Scale, weights: Mapping[str, Any]) -> Evidence:
    """What happens to somebody once needs little else to be the same."""
    kind = min({e.type for e in events} & scale.once)
    return Evidence("align.once", kind, "same", weights["once"], "it happens to one person once")


def shared_slots(a: Event, b: Event, weights: Mapping[str, Any], lexicon: Lexicon) -> list[Evidence]:
    """A day, or else a town, that both sides state is evidence for one occasion; that they differ is none against it."""
    day = _same_day(a, b, weights, lexicon) if a.when and b.when else None
    found = day or (_same_place(a, b, weights, lexicon) if a.where and b.where else None)
    return [] if found is None else [found]


def _same_day(a: Event, b: Event, weights: Mapping[str, Any], lexicon: Lexicon) -> Evidence | None:
    for p in a.when:
        for q in b.when:
            if (
                p.readings[0].grain == q.readings[0].grain == "day"
                and dates.readings_relation(p.readings, q.readings, lexicon=lexicon) == "same"
            ):
                both = f"both on {dates.words(p.readings[0])}"
                return Evidence("align.day", q.span.quote, "same", weights["day"], both)
    return None


def _same_place(a: Event, b: Event, weights: Mapping[str, Any], lexicon: Lexicon) -> Evidence | None:
    for x in a.where:
        for y in b.where:
            if (
                x.readings[0].kind not in COARSE
                and places.readings_relation(x.readings, y.readings, lexicon=lexicon) == "same"
            ):
                both = f"both in {places.words(x.readings[0])}"
                return Evidence("align.place", y.span.quote, "same", weights["place"], both)
    return None


COARSE = frozenset({"country", "bloc", "macroregion"})


def _topic_bits(a: Claim, b: Claim, shared: Iterable[str], scale: Scale) -> float:
    """Bits of the shared words that are neither the predicate nor one of those who take part: what tells one meeting of two people from another."""
    own = {a.predicate, b.predicate}
    for x in (a.subject, a.object, b.subject, b.object):
        if x is not None:
            own.add(x.head)
            own.add(f"@{x.referent}")
    return scale.total(t for t in shared if t not in own and not t.startswith("@person:") and t not in scale.titles)
