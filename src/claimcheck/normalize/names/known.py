"""The names under which a well-known organization goes, and a key that spellings of one name share."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.text import name_key


def known_names(name: str, *, lexicon: Lexicon = SHIPPED) -> tuple[str, ...]:
    """The other names of the organization, as listed in `organizations_aliases.tsv`: "NATO" gives "north atlantic alliance" and more.

    Empty where the name is not listed.
    """
    return _rows(lexicon).get(name_key(name), ())


def organization_key(name: str) -> str:
    """The name without case, accents, full stops, hyphens and spaces: "Wal-Mart" and "Walmart" share one."""
    return name_key(name).replace("-", "").replace(" ", "")


@built
def _rows(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in lexicon.rows("organizations_aliases"):
        names = tuple(row["names"].split("|"))
        for name in names:
            found.setdefault(name_key(name), names)
    return MappingProxyType(found)
