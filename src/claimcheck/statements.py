"""Statements: occasions on which the same person says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.evidence import shared_slots, side
from claimcheck.once import once_each
from claimcheck.rarity import Scale
from claimcheck.types import Claim, Event, Evidence, Extraction, Pair


def pair_statements(
    left: Extraction, right: Extraction, pairs: Sequence[Pair], scale: Scale, weights: Mapping[str, Any]
) -> list[Pair]:
    """Occasions on which the same person says the same: speaker, and a claim or a quotation that both occasions convey."""
    scored = []
    lefts, rights = _spoken(left), _spoken(right)
    facts = [p for p in pairs if _tells(p)]
    by_speaker: dict[str, list[Spoken]] = defaultdict(list)
    for b in rights.values():
        for speaker in b.speakers:
            by_speaker[speaker].append(b)
    for a in lefts.values():
        for speaker in a.speakers:
            for b in by_speaker.get(speaker, ()):
                evidence = _statement_evidence(a, b, speaker, lefts, rights, facts, scale, weights)
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
    speakers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Who speaks: the first participant, where a claim has it speak; that of "the members accused X" is X, who does not."""
        voices = {a.referent for c in self.claims for a in (c.subject, c.attributed_to) if a is not None}
        self.speakers = tuple(p for p in self.event.participants[:1] if p in voices)

    @property
    def first(self) -> Claim:
        return self.claims[0]

    @property
    def terms(self) -> set[str]:
        return {t for c in self.claims for t in c.terms if t.lstrip("@") not in self.event.participants}


@once_each
def _spoken(x: Extraction) -> dict[str, Spoken]:
    found: dict[str, Spoken] = {}
    said: dict[str, list[Claim]] = defaultdict(list)
    for c in x.claims:
        said[c.event].append(c)
        if c.told_at != c.event:
            said[c.told_at].append(c)
    quoted: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for q in x.quotations:
        quoted[q.event].append(q.words)
    for e in x.events:
        if e.type == "statement" and e.id in said:
            found[e.id] = Spoken(e, said[e.id], quoted.get(e.id, []))
    return found


def _statement_evidence(
    a: Spoken,
    b: Spoken,
    speaker: str,
    lefts: Mapping[str, Spoken],
    rights: Mapping[str, Spoken],
    facts: Sequence[Pair],
    scale: Scale,
    weights: Mapping[str, Any],
) -> tuple[Evidence, ...]:
    w = weights["statement"]
    evidence = [Evidence("align.speaker", speaker, "same", w["speaker"], f"the same speaker, {speaker}")]
    ids = {c.id for c in a.claims}, {c.id for c in b.claims}
    told = [p for p in facts if p.left.id in ids[0] and p.right.id in ids[1]]
    if told:
        evidence.append(
            Evidence(
                "align.told",
                told[0].left.predicate,
                "same",
                w["told_same"],
                f"both tell that: {side(told[0].left).value} / {side(told[0].right).value}",
            )
        )
    if shares_quotation(a.quotations, b.quotations):
        evidence.append(Evidence("align.quotation", "", "same", w["quotation"], "the same words are quoted"))
    slots = tuple(shared_slots(a.event, b.event, weights, scale.lexicon))
    shared = sorted(a.terms & b.terms)
    same_day = any(e.rule == "align.day" for e in slots) and sum(scale.bits(t) for t in shared) >= w["same_day_topic"]
    message = (
        sum(scale.bits(t) for t in shared if not t.startswith("@person:") and t not in scale.titles) >= w["message"]
    )
    if len(evidence) == 1 and not same_day and not message:
        return ()  # one speaker speaks on many occasions: without the same words or the same message nothing says that this is one
    evidence += slots
    bits = min(weights["terms_cap"] / 2, sum(scale.bits(t) for t in shared) / 2)
    evidence.append(
        Evidence(
            "align.terms",
            f"{bits:.1f}",
            "shared",
            round(bits, 2),
            "words in common: " + ", ".join(t.lstrip("@") for t in shared),
        )
    )
    if all(sum(speaker in s.speakers for s in side_.values()) == 1 for side_ in (lefts, rights)):
        evidence.append(
            Evidence(
                "align.only", "1", "only_one", w["only_one"], "the only statement of this speaker in either article"
            )
        )
    return tuple(evidence)


def _tells(p: Pair) -> bool:
    """True for a pair that tells one thing alike, not that somebody spoke."""
    speech = p.left.predicate in ("say", "tell") or "statement" in (p.left_event.type, p.right_event.type)
    return not speech and p.left.polarity == p.right.polarity


def shares_quotation(a: Iterable[tuple[str, ...]], b: Iterable[tuple[str, ...]]) -> bool:
    """True where a run of six words stands in a quotation of each side."""
    grams = {q[i : i + 6] for q in a for i in range(len(q) - 5)}
    return any(q[i : i + 6] in grams for q in b for i in range(len(q) - 5))
