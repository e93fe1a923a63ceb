"""Where: two places of one occasion, neither of which contains the other; two kinds of building in one place."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.identity import times_apart
from claimcheck.detect.occasion import RECURS, one_occasion, recurs, same_sort
from claimcheck.normalize import places
from claimcheck.types import Extraction, Pair, Place, Stated

AHEAD, WORDS_AHEAD = 30, 3  # characters and words before a place that may say "near", "50 miles north of"
NAMES_BOTH = "one of the sentences names both places"
AGREE = ("same", "inside", "contains")
Wheres = tuple[Stated[Place], Stated[Place]]


@register("venue", "venue.apart", "venue.facility")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one occasion put it in places that are apart, or in two kinds of building."""
    agreed: set[str] = set()
    apart: list[Pair] = []
    built: list[tuple[Pair, Wheres]] = []
    for pair in c.occasions(lambda e: e.where):
        stated = [(a, b) for a in pair.left_event.where for b in pair.right_event.where]
        relations = [places.readings_relation(a.readings, b.readings, lexicon=c.lexicon) for a, b in stated]
        fits = [both for both, relation in zip(stated, relations, strict=True) if relation in AGREE]
        if all(relation == "apart" for relation in relations):
            if not any(near(c, a, b) for a, b in stated):
                apart.append(pair)
        elif fits and (clash := _buildings(c, fits)) is not None:
            built.append((pair, clash))
        elif fits:
            agreed |= {pair.left_event.id, pair.right_event.id}
            out.agree("venue", mark(c.left, fits[0][0]), mark(c.right, fits[0][1]))
    for pair in apart:
        a, b = pair.left_event.where[0], pair.right_event.where[0]
        level = apart_level(a, b)
        marks = mark(c.left, a), mark(c.right, b)
        if {pair.left_event.id, pair.right_event.id} & agreed or not same_sort(pair):
            continue
        if _names(c, marks[0], b) or _names(c, marks[1], a):
            out.reject(NAMES_BOTH, *marks)
        else:
            _conflict(c, pair, out, "venue.apart", level, marks, (a, b))
    for pair, (a, b) in built:
        if not {pair.left_event.id, pair.right_event.id} & agreed and same_sort(pair):
            marks = (_phrase(c.left, a), _phrase(c.right, b))
            _conflict(c, pair, out, "venue.facility", "apart", marks, (a, b))


def _names(c: Comparison, own: Mark, other: Stated[Place]) -> bool:
    """True where the sentence of the one also names where the other puts it: "left Ede, and checked in at Epe"."""
    return any(
        places.readings_relation(places.resolve_place(m.name, lexicon=c.lexicon), other.readings, lexicon=c.lexicon)
        in ("same", "inside")
        for e in c.entities.values()
        if e.kind == "place"
        for m in e.mentions
        if m.span.article == own.sentence.article and own.sentence.start <= m.span.start < own.sentence.end
    )


def apart_level(a: Stated[Place], b: Stated[Place]) -> str:
    """The level of two places that are apart: countries, or cities of one."""
    return "countries" if a.readings[0].country != b.readings[0].country else "cities"


def near(c: Comparison, a: Stated[Place], b: Stated[Place]) -> bool:
    """True where one side says only near what it was ("near Houston", "north of Detroit") and the other's place is that near."""
    words = c.lexicon.table("events")["vicinity"]
    sides = ((c.left, a), (c.right, b))
    if not any(_ahead(x, s) & frozenset(words["words"]) for x, s in sides):
        return False
    distance = places.kilometres(a.readings[0], b.readings[0])
    return distance is None or distance <= words["kilometres"]


def _ahead(x: Extraction, s: Stated[Place]) -> frozenset[str]:
    """The words just before a stated place."""
    before = x.article.text[max(0, s.span.start - AHEAD) : s.span.start].lower().split()
    return frozenset(before[-WORDS_AHEAD:])


def _buildings(c: Comparison, stated: list[Wheres]) -> Wheres | None:
    """The first of the stated places where both sides name a kind of building, if none of them can be one building."""
    told: list[tuple[Wheres, frozenset[str], frozenset[str]]] = []
    for a, b in stated:
        left, right = (places.facility_kinds(s.span.quote, lexicon=c.lexicon) for s in (a, b))
        if left and right:
            told.append(((a, b), left, right))
    if not told or not all(places.kinds_apart(left, right, lexicon=c.lexicon) for _, left, right in told):
        return None
    return told[0][0]


def _conflict(
    c: Comparison, pair: Pair, out: Outcome, rule: str, level: str, marks: tuple[Mark, Mark], stated: Wheres
) -> None:
    left, right = marks
    if not one_occasion(c, pair) or (recurs(c, pair) and times_apart(pair.left, pair.right, c)):
        out.reject(RECURS, left, right)
        return
    discounts = ["inherited"] if "inherited" in (stated[0].basis, stated[1].basis) else []
    if pair in c.statements:
        discounts.append("statement")
    detail = f"{left.value} and {right.value} are apart"
    out.measures.append(Measure(rule, "venue", level, left, right, detail, pair.shared, tuple(discounts)))


def mark(x: Extraction, s: Stated[Place]) -> Mark:
    """A stated place as a mark."""
    return Mark(s.span, sentence_of(x, s.span), places.words(s.readings[0]))


def _phrase(x: Extraction, s: Stated[Place]) -> Mark:
    """A stated facility as a mark, with the words that name it."""
    return Mark(s.span, sentence_of(x, s.span), f"{s.span.quote} ({places.words(s.readings[0])})")
