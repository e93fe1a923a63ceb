"""What a thing cost: "sold for 9 million", "cost 27 million", "paid 9 million for it" fill one slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.arguments import holds
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.counted import Counted
from claimcheck.detect.identity import times_apart
from claimcheck.detect.number import mark
from claimcheck.detect.updates import FAR, verdict
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import quantities
from claimcheck.types import Argument, Claim, Evidence, Extraction, Quantity, Stated

TIMES = "the two prices are of two times"
SEVERAL = "one article gives the thing several prices"


@dataclass(frozen=True, slots=True)
class Price:
    """A thing, and the sum that a claim says it cost."""

    claim: Claim
    thing: Argument
    stated: Stated[Quantity]

    @property
    def key(self) -> str:
        """What names the thing: its referent, else its proper name; empty for "the house"."""
        quote = self.thing.span.quote
        return self.thing.referent.split(":", 1)[-1] if self.thing.referent else _name(quote)


def _name(quote: str) -> str:
    words = quote.split()
    named = bool(words) and all(w[:1].isupper() for w in words)
    return "-".join(words).lower() if named else ""


@register("number", "number.price")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports say what one thing cost or was sold for, and the sums cannot both be right."""
    if c.within:
        return
    lefts, rights = list(prices(c.left, c.lexicon)), list(prices(c.right, c.lexicon))
    for a in lefts:
        for b in rights:
            if a.key and a.key == b.key and a.claim.modality == b.claim.modality:
                _compare(a, b, lefts, rights, c, out)


def _compare(a: Price, b: Price, lefts: Iterable[Price], rights: Iterable[Price], c: Comparison, out: Outcome) -> None:
    one, other = a.stated.readings[0], b.stated.readings[0]
    if one.unit != other.unit:
        return
    left, right = mark(c.left, a.stated), mark(c.right, b.stated)
    if not quantities.apart(one, other):
        out.agree("number", left, right)
    elif _several(a, lefts) or _several(b, rights):
        out.reject(SEVERAL, left, right)
    elif times_apart(a.claim, b.claim, c):
        out.reject(TIMES, left, right)
    else:
        out.measures.append(_measure(a, b, left, right, c))


def _measure(a: Price, b: Price, left: Mark, right: Mark, c: Comparison) -> Measure:
    one, other = a.stated.readings[0], b.stated.readings[0]
    ratio = quantities.ratio(one, other)
    level = "far" if ratio is None or ratio >= FAR else "near"
    bits = c.lexicon.table("weights")["rules"]["number.price"]["thing"]["same"]
    thing = Evidence("align.thing", a.key, "same", bits, f"both say what it cost: {a.thing.span.quote}")
    discounts = ("approximate",) if one.approximate or other.approximate else ()
    said = verdict(c, Counted(a.claim, a.stated), Counted(b.claim, b.stated))
    detail = f"{left.value} against {right.value}"
    return Measure("number.price", "number", level, left, right, detail, (thing,), discounts, said)


def _several(price: Price, others: Iterable[Price]) -> bool:
    """True where the article gives the thing another price too: bought for so much, sold for so much."""
    own = price.stated.readings[0]
    return any(p.key == price.key and quantities.apart(p.stated.readings[0], own) for p in others)


def prices(x: Extraction, lexicon: Lexicon) -> Iterator[Price]:
    """The prices that an article states, in text order."""
    words = lexicon.table("prices")
    for claim in x.claims:
        if claim.polarity == "negative":
            continue
        for stated in claim.quantities:
            if quantities.is_money(stated.readings[0]):
                thing = _thing(claim, stated, words)
                if thing is not None:
                    yield Price(claim, thing, stated)


def _thing(claim: Claim, sum_: Stated[Quantity], words: Mapping[str, Any]) -> Argument | None:
    """What the sum is the price of, by the place where it stands: "sold X for", "X cost", "paid … for X"."""
    place = next((m.relation for m in claim.modifiers if holds(m, sum_.span)), "")
    if claim.predicate in words["sold"] and place == "for":
        return claim.object or claim.subject
    if claim.predicate in words["cost"] and holds(claim.object, sum_.span):
        return claim.subject
    if claim.predicate in words["paid"] and holds(claim.object, sum_.span):
        return next((m for m in claim.modifiers if m.relation == "for"), None)
    return None
