"""Names of organizations kept so that those which may be of one organization as another are found without comparing each with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names.likeness import likeness, measures
from claimcheck.normalize.names.organization_words import OrganizationName, organization_name
from claimcheck.normalize.names.organizations import ACRONYM, LIKELY, organization_weights
from claimcheck.normalize.names.tokens import Token


class Namesakes:
    """Names, and of each those that it may be the same as.

    Two names are the same only where each word of weight in the one is like a word of the other or stands behind an acronym, or where both are
    written alike but for spaces, or are known names of one organization: see `organizations`.

    Args:
        lexicon: the word lists and weights.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known = measures(lexicon)
        self._most = organization_weights(lexicon).extra_most
        self._names: set[str] = set()
        self._words: dict[int, Token] = {}
        self._by_word: dict[int, list[str]] = defaultdict(list)
        self._light: list[str] = []  # names without a word of weight
        self._by_key: dict[str | int, list[str]] = defaultdict(
            list
        )  # written together, or the number of the known organization
        self._acronyms: dict[str, list[str]] = defaultdict(list)  # names with such a word
        self._initials: dict[str, list[str]] = defaultdict(list)  # names of which these are first letters in a row

    def add(self, name: str) -> None:
        """Keeps one more name."""
        if name in self._names:
            return
        self._names.add(name)
        read = organization_name(name, self._lexicon)
        for word in read.tokens:
            self._words[word.number] = word
            self._by_word[word.number].append(name)
        if self._heavy(read) is None:
            self._light.append(name)
        for key in _keys(read):
            self._by_key[key].append(name)
        for letters in _acronyms(read):
            self._acronyms[letters].append(name)
        for letters in _initials(read):
            self._initials[letters].append(name)

    def of(self, name: str) -> set[str]:
        """The names kept that `match_names` may call the same; it calls no other so, but where a table of aliases lists both."""
        read = organization_name(name, self._lexicon)
        found = self._otherwise(read)
        heavy = self._heavy(read)
        for word in read.tokens if heavy is None else (heavy,):
            found.update(*(self._by_word[number] for number in self._alike(word)))
        return found.union(self._light) if heavy is None else found

    def like(self, name: str) -> set[str]:
        """The names kept that have anything in common with this one: all that `unlike` does not call unlike."""
        read = organization_name(name, self._lexicon)
        found = self._otherwise(read)
        for word in read.tokens:
            found.update(*(self._by_word[number] for number in self._alike(word)))
        return found

    def _otherwise(self, read: OrganizationName) -> set[str]:
        """The names that are known as one with it, written alike but for spaces, or short for the other."""
        found = {other for key in _keys(read) for other in self._by_key.get(key, ())}
        found |= {other for letters in _acronyms(read) for other in self._initials.get(letters, ())}
        return found | {other for letters in _initials(read) for other in self._acronyms.get(letters, ())}

    def _heavy(self, read: OrganizationName) -> Token | None:
        """The first word that must have its like in any name of the same organization."""
        return next((w for w, weight in zip(read.tokens, read.weights, strict=True) if weight > self._most), None)

    def _alike(self, word: Token) -> Iterator[int]:
        for number, other in self._words.items():
            if likeness(word, other, self._known) >= LIKELY:
                yield number


def _keys(read: OrganizationName) -> list[str | int]:
    joined: list[str | int] = ["".join(read.plain)]
    return joined if read.alias is None else [*joined, read.alias]


def _acronyms(read: OrganizationName) -> set[str]:
    return {word.text for word in read.tokens if len(word.text) in ACRONYM}


def _initials(read: OrganizationName) -> set[str]:
    letters = "".join([head for head, _ in read.heads])
    return {letters[i : i + n] for n in ACRONYM for i in range(len(letters) - n + 1)}
