"""Names: taken apart, compared, and told apart."""
# ruff: noqa: E402

from claimcheck.compiled import use_compiled

use_compiled(__path__)  # before any other module of this package is loaded

from claimcheck.normalize.names.aliases import aliases, listed
from claimcheck.normalize.names.known import known_names, organization_key
from claimcheck.normalize.names.match import NameKind, match_names
from claimcheck.normalize.names.namesakes import Namesakes
from claimcheck.normalize.names.parse import PersonName, parse_person
from claimcheck.normalize.names.short import Short, fits_initials, initialed, name_words, short, unmarked
from claimcheck.normalize.names.titles import Titled, strip_titles
from claimcheck.normalize.names.unlike import unlike
from claimcheck.normalize.names.variants import is_variant

__all__ = [
    "NameKind",
    "Namesakes",
    "PersonName",
    "Short",
    "Titled",
    "aliases",
    "fits_initials",
    "initialed",
    "is_variant",
    "known_names",
    "listed",
    "match_names",
    "name_words",
    "organization_key",
    "parse_person",
    "short",
    "strip_titles",
    "unlike",
    "unmarked",
]
