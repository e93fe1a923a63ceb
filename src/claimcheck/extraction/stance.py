"""How a clause is meant: did it happen, is it denied, planned, possible or alleged, and who says so.

Polarity follows the dependency tree and counts by parity: "did not refuse to sign" is positive. "denied that X" is attribution, not negation.
Does not read irony, and does not follow scope across sentences.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extraction import negation, tree
from claimcheck.extraction.parse import Token
from claimcheck.lexicon import Lexicon
from claimcheck.types import Modality, Polarity

GOVERNED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "dobj", "pobj", "prep", "conj"})
ABSOLUTE = frozenset(
    {"with", "after", "before", "by", "on", "upon", "despite", "while", "when", "since", "in"}
)  # prepositions whose clause stands for itself
SCHEDULED = frozenset(
    {"scheduled", "slated", "set", "planned", "booked", "due", "timed", "fixed"}
)  # "set for 3 May": on that day
DEPTH = 8  # clauses that govern one another: more is a parser's mistake


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `stance.toml`, as sets."""

    say: frozenset[str]
    believe: frozenset[str]
    deny: frozenset[str]
    negative_governor: frozenset[str]
    negator: frozenset[str]
    open_adjective: frozenset[str]
    negative_adjective: frozenset[str]
    hearsay: frozenset[str]
    planned: frozenset[str]
    future_auxiliary: frozenset[str]
    possible_auxiliary: frozenset[str]
    alleged: frozenset[str]
    nearly: frozenset[str]
    conditional: frozenset[str]
    generic: frozenset[str]
    quote: frozenset[str]
    message: frozenset[str]
    function: frozenset[str]
    light: frozenset[str]
    nominal: dict[str, str]
    nominal_objects: dict[str, frozenset[str]]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Words:
        lists = {key: frozenset(words) for key, words in lexicon.words("stance").items()}
        rows = lexicon.rows("nominalizations")
        taken = {row["noun"]: frozenset(row.get("object", "of").split()) for row in rows}
        return cls(**lists, nominal={row["noun"]: row["verb"] for row in rows}, nominal_objects=taken)

    def verb(self, token: Token) -> str:
        """The predicate's lemma; a noun of action counts as its verb ("refusal" → refuse)."""
        name = tree.predicate_lemma(token)
        return self.nominal.get(name, name) if token.pos_ in ("NOUN", "PROPN") else name


def governors(token: Token) -> list[tuple[Token, Token]]:
    """(governed, governor) pairs upward while one clause is the complement of another: refuse → supply, plan → sign."""
    chain: list[tuple[Token, Token]] = []
    while len(chain) < DEPTH:
        if token.dep_ in ("xcomp", "ccomp") or (token.dep_ == "acl" and token.tag_ == "VB"):
            chain.append((token, token.head))
            token = token.head
        elif (
            token.dep_ == "pcomp" and token.head.dep_ == "prep"
        ):  # accused of taking, plans for leaving, without saying
            chain.append((token, token.head))
            token = token.head.head
            chain.append((chain[-1][1], token))
        elif (
            token.dep_ == "conj"
            and token.head.pos_ == token.pos_
            and not any(c.dep_ in tree.SUBJECTS for c in token.children)
        ):
            token = token.head
        else:
            break
    return chain


def polarity(token: Token, words: Words) -> Polarity:
    """Positive or negative, by the parity of the negators that have scope over the predicate."""
    demanded = tree.subjunctive(token)  # "recommended no charges be filed"
    count = negation.count(token, words.negator)
    count += demanded is not None and any(c.dep_ == "nsubjpass" and negation.is_none(c) for c in demanded.children)
    for governed, governor in governors(token):
        if governor.dep_ == "prep" or governor.pos_ == "ADP":
            count += governor.lower_ == "without"
            if governor.lower_ in ABSOLUTE:
                break
            continue
        verb = words.verb(governor)
        if governor.dep_ == "acomp":  # "was not able to sign"
            count += (governor.lower_ in words.negative_adjective) + negation.count(governor.head, words.negator)
            continue
        if governed.dep_ == "ccomp":
            if governed.i < governor.i:
                break  # "X happened, nobody said": a clause beside, not a complement
            if (verb in words.say or verb in words.believe - words.planned) and verb not in words.negative_governor:
                # "did not say that X", "denied that X": the article asserts nothing; the attribution carries it
                break
        if verb in words.negative_governor:
            count += 1
        count += negation.count(governor, words.negator) if governed.dep_ != "acl" else 0
    return "negative" if count % 2 else "positive"


def is_scheduling(verb: Token) -> bool:
    """True for "the vote is slated for 3 May": what is slated is still to come, and it is the vote's day."""
    return verb.lower_ in SCHEDULED and verb.pos_ == "VERB" and tree.is_passive(verb)


