"""Reading a dependency parse: who is the subject, what is the object, what belongs to a clause.

The labels are those of the ClearNLP scheme that spaCy's English pipelines use.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extraction.lemmas import SPELLINGS as SPELLINGS
from claimcheck.extraction.lemmas import lemma as lemma
from claimcheck.extraction.lemmas import predicate_lemma as predicate_lemma
from claimcheck.extraction.parse import Doc, Span, Token
from claimcheck.types import Span as TextSpan

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "acomp"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "parataxis", "pcomp"})
RELATIVE_PRONOUNS = frozenset({"who", "whom", "which", "that", "whose"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ADDRESSED = frozenset(
    {("call", "on"), ("call", "upon"), ("appeal", "to"), ("plead", "with"), ("prevail", "on"), ("prevail", "upon")}
)  # verbs whose preposition names who is to act


def complements(token: Token) -> Iterator[str]:
    """The verb with one complement each, as written in phrase lists: "take place", "take into custody", "break into something", "a warning was issued"."""
    verb = lemma(token)
    for c in token.children:
        if c.dep_ in ("dobj", "nsubjpass"):
            yield f"{verb} {lemma(c)}"
            yield from (f"{verb} {lemma(c)} {word} {lemma(noun)}" for word, noun in _raw_prepositional(c))
        elif c.dep_ == "prep":
            noun = child(c, "pobj")
            if noun is None:
                yield f"{verb} {c.lower_}"
            else:
                yield f"{verb} {c.lower_} {lemma(noun)}"
                yield f"{verb} {c.lower_} something"
        elif c.dep_ in ("acomp", "oprd", "attr"):
            yield f"{verb} {lemma(c)}"
        elif c.dep_ == "ccomp" and c.pos_ == "ADJ":
            yield f"{verb} {'not ' * any(g.dep_ == 'neg' for g in c.lefts)}{lemma(c)}"


def _raw_prepositional(noun: Token) -> Iterator[tuple[str, Token]]:
    for c in noun.children:
        if c.dep_ == "prep" and (inner := child(c, "pobj")) is not None:
            yield c.lower_, inner


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the labels."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """True for "was arrested", also for what is joined to it, and for a bare participle after a noun ("the man arrested on Monday")."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "agent") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBN" and verb.i > verb.head.i:  # "was arrested and charged"
        return child(verb, "aux", "dobj", *SUBJECTS) is None and is_passive(verb.head)
    return verb.dep_ == "acl"


def surface_subject(verb: Token) -> Token | None:
    """The grammatical subject of a verb: its own, the one it shares with a coordinated or governing verb, or the noun it modifies."""
    seen = 0
    token = verb
    while seen < 6:
        seen += 1
        own = next((c for c in token.children if c.dep_ in SUBJECTS), None)
        if own is not None:
            return _antecedent(own, token)
        if (token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX")) or (
            token.dep_ == "dep" and _reduced(token.head)
        ):
            token = token.head
        elif token.dep_ in ("acl", "relcl") and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if token.tag_ == "VB":  # "the refusal to take part": whoever refuses
                return possessor(token.head) or _subject_of_governor(token.head)
            return token.head
        elif token.dep_ == "conj" and token.tag_ in FINITE and _complements(token.head):
            token = (
                token.head.head
            )  # "called her careless and recommended charges": the parse hangs the second verb on the complement
        elif token.dep_ in ("xcomp", "advcl", "prep", "pcomp"):
            if token.dep_ == "xcomp" and token.tag_ == "VB" and (controller := _controller(token.head)) is not None:
                return controller
            token = token.head
        else:
            return None
        if token.pos_ not in ("VERB", "AUX", "ADP", "ADJ"):
            return None
    return None


def _reduced(verb: Token) -> bool:
    """True for the "hired" of "Kos, hired in May, called it a day", which the parse takes for the verb of the sentence."""
    own = child(verb, *SUBJECTS)
    return verb.pos_ == "VERB" and own is not None and own.i < verb.i and verb.nbor(-1).text == ","


