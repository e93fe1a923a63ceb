"""People introduced by name first and by what they are in the next sentence: "It cost Ana Kos her job. The health minister quit on Tuesday"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.extraction import tree
from claimcheck.extraction.clusters import Cluster
from claimcheck.extraction.office_nouns import OfficeWords
from claimcheck.extraction.parse import Token
from claimcheck.extraction.stance import Words
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.offices import office_nouns
from claimcheck.normalize.text import fold

OBJECTS = frozenset({"him", "her", "them"})
OF_THE_LAND = frozenset({"president", "premier", "chancellor", "king", "queen", "prime"})  # everybody knows who it is
OWN = frozenset({"lose", "leave", "quit", "deny", "break", "keep"})  # "lost her job": one's own


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Nouns that say what somebody is, the adjectives that are part of such a title ("technical"), and verbs of saying."""

    titles: frozenset[str]
    functions: frozenset[str]
    stance: Words

    @classmethod
    def of(cls, lexicon: Lexicon) -> TitleWords:
        """Built once for each lexicon."""
        return _title_words(lexicon)


@built
def _title_words(lexicon: Lexicon) -> TitleWords:
    offices = OfficeWords.of(lexicon)
    trades = frozenset(word for group in lexicon.table("trades")["groups"].values() for word in group)
    return TitleWords(
        trades | frozenset(office_nouns(lexicon)), offices.functions | offices.ranks | {"chief"}, Words.of(lexicon)
    )


def introduced(noun: Token, before: Sequence[Cluster], persons: Iterable[Cluster], words: TitleWords) -> Cluster | None:
    """The person whom a definite title at the head of a sentence describes for the first time.

    Only one whom the text has named in full and not yet described, in the sentence before and alone of all people so far; a title that nobody else
    has and that has not been used before; and a sentence in which the title's bearer acts, names nobody before the verb and speaks of no other
    "him": "The justice minister called him a liar" is told of two people.

    Args:
        noun: the head noun of the title.
        before: the people named before the noun's sentence, where the last sentence names one; else empty.
        persons: all people of the article.
        words: what makes a title.
    """
    if len(before) != 1 or before[0].roles or " " not in before[0].name or not _opens(noun, words):
        return None
    person = before[0]
    phrase = {fold(t.text) for t in tree.noun_phrase(noun) if t.pos_ in ("NOUN", "PROPN", "ADJ")}
    if any(_bears(o, phrase) for o in persons if o is not person):
        return None
    if any(t.lemma_.lower() == noun.lemma_.lower() for t in noun.doc[: noun.sent.start]):
        return None
    return person if _of_one(noun, words.stance) else None


def _opens(noun: Token, words: TitleWords) -> bool:
    """True for a singular title with "the" that is the subject of its sentence and stands at its head."""
    if noun.tag_ not in ("NN", "NNP") or noun.dep_ not in ("nsubj", "nsubjpass") or noun.lower_ not in words.titles:
        return False
    if noun.head.dep_ != "ROOT" or any(c.dep_ in ("relcl", "appos", "conj") for c in noun.children):
        return False
    narrowed = [c for c in noun.children if c.dep_ in ("compound", "amod", "poss", "prep", "nmod")]
    if not narrowed or noun.lower_ in OF_THE_LAND or any(c.lower_ in OF_THE_LAND for c in narrowed):
        return False  # a trial has a judge, a country a president: "the judge" needs no name
    if any(c.dep_ == "amod" and c.lower_ not in words.functions for c in narrowed):
        return False  # "the young actress", told from others
    first = noun.left_edge
    return first.lower_ == "the" and all(t.is_space or t.is_quote for t in noun.doc[noun.sent.start : first.i])


def _bears(other: Cluster, phrase: set[str]) -> bool:
    """True where the text calls somebody else so, in more or in fewer words."""
    roles = ({w.strip(".,") for w in fold(r).replace("'s", "").replace("’s", "").split()} for r in other.roles)
    return any(phrase <= r or r <= phrase for r in roles if r)


def _of_one(noun: Token, words: Words) -> bool:
    """True where the sentence may be of one person: no name and no "him" in it, and of words of his own if he speaks."""
    verb = noun.head
    if any(t.lemma_ == noun.lemma_ for t in noun.sent if t.i != noun.i):
        return False  # "the fitness coach stepped between the goalkeeping coach and …"
    if any(
        t.ent_type_ == "PERSON" or (t.lower_ in OBJECTS and t.tag_ == "PRP") for t in noun.sent if t.i < verb.i + 12
    ):
        return False
    if _of_another(verb, words):
        return False
    if words.verb(verb) not in words.say:
        return True
    told = tree.child(verb, "ccomp")
    subject = tree.child(told, "nsubj", "nsubjpass") if told is not None else None
    return subject is not None and subject.lower_ in ("he", "she")


def _of_another(verb: Token, words: Words) -> bool:
    """True for "accepted her resignation", of somebody else; not for "announced her resignation"."""
    thing = tree.child(verb, "dobj")
    owner = tree.child(thing, "poss") if thing is not None else None
    own = OWN | words.light
    return owner is not None and owner.tag_ == "PRP$" and own.isdisjoint({tree.lemma(verb), tree.predicate_lemma(verb)})
