"""Two claims of one deed, or two numbers of one thing, because both articles tell one story and each of them tells of one such only (`story`)."""

from __future__ import annotations

import datetime as dt
import re

from claimcheck.detect.base import Comparison
from claimcheck.detect.identity import SAME, Match, Things
from claimcheck.rarity import Predicates
from claimcheck.types import Claim, Evidence, Extraction
from claimcheck.types import Span as TextSpan

AROUND = dt.timedelta(days=10)  # days before and after its publication that an article's story is told of
ADDED = re.compile(
    r"(?: [\w-]+){0,3},? and (?:[\w-]+ )?$"
)  # between two numbers that are counted together: "12 Somali and 11 Yemeni pirates"

AMONG = re.compile(r"^(?: [\w’'-]+){0,4},? (?:among|of them|of whom)\b")
AMONG_THEM = re.compile(r"\b(?:including|among them|among whom|of them|of whom)(?: [\w’'-]+){0,2},? $")


def evidence(a: Claim, b: Claim, c: Comparison) -> tuple[Evidence, ...]:
    """The evidence that two claims are of one deed; empty where one of the articles tells of several, or they are not known to tell one story."""
    if not c.story.is_one or not (current(a, c.left, c) and current(b, c.right, c)):
        return ()
    return c.story.told_once(c.left, c.right, a, b, Predicates.of(c.lexicon))


def figures(a: Claim, b: Claim, spans: tuple[TextSpan, TextSpan], what: str, c: Comparison) -> tuple[Evidence, ...]:
    """The evidence that two numbers, each the only one of its article, count one thing; `what` in words."""
    told = ((a, c.left, spans[0]), (b, c.right, spans[1]))
    if not c.story.is_one or any(_added(k, span) or _part(k, span) or not current(k, x, c) for k, x, span in told):
        return ()
    return c.story.evidence(what, f"each article gives one number of this: {what}")


def _added(claim: Claim, span: TextSpan) -> bool:
    """True where another number of the sentence is to be added to it, or it to another."""
    text, start = claim.span.quote, claim.span.start
    for s in claim.quantities:
        first, second = sorted((s.span, span), key=lambda p: p.start)
        if first != second and ADDED.fullmatch(text[first.end - start : second.start - start]):
            return True
    return False


def _part(claim: Claim, span: TextSpan) -> bool:
    """True where the words say that it is a part of those counted: "three children are among the dead"."""
    text, start = claim.span.quote, claim.span.start
    return bool(AMONG.search(text[span.end - start :]) or AMONG_THEM.search(text[: span.start - start]))


def current(claim: Claim, x: Extraction, c: Comparison) -> bool:
    """True where nothing dates the claim to other days than those that its article reports on."""
    published = x.article.published
    own = [s for e in x.events if e.id == claim.event for s in e.when if s.basis != "inherited"]
    readings = [r for s in own or c.stated_in(claim.span).when for r in s.readings if r.start and r.end]
    if published is None or not readings or claim.modality == "planned":
        return True
    return any(r.start <= published + AROUND and published - AROUND < r.end for r in readings if r.start and r.end)


def denied(a: Claim, b: Claim, m: Match) -> bool:
    """True for a deed and its opposite, done to one thing, and for what a thing did and never did: "the alarm went off", "the fire alarm never
    sounded".

    Of what people say, want or do to others, more is told than the bare deed, and one article may deny a part of it only.
    """
    if m.predicate == "opposite" and m.object in SAME and m.subject != "other":
        return True
    if m.predicate != "opposite" and m.subject in SAME and m.object in SAME:
        return a.attributed_to is None and b.attributed_to is None
    plain = all(_thing(x) and x.object is None and x.attributed_to is None for x in (a, b))
    return plain and m.subject in SAME


def one_deed(a: Claim, b: Claim, m: Match, c: Comparison) -> bool:
    """True where what is done may be one: to one object; or, of what is done to the same only once, to something that one of them only calls "it".

    What many do, each for himself, is not: vote, support, oppose.
    """
    things = Things.of(c.lexicon)
    if {a.predicate, b.predicate} & (things.sided | things.views):
        return False
    return m.object in SAME or (m.object == "unknown" and things.done_once(a) and things.done_once(b))


def _thing(claim: Claim) -> bool:
    """True where the subject is a thing, and not somebody."""
    subject = claim.subject
    return subject is not None and not subject.pronoun and not subject.referent
