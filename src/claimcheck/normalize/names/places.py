"""Two places' names compared by spelling alone. Where the places are, `claimcheck.normalize.places` knows."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.align import Alignment, align
from claimcheck.normalize.names.likeness import Measures, likeness, thorough_measures
from claimcheck.normalize.names.parse import checked, split_words
from claimcheck.normalize.names.tokens import Token, joined, token
from claimcheck.normalize.names.wade_giles import pinyin
from claimcheck.normalize.text import plain_punctuation, squeeze, strip_accents
from claimcheck.types import NameMatch

Verdict = Literal["same", "possible", "different"]
LIKELY = 0.5


@dataclass(frozen=True, slots=True)
class PlaceWeights:
    """The `[place]` numbers of `names_weights.toml`."""

    base: float
    best: float
    mean: float
    alias: float
    same: float
    possible: float


@dataclass(frozen=True, slots=True)
class PlaceName:
    """The words that name the place, its kind left out, all of them as one word, and the row of other names it stands
    in (-1: none).
    """

    tokens: tuple[Token, ...]
    whole: Token
    alias: frozenset[int]


@dataclass(frozen=True, slots=True)
class PlaceEvidence:
    """`whole`: likeness of the names written as one word; `worst` and `mean` of the linked words; `extra`: words
    without a partner.
    """

    alignment: Alignment
    whole: float
    worst: float
    mean: float
    extra: int


@built
def place_weights(lexicon: Lexicon = SHIPPED) -> PlaceWeights:
    """The weights of a lexicon."""
    return PlaceWeights(**{key: float(value) for key, value in lexicon.table("names_weights")["place"].items()})


@built
def _aliases(lexicon: Lexicon) -> dict[str, frozenset[int]]:
    rows: dict[str, set[int]] = {}
    for number, names in enumerate(lexicon.words("names_places")["names"]):
        for name in names.split("|"):
            rows.setdefault(name, set()).add(number)
    return {name: frozenset(found) for name, found in rows.items()}


@lru_cache(maxsize=32_768)
def place_name(name: str, lexicon: Lexicon = SHIPPED) -> PlaceName | None:
    """The name's words, None where none can be read. What follows a comma ("Paris, Texas") is left out.

    Raises:
        InputError: no str, or too long.
    """
    text = squeeze(plain_punctuation(checked(name)))
    head = text.replace("،", ",").partition(",")[0]
    head = pinyin(strip_accents(head or text), lexicon)
    made = [item for piece in split_words(head) if (item := token(piece, lexicon)) is not None]
    if not made:
        return None
    kinds = _kinds(lexicon)
    tokens = tuple(item for item in made if item.text not in kinds) or tuple(made)
    whole = tokens[0]
    for item in tokens[1:]:
        whole = joined(whole, item)
    none: frozenset[int] = frozenset()
    aliases = _aliases(lexicon)
    every = " ".join(item.text for item in made)
    return PlaceName(tokens, whole, aliases.get(every, none) | aliases.get(every.removeprefix("the "), none))


@built
def _kinds(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("names_places")["kinds"])


def match_places(a: str, b: str, lexicon: Lexicon = SHIPPED) -> NameMatch:
    """See `match_names`."""
    left, right = place_name(a, lexicon), place_name(b, lexicon)
    if left is None or right is None:
        return NameMatch(0.0, "different", ("one of the names has no letters that can be read",))
    if (len(right.tokens), right.whole.text) < (len(left.tokens), left.whole.text):
        left, right = right, left
    weights = place_weights(lexicon)
    if left.whole.text == right.whole.text:
        return NameMatch(1.0, "same", ("the names are the same but for case, accents, spaces and the kind of place",))
    if left.alias & right.alias:
        return NameMatch(weights.alias, "same", ("both are known names of one place",))
    found = weigh_places(left, right, thorough_measures(lexicon))
    score = _score(found, weights)
    verdict: Verdict = "different"
    if score >= weights.possible:
        verdict = "same" if score >= weights.same else "possible"
    return NameMatch(round(score, 4), verdict, _reasons(left, right, found))


def weigh_places(left: PlaceName, right: PlaceName, known: Measures) -> PlaceEvidence:
    """The evidence of two names."""
    alignment = align(left.tokens, right.tokens, known)
    a, b, links = alignment
    likes = [p for _, _, p in links]
    whole = likeness(left.whole, right.whole, known) if len(a) + len(b) > 2 else likes[0]
    return PlaceEvidence(alignment, whole, min(likes), sum(likes) / len(likes), abs(len(b) - len(a)))


def _score(found: PlaceEvidence, weights: PlaceWeights) -> float:
    logit = weights.base + weights.best * max(found.whole, found.worst) + weights.mean * found.mean
    return 1.0 / (1.0 + math.exp(-logit))


def _reasons(left: PlaceName, right: PlaceName, found: PlaceEvidence) -> tuple[str, ...]:
    a, b, links = found.alignment
    said: list[str] = []
    for i, j, p in sorted(links, key=lambda link: (-link[2], link[0])):
        x, y = a[i].text, b[j].text
        if x == y:
            said.append(f"{x} in both")
        else:
            said.append(
                f"{x} and {y} are spellings of one name (likeness {p:.2f})" if p >= LIKELY else f"{x} and {y} differ"
            )
    if found.extra:
        said.append("one name has more words")
    return tuple(said)
