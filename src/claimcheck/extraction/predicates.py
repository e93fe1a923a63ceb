"""Predicates: the verbs, copulas and nouns of action that make a claim or name an occasion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.extraction import tree
from claimcheck.extraction.parse import Doc, Token
from claimcheck.extraction.stance import Words
from claimcheck.lexicon import Lexicon, built

AUXILIARIES = frozenset({"aux", "auxpass"})


@dataclass(frozen=True, slots=True)
class EventTypes:
    """The tables of `events.toml`, turned round: noun → type, verb → type."""

    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    carriers: frozenset[str]
    of_words: frozenset[str]
    worded: frozenset[str]
    empty: frozenset[str]
    phrases: Mapping[str, str]
    takes: Mapping[str, frozenset[str]]
    vague_settings: frozenset[str]
    converse: Mapping[str, tuple[tuple[str, str], ...]]

    def carries(self, verb: str, kind: str) -> bool:
        """True for a verb that adds nothing to an event noun of the type: one publishes a statement, and no death."""
        return verb in self.carriers and (
            verb not in self.of_words or kind in self.worded or kind not in self.nouns.values()
        )

    @classmethod
    def of(cls, lexicon: Lexicon) -> EventTypes:
        """Built once for each lexicon."""
        return _event_types(lexicon)


@built
def _event_types(lexicon: Lexicon) -> EventTypes:
    table = lexicon.table("events")
    nouns = {noun: kind for kind, entry in table["types"].items() for noun in entry["nouns"]}
    verbs = {verb: kind for kind, entry in table["types"].items() for verb in entry["verbs"]}
    verbs |= dict.fromkeys(lexicon.words("stance")["say"], "statement")
    return EventTypes(
        nouns,
        verbs,
        frozenset(table["carriers"]["verbs"]),
        frozenset(table["carriers"]["of_words"]),
        frozenset(table["carriers"]["worded"]),
        frozenset(table["empty"]["lemmas"]),
        lexicon.table("predicates")["phrases"],
        {phrase: frozenset(words) for phrase, words in lexicon.table("predicates")["objects"].items()},
        frozenset(table["vague_settings"]["ids"]),
        {verb: tuple(sides.items()) for verb, sides in lexicon.table("predicates")["converse"].items()},
    )


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that makes a claim or names an occasion: its token, its lemma ("refusal" has refuse), the type of its event.

    `acted_on` is the object of a phrase that is one predicate: of "voiced opposition to the bill", the bill.
    """

    token: Token
    lemma: str
    type: str
    noun: bool
    phrase: str = ""
    acted_on: Token | None = None


def find_predicates(doc: Doc, types: EventTypes, words: Words) -> list[Predicate]:
    """The predicates of a parse, in text order."""
    found = []
    for token in doc:
        if token.pos_ == "VERB" or (token.pos_ == "AUX" and token.dep_ not in AUXILIARIES):
            if token.dep_ in AUXILIARIES or (token.dep_ == "amod" and token.tag_ == "VBG"):
                continue
            name = tree.predicate_lemma(token)
            phrase = (
                name if name in types.phrases else next((c for c in tree.complements(token) if c in types.phrases), "")
            )
            name = types.phrases.get(phrase, name)
            found.append(
                Predicate(token, name, types.verbs.get(name, name), False, phrase, _acted_on(token, phrase, types))
            )
        elif (
            token.pos_ in ("NOUN", "PROPN")
            and token.dep_ != "compound"
            and token.ent_type_ not in ("PERSON", "GPE", "NORP")
        ):
            name = tree.lemma(token)
            kind = types.nouns.get(_with_compound(token)) or types.nouns.get(name)
            if kind is not None or name in words.nominal:
                verb = words.nominal.get(name, name)
                found.append(Predicate(token, verb, kind or types.verbs.get(verb, verb), noun=True))
    return found


def _acted_on(verb: Token, phrase: str, types: EventTypes) -> Token | None:
    """What a phrase acts on: "voiced opposition to the bill", "filed suit against the firm", "voted down the bill"."""
    noun, words = tree.child(verb, "dobj"), types.takes.get(phrase, frozenset())
    holders = (noun, verb) if noun is not None else (verb,)
    return next((n for holder in holders for word, n in tree.prepositional(holder) if word in words), None)


def _with_compound(noun: Token) -> str:
    before = noun.nbor(-1) if noun.i else noun
    return f"{before.lower_} {tree.lemma(noun)}" if before.dep_ in ("compound", "amod", "nmod") else tree.lemma(noun)
