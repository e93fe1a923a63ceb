"""Names that have nothing in common, as most pairs have: seen without a score and reasons."""

from __future__ import annotations

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.align import may_join
from claimcheck.normalize.names.likeness import any_alike, measures
from claimcheck.normalize.names.match import NameKind
from claimcheck.normalize.names.organization_words import OrganizationName, organization_name
from claimcheck.normalize.names.organizations import LIKELY, may_be_acronym
from claimcheck.normalize.names.tokens import Words
from claimcheck.normalize.names.words import words_of

HARDLY = 0.1  # likeness of two words of persons' names that is next to none


def unlike(a: str, b: str, *, kind: NameKind, lexicon: Lexicon = SHIPPED) -> bool:
    """True where no word of one name is like a word of the other: `match_names` calls them different, at several times the cost.

    False says nothing, nor does it for places. What a table of aliases says of the two is not looked at.
    """
    if kind == "person":
        left, right = words_of(a, lexicon), words_of(b, lexicon)
        if not (left.body and right.body):
            return _persons_unlike(left, right, lexicon)
    return kind != "place" and _organizations_unlike(
        organization_name(a, lexicon), organization_name(b, lexicon), lexicon
    )


def _persons_unlike(left: Words, right: Words, lexicon: Lexicon) -> bool:
    """Of names in Latin letters whose words do not hang on what the other name is."""
    if left.fits or right.fits or any(t.table != "latin" for t in (*left.tokens, *right.tokens)):
        return False
    known = measures(lexicon)
    return not (any_alike(left.tokens, right.tokens, HARDLY, known) or may_join(left.tokens, right.tokens, known))


def _organizations_unlike(left: OrganizationName, right: OrganizationName, lexicon: Lexicon) -> bool:
    if "".join(left.plain) == "".join(right.plain) or (left.alias is not None and left.alias == right.alias):
        return False
    known = measures(lexicon)
    if any_alike(left.tokens, right.tokens, LIKELY, known):
        return False
    return not (may_be_acronym(left, right) or may_be_acronym(right, left))
