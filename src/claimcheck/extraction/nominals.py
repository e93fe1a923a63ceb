"""Nouns and pronouns led to the person, organization or country that they safely refer to.

Does not resolve "they", "we", plural nouns, nor "it", but for a body that speaks of itself (`speakers`).

A mention with two possible antecedents stays unresolved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.extraction import tree
from claimcheck.extraction.clusters import Cluster
from claimcheck.extraction.introductions import TitleWords, introduced
from claimcheck.extraction.leads import described_first
from claimcheck.extraction.parse import Doc, Token
from claimcheck.extraction.speakers import of_speaker
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import known_names
from claimcheck.normalize.offices import BREAK, POSSESSOR, holds
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.normalize.text import fold
from claimcheck.types import Gender, Mention

MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
OF_THE_LAND = frozenset({"president", "king", "queen"})  # one of these has a country's holder for its plain meaning
NOMINAL_REACH = 8  # sentences back to the antecedent of "the minister"
AGREEING = 2  # pronouns that tell a person's gender
PRONOUN_REACH = 3  # sentences back to the antecedent of "he", where none of those between names a person


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a person was spoken of."""

    sentence: int
    token: int
    cluster: Cluster


def lead(doc: Doc, index: dict[int, Cluster], article: str, lexicon: Lexicon) -> None:
    """Adds to `index` (token to cluster) what nouns and pronouns refer to, in text order."""
    sentence_of = {t.i: n for n, s in enumerate(doc.sents) for t in s}
    refers: Mapping[str, list[str]] = lexicon.table("roles")["refers"]
    bodies = frozenset(lexicon.words("organization_nouns")["bodies"])
    trades = frozenset(word for group in lexicon.table("trades")["groups"].values() for word in group)
    former = frozenset(lexicon.table("roles")["offices"]["former"])
    words = TitleWords.of(lexicon)
    named = [c for c in dict.fromkeys(index.values()) if c.kind == "person"]
    _gender_by_pronouns(doc, index)
    if (described := described_first(doc, index, lexicon)) is not None:
        noun, person = described
        index[noun.i] = person
        span = tree.text_span(article, doc, noun.left_edge.i, noun.i + 1)
        person.mentions.insert(0, Mention(span, "person", span.quote))
    organizations: list[Cluster] = []
    seen: list[Seen] = []
    guessed: dict[
        Cluster, list[Token]
    ] = {}  # pronouns of people of whom nothing else says whether they are a man or a woman
    old = {i for t in doc if t.lower_ == "old" for i in (t.i, t.head.i)}  # where `aged` is worth asking
    for token in doc:
        cluster = index.get(token.i)
        if cluster is None:
            word = token.lower_
            if word in MASCULINE or word in FEMININE:
                cluster = _pronoun(token, seen, sentence_of, index)
            elif word == "it":
                cluster = of_speaker(token, index, lexicon)
            elif token.pos_ == "NOUN" and word in refers and definite(token):
                cluster = _nominal(sentence_of[token.i], seen, refers[word], former)
            elif token.i in old and aged(token):
                cluster = _only_person(sentence_of[token.i], seen)
            elif word == "country" and (owner := tree.child(token, "poss")) is not None:
                cluster = _own_country(index.get(owner.i), index)
            elif token.pos_ == "NOUN" and word in trades and definite(token):
                cluster = _of_a_trade(token, seen, sentence_of, index)
            elif token.pos_ == "NOUN" and word in bodies and definite(token):
                cluster = _body(word, organizations, lexicon)
            if cluster is None and word in words.titles:
                cluster = introduced(token, _until(sentence_of[token.i], seen), named, words)
            if cluster is None:
                continue
            index[token.i] = cluster
            if not cluster.gender and (word in MASCULINE or word in FEMININE):
                guessed.setdefault(cluster, []).append(token)
            if (token.pos_ == "NOUN" or (token.i in old and aged(token))) and cluster.kind in (
                "person",
                "organization",
            ):
                span = tree.text_span(article, doc, token.left_edge.i, token.i + 1)
                cluster.mentions.append(Mention(span, cluster.kind, span.quote))
        if cluster.kind == "person":
            seen.append(Seen(sentence_of[token.i], token.i, cluster))
        elif cluster.kind == "organization" and cluster not in organizations:
            organizations.append(cluster)
    for pronouns in guessed.values():
        if len({t.lower_ in MASCULINE for t in pronouns}) > 1:  # "he" and "she" are not one: nobody knows who is who
            for token in pronouns:
                del index[token.i]


