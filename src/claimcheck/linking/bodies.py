"""Bodies that are named now with their country, town or chamber and now without, in two articles: "the U.S. Senate" and "the Senate"."""

from __future__ import annotations

from claimcheck.extraction.bodies import BodyWords, added, is_chapter, one_chamber, place_named, rivals, words
from claimcheck.linking.story import Story
from claimcheck.normalize.places import relation
from claimcheck.normalize.text import fold
from claimcheck.types import Entity, Place


def may_be_same_body(a: str, b: str, table: BodyWords) -> bool:
    """False for two names without a word in common, which `same_body` never takes for one."""
    return not frozenset(words(a)).isdisjoint(words(b)) or one_chamber(a, b, table)


def handles(name: str, table: BodyWords) -> frozenset[str]:
    """Words of a name of which two names share one wherever `may_be_same_body` says so."""
    whole = " ".join(words(name))
    return frozenset({*words(name), whole, table.whole.get(whole, whole)})


def same_body(a: Entity, b: Entity, left: Story, right: Story, table: BodyWords) -> str:
    """Why two names, one of them with a country, a town or a chamber before it, are one body; "" where they are two, or may be.

    The article without the added word must be set in that country or place, and no other body of either article may go by the short name.
    """
    if len(words(a.name)) < len(words(b.name)):
        a, b, left, right = b, a, right, left
    if one_chamber(a.name, b.name, table) and not rivals(b.name, a.name, (*left.bodies, *right.bodies), table):
        return f"{b.name!r} is short for {a.name!r}, and no other house is named"
    more = added(a.name, b.name, table)
    if not more or rivals(b.name, a.name, (*left.bodies, *right.bodies), table):
        return ""
    if set(words(more)) <= table.chambers and words(b.name)[-1] in table.committees:
        return f"{b.name!r} is {a.name!r}: no other chamber's is named"
    place = place_named(more)
    if is_chapter(b.name, place, table):
        return ""
    if place is not None and _set_in(place, right):
        return f"{b.name!r} is {a.name!r}: both articles speak of {place.name}, and no other is named"
    if place is None and fold(more) in right.named:
        return f"{b.name!r} is {a.name!r}: both articles speak of {more}, and no other is named"
    return ""


def of_two_countries(a: Entity, b: Entity, left: Story, right: Story, table: BodyWords) -> bool:
    """True for one name of two bodies: an organ that every state has, in articles that set it in different countries."""
    if not any(" ".join(words(n)) in table.organs for e in (a, b) for n in e.aliases):
        return False
    here, there = left.countries_of(a), right.countries_of(b)
    return bool(here and there) and not here & there


def _set_in(place: Place, story: Story) -> bool:
    if place.kind == "country":
        return place.country in (story.country, story.only_country)
    return any(relation(p, place) in ("same", "inside", "contains") and p.kind != "country" for _, p in story.places)
