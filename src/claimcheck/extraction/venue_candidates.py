"""What can be a venue: named places, and noun phrases headed by a facility noun. Whether they are one is for their
position to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.parse import Doc, Span, Token
from claimcheck.extraction.venue_position import DOWN, VenueWords, affiliation
from claimcheck.normalize.places import demonym_country, resolve_place

NAMED = ("GPE", "LOC", "FAC")
NO_PLACE = (*NAMED, "DATE", "NORP", "EVENT", "WORK_OF_ART")  # entities in which no further place name is looked for
NO_FACILITY = ("PERSON", "GPE", "LOC", "DATE")
INSIDE = ("at", "inside", "outside", "into")
LEFT = ("det", "poss", "amod", "compound", "nummod", "nmod")


def names(doc: Doc, words: VenueWords) -> Iterator[Span]:
    """Named places: entities, joined with the region after a comma; then names that the recogniser missed or took for
    something else.
    """
    yield from _entities(doc, words)
    taken = {t.i for e in doc.ents if e.label_ in NO_PLACE and not _town_taken_for_people(e, words) for t in e}
    for token in doc:
        if token.i in taken or token.pos_ != "PROPN":
            continue
        if (
            token.dep_ == "compound"
            and token.ent_type_ in ("", "NORP")
            and words.has("event", token.head.lemma_.lower())
        ):
            name = Span(doc, token.i, token.i + 1, "GPE")
            if token.head.i == token.i + 1 and token.is_title and resolve_place(name.text, lexicon=words.lexicon):
                yield name  # "the Cannes festival"
            continue
        if token.dep_ != "pobj":
            continue
        name = Span(doc, _left(token), token.i + 1, "GPE")
        if token.ent_type_ == "ORG" and token.head.lower_ in INSIDE and not affiliation(token.head, words):
            yield Span(doc, name.start, name.end, "FAC")  # "the shooting at Kraft Foods"
        elif _place_like(token, doc) and resolve_place(name.text, lexicon=words.lexicon):
            yield name


def facilities(doc: Doc, words: VenueWords) -> Iterator[Span]:
    """Noun phrases headed by a facility noun: "a prison", "her home", "the Hungarian Ministry of Foreign Affairs"."""
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ in NO_FACILITY or not _is_facility(token, words):
            continue
        lefts = [c for c in token.lefts if c.dep_ in LEFT]
        if words.has("determined", token.lemma_.lower(), token.lower_) and not lefts:
            continue
        end = _end_of_name(token) if token.pos_ == "PROPN" else token.i + 1
        yield Span(doc, min([token.i, *(c.left_edge.i for c in lefts)]), end, token.ent_type_ or "FAC")


def _town_taken_for_people(entity: Span, words: VenueWords) -> bool:
    """True for "Zanzibar" labelled as a nationality: it names no people."""
    return (
        entity.label_ == "NORP"
        and len(entity) == 1
        and entity.root.pos_ == "PROPN"
        and demonym_country(entity.text, lexicon=words.lexicon) is None
        and any(p.kind in ("city", "region", "country") for p in resolve_place(entity.text, lexicon=words.lexicon)[:1])
    )


def _entities(doc: Doc, words: VenueWords) -> Iterator[Span]:
    spans = [e for e in doc.ents if e.label_ in NAMED]
    while spans:
        span = spans.pop(0)
        while spans and _continues(span, spans[0], words):
            span = Span(doc, span.start, spans.pop(0).end, span.label_)
        yield span


def _continues(span: Span, following: Span, words: VenueWords) -> bool:
    """True for "Austin" and "Texas" in "Austin, Texas"; not for the places of a list."""
    if following.start != span.end + 1 or span.doc[span.end].text != "," or span.root.dep_ == "conj":
        return False
    if following.root.dep_ not in ("appos", "npadvmod", "conj"):
        return False
    return bool(resolve_place(f"{span.text}, {following.text}", lexicon=words.lexicon))


def _place_like(token: Token, doc: Doc) -> bool:
    """True after "in" and the like; a name that the recogniser took for a person's only where it is one word after
    "in".
    """
    word = token.head.lower_
    if token.ent_type_ == "PERSON":
        alone = token.ent_iob_ == "B" and (token.i + 1 == len(doc) or doc[token.i + 1].ent_iob_ != "I")
        return alone and word == "in"
    return word in ("in", "near", "at", "outside", "off")


def _left(token: Token) -> int:
    """Where the name that ends in `token` begins."""
    return min([token.i, *(c.i for c in token.lefts if c.dep_ == "compound" and c.pos_ == "PROPN")])


def _is_facility(token: Token, words: VenueWords) -> bool:
    """True for a facility noun that is not merely part of another noun ("prison officials", "court-mandated")."""
    lemma = token.lemma_.lower()
    if any(n.text == "-" for n in token.doc[max(0, token.i - 1) : token.i + 2]) or words.has(
        "not_plural", token.lower_
    ):
        return False
    if token.dep_ in DOWN and not (token.dep_ == "compound" and words.has("event", token.head.lemma_.lower())):
        return False
    if words.has("nouns", lemma, token.lower_):
        return True
    inside = token.dep_ == "pobj" and token.head.lower_ in INSIDE and not affiliation(token.head, words)
    return inside and words.has("body", lemma)


def _end_of_name(token: Token) -> int:
    """Past the "of" phrase of a name: "Ministry of Foreign Affairs"."""
    of = next((c for c in token.rights if c.lower_ == "of" and c.i == token.i + 1), None)
    name = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return int(name.i if name is not None else token.i) + 1
