"""Who is who inside one article: every mention led to one cluster, with the reason in words.

Persons in `persons`, nouns and pronouns in `nominals`, capitals as governments in `governments`; here places, organizations and the whole.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from claimcheck.extraction import nominals, persons
from claimcheck.extraction.clusters import Cluster, gender_of
from claimcheck.extraction.described import descriptions
from claimcheck.extraction.governments import government
from claimcheck.extraction.mentions import Found
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import listed, match_names, organization_key
from claimcheck.normalize.offices import office_nouns, offices
from claimcheck.normalize.places import resolve_place, whole_place
from claimcheck.normalize.text import fold, name_key
from claimcheck.types import Entity, EntityKind, Mention

ACRONYM = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?([A-Z][\w.&-]{1,9})[\"”']?\s*\)")


LONGEST_PERSON = 3  # words of a name taken for an organization's that may be a person's


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
    found = _one_kind(_surnames_are_persons(_businesses(doc, found, lexicon), lexicon))
    found = persons.titles_off(persons.trim_headlines(found), office_nouns(lexicon))
    found = _qualified(doc, found)
    index: dict[int, Cluster] = {}
    clusters = _persons(doc, found, index, lexicon)
    clusters += _others(doc, found, index, lexicon)
    nominals.lead(doc, index, article, lexicon)
    return _freeze(clusters, index, article)


def _persons(doc: Doc, found: list[Found], index: dict[int, Cluster], lexicon: Lexicon) -> list[Cluster]:
    nouns = office_nouns(lexicon)
    named = []
    for f in found:
        if f.mention.kind != "person":
            continue
        roles = descriptions(f, doc[f.root])
        held = frozenset(w for r in roles for w in offices(r, lexicon))
        gender = gender_of(f.mention.name, f"{_title(doc, f)} {' '.join(roles)}", lexicon)
        named.append(persons.Named(f, roles, held, gender))
    clusters = []
    for cluster, mentions in persons.group(named, lexicon):
        clusters.append(cluster)
        for n in mentions:
            index |= dict.fromkeys(range(n.found.first, n.found.last + 1), cluster)
            if (title := _explained(doc[n.found.root], n.found, nouns)) is not None:
                index.setdefault(title.i, cluster)
    return clusters


def _title(doc: Doc, f: Found) -> str:
    """ "Mr.", "Mrs.", which stand before or inside the mention."""
    before = doc[f.first - 1].lower_ if f.first else ""
    return f"{before} {doc[f.first].lower_}"


def _explained(name: Token, f: Found, nouns: Mapping[str, str]) -> Token | None:
    """The noun that the parse hangs a name on: "finance minister Tjasa Kobal", "the Union's envoy for the Caucasus, Toomas Rebane",
    "Their father, Tomas Rebane"."""
    before = name.doc[f.first - 1] if f.first else name
    if before.tag_ == "NN" and before.dep_ == name.dep_ and before.head.i == name.head.i:
        return before  # the parser gave the verb two subjects: "the rally driver Toomas Rebane was"
    noun = name.head
    if name.dep_ != "appos" or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    definite = noun.tag_ == "NN" and any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.children)
    return noun if noun.i == f.first - 1 or noun.lemma_.lower() in nouns or definite else None


def _surnames_are_persons(found: list[Found], lexicon: Lexicon) -> list[Found]:
    """What the entity recogniser took for an organization is a person where its last word is the surname of one named in full.

    Before the surname stands nothing, an initial or a given name: "Hale", "P. Hale", "Anna Hale", not "Team Hale".
    """
    surnames = {fold(f.mention.name).split()[-1] for f in found if f.mention.kind == "person" and " " in f.mention.name}
    given = {*lexicon.words("given_names")["male"], *lexicon.words("given_names")["female"]}

    def corrected(f: Found) -> Found:
        *before, last = fold(f.mention.name).split()
        fits = all(w in given or len(w.rstrip(".")) == 1 for w in before[:1])
        wrong = (
            f.mention.kind in ("organization", "other") and len(before) < LONGEST_PERSON and last in surnames and fits
        )
        return dataclasses.replace(f, mention=dataclasses.replace(f.mention, kind="person")) if wrong else f

    return [corrected(f) for f in found]


def _businesses(doc: Doc, found: list[Found], lexicon: Lexicon) -> list[Found]:
    """A single word that the entity recogniser took for a person is a firm where the text says so: "Harcastle, the maker of tools"."""
    nouns = frozenset(lexicon.words("organization_nouns")["businesses"])

    def corrected(f: Found) -> Found:
        if f.mention.kind != "person" or " " in f.mention.name:
            return f
        name = doc[f.root]
        beside = [c for c in name.children if c.dep_ == "appos"] + ([name.head] if name.dep_ == "appos" else [])
        if not any(t.lemma_.lower() in nouns for t in beside):
            return f
        return dataclasses.replace(f, mention=dataclasses.replace(f.mention, kind="organization"))

    return [corrected(f) for f in found]


def _qualified(doc: Doc, found: list[Found]) -> list[Found]:
    """A town with the region or country that the text names behind it: "Clinton, Iowa" is no other Clinton."""
    behind = {f.first: f for f in found if f.mention.kind == "place"}

    def named(f: Found) -> Found:
        next_word = behind.get(f.last + 2)
        if f.mention.kind != "place" or next_word is None or doc[f.last + 1].text != ",":
            return f
        whole = whole_place(next_word.mention.name)
        name = f"{f.mention.name}, {next_word.mention.name}"
        inside = whole_place(name)
        if whole is None or inside is None or inside.id == whole.id or whole.country != inside.country:
            return f
        return dataclasses.replace(f, mention=dataclasses.replace(f.mention, name=name))

    return [named(f) for f in found]


def _one_kind(found: list[Found]) -> list[Found]:
    """One kind for a name that the recogniser took now for an organization, now for a place: the one it gave most often."""
    kinds: dict[str, Counter[str]] = {}
    for f in found:
        if f.mention.kind in ("organization", "place"):
            kinds.setdefault(name_key(f.mention.name), Counter())[f.mention.kind] += 1

    def corrected(f: Found) -> Found:
        seen = kinds.get(name_key(f.mention.name), Counter())
        if f.mention.kind not in ("organization", "place") or len(seen) < 2 or _populated(f.mention.name):
            return f
        kind: EntityKind = "place" if seen["place"] > seen["organization"] else "organization"
        return dataclasses.replace(f, mention=dataclasses.replace(f.mention, kind=kind))

    return [corrected(f) for f in found]


def _populated(name: str) -> bool:
    places = resolve_place(name)
    return bool(places) and places[0].kind != "facility" and name_key(places[0].name) == name_key(name)


def _others(doc: Doc, found: list[Found], index: dict[int, Cluster], lexicon: Lexicon) -> list[Cluster]:
    """Organizations, places and the rest, in text order."""
    near = tuple(dict.fromkeys(f.mention.name for f in found if f.mention.kind == "place"))
    defined = _definitions(doc, found)
    clusters: list[Cluster] = []
    for f in found:
        if f.mention.kind == "person":
            continue
        mention, why = f.mention, ""
        country = government(f, doc[f.root], near, lexicon)
        if country is not None:
            mention = dataclasses.replace(mention, name=country.name)
            why = f"{f.mention.name!r} acts: it stands for the government of {country.name}"
        cluster, reason = _home(mention, clusters, near, defined, lexicon)
        if cluster is None:
            cluster = Cluster(mention.kind)
            clusters.append(cluster)
        cluster.add(mention, reason=why or reason)
        index |= dict.fromkeys(range(f.first, f.last + 1), cluster)
    return clusters


def _definitions(doc: Doc, found: list[Found]) -> dict[str, str]:
    """Short names that the text itself explains: "the International Monetary Fund (IMF)" gives IMF → International Monetary Fund."""
    defined = {}
    text = doc.text  # once: spaCy builds it anew at every call
    for f in found:
        if f.mention.kind in ("organization", "other", "place") and " " in f.mention.name:
            match = ACRONYM.match(text, f.mention.span.end)
            if match and _abbreviates(match[1], f.mention.name):
                defined[name_key(match[1])] = f.mention.name
    return defined


def _abbreviates(short: str, full: str) -> bool:
    """True where the letters of the short name follow each other in the full one, the first at its beginning or a word's."""
    letters = [c for c in fold(short) if c.isalnum()]
    rest = fold(full)
    initials = {w[0] for w in rest.split()}
    if not letters or letters[0] not in initials:
        return False
    at = 0
    for letter in letters:
        at = rest.find(letter, at) + 1
        if not at:
            return False
    return True


