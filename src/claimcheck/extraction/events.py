"""Occasions: the predicates of an article gathered into events, with what the text states of each.

"made a statement", "the declaration, delivered during a closed-door session", "his remarks" are one event whose date, place and setting come from
three sentences. What an event lacks it inherits from the one it is tied to in the text ("after the Brussels meeting").
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.extraction import tree
from claimcheck.extraction.coreference import Referents
from claimcheck.extraction.gathering import Gathering, Occasion
from claimcheck.extraction.parse import Doc, Token
from claimcheck.extraction.predicates import EventTypes, Predicate
from claimcheck.extraction.slots import Slots
from claimcheck.extraction.stance import Words
from claimcheck.lexicon import Lexicon
from claimcheck.types import Basis, Event, Stated
from claimcheck.types import Span as TextSpan

CAUSES = "(does)"  # the tie between an event noun and the verb whose subject it is
STATES = frozenset(
    {"be", "have", "become", "seem", "remain", "follow", "come", "lead", "mean", "include"}
)  # say nothing of when
SAME_TIME = frozenset({"during", "at", "in", "amid", "on", CAUSES})
LATER = frozenset({"after", "following", "since"})
EARLIER = frozenset({"before"})


def ties(g: Gathering) -> dict[int, list[tuple[Occasion, TextSpan, str]]]:
    """For each occasion (by `id`), the occasions it is tied to in the text, with the words that tie."""
    found: dict[int, list[tuple[Occasion, TextSpan, str]]] = {}
    for i, p in g.predicates.items():
        for word, noun in tree.prepositional(p.token):
            _tie(g, found, _told_at(p, noun, word, g), noun, word, noun.head)
        if p.token.dep_ == "advcl" and p.token.head.i in g.predicates:
            mark = tree.child(p.token, "mark")
            if mark is not None:
                _tie(g, found, p.token.head.i, p.token, mark.lower_, mark)
            elif p.token.tag_ == "VBG" and tree.child(p.token, *tree.SUBJECTS) is None:
                # "agents arrested him, appearing at his home": what accompanies a deed happens where and when the deed does
                deed = _accompanied(p.token)
                if deed.i in g.predicates:
                    _tie(g, found, i, deed, CAUSES, p.token)
                    _tie(g, found, deed.i, p.token, CAUSES, p.token)
        if (
            p.token.dep_ == "xcomp"
            and p.token.head.i in g.predicates
            and g.words.verb(p.token.head) not in g.words.planned
        ):
            # "voted to override it on Wednesday": one deed, whichever verb the parse gives the day to
            _tie(g, found, i, p.token.head, CAUSES, p.token)
            _tie(g, found, p.token.head.i, p.token, CAUSES, p.token)
        subject = tree.surface_subject(p.token) if not p.noun else None
        if (
            subject is not None
            and p.lemma not in STATES
            and p.type != "statement"
            and p.lemma not in g.types.of_words  # "her death was announced on Monday": she did not die then
            and g.of.get(subject.i) is not None
            and g.of[subject.i].is_named
            and not g.only_begins(p, g.predicates[subject.i])
        ):
            # "The explosion tore through the mine two days ago, killing four": what an event does, it does where and when it is.
            _tie(g, found, i, subject, CAUSES, subject)
            _tie(g, found, subject.i, p.token, CAUSES, subject)
    return found


def _accompanied(accompanying: Token) -> Token:
    """The deed that "killing one" accompanies: of "was charged on Saturday after opening fire at a party, killing one" the shooting, though the parse
    hangs both on the charge.
    """
    between = (
        clause
        for link in accompanying.head.rights
        if link.dep_ in ("prep", "advcl") and link.i < accompanying.i
        for clause in ((link,) if link.dep_ == "advcl" else link.children)
        if clause.dep_ in ("pcomp", "advcl")
    )
    return max(between, key=lambda t: t.i, default=accompanying.head)


def _told_at(p: Predicate, noun: Token, word: str, g: Gathering) -> int:
    """What happened at the occasion: of "confirmed the sale at the shareholders' meeting" the confirming, though the parse says the sale."""
    verb = p.token.head
    told = p.noun and p.token.dep_ == "dobj" and verb.i in g.of and g.of[verb.i].type == "statement"
    spoken = noun.i in g.of and g.of[noun.i].slots.setting and word in SAME_TIME
    return verb.i if told and spoken else p.token.i


def _tie(
    g: Gathering, found: dict[int, list[tuple[Occasion, TextSpan, str]]], from_: int, to: Token, word: str, first: Token
) -> None:
    if to.i not in g.of or g.of[to.i] is g.of[from_] or word not in SAME_TIME | LATER | EARLIER:
        return
    occasion = g.of[to.i]
    if occasion.is_named or word not in SAME_TIME or word == CAUSES:
        subject = tree.child(to, *tree.SUBJECTS)
        last = subject if subject is not None and subject.i > first.i else to
        span = tree.text_span("", g.doc, min(first.i, last.i), max(first.i, last.i) + 1)
        found.setdefault(id(g.of[from_]), []).append((occasion, span, word))


def gather(
    doc: Doc,
    article: str,
    predicates: list[Predicate],
    slots: Mapping[int, Slots],
    referents: Referents,
    types: EventTypes,
    words: Words,
    lexicon: Lexicon,
) -> tuple[tuple[Event, ...], dict[int, str]]:
    """The events of an article in text order, and the event of each predicate by the index of its token."""
    g = Gathering(doc, predicates, slots, referents, types, words, lexicon)
    g.carried()
    g.spoken_on()
    g.pointed_back()
    g.repeated()
    tied = ties(g)
    occasions = list({id(g.of[i]): g.of[i] for i in sorted(g.predicates)}.values())
    ids = {id(o): f"{article}@{n}" for n, o in enumerate(occasions, 1)}
    events = tuple(_freeze(o, ids[id(o)], article, g, tied.get(id(o), [])) for o in occasions)
    return events, {i: ids[id(o)] for i, o in g.of.items()}


def _freeze(o: Occasion, ident: str, article: str, g: Gathering, ties: list[tuple[Occasion, TextSpan, str]]) -> Event:
    members = sorted(o.members, key=lambda m: m.token.i)
    spans = tuple(tree.text_span(article, g.doc, m.token.i, m.token.i + 1) for m in members)
    participants = dict.fromkeys(r for m in members for r in _participants(m, g.referents))
    when, where, setting = tuple(o.slots.when), tuple(o.slots.where), tuple(o.slots.setting)
    for other, words, kind in ties:
        via = TextSpan(article, words.start, words.end, words.quote)
        same = kind in SAME_TIME
        # What happens at, in or during an occasion has its date and place as its own; what comes after it inherits them, but for the place of
        # deeds: people speak after a meeting where they met, and are arrested after a shooting wherever they got to.
        basis: Basis = "explicit" if same else "inherited"
        if not when:
            when = tuple(Stated(s.span, s.readings, basis, via, 0 if same else 1) for s in other.slots.when)
        if not where and (same or (kind in LATER and o.type == "statement")):
            where = tuple(Stated(s.span, s.readings, basis, via) for s in other.slots.where)
        if not setting and same and kind != CAUSES:
            setting = tuple(Stated(s.span, s.readings, "explicit", via) for s in other.slots.setting)
    return Event(ident, o.type, spans, tuple(p for p in participants if p), when, where, setting)


def _participants(m: Predicate, referents: Referents) -> list[str]:
    if m.noun:
        return [referents.of(tree.possessor(m.token))]
    subject, obj = tree.subject_and_object(m.token)
    return [referents.of(subject), referents.of(obj)]
