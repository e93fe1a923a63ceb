"""Whether a noun can say what a person is: "spokesman", "Gov.", "18-year-old"; not "law firm", "Calif.", "endorsement"."""

from __future__ import annotations

from claimcheck.extraction.parse import Token
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.offices import office_nouns
from claimcheck.normalize.text import fold

# What a name is that is no person's and no people's.
OTHER_NAMES = frozenset(
    {"ORG", "FAC", "GPE", "LOC", "PERSON", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "DATE", "TIME", "MONEY"}
)
PERSON_ENDINGS = ("man", "woman", "person")
FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "mister"})


# "The younger Castellane": of two, and which two the name does not tell.
BY_AGE = frozenset({"younger", "elder", "older"})


def calls_a_person(head: Token, lexicon: Lexicon) -> bool:
    """True unless the last noun of a description names a thing, a body, a place, several people or only a quality."""
    word = _word(head)
    if word in FORMS_OF_ADDRESS:
        return head.i > 0 and calls_a_person(head.nbor(-1), lexicon)
    people, things = _nouns(lexicon)
    if word in BY_AGE or word in people or word.removesuffix("s") in people or word.endswith(PERSON_ENDINGS):
        return True
    if head.pos_ not in ("NOUN", "PROPN"):
        return head.ent_type_ == "NORP" or (head.i > 0 and head.nbor(-1).text == "-")
    return (
        head.ent_type_ not in OTHER_NAMES
        and head.tag_ != "NNS"
        and _word(head) not in things
        and fold(head.lemma_) not in things
    )


def names_people(noun: Token, lexicon: Lexicon) -> bool:
    """True for a noun that is known to be of a person: "surgeon", "woman"; not for whatever may be one."""
    word = fold(noun.lemma_)
    return word in _nouns(lexicon)[0] or word.endswith(PERSON_ENDINGS)


def _word(token: Token) -> str:
    return fold(token.text).strip(".-'’")


@built
def _nouns(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """(nouns for people, nouns for deeds and bodies), single words, lower case."""
    titles, bodies = lexicon.words("titles"), lexicon.words("organization_nouns")
    forms = lexicon.table("roles")["offices"]["forms"].values()
    trades = lexicon.table("trades")["groups"].values()
    listed = [w for group in (*forms, *trades, titles["offices"], titles["ranks"], titles["honorifics"]) for w in group]
    people = {fold(w).split()[-1].strip(".") for w in listed} | set(office_nouns(lexicon))
    things = (
        {row["noun"] for row in lexicon.rows("nominalizations")} | set(bodies["bodies"]) | set(bodies["businesses"])
    )
    return frozenset(people), frozenset(things - people)
