"""How alike two words of names are, 0 to 1: near 1 where one is a spelling of the other."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import Indel

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.scripts import native_letters
from claimcheck.normalize.names.spelling import Costs, distance, spelling_costs
from claimcheck.normalize.names.tokens import Token

LONG = 12  # letters of two words from which those in Cyrillic are measured like Latin words first
FEW = 2  # consonants of two words up to which their classes say too little to give up early
THREE = 3  # measures that two Latin words are compared by before their letters
_indel = Indel.normalized_similarity
MOST_KEPT = 524_288  # likenesses kept for reuse; a full table is emptied


@dataclass(frozen=True, slots=True)
class Scale:
    """From bits a letter to a likeness: the logistic of `at` minus `slope` times the bits; `hopeless` and `romanised`
    save the work (see the data file).
    """

    at: float
    slope: float
    hopeless: float
    romanised: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """What `likeness` looks up: the spelling costs and the `[likeness]` numbers of `names_weights.toml`."""

    costs: dict[str, Costs]
    scales: dict[str, Scale]
    initial: float
    equal: float
    short: float
    given_conflict: float
    least_logit: float
    close: float
    conventions: tuple[tuple[re.Pattern[str], str], ...]
    endings: tuple[tuple[str, ...], ...]
    any_ending: tuple[str, ...]
    kept: dict[int, float] = field(default_factory=dict)
    failed: set[int] = field(default_factory=set)


@built
def thorough_measures(lexicon: Lexicon = SHIPPED) -> Measures:
    """The measures of a lexicon that compare very unlike words too: for places, where nothing else tells."""
    known = measures(lexicon)
    numbers = lexicon.table("names_weights")["thorough"]
    scales = {
        name: replace(scale, hopeless=float(numbers["hopeless"]) * (THREE if name == "latin" else 1), romanised=0.0)
        for name, scale in known.scales.items()
    }
    return replace(known, scales=scales, least_logit=float(numbers["least_logit"]), kept={}, failed=set())


@built
def measures(lexicon: Lexicon = SHIPPED) -> Measures:
    """The measures of a lexicon."""
    table = lexicon.table("names_weights")["likeness"]
    scales = {
        name: Scale(row["at"], row["slope"], row["hopeless"], row.get("romanised", 0.0))
        for name, row in table.items()
        if isinstance(row, dict)
    }
    conventions = tuple(
        (re.compile(pattern), plain)
        for pattern, plain in (row.split(" = ") for row in lexicon.words("names")["conventions"])
    )
    endings = tuple(tuple(row.split()) for row in lexicon.words("names")["family_endings"])
    return Measures(
        costs=dict(spelling_costs(lexicon)),
        scales=scales,
        conventions=conventions,
        endings=endings,
        any_ending=tuple(ending for group in endings for ending in group),
        initial=float(table["initial"]),
        equal=float(table["equal"]),
        short=float(table["short"]),
        given_conflict=float(table["given_conflict"]),
        least_logit=float(table["least_logit"]),
        close=float(table["close"]),
    )


def likeness(a: Token, b: Token, known: Measures) -> float:
    """1.0 for one spelling, `known.initial` for an initial and a word that begins with it; symmetric."""
    x, y = a.number, b.number
    place = x << 32 | y if x < y else y << 32 | x  # one number: a table of numbers costs the garbage collector nothing
    value = known.kept.get(place)
    if value is None:
        if len(known.kept) >= MOST_KEPT:
            known.kept.clear()
        value = known.kept[place] = _likeness(a, b, known)
    return value


def any_alike(left: Iterable[Token], right: Iterable[Token], least: float, known: Measures) -> bool:
    """True where a word of one name and one of the other are `least` alike or more."""
    for a in left:
        for b in right:
            if likeness(a, b, known) >= least:
                return True
    return False


def _likeness(a: Token, b: Token, known: Measures) -> float:
    if a.text == b.text:
        return 1.0
    if a.initial or b.initial:
        return known.initial if _same_initial(a, b) else 0.0
    value = spelt_alike(a, b, known)
    if a.equal and not a.equal.isdisjoint(b.equal):
        return max(known.equal, value)
    if a.short and not a.short.isdisjoint(b.short):
        return max(known.short, value)
    return value


def _same_initial(a: Token, b: Token) -> bool:
    x, y = a.text, b.text
    if a.table != b.table:  # what an initial sounds like in another script: W. and vav, F. and pe
        return a.start & b.start != 0
    return x[0] == y[0] and (len(x) == 1 or len(y) == 1 or x.startswith(y) or y.startswith(x))


def at_least(a: Token, b: Token, least: float, known: Measures) -> bool:
    """True where the likeness is `least` or more, for words of which one is joined of two: quicker than `likeness`.

    One `least` for all calls: what failed is kept.
    """
    x, y = a.number, b.number
    place = x << 32 | y if x < y else y << 32 | x
    value = known.kept.get(place)
    if value is None:
        if place in known.failed:
            return False
        value = 1.0 if a.text == b.text else spelt_alike(a, b, known, math.log(least / (1.0 - least)))
        if value < least:
            if len(known.failed) >= MOST_KEPT:
                known.failed.clear()
            known.failed.add(place)
            return False
        known.kept[place] = value
    return value >= least


def spelt_alike(a: Token, b: Token, known: Measures, least_logit: float | None = None) -> float:
    """The likeness of two words by their letters alone, without what is known of names; 0 where its logit is below
    `least_logit`.
    """
    if a.table == b.table:  # both are compared in Latin letters
        scale = known.scales["latin"]
        bones = _indel(a.bones, b.bones)
        alike = _indel(a.shape, b.shape) + bones
        if alike + 1.0 < scale.hopeless or alike + _indel(a.key, b.key) < scale.hopeless:
            return 0.0
        if a.unvowelled or b.unvowelled:
            return 0.9 * bones * bones
        table, left, right = native_letters(a, b)
    else:
        table, left, right = native_letters(a, b)
        scale = known.scales[table]
        if _unlike_across(a, b, len(left) + len(right), scale):
            return 0.0
    letters = 0.5 * (len(left) + len(right))
    per_letter = distance(left, right, known.costs[table]) / letters
    logit = scale.at - scale.slope * per_letter
    if logit < (known.least_logit if least_logit is None else least_logit):
        return 0.0
    value = 1.0 / (1.0 + math.exp(-logit))
    if a.given and b.given and per_letter > known.close:
        value *= known.given_conflict  # two given names that are known, and known as different
    return value


def _unlike_across(a: Token, b: Token, letters: int, scale: Scale) -> bool:
    """True for words of two scripts that are too unlike to be compared by their letters."""
    if len(a.shape) + len(b.shape) <= FEW:
        return False
    alike = _indel(a.shape, b.shape)
    if alike < scale.hopeless:
        return True
    if not scale.romanised or letters <= LONG:
        return False
    return alike + _indel(a.bones, b.bones) + _indel(a.key, b.key) < scale.romanised
