"""The mentions of one article that are one person, organization, place or event, while they are being collected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.names import parse_person
from claimcheck.normalize.places import is_capital, whole_place
from claimcheck.normalize.text import fold
from claimcheck.types import EntityKind, Gender, Mention, Place

ACRONYM_LENGTH = 2
LONGEST_ACRONYM = 5


@dataclass(slots=True, eq=False)
class Cluster:
    """One referent. Compared by identity: two people may share every value."""

    kind: EntityKind
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    gender: Gender = ""
    reasons: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The fullest name, the first of equally full ones."""
        return max(self.names, key=lambda n: (len(n.split()), len(n) > ACRONYM_LENGTH, -self.names.index(n)))

    def add(self, mention: Mention, roles: tuple[str, ...] = (), gender: Gender = "", reason: str = "") -> None:
        """One more mention of it."""
        self.names.append(mention.name)
        self.mentions.append(mention)
        self.roles += roles
        self.gender = self.gender or gender
        if reason and reason not in self.reasons:
            self.reasons.append(reason)


def place_of(name: str, near: tuple[str, ...]) -> Place | None:
    """The whole place that a name means beside others; a capital in capitals is a dateline, whatever else the article names."""
    if name.isupper() and len(name) > LONGEST_ACRONYM:
        alone = whole_place(name)
        if alone is not None and is_capital(alone):
            return alone
    return whole_place(name, near=near)


def gender_of(name: str, title: str, lexicon: Lexicon) -> Gender:
    """What a title ("Mr.", "spokeswoman") or a given name says of a person's gender; "" where neither tells."""
    words = _genders(lexicon)
    for word in fold(title).replace(".", " ").replace("-", " ").split():
        if f"{word} " in words:
            return words[f"{word} "]
    given = parse_person(name).given
    return words.get(fold(given[0]), "") if given else ""


@built
def _genders(lexicon: Lexicon) -> Mapping[str, Gender]:
    """Given names, and titles with a space behind them."""
    lists = lexicon.words("given_names")
    known: dict[str, Gender] = {}
    for gender, names, titles in (("m", "male", "male_titles"), ("f", "female", "female_titles")):
        known |= dict.fromkeys(lists[names], cast("Gender", gender))
        known |= dict.fromkeys((f"{t} " for t in lists[titles]), cast("Gender", gender))
    return known