def _complements(word: Token) -> bool:
    return word.dep_ in OBJECTS or (word.pos_ == "ADJ" and word.dep_ == "ccomp")


def _controller(governor: Token) -> Token | None:
    """Who is to do it: "asked her to sign", "called on her to sign"."""
    addressed = (child(c, "pobj") for c in governor.children if (lemma(governor), c.lower_) in ADDRESSED)
    return child(governor, "dobj") or next(addressed, None)


def _subject_of_governor(noun: Token) -> Token | None:
    governor = noun.head
    return surface_subject(governor) if noun.dep_ in OBJECTS and governor.pos_ in ("VERB", "AUX") else None


def _antecedent(subject: Token, verb: Token) -> Token:
    if subject.lower_ not in RELATIVE_PRONOUNS or verb.dep_ != "relcl":
        return subject
    noun, copula = verb.head, verb.head.head
    named = child(copula, "nsubj") if noun.dep_ == "attr" and copula.lemma_ == "be" else None
    if named is not None and named.pos_ in ("PROPN", "NOUN") and any(c.lower_ == "the" for c in noun.children):
        return named  # "Gray and Diaz were the two who agreed": Gray and Diaz agreed
    return noun


def agent(verb: Token) -> Token | None:
    """The noun after a passive's "by", but for a time: "exhausted by 2036"."""
    by = child(verb, "agent")
    noun = child(by, "pobj") if by is not None else None
    return None if noun is not None and noun.ent_type_ in ("DATE", "TIME") else noun


def possessor(noun: Token) -> Token | None:
    """Whose it is: "Hungary's refusal", "his remarks", "the refusal of Hungary", "an attack by rebels"."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for preposition in noun.children:
        if preposition.dep_ in ("prep", "agent") and preposition.lower_ in ("of", "by"):
            return child(preposition, "pobj")
    return None


def subject_and_object(verb: Token) -> tuple[Token | None, Token | None]:
    """The logical subject and object: a passive's agent and its subject."""
    subject = surface_subject(verb)
    if is_passive(verb):
        return agent(verb), subject
    return subject, object_of(verb)


def object_of(verb: Token) -> Token | None:
    """Direct object or predicate noun or adjective; of "refused to supply weapons", the weapons."""
    own = child(verb, "dobj") or child(verb, "attr", "acomp", "oprd")
    if own is not None and own.lower_ in RELATIVE_PRONOUNS and verb.dep_ == "relcl":
        return transparent(verb.head)
    if own is not None:
        return transparent(own)
    demanded = subjunctive(verb)
    if demanded is not None:
        return child(demanded, "nsubjpass")
    judged = small_clause(verb)
    if judged is not None:
        return child(judged, "nsubj")
    complement = child(verb, "xcomp")
    return object_of(complement) if complement is not None and complement.pos_ == "VERB" else None


def small_clause(verb: Token) -> Token | None:
    """The adjective of "found the mayor guilty": what is said of the object, which the parser makes its subject."""
    clause = next((c for c in verb.rights if c.dep_ == "ccomp" and c.pos_ == "ADJ"), None)
    if clause is None or child(clause, "aux", "mark", "cop", "ccomp") is not None:
        return None
    return clause if child(clause, "nsubj") is not None else None


def subjunctive(verb: Token) -> Token | None:
    """The clause of "recommended that charges be filed"."""
    return next(
        (
            c
            for c in verb.children
            if c.dep_ == "ccomp"
            and c.tag_ == "VBN"
            and any(a.dep_ == "auxpass" and a.tag_ == "VB" for a in c.children)
            and not any(a.dep_ == "aux" for a in c.children)
        ),
        None,
    )


