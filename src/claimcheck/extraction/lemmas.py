"""The lemmas that the other modules compare: lower case, one spelling for variants, particles kept, and the lemmatizer's slips mended."""

from __future__ import annotations

import re

from claimcheck.extraction.parse import Token

MISSPELT = {"loose": "lose"}  # verbs that are commonly written as another word
SPELLINGS = {"e-mail": "email", "e-mails": "email", "emails": "email", "percent": "percent", "per": "per"}


# One syllable with one vowel before one consonant doubles that consonant ("hopped"); "hoped" is not of "hop", whatever the lemmatizer says.
DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def lemma(token: Token) -> str:
    """The lower-case lemma, spelling variants folded."""
    if not token.folded:
        token.folded = _folded(token)
    return token.folded


def _folded(token: Token) -> str:
    word = (token.lemma_ or token.text).lower().strip("’'")
    if token.tag_ in ("VBD", "VBN", "VBG") and DOUBLING.fullmatch(word) and token.lower_ in (f"{word}ed", f"{word}ing"):
        return f"{word}e"
    if word == "mail" and token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "e":
        return "email"
    if token.pos_ == "VERB" and word in MISSPELT:
        return MISSPELT[word]
    return SPELLINGS.get(token.lower_) or SPELLINGS.get(word) or word


PARTICLES = frozenset(
    {"down", "up", "out", "off", "away", "over", "back", "in", "on", "together", "aside", "ahead", "through"}
)


def predicate_lemma(token: Token) -> str:
    """The lemma of a verb with its particle: "step_down", whichever label the parser gave the particle."""
    for c in token.children:
        near = c.i == token.i + 1 and not any(True for _ in c.children)
        if c.dep_ == "prt" or (near and c.dep_ == "advmod" and c.lower_ in PARTICLES):
            return f"{lemma(token)}_{c.lower_}"
    return lemma(token)
