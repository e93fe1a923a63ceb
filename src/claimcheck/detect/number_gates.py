"""Why two counts are not to be held against each other: other sorts, things, times, places, parts of other wholes."""

from __future__ import annotations

import re

from claimcheck.arguments import compare_arguments, holds
from claimcheck.detect import nobody
from claimcheck.detect.base import Comparison
from claimcheck.detect.counted import (
    Counted,
    deed,
    indicators,
    is_limit,
    lasting,
    same_slot,
    times_apart,
    years_against_one,
)
from claimcheck.detect.deeds import harmed_or_there, part_of_other, same_predicate
from claimcheck.detect.elapsed import limited, of_one_day, running
from claimcheck.detect.kinds import kinds_apart, models_apart, shares_apart
from claimcheck.detect.parts import is_whole, misfit, one_whole, whole_of
from claimcheck.detect.pollsters import polls_apart
from claimcheck.detect.scope import (
    denied,
    given,
    goes_on,
    of_each,
    of_others,
    other_scope,
    points_back,
    prices_apart,
    sides_apart,
)
from claimcheck.detect.sole import elsewhere
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.quantities import apart, is_amount, is_duration, same_noun, singular_noun
from claimcheck.types import Evidence, Extraction, Quantity

CLEARLY = 1.0  # bits of words beside it by which one of several numbers in a sentence is the counterpart
SPELLS = frozenset({"season", "term", "stint", "spell"})  # of which a career has several, each in another place
ONE_WORDING = 0.85  # of what two sentences say, that both say
NUMBER = re.compile(r"\d[\d,.]*")
FEW = 3  # words next to two numbers, below which the numbers may be of two things
PLANNED = "expected"  # the indicator of what is not counted yet
OTHER_SORT = "one is stated as a fact, the other as planned, possible or alleged"
STATED_TOO = "the other article states this value too, of something else or of another time"
OTHER_INDICATOR = "they count different things"
OTHER_THING = "they measure two things"
FEW_WORDS = "little but what is counted is the same"
OTHER_ENTRY = "they speak of two entries of a series: the first, the second"
NO_NOUN = "one side does not say what it counts"
OTHER_PLACE = "they count at different places"
POINTS_BACK = "one points back to those spoken of before"
DENIED = "one is the number that is denied"
OTHER_POLL = "they tell of the polls of two who asked"
PARTS = "one is a part of what is counted, the other the whole"
OTHER_SCOPE = "what the sentences count besides differs as well: two spells, games or places"
OTHER_TIME = "they count at different times"


@dataclass(frozen=True, slots=True)
class Rivals:
    """Two quantities of one slot with the evidence that both count the same thing."""

    left: Counted
    right: Counted
    identity: tuple[Evidence, ...]

    @property
    def bits(self) -> float:
        return sum(e.bits for e in self.identity)

    @property
    def verbatim(self) -> bool:
        """True where one side nearly repeats the other."""
        return any(e.rule == "align.coverage" and e.level == "verbatim" for e in self.identity)


def reason(c: Comparison, r: Rivals) -> str:
    """Why two counts are not to be held against each other; empty where nothing speaks against it."""
    found = _sort(c, r) or _other_numbers(c, r) or _kind(c, r) or _time(c, r)
    return found or ("" if r.verbatim else _thing(c, r) or _place(c, r))


def _sort(c: Comparison, r: Rivals) -> str:
    """A fact against a plan, a part against a whole."""
    a, b = r.left, r.right
    limits = is_limit(a.value) and is_limit(b.value)  # what is allowed, and who may: both tell the rule
    if a.claim.modality != b.claim.modality and _of_predicate(a, b) and not (limits or (given(a) and given(b))):
        return OTHER_SORT
    if denied(a) or denied(b):
        return DENIED
    if a.value.unit == "count" and not r.verbatim:
        if a.value.of == b.value.of == "member" and lasting(a) != lasting(b):
            return PARTS  # "the 25-member union", "12 members use the euro"
        if points_back(a) != points_back(b):
            return POINTS_BACK
        if part_of_other(a, b, c):
            return PARTS
    return PARTS if a.value.unit == "count" and misfit(a, b, c.lexicon) else ""


def _other_numbers(c: Comparison, r: Rivals) -> str:
    """The value stands in the other article too, or the sentence gives several numbers of the thing."""
    a, b = r.left, r.right
    whole = one_whole(a, b, c.lexicon)
    if (
        not c.within
        and whole is None
        and not _one_sentence(a, b, c)
        and (_stated(c.right, a.value) or _stated(c.left, b.value))
    ):
        return STATED_TOO
    if not r.verbatim and (_ambiguous(a, b, c) or _ambiguous(b, a, c)):
        return STATED_TOO
    return OTHER_SCOPE if _other_scope(a, b) else other_scope(a, b, c.lexicon)


