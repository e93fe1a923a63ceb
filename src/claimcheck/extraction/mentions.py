"""Mentions: the names in a parse, with their kind, cleaned of titles and possessives."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from claimcheck.extraction.parse import Doc, Span, Token
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import strip_titles
from claimcheck.normalize.names.parse import LONGEST_NAME
from claimcheck.normalize.offices import office_nouns
from claimcheck.normalize.places import demonym_country, is_capital, resolve_place
from claimcheck.types import EntityKind, Mention
from claimcheck.types import Span as TextSpan

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "place",
    "EVENT": "event",
    "WORK_OF_ART": "other",
    "PRODUCT": "other",
    "LAW": "other",
}
POSSESSIVE = re.compile(r"(?:['’]s?|['’]S)$")
EDGES = " \t\n\r\"“”‘’'`,;:()[]—–-"
ABBREVIATED = re.compile(r"\b(?:Jr|Sr|Inc|Co|Corp|Ltd|Bros|St)\.$")
BRACKETS = re.compile(r"[\[\]]|(?<=\w)\)(?=\s\w)")  # "Robert] Mueller", "Muammar) al-Qaddafi": added by an editor
DETERMINER = re.compile(r"^(?:a|an|no|the|this|that)\s+", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]")
SCORE = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}\b")
SEAT = re.compile(r"^[DRI]\s?[-–]\s?[A-Z]")  # "R-Va.", "D-N.Y.": a party and a state, no name


@dataclass(frozen=True, slots=True)
class Found:
    """A mention with the tokens that it covers: [first, last], and its head."""

    mention: Mention
    first: int
    last: int
    root: int


def find_mentions(doc: Doc, article: str, lexicon: Lexicon) -> list[Found]:
    """The named mentions of a parse, in text order. Does not resolve who they are."""
    names = lexicon.words("given_names")
    given = frozenset((*names["male"], *names["female"]))
    offices = office_nouns(lexicon)
    bodies = lexicon.table("bodies")["no_surname"]
    found = []
    for ent in _entities(doc, given):
        kind = KINDS.get(ent.label_)
        if kind is None or not WORD.search(ent.text):
            continue
        ent = _without_score(ent)
        for span in _persons(ent, bodies) if kind == "person" else (ent,):
            name = _clean(span.text)
            kind_here = _kind(span, kind, name)
            if kind_here is None or not WORD.search(name) or SEAT.match(name) or len(name) > LONGEST_NAME:
                continue
            if kind_here == "person":
                name = strip_titles(DETERMINER.sub("", name)).name
                if name.islower():
                    continue  # "ajar", "manila": no name is written so
            elif name.lower().startswith("the "):
                name = name[4:]
            if kind_here == "organization":
                name = _without_office(name, offices)
            found.append(
                Found(Mention(_text_span(span, article), kind_here, name), span.start, span.end - 1, span.root.i)
            )
    return found


def _entities(doc: Doc, given: Collection[str]) -> Iterator[Span]:
    """The entities of the parse; two persons with nothing but a bracket between them are one: "Shelley Moore" "Capito"."""
    waiting: Span | None = None
    for ent in doc.ents:
        if waiting is not None and ent.label_ == "PERSON" and _joined(waiting, ent):
            waiting = Span(doc, waiting.start, ent.end, "PERSON")
            continue
        if waiting is not None:
            yield waiting
        waiting = _with_given_name(ent, given) if ent.label_ == "PERSON" else None
        if waiting is None:
            yield ent
    if waiting is not None:
        yield waiting


def _with_given_name(ent: Span, given: Collection[str]) -> Span:
    """A person's entity with the given name that the recogniser left before it: "Head of languages Felicity [Ockenden]".

    A given name is one that is listed, or a capitalised word that is no word of the language: none that the pipeline knows in lower case.
    """
    before = ent.doc[ent.start - 1] if ent.start else None
    if before is None or before.ent_type_ or len(ent) > 1 or ent[0].is_space:
        return ent
    if not (before.pos_ == "PROPN" and before.lower_ in given) and not _no_word(before):
        return ent
    return Span(ent.doc, ent.start - 1, ent.end, "PERSON")


def _no_word(token: Token) -> bool:
    """True for "Gergely": capitalised, and unknown in lower case to a pipeline that has word vectors."""
    return token.is_title and token.is_alpha and token.doc.is_unknown(token.lower_)


def _joined(left: Span, right: Span) -> bool:
    between = left.doc[left.end : right.start]
    return all(t.text in ")]" for t in between) and not left.text.endswith(("'s", "’s", ","))


def _clean(text: str) -> str:
    """The name without quotes, brackets and possessive; a full stop stays where it belongs to an abbreviation (U.S.)."""
    name = POSSESSIVE.sub("", " ".join(BRACKETS.sub("", text).split()).strip(EDGES)).strip(EDGES)
    return name if "." in name[:-1] or ABBREVIATED.search(name) else name.rstrip(".")


def _without_office(name: str, offices: Collection[str]) -> str:
    """ "RNC Co-Chairwoman" is a person of the RNC: the office is no part of the name."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1].lower().rpartition("-")[2] in offices else name


def _without_score(ent: Span) -> Span:
    """ "beat Dinamo Varna 2-1": the score is no part of the name."""
    for token in ent[1:]:
        if token.text[0].isdigit() and SCORE.match(ent.doc[token.i : token.i + 3].text):
            return Span(ent.doc, ent.start, token.i, ent.label_)
    return ent


def _persons(ent: Span, bodies: Collection[str]) -> Iterator[Span]:
    """The names of a person's entity without a body behind them, or every "Senate" of the article would be one of "Mo Cowan Senate"."""
    for span in _split(ent):
        yield span[:-1] if len(span) > 2 and span[-1].lower_ in bodies else span


def _split(ent: Span) -> Iterator[Span]:
    """An entity that runs over a line break or a comma is two names ("Mary Smith, John Doe")."""
    first = ent.start
    for token in ent:
        if token.is_space or token.text in (",", ";", "—", "–", "|"):
            if token.i > first:
                yield ent.doc[first : token.i]
            first = token.i + 1
    if first < ent.end:
        yield ent.doc[first : ent.end]


def _kind(span: Span, kind: EntityKind, name: str) -> EntityKind | None:
    """The kind after what the gazetteer knows better than the entity recogniser: capitals and countries, nationalities."""
    label = span.root.ent_type_
    if label == "NORP":
        return "place" if demonym_country(name) else "other" if name[:1].isupper() else None
    if kind in ("organization", "person") and len(span) <= 2 and _is_country_or_capital(name):
        return "place"
    return kind


def _is_country_or_capital(name: str) -> bool:
    places = resolve_place(name)
    return bool(places) and places[0].name == name and (places[0].kind == "country" or is_capital(places[0]))


def _text_span(span: Span, article: str) -> TextSpan:
    text = span.text
    kept = POSSESSIVE.sub("", text).rstrip()
    return TextSpan(article, span.start_char, span.start_char + len(kept), kept)
