"""Capitals named by their country: "the Slovak capital" is Bratislava."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction import tree
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.parse import Doc
from claimcheck.normalize.places import capital_of, demonym_country, whole_place
from claimcheck.types import Mention

WORD = "capital"
DETERMINERS = frozenset({"the", "its", "their", "this"})


def capitals(doc: Doc, found: list[Found], article: str) -> Iterator[Found]:
    """The mentions of capitals by their country's name, in text order; money ("Slovak capital") is none: the town has an article before it."""
    for f in found:
        name = doc[f.root]
        noun = name.head
        if f.mention.kind != "place" or name.dep_ not in ("amod", "compound", "poss", "nmod"):
            continue
        if noun.lower_ != WORD or noun.tag_ != "NN" or noun.dep_ == "compound" or noun.i < f.last:
            continue
        determiner = tree.child(noun, "det")
        if name.dep_ != "poss" and (determiner is None or determiner.lower_ not in DETERMINERS):
            continue
        country = demonym_country(f.mention.name) or whole_place(f.mention.name)
        capital = capital_of(country) if country is not None and country.kind == "country" else None
        if capital is not None:
            first = noun.left_edge.i
            span = tree.text_span(article, doc, first, noun.i + 1)
            yield Found(Mention(span, "place", capital.name), noun.i, noun.i, noun.i)
