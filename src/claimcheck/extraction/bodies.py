"""Short names of bodies: "the Post" for The Washington Post, "the Senate" for the U.S. Senate, "the House"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.normalize.text import fold
from claimcheck.types import Place

SMALL = frozenset({"the", "s"})
LARGE = frozenset({"country", "region"})
TOWN = 50_000  # inhabitants from which a word is a town's name by itself; smaller ones must be named as a place in the text


@dataclass(frozen=True, slots=True)
class BodyWords:
    """`bodies.toml`, and the organs of state of `places_organs.toml`."""

    single: frozenset[str]
    chambers: frozenset[str]
    committees: frozenset[str]
    chapters: frozenset[str]
    offices: frozenset[str]
    whole: Mapping[str, str]
    organs: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> BodyWords:
        """Built once for each lexicon."""
        return _body_words(lexicon)


@built
def _body_words(lexicon: Lexicon) -> BodyWords:
    table = lexicon.table("bodies")
    organs = (o for o in lexicon.table("places_organs").values() if isinstance(o, dict) and "forms" in o)
    return BodyWords(
        frozenset(table["single"]),
        frozenset(table["chambers"]),
        frozenset(table["committees"]),
        frozenset(table["chapters"]),
        frozenset(table["offices"]),
        dict(table["whole"]),
        frozenset(" ".join(words(f)) for o in organs for f in (o["name"], *o["forms"])),
    )


@lru_cache(maxsize=8_192)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a body's name: "Ghana's Ministry of Health" → ghana, ministry, of, health."""
    plain = fold(name).replace("’", "'").replace("'s ", " ").replace(".", "")
    return tuple(w for w in plain.replace("-", " ").split() if w not in SMALL)


def added(longer: str, shorter: str, table: BodyWords) -> str:
    """The words that the longer name has before the shorter one, as written, or behind it after "of": "U.S.", "Lowerby"; else ""."""
    long, short = words(longer), words(shorter)
    alone = len(short) == 1 and short[0] not in table.single and short[0] not in table.whole
    if not short or len(long) <= len(short) or alone:
        return ""
    written = [w for w in longer.replace("’", "'").replace("'s ", " ").replace("-", " ").split() if w.lower() != "the"]
    if long[-len(short) :] == short:
        return " ".join(written[: len(long) - len(short)])
    if long[: len(short) + 1] == (*short, "of"):
        return " ".join(written[len(short) + 1 :])
    return ""


def one_chamber(a: str, b: str, table: BodyWords) -> bool:
    """True for "House" and "House of Representatives"."""
    left, right = " ".join(words(a)), " ".join(words(b))
    return table.whole.get(left) == right or table.whole.get(right) == left


def administers(a: str, b: str, table: BodyWords) -> bool:
    """True where the one name is the other with an office behind it (the Social Security Administration pays Social Security), or one
    house of many (the State House is not the House)."""
    a, b = sorted((a, b), key=lambda name: len(words(name)))
    shorter, longer = words(a), words(b)
    if " ".join(shorter) in table.whole and longer[-1:] == shorter and len(longer) > 1:
        place = place_named(added(b, a, table))
        return place is None or place.kind != "country"
    return len(longer) == len(shorter) + 1 > 2 and longer[:-1] == shorter and longer[-1] in table.offices


def place_named(name: str) -> Place | None:
    """The place, or the country of the people, that the word names: "Kenyan", "U.S.", "Portland"; None for small towns ("White")."""
    country = demonym_country(name)
    if country is not None:
        return country
    places = resolve_place(name)
    known = places and (places[0].kind in LARGE or (places[0].kind == "city" and places[0].population >= TOWN))
    return places[0] if known else None


def whose(more: str) -> str:
    """A key for what stands before a short name: the id of a place, else its words."""
    place = place_named(more)
    return place.id if place is not None else " ".join(words(more))


def rivals(shorter: str, longer: str, names: Iterable[str], table: BodyWords) -> bool:
    """True where another of the names ends in the short one, or is it "of" something: "the state Senate" beside the U.S. Senate."""
    mine = whose(added(longer, shorter, table) or longer)
    tail = words(shorter)
    for name in names:
        others = words(name)
        if len(others) <= len(tail) or (others[-len(tail) :] != tail and others[: len(tail) + 1] != (*tail, "of")):
            continue
        more = added(name, shorter, table)
        if others[-len(tail) :] == tail and " ".join(tail) in table.whole and place_named(more) is None:
            continue  # the White House is no house of a parliament
        if whose(more or name) != mine:
            return True
    return False


def short_names(names: Iterable[str], places: Iterable[str], lexicon: Lexicon) -> dict[str, str]:
    """Of the names of an article's bodies, the short ones with the full one of each.

    A full name has a place, or a chamber before its committee, where the short one has nothing, and no other body has the short name in its own.
    """
    table = BodyWords.of(lexicon)
    distinct = sorted(dict.fromkeys(names), key=lambda n: (len(words(n)), n))
    known = frozenset(map(fold, places))
    found = {}
    for shorter in distinct:
        fuller = [
            n
            for n in distinct
            if one_chamber(shorter, n, table) or _said_of(added(n, shorter, table), shorter, known, table)
        ]
        fuller = [n for n in fuller if len(words(n)) > len(words(shorter))]
        if fuller and not any(rivals(shorter, n, distinct, table) for n in fuller):
            found[shorter] = fuller[0]
    return found


def _said_of(more: str, shorter: str, places: frozenset[str], table: BodyWords) -> bool:
    """True where the added words are a place, or the chamber of a committee."""
    if not more:
        return False
    if set(words(more)) <= table.chambers and words(shorter)[-1] in table.committees:
        return True
    place = place_named(more)
    if is_chapter(shorter, place, table):
        return False
    return place is not None or fold(more) in places


def is_chapter(shorter: str, place: Place | None, table: BodyWords) -> bool:
    """True where the name with the place before it may be a part of the body: the Wisconsin Republican Party of the Republican Party."""
    return words(shorter)[-1] in table.chapters and (place is None or place.kind != "country")
