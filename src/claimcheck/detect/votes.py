"""How a vote went: the tallies of one vote, however the reports word them: "by 74 votes to 41", "68 supported the bill, 41 opposed it"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentences
from claimcheck.detect.number_gates import OTHER_ENTRY, OTHER_TIME, other_entry
from claimcheck.detect.told_once import current
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import dates
from claimcheck.once import once_each
from claimcheck.types import Evidence, Extraction, Quantity, Stated
from claimcheck.types import Span as TextSpan

SEVERAL = "one of the articles gives several votes"


@dataclass(frozen=True, slots=True)
class Tally:
    """A vote as one sentence tells it: how many were for it and how many against, the larger number first, and how many abstained if it says so."""

    sentence: TextSpan
    phrase: TextSpan
    sides: tuple[float, float]
    abstained: float | None

    @property
    def words(self) -> str:
        """ "74 to 41, 9 abstained"."""
        more = f", {self.abstained:g} abstained" if self.abstained is not None else ""
        return f"{self.sides[0]:g} to {self.sides[1]:g}{more}"


@register("number", "number.votes")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one vote count it differently: one of its sides agrees, another does not.

    Each must give one vote only. Votes of which nothing agrees may be two.
    """
    if c.within:
        return
    weights: Mapping[str, Any] = c.lexicon.table("weights")["rules"]["number.votes"]["one"]
    lefts, rights = (list(_tallies(x, c.lexicon)) for x in (c.left, c.right))
    for a in lefts:
        for b in rights:
            agreed = [p for p, q in _pairs(a, b) if p == q]
            if len(agreed) == len(_pairs(a, b)) or max(agreed, default=0) < weights["least"]:
                continue
            left, right = (Mark(t.phrase, t.sentence, t.words) for t in (a, b))
            why = _reason(a, b, lefts, rights, c)
            if why:
                out.reject(why, left, right)
                continue
            same = ", ".join(f"{n:g}" for n in agreed)
            evidence = (
                Evidence("align.tally", same, "same", weights["each"] * len(agreed), f"both give {same}"),
                *(c.story.evidence("vote", "each article gives one vote") or _scene(a, b, c)),
            )
            out.measures.append(
                Measure("number.votes", "number", "apart", left, right, f"{left.value} against {right.value}", evidence)
            )


def _pairs(a: Tally, b: Tally) -> list[tuple[float, float]]:
    found = list(zip(a.sides, b.sides, strict=True))
    return [*found, (a.abstained, b.abstained)] if a.abstained is not None and b.abstained is not None else found


def _reason(a: Tally, b: Tally, lefts: Iterable[Tally], rights: Iterable[Tally], c: Comparison) -> str:
    """Why two tallies are not held against each other; empty where nothing speaks against it."""
    if any(len({t.sides for t in side}) > 1 for side in (lefts, rights)):
        return SEVERAL
    if other_entry(a.sentence.quote, b.sentence.quote, c.lexicon):
        return OTHER_ENTRY
    when = c.stated_in(a.sentence).when, c.stated_in(b.sentence).when
    relations = {dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) for p in when[0] for q in when[1]}
    told = all(current(k, x, c) for x, t in ((c.left, a), (c.right, b)) for k in x.claims if k.span == t.sentence)
    return OTHER_TIME if relations == {"apart"} or not told else ""


def _scene(a: Tally, b: Tally, c: Comparison) -> tuple[Evidence, ...]:
    return c.scenes.evidence(a.sentence.start, b.sentence.start)


def _tallies(x: Extraction, lexicon: Lexicon) -> Iterator[Tally]:
    """The votes of an article, one a sentence at most."""
    words = _words(lexicon)
    for s in sentences(x):
        told = _numbers(x).get((s.start, s.end), {})
        if not told or not words.voting.search(s.quote):
            continue
        found = _score(s, told) or _by_side(s, told, words)
        if found is not None:
            yield found


@once_each
def _numbers(x: Extraction) -> Mapping[tuple[int, int], Mapping[TextSpan, Quantity]]:
    """The exact numbers of each sentence by where they stand."""
    found: dict[tuple[int, int], dict[TextSpan, Quantity]] = {}
    for claim in x.claims:
        for s in claim.quantities:
            if _counts(s):
                found.setdefault((claim.span.start, claim.span.end), {})[s.span] = s.readings[0]
    return found


def _counts(s: Stated[Quantity]) -> bool:
    q = s.readings[0]
    return (q.unit == "count" and q.low == q.high and not q.approximate) or q.unit == "score"


def _score(s: TextSpan, told: Mapping[TextSpan, Quantity]) -> Tally | None:
    """ "78-49", "51 to 44", "six to three"."""
    scores = [(span, q) for span, q in told.items() if q.unit == "score"]
    if len(scores) != 1:
        return None
    span, q = scores[0]
    return Tally(s, span, (q.high, q.low), None)


def _by_side(s: TextSpan, told: Mapping[TextSpan, Quantity], words: _Words) -> Tally | None:
    """ "74 votes to 41 with nine abstentions", "91 were in favour and 36 against"."""
    spans = sorted(told, key=lambda p: p.start)
    sides: dict[str, tuple[TextSpan, float]] = {}
    for n, span in enumerate(spans):
        end = spans[n + 1].start if n + 1 < len(spans) else s.end
        after = s.quote[span.end - s.start : end - s.start]
        before = s.quote[max(0, span.start - s.start - BEFORE) : span.start - s.start]
        side = "against" if "for" in sides and words.to.search(before) else words.side(after)
        if side and sides.setdefault(side, (span, told[span].low))[0] != span:
            return None  # two numbers of one side: two votes, or parts of one
    if not {"for", "against"} <= sides.keys():
        return None
    phrase = _phrase(s, sides["for"][0], sides["against"][0])
    more, fewer = sorted((sides["for"][1], sides["against"][1]), reverse=True)
    return Tally(s, phrase, (more, fewer), sides["abstained"][1] if "abstained" in sides else None)


BEFORE = 4  # characters before a number in which "to" may stand


def _phrase(s: TextSpan, a: TextSpan, b: TextSpan) -> TextSpan:
    """From the one number to the other."""
    start, end = min(a.start, b.start), max(a.end, b.end)
    return TextSpan(s.article, start, end, s.quote[start - s.start : end - s.start])


@dataclass(frozen=True, slots=True)
class _Words:
    """`votes.toml` as patterns: what tells of a vote, and to which side the words behind a number give it."""

    voting: re.Pattern[str]
    to: re.Pattern[str]
    sides: Mapping[str, re.Pattern[str]]

    def side(self, after: str) -> str:
        """for, against, abstained, or empty; the words that stand nearest to the number count."""
        found = [(m.start(), name) for name, pattern in self.sides.items() if (m := pattern.search(after))]
        return min(found)[1] if found else ""


@built
def _words(lexicon: Lexicon) -> _Words:
    table = lexicon.table("votes")
    sides = {name: re.compile(rf"\b(?:{'|'.join(table[name])})\b") for name in ("for", "against", "abstained")}
    return _Words(re.compile(rf"\b(?:{'|'.join(table['voting'])})", re.IGNORECASE), re.compile(r"\bto $"), sides)
