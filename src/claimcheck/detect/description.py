"""What something is, in two descriptions that exclude each other: a liberal, a conservative; a virus, a bacterium."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.arguments import PRONOUNS
from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.lexicon import Lexicon, built
from claimcheck.types import Argument, Claim, Evidence, Extraction

SUBJECT = 6.0  # bits for one thing that both describe
BEHIND = re.compile(
    r",|;|\s(?:of|in|on|at|to|for|from|with|by|who|which|that|whose|and|or|but|than|among)\s"
)  # of something else
STATED_TOO = "one of the articles describes it both ways"


@dataclass(frozen=True, slots=True)
class Described:
    """A claim that something is something, with the value that its words have in one family."""

    claim: Claim
    subject: Argument
    family: str
    value: str
    said: Argument


@register("value", "value.description")
def detect(c: Comparison, out: Outcome) -> None:
    """Two short statements describe one thing in two ways that exclude each other."""
    if c.within or not brief.is_short(c):
        return
    lefts = list(_described(c.left, c.lexicon))
    rights = list(_described(c.right, c.lexicon)) if lefts else []
    for a in lefts:
        for b in rights:
            if a.family != b.family or a.value == b.value or not _one(a.subject, b.subject):
                continue
            if _families(c.lexicon)[a.family].head and not _one_scope(a.said, b.said):
                continue
            left, right = (Mark(k.said.span, k.claim.span, k.said.span.quote) for k in (a, b))
            if any(k.family == a.family and k.value == b.value for k in lefts) or any(
                k.family == b.family and k.value == a.value for k in rights
            ):
                out.reject(STATED_TOO, left, right)
                continue
            what = a.subject.span.quote
            identity = (Evidence("align.subject", what, "same", SUBJECT, f"both say what this is: {what}"),)
            detail = f"{left.value} against {right.value}"
            out.measures.append(Measure("value.description", "value", "apart", left, right, detail, identity))


def _described(x: Extraction, lexicon: Lexicon) -> Iterator[Described]:
    for claim in x.claims:
        subject, said = claim.subject, claim.object
        if claim.predicate != "be" or subject is None or said is None:
            continue
        if claim.polarity == "negative" or claim.modality != "actual":
            continue
        words = BEHIND.split(said.span.quote, maxsplit=1)[0]
        for name, family in _families(lexicon).items():
            values = {family.values[m[0]] for m in family.pattern.finditer(words)}
            if len(values) == 1:
                yield Described(claim, subject, name, values.pop(), said)


def _one(a: Argument, b: Argument) -> bool:
    """True where both subjects are one: by name, or in the same words that are more than a pronoun."""
    if a.referent or b.referent:
        return a.referent == b.referent
    return a.head == b.head and a.head not in PRONOUNS and _words(a) == _words(b)


def _one_scope(a: Argument, b: Argument) -> bool:
    """True for one noun, of one whole: the largest lake is the largest of its country, and may be the smallest of another."""
    left, right = ("".join(BEHIND.split(x.span.quote, maxsplit=1)[1:]).casefold() for x in (a, b))
    return a.head == b.head and (left in right or right in left)


def _words(a: Argument) -> frozenset[str]:
    return frozenset(a.span.quote.casefold().split()) - {"the", "a", "an", "this"}


@dataclass(frozen=True, slots=True)
class Family:
    """Values that exclude each other, by the words that state them."""

    pattern: re.Pattern[str]
    values: dict[str, str]
    head: bool


@built
def _families(lexicon: Lexicon) -> dict[str, Family]:
    found = {}
    for name, entry in lexicon.table("descriptions")["families"].items():
        values = {word: value for value, words in entry.items() if value != "head" for word in words}
        longest_first = sorted(values, key=lambda w: (-len(w), w))
        pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
        found[name] = Family(pattern, values, bool(entry.get("head")))
    return found
