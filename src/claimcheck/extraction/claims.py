"""Claims: for each predicate, who did what, how many, with what certainty and according to whom."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.extraction import stance, tree
from claimcheck.extraction.coreference import Referents
from claimcheck.extraction.parse import Doc, Token
from claimcheck.extraction.predicates import EventTypes, Predicate
from claimcheck.extraction.respective import each_to_each
from claimcheck.extraction.stance import Words
from claimcheck.types import Argument, Claim, Quantity, Stated
from claimcheck.types import Span as TextSpan

OF = frozenset({"of"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Context:
    """What every claim of one article shares."""

    doc: Doc
    text: str  # as given: that of `doc` has stand-ins for lone surrogates and the ends of wrapped lines
    article: str
    referents: Referents
    types: EventTypes
    words: Words
    events: Mapping[int, str]
    dates: frozenset[int]  # tokens of temporal expressions: never a topic
    lengths: frozenset[int] = frozenset()  # those of lengths of time


def find_claims(
    predicates: Iterable[Predicate], context: Context, counted: Mapping[int, tuple[Stated[Quantity], ...]]
) -> list[Claim]:
    """The claims of an article, in text order. A noun of action makes a claim only where the text says whose it is.

    `counted` are the quantities that belong to each predicate, by its token.
    """
    claims: list[Claim] = []
    for p in predicates:
        claim = _claim(p, context, counted.get(p.token.i, ()), _ident(context, claims))
        if claim is None:
            continue
        told = [claim] if p.noun else each_to_each(claim, p.token, lambda t, relation: argument(t, relation, context))
        for one in told:
            claims.append(one if one is claim else dataclasses.replace(one, id=_ident(context, claims)))
            claims += _converse(claims[-1], context, _ident(context, claims))
    return claims


def _ident(c: Context, claims: Sequence[Claim]) -> str:
    return f"{c.article}!{len(claims) + 1}"


def _converse(claim: Claim, c: Context, ident: str) -> list[Claim]:
    """The same deed told from the other side: who lost to somebody was beaten by him."""
    rows = c.types.converse.get(claim.predicate, ())
    taken = claim.object is None or claim.object.head in c.types.nouns  # "lost the final to", not "lost his job to"
    found = ((verb, m) for word, verb in rows for m in claim.modifiers if m.relation == word and m.referent)
    return [
        dataclasses.replace(
            claim, id=ident, predicate=verb, subject=m, object=claim.subject, quantities=(), terms=_renamed(claim, verb)
        )
        for verb, m in found
        if taken and claim.subject is not None and claim.subject.referent
    ][:1]


def _renamed(claim: Claim, verb: str) -> tuple[str, ...]:
    return tuple(sorted({verb if t == claim.predicate else t for t in claim.terms}))


def _claim(p: Predicate, c: Context, quantities: Iterable[Stated[Quantity]], ident: str) -> Claim | None:
    token = p.token
    if p.noun:
        subject, obj = _around_noun(p, c)
        if subject is None and obj is None and not quantities:
            return None
    else:
        subject, obj = tree.subject_and_object(token)
        obj = p.acted_on if p.phrase in c.types.takes else obj
    told = stance.telling(token, c.words)
    speaker = None
    if told is not None:
        speaker = (
            argument(told[0], "speaker", c)
            if told[0] is not None
            else Argument(_span(told[1], c), tree.lemma(told[1]), "speaker")
        )
    return Claim(
        id=ident,
        span=sentence_span(token, c),
        event=c.events[token.i],
        subject=argument(subject, "subject" if subject is not None and _is_own(subject, token) else "controlled", c),
        predicate=p.lemma,
        predicate_span=_span(token, c),
        object=argument(
            obj, "complement" if obj is not None and obj.head.pos_ == "VERB" and obj.head.i != token.i else "object", c
        ),
        modifiers=tuple(
            a for word, noun in tree.prepositional(token) if noun.i not in c.dates and (a := argument(noun, word, c))
        ),
        quantities=tuple(quantities),
        polarity=stance.polarity(token, c.words),
        modality=stance.modality(token, c.words),
        attributed_to=speaker,
        told_at=c.events.get(told[1].i, "") if told is not None else "",
        terms=_terms(token, c, p.noun, subject),
    )


def _around_noun(p: Predicate, c: Context) -> tuple[Token | None, Token | None]:
    """(subject, object) of a noun of action: "Hungary's refusal to supply weapons", "the arrest of the mayor", "the election of Macron"."""
    taken = c.words.nominal_objects.get(tree.lemma(p.token), OF)
    around = [(word, noun) for word, noun in tree.prepositional(p.token) if noun.i not in c.dates]
    acted_on = next((noun for word, noun in around if word in taken), None)
    by = next((noun for word, noun in around if word == "by" or (word == "of" and "of" not in taken)), None)
    owner = tree.child(p.token, "poss") or _bearer(p.token, c)
    if by is not None:
        return by, acted_on or owner
    infinitive = next((t for t in p.token.children if t.dep_ == "acl" and t.tag_ == "VB"), None)
    return owner, acted_on or (tree.object_of(infinitive) if infinitive is not None else None)


def _bearer(noun: Token, c: Context) -> Token | None:
    """Whose it is by the verb that it completes: "the mayor announced a resignation", "a refusal issued by the ministry"."""
    verb = noun.head
    if verb.pos_ != "VERB" or c.words.light.isdisjoint({tree.lemma(verb), tree.predicate_lemma(verb)}):
        return None
    if noun.dep_ == "dobj" and not tree.is_passive(verb):
        return tree.surface_subject(verb)
    return tree.agent(verb) if noun.dep_ == "nsubjpass" else None


def _is_own(subject: Token, predicate: Token) -> bool:
    """True where subject and predicate hang together directly; a subject shared with another verb may be a parser's guess."""
    return subject.head.i == predicate.i or subject.head.head.i == predicate.i or predicate.dep_ == "relcl"


