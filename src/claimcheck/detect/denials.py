"""What a denial denies: all that its clause tells, or any of a thing ("no charges"), or only one kind of it ("no fraud charges")."""

from __future__ import annotations

import re
from itertools import takewhile

from claimcheck.detect.base import Comparison
from claimcheck.detect.identity import SAME, Match, Things
from claimcheck.scenes import clash
from claimcheck.types import Claim, Entity
from claimcheck.types import Span as TextSpan

LINKS = frozenset({"against", "for", "of", "in", "on", "to", "with", "from", "about", "at", "by", "that", "over"})


def denies_all(a: Claim, b: Claim, missing: float, described: frozenset[str], things: Things) -> bool:
    """True where all that the negative clause speaks of is in the positive one: "no federal experience" leaves other experience open.

    What only describes the subject (`described`) is not denied.
    """
    negative, positive = (a, b) if a.polarity == "negative" else (b, a)
    terms = set(negative.terms) - {negative.predicate} - described
    said = {things.groups.get(t, t) for t in positive.terms}
    return sum(things.groups.get(t, t) not in said for t in terms) <= len(terms) * missing


def denies_any(a: Claim, b: Claim, m: Match) -> bool:
    """True for "recommended no charges" against "recommended criminal charges": no charges at all, whatever else the clauses tell."""
    negative, positive = (a, b) if a.polarity == "negative" else (b, a)
    what, other = _none_of(negative), positive.object
    if not what or other is None or m.subject != "same" or m.object not in SAME:
        return False
    return set(what) <= set(other.span.quote.lower().split())


def other_kind(a: Claim, b: Claim, c: Comparison) -> bool:
    """True where only one kind of it is denied, or it is denied of others: "no fraud charges" leaves other charges open, and so do none against her."""
    if a.polarity == b.polarity:
        return False
    negative, positive = (a, b) if a.polarity == "negative" else (b, a)
    what = _none_of(negative)
    if not what:
        return False
    told = positive.span.quote.lower()
    if any(w not in told for w in what[:-1]):
        return True
    own = {f"@{k.subject.referent}" for k in (a, b) if k.subject is not None}
    left, right = (
        c.scenes.left.get(a.span.start, frozenset()) - own,
        c.scenes.right.get(b.span.start, frozenset()) - own,
    )
    return clash(left, right, "@person:")


def _none_of(negative: Claim) -> list[str]:
    """Of "no fraud charges against the mayor", the words "fraud" and "charges"; nothing where the object is not denied so."""
    first, *what = negative.object.span.quote.lower().split() if negative.object is not None else [""]
    if first != "no":
        return []
    return list(takewhile(lambda word: word not in LINKS, what))


def is_noun(claim: Claim) -> bool:
    """True where the subject is "the goalkeeper" alone: it tells who is meant, and describes nobody."""
    return claim.subject is not None and claim.subject.span.quote.lower() == f"the {claim.subject.head}"


def description(claim: Claim, c: Comparison) -> frozenset[str]:
    """The terms that stand only in the words for the subject: "the harbour director of those years"."""
    if claim.subject is None:
        return frozenset()
    span = claim.subject.span
    rest = claim.span.quote.replace(span.quote, "").lower()
    words = {t for t in claim.terms if t in span.quote.lower() and t not in rest}
    return frozenset(
        words | {t for t in claim.terms if t[:1] == "@" and _only_in(c.entities.get(t[1:]), span, claim.span)}
    )


def apposition(claim: Claim, c: Comparison) -> frozenset[str]:
    """The terms that stand only in what describes the object behind it: "approve Calvexin, a painkiller made in Basel"."""
    if claim.object is None:
        return frozenset()
    sentence, end = claim.span, claim.object.span.end
    found = BEHIND.match(sentence.quote[end - sentence.start :])
    if found is None:
        return frozenset()
    start = end - sentence.start
    span = TextSpan(sentence.article, end, end + found.end(), found[0])
    rest = (sentence.quote[:start] + " " + sentence.quote[start + found.end() :]).lower()
    words = {t for t in claim.terms if t[:4] in found[0].lower() and t not in rest}
    return frozenset(
        words | {t for t in claim.terms if t[:1] == "@" and _only_in(c.entities.get(t[1:]), span, claim.span)}
    )


BEHIND = re.compile(r",\s(?:an?|the|its|his|her|their|which|who)\s[^,.;]*", re.IGNORECASE)


def _only_in(entity: Entity | None, part: TextSpan, sentence: TextSpan) -> bool:
    """True where the entity is named in this part of the sentence only."""
    at = [m.span.start for m in entity.mentions if m.span.article == sentence.article] if entity is not None else []
    inside = [i for i in at if sentence.start <= i < sentence.end]
    return bool(inside) and all(part.start <= i < part.end for i in inside)
