"""When, told in other words: two sentences of one event, each with a date of its own.

One outlet writes that she "was elected on Tuesday", another that "on Wednesday she won a third term": the predicates differ, so no claims are paired.
What both sentences speak of decides instead (`likeness`), after gates on the two dates: both of facts or both of plans, both known when the articles
were written, not the day of a report against that of the deed, and neither sentence names the other's date as well.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.arguments import compare_arguments
from claimcheck.detect.base import Comparison, Measure, Outcome, register
from claimcheck.detect.date import FIGURES, by_night, by_stamp, counts_differ, mark
from claimcheck.detect.dated import dates_in
from claimcheck.detect.likeness import CLASH, LIKE, Likeness, log_odds
from claimcheck.detect.medium import two_outlets
from claimcheck.detect.occasion import COMPARABLE, one_more, other_people
from claimcheck.detect.told import Told
from claimcheck.normalize import dates
from claimcheck.rarity import Predicates, one_thing
from claimcheck.types import Claim, Evidence, TimeInterval

Dated = Told[TimeInterval]
KIN = frozenset({"same", "synonym"})
MEETS = ("same", "inside", "contains", "overlap")
TELLING = frozenset({"day", "weekend", "week", "month"})  # grains of another date in the sentence
OFFICIALS = frozenset({"official", "aide", "adviser", "advisor", "spokesman", "spokeswoman", "source"})
A_WEEKDAY, A_YEAR = 3, 366  # days between two dates: where only days of the week are known, and at most


@register("date", "date.scene")
def detect(c: Comparison, out: Outcome) -> None:
    """Two sentences that tell of one event in other words give two dates that cannot both be right."""
    weights = c.lexicon.table("likeness_weights")["date"]

    def same(a: Sequence[TimeInterval], b: Sequence[TimeInterval]) -> bool:
        return dates.readings_relation(a, b, lexicon=c.lexicon) == "same"

    for a, b, measures in candidates(c, Likeness(c, lambda e: e.when, same)):
        odds = log_odds(measures, weights)
        if odds < 0 or names_both(a, b, c):
            continue
        marks = mark(c.left, a.stated), mark(c.right, b.stated)
        if counts_differ(a.claims, b.claims):
            out.reject(FIGURES, *marks)
            continue
        detail = f"{marks[0].value} against {marks[1].value}"
        discounts = tuple(d for d, applies in _discounts(a, b, c, Predicates.of(c.lexicon)).items() if applies)
        out.measures.append(Measure("date.scene", "date", "apart", *marks, detail, _evidence(a, b, odds, c), discounts))


def candidates(c: Comparison, like: Likeness[TimeInterval]) -> list[tuple[Dated, Dated, dict[str, float]]]:
    """The pairs of dates that are apart and pass the gates, with what was measured of their sentences."""
    limits = c.lexicon.table("likeness_weights")["date"]["limits"]
    predicates = Predicates.of(c.lexicon)
    lefts, rights = ([d for d in side if _firm(d, c)] for side in (like.left, like.right))
    found = []
    for a in lefts:
        for b in rights:
            words, bits, _ = like.overlap(a.sentence.start, b.sentence.start)
            if words < limits["words"] or bits < limits["bits"] or not _apart(a, b, c, limits):
                continue
            if _merely_told(a, b, c, predicates) or _unlike(a, b, c, predicates):
                continue
            if not (a.spoken and b.spoken) and other_people(_people(a, c), _people(b, c)):
                continue
            if not _same_sort(a, b) or not _could_know(a, b, c) or one_more(c, a.sentence, b.sentence):
                continue
            related = float(bool(_relations(a.claims, b.claims, predicates) & KIN))
            found.append((a, b, {**like.measures(a, b), **_dates(a, b, c), "related": related}))
    return found


def _people(d: Dated, c: Comparison) -> list[str]:
    return [n.entity for n in c.names.inside(d.sentence) if n.is_person]


def _firm(d: Dated, c: Comparison) -> bool:
    """False where which day is meant is a guess, and where the date is that of something the clause only refers to."""
    limits = c.lexicon.table("likeness_weights")["date"]["limits"]
    anaphoric = c.lexicon.table("events")["anaphoric_days"]["words"]
    if any(w in anaphoric for w in d.stated.span.quote.lower().split()):
        return False
    if any(r.vague and r.grain != "year" for r in d.stated.readings):
        return False  # "early 1979" says the year; "late last week" no day
    ahead = d.sentence.quote[: d.stated.span.start - d.sentence.start].lower().split()
    return not any(w in limits["ties"] for w in ahead[-limits["reach"] :])


def _dates(a: Dated, b: Dated, c: Comparison) -> dict[str, float]:
    gap = dates.days_apart(a.stated.readings[0], b.stated.readings[0], lexicon=c.lexicon)
    return {
        "far": math.log2(1 + min(A_WEEKDAY if gap is None else gap, A_YEAR)),
        "one_grain": float(grain(a) == grain(b)),
    }


def _evidence(a: Dated, b: Dated, odds: float, c: Comparison) -> tuple[Evidence, ...]:
    """What the sentences share in words; its bits are the log-odds of the fitted weights."""
    rule = c.lexicon.table("weights")["rules"]["date.scene"]["limits"]
    scene, *rest = c.scenes.told(a.sentence.start, b.sentence.start)
    bits = round(min(rule["most"], rule["least"] + odds), 2)
    return (Evidence(scene.rule, f"{odds:.1f}", "fitted", bits, scene.detail), *rest)


def _discounts(a: Dated, b: Dated, c: Comparison, predicates: Predicates) -> dict[str, bool]:
    stated = a.stated, b.stated
    dated = c.left.article.published is not None and c.right.article.published is not None
    return {
        "undated": not dated and not _relations(a.claims, b.claims, predicates) & KIN,
        "no_year": any(r.start is None for s in stated for r in s.readings),
        "slack": by_night(a.stated, b.stated, c) or by_stamp(a.stated, b.stated, c),
        "statement": a.spoken and b.spoken,
    }


def grain(d: Dated) -> str:
    """The finest grain of the readings; weekends and weekdays count as days: they too say which day it was."""
    readings = d.stated.readings
    fine = all(r.grain in ("day", "weekend") or r.weekday is not None for r in readings)
    return "day" if fine else readings[0].grain


def _apart(a: Dated, b: Dated, c: Comparison, limits: Mapping[str, Any]) -> bool:
    """True where no readings meet, and the two dates lie as near as one event can be misdated."""
    if _other_end(a, b):
        return _one_state(a, b, Predicates.of(c.lexicon))
    if dates.readings_relation(a.stated.readings, b.stated.readings, lexicon=c.lexicon) != "apart":
        return False
    gap = dates.days_apart(a.stated.readings[0], b.stated.readings[0], lexicon=c.lexicon)
    grains = grain(a), grain(b)
    most: int = limits["mixed"] if grains[0] != grains[1] else limits["most"].get(grains[0], limits["mixed"])
    return gap is None or gap <= most


def _other_end(a: Dated, b: Dated) -> bool:
    """True for "from 1996 to 2007" against "from 1996 to 2011": one state that begins, or ends, with the same day and lasts longer on one side."""
    if len(a.stated.readings) != 1 or len(b.stated.readings) != 1:
        return False
    p, q = a.stated.readings[0], b.stated.readings[0]
    if any(r.grain != "range" or r.vague or r.start is None or r.end is None for r in (p, q)):
        return False
    return (p.start == q.start) != (p.end == q.end)


def _one_state(a: Dated, b: Dated, predicates: Predicates) -> bool:
    """True where both say the same of the same: "was governor"; another office may well have begun in the same year."""
    return any(
        predicates.relation(p.predicate, q.predicate) in KIN
        and compare_arguments(p.subject, q.subject) == "same"
        and compare_arguments(p.object, q.object) in LIKE
        for p in a.claims
        for q in b.claims
    )


def _same_sort(a: Dated, b: Dated) -> bool:
    """True where both dates are stated of facts, or both of plans; of a date that no claim bears nothing is known."""
    if not a.claims or not b.claims:
        return True
    if any(k.polarity == "negative" for k in (*a.claims, *b.claims)):
        return False
    return bool({k.modality for k in a.claims} & {k.modality for k in b.claims} & COMPARABLE)


def _merely_told(a: Dated, b: Dated, c: Comparison, predicates: Predicates) -> bool:
    """True where a date is that of the report: "police said on Wednesday that they had arrested him", against the day of the arrest; so two people's words."""
    if a.spoken and b.spoken:
        if two_outlets(a.sentence, b.sentence, c):
            return True
        return not (speakers(a) & speakers(b) or _pronoun(a) or _pronoun(b) or _one_of(a, b) or _one_of(b, a))
    if not (a.spoken or b.spoken):
        return False
    report, deed = (a, b) if a.spoken else (b, a)
    return bool(_relations(report.others, deed.claims, predicates) & KIN)