def _gender_by_pronouns(doc: Doc, index: Mapping[int, Cluster]) -> None:
    """Whom neither name nor title tells: a man or a woman by the pronouns behind the name in sentences that name nobody else, where they agree."""
    told: dict[Cluster, list[Gender]] = {}
    for sentence in doc.sents:
        persons = {c for t in sentence if (c := index.get(t.i)) is not None and c.kind == "person"}
        if len(persons) != 1 or (cluster := persons.pop()).gender:
            continue
        first = min(t.i for t in sentence if index.get(t.i) is cluster)
        for token in doc[first : sentence.end]:
            if token.lower_ in MASCULINE or token.lower_ in FEMININE:
                told.setdefault(cluster, []).append("m" if token.lower_ in MASCULINE else "f")
    for cluster, genders in told.items():
        if len(genders) >= AGREEING and len(set(genders)) == 1:
            cluster.gender = genders[0]


def definite(noun: Token) -> bool:
    """True for "the minister" alone, which points back to somebody; not for "the minister of defence", "a minister"."""
    if any(
        c.dep_ in ("prep", "poss", "compound", "amod", "relcl", "nummod", "appos") for c in noun.children
    ) or noun.dep_ in ("appos", "attr", "compound"):
        return False
    determiner = tree.child(noun, "det")
    return determiner is not None and determiner.lower_ in ("the", "this") and noun.tag_ == "NN"


def aged(noun: Token) -> bool:
    """True for "the 44-year-old" and "the 44-year-old champion": news means by it whom it has just named."""
    old = noun if noun.lower_ == "old" else next((c for c in noun.children if c.lower_ == "old"), None)
    year = tree.child(old, "npadvmod") if old is not None else None
    determiner = tree.child(noun, "det")
    hyphened = year is not None and year.i + 1 < len(noun.doc) and year.nbor(1).text == "-"
    return hyphened and determiner is not None and determiner.lower_ == "the" and noun.ent_type_ != "PERSON"


def _only_person(here: int, seen: list[Seen]) -> Cluster | None:
    """The only person of this sentence so far or of the one before; None where there are several."""
    for back in (0, 1):
        persons = list(dict.fromkeys(s.cluster for s in seen if s.sentence == here - back))
        if persons:
            return persons[0] if len(persons) == 1 else None
    return None


def _until(here: int, seen: list[Seen]) -> list[Cluster]:
    """The people spoken of before the sentence, where the one before it speaks of any."""
    before = dict.fromkeys(s.cluster for s in seen if s.sentence < here)
    return list(before) if any(s.sentence == here - 1 for s in seen) else []


def _nominal(here: int, seen: list[Seen], offices: list[str], former: frozenset[str]) -> Cluster | None:
    """The only person named so far who holds, now, one of the offices, and who was spoken of lately."""
    last: dict[Cluster, int] = {s.cluster: s.sentence for s in seen}
    holders = [c for c in last if _holds(c, offices, former)]
    return holders[0] if len(holders) == 1 and here - last[holders[0]] <= NOMINAL_REACH else None