def argument(token: Token | None, relation: str, c: Context) -> Argument | None:
    """The noun phrase of a token as an argument; None for no token and for expletives."""
    if token is None or token.dep_ == "expl" or (token.lower_ in ("it", "there") and not c.referents.of(token)):
        return None
    phrase = tree.noun_phrase(token)
    span = tree.text_span(c.article, c.doc, phrase.start, phrase.end)
    return Argument(span, tree.lemma(token), relation, c.referents.of(token), token.pos_ == "PRON")


def _span(token: Token, c: Context) -> TextSpan:
    return tree.text_span(c.article, c.doc, token.i, token.i + 1)


def sentence_span(token: Token, c: Context) -> TextSpan:
    """The sentence of a token."""
    return tree.text_span(c.article, c.doc, token.sent.start, token.sent.end)


def _terms(token: Token, c: Context, noun: bool, subject: Token | None) -> tuple[str, ...]:
    """What the clause speaks of: referents as @id, else lemmas; without dates, numbers, and words that carry no topic.

    Of "forced the flight to land", what lands is a part of the landing, though the parse has it with the forcing.
    """
    tokens = list(token.subtree) if noun else list(tree.clause(token))
    if not noun and subject is not None and token.dep_ in ("xcomp", "ccomp") and subject.dep_ == "dobj":
        tokens += tree.noun_phrase(subject)
    if noun and token.head.pos_ == "VERB" and token.head.i not in {t.i for t in tokens}:
        tokens.append(token.head)
    return terms_of(tokens, c)


def terms_of(tokens: Iterable[Token], c: Context) -> tuple[str, ...]:
    """The content words of the tokens, sorted."""
    terms = set()
    for t in tokens:
        if t.i in c.dates or t.like_num:
            continue
        referent = c.referents.of(t)
        if referent:
            terms.add(f"@{referent}")
        elif (t.pos_ in CONTENT and t.is_alpha) or t.lower_ in tree.SPELLINGS:
            word = c.words.nominal.get(tree.lemma(t), tree.lemma(t)) if t.pos_ == "NOUN" else tree.lemma(t)
            if word not in c.types.empty and len(word) > 1:
                terms.add(word)
    return tuple(sorted(terms))
