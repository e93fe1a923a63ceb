"""Slots of a name that take one place: where a firm has its seat, where somebody was born or died, where something lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.forms import Form, stating
from claimcheck.detect.hints import plain_of
from claimcheck.detect.parties import Marked, Party
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import places
from claimcheck.types import Evidence, Extraction, Place

NAMED = 6.0  # bits for the name that both speak of
SUBURB = 60  # kilometres from which on two towns are no town and its suburb
BESIDE = 20  # characters before a form in which it may be said that it was so once
MOVED = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|relocat\w+|former|formerly|previously|originally|until|once|then|planned|plans?|will|would|new)\b",
    re.IGNORECASE,
)
ELSEWHERE = "one of the articles gives two places"


@dataclass(frozen=True, slots=True)
class Based:
    """A name with the place that a sentence gives it in one slot."""

    slot: str
    who: Party
    where: tuple[Place, ...]
    quote: str
    kind: str  # of the slot's form: forms, nations or facilities
    said: Marked


@register("venue", "venue.base")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one firm two seats, one person two birthplaces, or one thing two places where it lies."""
    if c.within:
        return
    slots = _told_by_both(c)
    lefts = list(_stated(c.left, c, slots))
    rights = list(_stated(c.right, c, slots)) if lefts else []
    for a in lefts:
        for b in rights:
            if a.slot != b.slot or not a.who.same(b.who) or not apart(a.where, b.where, c):
                continue
            kinds = {a.kind, b.kind}
            if kinds == {"facilities"} or ("nations" in kinds and not brief.is_short(c)):
                continue  # the Church in Turkey, the Church in Niger; a German firm, based in London
            marks = _mark(a), _mark(b)
            if any(k.slot == a.slot and k.who.same(a.who) and not apart(k.where, b.where, c) for k in lefts) or any(
                k.slot == b.slot and k.who.same(b.who) and not apart(a.where, k.where, c) for k in rights
            ):
                out.reject(ELSEWHERE, *marks)
                continue
            level = "countries" if a.where[0].country != b.where[0].country else "cities"
            identity = (Evidence("link.entity", a.who.name, "same", NAMED, f"both speak of {a.who.name}"),)
            label = c.lexicon.table("bases")["slots"][a.slot]["label"]
            detail = f"{label} of {a.who.name}: {marks[0].value} against {marks[1].value}"
            out.measures.append(Measure("venue.base", "venue", level, *marks, detail, identity))


def _told_by_both(c: Comparison) -> list[tuple[Slot, Form]]:
    """The forms of those slots that each of the articles may tell in some form."""
    texts = plain_of(c.left), plain_of(c.right)
    named = [{slot.name for slot, form in _slots(c.lexicon) if text.meeting(form.needs)} for text in texts]
    return [(slot, form) for slot, form in _slots(c.lexicon) if slot.name in named[0] & named[1]]


def _stated(x: Extraction, c: Comparison, slots: Iterable[tuple[Slot, Form]]) -> Iterator[Based]:
    for said, forms in stating(x, c, slots):
        for slot, form in forms:
            for m in form.pattern.finditer(said.text):
                if (
                    said.doubted(m)
                    or MOVED.search(m[0])
                    or MOVED.search(said.text[max(0, m.start() - BESIDE) : m.start()])
                ):
                    continue
                who = said.parties[int(m["a"])]
                quote, where = _place(m, said, c.lexicon)
                if not _fits(slot, who, c.lexicon):
                    continue
                if where and not any(p.name.casefold() in who.name.casefold() for p in where[:1]):
                    yield Based(slot.name, who, where, quote, slot.kind, said)


def _fits(slot: Slot, who: Party, lexicon: Lexicon) -> bool:
    """True where the name can have the slot: people lie nowhere, and "Acme in Lisbon" may be anywhere, "the Acme Hotel in Lisbon" not."""
    person = who.entity is not None and who.entity.kind == "person"
    if slot.kind == "facilities":
        return not person and bool(places.facility_kinds(who.span.quote, lexicon=lexicon))
    if slot.name == "birth":
        return who.entity is None or who.entity.kind != "place"
    return slot.name in PERSONAL if person else True


PERSONAL = ("base", "birth", "death")


def _place(m: re.Match[str], said: Marked, lexicon: Lexicon) -> tuple[str, tuple[Place, ...]]:
    """The words that name the place, and its readings; a region behind a town tells which town."""
    groups = m.groupdict()
    if groups.get("nation"):
        country = places.demonym_country(groups["nation"], lexicon=lexicon)
        return groups["nation"], (country,) if country is not None else ()
    name = said.parties[int(groups["p"])].span.quote
    behind = re.match(r", <(\d+)>", said.text[m.end("p") + 1 :])
    if behind is not None:
        full = f"{name}, {said.parties[int(behind[1])].span.quote}"
        readings = places.resolve_place(full, lexicon=lexicon)
        if readings:
            return full, towns(readings)
    return name, towns(places.resolve_place(name, lexicon=lexicon))


def towns(readings: tuple[Place, ...]) -> tuple[Place, ...]:
    """The readings of a name, where it is a place in every one of them and not a building."""
    return readings if readings and all(p.kind != "facility" for p in readings) else ()


def apart(a: tuple[Place, ...], b: tuple[Place, ...], c: Comparison) -> bool:
    """True where no reading of the one place is, holds or lies in one of the other, nor is a suburb of it."""
    for p in a:
        for q in b:
            if places.relation(p, q, lexicon=c.lexicon) != "apart":
                return False
            if p.kind == q.kind == "city":
                gap = places.kilometres(p, q)
                if gap is None or gap < SUBURB:
                    return False
    return True


def _mark(b: Based) -> Mark:
    return Mark(b.who.span, b.said.sentence, places.words(b.where[0]))


@dataclass(frozen=True, slots=True)
class Slot:
    """What a form states, which is of kind forms, nations (the place is a nationality) or facilities (the name is of one)."""

    name: str
    kind: str


@built
def _slots(lexicon: Lexicon) -> tuple[tuple[Slot, Form], ...]:
    table = lexicon.table("bases")
    parts = {**table["words"], "P": r"(?:the )?<(?P<p>\d+)>", "nation": r"(?P<nation>[A-Z][a-z]+)"}
    return tuple(
        (Slot(name, kind), Form.of(written, parts))
        for name, entry in sorted(table["slots"].items())
        for kind in ("forms", "nations", "facilities")
        for written in entry.get(kind, ())
    )
