"""Venues: the places, facilities and settings where a text puts what happens.

A place is a venue where the sentence locates something there ("in Brussels", "the Brussels meeting", "shook Haiti"),
not where it acts
("Brussels refused"), owns ("Hungary's position"), is an origin ("a man from Ohio"), a destination still planned, or a
dateline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from claimcheck.extraction.parse import Doc, Span, Token
from claimcheck.extraction.venue_candidates import facilities, names
from claimcheck.extraction.venue_position import TOWNS, VenueWords, located, venue_words
from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places import capital_of, resolve_place
from claimcheck.normalize.setting_types import find_settings
from claimcheck.read.datelines import datelines
from claimcheck.types import Place, VenueMention


def find_venues_in(doc: Doc, *, near: Sequence[str] = (), lexicon: Lexicon = SHIPPED) -> list[VenueMention]:
    """The venues and settings of a parsed text, in order; the only overlap is a place named inside a setting ("a
    Moscow court").

    `places` are the alternative readings of where a place or facility lies, best first, empty where the text does not
    say or the gazetteer
    does not know. A mention says that something is put there, not what: attaching it to an event is the caller's.

    Args:
        doc: the parse, with named entities.
        near: other place names of the same article, which decide between namesakes.
        lexicon: the word lists.
    """
    words = venue_words(lexicon)
    settings = find_settings(doc.text, lexicon=lexicon)
    places = [m.span("place") for m in datelines(doc.text)]
    context = tuple(dict.fromkeys((*near, *(e.text for e in doc.ents if e.label_ == "GPE"))))
    named = list(names(doc, words))
    senses = _senses(named, words)
    towns = {i: e for e in doc.ents if e.label_ in (*TOWNS, "NORP") for i in range(e.start, e.end)}
    found: list[VenueMention] = []

    def keep(span: Span, kind: Literal["place", "facility"], taken: Sequence[VenueMention]) -> None:
        if not _overlaps(span, taken) and not _idiom(span, words) and located(span.root, words, span):
            places = _places(span, context, senses, words, towns)
            found.append(VenueMention(span.start_char, span.end_char, span.text, kind, places))

    for span in facilities(doc, words):
        keep(span, "facility", (*found, *settings))
    for span in named:
        if not any(span.start_char < high and low < span.end_char for low, high in places):
            built = span.label_ == "FAC" or (span.label_ != "GPE" and words.has("nouns", span.root.lemma_.lower()))
            keep(span, "facility" if built else "place", found)
    return sorted((*settings, *found), key=lambda v: (v.start, v.end))


def _senses(named: Sequence[Span], words: VenueWords) -> dict[str, tuple[Place, ...]]:
    """What a name alone means where the text gives it once with its region: "Vienna, Austria" makes all "Vienna"."""
    senses: dict[str, set[tuple[Place, ...]]] = {}
    for span in named:
        head, comma, _ = span.text.partition(",")
        if comma and (found := resolve_place(span.text, lexicon=words.lexicon)):
            senses.setdefault(head, set()).add(found)
    return {name: next(iter(found)) for name, found in senses.items() if len(found) == 1}


def _overlaps(span: Span, found: Sequence[VenueMention]) -> bool:
    return any(span.start_char < v.end and v.start < span.end_char for v in found)


def _idiom(span: Span, words: VenueWords) -> bool:
    """True for "in place", "in office", "on the spot"."""
    return words.has("not_venue", span.doc[max(0, span.start - 1) : span.end].text.lower())


def _places(
    span: Span,
    near: tuple[str, ...],
    senses: Mapping[str, tuple[Place, ...]],
    words: VenueWords,
    towns: Mapping[int, Span],
) -> tuple[Place, ...]:
    """The readings of a name; of a facility without one, those of the place that the sentence gives it ("a hotel in
    Biloxi").
    """
    if span.text in senses:
        return senses[span.text]
    others = tuple(n for n in near if n not in span.text)
    town = span.label_ in TOWNS or _bare(span)
    if town or any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for t in span):
        name = span.text[4:] if span.text[:4].lower() == "the " else span.text
        found = resolve_place(name, near=others, lexicon=words.lexicon)
        if found and (found[0].kind == "facility" or (town and not _common(span, words))):
            return found
    for token in (*_inside(span.root), *span):
        inner = towns.get(token.i)
        if inner is None or _common(inner, words):
            continue
        found = senses.get(inner.text) or resolve_place(inner.text, near=others, lexicon=words.lexicon)
        if found and span.root.lemma_ == "capital" and found[0].kind == "country":
            capital = capital_of(found[0], lexicon=words.lexicon)
            return (capital,) if capital is not None else found
        if found:
            return found
    return ()


def _common(span: Span, words: VenueWords) -> bool:
    """True for "Athens Bank Fire" and "the same National Park": a noun for buildings and sites, whichever village has it for a name."""
    nouns = [words.has("nouns", t.lemma_.lower()) for t in span if t.pos_ != "DET"]
    return nouns[-1:] == [True] and (all(nouns) or any(t.dep_ == "det" for t in span.root.lefts))


def _bare(span: Span) -> bool:
    """True for one capitalised word after "in" that the recogniser took for a building: "landed in Shannon"."""
    return len(span) == 1 and span.root.tag_ == "NNP" and span.root.dep_ == "pobj" and span.root.head.lower_ == "in"


def _inside(noun: Token) -> Iterator[Token]:
    """What a preposition after the noun puts it in: "a hotel in Biloxi"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("in", "at", "of", "near"):
            yield from (g for g in child.children if g.dep_ == "pobj")
