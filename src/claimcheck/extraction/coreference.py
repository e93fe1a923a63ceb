"""Who is who inside one article: every mention led to one cluster, with the reason in words.

Persons in `persons`, nouns and pronouns in `nominals`, capitals as governments in `governments`; here places, organizations and the whole.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.extraction import kinds, nominals, persons
from claimcheck.extraction.bodies import short_names
from claimcheck.extraction.capitals import WORD as CAPITAL
from claimcheck.extraction.capitals import capitals
from claimcheck.extraction.clusters import Cluster, gender_of
from claimcheck.extraction.described import descriptions
from claimcheck.extraction.governments import government
from claimcheck.extraction.homes import Homes
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.parse import Doc, Token
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.offices import office_nouns, offices
from claimcheck.normalize.places import whole_place
from claimcheck.normalize.text import fold, name_key
from claimcheck.types import Entity, Place

LISTING = frozenset({",", "and", "&"})
ACRONYM = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?([A-Z][\w.&-]{1,9})[\"”']?\s*\)")


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
    found = kinds.settled(doc, found, lexicon)
    found = persons.titles_off(persons.trim_headlines(found), office_nouns(lexicon))
    found = _qualified(doc, kinds.overlooked(doc, found))
    found = sorted((*found, *capitals(doc, found, article)), key=lambda f: (f.first, f.last))
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
        roles = descriptions(f, doc[f.root], lexicon)
        held = frozenset(w for r in roles for w in offices(r, lexicon))
        gender = gender_of(f.mention.name, f"{_title(doc, f)} {' '.join(roles)}", lexicon)
        named.append(persons.Named(f, roles, held, gender, _listed_with(doc, f), _of_a_pair(doc, f)))
    clusters = []
    for cluster, mentions in persons.group(named, lexicon):
        clusters.append(cluster)
        for n in mentions:
            index |= dict.fromkeys(range(n.found.first, n.found.last + 1), cluster)
            if (title := _explained(doc[n.found.root], n.found, nouns)) is not None:
                index.setdefault(title.i, cluster)
    return clusters


def _listed_with(doc: Doc, f: Found) -> tuple[str, ...]:
    """The single names beside a single name in a list: of Michael in "her children, Michael, Charlotte and Audrey", the other two."""
    words: list[str] = []
    for step, edge in ((1, f.last), (-1, f.first)):
        i = edge + step
        while 0 < i + step < len(doc) and doc[i].text in LISTING and doc[i + step].tag_ == "NNP":
            beyond = i + 2 * step
            if 0 <= beyond < len(doc) and doc[beyond].tag_ == "NNP":
                break  # a name of two words
            words.append(doc[i + step].text)
            i = beyond
    return tuple(words)


def _of_a_pair(doc: Doc, f: Found) -> bool:
    """True for a full name with another given name before it: "Malia and Sasha Obama"."""
    return f.first > 1 and " " in f.mention.name and doc[f.first - 1].lower_ == "and" and doc[f.first - 2].tag_ == "NNP"


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


def _qualified(doc: Doc, found: list[Found]) -> list[Found]:
    """A place with what the text names behind it: "Clinton, Iowa" is no other Clinton, "Washington state" not the capital."""
    behind = {f.first: f for f in found if f.mention.kind == "place"}

    def named(f: Found) -> Found:
        if f.mention.kind == "place" and f.last + 1 < len(doc) and doc[f.last + 1].lower_ == "state":
            name = f"{f.mention.name} State"
            region = whole_place(name)
            if region is not None and region.kind == "region":
                return dataclasses.replace(f, mention=dataclasses.replace(f.mention, name=name))
        next_word = behind.get(f.last + 2)
        if f.mention.kind != "place" or next_word is None or doc[f.last + 1].text != ",":
            return f
        whole = whole_place(next_word.mention.name)
        if whole is not None and _in_a_row(doc, f, next_word, whole, behind):
            return f
        name = f"{f.mention.name}, {next_word.mention.name}"
        inside = whole_place(name)
        if whole is None or inside is None or inside.id == whole.id or whole.country != inside.country:
            return f
        return dataclasses.replace(f, mention=dataclasses.replace(f.mention, name=name))

    return [named(f) for f in found]


def _in_a_row(doc: Doc, f: Found, next_one: Found, whole: Place, behind: Mapping[int, Found]) -> bool:
    """True for the California of "California, Illinois and Texas": one of several of a kind, each of its own."""
    after = next_one.last + 1
    while after < len(doc) and doc[after].lower_ in LISTING:
        after += 1
    if after == next_one.last + 1 or after not in behind:
        return False
    alone, third = whole_place(f.mention.name), whole_place(behind[after].mention.name)
    return alone is not None and third is not None and alone.kind == whole.kind == third.kind in ("country", "region")


def _others(doc: Doc, found: list[Found], index: dict[int, Cluster], lexicon: Lexicon) -> list[Cluster]:
    """Organizations, places and the rest, in text order."""
    near = tuple(dict.fromkeys(f.mention.name for f in found if f.mention.kind == "place"))
    defined = _definitions(doc, found)
    bodies = [f.mention.name for f in found if f.mention.kind == "organization"]
    homes = Homes(near, defined, short_names(bodies, near, lexicon), lexicon)
    for f in found:
        if f.mention.kind == "person":
            continue
        mention, why = f.mention, ""
        country = government(f, doc[f.root], near, lexicon)
        if country is not None:
            mention = dataclasses.replace(mention, name=country.name)
            why = f"{f.mention.name!r} acts: it stands for the government of {country.name}"
        elif f.mention.span.quote.endswith(f" {CAPITAL}"):
            why = f"{f.mention.span.quote!r} is {f.mention.name}"
        cluster = homes.add(mention, why)
        index |= dict.fromkeys(range(f.first, f.last + 1), cluster)
    return homes.clusters


def _definitions(doc: Doc, found: list[Found]) -> dict[str, str]:
    """Short names that the text itself explains: "the International Monetary Fund (IMF)" gives IMF → International Monetary Fund."""
    defined = {}
    text = doc.text
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
