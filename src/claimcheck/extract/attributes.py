"""Attributes: the offices, parties, constituencies and ages that an article gives to the people it names.

Reads titles before a name ("Former Arkansas Gov. Mike Huckabee"), appositions after it ("the president of the N.A.A.C.P."), party and
constituency ("R-Tenn.", "Democrat of Ohio"), ages ("Hunter, 41,") and copulas ("is the mayor of"). Does not infer an office from what a person does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from spacy.tokens import Token

from claimcheck.extract import tree
from claimcheck.extract.claims import Context
from claimcheck.extract.mentions import Found
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.normalize.places.states import state
from claimcheck.normalize.text import fold
from claimcheck.types import Attribute
from claimcheck.types import Span as TextSpan

SEAT = re.compile(r"^['’]?s?,?\s*[(\[]?\s*(?P<party>[RDI])\s*[-–—]\s*(?P<place>[A-Z][A-Za-z.]*(?:\s(?:[A-Z][a-z]+\.?|[A-Z]\.))*)\s*[)\],.;]?")
PARTY_OF = re.compile(r"^,?\s*(?:an?\s|the\s)?(?P<party>Republican|Democrat|independent)\s(?:of|from)\s(?P<place>[A-Z][a-z]+(?:\s[A-Z][a-z]+)*)")
AGE_AFTER = re.compile(r"^,\s(?P<age>\d{1,3})(?=[,.;)]|\sand\b)")
AGE_BEFORE = re.compile(r"(?P<age>\d{1,3})-year-old\s(?:[\w'’.-]+\s){0,4}$")
OLDEST = 120
REACH = 60  # characters before or after a name


def find_attributes(found: list[Found], context: Context, lexicon: Lexicon) -> list[Attribute]:
    """The attributes of every named person, in text order."""
    table = lexicon.table("roles")
    attributes: list[Attribute] = []
    for f in found:
        if f.mention.kind == "person":
            holder = context.referents.by_token.get(f.root, "")
            attributes += _by_pattern(f, holder, context, table)
            attributes += _offices(f, holder, context, table)
    return attributes


def _by_pattern(f: Found, holder: str, c: Context, table: Mapping[str, Any]) -> Iterator[Attribute]:
    text, end = c.text, f.mention.span.end
    after, before = text[end : end + REACH], text[max(0, f.mention.span.start - REACH) : f.mention.span.start]
    for pattern in (SEAT, PARTY_OF):
        if m := pattern.match(after):
            yield _attribute(c, end, m, "party", holder, "party", table["parties"][m["party"].lower()])
            place = state(m["place"])
            if place is not None:
                yield _attribute(c, end, m, "place", holder, "constituency", place.id)
            break
    if (m := AGE_AFTER.match(after)) and int(m["age"]) <= OLDEST:
        yield _attribute(c, end, m, "age", holder, "age", m["age"])
    if (m := AGE_BEFORE.search(before)) and int(m["age"]) <= OLDEST:
        yield _attribute(c, f.mention.span.start - len(before), m, "age", holder, "age", m["age"])


def _attribute(
    c: Context, offset: int, m: re.Match[str], group: str, holder: str, slot: Literal["party", "constituency", "age"], value: str
) -> Attribute:
    start, end = offset + m.start(group), offset + m.end(group)
    return Attribute(TextSpan(c.article, start, end, c.text[start:end]), holder, slot, value)


def _offices(f: Found, holder: str, c: Context, table: Mapping[str, Any]) -> Iterator[Attribute]:
    root = c.doc[f.root]
    heads = frozenset(table["offices"]["heads"]) | frozenset(table["abbreviations"])
    for token in _office_tokens(root, f, heads):
        yield _office(token, holder, c, table)


def _office_tokens(root: Token, f: Found, heads: frozenset[str]) -> Iterator[Token]:
    """The head words of offices in the title, in an apposition or after a copula."""
    title = [t for t in root.children if t.i < root.i and t.dep_ in ("compound", "nmod", "amod") and t.lower_ in heads and t.ent_type_ != "PERSON"]
    inside = [t for t in root.doc[f.first : f.last + 1] if t.i != root.i and t.lower_ in heads and t not in title]
    if title or inside:
        yield max([*title, *inside], key=lambda t: t.i)
    for c in root.children:
        if c.dep_ == "appos" and tree.lemma(c) in heads and c.ent_type_ != "PERSON":
            yield c
    verb = root.head
    if root.dep_ == "nsubj" and verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP", "VBD") and not any(c.dep_ == "neg" for c in verb.children):
        attr = tree.child(verb, "attr")
        if attr is not None and tree.lemma(attr) in heads:
            yield attr
    if root.dep_ == "appos" and tree.lemma(root.head) in heads and root.head.ent_type_ != "PERSON":
        yield root.head


def _office(token: Token, holder: str, c: Context, table: Mapping[str, Any]) -> Attribute:
    former_words = frozenset(table["offices"]["former"])
    head = table["abbreviations"].get(token.lower_, table["abbreviations"].get(tree.lemma(token), tree.lemma(token)))
    before = _modifiers(token)
    specific = [t.lower_ for t in before if not t.ent_type_ and t.lower_ not in former_words and t.pos_ in ("NOUN", "PROPN", "ADJ") and not _place_id(t.text)]
    domain = _domain(token, before, c)
    former = any(t.lower_.strip("-") in former_words for t in before) or any(g.lower_ in former_words for g in token.subtree if g.i < token.i)
    first = min([token, *before], key=lambda t: t.i)
    last = max([t for t in token.subtree if t.dep_ != "punct" and _within_office(t, token)] or [token], key=lambda t: t.i)
    span = tree.text_span(c.article, c.doc, first.i, max(last.i, token.i) + 1)
    value = " ".join([*specific[-1:], head]) if specific and specific[-1] in SPECIFIC else head
    return Attribute(span, holder, "office", value, domain, former)


SPECIFIC = frozenset({"vice", "prime", "foreign", "deputy", "attorney", "lieutenant", "lt.", "defense", "defence", "interior", "finance", "press", "chief", "justice", "majority", "minority", "police", "assistant", "treasury"})


def _modifiers(token: Token) -> list[Token]:
    """The words of the title before its head, whichever of head and name the parser hung them on."""
    words: list[Token] = []
    for i in range(token.i - 1, max(-1, token.i - 7), -1):
        t = token.doc[i]
        if t.pos_ in ("NOUN", "PROPN", "ADJ") or t.lower_ in ("'s", "’s", "-", "then"):
            words.append(t)
        else:
            break
    return [t for t in reversed(words) if t.dep_ not in ("dobj", "pobj", "nsubj") or t.head.i > t.i]


def _within_office(t: Token, head: Token) -> bool:
    """True for the "of …" after an office, not for relative clauses, the person's own name, or what follows a comma."""
    node = t
    while node.i != head.i:
        if node.dep_ in ("relcl", "appos", "conj", "cc", "acl", "advcl") or node.ent_type_ == "PERSON" or node.i < head.i:
            return False
        node = node.head
    return True


