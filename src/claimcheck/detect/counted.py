"""The numbers of an article, each with the claim that states it: what it counts, and of which time."""

from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Iterator, Mapping

from claimcheck.arguments import holds
from claimcheck.detect.base import Comparison
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import dates, quantities
from claimcheck.types import Claim, Extraction, Quantity, Stated, TimeInterval

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CARRIES = re.compile(r"(?:it|that|they|those)\b", re.IGNORECASE)
FINE = ("day", "weekend", "week")
SPAN = re.compile(
    r"\b(?:over|during|throughout|across|from|between) [^.;]{0,24}\b(?:years|(?:year|decade)s? span|decades?|(?:19|20)\d\d (?:through|to|and))\b"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with the claim that states it."""

    claim: Claim
    stated: Stated[Quantity]

    @property
    def value(self) -> Quantity:
        return self.stated.readings[0]


def counted(x: Extraction) -> Iterator[Counted]:
    """The quantities of an article in text order, each with its claim."""
    for claim in x.claims:
        for stated in claim.quantities:
            yield Counted(claim, stated)


def same_slot(a: Quantity, b: Quantity) -> bool:
    """True where the two may be compared: one unit, and one noun where both name one; a length of time names one on both sides or on neither."""
    if not quantities.comparable(a, b) or (quantities.is_duration(a) and bool(a.of) != bool(b.of)):
        return False
    return not a.of or not b.of or quantities.same_noun(a.of, b.of)


def one_slot(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """As `same_slot`, for numbers in their sentences: "a 60-day suspension" and "suspended for 10 days" are one thing, and so are two numbers that one
    noun is said to be ("attendance was 62,241 fans", "the attendance was over 70,000 people").
    """
    if not quantities.of_one_kind(a.value, b.value):
        return False
    if same_slot(a.value, b.value):
        return True
    if a.value.of and b.value.of:
        return _is(a) and _is(b) and _subject(a) == _subject(b) != ""
    return _names_deed(a, b, lexicon) or _names_deed(b, a, lexicon)


def bare(q: Quantity) -> Quantity:
    """The quantity without its noun: for two whose nouns are known to name one thing."""
    return dataclasses.replace(q, of=None)


def is_limit(q: Quantity) -> bool:
    """True for "19 or older": of two such limits of one rule only one is right, though ages of both kinds exist."""
    return q.unit == "age" and (math.isinf(q.high) or q.low == 0 < q.high)


def _is(x: Counted) -> bool:
    """True where the number is what the subject is: "the attendance was 62,241 fans"."""
    return x.claim.predicate == "be" and holds(x.claim.object, x.stated.span)


def _subject(x: Counted) -> str:
    return x.claim.subject.head if x.claim.subject is not None and not x.claim.subject.referent else ""


def deed(a: Counted, b: Counted, c: Comparison) -> bool:
    """True where one length is that of a deed by its noun ("a 60-day suspension"), the other by its verb ("suspended for 10 days")."""
    return _names_deed(a, b, c.lexicon) or _names_deed(b, a, c.lexicon)


def _names_deed(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True where the noun of `a` names the deed that the length of `b` belongs to."""
    return (
        bool(a.value.of)
        and not b.value.of
        and _verbs(lexicon).get(a.value.of or "") == b.claim.predicate
        and b.claim.predicate in b.stated.terms
    )


@built
def _verbs(lexicon: Lexicon) -> Mapping[str, str]:
    return {row["noun"]: row["verb"] for row in lexicon.rows("nominalizations")}


def indicator_of(x: Counted, lexicon: Lexicon) -> str:
    """What a count is a count of: the dead, the injured, the arrested; by its predicate, its noun or the words beside it; empty where none tells."""
    kinds = indicators(lexicon)
    exempt: Mapping[str, list[str]] = lexicon.table("indicators")["exempt"]
    for word in (x.claim.predicate, x.value.of or ""):
        if word in kinds and x.value.of not in exempt.get(word, ()):
            return kinds[word]
    if not x.value.of:
        return ""  # "dozens shouted “who killed him”": the words beside a number without a noun may be of anybody
    near = {kinds[t] for t in x.stated.terms if t in kinds}
    return near.pop() if len(near) == 1 else ""


@built
def indicators(lexicon: Lexicon) -> Mapping[str, str]:
    """Predicate or noun → the indicator that it counts."""
    return {word: name for name, words in lexicon.table("indicators")["indicators"].items() for word in words}


# --- of which time ---


def times_apart(a: Counted, b: Counted, c: Comparison) -> bool:
    """True where the two figures are of two times: the dates of their own events, or all that the sentences name; or years that differ."""
    if is_limit(a.value) and is_limit(b.value):
        return False
    years = [set(YEAR.findall(x.claim.span.quote)) for x in (a, b)]
    if years[0] and years[1] and not years[0] & years[1]:
        return True
    if lasting(a) or lasting(b):
        return False  # a four-page summary has as many pages on every day
    own = [own_dates(x, c) or _carried(x, c) for x in (a, b)]
    if not any(own):
        return False  # the dates of the sentences are those of other events
    left, right = own if all(own) else [c.stated_in(x.claim.span).when or _carried(x, c) for x in (a, b)]
    return bool(left) and bool(right) and not any(_one_time(p, q) for p in left for q in right)


def lasting(x: Counted) -> bool:
    """True for a limit of age, and where a hyphen makes the number a property of a thing: "the four-page summary"."""
    if is_limit(x.value):
        return True
    after = x.claim.span.quote[x.stated.span.end - x.claim.span.start :][:1]
    return after in ("-", "‑") or "-" in x.stated.span.quote


def _one_time(a: Stated[TimeInterval], b: Stated[TimeInterval]) -> bool:
    """True for one day, or a day and its month; what is counted on a day and in its year may be two things."""
    related = dates.readings_relation(a.readings, b.readings)
    fine = all(s.readings[0].grain in ("day", "weekend", "week", "month") for s in (a, b))
    return related == "same" or (fine and related in ("inside", "contains"))


def _carried(x: Counted, c: Comparison) -> tuple[Stated[TimeInterval], ...]:
    """The month or year that the sentence before dates what "it" is: "The last big quake was in May. It killed 12 people."."""
    sentence = x.claim.span
    if not CARRIES.match(sentence.quote) or c.stated_in(sentence).when:
        return ()
    sides = (side for side in (c.left, c.right) if side.article.id == sentence.article)
    ahead = [k.span for side in sides for k in side.claims if k.span.end <= sentence.start]
    dates_ahead = c.stated_in(max(ahead)).when if ahead else ()
    return tuple(s for s in dates_ahead if s.readings[0].grain not in FINE)


def years_against_one(a: Counted, b: Counted) -> bool:
    """True where the first is said of several years and the second of one."""
    left, right = a.claim.span.quote, b.claim.span.quote
    return bool(SPAN.search(left)) and not SPAN.search(right) and bool(YEAR.search(right))


def own_dates(x: Counted, c: Comparison) -> tuple[Stated[TimeInterval], ...]:
    """The dates that the sentence states of the claim's own event."""
    events = (e for side in (c.left, c.right) for e in side.events if e.id == x.claim.event)
    span = x.claim.span
    return tuple(s for e in events for s in e.when if span.start <= s.span.start < span.end)