def _of_a_trade(
    noun: Token, seen: list[Seen], sentence_of: dict[int, int], index: dict[int, Cluster]
) -> Cluster | None:
    """ "The skipper": the only person introduced with that noun, where the article has used it of nobody else so far."""
    here = sentence_of[noun.i]
    last: dict[Cluster, int] = {s.cluster: s.sentence for s in seen}
    bearers = [c for c in last if any(_trade(r) == noun.lower_ for r in c.roles)]
    if len(bearers) != 1 or here - last[bearers[0]] > NOMINAL_REACH:
        return None
    spoken = {s.sentence for s in seen if s.cluster is bearers[0]}
    before = [t for t in noun.doc[: noun.i] if t.lemma_.lower() == noun.lower_ and t.pos_ in ("NOUN", "PROPN")]
    his = all(t.tag_ != "NNS" and (index.get(t.i) is bearers[0] or sentence_of[t.i] in spoken) for t in before)
    return bearers[0] if his else None


def _trade(role: str) -> str:
    words = fold(POSSESSOR.split(BREAK.split(f"{role} ")[0])[-1]).split()
    return words[-1] if words else ""


def _holds(person: Cluster, offices: list[str], former: frozenset[str]) -> bool:
    """True where a description gives the office and none says "former"."""
    said = False
    for role in dict.fromkeys(person.roles):
        folded = f" {fold(role)} "
        if any(f" {o} " in folded for o in offices) and any(f" {w} " in folded.replace("-", " ") for w in former):
            return False
        said = said or any(holds(role, o, former) and (o not in OF_THE_LAND or _of_a_country(role)) for o in offices)
    return said


def _of_a_country(role: str) -> bool:
    """True for "President" and "president of France"; the president of a company is not whom "the president" means by itself."""
    _, of, rest = role.partition(" of ")
    body = rest.removeprefix("the ").strip()
    return not of or demonym_country(body) is not None or any(p.kind == "country" for p in resolve_place(body)[:1])


def _body(word: str, organizations: list[Cluster], lexicon: Lexicon) -> Cluster | None:
    """ "The bank", "the alliance": the only organization named so far one of whose names has the word, known names included (NATO, the CIA)."""
    named = [c for c in organizations if any(word in fold(n).split() for n in _all_names(c, lexicon))]
    return named[0] if len(named) == 1 else None


def _all_names(organization: Cluster, lexicon: Lexicon) -> dict[str, None]:
    own = dict.fromkeys(organization.names)
    return own | dict.fromkeys(k for n in own for k in known_names(n, lexicon=lexicon))


def _own_country(owner: Cluster | None, index: dict[int, Cluster]) -> Cluster | None:
    """ "His country": the one that his office names, where the article names it too."""
    if owner is None or owner.kind != "person":
        return None
    words = {w.strip("'’s,.") for role in owner.roles for w in role.split()}
    named = {c.id for w in sorted(words) if w[:1].isupper() and (c := demonym_country(w)) is not None}
    for cluster in index.values():
        if cluster.kind == "place" and _country_id(cluster.name) in named:
            return cluster
    return None


def _country_id(name: str) -> str:
    country = demonym_country(name)
    if country is not None:
        return country.id
    places = resolve_place(name)
    return places[0].id if places else ""


def _pronoun(token: Token, seen: list[Seen], sentence_of: dict[int, int], index: dict[int, Cluster]) -> Cluster | None:
    gender = "m" if token.lower_ in MASCULINE else "f"
    here = sentence_of[token.i]
    for back in range(PRONOUN_REACH + 1):
        persons: list[Cluster] = []
        for s in reversed(seen):
            if s.sentence < here - back:
                break
            if s.sentence == here - back and s.cluster not in persons and s.cluster.gender in ("", gender):
                persons.append(s.cluster)
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
    seen: list[Seen],
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
        first = next((s.token for s in seen if s.sentence == sentence_of[token.i] - back), None)
        verb = token.doc[first].sent.root if first is not None else None
    subject = tree.child(verb, "nsubj", "nsubjpass") if verb is not None else None
    cluster = index.get(subject.i) if subject is not None and subject.i < token.i else None
    return cluster if cluster in persons else None
