"""How a clause is meant: did it happen, is it denied, planned, possible or alleged, and who says so.

Polarity follows the dependency tree and counts by parity: "did not refuse to sign" is positive. "denied that X" is attribution, not negation.
Does not read irony, and does not follow scope across sentences.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from claimcheck.extract import tree
from claimcheck.lexicon import Lexicon
from claimcheck.types import Modality, Polarity

GOVERNED = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "dobj", "pobj", "prep", "conj"})
DEPTH = 8  # clauses that govern one another: more is a parser's mistake


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `stance.toml`, as sets."""

    say: frozenset[str]
    believe: frozenset[str]
    deny: frozenset[str]
    negative_governor: frozenset[str]
    negator: frozenset[str]
    planned: frozenset[str]
    future_auxiliary: frozenset[str]
    possible_auxiliary: frozenset[str]
    alleged: frozenset[str]
    conditional: frozenset[str]
    generic: frozenset[str]
    nominal: dict[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Words:
        lists = {key: frozenset(words) for key, words in lexicon.words("stance").items()}
        return cls(**lists, nominal={row["noun"]: row["verb"] for row in lexicon.rows("nominalizations")})

    def verb(self, token: Token) -> str:
        """The predicate's lemma; a noun of action counts as its verb ("refusal" → refuse)."""
        name = tree.predicate_lemma(token)
        return self.nominal.get(name, name) if token.pos_ in ("NOUN", "PROPN") else name


def governors(token: Token) -> list[tuple[Token, Token]]:
    """(governed, governor) pairs upward while one clause is the complement of another: refuse → supply, plan → sign."""
    chain = []
    while len(chain) < DEPTH:
        if token.dep_ in ("xcomp", "ccomp") or (token.dep_ == "acl" and token.tag_ == "VB"):
            chain.append((token, token.head))
            token = token.head
        elif token.dep_ == "pcomp" and token.head.dep_ == "prep":  # accused of taking, plans for leaving, without saying
            chain.append((token, token.head))
            token = token.head.head
            chain.append((chain[-1][1], token))
        elif token.dep_ == "conj" and token.head.pos_ == token.pos_ and not any(c.dep_ in tree.SUBJECTS for c in token.children):
            token = token.head
        else:
            break
    return chain


def polarity(token: Token, words: Words) -> Polarity:
    """Positive or negative, by the parity of the negators that have scope over the predicate."""
    count = _own_negators(token, words)
    for governed, governor in governors(token):
        if governor.dep_ == "prep" or governor.pos_ == "ADP":
            count += governor.lower_ == "without"
            continue
        verb = words.verb(governor)
        if verb in words.say or verb in words.believe:
            if governed.dep_ == "ccomp" and verb not in words.negative_governor:
                # "did not say that X", "denied that X": the article asserts nothing; the attribution carries it
                break
        if verb in words.negative_governor:
            count += 1
        count += _own_negators(governor, words) if governed.dep_ != "acl" else 0
    return "negative" if count % 2 else "positive"


def _own_negators(token: Token, words: Words) -> int:
    count = sum(c.dep_ == "neg" or (c.dep_ == "advmod" and c.lower_ in words.negator) for c in token.children)
    count += sum(c.dep_ == "prep" and c.lower_ == "without" and tree.child(c, "pobj") is None for c in token.children)
    for c in token.children:
        if c.dep_ in tree.SUBJECTS or c.dep_ in ("dobj", "attr"):
            count += c.lower_ in ("nobody", "nothing", "none", "neither") or any(g.dep_ in ("det", "neg") and g.lower_ in ("no", "neither", "not") for g in c.children)
    return count


def modality(token: Token, words: Words) -> Modality:
    """What kind of fact the clause states; the first that applies of conditional, alleged, planned, possible, generic, else actual."""
    chain = [token, *(g for _, g in governors(token))]
    if token.sent[-1].text == "?" or any(_is_conditional(t, words) for t in chain):
        return "conditional"
    if any(c.lower_ in words.alleged for c in token.children if c.dep_ in ("advmod", "amod")):
        return "alleged"
    if token.dep_ == "pcomp" and words.verb(token.head.head) in ("accuse", "charge", "suspect", "convict", "indict"):
        return "alleged"
    for governed, governor in governors(token):
        verb = words.verb(governor)
        if verb in words.say and governed.dep_ == "ccomp":
            break
        if verb in words.planned and verb not in words.negative_governor and not (governed.dep_ == "ccomp" and verb in words.believe):
            return "planned"
        if governor.pos_ == "ADJ" and governor.lower_ in ("likely", "set", "due", "ready", "able", "willing", "expected", "scheduled"):
            return "planned"
    auxiliaries = [c.lower_ for t in _auxiliary_bearers(token) for c in t.children if c.dep_ == "aux"]
    if any(a in words.future_auxiliary for a in auxiliaries):
        return "planned"
    if any(a in words.possible_auxiliary for a in auxiliaries):
        return "possible"
    if token.tag_ == "VB" and not auxiliaries and token.dep_ in ("advcl", "ROOT"):
        return "planned"  # purpose ("to discuss …") and imperatives
    if any(c.dep_ == "advmod" and c.lower_ in words.generic for c in token.children):
        return "generic"
    return "actual"


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
    return any(c.dep_ == "mark" and c.lower_ in words.conditional for c in token.children)


def telling(token: Token, words: Words) -> tuple[Token | None, Token] | None:
    """(speaker, the word of saying) for a clause that somebody is said to have said; None where the article itself says it."""
    node = token
    for _ in range(DEPTH):
        if node is not token and node.pos_ in ("VERB", "NOUN"):
            verb = words.verb(node)
            if verb in words.say or verb in words.believe or verb in words.deny:
                return _speaker_of(node), node
        according = next((c for c in node.children if c.dep_ == "prep" and c.lower_ == "according"), None)
        if according is not None:
            return next((noun for word, noun in tree.prepositional(node) if word == "according"), None), according
        if node.dep_ == "ROOT":
            return _parenthetical(node, words)
        if node.dep_ == "relcl":
            return None
        node = node.head
    return None


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
