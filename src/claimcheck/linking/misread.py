"""Persons whom one article's entity recogniser took for organizations, where another article names them in full."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import known_names, name_words, short
from claimcheck.normalize.places import resolve_place
from claimcheck.normalize.text import fold
from claimcheck.types import Entity, Extraction, Mention

BESIDE = 60  # characters before a name that are looked at
TITLE = 3  # words before a name that may say what it is: "the family firm Harcastle"
APPOSITION = re.compile(r",\s((?:an?|the)\s[^,.;]{1,60})")  # ", the maker of tools"
SENTENCE = re.compile(r"[.!?;]\s")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
OF_A_FIRM = frozenset({"the", "at", "inside"})  # "workers at Harcastle"; of persons too, but rarely alone


def as_persons(extractions: Sequence[Extraction], lexicon: Lexicon) -> list[Extraction]:
    """The extractions, with the organizations that are persons by what another article says made persons.

    "Engelvik told reporters" is a person where another article names Tobias Engelvik, and no organization or place anywhere has the word in its
    name; so is an organization "Julian Assange". Known organizations, known places, firms by their own article ("Harcastle, the maker of
    tools") and what stands with "the" or "at" stay what they are.
    """
    full = {
        x.article.id: {name_words(a) for e in x.entities if e.kind == "person" for a in e.aliases if not short(a)}
        for x in extractions
    }
    longer = {
        word
        for x in extractions
        for e in x.entities
        if e.kind != "person"
        for a in e.aliases
        if len(words := fold(a).split()) > 1
        for word in words
    }
    businesses = frozenset(lexicon.words("organization_nouns")["businesses"])
    return [
        dataclasses.replace(
            x,
            entities=tuple(_person(e) if _misread(e, x, full, longer, businesses, lexicon) else e for e in x.entities),
        )
        for x in extractions
    ]


def _misread(
    e: Entity,
    x: Extraction,
    full: dict[str, set[tuple[str, ...]]],
    longer: set[str],
    businesses: frozenset[str],
    lexicon: Lexicon,
) -> bool:
    if e.kind not in ("organization", "other") or len(e.aliases) != 1:
        return False
    others = [names for article, names in full.items() if article != x.article.id]
    form = None if " " in e.name else short(e.name)
    if form is None:
        one = " " in e.name and any(name_words(e.name) in names for names in others)
    else:
        one = any(form.ends(" ".join(name)) for names in others for name in names) and not (
            # the article has a person of that name, and this is not he
            any(name_words(o.name)[-1:] == name_words(e.name)[-1:] for o in x.entities if o.kind == "person")
            or fold(e.name) in longer
            or known_names(e.name, lexicon=lexicon)
            or resolve_place(e.name)
        )
    return one and not any(_of_a_firm(m, x.article.text, businesses) for m in e.mentions)


def _of_a_firm(m: Mention, text: str, businesses: frozenset[str]) -> bool:
    before = fold(SENTENCE.split(text[max(0, m.span.start - BESIDE) : m.span.start])[-1]).split()[-TITLE:]
    apposition = APPOSITION.match(text, m.span.end)
    if fold(m.span.quote).startswith("the ") or (before and before[-1] in OF_A_FIRM):
        return True
    told = WORD.findall(fold(f"{' '.join(before)} {apposition[1] if apposition else ''}"))
    return not businesses.isdisjoint(told)


def _person(e: Entity) -> Entity:
    mentions = tuple(dataclasses.replace(m, kind="person") for m in e.mentions)
    return dataclasses.replace(e, kind="person", mentions=mentions)
