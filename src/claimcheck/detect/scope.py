"""What the words next to a number say it is a number of: all of the thing, or what lives there, comes from there, came later, ranks first.

Only one side says so where the two numbers are of two things: "a town of 15,000 people" against "hundreds of people"; where both do, nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.arguments import compare_arguments, holds
from claimcheck.detect.counted import Counted, indicator_of, lasting
from claimcheck.detect.parts import after, before
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.quantities import singular_noun
from claimcheck.types import Argument

LATER = "one sentence tells what came later or earlier than what the other tells"
INHABITANTS = "one is how many live there"
ORIGIN = "one counts only those from one place"
RANKED = "one counts only the foremost of them"
OTHER_QUAKE = "the sentences give two magnitudes: two quakes"
ABOARD = "one is how many were on board"
EXTREME = "one is the highest or the lowest, the other is not"
RACE = "a distance that names a race"
WHERE = "one is in how many places it was"
OF_WHOM = "one is of somebody in particular: with whom, by whom"
REST = "one is how much was left"
MARKET = "one is of the close of trading, the other of some time before it"

SEQUENCE = re.compile(
    r"^\W*(?:(?:but|and|then|only|much|shortly|soon|moments?|minutes|hours|days)\b[\s,]*)*(?:later|afterwards?|earlier|subsequently)\b",
    re.IGNORECASE,
)
FROM = re.compile(r"\W*(?:\w+\W+){0,2}?\w+\s+from\b")
MAGNITUDE = re.compile(r"\bmagnitude(?:\s+of)?[\s-]+(\d(?:\.\d)?)|\b(\d(?:\.\d)?)[\s-]magnitude\b", re.IGNORECASE)
COMPLEMENT = re.compile(
    r"^[-‑\s]*+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z]+)\s+of\s+(?P<what>(?:[\w’'-]+\s*){1,4})", re.IGNORECASE
)
SHORT = 3  # letters of "the", "for", which tell nothing
THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
PAIR = 4  # "the two countries", "the four": as many as were spoken of before
GIVEN = re.compile(r"(?:\b(?:the|this|that|these|those|its|their|his|her|our)|['’]s?)\s+(?:[a-z]+\s+)?$")
DENIED = re.compile(r"\b(?:not|never)\s+(?:(?:just|only|merely|simply|quite)\s+)?(?:the\s+)?$", re.IGNORECASE)
INSIDE = re.compile(r"\b(?:in|at|across)\s+(?:the\s+|these\s+|those\s+)?$", re.IGNORECASE)
WHOM = re.compile(r"\b(?:with|by|from|to)\s+whom\b[^,;]{0,40}$", re.IGNORECASE)
EACH = re.compile(r"\b(?:each|apiece|per head)\b", re.IGNORECASE)
BESIDE = 25  # characters before and behind a number in which "each" may stand
SIDES = frozenset({"for", "against"})
AHEAD = 70  # characters before a number in which it may be called the highest
LENGTHS = frozenset({"metre", "kilometre", "mile", "yard"})
RACED = re.compile(r"\b(?:the|her|his|their|men['’]s|women['’]s)\s+$", re.IGNORECASE)
ONE_QUAKE = 0.5  # by which the magnitudes given to one quake differ


def other_scope(a: Counted, b: Counted, lexicon: Lexicon) -> str:
    """Why the words next to two numbers make them numbers of two things; empty where they do not."""
    if _magnitudes_apart(a, b):
        return OTHER_QUAKE
    checks = (
        (_of_inhabitants, INHABITANTS),
        (_from_somewhere, ORIGIN),
        (_ranked, RANKED),
        (_later, LATER),
        (_at_the_close, MARKET),
        (_left, REST),
        (_aboard, ABOARD),
        (_extreme, EXTREME),
        (_of_a_race, RACE),
        (_of_somebody, OF_WHOM),
        (_where, WHERE),
    )
    if _of_a_race(a, lexicon) and _of_a_race(b, lexicon):
        return RACE
    return next((why for says, why in checks if says(a, lexicon) != says(b, lexicon)), "")


def _of_inhabitants(x: Counted, lexicon: Lexicon) -> bool:
    """ "a town of about 15,000 people"."""
    return _patterns(lexicon)["inhabited"].search(before(x)) is not None


def _from_somewhere(x: Counted, _: Lexicon) -> bool:
    """ "two people from the village were hurt": where they come from tells those who are meant from the others."""
    if x.value.unit != "count" or x.stated.span.end > x.claim.predicate_span.start:
        return False
    return FROM.match(after(x)) is not None


def _ranked(x: Counted, lexicon: Lexicon) -> bool:
    """ "one of the 12 worst-hit villages"."""
    return _patterns(lexicon)["ranked"].match(after(x)) is not None


def _later(x: Counted, _: Lexicon) -> bool:
    return SEQUENCE.match(x.claim.span.quote) is not None


def _left(x: Counted, lexicon: Lexicon) -> bool:
    """ "with seven kilometres left", "five minutes from the end": of people, "left" says that they went."""
    return x.value.unit != "count" and _patterns(lexicon)["left"].match(after(x)) is not None


def _aboard(x: Counted, lexicon: Lexicon) -> bool:
    """ "had 88 people on board": not how many of them came to harm."""
    return not indicator_of(x, lexicon) and _patterns(lexicon)["aboard"].match(after(x)) is not None


def _extreme(x: Counted, lexicon: Lexicon) -> str:
    """Which end "the warmest reading" and "sank to" are of; of counts nothing is asked."""
    if x.value.unit == "count":
        return ""
    found = {m.lastgroup or "" for m in _extremes(lexicon).finditer(before(x)[-AHEAD:])}
    return found.pop() if len(found) == 1 else ""


def _of_somebody(x: Counted, _: Lexicon) -> bool:
    """ "his second wife, with whom he had three children": not all that he had."""
    return WHOM.search(before(x)) is not None


def _where(x: Counted, lexicon: Lexicon) -> bool:
    """ "half of the houses in seven villages": not how many villages."""
    places = lexicon.table("indicators")["scope"]["inhabited"]
    if x.value.of not in places or not INSIDE.search(before(x)):
        return False
    held = next((s for s in (x.claim.subject, x.claim.object) if s is not None and holds(s, x.stated.span)), None)
    if held is None:  # "burned half of the houses in seven villages", not "burned in seven villages"
        return x.claim.object is not None and any(holds(m, x.stated.span) for m in x.claim.modifiers)
    return held.head != x.value.of


@built
def _extremes(lexicon: Lexicon) -> re.Pattern[str]:
    ends = lexicon.table("indicators")["extremes"]
    return re.compile(
        "|".join(rf"(?P<{end}>\b(?:{'|'.join(map(re.escape, words))})\b)" for end, words in ends.items()), re.IGNORECASE
    )


def _of_a_race(x: Counted, _: Lexicon) -> bool:
    """ "Took silver in the 200 metres": a distance by which a race is named."""
    return x.value.unit in LENGTHS and RACED.search(before(x)) is not None


def _at_the_close(x: Counted, lexicon: Lexicon) -> bool:
    return x.value.unit == "percent" and _patterns(lexicon)["close"].search(x.claim.span.quote) is not None


@built
def _patterns(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """The word lists of `[scope]` as patterns, each for where its words stand."""
    lists = {name: "|".join(map(re.escape, words)) for name, words in lexicon.table("indicators")["scope"].items()}
    return {
        "inhabited": re.compile(rf"\b(?:{lists['inhabited']})\s+(?:of|with)\s+(?:[a-z]+\s+){{0,3}}$", re.IGNORECASE),
        "ranked": re.compile(rf"[^\w,;:.]*(?:[\w’']+[\s-]+){{0,2}}?(?:{lists['ranked']})[\s-]", re.IGNORECASE),
        "left": re.compile(rf"\W*(?:{lists['left']})\b", re.IGNORECASE),
        "aboard": re.compile(rf"\W*(?:\w+\W+){{0,3}}?(?:{lists['aboard']})\b", re.IGNORECASE),
        "close": re.compile(rf"\b(?:{lists['close']})\b", re.IGNORECASE),
    }


def _magnitudes_apart(a: Counted, b: Counted) -> bool:
    left, right = ([float(m[1] or m[2]) for m in MAGNITUDE.finditer(x.claim.span.quote)] for x in (a, b))
    return bool(left) and bool(right) and all(abs(p - q) > ONE_QUAKE for p in left for q in right)


def goes_on(x: Counted) -> str:
    """The word behind what is counted: "with" in "19 seasons with the club"."""
    text = after(x).lower()
    m = re.match(rf"\W*(?:\w+\W+)?{x.value.of}s?\W+(\w+)", text) or re.match(r"\W*(\w+)", text)
    return m[1] if m else ""


def of_others(a: Counted, b: Counted) -> bool:
    """True for "a two-year extension of the tax cuts" and "a one-year extension of jobless aid"."""
    left, right = (_complement(x) for x in (a, b))
    return bool(left) and bool(right) and not left & right


def _complement(x: Counted) -> set[str]:
    """The first words of what the counted noun is of."""
    m = COMPLEMENT.match(after(x))
    if m is None or not x.value.of or singular_noun(m["noun"].lower()) != x.value.of:
        return set()
    return {w.replace("-", "") for w in m["what"].lower().replace("’s", "").split() if len(w) > SHORT}


def points_back(x: Counted) -> bool:
    """True for "the two countries": those of whom the text has spoken, not the number of all there are."""
    return x.value.high <= PAIR and not lasting(x) and THE.search(before(x)) is not None


def given(x: Counted) -> bool:
    """True for "the $447 billion package": a thing spoken of as known, whatever may or may not be done with it."""
    return GIVEN.search(before(x)) is not None


def denied(x: Counted) -> bool:
    """True for "was not one man but several", "not only 12": the number that is not meant."""
    return DENIED.search(before(x)) is not None


def of_each(x: Counted) -> bool:
    """True for "each had 21", "21 drivers apiece": not what they had together."""
    start, end = x.stated.span.start - x.claim.span.start, x.stated.span.end - x.claim.span.start
    return bool(EACH.search(x.claim.span.quote[max(0, start - BESIDE) : end + BESIDE]))


def prices_apart(a: Counted, b: Counted) -> bool:
    """True for prices of two things: a stake in the firm was bought for so much, the firm for so much."""
    left, right = a.claim.object, b.claim.object
    if left is None or right is None or not (_is_price(a) and _is_price(b)):
        return False
    return compare_arguments(left, right) in ("other", "other_head") or _part_of(left, right) or _part_of(right, left)


def _is_price(x: Counted) -> bool:
    return any(m.relation == "for" and holds(m, x.stated.span) for m in x.claim.modifiers)


def _part_of(part: Argument, whole: Argument) -> bool:
    """True for "a stake in Lenka Mills" and "Lenka Mills"."""
    named = whole.referent and not part.referent and part.head != whole.head
    return bool(named) and part.span.quote.endswith(whole.span.quote)


def sides_apart(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True for three who voted for it, two who voted against it, and five who voted: the parts of one vote, and all."""
    if not {a.claim.predicate, b.claim.predicate} & set(lexicon.table("predicates")["sided"]):
        return False
    left, right = ({m.relation for m in x.claim.modifiers if m.relation in SIDES} for x in (a, b))
    return left != right
