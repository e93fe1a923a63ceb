"""Two organizations' names compared: translations, legal forms, acronyms, known other names."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.lexicon import SHIPPED, Lexicon, built
from claimcheck.normalize.names.align import Link, assign
from claimcheck.normalize.names.likeness import measures
from claimcheck.normalize.names.organization_places import apart, may_meet, place_tables
from claimcheck.normalize.names.organization_words import OrganizationName, organization_name
from claimcheck.types import NameMatch

Verdict = Literal["same", "possible", "different"]
LIKELY = 0.5
ACRONYM = range(2, 8)  # letters
KNOWN = "they are known names of two organizations"
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class OrganizationWeights:
    """The `[organization]` numbers of `names_weights.toml`."""

    base: float
    shorter: float
    both: float
    shorter_agreed: float
    agreed_most: float
    unlike: float
    unlike_most: float
    acronym: float
    alias: float
    nations_clash: float
    numbers_clash: float
    same: float
    possible: float
    joined: float
    known_word: float
    extra_most: float
    order_clash: float
    known_apart: float


@dataclass(frozen=True, slots=True)
class Overlap:
    """`shorter`/`longer`: the share of each name's weight that the other has; `agreed`: that weight; `unlike`: what
    both names have beside it; `extra`: what one of them has; `acronyms`: (letters, words); `rest`: the words that the other name lacks, of both.
    """

    shorter: float
    longer: float
    agreed: float
    unlike: float
    extra: float
    links: tuple[Link, ...]
    acronyms: tuple[tuple[str, str], ...]
    rest: frozenset[str]


@built
def organization_weights(lexicon: Lexicon = SHIPPED) -> OrganizationWeights:
    """The weights of a lexicon."""
    return OrganizationWeights(
        **{key: float(value) for key, value in lexicon.table("names_weights")["organization"].items()}
    )


def match_organizations(a: str, b: str, lexicon: Lexicon = SHIPPED) -> NameMatch:
    """See `match_names`.

    Of two known organizations, one whose name has all the words of the other's may be an organ of it (the UN, its
    Security Council): such names are no more than possible, others are different.
    """
    left, right = organization_name(a, lexicon), organization_name(b, lexicon)
    if not left.tokens or not right.tokens:
        return NameMatch(0.0, "different", ("one of the names has no letters that can be read",))
    if (len(right.tokens), right.plain) < (len(left.tokens), left.plain):
        left, right = right, left
    weights = organization_weights(lexicon)
    if left.plain == right.plain:
        return NameMatch(1.0, "same", ("the names are the same but for legal form, case, accents and small words",))
    if "".join(left.plain) == "".join(right.plain):
        return NameMatch(weights.joined, "same", ("the names differ in spaces only",))
    if left.alias is not None and left.alias == right.alias:
        return NameMatch(weights.alias, "same", ("both are known names of one organization",))
    found = overlap(left, right, weights, lexicon)
    known = left.alias is not None and right.alias is not None
    if known and (found.unlike or not found.extra):
        return NameMatch(weights.known_apart, "different", (KNOWN,))
    clash = ({"known": KNOWN} if known else {}) | _clashes(left, right, found, lexicon)
    score = _score(found, weights)
    if "countries" in clash:
        score *= weights.nations_clash
    if "numbers" in clash:
        score *= weights.numbers_clash
    if "order" in clash:
        score *= weights.order_clash if found.extra <= weights.extra_most else weights.nations_clash
    return NameMatch(round(score, 4), _verdict(score, found, clash, weights), _reasons(left, right, found, clash))


def _verdict(score: float, found: Overlap, clash: Mapping[str, str], weights: OrganizationWeights) -> Verdict:
    """Same only where no name has weighty words of its own: a chapter or a daughter is not the whole."""
    alike = found.unlike <= weights.unlike_most and found.extra <= weights.extra_most
    if score >= weights.same and not clash and alike:
        return "same"
    return "possible" if score >= weights.possible else "different"


def overlap(left: OrganizationName, right: OrganizationName, weights: OrganizationWeights, lexicon: Lexicon) -> Overlap:
    """What two names share: words that are spellings of one, and acronyms of words beside them."""
    links: list[Link] = [
        (i, j, _kept(left, right, i, j, p, weights)) for i, j, p in assign(left.tokens, right.tokens, measures(lexicon))
    ]
    got_left = [0.0] * len(left.tokens)
    got_right = [0.0] * len(right.tokens)
    for i, j, p in links:
        value = p if p >= LIKELY else 0.0
        got_left[i], got_right[j] = value, value
    acronyms = _acronyms(left, right, got_left, got_right) + _acronyms(right, left, got_right, got_left)
    shared_left = sum(w * g for w, g in zip(left.weights, got_left, strict=True))
    shared_right = sum(w * g for w, g in zip(right.weights, got_right, strict=True))
    total_left, total_right = sum(left.weights), sum(right.weights)
    beside = total_left - shared_left, total_right - shared_right
    cover = sorted((shared_left / total_left, shared_right / total_right))
    agreed = 0.5 * (shared_left + shared_right)
    rest = frozenset(
        item.text
        for name, got in ((left, got_left), (right, got_right))
        for item, value in zip(name.tokens, got, strict=True)
        if not value
    )
    return Overlap(cover[1], cover[0], agreed, min(beside), max(beside), tuple(links), tuple(acronyms), rest)


def _kept(
    left: OrganizationName, right: OrganizationName, i: int, j: int, p: float, weights: OrganizationWeights
) -> float:
    """The likeness of two words, or 0 where they are surely two."""
    a, b = left.tokens[i].text, right.tokens[j].text
    if a != b and a in left.nations and b in right.nations:
        return 0.0
    return 0.0 if p < weights.known_word and _two_words(left, right, i, j) else p


def _two_words(left: OrganizationName, right: OrganizationName, i: int, j: int) -> bool:
    """True where one of two words is a word that many organizations bear (bank), or a country: what is nearly it, is
    another (Bahn; Indiana).
    """
    a, b = left.tokens[i], right.tokens[j]
    if a.text in left.nations or b.text in right.nations:
        return a.table == b.table
    return a.table == b.table and (a.text in left.common or b.text in right.common)


def may_be_acronym(short: OrganizationName, long: OrganizationName) -> bool:
    """True where a word of `short` is made of first letters of words of `long` in a row."""
    letters = "".join([head for head, _ in long.heads])
    return any(item.text in letters for item in short.tokens if len(item.text) in ACRONYM)


def _acronyms(
    short: OrganizationName, long: OrganizationName, got_short: list[float], got_long: list[float]
) -> list[tuple[str, str]]:
    """Marks words of `short` that are the first letters of words of `long` in a row, where neither is linked yet."""
    found: list[tuple[str, str]] = []
    heads = long.heads
    for i, item in enumerate(short.tokens):
        letters = item.text
        if got_short[i] or len(letters) not in ACRONYM or len(letters) > len(heads):
            continue
        for start in range(len(heads) - len(letters) + 1):
            run = heads[start : start + len(letters)]
            if all(head == c and not got_long[j] for (head, j), c in zip(run, letters, strict=True)):
                value = 1.0 if len(letters) > 2 else 0.7
                got_short[i] = value
                places = sorted({j for _, j in run})
                for j in places:
                    got_long[j] = value
                found.append((letters, " ".join(long.tokens[j].text for j in places)))
                break
    return found


def _score(found: Overlap, weights: OrganizationWeights) -> float:
    logit = (
        weights.base
        + weights.shorter * found.shorter
        + weights.both * found.shorter * found.longer
        + weights.shorter_agreed * found.shorter * min(found.agreed, weights.agreed_most)
        + weights.unlike * min(found.unlike, weights.agreed_most)
        + weights.acronym * bool(found.acronyms)
    )
    return 1.0 / (1.0 + math.exp(-logit))


def _clashes(left: OrganizationName, right: OrganizationName, found: Overlap, lexicon: Lexicon) -> dict[str, str]:
    clashes: dict[str, str] = {}
    if bool(left.nations) != bool(right.nations) and (left if right.nations else right).national:
        clashes["country"] = "only one name says of which country"
    if left.leads is not None and right.leads is not None and left.leads != right.leads:
        clashes["order"] = "the place stands before the word in one name, behind it in the other"
    if apart(left.nations, right.nations):
        named = ", ".join(sorted(left.nations | right.nations))
        if may_meet(left.nations, right.nations, place_tables(lexicon)):
            clashes["country"] = f"maybe different countries: {named}"
        else:
            clashes["countries"] = f"different countries: {named}"
    elif left.nations and right.nations and left.nations != right.nations:
        clashes["country"] = "only one name says of " + ", ".join(sorted(left.nations ^ right.nations))
    more = found.rest & (left.qualifiers | right.qualifiers)
    if not more and len(left.tokens) == 1 and found.agreed and not found.acronyms:  # Samsung, Samsung Electronics
        more = found.rest - right.generic - right.nations
    if more:
        clashes["kind"] = "only one name has " + ", ".join(sorted(more))
    numbers = [_numbers(name.plain) for name in (left, right)]
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        clashes["numbers"] = "different numbers: " + ", ".join(sorted(numbers[0] | numbers[1]))
    return clashes


def _numbers(words: Sequence[str]) -> frozenset[str]:
    return frozenset(match.group() for word in words if (match := _NUMBER.match(word)))


def _reasons(left: OrganizationName, right: OrganizationName, found: Overlap, clash: dict[str, str]) -> tuple[str, ...]:
    said = list(clash.values())
    for letters, words in found.acronyms:
        said.append(f"{letters.upper()} are the first letters of {words}")
    ranked = sorted(found.links, key=lambda link: (-link[2] * left.weights[link[0]], link[0]))
    for i, j, p in ranked:
        a, b = left.tokens[i].text, right.tokens[j].text
        if p >= LIKELY:
            said.append(f"{a} in both" if a == b else f"{a} and {b} are spellings of one word (likeness {p:.2f})")
    if found.unlike > LIKELY:
        said.append("each name has words that the other lacks")
    return tuple(said) or ("the names share no word",)
