"""Two persons' names compared: the score, the verdict, and the reasons in words."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from operator import mul
from typing import Literal

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.doubts import doubts
from claimcheck.normalize.names.evidence import SURE, Evidence, weigh
from claimcheck.normalize.names.likeness import Measures, measures
from claimcheck.normalize.names.reasons import reasons
from claimcheck.normalize.names.syllables import may_be_family
from claimcheck.normalize.names.tokens import NameTables, Words, name_tables
from claimcheck.normalize.names.words import words_with
from claimcheck.types import NameMatch

Verdict = Literal["same", "possible", "different"]
MOST_KEPT = 8_192  # pairs kept for reuse; a full table is emptied
MARKS = frozenset('"“”(')  # of a nickname
NICKNAME = re.compile(r"\w[\w.'’ -]*? [\"“(](?P<nickname>\w[\w.-]*)[\"”)] (?P<family>\w.*)")
TWO = 2  # whole words that must agree


# What the fitted weights apply to; see `products`.
PRODUCTS = (
    "worst", "worst_agreed", "worst_mean", "rare_mean", "rare_agreed", "second_word", "third_word", "extra", "unlike",
    "given_only", "family_only", "scripts",
)  # fmt: skip
AGAINST = frozenset({"extra", "unlike", "given_only", "family_only", "scripts"})


@dataclass(frozen=True, slots=True)
class PersonWeights:
    """The `[person]` and `[person_fitted]` numbers of `names_weights.toml`."""

    base: float
    products: tuple[float, ...]
    agreed_most: float
    rare: float
    extra_most: float
    initials_clash: float
    patronymics_clash: float
    suffixes_clash: float
    attested: float
    same: float
    possible: float


@built
def person_weights(lexicon: Lexicon = SHIPPED) -> PersonWeights:
    """The weights of a lexicon."""
    table = lexicon.table("names_weights")
    numbers = {key: float(value) for key, value in table["person"].items()}
    return PersonWeights(products=tuple(float(table["person_fitted"][name]) for name in PRODUCTS), **numbers)


@dataclass(frozen=True, slots=True, eq=False)
class PersonTables:
    """All that comparing persons takes from a lexicon, fetched at once."""

    tables: NameTables
    measures: Measures
    weights: PersonWeights
    kept: dict[tuple[str, str], NameMatch] = field(default_factory=dict)


def person_tables(lexicon: Lexicon) -> PersonTables:
    """The tables of a lexicon, with nothing kept yet."""
    return PersonTables(name_tables(lexicon), measures(lexicon), person_weights(lexicon))


def match_persons(a: str, b: str, known: PersonTables) -> NameMatch | None:
    """See `match_names`; None where both names have a word that no person bears."""
    left, right = words_with(a, known.tables), words_with(b, known.tables)
    if left.body and right.body:
        return None
    found = known.kept.get((a, b))
    if found is None:
        if len(known.kept) >= MOST_KEPT:
            known.kept.clear()
        found = _match(left, right, known)
        if found.verdict != "same" and not MARKS.isdisjoint(f"{a}{b}"):
            found = max((found, *_by_nickname(a, b, known)), key=lambda m: m.score)
        known.kept[a, b] = found
    return found


def _by_nickname(a: str, b: str, known: PersonTables) -> list[NameMatch]:
    """The matches of William "Mo" Cowan as Mo Cowan."""
    lefts, rights = (_called(name) for name in (a, b))
    pairs = [(x, y) for x in lefts for y in rights if (x, y) != (a, b)]
    return [_match(words_with(x, known.tables), words_with(y, known.tables), known) for x, y in pairs]


def _called(name: str) -> tuple[str, ...]:
    """The name, and the name with the nickname in place of the given names."""
    found = NICKNAME.match(name)
    return (name,) if found is None else (name, f"{found['nickname']} {found['family']}")


def _match(left: Words, right: Words, known: PersonTables) -> NameMatch:
    if not left.tokens or not right.tokens:
        return NameMatch(0.0, "different", ("one of the names has no letters that can be read",))
    if (len(right.tokens), right.name) < (len(left.tokens), left.name):
        left, right = right, left
    found = weigh(left, right, known.measures)
    score = _score(found, known.weights)
    if left.loose and left.tokens[0].text in right.particles and found.worst >= SURE:
        score = max(score, known.weights.possible)  # a family name of two words alone: Ben Ali
    elif score < known.weights.possible and len(left.tokens) == 1 and _family_alone(found, left, right, known):
        score = known.weights.possible
    verdict, told = _verdict(found, score, known.weights), reasons(found, left, right)
    if verdict == "same" and (doubted := doubts(found, left, right, known.measures, known.tables.lexicon)):
        verdict, score, told = "possible", score * known.weights.attested, (*doubted, *told)
    return NameMatch(round(score, 4), verdict, told)


def _family_alone(found: Evidence, left: Words, right: Words, known: PersonTables) -> bool:
    """True for a family name that many bear, alone: Kim of Kim Jong-un."""
    return found.worst >= SURE and may_be_family(left.tokens[0], right, known.tables.lexicon)


def products(found: Evidence, weights: PersonWeights) -> tuple[float, ...]:
    """The values that the fitted weights apply to, in the order of `PRODUCTS`; more speaks for a match, but for
    those in `AGAINST`.

    `second_word` and `third_word` are the agreement beyond one and two rare words; `scripts` what is amiss between names in two scripts,
    where a transliteration is commonly of the whole name.
    """
    worst, mean, agreed, extra = found.worst, found.mean, found.agreed, found.extra
    third = agreed - 2.0
    if agreed > weights.agreed_most:
        agreed = weights.agreed_most
    rare = (found.rarest - weights.rare) / (1.0 - weights.rare) if found.rarest > weights.rare else 0.0
    return (
        worst,
        worst * agreed,
        worst * mean,
        rare * mean,
        rare * agreed,
        agreed - 1.0 if agreed > 1.0 else 0.0,
        (worst if third >= 1.0 else worst * third) if third > 0.0 else 0.0,
        worst * (extra if extra < weights.extra_most else weights.extra_most),
        found.unlike,
        found.given_only,
        found.family_only,
        1.0 - worst if found.crossed else 0.0,
    )


def _score(found: Evidence, weights: PersonWeights) -> float:
    logit = weights.base + sum(map(mul, weights.products, products(found, weights)))
    score = 1.0 / (1.0 + math.exp(-logit))
    if found.initials_clash:
        score *= weights.initials_clash
    if found.patronymics_clash:
        score *= weights.patronymics_clash
    if found.suffixes_clash:
        score *= weights.suffixes_clash
    if found.attested:
        score *= weights.attested
    return score


def _verdict(found: Evidence, score: float, weights: PersonWeights) -> Verdict:
    """Same needs two whole words that agree, none that only nearly does, and no two family names that sound alike; a
    surname alone is at most possible.
    """
    if found.initials_clash or found.patronymics_clash or found.suffixes_clash:
        return "different"
    if score >= weights.same and found.full >= TWO and not found.doubtful and not found.attested:
        return "same"
    return "possible" if score >= weights.possible else "different"
