"""Who is who across articles: the clusters of each article joined into entities, with the reasons in words.

Never sees findings. A doubtful spelling is joined only where the context speaks for it (the same office of the same country); two clusters of one
article, which that article keeps apart, are never joined through a third.
"""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.normalize.names import match_names
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.normalize.text import fold, name_key
from claimcheck.types import Argument, Attribute, Claim, Entity, Event, Extraction, Mention, NameMatch, Quotation

NOT_SLUG = re.compile(r"[^a-z0-9]+")
WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Linked:
    """The entities of all articles, and the extractions with every referent led to its entity."""

    entities: tuple[Entity, ...]
    extractions: tuple[Extraction, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """Two clusters that may be one entity: how sure (higher first) and why."""

    strength: float
    left: str
    right: str
    reasons: tuple[str, ...]


def link(extractions: Sequence[Extraction]) -> Linked:
    """The same entities for every order of the articles."""
    clusters = [(x.article.id, e) for x in sorted(extractions, key=lambda x: x.article.id) for e in x.entities]
    article_of = {e.id: article for article, e in clusters}
    groups: dict[str, list[str]] = {e.id: [e.id] for _, e in clusters}
    reasons: dict[str, list[str]] = {}
    kinds = {e.id: e.kind for _, e in clusters}
    by_id = {e.id: e for _, e in clusters}
    _join(sorted(_joins(clusters), key=lambda j: (-j.strength, j.left, j.right)), groups, reasons, kinds, article_of)
    _join(_surnames(groups, by_id), groups, reasons, kinds, article_of)
    merged, ids = _entities(groups, by_id, reasons)
    return Linked(merged, tuple(_relabel(x, ids) for x in extractions))


def _join(
    joins: Iterable[Join],
    groups: dict[str, list[str]],
    reasons: dict[str, list[str]],
    kinds: Mapping[str, str],
    article_of: dict[str, str],
) -> None:
    for j in joins:
        a, b = groups[j.left], groups[j.right]
        if a is b:
            continue
        if kinds[j.left] == "person" and {article_of[i] for i in a} & {article_of[i] for i in b}:
            continue
        a += b
        for i in b:
            groups[i] = a
        reasons.setdefault(j.left, []).extend(j.reasons)


def _surnames(groups: dict[str, list[str]], by_id: dict[str, Entity]) -> Iterable[Join]:
    """A surname that one article uses alone joins the only person of that name; or the one who is spoken of far more than any namesake."""
    whole = {id(g): g for g in groups.values()}
    bearers: dict[str, list[list[str]]] = {}
    for g in sorted(whole.values(), key=min):
        names = {_last(n) for i in g for n in _full(by_id[i])}
        for name in sorted(names if by_id[g[0]].kind == "person" else ()):
            bearers.setdefault(name, []).append(g)
    for g in sorted(whole.values(), key=min):
        first = by_id[g[0]]
        if first.kind != "person" or any(_full(by_id[i]) for i in g):
            continue
        named = sorted(bearers.get(_last(first.name), []), key=lambda b: (-_mentions(b, by_id), min(b)))
        if named and (len(named) == 1 or _mentions(named[0], by_id) >= DOMINANT * _mentions(named[1], by_id)):
            full = by_id[min(named[0])]
            yield Join(
                0.8,
                full.id,
                first.id,
                (f"{first.name!r} is the surname of {full.name!r}, and of no other person spoken of as much",),
            )


DOMINANT = 4  # times as many mentions as any namesake


def _mentions(group: list[str], by_id: dict[str, Entity]) -> int:
    return sum(len(by_id[i].mentions) for i in group)


def _joins(clusters: list[tuple[str, Entity]]) -> Iterable[Join]:
    keys = {e.id: _place_key(e) for _, e in clusters if e.kind == "place"}
    for n, (left_article, left) in enumerate(clusters):
        for right_article, right in clusters[n + 1 :]:
            if left_article == right_article or left.kind != right.kind:
                continue
            found = _compare(left, right, keys)
            if found is not None:
                yield Join(found.score, left.id, right.id, found.reasons)


def _compare(left: Entity, right: Entity, keys: dict[str, str]) -> NameMatch | None:
    if left.kind == "person":
        return _compare_persons(left, right)
    if any(name_key(a) == name_key(b) for a in left.aliases for b in right.aliases):
        return NameMatch(1.0, "same", (f"both are called {right.name!r}",))
    if left.kind == "place":
        same = keys[left.id] and keys[left.id] == keys[right.id]
        return NameMatch(0.95, "same", (f"{left.name!r} and {right.name!r} are one place",)) if same else None
    if left.kind == "organization":
        best = max(
            (match_names(a, b, kind="organization") for a in left.aliases for b in right.aliases), key=lambda m: m.score
        )
        return best if best.verdict == "same" else None
    return None


def _compare_persons(left: Entity, right: Entity) -> NameMatch | None:
    full_left, full_right = _full(left), _full(right)
    if full_left and full_right:
        best = max((match_names(a, b) for a in full_left for b in full_right), key=lambda m: m.score)
        if best.verdict == "same":
            return best
        shared = _shared_role(left, right)
        if best.verdict == "possible" and len(shared) >= ROLE_WORDS:
            return NameMatch(best.score, "same", (*best.reasons, f"both are called {' '.join(shared)}"))
        return None
    if fold(left.name) == fold(right.name):
        return NameMatch(0.9, "same", (f"both are called {right.name!r}",))
    return None


ROLE_WORDS = 2  # words of office or country that must be shared before a doubtful spelling is taken for the same person


def _full(entity: Entity) -> list[str]:
    return [a for a in entity.aliases if " " in a.strip()]


def _last(name: str) -> str:
    words = fold(name).split()
    return words[-1] if words else ""


def _shared_role(left: Entity, right: Entity) -> list[str]:
    a, b = _role_words(left.role or ""), _role_words(right.role or "")
    own = {w for e in (left, right) for a_ in e.aliases for w in fold(a_).split()}
    return sorted((a & b) - own)


def _role_words(role: str) -> set[str]:
    """The telling words of a role, countries by name: "Hungary's foreign minister" and "Hungarian minister of foreign affairs" share three."""
    found = set()
    for word in WORDS.findall(role):
        country = demonym_country(word.capitalize())
        name = country.name.lower() if country is not None else word.lower()
        if len(name) > 2 and name not in EMPTY_ROLE_WORDS:
            found.add(name)
    return found


EMPTY_ROLE_WORDS = frozenset({"the", "and", "for", "mrs", "former", "new", "who", "his", "her"})


def _place_key(entity: Entity) -> str:
    country = demonym_country(entity.name)
    if country is not None:
        return country.id
    places = resolve_place(entity.name)
    return places[0].id if places else ""


def _entities(
    groups: dict[str, list[str]], by_id: dict[str, Entity], reasons: dict[str, list[str]]
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    distinct = {id(g): sorted(g) for g in groups.values()}
    drafts = []
    for members in distinct.values():
        parts = [by_id[i] for i in members]
        mentions = tuple(sorted((m for p in parts for m in p.mentions), key=lambda m: m.span))
        name = _standard(parts, mentions)
        aliases = tuple(dict.fromkeys([name, *sorted({a for p in parts for a in p.aliases})]))
        roles = " · ".join(dict.fromkeys(p.role for p in parts if p.role)) or None
        why = tuple(dict.fromkeys(r for i in members for r in reasons.get(i, ())))
        drafts.append((parts[0].kind, name, aliases, roles, mentions, why, members))
    drafts.sort(key=lambda d: (d[0], fold(d[1]), d[4][0].span))
    taken: Counter[str] = Counter()
    ids: dict[str, str] = {}
    entities = []
    for kind, name, aliases, role, mentions, why, members in drafts:
        slug = f"{kind}:{NOT_SLUG.sub('-', fold(name)).strip('-') or 'unnamed'}"
        taken[slug] += 1
        ident = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
        ids |= dict.fromkeys(members, ident)
        entities.append(Entity(ident, kind, name, aliases, role, mentions, why))
    return tuple(entities), ids


def _standard(parts: list[Entity], mentions: tuple[Mention, ...]) -> str:
    """The form to show: of the fullest names, one with its accents (the original spelling), then the most frequent."""
    counts = Counter(m.name for m in mentions)
    names = sorted({p.name for p in parts})
    return max(names, key=lambda n: (len(n.split()) > 1, not n.isascii(), counts[n], len(n), n))


def _relabel(x: Extraction, ids: dict[str, str]) -> Extraction:
    """The extraction with the ids of entities in place of those of its own clusters."""

    def name(referent: str) -> str:
        return ids.get(referent, referent)

    def terms(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sorted({f"@{name(t[1:])}" if t.startswith("@") else t for t in words}))

    def argument(a: Argument | None) -> Argument | None:
        return None if a is None else dataclasses.replace(a, referent=name(a.referent))

    def claim(c: Claim) -> Claim:
        return dataclasses.replace(
            c,
            subject=argument(c.subject),
            object=argument(c.object),
            attributed_to=argument(c.attributed_to),
            modifiers=tuple(dataclasses.replace(m, referent=name(m.referent)) for m in c.modifiers),
            terms=terms(c.terms),
            quantities=tuple(dataclasses.replace(q, terms=terms(q.terms)) for q in c.quantities),
        )

    def event(e: Event) -> Event:
        return dataclasses.replace(e, participants=tuple(dict.fromkeys(name(p) for p in e.participants)))

    def attribute(a: Attribute) -> Attribute:
        domain = f"@{name(a.domain[1:])}" if a.domain.startswith("@") else a.domain
        return dataclasses.replace(a, holder=name(a.holder), domain=domain)

    def quotation(q: Quotation) -> Quotation:
        return dataclasses.replace(q, speaker=argument(q.speaker))

    return dataclasses.replace(
        x,
        claims=tuple(map(claim, x.claims)),
        events=tuple(map(event, x.events)),
        attributes=tuple(map(attribute, x.attributes)),
        quotations=tuple(map(quotation, x.quotations)),
    )
