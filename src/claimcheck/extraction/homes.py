"""To which cluster of an article a mention of a place, an organization or another name belongs: looked up by name, for there may be hundreds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.extraction.bodies import BodyWords, administers
from claimcheck.extraction.clusters import Cluster, place_of
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names import Namesakes, aliases, listed, match_names, organization_key
from claimcheck.normalize.text import name_key
from claimcheck.types import EntityKind, Mention, NameMatch

Home = tuple[int | None, str]  # the place of the cluster among all, and why it is the one where the names differ


class Homes:
    """The clusters so far, in the order in which each first stands in the text; of several that fit, the first is the home.

    Args:
        near: the names of the article's places.
        defined: short names that the text explains, with the full ones.
        shortened: short names of bodies, with the full ones.
        lexicon: the word lists.
    """

    def __init__(
        self, near: tuple[str, ...], defined: Mapping[str, str], shortened: Mapping[str, str], lexicon: Lexicon
    ) -> None:
        self.clusters: list[Cluster] = []
        self._near, self._defined, self._lexicon = near, defined, lexicon
        self._shortened: dict[str, set[str]] = {}  # both ways
        for short, full in shortened.items():
            self._shortened.setdefault(short, set()).add(full)
            self._shortened.setdefault(full, set()).add(short)
        self._spelled: dict[tuple[EntityKind, str], int] = {}
        self._keyed: dict[str, int] = {}
        self._bodies: dict[str, set[int]] = {}  # organizations by their names as written
        self._places: dict[str, int] = {}
        self._namesakes = Namesakes(lexicon)

    def add(self, mention: Mention, why: str) -> Cluster:
        """The cluster of the mention, a new one where there is none, with the mention added; `why` goes before the reason for its home."""
        at, reason = self._home(mention)
        if at is None and mention.kind == "organization":
            at, reason = self._short(mention.name)
        if at is None:
            at = len(self.clusters)
            self.clusters.append(Cluster(mention.kind))
            if mention.kind == "place" and (place := place_of(mention.name, self._near)) is not None:
                self._places.setdefault(place.id, at)
        cluster = self.clusters[at]
        cluster.add(mention, reason=why or reason)
        self._keep(mention.name, cluster.kind, at)
        return cluster

    def _keep(self, name: str, kind: EntityKind, at: int) -> None:
        spelled, key = (kind, _spelled(name, kind)), name_key(name)
        self._spelled[spelled] = min(at, self._spelled.get(spelled, at))
        self._keyed[key] = min(at, self._keyed.get(key, at))
        if kind == "organization":
            self._bodies.setdefault(name, set()).add(at)
            self._namesakes.add(name)

    def _home(self, mention: Mention) -> Home:
        name, kind = mention.name, mention.kind
        at = self._spelled.get((kind, _spelled(name, kind)))
        if at is not None:
            return at, ""
        full = self._defined.get(name_key(name))
        if full is not None and (at := self._keyed.get(name_key(full))) is not None:
            return at, f"the text explains {name!r} as {full!r}"
        for at, others in self._candidates(name, kind):
            for other in others:
                known = self._match(name, other, kind)
                if known is not None and known.verdict == "same":
                    return at, f"{name!r} and {other!r}: {'; '.join(known.reasons)}"
        return self._of_place(name) if kind == "place" else (None, "")

    def _candidates(self, name: str, kind: EntityKind) -> Iterator[tuple[int, Iterable[str]]]:
        """The clusters of the kind with those of their names that may be the same as this one."""
        if aliases(self._lexicon).get(kind):  # the user's table may call any two the same
            for at, cluster in enumerate(self.clusters):
                if cluster.kind == kind:
                    yield at, dict.fromkeys(cluster.names)
        elif kind == "organization":
            found = self._namesakes.of(name)
            for at in sorted({at for other in found for at in self._bodies[other]}):
                yield at, [other for other in dict.fromkeys(self.clusters[at].names) if other in found]

    def _match(self, name: str, other: str, kind: EntityKind) -> NameMatch | None:
        known = listed(name, other, kind, self._lexicon)
        if known is not None or kind != "organization" or administers(name, other, BodyWords.of(self._lexicon)):
            return known
        return match_names(name, other, kind="organization", lexicon=self._lexicon)

    def _of_place(self, name: str) -> Home:
        mine = place_of(name, self._near)
        if mine is None or (at := self._places.get(mine.id)) is None:
            return None, ""
        return at, f"{name!r} and {self.clusters[at].names[0]!r} are {mine.name}"

    def _short(self, name: str) -> Home:
        """The cluster of the full name of which `name` is short, or the other way round."""
        others = self._shortened.get(name, set[str]())
        for at in sorted({at for other in others for at in self._bodies.get(other, ())}):
            other = next(n for n in self.clusters[at].names if n in others)
            short, full = sorted((name, other), key=len)
            return at, f"{short!r} is short for {full!r}, the only one of that name in the article"
        return None, ""


def _spelled(name: str, kind: EntityKind) -> str:
    return organization_key(name) if kind == "organization" else name_key(name)
