"""Capitals that stand for their government: "Budapest refused", "Moscow's position", "ties between Ankara and Athens"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extraction import tree
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.parse import Token
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.places import country_of, is_capital, resolve_place
from claimcheck.types import Place

LINKS = frozenset({"conj", "appos"})
DEEP = 4


@dataclass(frozen=True, slots=True)
class GovernmentWords:
    """The lists of `governments.toml`."""

    acts: frozenset[str]
    has: frozenset[str]
    between: frozenset[str]
    behalf: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> GovernmentWords:
        """Built once for each lexicon."""
        return _government_words(lexicon)


@built
def _government_words(lexicon: Lexicon) -> GovernmentWords:
    lists = lexicon.words("governments")
    return GovernmentWords(
        frozenset(lists["acts"]), frozenset(lists["has"]), frozenset(lists["between"]), frozenset(lists["behalf"])
    )


def government(found: Found, root: Token, near: tuple[str, ...], lexicon: Lexicon) -> Place | None:
    """The country whose government the mention of a capital stands for; None where it is a town, or may be.

    Args:
        found: a mention of a place.
        root: the head of the mention.
        near: the other places of the article, to tell namesakes apart.
        lexicon: the word lists.
    """
    if found.mention.kind != "place" or not acts(root, GovernmentWords.of(lexicon)):
        return None
    places = resolve_place(found.mention.name, near=near)
    return country_of(places[0], lexicon=lexicon) if places and is_capital(places[0]) else None


def acts(name: Token, words: GovernmentWords) -> bool:
    """True where the sentence makes the named place an actor: subject of a decision, owner of a policy, party to a dispute."""
    for _ in range(DEEP):
        if name.dep_ not in LINKS or name.head is name or name.head.pos_ not in ("PROPN", "NOUN"):
            break
        name = name.head
    head = name.head
    if name.dep_ == "nsubj":
        return tree.predicate_lemma(head) in words.acts
    if name.dep_ == "poss":
        return tree.lemma(head) in words.has
    if name.dep_ != "pobj" or head.head is head:
        return False
    governor = head.head
    if head.lower_ == "by":
        return head.dep_ == "agent" and tree.predicate_lemma(governor) in words.acts
    if head.lower_ == "of":
        return tree.lemma(governor) in words.has and governor.pos_ == "NOUN"
    if head.lower_ == "for":
        verb = governor.head if governor.dep_ == "dobj" else governor
        return verb.pos_ == "VERB" and tree.lemma(verb) in words.behalf
    return head.lower_ in ("between", "with") and tree.lemma(governor) in words.between and governor.pos_ == "NOUN"