def _home(
    mention: Mention, clusters: list[Cluster], near: tuple[str, ...], defined: Mapping[str, str], lexicon: Lexicon
) -> tuple[Cluster | None, str]:
    """The cluster that a mention belongs to, and why where the names differ."""
    key = name_key(mention.name)
    same_kind = [c for c in clusters if c.kind == mention.kind]
    spelled = organization_key if mention.kind == "organization" else name_key
    for c in same_kind:
        if any(spelled(n) == spelled(mention.name) for n in c.names):
            return c, ""
    full = defined.get(key)
    if full is not None:
        for c in clusters:
            if any(name_key(n) == name_key(full) for n in c.names):
                return c, f"the text explains {mention.name!r} as {full!r}"
    for c in same_kind:
        for other in dict.fromkeys(c.names):
            known = listed(mention.name, other, mention.kind, lexicon)
            if known is None and mention.kind == "organization":
                known = match_names(mention.name, other, kind="organization", lexicon=lexicon)
            if known is not None and known.verdict == "same":
                return c, f"{mention.name!r} and {other!r}: {'; '.join(known.reasons)}"
    return _home_of_place(mention.name, same_kind, near) if mention.kind == "place" else (None, "")


def _home_of_place(name: str, clusters: list[Cluster], near: tuple[str, ...]) -> tuple[Cluster | None, str]:
    mine = whole_place(name, near=near)
    if mine is None:
        return None, ""
    for c in clusters:
        other = whole_place(c.names[0], near=near)
        if other is not None and other.id == mine.id:
            return c, f"{name!r} and {c.names[0]!r} are {mine.name}"
    return None, ""


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
        entities.append(
            Entity(ids[id(c)], c.kind, c.name, aliases, _role(c.roles), mentions, tuple(c.reasons), c.gender)
        )
    return Referents(tuple(entities), {i: ids[id(c)] for i, c in sorted(index.items(), key=lambda item: item[0])})


def _role(roles: list[str]) -> str | None:
    """All that the article calls the person, each description once, in text order; one that another repeats is left out."""
    distinct = list({fold(r): r for r in reversed(roles) if r.strip()}.values())[::-1]
    kept = [r for r in distinct if not any(o is not r and fold(r) in fold(o) for o in distinct)]
    return " · ".join(kept) or None
