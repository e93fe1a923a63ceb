"""Names: taken apart, compared, and told apart."""

from claimcheck.normalize.names.match import NameKind, match_names
from claimcheck.normalize.names.parse import PersonName, parse_person
from claimcheck.normalize.names.titles import Titled, strip_titles
from claimcheck.normalize.names.variants import is_variant

__all__ = ["NameKind", "PersonName", "Titled", "is_variant", "match_names", "parse_person", "strip_titles"]
