"""Venues: the places, facilities and settings where a text puts what happens, found by their position in the parse.

A place is a venue where the sentence locates something there ("in Brussels", "the Brussels meeting", "shook Haiti"), not where it acts
("Brussels refused"), owns ("Hungary's position"), is an origin ("a man from Ohio"), a destination still planned, or a dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places import resolve_place
from claimcheck.normalize.setting_types import find_settings
from claimcheck.types import Place, VenueMention

NAMED = ("GPE", "LOC", "FAC")
DATELINE = re.compile(
    r"^[ \t\"“]*(?P<place>[A-Z][\w.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){0,5})(?:,? ?(?:[A-Z][a-z]{2,8}\.?|[A-Z]{3,9}\.?) ?[0-9]{0,2})?,?"
    r" *(?:\([^()\n]{2,40}\))? *(?:--|—|–|-|:)(?= )",
    re.MULTILINE,
)
UP, DOWN = frozenset({"conj", "appos"}), frozenset({"compound", "nmod", "amod", "poss"})


@dataclass(frozen=True, slots=True)
class _Words:
    """The lists of `facilities.toml` as sets."""

    lists: dict[str, frozenset[str]]
    lexicon: Lexicon

    def has(self, name: str, *words: str) -> bool:
        """True where the list `name` holds one of the words."""
        return not self.lists[name].isdisjoint(words)


@cache
def _words(lexicon: Lexicon) -> _Words:
    return _Words({key: frozenset(values) for key, values in lexicon.words("facilities").items()}, lexicon)


def find_venues_in(doc: Doc, *, near: Sequence[str] = (), lexicon: Lexicon = SHIPPED) -> list[VenueMention]:
    """The venues and settings of a parsed text, in order, without overlaps.

    `places` are the alternative readings of where a place or facility lies, best first, empty where the text does not say or the gazetteer does
    not know. A mention says that something is put there, not what: attaching it to an event is the caller's.

    Args:
        doc: the parse, with named entities.
        near: other place names of the same article, which decide between namesakes.
        lexicon: the word lists.
    """
    words = _words(lexicon)
    found = [VenueMention(m.start, m.end, m.text, "setting", m.places, m.setting) for m in find_settings(doc.text, lexicon=lexicon)]
    datelines = [m.span("place") for m in DATELINE.finditer(doc.text) if _is_dateline(m)]
    context = tuple(dict.fromkeys((*near, *(e.text for e in doc.ents if e.label_ == "GPE"))))
    names = [s for s in _names(doc, words) if not any(s.start_char < high and low < s.end_char for low, high in datelines)]
    for kind, span in (*_facilities(doc, words), *((_kind(s, words), s) for s in names)):
        if _located(span.root, words, span) and not _overlaps(span, found):
            found.append(VenueMention(span.start_char, span.end_char, span.text, kind, _places(span, context, words)))  # type: ignore[arg-type]
    return sorted(found, key=lambda v: (v.start, v.end))


def _is_dateline(match: re.Match[str]) -> bool:
    place = match["place"]
    return place.isupper() or "(" in match.group()


def _overlaps(span: Span, found: Sequence[VenueMention]) -> bool:
    return any(span.start_char < v.end and v.start < span.end_char for v in found)


def _kind(span: Span, words: _Words) -> str:
    return "facility" if span.label_ == "FAC" or words.has("nouns", span.root.lemma_.lower()) else "place"


# What can be a venue


def _names(doc: Doc, words: _Words) -> Iterator[Span]:
    """Named places: entities, with the region after a comma; and names after "in" that the recogniser missed and the gazetteer knows."""
    spans = [e for e in doc.ents if e.label_ in NAMED]
    i = 0
    while i < len(spans):
        span = spans[i]
        while i + 1 < len(spans) and spans[i + 1].start == span.end + 1 and doc[span.end].text == "," and spans[i + 1].root.dep_ in ("appos", "npadvmod", "conj"):
            if not (resolve_place(f"{span.text}, {spans[i + 1].text}", lexicon=words.lexicon) and span.root.dep_ != "conj"):
                break
            span = Span(doc, span.start, spans[i + 1].end, span.label_)
            i += 1
        yield span
        i += 1
    taken = {t.i for e in doc.ents if e.label_ in (*NAMED, "PERSON", "DATE", "NORP", "EVENT", "WORK_OF_ART") for t in e}
    for token in doc:
        if token.i in taken or token.pos_ != "PROPN" or token.dep_ != "pobj" or token.head.lower_ not in ("in", "near", "at", "outside"):
            continue
        name = Span(doc, _left(token), token.i + 1, "GPE")
        if resolve_place(name.text, lexicon=words.lexicon):
            yield name


def _left(token: Token) -> int:
    """Where the name that ends in `token` begins."""
    return min([token.i, *(c.i for c in token.lefts if c.dep_ == "compound" and c.pos_ == "PROPN")])


def _facilities(doc: Doc, words: _Words) -> Iterator[tuple[str, Span]]:
    """Noun phrases headed by a facility noun: "a prison", "her home", "the Hungarian Ministry of Foreign Affairs"."""
    for token in doc:
        lemma = token.lemma_.lower()
        if token.pos_ not in ("NOUN", "PROPN") or not words.has("nouns", lemma, token.lower_) or token.ent_type_ in ("PERSON", "GPE", "LOC", "DATE"):
            continue
        if token.dep_ in DOWN or (words.has("determined", lemma, token.lower_) and not any(c.dep_ in ("det", "poss", "amod", "compound", "nummod") for c in token.lefts)):
            continue
        start = min([token.i, *(c.left_edge.i for c in token.lefts if c.dep_ in ("det", "poss", "amod", "compound", "nummod", "nmod"))])
        end = token.i + 1
        of = next((c for c in token.rights if c.lower_ == "of" and c.i == end), None)
        if of is not None and token.pos_ == "PROPN":
            name = next((c for c in of.children if c.dep_ == "pobj"), None)
            end = name.i + 1 if name is not None else end
        yield "facility", Span(doc, start, end, token.ent_type_ or "FAC")


# Where it stands


def _located(token: Token, words: _Words, span: Span) -> bool:
    """True where the sentence puts something at the place that `token` heads."""
    seen = 0
    while token.dep_ in UP and token.head is not token and token.head.pos_ in ("NOUN", "PROPN") and seen < 5:
        token, seen = token.head, seen + 1
    head = token.head
    if token.dep_ in ("pobj", "pcomp"):
        return _after(head, token, words, span)
    if token.dep_ in DOWN:
        return _before(token, head, words)
    if token.dep_ == "dobj":
        return words.has("object", head.lemma_.lower())
    if token.dep_ == "nsubjpass":
        return words.has("object", head.lemma_.lower())
    if token.dep_ == "nsubj" and head.pos_ in ("VERB", "AUX"):
        return words.has("subject", head.lemma_.lower())
    if token.dep_ in ("npadvmod", "advmod"):
        return head.pos_ in ("VERB", "AUX", "NOUN", "PROPN")
    return False


def _before(token: Token, head: Token, words: _Words) -> bool:
    """Before a noun: "the Brussels meeting", "Ukraine's capital"."""
    while head.dep_ == "compound" and head.head is not head:
        head = head.head
    lemma = head.lemma_.lower()
    return words.has("event", lemma, head.lower_) or (words.has("nouns", lemma) and _located(head, words, head.doc[head.i : head.i + 1]))


def _after(prep: Token, token: Token, words: _Words, span: Span) -> bool:
    """After a preposition."""
    word, governor = prep.lower_, prep.head
    if prep.dep_ == "prep" and governor.dep_ == "prep" and governor.lower_ in ("out", "outside", "inside", "because"):  # "out of", "outside of"
        return governor.lower_ != "because"
    lemma = governor.lemma_.lower()
    town = span.label_ == "GPE"
    if word in ("in", "on") and governor.pos_ == "NOUN" and words.has("abstract", lemma):
        return False
    if words.has("at", word):
        return True
    if word == "on":
        return not town or words.has("attack", lemma)
    if word == "of":
        return words.has("of", lemma, governor.lower_) or words.has("event", lemma)
    if word == "from":
        if governor.pos_ in ("VERB", "AUX"):
            return not words.has("origin", lemma)
        return governor.pos_ in ("ADV", "ADP") or words.has("of", lemma)
    if word == "to":
        return words.has("motion", lemma) and not _planned(governor, words)
    return False


def _planned(verb: Token, words: _Words) -> bool:
    """True where the verb speaks of something that has not happened: an auxiliary, or the verb it depends on, says so."""
    if any(c.dep_ in ("aux", "neg") and words.has("plan", c.lemma_.lower(), c.lower_) for c in verb.children):
        return True
    return verb.dep_ in ("xcomp", "ccomp", "acl") and words.has("plan", verb.head.lemma_.lower(), verb.head.lower_)


# Where it lies


def _places(span: Span, near: tuple[str, ...], words: _Words) -> tuple[Place, ...]:
    """The readings of a name; of a facility without one, those of the place that the sentence gives it: "a hotel in Biloxi", "a Sicilian jail"."""
    others = tuple(n for n in near if n not in span.text)
    name = span.text[4:] if span.text[:4].lower() == "the " else span.text
    named = span.label_ in ("GPE", "LOC") or any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for t in span)
    if named and (found := resolve_place(name, near=others, lexicon=words.lexicon)):
        return found
    for token in (*span, *(g for c in span.root.rights if c.dep_ == "prep" and c.lower_ in ("in", "at", "of", "near") for g in c.children)):
        if token.ent_type_ in ("GPE", "NORP", "LOC") and token is not span.root:
            inner = next((e for e in span.doc.ents if e.start <= token.i < e.end), None)
            if inner is not None and (found := resolve_place(inner.text, near=others, lexicon=words.lexicon)):
                return found
    return ()
