"""`match_names`: spelling, and for places also what the gazetteer knows."""

from __future__ import annotations

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names import NameKind, listed
from claimcheck.normalize.names import match_names as match_spellings
from claimcheck.normalize.places import resolve_place
from claimcheck.normalize.text import fold, main_script
from claimcheck.types import NameMatch, Place

KNOWN = 0.99  # score of two names of one place
DOUBTED = 0.9  # share of the spelling's score that is left to a name which stands for several places, and one of these
APART = 0.3  # share of the spelling's score that is left to two places which share no reading


def match_names(a: str, b: str, *, kind: NameKind = "person", lexicon: Lexicon = SHIPPED) -> NameMatch:
    """How likely `a` and `b` name one person, organization or place, by the names alone.

    Args:
        a: a name, with or without title, in any script.
        b: another; the order does not matter.
        kind: what the names are of.
        lexicon: the word lists and weights.

    Returns:
        A score (0 to 1), the verdict and its reasons. A surname alone is at most "possible". Places are looked up too: two names of
        one place are "same" (Kyiv, Kiev), two known places without a common reading are not (Niger, Nigeria). What a table of aliases
        in the lexicon says of the two (`aliases.toml`) goes before any comparison.

    Raises:
        InputError: a name is no str or longer than 300 characters, or the kind is unknown.
        LexiconError: the user's `aliases.toml` is malformed.

    Notes:
        Two people can share one name: "same" says that nothing in the names keeps them apart. Context is for the caller.
    """
    spelled = match_spellings(a, b, kind=kind, lexicon=lexicon)
    if kind != "place" or listed(a, b, kind, lexicon) is not None:
        return spelled
    left, right = resolve_place(a, lexicon=lexicon), resolve_place(b, lexicon=lexicon)
    if not left or not right:
        return spelled
    shared = {p.id for p in left} & {p.id for p in right}
    if left[0].id == right[0].id:
        return NameMatch(max(KNOWN, spelled.score), "same", (f"both are names of {_words(left[0])}", *spelled.reasons))
    if shared and ("," in a) != ("," in b) and spelled.verdict == "same":
        plain, qualified = sorted((a, b), key=lambda name: "," in name)
        why = f"{plain!r} is more often another place than {qualified!r}"
        return NameMatch(round(spelled.score * DOUBTED, 4), "possible", (why, *spelled.reasons))
    if shared or fold(a) == fold(b) or main_script(a) != main_script(b):
        return spelled
    why = ", ".join(sorted((f"{a!r} is {_words(left[0])}", f"{b!r} is {_words(right[0])}")))
    return NameMatch(round(spelled.score * APART, 4), "different", (why, *spelled.reasons))


def _words(place: Place) -> str:
    return f"{place.name} ({place.country})" if place.country and place.kind != "country" else place.name
