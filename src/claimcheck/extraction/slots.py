"""Slots: which predicate a date, a place or a setting belongs to.

A date after "since", "until", "by" or "before" is not when the thing happened, and is left out; so is the year of a noun that is no event
("a 2012 law").
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimcheck.extraction import tree
from claimcheck.extraction.parse import Doc, Token
from claimcheck.extraction.predicates import Predicate
from claimcheck.extraction.stance import SCHEDULED, is_scheduling
from claimcheck.extraction.venues import find_venues_in
from claimcheck.lexicon import SHIPPED, Lexicon
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
STATIC = frozenset({"in", "at", "near", "inside", "outside"})
RANGES = frozenset({"from", "between"})
FINE = frozenset({"day", "weekend"})
MODIFIERS = frozenset(
    {"poss", "compound", "nmod", "amod", "nummod"}
)  # "of Wednesday's shooting": the preposition governs the shooting
LENGTHS = frozenset(
    {"hour", "day", "night", "week", "month", "year", "time"}
)  # "for four days in July": in July, whatever happened
HOURS = frozenset(
    {"dawn", "daybreak", "sunrise", "noon", "midday", "sunset", "dusk", "midnight"}
)  # "before dawn on Friday": on Friday
SEATED = frozenset(
    {"court", "jury", "tribunal", "judge", "prosecutor", "magistrate", "jurors", "panel", "legislature"}
)  # act where they sit


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
    predicates: Mapping[int, Predicate],
    near: tuple[str, ...],
    vague: frozenset[str] = frozenset(),
    stamps: tuple[tuple[int, int], ...] = (),
    lexicon: Lexicon = SHIPPED,
) -> dict[int, Slots]:
    """The slots of each predicate, by the index of its token; settings of the kinds `vague` are left out, and what stands in the lines `stamps`."""
    slots: dict[int, Slots] = {}
    table = lexicon.table("events")["there"]
    there = There(frozenset(table["agents"]), frozenset(table["by_agents"]), frozenset(table["to_object"]))
    for date in found:
        if date.type in ("DURATION", "SET") or not date.readings or _within(date.start, stamps):
            continue
        tokens = doc.touched(date.start, date.end)
        if tokens is None:
            continue
        holder = _holder_of_date(
            tokens.root, set(range(tokens.start, tokens.end)), predicates, date.readings, tokens.start
        )
        if holder is not None:
            span = TextSpan(article, date.start, date.end, date.text)
            slots.setdefault(holder.i, Slots()).when.append(Stated(span, date.readings, date.readings[0].basis))
    for venue in find_venues_in(doc, near=near, lexicon=lexicon):
        tokens = doc.touched(venue.start, venue.end)
        if tokens is None or _within(venue.start, stamps):
            continue
        wide = bool(venue.places) and venue.places[0].kind == "country"
        holder = _holder_of_venue(
            tokens.root, predicates, venue.kind == "setting", dataclasses.replace(there, country=wide)
        )
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


def _within(offset: int, lines: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= offset < end for start, end in lines)


def _holder_of_date(
    root: Token, inside: set[int], predicates: Mapping[int, Predicate], readings: Iterable[TimeInterval], first: int
) -> Token | None:
    told = _told_of_date(root, inside, predicates)
    if told is not None:
        return told
    before = root.doc[first - 1] if first and not _modifies(root, inside) else None
    if before is not None and before.lower_ in BOUNDARY_PREPOSITIONS and not _allowed(before, readings):
        return None
    fine = all(r.grain in FINE or r.weekday is not None for r in readings)
    node = root
    while node.dep_ != "ROOT":
        head = node.head
        if head.i in inside:
            node = head
            continue
        own = node.i in inside  # still at the date itself: what governs it directly decides
        if own and node.dep_ == "conj" and head.pos_ == "NUM":  # "in 1912 or 1915"
            node = head
            inside = inside | {head.i}
            continue
        bound = own and head.pos_ in ("ADP", "SCONJ") and head.lower_ in BOUNDARY_PREPOSITIONS
        if bound and not _allowed(head, readings):
            return None
        if head.i in predicates:
            if own and head.lemma_ == "be" and node.dep_ in ("attr", "npadvmod"):  # "the election is Monday"
                return _subject_among(head, predicates)
            if own and (node.dep_ in tree.SUBJECTS or node.dep_ in ("dobj", "attr")):
                return None
            return _meant(head, predicates)
        if (beside := _noun_before(node, predicates)) is not None:
            return beside
        if head.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") and not fine and tree.lemma(head) not in LENGTHS:
            return None
        if head.pos_ in ("NOUN", "PROPN") and node.dep_ in ("compound", "nummod", "amod", "nmod", "poss", "appos"):
            return None
        node = head
    return node if node.i in predicates and node.i not in inside else None


def _noun_before(preposition: Token, predicates: Mapping[int, Predicate]) -> Token | None:
    """The noun of action right before a preposition that the parse hangs on the noun above it: "news of her death on 4 May"."""
    before = preposition.nbor(-1) if preposition.i else preposition
    hangs = preposition.dep_ == "prep" and preposition.head.pos_ == "NOUN" and before.i != preposition.head.i
    named = before.pos_ == "NOUN" and before.i in predicates
    return before if hangs and named and preposition.head in before.ancestors else None


def _told_of_date(root: Token, inside: set[int], predicates: Mapping[int, Predicate]) -> Token | None:
    """The verb of "in January, when he claimed …": the clause says what happened then."""
    for token in (root.doc[i] for i in sorted(inside)):
        for c in token.children:
            if c.dep_ == "relcl" and c.i in predicates and any(w.lower_ == "when" for w in c.lefts):
                return c
    return None


def _modifies(root: Token, inside: set[int]) -> bool:
    return root.dep_ in MODIFIERS and root.head.i not in inside and root.head.pos_ in ("NOUN", "PROPN")


def _allowed(preposition: Token, readings: Iterable[TimeInterval]) -> bool:
    """True for "from … to" before a range, for "scheduled for", and for an hour of the day that is meant."""
    if preposition.lower_ == "for":
        fixed = preposition.head
        return fixed.lower_ in SCHEDULED and (fixed.pos_ == "ADJ" or tree.is_passive(fixed))
    if preposition.lower_ == "of":
        return tree.lemma(preposition.head) == "hour"  # "in the early hours of Tuesday"
    if preposition.lower_ in ("before", "after", "by") and preposition.i + 1 < len(preposition.doc):
        return preposition.nbor(1).lower_ in HOURS
    return preposition.lower_ in RANGES and _is_range(readings)


def _subject_among(verb: Token, predicates: Mapping[int, Predicate]) -> Token | None:
    subject = tree.surface_subject(verb)
    return subject if subject is not None and subject.i in predicates else None


def _meant(verb: Token, predicates: Mapping[int, Predicate]) -> Token:
    """The predicate that a slot of `verb` belongs to: of a cleft ("it was in Ohio that he spoke") the clause, of "is set for May" what is set."""
    if verb.lemma_ == "be":
        subject = tree.child(verb, *tree.SUBJECTS)
        if subject is not None and subject.lower_ == "it":
            for c in verb.children:
                if c.dep_ in ("ccomp", "advcl", "relcl") and c.i > verb.i and c.i in predicates and _introduced(c):
                    return c
    if is_scheduling(verb):
        return _subject_among(verb, predicates) or verb
    return verb


def _introduced(clause: Token) -> bool:
    return any(w.lower_ in ("that", "when", "where") for w in clause.lefts)


def _is_range(readings: Iterable[TimeInterval]) -> bool:
    return all(r.grain == "range" for r in readings)


def _done_there(noun: Token, preposition: Token, predicate: Predicate, there: There) -> bool:
    """True where what is said of a subject's or an object's place is said of the deed: "the court in Graz convicted her", "police in Brazil
    caught him", "signed a truce in Geneva", "made a landing in Shannon". The police of a town may catch somebody in another.
    """
    lemma = tree.lemma(noun)
    if noun.dep_ in tree.SUBJECTS:
        caught = there.country and lemma in there.agents and predicate.lemma in there.by_agents
        return lemma in SEATED or (caught and _of_a_person(predicate.token))
    at = preposition.lower_ in STATIC and preposition.head.i == noun.i
    return at and (lemma in predicate.phrase.split() or predicate.lemma in there.to_object)


def _of_a_person(verb: Token) -> bool:
    """True where whom it happens to is named: what officials in Brazil and officials in Portugal do to others are two deeds."""
    whom = tree.child(verb, "dobj")
    return whom is not None and any(t.ent_type_ == "PERSON" for t in (whom, *whom.children))


@dataclass(frozen=True, slots=True)
class There:
    """Whose place is that of the deed: `[there]` of events.toml; and whether the place asked about is a whole country."""

    agents: frozenset[str]
    by_agents: frozenset[str]
    to_object: frozenset[str]
    country: bool = False


def _holder_of_venue(root: Token, predicates: Mapping[int, Predicate], is_setting: bool, there: There) -> Token | None:
    if is_setting and root.i in predicates:
        return root
    node = below = root
    while node.dep_ != "ROOT":
        head = node.head
        if node.dep_ == "dobj" and head.tag_ == "VBN" and tree.lemma(head) == "bear" and root.head.lower_ == "in":
            return head if head.i in predicates else None  # "born the son of a baker in Lyon"
        if node.dep_ in tree.SUBJECTS or (node.dep_ == "dobj" and not is_setting):
            here = node is not root and head.i in predicates and _done_there(node, below, predicates[head.i], there)
            return head if here else None
        if head.i in predicates:
            return _meant(head, predicates)
        if head.pos_ in ("ADP", "SCONJ") and head.lower_ not in VENUE_PREPOSITIONS:
            return None
        if head.pos_ in ("NOUN", "PROPN") and node.dep_ in ("poss", "compound", "nmod", "amod"):
            return None  # "Germany's parliament", "Paris police": part of a name for something else
        if node.dep_ in ("relcl", "advcl", "ccomp"):
            return None
        node, below = head, node
    return node if node.i in predicates else None
