"""The noun that a number counts, without a parser: the first plural in the phrase after it. A parse may do better and
replace it.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.quantities.numerals import lower
from claimcheck.normalize.quantities.tables import Tables, tables
from claimcheck.normalize.quantities.tokens import Token

PRONOUNS = ("and", "or", "them", "me", "him", "us", "which", "whom")  # end a phrase without being its noun
REACH = 7  # words that a counted noun may stand behind its number


def singular(noun: str, known: Tables) -> str:
    """The singular of an English noun in lower case ("bodies" -> "body"); a singular is returned as it is, as far as
    endings tell.
    """
    word = noun.lower()
    if word in known.irregular:
        return known.irregular[word]
    if not looks_plural(word, known) or word in known.words["plural"]:
        return word.removesuffix("s") if word == "troops" else word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def singular_noun(noun: str, *, lexicon: Lexicon = SHIPPED) -> str:
    """As `singular`, with the tables of a lexicon."""
    return singular(noun, tables(lexicon))


def is_plural(noun: str, *, lexicon: Lexicon = SHIPPED) -> bool:
    """As `looks_plural`, with the tables of a lexicon."""
    return looks_plural(noun, tables(lexicon))


def looks_plural(word: str, known: Tables) -> bool:
    """True for a lower-case word that has the form of a plural noun."""
    if word in known.irregular or word in known.words["plural"]:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in known.words["singular"]
    )


def counted(tokens: Sequence[Token], stop: int, known: Tables, *, one: bool = False) -> str | None:
    """The lemma of the noun counted by the number that ends before token `stop`, or None where no plural follows in
    its phrase.

    `one`: the number is one, so that the noun is a singular: the last word of the phrase.
    """
    words, skip = known.words, known.words["skip"]
    phrase: list[str] = []
    partitive = False  # "12 of the 30 passengers"
    for i in range(stop, min(len(tokens), stop + REACH)):
        word = tokens[i].lower
        if word in words["people"] and not phrase:
            return "person"
        partitive = partitive or word == "of"
        if one and word == "of":
            break  # "one chamber of parliament"
        if word in skip or (partitive and (tokens[i].kind == "number" or word in known.small)):
            continue
        if tokens[i].kind == "number" and lower(tokens, i + 1) == "-":
            continue  # "two 19-year-old students"
        if tokens[i].kind != "word" or (word in words["boundary"]):
            break
        if not one and looks_plural(word, known) and not _more_follows(tokens, i, known):
            return singular(word, known)
        phrase.append(word)
    if one and phrase and len(phrase) <= 3:
        return phrase[-1]
    return None


def _more_follows(tokens: Sequence[Token], i: int, known: Tables) -> bool:
    """True where the plural at `i` is part of a name or compound whose head is another plural: "United States
    soldiers".
    """
    following = lower(tokens, i + 1)
    return i + 1 < len(tokens) and tokens[i + 1].kind == "word" and tokens[i].capital and looks_plural(following, known)


def attributive(tokens: Sequence[Token], stop: int, known: Tables) -> str | None:
    """The head of the phrase that an amount stands in as an adjective: "a $5 million fine", "a 3.5 percent rise"."""
    phrase: list[Token] = []
    for token in tokens[stop : stop + 4]:
        if token.kind != "word" or token.lower in known.words["boundary"] or token.lower in ("of", "and", "or"):
            break
        if phrase and token.lower.endswith("ed"):
            break  # "a $5 million plan failed"
        phrase.append(token)
    if not phrase or phrase[-1].capital:
        return None
    return singular(phrase[-1].lower, known)


def complement(tokens: Sequence[Token], stop: int, known: Tables, links: tuple[str, ...]) -> str | None:
    """What an amount is of: "5 tons of rice", "40 percent of the voters", "$5 million in damage"."""
    if lower(tokens, stop) not in links:
        return None
    nouns: list[str] = []
    for token in tokens[stop + 1 : stop + REACH]:
        if token.lower in known.words["skip"] or token.lower in ("a", "an"):
            continue
        name = token.capital and not nouns and not looks_plural(token.lower, known)
        if token.kind == "number" or token.lower in known.small or name:
            if token.kind == "number" and lower(tokens, stop) == "in":
                return None  # "5 tons in 2015"
            continue
        if token.kind != "word" or token.lower in known.words["boundary"] or token.lower in PRONOUNS:
            break
        nouns.append(token.lower)
        if looks_plural(token.lower, known):
            break
    return singular(nouns[-1], known) if nouns else None