def _domain(token: Token, before: list[Token], c: Context) -> str:
    """Of what: a place's id, else an organization's cluster, else the folded words; empty where nothing is said."""
    of = next((noun for word, noun in tree.prepositional(token) if word in ("of", "for", "in", "at")), None)
    candidates = [of] if of is not None else []
    candidates += [t for t in before if t.ent_type_ in ("GPE", "NORP", "ORG") or _place_id(t.text)]
    owner = tree.child(token, "poss")
    candidates += [owner] if owner is not None and owner.ent_type_ in ("GPE", "ORG", "NORP") else []
    for t in candidates:
        ent = next((e for e in t.doc.ents if e.start <= t.i < e.end), None)
        place = _place_id(ent.text if ent is not None and ent.label_ in ("GPE", "NORP") else t.text)
        if place:
            return place
        if ent is not None and ent.label_ == "ORG" and c.referents.of(t):
            return f"@{c.referents.of(t)}"
    return fold(" ".join(t.text for t in tree.noun_phrase(of))).removeprefix("the ") if of is not None else ""


def _place_id(text: str) -> str:
    if not text[:1].isupper():
        return ""
    country = demonym_country(text)
    if country is not None:
        return country.id
    places = resolve_place(text.strip(" ."), near=())
    return places[0].id if places and places[0].kind in ("country", "region") else ""


