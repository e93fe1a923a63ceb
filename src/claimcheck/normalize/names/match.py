"""`match_names`: one door for persons, organizations and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from claimcheck.errors import InputError
from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.aliases import aliases, listed
from claimcheck.normalize.names.organizations import match_organizations
from claimcheck.normalize.names.parse import checked
from claimcheck.normalize.names.persons import PersonTables, match_persons, person_tables
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
    if not (isinstance(a, str) and isinstance(b, str)):
        checked(a), checked(b)
    if not isinstance(kind, str):
        raise InputError(f"there is no kind of name {kind!r:.60}; there are: {', '.join(get_args(NameKind))}")
    known = _known(lexicon)
    if kind in known.aliases:
        found = listed(a, b, kind, lexicon)
        if found is not None:
            return found
    if kind == "person":
        found = match_persons(a, b, known.persons)
        if found is not None:
            return found
    if kind in ("person", "organization"):
        return match_organizations(a, b, lexicon)
    if kind == "place":
        return match_places(a, b, lexicon)
    raise InputError(f"there is no kind of name {kind!r}; there are: {', '.join(get_args(NameKind))}")


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """What every call takes from a lexicon, fetched at once."""

    aliases: Mapping[str, object]
    persons: PersonTables


@built
def _known(lexicon: Lexicon) -> _Known:
    return _Known(aliases(lexicon), person_tables(lexicon))
