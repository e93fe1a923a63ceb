"""What a text calls a person: the title before the name, the description behind it, the noun that the name explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from claimcheck.extraction import tree
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.parse import Token
from claimcheck.extraction.person_nouns import calls_a_person
from claimcheck.lexicon import Lexicon

Described = tuple[str, Token]  # a phrase and its head noun

LONGEST = 100  # characters of a description that are kept
NOT_OFFICE = frozenset({"PERCENT", "MONEY", "CARDINAL", "ORDINAL", "DATE", "TIME", "QUANTITY", "GPE", "LOC", "PERSON"})
CLAUSAL = frozenset({"relcl", "acl", "advcl", "appos", "conj", "cc", "punct", "parataxis", "dep"})
# Words and marks before a description that are no part of it; a party and state in brackets ("R-Ky.").
LEADING = re.compile(
    r"""^(?:[\s"'“”‘’(\[,;:–—-]+|(?:the|a|an|his|her|its|their|our|your|whose|both|even|said|says|mr|mrs|ms|miss|mister)\b[.\s]*|[DRI]-\S*)+""",
    re.IGNORECASE,
)
TRAILING = re.compile(r"[\s,;:(\[\"“'‘–—-]+$")
WORD = re.compile(r"\S+")


def descriptions(found: Found, name: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """The phrases that describe the person, as written, without articles and "Mr.": "Hungary's Foreign Minister".

    A phrase whose last noun names a thing, a body, a place or only a quality describes nobody and is left out.
    """
    phrases = [p for p in (_before(found, name), *_behind(name), _explained(found, name)) if p is not None]
    told = (text for text, head in phrases if calls_a_person(head, lexicon))
    cleaned = (LEADING.sub("", " ".join(TRAILING.sub("", p).split()))[:LONGEST].strip() for p in told)
    return tuple(dict.fromkeys(p for p in cleaned if len(p) > 1))


def _before(found: Found, name: Token) -> Described | None:
    """The title: the words of the noun phrase that stand directly before the bare name."""
    doc = name.doc
    first = found.first
    own = {t.i for t in name.subtree}
    while first > 0 and first - 1 in own and not _ends(doc[first - 1]):
        first -= 1
    words = list(WORD.finditer(doc[first : found.last + 1].text))
    title = words[: max(0, len(words) - len(found.mention.name.split()))]
    if not title:
        return None
    end = doc[first].idx + title[-1].end()
    return " ".join(w.group() for w in title), _head([t for t in doc[first : found.last + 1] if t.idx < end])


def _head(title: list[Token]) -> Token:
    """The last word before the first preposition: the "Speaker" of "Speaker of the House"."""
    nouns = takewhile(lambda t: t.pos_ != "ADP", title)
    return [title[-1], *nouns][-1]


def _ends(token: Token) -> bool:
    """True for a mark that no title holds, the dash of a dateline among them."""
    return (token.is_punct and token.text not in "-–.'’") or tree.is_dash(token)


def _behind(name: Token) -> Iterator[Described]:
    """Appositions: ", the mayor of Kyiv," and the one behind an age: ", 31, an organizer"."""
    for c in name.children:
        if c.dep_ != "appos":
            continue
        nouns = [c, *(g for g in c.children if g.dep_ == "appos")] if c.pos_ == "NUM" else [c]
        for noun in nouns:
            if noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ not in NOT_OFFICE and any(map(str.isalpha, noun.text)):
                yield _phrase(noun), noun


def _explained(found: Found, name: Token) -> Described | None:
    """The noun that the name stands in apposition to: "the Union's envoy for the Caucasus, Toomas Rebane"."""
    noun = name.head
    if name.dep_ != "appos" or noun.pos_ not in ("NOUN", "PROPN") or noun.ent_type_ in NOT_OFFICE:
        return None
    return _phrase(noun, end=found.first), noun


def _phrase(noun: Token, end: int | None = None) -> str:
    """A noun with what stands before it and its prepositional phrases; clauses left out."""
    left = [t for c in noun.lefts if c.dep_ not in CLAUSAL or c.dep_ == "punct" for t in c.subtree]
    first = min([noun.i, *(t.i for t in left)])
    last = noun.i
    for c in noun.rights:
        if c.dep_ != "prep":
            break
        stop = next((t.i for t in c.subtree if t.dep_ in ("relcl", "punct", "acl") or t.is_space), c.right_edge.i + 1)
        last = max(last, stop - 1)
    last = min(last, end - 1) if end is not None else last
    return noun.doc[first : last + 1].text
