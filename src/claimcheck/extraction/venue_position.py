"""Where a word stands in the parse, and whether that puts something at the place it names.

The labels are those of the ClearNLP scheme that spaCy's English pipelines use.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.errors import LexiconError
from claimcheck.extraction.parse import Span, Token
from claimcheck.lexicon import Lexicon, built

UP, DOWN = frozenset({"conj", "appos"}), frozenset({"compound", "nmod", "amod", "poss"})
TOWNS = ("GPE", "LOC")
DEEP = 5  # how far a chain of coordinations and appositions is followed
LISTS = (
    *("nouns", "determined", "not_venue", "at", "abstract", "contest", "parties", "attack", "overhead", "toward"),
    *("motion", "handing", "origin", "leaving", "of", "object", "affect", "quarrel", "subject", "event", "person"),
    *("employ", "body", "plan", "not_plural"),
)


@dataclass(frozen=True, slots=True)
class VenueWords:
    """The lists of `facilities.toml` as sets."""

    lists: dict[str, frozenset[str]]
    lexicon: Lexicon

    def has(self, name: str, *words: str) -> bool:
        """True where the list `name` holds one of the words."""
        return not self.lists[name].isdisjoint(words)


@built
def venue_words(lexicon: Lexicon) -> VenueWords:
    """The lists of `facilities.toml` in this lexicon.

    Raises:
        LexiconError: a list is missing.
    """
    lists = {key: frozenset(values) for key, values in lexicon.words("facilities").items()}
    missing = sorted(set(LISTS) - lists.keys())
    if missing:
        raise LexiconError(f"facilities.toml lacks the lists {', '.join(missing)}")
    return VenueWords(lists, lexicon)


def located(token: Token, words: VenueWords, span: Span) -> bool:
    """True where the sentence puts something at the place that `token` heads.

    False where the place acts, owns, is an origin, is a party to something, or is a destination that nobody has
    reached.
    `span` is the name or noun phrase asked about; its label tells a town or country from a building.
    """
    for _ in range(DEEP):
        if token.dep_ not in UP or token.head is token or token.head.pos_ not in ("NOUN", "PROPN"):
            break
        token = token.head
    head, town = token.head, bool(span.label_ in TOWNS)
    if token.dep_ in ("pobj", "pcomp"):
        return _after(head, words, span.label_)
    if token.dep_ in DOWN:
        return _before(head, words, span)
    if token.dep_ in ("dobj", "nsubjpass"):
        verb = head.lemma_.lower()
        if town and any(c.dep_ == "prep" and words.has("quarrel", c.lower_) for c in head.children):
            return False  # "attacked Moscow over the ruling", "hit Iran with sanctions"
        return words.has("object", verb) and (town or not words.has("affect", verb))
    if token.dep_ == "nsubj" and head.pos_ in ("VERB", "AUX"):
        return words.has("subject", head.lemma_.lower())
    if token.dep_ in ("npadvmod", "advmod"):
        return head.pos_ in ("VERB", "AUX", "NOUN", "PROPN")
    return False


def affiliation(prep: Token, words: VenueWords) -> bool:
    """True for "an analyst at Harvard", "works at Boeing": whose, not where."""
    lemma = prep.head.lemma_.lower()
    return prep.head.ent_type_ == "PERSON" or words.has("person", lemma) or words.has("employ", lemma)


def _employs(governor: Token, words: VenueWords) -> bool:
    """True for verbs of having a job or a place somewhere: "teaches", "studied"."""
    return governor.pos_ == "VERB" and words.has("employ", governor.lemma_.lower())


def _before(head: Token, words: VenueWords, span: Span) -> bool:
    """Before a noun: "the Brussels meeting", "Ukraine's capital"."""
    while head.dep_ == "compound" and head.head is not head:
        head = head.head
    lemma = head.lemma_.lower()
    return words.has("event", lemma, head.lower_) or (words.has("nouns", lemma) and located(head, words, span))


def _after(prep: Token, words: VenueWords, label: str) -> bool:
    """After a preposition."""
    word, governor = prep.lower_, prep.head
    if prep.dep_ == "prep" and governor.dep_ == "prep" and governor.lower_ in ("out", "outside", "inside", "because"):
        return bool(governor.lower_ != "because")  # "out of", "outside of"
    lemma = governor.lemma_.lower()
    if word in ("in", "on") and words.has("abstract", lemma, _object_before(prep)):
        return False
    if word == "from":
        if governor.pos_ in ("VERB", "AUX"):
            return not words.has("origin", lemma)
        return governor.pos_ in ("ADV", "ADP") or words.has("of", lemma) or words.has("leaving", lemma)
    if word == "of":
        return words.has("of", lemma, governor.lower_) or words.has("event", lemma)
    if word == "between":
        return not words.has("parties", lemma)
    if label == "GPE":
        return _town(word, governor, words)
    if word in ("over", "in", "across") and words.has("contest", lemma):
        return word == "in" and label == "LOC"
    if word == "to":
        return words.has("motion", lemma) and not _planned(governor, words)
    return word == "on" or words.has("at", word)


def _town(word: str, governor: Token, words: VenueWords) -> bool:
    """After a preposition, for a town or country, which may stand for its government: "policy towards Russia", "tanks
    to Ukraine".
    """
    lemma = governor.lemma_.lower()
    if word == "to":
        return (
            words.has("motion", lemma)
            and not words.has("handing", lemma)
            and governor.pos_ != "ADJ"
            and not _planned(governor, words)
        )
    if word == "on":
        return words.has("attack", lemma)
    if word == "over":
        return words.has("overhead", lemma)
    if word == "at" and _employs(governor, words):
        return False  # "teaches at Oxford": the name of a body
    if words.has("toward", word):
        return governor.pos_ == "VERB" and words.has("motion", lemma)
    return words.has("at", word)


def _object_before(prep: Token) -> str:
    """The lemma of the noun right before a preposition, which the parse may have hung on the verb: "lost interest in
    China".
    """
    before = prep.doc[prep.i - 1] if prep.i else None
    return before.lemma_.lower() if before is not None and before.pos_ == "NOUN" else ""


def _planned(verb: Token, words: VenueWords) -> bool:
    """True where the verb speaks of something that has not happened: an auxiliary, or the verb that it depends on,
    says so.
    """
    if any(c.dep_ in ("aux", "neg") and words.has("plan", c.lemma_.lower(), c.lower_) for c in verb.children):
        return True
    governor = verb.head
    if verb.dep_ == "conj":
        return _planned(governor, words) if governor is not verb else False
    return verb.dep_ in ("xcomp", "ccomp", "acl") and words.has("plan", governor.lemma_.lower(), governor.lower_)