def _one_sentence(a: Counted, b: Counted, c: Comparison) -> bool:
    """True where the two sentences differ in nothing but numbers: that an article gives the other number elsewhere explains nothing."""
    return a.claim.span.quote != b.claim.span.quote and NUMBER.sub("", a.claim.span.quote) == NUMBER.sub(
        "", b.claim.span.quote
    )


def _other_scope(a: Counted, b: Counted) -> bool:
    """True for "13 homers in 54 games" against "33 homers in 157 games": what the sentences count besides differs as well, and nothing agrees."""
    left, right = ([s.readings[0] for s in x.claim.quantities if s.span != x.stated.span] for x in (a, b))
    alike = [(p, q) for p in left for q in right if p.of and p.unit == q.unit and same_noun(p.of, q.of or "")]
    return bool(alike) and all(apart(p, q) for p, q in alike)


def _tally(r: Rivals) -> bool:
    return level_of(r.identity, "align.sole") == "tally"


def _is_play(x: Counted, c: Comparison) -> bool:
    """True for passes and yards: "yard" is a unit of length, what players gain none of a town's."""
    nouns = c.lexicon.table("indicators")["plays"]["nouns"]
    return x.value.of in nouns or x.value.unit in nouns


def _one_deed(a: Counted, b: Counted, c: Comparison) -> bool:
    doers = compare_arguments(a.claim.subject, b.claim.subject)
    return same_predicate(a, b, c) and doers in ("same", "same_head")


def _is_one(x: Counted) -> bool:
    return x.value.low == x.value.high == 1


def _kind(c: Comparison, r: Rivals) -> str:
    """The dead against the injured, the first leg against the second."""
    a, b = r.left, r.right
    if a.value.unit == "count" and of_each(a) != of_each(b):
        return PARTS
    if (is_amount(a.value) and prices_apart(a, b)) or sides_apart(a, b, c.lexicon):
        return OTHER_THING
    if _is_play(a, c) and c.scenes.alike(a.claim.span.start, b.claim.span.start) < ONE_WORDING:
        return OTHER_SCOPE
    if a.value.unit == "score" and not (r.verbatim or _tally(r) or _one_deed(a, b, c)):
        return OTHER_SCOPE
    if a.value.unit == "count" and of_others(a, b):
        return OTHER_THING  # pages of emails, pages of minutes
    if found := _of_a_kind(c, r):
        return found
    if a.value.of in SPELLS and goes_on(a) != goes_on(b):
        return OTHER_THING  # seasons with a club, seasons as its coach
    kinds = indicators(c.lexicon)
    named = kinds.get(a.claim.predicate), kinds.get(b.claim.predicate)
    if (named[0] == PLANNED) != (named[1] == PLANNED):
        return OTHER_SORT
    if named[0] and named[1] and named[0] != named[1] and not r.verbatim:
        return OTHER_INDICATOR
    return OTHER_ENTRY if other_entry(a.claim.span.quote, b.claim.span.quote, c.lexicon) else ""


def _of_a_kind(c: Comparison, r: Rivals) -> str:
    """Makes, shares of nations, polls of two papers, those who died and those who were there."""
    a, b = r.left, r.right
    if kinds_apart(a, b) or (models_apart(a, b) and not r.verbatim):
        return OTHER_THING  # Airbus jets, Boeing jets
    if shares_apart(a, b, c.lexicon):
        return PARTS  # 11 Dutch sailors, 23 Danish and Dutch sailors
    if polls_apart(a, b, c.lexicon):
        return OTHER_POLL
    harmed = nobody.of_others(a, b, c.lexicon) or (not r.verbatim and harmed_or_there(a, b, c))
    return OTHER_INDICATOR if harmed else ""


def _time(c: Comparison, r: Rivals) -> str:
    a, b = r.left, r.right
    if limited(a, b) or of_one_day(a, b, c) or running(a, b, c, one_deed=same_predicate(a, b, c)):
        return OTHER_TIME
    if times_apart(a, b, c):
        return OTHER_TIME  # figures of two days or two quarters, however alike the sentences are
    if is_amount(a.value) and a.value.unit != "percent" and bool(a.value.of) != bool(b.value.of) and not deed(a, b, c):
        return NO_NOUN  # a whole sum against the part of it that is named
    if a.value.unit not in ("count", "age") and (years_against_one(a, b) or years_against_one(b, a)):
        return OTHER_TIME  # what came together over years against what was in one
    return ""


