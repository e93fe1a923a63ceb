"""`match_names`: one door for persons, organizations and places."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from claimcheck.errors import InputError
from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.aliases import listed
from claimcheck.normalize.names.organizations import match_organizations
from claimcheck.normalize.names.persons import match_persons
from claimcheck.normalize.names.places import match_places
from claimcheck.types import NameMatch

NameKind = Literal["person", "organization", "place"]


def match_names(a: str, b: str, *, kind: NameKind = "person", lexicon: Lexicon = SHIPPED) -> NameMatch:
    """How likely `a` and `b` name one person, organization or place, by their spelling alone.

    Args:
        a: a name, with or without title, in any script.
        b: another; the order does not matter.
        kind: what the names are of.
        lexicon: the word lists and weights.

    Returns:
        A score (0 to 1), the verdict and its reasons. A surname alone is at most "possible". What a table of aliases
        in the lexicon says of the two (`aliases.toml`) goes before any comparison. Two "persons" that both have a word
        which no person bears (airlines, council) are compared as organizations.

    Raises:
        InputError: a name is no str or longer than 300 characters, or the kind is unknown.
        LexiconError: the user's `aliases.toml` is malformed.

    Notes:
        Two people can share one name: "same" says that nothing in the names keeps them apart. Context is for the
        caller.
    """
    known = listed(a, b, kind, lexicon)
    if known is not None:
        return known
    if kind == "person" and not (_is_body(a, lexicon) and _is_body(b, lexicon)):
        return match_persons(a, b, lexicon)
    if kind in ("person", "organization"):
        return match_organizations(a, b, lexicon)
    if kind == "place":
        return match_places(a, b, lexicon)
    raise InputError(f"there is no kind of name {kind!r}; there are: {', '.join(get_args(NameKind))}")


def _is_body(name: str, lexicon: Lexicon) -> bool:
    """True for a name with a word that no person bears: a parser took it for a person, or the caller forgot the kind."""
    return isinstance(name, str) and not _body_words(lexicon).isdisjoint(name.lower().split())


@cache
def _body_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("organizations")["unpersonal"])
