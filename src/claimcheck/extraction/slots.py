"""Slots: which predicate a date, a place or a setting belongs to.

A date after "since", "until", "by" or "before" is not when the thing happened, and is left out; so is the year of a noun that is no event
("a 2012 law").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from claimcheck.extraction import tree
from claimcheck.extraction.venues import find_venues_in
from claimcheck.types import DateMention, Place, Stated, TimeInterval
from claimcheck.types import Span as TextSpan

BOUNDARY_PREPOSITIONS = frozenset(
    {
        "since",
        "until",
        "till",
        "by",
        "before",
        "after",
        "through",
        "to",
        "for",
        "from",
        "ahead",
        "prior",
        "following",
        "of",
        "about",
        "over",
        "than",
        "between",
        "within",
    }
)
VENUE_PREPOSITIONS = frozenset(
    {
        "in",
        "at",
        "on",
        "near",
        "inside",
        "outside",
        "during",
        "via",
        "through",
        "by",
        "over",
        "off",
        "along",
        "around",
        "across",
        "aboard",
        "throughout",
        "within",
        "from",
        "to",
        "into",
        "of",
        "with",
        "beside",
        "behind",
    }
)
RANGES = frozenset({"from", "between"})
FINE = frozenset({"day", "weekend"})


@dataclass(slots=True)
class Slots:
    """What the text states of one predicate: its dates, places and settings."""

    when: list[Stated[TimeInterval]] = field(default_factory=list)
    where: list[Stated[Place]] = field(default_factory=list)
    setting: list[Stated[str]] = field(default_factory=list)


def attach(
    doc: Doc,
    article: str,
    found: Iterable[DateMention],
    predicates: Mapping[int, object],
    near: tuple[str, ...],
    vague: frozenset[str] = frozenset(),
) -> dict[int, Slots]:
    """The slots of each predicate, by the index of its token; settings of the kinds `vague` are left out."""
    slots: dict[int, Slots] = {}
    for date in found:
        if date.type in ("DURATION", "SET") or not date.readings:
            continue
        tokens = tree.tokens_of(doc, date.start, date.end)
        if tokens is None:
            continue
        holder = _holder_of_date(
            tokens.root, set(range(tokens.start, tokens.end)), predicates, date.readings, tokens.start
        )
        if holder is not None:
            span = TextSpan(article, date.start, date.end, date.text)
            slots.setdefault(holder.i, Slots()).when.append(Stated(span, date.readings, date.readings[0].basis))
    for venue in find_venues_in(doc, near=near):
        tokens = tree.tokens_of(doc, venue.start, venue.end)
        if tokens is None:
            continue
        holder = _holder_of_venue(tokens.root, predicates, venue.kind == "setting")
        if holder is None:
            continue
        entry = slots.setdefault(holder.i, Slots())
        span = TextSpan(article, venue.start, venue.end, venue.text)
        if venue.kind == "setting" and venue.setting:
            if venue.setting in vague:
                continue
            entry.setting.append(Stated(span, (venue.setting,)))
        elif venue.places:
            entry.where.append(Stated(span, venue.places))
    return slots


def _holder_of_date(
    root: Token, inside: set[int], predicates: Mapping[int, object], readings: Iterable[TimeInterval], first: int
) -> Token | None:
    before = root.doc[first - 1] if first else None
    if (
        before is not None
        and before.lower_ in BOUNDARY_PREPOSITIONS
        and not (before.lower_ in RANGES and _is_range(readings))
    ):
        return None
    fine = all(r.grain in FINE or r.weekday is not None for r in readings)
    node = root
    while node.dep_ != "ROOT":
        head = node.head
        if head.i in inside:
            node = head
            continue
        own = node.i in inside  # still at the date itself: what governs it directly decides
        if (
            own
            and head.pos_ in ("ADP", "SCONJ")
            and head.lower_ in BOUNDARY_PREPOSITIONS
            and not (head.lower_ in RANGES and _is_range(readings))
        ):
            return None
        if head.i in predicates:
            return None if own and (node.dep_ in tree.SUBJECTS or node.dep_ in ("dobj", "attr")) else head
        if head.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") and not fine:
            return None
        if head.pos_ in ("NOUN", "PROPN") and node.dep_ in ("compound", "nummod", "amod", "nmod", "poss", "appos"):
            return None
        node = head
    return node if node.i in predicates and node.i not in inside else None


def _is_range(readings: Iterable[TimeInterval]) -> bool:
    return all(r.grain == "range" for r in readings)


def _holder_of_venue(root: Token, predicates: Mapping[int, object], is_setting: bool) -> Token | None:
    if is_setting and root.i in predicates:
        return root
    node = root
    while node.dep_ != "ROOT":
        head = node.head
        if node.dep_ in tree.SUBJECTS or (node.dep_ == "dobj" and not is_setting):
            return None
        if head.i in predicates:
            return head
        if head.pos_ in ("ADP", "SCONJ") and head.lower_ not in VENUE_PREPOSITIONS:
            return None
        if head.pos_ in ("NOUN", "PROPN") and node.dep_ in ("poss", "compound", "nmod", "amod"):
            return None  # "Germany's parliament", "Paris police": part of a name for something else
        if node.dep_ in ("relcl", "advcl", "ccomp"):
            return None
        node = head
    return node if node.i in predicates else None
