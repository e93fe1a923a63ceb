"""Who is who across articles: the clusters of each article joined into entities, with the reasons in words.

Never sees findings. A doubtful spelling is joined only where the context speaks for it (the same office of the same country); two persons of one
article, which that article keeps apart, are never joined through a third. The surest joins come first.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.acyclic import acyclic
from claimcheck.frozen import dataclass
from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.linking import entities
from claimcheck.linking.candidates import candidates
from claimcheck.linking.cluster import Cluster, prepare
from claimcheck.linking.compare import compare
from claimcheck.linking.context import ENOUGH
from claimcheck.linking.misread import as_persons
from claimcheck.linking.missed import recover
from claimcheck.linking.nominal import explain
from claimcheck.linking.relabel import relabel
from claimcheck.normalize.names import Short, fits_initials, initialed, name_words, short
from claimcheck.types import Entity, Extraction

DOMINANT = 4  # times as many mentions as any namesake


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


Group = list[str]


@acyclic
def link(extractions: Sequence[Extraction], lexicon: Lexicon = SHIPPED) -> Linked:
    """The same entities for every order of the articles."""
    extractions = as_persons(extractions, lexicon)
    clusters = {c.id: c for x in sorted(extractions, key=lambda x: x.article.id) for c in prepare(x, lexicon)}
    groups: dict[str, Group] = {ident: [ident] for ident in clusters}
    reasons: dict[str, list[str]] = {}
    _join(sorted(_joins(clusters.values(), lexicon), key=_surest), groups, reasons, clusters)
    _join(_surnames(groups, clusters), groups, reasons, clusters)
    by_id = {ident: c.entity for ident, c in clusters.items()}
    merged, ids = entities.build(_distinct(groups), by_id, reasons)
    named = recover([relabel(x, ids) for x in extractions], merged)
    return Linked(merged, explain(named, merged, lexicon))


def _surest(j: Join) -> tuple[float, str, str]:
    return -j.strength, j.left, j.right


def _distinct(groups: Mapping[str, Group]) -> list[Group]:
    return sorted({id(g): sorted(g) for g in groups.values()}.values())


def _joins(clusters: Iterable[Cluster], lexicon: Lexicon) -> Iterator[Join]:
    by_article: dict[str, list[Cluster]] = defaultdict(list)
    for c in clusters:
        by_article[c.article].append(c)
    for one, other in itertools.combinations(by_article.values(), 2):
        for a, b in candidates(one, other, lexicon):
            if (found := compare(a, b, lexicon)) is not None:
                yield Join(found.score, a.id, b.id, found.reasons)


def _join(
    joins: Iterable[Join], groups: dict[str, Group], reasons: dict[str, list[str]], clusters: Mapping[str, Cluster]
) -> None:
    for j in joins:
        a, b = groups[j.left], groups[j.right]
        if a is not b:
            if _kept_apart(a, b, clusters):
                continue
            a += b
            for i in b:
                groups[i] = a
        # Of two that a third has joined already too: what the two have in common is told whoever else is there.
        reasons.setdefault(j.left, []).extend(j.reasons)


def _kept_apart(a: Group, b: Group, clusters: Mapping[str, Cluster]) -> bool:
    """True for persons of whom one article speaks as two, or of whom one is a man and one a woman."""
    if clusters[a[0]].entity.kind != "person":
        return False
    if {clusters[i].article for i in a} & {clusters[i].article for i in b}:
        return True
    return {clusters[i].entity.gender for i in (*a, *b)} >= {"m", "f"}


def _surnames(groups: Mapping[str, Group], clusters: Mapping[str, Cluster]) -> Iterator[Join]:
    """A surname that one article uses alone, led to its bearer in the others: the only one, the one of that office, or the main one."""
    persons = [g for g in _distinct(groups) if clusters[g[0]].entity.kind == "person"]
    named = [(g, names) for g in persons if (names := _spelt_out(g, clusters))]
    for g in persons:
        form = _form(g, clusters)
        if form is None:
            continue
        bearers = [b for b, names in named if b is not g and _bears(form, names) and not _kept_apart(b, g, clusters)]
        bearer, why = _bearer(g, bearers, clusters)
        if bearer is not None:
            name = clusters[g[0]].entity.name
            full = max((n for i in bearer for n in clusters[i].full), key=lambda n: (len(n), n))
            yield Join(0.8, min(bearer), g[0], (f"{name!r} is {form.what} of {full!r}{why}",))


@dataclass(frozen=True, slots=True)
class Form:
    """A name that is no full name: a surname, with initials or without."""

    short: Short
    initials: tuple[str, ...]

    @property
    def what(self) -> str:
        """What it is of a full name."""
        return "the surname with initials" if self.initials else "the surname"


def _form(group: Group, clusters: Mapping[str, Cluster]) -> Form | None:
    """The short form by which a group is known; None where it has a full name, or namesakes in its article."""
    full = [n for i in group for n in clusters[i].full]
    if not all(map(initialed, full)):
        return None
    if full:
        return Form(Short(name_words(full[0])[-1:]), initialed(full[0]))
    form = short(clusters[group[0]].entity.name)
    return None if form is None or any(clusters[i].namesakes for i in group) else Form(form, ())


def _spelt_out(group: Group, clusters: Mapping[str, Cluster]) -> list[str]:
    """The full names of a group that have more than initials before the surname."""
    return [n for i in group for n in clusters[i].full if not initialed(n)]


def _bears(form: Form, names: Iterable[str]) -> bool:
    return any(form.short.ends(n) and fits_initials(form.initials, n) for n in names)


def _bearer(group: Group, bearers: list[Group], clusters: Mapping[str, Cluster]) -> tuple[Group | None, str]:
    if len(bearers) == 1:
        clash = _offices(group, clusters) and _offices(bearers[0], clusters)
        if clash and not _offices(group, clusters) & _offices(bearers[0], clusters):
            return None, ""
        return bearers[0], ", and of no other person in these articles"
    words = frozenset[str]().union(*(clusters[i].role_words for i in group))
    shared = [b for b in bearers if len(words & frozenset[str]().union(*(clusters[i].role_words for i in b))) >= ENOUGH]
    if len(shared) == 1:
        return shared[0], ", who has the same office"
    ranked = sorted(bearers, key=lambda b: (-_mentions(b, clusters), b))
    if ranked and _mentions(ranked[0], clusters) >= DOMINANT * _mentions(ranked[1], clusters):
        return ranked[0], f", of whom these articles speak at least {DOMINANT} times as often as of any namesake"
    return None, ""


def _offices(group: Group, clusters: Mapping[str, Cluster]) -> frozenset[str]:
    return frozenset[str]().union(*(clusters[i].offices for i in group))


def _mentions(group: Group, clusters: Mapping[str, Cluster]) -> int:
    return sum(len(clusters[i].entity.mentions) for i in group)