TRANSPARENT = frozenset(
    {
        "set",
        "group",
        "series",
        "number",
        "lot",
        "batch",
        "copy",
        "range",
        "pair",
        "dozen",
        "hundred",
        "thousand",
        "million",
        "bunch",
        "part",
        "trove",
        "total",
    }
)


def transparent(noun: Token) -> Token:
    """Looks through "a set of e-mails", "a number of officials", "dozens of people" to what is counted."""
    if lemma(noun) in TRANSPARENT:
        of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        inner = child(of, "pobj") if of is not None else None
        if inner is not None:
            return inner
    return noun


def prepositional(token: Token) -> Iterator[tuple[str, Token]]:
    """(preposition, object) for each prepositional phrase attached to the token, in text order."""
    for preposition in token.children:
        if preposition.dep_ in ("prep", "agent", "dative") and preposition.pos_ in ("ADP", "SCONJ", "VERB"):
            noun = child(preposition, "pobj")
            if noun is None and preposition.dep_ == "prep":  # "according to", "because of": prep > prep > pobj
                inner = child(preposition, "prep")
                noun = child(inner, "pobj") if inner is not None else None
            if noun is not None:
                yield preposition.lower_, transparent(noun)


def clause(verb: Token) -> Iterator[Token]:
    """The tokens of a predicate's clause: its subtree without coordinated and subordinate clauses, but with infinitive complements."""
    yield verb
    for c in verb.children:
        if c.dep_ == "punct" or c.dep_ in CLAUSES or (c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")):
            continue
        yield from _phrase(c)


def _phrase(token: Token) -> Iterator[Token]:
    yield token
    for c in token.children:
        if c.dep_ in ("relcl", "punct") or (c.dep_ in CLAUSES and c.dep_ not in ("acl", "pcomp")):
            continue
        yield from _phrase(c)


def noun_phrase(noun: Token) -> Span:
    """The noun with what stands before it and its short complements, without relative clauses, appositions and coordination."""
    first = min(
        [noun, *(c.left_edge for c in noun.lefts if c.dep_ not in ("punct", "cc", "preconj"))], key=lambda t: t.i
    )
    dash = next((t for t in reversed(noun.doc[first.i : noun.i]) if is_dash(t)), None)
    first = (
        first if dash is None else dash.nbor(1)
    )  # "TUNIS - Justice Minister Nabil Saidi": the dateline is no part of it
    last = noun
    for c in noun.rights:
        if c.dep_ in ("prep", "case", "nummod", "npadvmod") and c.i - last.i <= 2:
            last = max(_phrase(c), key=lambda t: t.i)
        elif c.dep_ not in ("punct",):
            break
    return noun.doc[first.i : last.i + 1]


def is_dash(token: Token) -> bool:
    """True for a dash between two spaces; "prime minister-designate" has none."""
    return (
        token.text in ("-", "–", "—", "--") and token.i > 0 and bool(token.whitespace_ and token.nbor(-1).whitespace_)
    )


def nearby(token: Token, steps: int) -> list[Token]:
    """The tokens at most so many steps away in the parse, inside the sentence, the token included, in text order."""
    seen = {token.i: token}
    edge = [token]
    for _ in range(steps):
        edge = [n for t in edge for n in (*t.children, t.head) if n.i not in seen and n.dep_ != "punct"]
        seen |= {n.i: n for n in edge}
    return [seen[i] for i in sorted(seen)]


def text_span(article: str, doc: Doc, start: int, end: int) -> TextSpan:
    """The characters from token `start` to before token `end`, outer blanks dropped."""
    tokens = doc.tokens
    while start < end and tokens[start].is_space:
        start += 1
    while end > start and tokens[end - 1].is_space:
        end -= 1
    if end <= start:
        return TextSpan(article, 0, 0, "")
    first, behind = tokens[start].idx, tokens[end - 1].idx + len(tokens[end - 1].text)
    return TextSpan(article, first, behind, doc.text[first:behind])
