"""Which kind a name is, where the entity recogniser errs: surnames taken for firms or places, firms for persons, one body now for a place."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Collection

from claimcheck.extraction.mentions import Found
from claimcheck.extraction.parse import Doc, Token
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import name_words, parse_person
from claimcheck.normalize.offices import office_nouns
from claimcheck.normalize.places import is_capital, resolve_place
from claimcheck.normalize.text import fold, name_key
from claimcheck.types import EntityKind, Mention, Span

MOSTLY = 3  # times as often
LONGEST_PERSON = 3  # words of a name taken for an organization's that may be a person's
LOCATIVE = frozenset({"in", "at", "near", "from", "to", "of", "across", "around", "outside", "into", "through", "via"})
PROPER_PLACES = frozenset({"country", "region"})
LINKS = frozenset({"and", "&"})
OF_FIRMS = frozenset(
    {
        "owner",
        "leader",
        "founder",
        "manager",
        "publisher",
        "head",
        "chair",
        "operator",
        "candidate",
        "nominee",
        "champion",
        "general",
    }
)  # may be a firm


def settled(doc: Doc, found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The mentions, each of the kind that the whole article shows."""
    names = lexicon.words("given_names")
    given = frozenset((*names["male"], *names["female"]))
    titles = frozenset(office_nouns(lexicon)) - OF_FIRMS
    found = [_as(f, "person") if _has_his_own(doc, f) or _titled(doc, f, titles) else f for f in found]
    found = _surnames_are_persons(doc, _businesses(doc, found, lexicon), given)
    return _one_kind(_of_one_family(doc, found, given))


def _has_his_own(doc: Doc, f: Found) -> bool:
    """True for a full name that the recogniser took for a firm's where the text goes on with "her": "it has cost Ana Kos her career"."""
    after = doc[f.last + 1] if f.last + 1 < len(doc) else None
    return _may_be_person(doc, f) and after is not None and after.tag_ == "PRP$" and after.lower_ in ("his", "her")


def _titled(doc: Doc, f: Found, titles: Collection[str]) -> bool:
    """True for a full name that the recogniser took for a firm's beside a title: "the director, Sunniva Hauge,"."""
    if not _may_be_person(doc, f):
        return False
    name = doc[f.root]
    beside = [c for c in name.children if c.dep_ == "appos"] + ([name.head] if name.dep_ == "appos" else [])
    return any(
        t.tag_ == "NN" and t.lower_ in titles and any(c.dep_ in ("det", "poss") for c in t.children) for t in beside
    )


def _may_be_person(doc: Doc, f: Found) -> bool:
    """True for two or three capitalised words that the recogniser took for a name of no person."""
    few = 1 < len(f.mention.name.split()) <= LONGEST_PERSON
    named = all(t.text.istitle() and t.is_alpha for t in doc[f.first : f.last + 1])
    return f.mention.kind in ("organization", "other") and few and named


def _surnames_are_persons(doc: Doc, found: list[Found], given: Collection[str]) -> list[Found]:
    """What the entity recogniser took for an organization or a place is a person where the article names one so.

    An organization: its last word is the surname of one named in full, and before it stands nothing, an initial or a given name ("Hale",
    "P. Hale", "Anna Hale", not "Team Hale"); or it is a given name and a surname that the article also uses for a person alone; or a
    word that it mostly uses for a person. A place: the
    surname of one named in full, no country or region, and not "in Hale".
    """
    persons = [fold(f.mention.name).split() for f in found if f.mention.kind == "person"]
    surnames = {words[-1] for words in persons if len(words) > 1}
    alone = Counter(words[0] for words in persons if len(words) == 1)
    others = Counter(fold(f.mention.name) for f in found if f.mention.kind != "person")

    def mostly(word: str) -> bool:
        return word in alone and alone[word] >= MOSTLY * others[word]

    def is_person(f: Found) -> bool:
        *before, last = fold(f.mention.name).split()
        if f.mention.kind == "place":
            return not before and (last in surnames or mostly(last)) and not _placed(doc, f)
        if f.mention.kind not in ("organization", "other") or len(before) >= LONGEST_PERSON:
            return False
        fits = all(w in given or len(w.rstrip(".")) == 1 for w in before[:1])
        return fits and (last in surnames or (last in alone and bool(before)) or mostly(last))

    return [_as(f, "person") if is_person(f) else f for f in found]