def _pronoun(d: Dated) -> bool:
    """True where the speaker is named only by a pronoun that was not resolved: it may be the other one."""
    return not speakers(d) and any(k.subject is not None and k.subject.pronoun for k in d.claims)


def _one_of(named: Dated, group: Dated) -> bool:
    """True where one side names who spoke, and the other only whose people did: "White House officials"."""
    if not any(p.startswith("person:") for p in speakers(named)) or any(
        p.startswith("person:") for p in speakers(group)
    ):
        return False
    described = (k.subject for k in group.claims if k.subject is not None and not k.subject.referent)
    whose = {w for x in described for w in x.span.quote.split()[:-1] if w[:1].isupper() and x.head in OFFICIALS}
    return len(whose & set(named.sentence.quote.split())) > 1


def speakers(d: Dated) -> frozenset[str]:
    """Those whose words the statements are."""
    return frozenset(p for e in d.events for p in e.participants[:1])


def _unlike(a: Dated, b: Dated, c: Comparison, predicates: Predicates) -> bool:
    """True where the acts differ: the one joined, the other left; others did something else; what the one date is of, the other sentence tells
    without that date; and, of acts that are not known to be of one kind, where the grains of the dates differ or the sentences name other places."""
    kinship = _relations(a.claims, b.claims, predicates)
    if _stages(a, b, c) or _stages(b, a, c) or _other_stages(a, b, c):
        return True
    doers = {compare_arguments(p.subject, q.subject) for p in a.claims for q in b.claims}
    if kinship & KIN:
        return doers == {"other"}  # one visited on Monday, another on Tuesday
    known = {all(r.resolved for r in d.stated.readings) for d in (a, b)}
    if len(known) > 1:
        return True  # a day of the week and a full date: how far apart they are, nobody knows
    if "opposite" in kinship or grain(a) != grain(b) or c.scenes.places_clash(a.sentence.start, b.sentence.start):
        return True
    if a.spoken or b.spoken:
        return False
    if doers and doers <= CLASH:
        return True  # others did something else
    return bool((_relations(a.others, b.claims, predicates) | _relations(a.claims, b.others, predicates)) & KIN)


