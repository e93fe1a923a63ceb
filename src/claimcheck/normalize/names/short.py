"""Short forms of persons' names: a surname alone, a given name alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimcheck.normalize.names.parse import parse_person
from claimcheck.normalize.text import fold

GIVEN_TOO = frozenset({"al", "an", "ash", "ben", "ed"})  # particles that are given names too: "Al Gore", "Ben Carson"


@dataclass(frozen=True, slots=True)
class Short:
    """A person's name without a given name, as folded words: "Szijjártó", "de Léon"."""

    words: tuple[str, ...]
    suffix: str = ""

    def ends(self, full: str) -> bool:
        """True where the full name ends in these words: a generational suffix does not count."""
        return name_words(full)[-len(self.words) :] == self.words

    def begins(self, full: str) -> bool:
        """True where the full name begins with these words and has more."""
        words = name_words(full)
        return len(words) > len(self.words) and words[: len(self.words)] == self.words


@lru_cache(maxsize=8_192)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name, generational suffix and full stops left out."""
    parsed = parse_person(name)
    words = fold(name).replace(".", " ").replace(",", " ").split()
    return tuple(words[:-1] if parsed.suffix and len(words) > 1 else words)


def unmarked(name: str) -> str:
    """The name without its generational suffix: "James R. Clapper" of "James R. Clapper Jr."."""
    words = name.split()
    return " ".join(words[:-1]).rstrip(",") if parse_person(name).suffix and len(words) > 1 else name


@lru_cache(maxsize=8_192)
def short(name: str) -> Short | None:
    """The name as a short form; None where it has a given name or an initial."""
    parsed = parse_person(name)
    words = name.split()
    if parsed.given or (len(words) == 2 and words[0].istitle() and words[0].lower() in GIVEN_TOO):
        return None
    return Short(name_words(name), parsed.suffix)


def initialed(name: str) -> tuple[str, ...]:
    """The initials of a name that gives no given name in full, before its family name: "J. M. Haverstock" gives ("j", "m"); else ()."""
    given = parse_person(name).given
    letters = tuple(fold(g).rstrip(".") for g in given)
    return letters if letters and all(len(g) == 1 for g in letters) else ()


def fits_initials(initials: tuple[str, ...], full: str) -> bool:
    """True where the given names of a full name begin with the initials, one after the other."""
    given = [fold(g) for g in parse_person(full).given]
    return len(given) >= 1 and not initialed(full) and all(g[:1] == i for g, i in zip(given, initials, strict=False))