def _placed(doc: Doc, f: Found) -> bool:
    """True for a place that no surname makes a person: a country, a region, a capital, "in Hale", "Hale, Ohio"."""
    before = doc[f.first - 1].lower_ if f.first else ""
    after = doc[f.last + 1].text if f.last + 1 < len(doc) else ""
    beyond = doc[f.last + 2].ent_type_ if f.last + 2 < len(doc) else ""
    places = resolve_place(f.mention.name)
    known = any(p.kind in PROPER_PLACES and name_key(p.name) == name_key(f.mention.name) for p in places[:2])
    return before in LOCATIVE or (after == "," and beyond == "GPE") or known or bool(places and is_capital(places[0]))


def _businesses(doc: Doc, found: list[Found], lexicon: Lexicon) -> list[Found]:
    """A single word that the entity recogniser took for a person is a firm where the text says so: "Harcastle, the maker of tools"."""
    nouns = frozenset(lexicon.words("organization_nouns")["businesses"])

    def corrected(f: Found) -> Found:
        if f.mention.kind != "person" or " " in f.mention.name:
            return f
        name = doc[f.root]
        beside = [c for c in name.children if c.dep_ == "appos"] + ([name.head] if name.dep_ == "appos" else [])
        return _as(f, "organization") if any(t.lemma_.lower() in nouns for t in beside) else f

    return [corrected(f) for f in found]


def _of_one_family(doc: Doc, found: list[Found], given: Collection[str]) -> list[Found]:
    """ "Barack" of "Barack and Michelle Obama" is Barack Obama: the surname stands once for both.

    Only a given name that is nobody's surname in the article, and that stands alone nowhere else unless a full name begins with it: "Ryan
    and Joe Biden" are of two families.
    """
    begins = {f.first: f for f in found if f.mention.kind == "person" and len(f.mention.name.split()) > 1}
    names = [name_words(f.mention.name) for f in found if f.mention.kind == "person"]
    surnames = {words[-1] for words in names if len(words) > 1}
    firsts = {words[0] for words in names if len(words) > 1}
    alone = Counter(name_words(f.mention.name)[0] for f in found if len(f.mention.name.split()) == 1)

    def named(f: Found) -> Found:
        other = begins.get(f.last + 2)
        word = fold(f.mention.name)
        if other is None or " " in word or doc[f.last + 1].lower_ not in LINKS:
            return f
        if word in surnames or not (word in firsts or (word in given and alone[word] == 1)):
            return f
        parsed = parse_person(other.mention.name)
        family = other.mention.name.split()[max(1, len(parsed.given)) :][: -1 if parsed.suffix else None]
        mention = dataclasses.replace(f.mention, name=" ".join([f.mention.name, *family]), kind="person")
        return dataclasses.replace(f, mention=mention)

    return [named(f) for f in found]


def overlooked(doc: Doc, found: list[Found]) -> list[Found]:
    """With the surnames that the recogniser passed over: a proper noun by itself that is the surname of one named in full."""
    full = [f.mention.name for f in found if f.mention.kind == "person" and " " in f.mention.name]
    surnames = {n.split()[-1] for n in full if not parse_person(n).suffix}
    if not surnames:
        return found
    article = found[0].mention.span.article
    taken = {i for f in found for i in range(f.first, f.last + 1)}
    more = [
        Found(Mention(Span(article, t.idx, t.idx + len(t), t.text), "person", t.text), t.i, t.i, t.i)
        for t in doc
        if t.text in surnames and t.i not in taken and not t.ent_type_ and t.tag_ == "NNP" and _by_itself(t)
    ]
    return sorted((*found, *more), key=lambda f: f.first) if more else found


def _by_itself(t: Token) -> bool:
    """True for a proper noun that is no part of a longer one ("Hale Street", "Port Hale")."""
    before, after = (t.doc[t.i - 1] if t.i else None), (t.doc[t.i + 1] if t.i + 1 < len(t.doc) else None)
    return t.dep_ != "compound" and all(
        o is None or (o.tag_ not in ("NNP", "NNPS") and o.text not in "-–") for o in (before, after)
    )


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
        return _as(f, "place" if seen["place"] > seen["organization"] else "organization")

    return [corrected(f) for f in found]


def _populated(name: str) -> bool:
    places = resolve_place(name)
    return bool(places) and places[0].kind != "facility" and name_key(places[0].name) == name_key(name)


def _as(f: Found, kind: EntityKind) -> Found:
    return dataclasses.replace(f, mention=dataclasses.replace(f.mention, kind=kind))
