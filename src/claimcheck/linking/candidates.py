"""Which clusters of two articles may be one at all: of a hundred pairs, ninety share neither a word nor a likeness, and are never compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import product

from claimcheck.lexicon import Lexicon
from claimcheck.linking.cluster import Cluster
from claimcheck.linking.compare import match
from claimcheck.normalize.names import NameKind, Namesakes, aliases

MANY = 50  # names of organizations in one article, from which on looking up those alike is cheaper than asking of each
Pairs = Iterator[tuple[Cluster, Cluster]]


def candidates(one: Sequence[Cluster], other: Sequence[Cluster], lexicon: Lexicon) -> set[tuple[Cluster, Cluster]]:
    """The pairs, of each article one cluster, that `compare` may call one: it calls no other pair so."""
    return {*_of_one_handle(one, other), *_of_names_alike(one, other, lexicon), *_listed(one, other, lexicon)}


def _of_one_handle(one: Iterable[Cluster], other: Iterable[Cluster]) -> Pairs:
    known: dict[str, list[Cluster]] = defaultdict(list)
    for b in other:
        for handle in b.handles:
            known[handle].append(b)
    for a in one:
        for handle in a.handles:
            for b in known.get(handle, ()):
                yield a, b


def _of_names_alike(one: Iterable[Cluster], other: Iterable[Cluster], lexicon: Lexicon) -> Pairs:
    left, right = _by_name(one), _by_name(other)
    for (kind, full), named in left.items():
        others = right.get((kind, full), {})
        if kind == "organization" and len(others) > MANY:
            alike = _kept(others, lexicon).like
        else:
            alike = partial(_alike, others=others, kind=kind, lexicon=lexicon)
        for a, here in named.items():
            for b in alike(a):
                yield from product(here, others[b])


def _kept(names: Iterable[str], lexicon: Lexicon) -> Namesakes:
    kept = Namesakes(lexicon)
    for name in names:
        kept.add(name)
    return kept


def _alike(name: str, others: Iterable[str], kind: NameKind, lexicon: Lexicon) -> set[str]:
    return {b for b in others if match(name, b, kind, lexicon) is not None}


def _by_name(clusters: Iterable[Cluster]) -> Mapping[tuple[NameKind, bool], Mapping[str, Sequence[Cluster]]]:
    """Persons with a full name by each of these, other persons and organizations by each of their names."""
    found: dict[tuple[NameKind, bool], dict[str, list[Cluster]]] = defaultdict(lambda: defaultdict(list))
    for c in clusters:
        kind = c.entity.kind
        if kind == "organization" or kind == "person":
            for name in c.full or c.entity.aliases:
                found[kind, bool(c.full)][name].append(c)
    return found


def _listed(one: Iterable[Cluster], other: Iterable[Cluster], lexicon: Lexicon) -> Pairs:
    """All pairs of the kinds of which the user's table of aliases lists names: these need have nothing in common."""
    for kind in aliases(lexicon):
        yield from product(*([c for c in clusters if c.entity.kind == kind] for clusters in (one, other)))
