"""Who is who inside one article: names, short forms, titles, nominal mentions and safe pronouns, each led to one cluster.

Precision first: a mention with two possible antecedents stays unresolved. Does not resolve "it", "they", "we", or plural nouns.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from claimcheck.extraction import tree
from claimcheck.extraction.mentions import Found, title_words
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import match_names
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.normalize.text import fold, name_key
from claimcheck.types import Entity, EntityKind, Mention
from claimcheck.types import Span as TextSpan

MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
GENDER_OF_TITLE = {
    "mr.": "m",
    "mr": "m",
    "mrs.": "f",
    "mrs": "f",
    "ms.": "f",
    "ms": "f",
    "miss": "f",
    "sir": "m",
    "lady": "f",
    "dame": "f",
}
NOMINAL_REACH = 8  # sentences back to the antecedent of "the minister"
PRONOUN_REACH = 3  # sentences back to the antecedent of "he", where none of those between names a person
ACRONYM_LENGTH = 2


@dataclass(slots=True)
class Cluster:
    """The mentions of one person, organization or place while they are being collected."""

    kind: EntityKind
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: str = ""
    last_sentence: int = -1

    @property
    def name(self) -> str:
        """The fullest name, the first of equally full ones."""
        return max(self.names, key=lambda n: (len(n.split()), len(n) > ACRONYM_LENGTH, -self.names.index(n)))


@dataclass(frozen=True, slots=True)
class Referents:
    """The clusters of one article as entities, and which token refers to which."""

    entities: tuple[Entity, ...]
    by_token: Mapping[int, str]

    def of(self, token: Token | None) -> str:
        """The id of the entity that the token refers to; empty where there is none."""
        return "" if token is None else self.by_token.get(token.i, "")


def resolve(doc: Doc, found: list[Found], article: str, lexicon: Lexicon) -> Referents:
    """Every mention led to its cluster, with nominal mentions and safe pronouns."""
    sentence_of = {t.i: n for n, s in enumerate(doc.sents) for t in s}
    offices = frozenset(lexicon.table("roles")["offices"]["heads"]) | frozenset(lexicon.table("roles")["refers"])
    clusters: list[Cluster] = []
    index: dict[int, Cluster] = {}
    # Full names first: a short form may stand before the full one (a headline), and must not found a cluster of its own.
    found = _surnames_are_persons(found)
    order = sorted(found, key=lambda f: (f.mention.kind == "person" and len(f.mention.name.split()) < 2, f.first))
    near = tuple(dict.fromkeys(f.mention.name for f in found if f.mention.kind == "place"))
    for f in order:
        cluster = _home(f, clusters, near)
        if cluster is None:
            cluster = Cluster(f.mention.kind)
            clusters.append(cluster)
        cluster.names.append(f.mention.name)
        cluster.mentions.append(f.mention)
        if f.mention.kind == "person":
            cluster.roles.append(title_words(doc, f))
            cluster.gender = cluster.gender or _gender(doc, f)
        for i in range(f.first, f.last + 1):
            index[i] = cluster
        if f.mention.kind == "person" and (title := _title_of(doc[f.root], f, offices)) is not None:
            index.setdefault(title.i, cluster)
    _nominals_and_pronouns(doc, index, article, sentence_of, lexicon)
    return _freeze(clusters, index, article)


def _title_of(name: Token, f: Found, offices: frozenset[str]) -> Token | None:
    """The noun that the parse hangs a name on: "finance minister Tjasa Kobal", "the Union's envoy for the Caucasus, Toomas Rebane"."""
    noun = name.head
    if name.dep_ != "appos" or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    return noun if noun.i == f.first - 1 or noun.lemma_.lower() in offices else None


def _surnames_are_persons(found: list[Found]) -> list[Found]:
    """A single word that the entity recogniser took for an organization is a person where it is the surname of one named in full."""
    surnames = {fold(f.mention.name).split()[-1] for f in found if f.mention.kind == "person" and " " in f.mention.name}

    def corrected(f: Found) -> Found:
        wrong = f.mention.kind in ("organization", "other") and fold(f.mention.name) in surnames
        return dataclasses.replace(f, mention=dataclasses.replace(f.mention, kind="person")) if wrong else f

    return [corrected(f) for f in found]


def _home(f: Found, clusters: list[Cluster], near: tuple[str, ...]) -> Cluster | None:
    kind, name = f.mention.kind, f.mention.name
    same_kind = [c for c in clusters if c.kind == kind]
    if kind == "person":
        return _home_of_person(name, same_kind)
    key = name_key(name)
    for c in same_kind:
        if any(name_key(n) == key for n in c.names):
            return c
    if kind == "place":
        return _home_of_place(name, same_kind, near)
    if kind == "organization":
        return next((c for c in same_kind if any(_same_organization(name, n) for n in dict.fromkeys(c.names))), None)
    return None


def _home_of_person(name: str, clusters: list[Cluster]) -> Cluster | None:
    words = fold(name).split()
    if not words:
        return None
    if len(words) == 1:
        surnames = [c for c in clusters if fold(c.name).split()[-1:] == words]
        if len(surnames) == 1:
            return surnames[0]
        if surnames:  # the one spoken of last before this mention keeps the short form
            return None
        givens = [c for c in clusters if len(fold(c.name).split()) > 1 and fold(c.name).split()[0] == words[0]]
        return givens[0] if len(givens) == 1 else None
    alike = [
        c for c in clusters if any(match_names(name, n).verdict == "same" for n in dict.fromkeys(c.names) if " " in n)
    ]
    return alike[0] if len(alike) == 1 else next((c for c in alike if fold(c.name) == fold(name)), None)


def _home_of_place(name: str, clusters: list[Cluster], near: tuple[str, ...]) -> Cluster | None:
    mine = _place_id(name, near)
    return next((c for c in clusters if mine and mine == _place_id(c.names[0], near)), None)


def _place_id(name: str, near: tuple[str, ...]) -> str:
    country = demonym_country(name)
    if country is not None:
        return country.id
    places = resolve_place(name, near=near)
    return places[0].id if places else ""


def _same_organization(a: str, b: str) -> bool:
    return match_names(a, b, kind="organization").verdict == "same"


def _gender(doc: Doc, f: Found) -> str:
    before = doc[f.first - 1].lower_ if f.first else ""
    return GENDER_OF_TITLE.get(before) or GENDER_OF_TITLE.get(doc[f.first].lower_, "")


def _nominals_and_pronouns(
    doc: Doc, index: dict[int, Cluster], article: str, sentence_of: dict[int, int], lexicon: Lexicon
) -> None:
    refers = lexicon.table("roles")["refers"]
    seen: list[tuple[int, int, Cluster]] = []  # (sentence, token, person) in text order
    for token in doc:
        cluster = index.get(token.i)
        if cluster is None:
            if token.lower_ in MASCULINE or token.lower_ in FEMININE:
                cluster = _pronoun(token, seen, sentence_of, index)
            elif token.pos_ == "NOUN" and token.lower_ in refers and _definite(token):
                cluster = _nominal(token, seen, sentence_of, refers[token.lower_])
            elif token.lower_ == "country" and (owner := tree.child(token, "poss")) is not None:
                cluster = _own_country(index.get(owner.i), index)
            if cluster is None:
                continue
            index[token.i] = cluster
            if token.pos_ == "NOUN" and cluster.kind == "person":
                span = tree.text_span(article, doc, token.left_edge.i, token.i + 1)
                cluster.mentions.append(Mention(span, "person", span.quote))
        if cluster.kind == "person":
            seen.append((sentence_of[token.i], token.i, cluster))


def _own_country(owner: Cluster | None, index: dict[int, Cluster]) -> Cluster | None:
    """ "His country": the one that his office names, where the article names it too."""
    if owner is None or owner.kind != "person":
        return None
    named = {
        c.id
        for role in owner.roles
        for w in role.split()
        if (c := demonym_country(w.strip("'’s,").capitalize())) is not None
    }
    for cluster in index.values():
        if cluster.kind == "place" and _place_id(cluster.name, ()) in named:
            return cluster
    return None


def _definite(noun: Token) -> bool:
    if any(
        c.dep_ in ("prep", "poss", "compound", "amod", "relcl", "nummod", "appos") for c in noun.children
    ) or noun.dep_ in ("appos", "attr", "compound"):
        return False
    determiner = tree.child(noun, "det")
    return determiner is not None and determiner.lower_ in ("the", "this") and noun.tag_ == "NN"


def _nominal(
    token: Token, seen: list[tuple[int, int, Cluster]], sentence_of: dict[int, int], roles: list[str]
) -> Cluster | None:
    here = sentence_of[token.i]
    matching: list[Cluster] = []
    for sentence, _, cluster in reversed(seen):
        if here - sentence > NOMINAL_REACH:
            break
        if cluster not in matching and any(word in f" {role} " for role in cluster.roles for word in roles):
            matching.append(cluster)
    return matching[0] if len(matching) == 1 else None


def _pronoun(
    token: Token, seen: list[tuple[int, int, Cluster]], sentence_of: dict[int, int], index: dict[int, Cluster]
) -> Cluster | None:
    gender = "m" if token.lower_ in MASCULINE else "f"
    here = sentence_of[token.i]
    for back in range(PRONOUN_REACH + 1):
        persons: list[Cluster] = []
        for sentence, _, cluster in reversed(seen):
            if sentence < here - back:
                break
            if sentence == here - back and cluster not in persons and cluster.gender in ("", gender):
                persons.append(cluster)
        if len(persons) == 1:
            return persons[0]
        if persons:
            return _by_subject(token, back, persons, sentence_of, seen, index)
    return None


def _by_subject(
    token: Token,
    back: int,
    persons: list[Cluster],
    sentence_of: dict[int, int],
    seen: list[tuple[int, int, Cluster]],
    index: dict[int, Cluster],
) -> Cluster | None:
    """Of several persons, the subject of the governing clause ("X told Y that he …") or of the sentence before."""
    if back == 0:
        verb = next(
            (
                a
                for a in token.ancestors
                if a.pos_ in ("VERB", "AUX") and any(c.dep_ in tree.SUBJECTS and c.i < token.i for c in a.children)
            ),
            None,
        )
    else:
        first = next((i for s, i, _ in seen if s == sentence_of[token.i] - back), None)
        verb = token.doc[first].sent.root if first is not None else None
    subject = tree.child(verb, "nsubj", "nsubjpass") if verb is not None else None
    cluster = index.get(subject.i) if subject is not None and subject.i < token.i else None
    return cluster if cluster in persons else None


def _freeze(clusters: list[Cluster], index: dict[int, Cluster], article: str) -> Referents:
    def position(c: Cluster) -> tuple[int, int]:
        first = min(c.mentions, key=lambda m: (m.span.start, m.span.end))
        return first.span.start, first.span.end

    ordered = sorted(clusters, key=position)
    ids = {
        id(c): f"{article}#{n}" for n, c in enumerate(ordered, 1)
    }  # identity only looks up here: it reaches no output
    entities = []
    for c in ordered:
        mentions = tuple(sorted(c.mentions, key=lambda m: (m.span.start, m.span.end)))
        aliases = tuple(dict.fromkeys([c.name, *c.names]))
        entities.append(Entity(ids[id(c)], c.kind, c.name, aliases, _role(c.roles), mentions))
    return Referents(tuple(entities), {i: ids[id(c)] for i, c in sorted(index.items(), key=lambda item: item[0])})


def _role(roles: list[str]) -> str | None:
    """All that the article calls the person, each part once, longest first among the first mention's."""
    parts = dict.fromkeys(" ".join(r.split()) for r in roles if r.strip())
    return " · ".join(parts) or None


__all__ = ["Referents", "TextSpan", "resolve"]
