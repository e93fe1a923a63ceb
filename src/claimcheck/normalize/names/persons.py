"""Two persons' names compared: the score, the verdict, and the reasons in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.evidence import Evidence, weigh
from claimcheck.normalize.names.likeness import measures
from claimcheck.normalize.names.reasons import reasons
from claimcheck.normalize.names.tokens import words_of
from claimcheck.types import NameMatch

Verdict = Literal["same", "possible", "different"]


@dataclass(frozen=True, slots=True)
class PersonWeights:
    """The `[person]` numbers of `names_weights.toml`."""

    base: float
    worst: float
    worst_agreed: float
    mean_agreed: float
    worst_mean: float
    agreed_most: float
    initials_clash: float
    suffixes_clash: float
    given_clash: float
    same: float
    possible: float


@lru_cache(maxsize=8)
def person_weights(lexicon: Lexicon = SHIPPED) -> PersonWeights:
    """The weights of a lexicon."""
    return PersonWeights(**{key: float(value) for key, value in lexicon.table("names_weights")["person"].items()})


@lru_cache(maxsize=65_536)
def match_persons(a: str, b: str, lexicon: Lexicon = SHIPPED) -> NameMatch:
    """See `match_names`."""
    left, right = words_of(a, lexicon), words_of(b, lexicon)
    if not left.tokens or not right.tokens:
        return NameMatch(0.0, "different", ("one of the names has no letters that can be read",))
    if (len(right.tokens), right.name) < (len(left.tokens), left.name):
        left, right = right, left
    found = weigh(left, right, measures(lexicon))
    weights = person_weights(lexicon)
    score = _score(found, weights)
    return NameMatch(round(score, 4), _verdict(found, score, weights), reasons(found, left, right))


def _score(found: Evidence, weights: PersonWeights) -> float:
    agreed = min(found.agreed, weights.agreed_most)
    logit = (
        weights.base
        + weights.worst * found.worst
        + weights.worst_agreed * found.worst * agreed
        + weights.mean_agreed * found.mean * agreed
        + weights.worst_mean * found.worst * found.mean
    )
    score = 1.0 / (1.0 + math.exp(-logit))
    if found.initials_clash:
        score *= weights.initials_clash
    if found.suffixes_clash:
        score *= weights.suffixes_clash
    return score


def _verdict(found: Evidence, score: float, weights: PersonWeights) -> Verdict:
    """Same needs two whole words that agree, or all words of both names; a surname alone is at most possible."""
    if found.initials_clash or found.suffixes_clash:
        return "different"
    if score >= weights.same and found.full >= 2:
        return "same"
    return "possible" if score >= weights.possible else "different"
