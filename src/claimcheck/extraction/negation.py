"""The words that deny a clause by themselves: "not", "no", "neither … nor", "never", "has yet to".

What governs the clause ("refused to sign") is `stance`'s. Does not follow scope across sentences.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimcheck.extraction import tree
from claimcheck.extraction.parse import Token

NONE = frozenset({"nobody", "nothing", "none", "neither"})
COORDINATING = frozenset({"nor", "neither"})
DENIED_PARTS = frozenset({"acomp", "oprd", "attr", "dobj", *tree.SUBJECTS})
EXCEPTING = frozenset({"but", "except", "save", "other"})


def count(token: Token, negators: Collection[str]) -> int:
    """How many words deny the predicate; each counts once, and an even number denies nothing.

    Args:
        token: the predicate's word.
        negators: lower-case words that deny as adverbs.
    """
    return len({t.i for t in _negators(token, negators)})


def _negators(token: Token, negators: Collection[str]) -> Iterator[Token]:
    yield from _yet(token)
    yield from _coordinated(token, negators)
    for c in token.children:
        if _is_adverb(c, negators) and not _or_not(c):
            yield c
        if c.dep_ == "prep" and c.lower_ == "without" and tree.child(c, "pobj", "pcomp") is None:
            yield c
        if c.dep_ in DENIED_PARTS:  # "pleaded not guilty", "not one of them came"
            yield from (g for g in c.children if g.dep_ == "neg" and g.lower_ == "not" and not _or_not(g))
        if c.dep_ in DENIED_PARTS and is_none(c):
            yield c


def _is_adverb(c: Token, negators: Collection[str]) -> bool:
    return c.dep_ == "neg" or (c.dep_ == "advmod" and c.lower_ in negators)


def is_none(noun: Token) -> bool:
    """True for "nobody", "no bill", "neither the bill nor the law", not for "nothing but praise"."""
    whole = noun.lower_ in NONE or noun.lower_ == "one"
    if whole and noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ in EXCEPTING:
        return False
    return noun.lower_ in NONE or any(_denies_noun(g) for g in noun.lefts)


def _denies_noun(g: Token) -> bool:
    return (g.dep_ in ("det", "neg") and g.lower_ in ("no", "neither")) or (
        g.dep_ == "preconj" and g.lower_ == "neither"
    )


def _yet(token: Token) -> Iterator[Token]:
    """The "yet" of "has yet to sign", "is yet to sign"."""
    head = token.head
    if token.dep_ in ("xcomp", "ccomp", "advcl", "acomp") and tree.lemma(head) in ("have", "be"):
        yield from (c for node in (head, token) for c in node.children if c.lower_ == "yet" and c.i < token.i)


def _coordinated(token: Token, negators: Collection[str]) -> Iterator[Token]:
    """The word that denies the predicate together with others: "neither informed nor consulted", "nor did she", "did not sign or read"."""
    own = [c for c in token.children if c.lower_ in COORDINATING and c.i < token.i]
    if token.dep_ != "conj":
        yield from (c for c in own if c.dep_ == "preconj" or _inverted(c, token))
        subject = tree.child(token, *tree.SUBJECTS)  # "she neither signed …": the parser hangs it on "she"
        yield from (
            c for c in (subject.rights if subject is not None else ()) if c.lower_ == "neither" and c.i < token.i
        )
        return
    first = token.head
    denied_itself = any(_is_adverb(c, negators) for c in token.children)
    joined = [c for c in (*first.children, *own) if c.dep_ == "cc" and first.i < c.i < token.i]
    if denied_itself or not joined:
        return
    if joined[-1].lower_ == "nor":
        yield joined[-1]
    elif joined[-1].lower_ == "or" and first.tag_ == token.tag_ and not _stands_alone(token):
        yield from (c for c in first.children if c.dep_ == "neg" and c.i < first.i)


def _inverted(opening: Token, verb: Token) -> bool:
    """True for "Nor did she plan", at the head of its clause: the verb comes after it."""
    after = [c for c in verb.children if opening.i < c.i < verb.i]
    return any(c.dep_ in ("aux", "auxpass") for c in after) and any(c.dep_ in tree.SUBJECTS for c in after)


def _stands_alone(conjunct: Token) -> bool:
    return any(c.dep_ in ("aux", "auxpass", *tree.SUBJECTS) for c in conjunct.children)


def left_open(token: Token) -> bool:
    """True for "may or may not pass", "whether or not it passed": said to be open, neither affirmed nor denied."""
    return any(c.dep_ == "neg" and _or_not(c) for c in token.children)


def _or_not(negator: Token) -> bool:
    """True where the word before "not" is "or", or an auxiliary that "or" repeats."""
    i, doc = negator.i, negator.doc
    if i >= 1 and doc[i - 1].lower_ == "or":
        return True
    return i >= 3 and doc[i - 2].lower_ == "or" and doc[i - 1].lower_ == doc[i - 3].lower_