def modality(token: Token, words: Words) -> Modality:
    """What kind of fact the clause states; the first that applies of conditional, alleged, planned, possible, generic, else actual."""
    governed_by = governors(token)
    chain = [token, *(g for _, g in governed_by)]
    if token.sent[-1].text == "?" or any(_is_conditional(t, words) for t in chain):
        return "conditional"
    if any(c.lower_ in words.alleged for c in token.children if c.dep_ in ("advmod", "amod")):
        return "alleged"
    if token.dep_ in ("acl", "ccomp") and token.head.pos_ == "NOUN" and tree.lemma(token.head) in words.hearsay:
        return "alleged"  # "rumours that he was the source"
    if token.dep_ == "pcomp" and words.verb(token.head.head) in ("accuse", "charge", "suspect", "convict", "indict"):
        return "alleged"
    for governed, governor in governed_by:
        verb = words.verb(governor)
        if verb in words.say and governed.dep_ == "ccomp":
            break
        if (
            verb in words.planned
            and verb not in words.negative_governor
            and not (governed.dep_ == "ccomp" and verb in words.believe)
        ):
            return "planned"
        if governor.pos_ == "ADJ" and governor.lower_ in words.open_adjective:
            return "planned"
        if _is_to(governor, governed):
            return "planned"
        if governor.lower_ == "able" and governor.head.tag_ not in ("VBD", "VBN"):
            return "possible"  # "was able to" and "was unable to" tell what happened
    if any(_is_to(token, c) for c in token.rights):
        return "planned"
    if is_scheduling(token) and tree.child(token, "xcomp", "ccomp") is None:
        return "planned"
    if _asked_for(token, words) or _backshifted(token, words):
        return "planned"  # "said that he would": what he said was "I will"
    auxiliaries = [c.lower_ for t in _auxiliary_bearers(token) for c in t.children if c.dep_ == "aux"]
    if any(a in words.future_auxiliary for a in auxiliaries):
        return "planned"
    if any(a in words.possible_auxiliary for a in auxiliaries) or any(
        c.dep_ == "advmod" and c.lower_ in words.nearly for c in token.children
    ):
        return "possible"
    if token.tag_ == "VB" and not auxiliaries and token.dep_ in ("advcl", "ROOT"):
        return "planned"  # purpose ("to discuss …") and imperatives
    if any(c.dep_ == "advmod" and c.lower_ in words.generic for c in token.children):
        return "generic"
    return "actual"


def _is_to(copula: Token, verb: Token) -> bool:
    """True for "is to open", "the aim is to open"."""
    return verb.dep_ == "xcomp" and copula.lemma_ == "be" and any(c.lower_ == "to" for c in verb.lefts)


def _asked_for(token: Token, words: Words) -> bool:
    """True for "step aside" of "calling for him to step aside"."""
    asked = token.tag_ == "VB" and token.dep_ in ("advcl", "ccomp", "acl") and token.head.i < token.i
    return asked and _marked_for(token) and words.verb(token.head) in words.planned


def _marked_for(token: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "for" for c in token.children)


def _backshifted(token: Token, words: Words) -> bool:
    """True for "would" in a clause that hangs on a verb of saying or hoping in the past tense."""
    told = next((g for t, g in governors(token) if t.dep_ == "ccomp"), None)
    return (
        told is not None
        and told.tag_ in ("VBD", "VBN")
        and (words.verb(told) in words.say or words.verb(told) in words.believe)
        and any(
            c.dep_ == "aux" and c.lower_ in ("would", "'d", "’d") for t in _auxiliary_bearers(token) for c in t.children
        )
    )


def _auxiliary_bearers(token: Token) -> list[Token]:
    """The predicate, and a coordinated one before it whose auxiliary it shares ("will meet and sign")."""
    bearers = [token]
    if token.dep_ == "conj" and not any(c.dep_ in ("aux", *tree.SUBJECTS) for c in token.children):
        bearers.append(token.head)
    for governed, governor in governors(token):
        if governed.dep_ == "xcomp":
            bearers.append(governor)
        else:
            break
    return bearers


def _is_conditional(token: Token, words: Words) -> bool:
    marked = any(c.dep_ == "mark" and c.lower_ in words.conditional for c in token.children)
    return marked or negation.left_open(token)


def telling(token: Token, words: Words) -> tuple[Token | None, Token] | None:
    """(speaker, the word of saying) for a clause that somebody is said to have said; None where the article itself says it."""
    node, content = token, False
    for _ in range(DEPTH):
        if content and node.pos_ in ("VERB", "NOUN"):
            verb = words.verb(node)
            if verb in words.say or verb in words.believe or verb in words.deny:
                return _speaker_of(node), node
        according = next((c for c in node.children if c.dep_ == "prep" and c.lower_ == "according"), None)
        if according is not None:
            return next((noun for word, noun in tree.prepositional(node) if word == "according"), None), according
        if node.dep_ == "ROOT":
            return _parenthetical(node, words)
        if node.dep_ == "relcl" and not _is_cleft(node):
            return None
        content = node.dep_ != "conj"  # "said no and went on to lose": the second verb is not what was said
        node = node.head
    return None


def _is_cleft(relative: Token) -> bool:
    """True for "it was troops who crossed the line": what is told hangs below a relative clause."""
    copula = relative.head.head
    return relative.head.dep_ == "attr" and any(
        c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in copula.children
    )


def _speaker_of(node: Token) -> Token | None:
    if node.pos_ == "VERB":
        return tree.agent(node) if tree.is_passive(node) else tree.surface_subject(node)
    return tree.possessor(node)


def _parenthetical(root: Token, words: Words) -> tuple[Token | None, Token] | None:
    """A verb of saying that the parser hung below the quoted clause (", he said,")."""
    for c in root.children:
        if c.dep_ in ("parataxis", "ccomp") and words.verb(c) in words.say and tree.child(c, "ccomp") is None:
            own = tree.child(c, "nsubj")
            if own is not None:
                return own, c
    return None
