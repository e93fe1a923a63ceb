"""How long somebody is sent to prison: one person, and one term in each article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.identity import times_apart
from claimcheck.detect.role import OTHER_TIME, far_apart
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.types import Claim, Evidence, Extraction, Quantity, Stated
from claimcheck.types import Span as TextSpan

MONTHS = {"years": 12, "month": 1}
SOLE = "the articles give several terms"
TIMES = "the two are dated apart: two courts"
NEAR = 60  # characters before and behind the length in which "in prison" may stand


@dataclass(frozen=True, slots=True)
class Term:
    """A term of imprisonment where it stands, in months."""

    claim: Claim
    span: TextSpan
    months: float

    @property
    def words(self) -> str:
        """ "8 years", "18 months", "6 years and 4 months"."""
        years, months = divmod(self.months, 12)
        if not years or (years < 2 and months):
            return f"{self.months:g} month{'s' * (self.months != 1)}"
        whole = f"{years:g} year{'s' * (years != 1)}"
        return f"{whole} and {months:g} month{'s' * (months != 1)}" if months else whole


@dataclass(frozen=True, slots=True)
class _Words:
    imposed: frozenset[str]
    given: frozenset[str]
    served: frozenset[str]
    prison: re.Pattern[str]
    other: re.Pattern[str]


@register("number", "number.prison_term")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one convict prison terms of two lengths.

    Terms that were only asked for or faced, suspended, cut on appeal, served already or that are one of several are not compared.
    """
    lefts, rights = (_terms(x, c) for x in (c.left, c.right))
    for holder in sorted(lefts.keys() & rights.keys()):
        a, b = lefts[holder][0], rights[holder][0]
        if c.within and b.span <= a.span:
            continue
        marks = _mark(c.left, a), _mark(c.right, b)
        if _same_length(a, b):
            out.agree("number", *marks)
        elif any(len({t.months for t in side[holder]}) > 1 for side in (lefts, rights)):
            out.reject(SOLE, *marks)
        elif far_apart(c):
            out.reject(OTHER_TIME, *marks)
        elif times_apart(a.claim, b.claim, c):
            out.reject(TIMES, *marks)
        else:
            detail = f"{a.words} against {b.words}"
            out.measures.append(
                Measure("number.prison_term", "number", "apart", *marks, detail, _identity(c.entities[holder].name))
            )


def is_term(q: Stated[Quantity], claim: Claim, lexicon: Lexicon) -> bool:
    """True for a length of time next to words of prison, but for time that was served: such terms are compared here, and nowhere else."""
    words = _words(lexicon)
    if q.readings[0].unit not in MONTHS or (claim.predicate in words.served and claim.modality == "actual"):
        return False
    start = q.span.start - claim.span.start
    around = claim.span.quote[max(0, start - NEAR) : q.span.end - claim.span.start + NEAR]
    return words.prison.search(around) is not None


def _identity(name: str) -> tuple[Evidence, ...]:
    return (
        Evidence("link.entity", name, "same", 6.0, f"both tell how long {name} is to be in prison"),
        Evidence("align.sole", name, "sole", 2.0, "each article gives one such term"),
    )


def _same_length(a: Term, b: Term) -> bool:
    """True for one length, and for full years beside the same years with months."""
    if a.months == b.months:
        return True
    return a.months // 12 == b.months // 12 and min(a.months % 12, b.months % 12) == 0


def _terms(x: Extraction, c: Comparison) -> Mapping[str, Sequence[Term]]:
    """The terms of each person sent to prison, in text order."""
    words = _words(c.lexicon)
    found = defaultdict(list)
    for claim in x.claims:
        holder = _convict(claim, words)
        entity = c.entities.get(holder)
        if entity is None or entity.kind != "person" or " " not in entity.name:
            continue
        term = _length(claim)
        if term is None or words.other.search(claim.span.quote):
            continue
        if any(is_term(q, claim, c.lexicon) for q in claim.quantities):
            found[holder].append(term)
    return found


def _convict(claim: Claim, words: _Words) -> str:
    """The id of whom the claim sends to prison; empty where it sends nobody, or only perhaps."""
    subject, told = claim.subject, claim.object
    if claim.polarity != "positive":
        return ""
    if claim.predicate in words.served:
        return subject.referent if subject is not None and claim.modality in ("planned", "possible") else ""
    if claim.modality != "actual":
        return ""
    if claim.predicate in words.imposed and told is not None:
        return told.referent
    if claim.predicate in words.given:
        taker = subject if claim.predicate in ("receive", "get") else told if subject is None else None
        return taker.referent if taker is not None else ""
    return ""


def _length(claim: Claim) -> Term | None:
    """The only length of time in the claim; "six years and four months" are one."""
    stated = [s for s in claim.quantities if s.readings[0].unit in MONTHS]
    if not stated or any(s.readings[0].low != s.readings[0].high or s.readings[0].approximate for s in stated):
        return None
    first, last = stated[0].span, stated[-1].span
    between = claim.span.quote[first.end - claim.span.start : last.start - claim.span.start]
    if len(stated) > 2 or (len(stated) == 2 and between.strip() not in ("and", ",")):
        return None
    text = claim.span.quote[first.start - claim.span.start : last.end - claim.span.start]
    return Term(claim, TextSpan(first.article, first.start, last.end, text), sum(map(_months, stated)))


def _months(s: Stated[Quantity]) -> float:
    return s.readings[0].low * MONTHS[s.readings[0].unit]


def _mark(x: Extraction, t: Term) -> Mark:
    return Mark(t.span, sentence_of(x, t.span), f"{t.words} in prison")


@built
def _words(lexicon: Lexicon) -> _Words:
    table = lexicon.table("indicators")["prison"]
    prison, other = ("|".join(table[key]).replace(" ", r"\s+") for key in ("words", "other"))
    return _Words(
        frozenset(table["imposed"]),
        frozenset(table["given"]),
        frozenset(table["served"]),
        re.compile(rf"\b(?:{prison})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{other})\b", re.IGNORECASE),
    )
