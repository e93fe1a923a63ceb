"""Statements: occasions on which the same person says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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
    facts = [p for p in pairs if _tells(p)]
    lefts, rights = _by_speaker(left), _by_speaker(right)
    for a in _spoken(left):
        rivals = rights.get(a.speaker, ())
        only = len(rivals) == len(lefts[a.speaker]) == 1
        for b in rivals:
            evidence = _statement_evidence(a, b, only, facts, scale, weights)
            scored.append((sum([e.bits for e in evidence]), a, b, evidence))
    scored.sort(key=lambda s: (-s[0], s[1].first.span, s[2].first.span))
    taken: set[str] = set()
    found = []
    for bits, a, b, evidence in scored:
        if bits >= weights["statement_threshold"] and not {a.event.id, b.event.id} & taken:
            taken |= {a.event.id, b.event.id}
            found.append(Pair(a.first, b.first, a.event, b.event, evidence))
    return found


@dataclass(eq=False)
class Spoken:
    """A statement with all that it conveys: claims, their terms, and the runs of words of its quotations; most have no counterpart, so these are
    worked out when asked for.
    """

    event: Event
    claims: Sequence[Claim]
    quotations: Sequence[tuple[str, ...]]
    speaker: str

    @property
    def first(self) -> Claim:
        return self.claims[0]

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset([c.id for c in self.claims])

    @cached_property
    def terms(self) -> frozenset[str]:
        own = {mark + p for p in self.event.participants for mark in ("", "@")}
        return frozenset([t for c in self.claims for t in c.terms]) - own

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset([q[i : i + RUN] for q in self.quotations for i in range(len(q) - RUN + 1)])


RUN = 6  # quoted words in a row that two statements share where they are one


@once_each
def claims_of_events(x: Extraction) -> Mapping[str, Sequence[Claim]]:
    """The claims of each event of an article, in text order."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for c in x.claims:
        found[c.event].append(c)
    return found


@once_each
def _spoken(x: Extraction) -> Sequence[Spoken]:
    """The statements of those of whom the article says that they made them, in text order."""
    said: dict[str, list[Claim]] = {e.id: [] for e in x.events if e.type == "statement"}
    for c in x.claims:
        if c.event in said:
            said[c.event].append(c)
        if c.told_at in said and c.told_at != c.event:
            said[c.told_at].append(c)
    quoted: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for q in x.quotations:
        quoted[q.event].append(q.words)
    return [
        Spoken(e, said[e.id], quoted.get(e.id, []), speaker)
        for e in x.events
        if said.get(e.id) and (speaker := _speaker(e, said[e.id]))
    ]


@once_each
def _by_speaker(x: Extraction) -> Mapping[str, Sequence[Spoken]]:
    found: dict[str, list[Spoken]] = defaultdict(list)
    for s in _spoken(x):
        found[s.speaker].append(s)
    return found


def _speaker(event: Event, claims: Sequence[Claim]) -> str:
    """The first participant, where a claim has it speak; that of "the members accused X" is X, who does not."""
    first = event.participants[0] if event.participants else ""
    voices = [a for c in claims for a in (c.subject, c.attributed_to) if a is not None and a.referent == first]
    return first if voices else ""


def _statement_evidence(
    a: Spoken, b: Spoken, only: bool, facts: Sequence[Pair], scale: Scale, weights: Mapping[str, Any]
) -> tuple[Evidence, ...]:
    """The evidence that two statements of one speaker are one occasion, `only` where neither article has another of his; empty where there is none."""
    w = weights["statement"]
    told = next((p for p in facts if p.left.id in a.ids and p.right.id in b.ids), None)
    quoted = not a.runs.isdisjoint(b.runs)
    shared = sorted(a.terms & b.terms)
    topic = scale.total(shared)
    slots = shared_slots(a.event, b.event, weights, scale.lexicon)
    if told is None and not quoted:
        same_day = topic >= w["same_day_topic"] and any(e.rule == "align.day" for e in slots)
        message = (t for t in shared if not t.startswith("@person:") and t not in scale.titles)
        if not same_day and scale.total(message) < w["message"]:
            return ()  # one speaker speaks on many occasions: without the same words or the same message nothing says that this is one
    evidence = [Evidence("align.speaker", a.speaker, "same", w["speaker"], f"the same speaker, {a.speaker}")]
    if told is not None:
        both = f"both tell that: {side(told.left).value} / {side(told.right).value}"
        evidence.append(Evidence("align.told", told.left.predicate, "same", w["told_same"], both))
    if quoted:
        evidence.append(Evidence("align.quotation", "", "same", w["quotation"], "the same words are quoted"))
    evidence += slots
    bits = min(weights["terms_cap"] / 2, topic / 2)
    words = "words in common: " + ", ".join(t.lstrip("@") for t in shared)
    evidence.append(Evidence("align.terms", f"{bits:.1f}", "shared", round(bits, 2), words))
    if only:
        said = "the only statement of this speaker in either article"
        evidence.append(Evidence("align.only", "1", "only_one", w["only_one"], said))
    return tuple(evidence)


def _tells(p: Pair) -> bool:
    """True for a pair that tells one thing alike, not that somebody spoke."""
    speech = p.left.predicate in ("say", "tell") or "statement" in (p.left_event.type, p.right_event.type)
    return not speech and p.left.polarity == p.right.polarity