def _stages(a: Dated, b: Dated, c: Comparison) -> bool:
    """True for "agreed on fish" and "signed the fishing accord": the one did what the other took further, on another day."""
    nouns, carriers = one_thing(c.lexicon), c.lexicon.table("events")["carriers"]["verbs"]
    made = {k.predicate for k in a.claims}
    further = (
        k.object.head
        for k in b.claims
        if k.object is not None
        and k.predicate not in carriers
        and not _relations(a.claims, [k], Predicates.of(c.lexicon)) & KIN
    )
    return any(nouns.get(p) is not None and nouns.get(p) == nouns.get(noun) for noun in further for p in made)


def _other_stages(a: Dated, b: Dated, c: Comparison) -> bool:
    """True where the dates are of two stages of one case: an arrest, an indictment."""
    stages = frozenset(c.lexicon.table("events")["stages"]["types"])
    left, right = ({e.type for e in d.events} for d in (a, b))
    return bool(left) and bool(right) and left | right <= stages and left.isdisjoint(right)


def _relations(left: Sequence[Claim], right: Sequence[Claim], predicates: Predicates) -> frozenset[str]:
    return frozenset(predicates.relation(p.predicate, q.predicate) for p in left for q in right)


def _could_know(a: Dated, b: Dated, c: Comparison) -> bool:
    """False where one article went out before the date that the other reports as past: then it tells of something earlier."""
    left, right = c.left.article.published, c.right.article.published
    return not (_later_news(a, left, right) or _later_news(b, right, left))


def _later_news(day: Dated, own: dt.date | None, other: dt.date | None) -> bool:
    start = day.stated.readings[0].start
    return start is not None and own is not None and other is not None and other < start <= own


def names_both(a: Dated, b: Dated, c: Comparison) -> bool:
    """True where a sentence names the other's date as well, of whatever: then it tells the two apart; a month holds too many days to name one."""
    return _names(a, b, c) or _names(b, a, c)


def _names(day: Dated, other: Dated, c: Comparison) -> bool:
    mentions = [m for m in dates_in(day.sentence, c) if m.type in ("DATE", "TIME")]
    own = day.stated.span.start - day.sentence.start
    whole = grain(other)
    besides = [m for m in mentions if not m.start <= own < m.end]
    if whole == "day" and any(
        not m.readings and m.text.lower() in c.lexicon.table("events")["night"]["deictic"] for m in besides
    ):
        return True  # "signed one on Tuesday and the other today", and nobody knows which day that was
    told = [m.readings for m in besides]
    return any(
        dates.readings_relation(readings, other.stated.readings, lexicon=c.lexicon) in MEETS
        for readings in told
        if readings and all(_tells(r.grain, whole) for r in readings)
    )


def _tells(grain: str, other: str) -> bool:
    """True where one date names another: a year holds too many days to name one, and so does a month."""
    if grain == "year":
        return other == "year"
    return grain in TELLING and not (other == "day" and grain == "month")