def _thing(c: Comparison, r: Rivals) -> str:
    a, b = r.left, r.right
    only_one = bool(level_of(r.identity, "align.only_one")) or level_of(r.identity, "align.sole") == "toll"
    if a.value.unit == "count" and not ((a.value.of and b.value.of) or only_one):
        return NO_NOUN
    if not level_of(r.identity, "align.predicate") and of_others(a, b):
        return OTHER_THING
    if a.value.unit == "count" and _is_one(a) != _is_one(b) and not same_predicate(a, b, c):
        return OTHER_THING  # one was shot, a dozen were there
    if is_limit(a.value) and not (level_of(r.identity, "align.coverage") or level_of(r.identity, "align.sole")):
        return FEW_WORDS  # one age for voting, another for buying wine
    if _only_near(r) and len(_beside(a, b)) < FEW and not any(t.startswith("@") for t in _beside(a, b)):
        return FEW_WORDS if not same_predicate(a, b, c) else ""
    subjects = "unknown" if _is_subject(a) or _is_subject(b) else compare_arguments(a.claim.subject, b.claim.subject)
    if subjects == "other" and _is_object(a) and _is_object(b):
        return OTHER_THING
    alike = subjects in ("same", "same_head")
    if is_duration(a.value) and level_of(r.identity, "align.predicate") and not alike:
        return OTHER_THING  # two who do one sort of thing, each for as long as he likes
    known = given(a) and given(b)
    if a.value.unit != "count" and subjects in ("other", "other_head") and _of_predicate(a, b) and not known:
        return OTHER_THING
    named = bool(a.value.of and b.value.of) or bool(level_of(r.identity, "align.brief"))
    if a.value.unit == "percent" and not named and subjects == "unknown":
        return OTHER_THING  # a share of what, nobody says
    return ""


def _place(c: Comparison, r: Rivals) -> str:
    a, b = r.left, r.right
    named_apart = c.scenes.places_clash(a.claim.span.start, b.claim.span.start)
    if a.value.unit == "age" or (
        (level_of(r.identity, "align.sole") or level_of(r.identity, "align.only_one")) and not elsewhere(a, b, c)
    ):
        return ""
    strict = a.value.unit == "count" and a.value.of and b.value.of and _only_near(r)
    return OTHER_PLACE if (named_apart and not strict) or elsewhere(a, b, c) else ""


def _of_predicate(a: Counted, b: Counted) -> bool:
    """True where each predicate stands near its number, which then is as certain as that; "the 11 million who live here" is not."""
    return a.claim.predicate in a.stated.terms and b.claim.predicate in b.stated.terms


def _only_near(r: Rivals) -> bool:
    return [e.rule for e in r.identity] == ["align.near"]


def _beside(a: Counted, b: Counted) -> set[str]:
    """The words that stand next to both numbers."""
    return set(a.stated.terms) & set(b.stated.terms)


def _is_object(x: Counted) -> bool:
    """True where what is counted is what the predicate is done to: "lost 60 seats", not "took the 35-word oath"."""
    return x.claim.object is not None and bool(x.value.of) and same_noun(x.claim.object.head, x.value.of or "")


def _is_subject(x: Counted) -> bool:
    """True for "187 millimetres fell": the number itself is the subject, and tells nothing of whose it is."""
    subject = x.claim.subject
    measured = is_amount(x.value) and x.value.unit != "percent"
    return measured and holds(subject, x.stated.span)


def other_entry(left: str, right: str, lexicon: Lexicon) -> bool:
    """True where the two sentences number one noun differently: "in the first leg", "in the second leg"."""
    pattern = _ordinals(lexicon)
    named: list[dict[str, set[str]]] = [{}, {}]
    for entries, text in zip(named, (left, right), strict=True):
        for m in pattern.finditer(text):
            entries.setdefault(singular_noun(m["noun"].lower()), set()).add(m["ordinal"].lower())
    return any(not named[0][noun] & named[1][noun] for noun in named[0].keys() & named[1].keys())


@built
def _ordinals(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(lexicon.table("indicators")["ordinals"]["words"])
    return re.compile(rf"\b(?P<ordinal>{words}|\d+(?:st|nd|rd|th))[ -](?P<noun>[a-z]+)", re.IGNORECASE)


def _ambiguous(a: Counted, b: Counted, c: Comparison) -> bool:
    """True where the claim states several quantities of the slot, and the words beside them do not tell which is meant."""
    part, full = whole_of(a, c.lexicon) is not None, is_whole(a, c.lexicon)

    def rival(s: Counted) -> bool:
        if s.stated.span == a.stated.span or not same_slot(a.value, s.value) or (a.value.of and not s.value.of):
            return False
        if is_limit(a.value) != is_limit(s.value) or models_apart(a, s):
            return False
        return not (part and is_whole(s, c.lexicon)) and not (full and whole_of(s, c.lexicon) is not None)

    others = [s for s in (Counted(a.claim, s) for s in a.claim.quantities) if rival(s)]
    bits = [sum(c.scenes.scale.bits(t) for t in sorted(_beside(x, b))) for x in (a, *others)]
    return any(bits[0] < other + CLEARLY for other in bits[1:])


def _stated(x: Extraction, q: Quantity) -> bool:
    """True where the article gives the same value to the same noun somewhere."""
    return any(
        same_slot(r, q) and r.low == q.low and r.high == q.high
        for claim in x.claims
        for s in claim.quantities
        for r in s.readings
    )


def level_of(evidence: tuple[Evidence, ...], rule: str) -> str:
    """The level of the evidence of a rule; empty where there is none."""
    return next((e.level for e in evidence if e.rule == rule), "")
