"""What somebody is: offices, parties and constituencies that one person cannot hold together."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.normalize import places
from claimcheck.normalize.names import match_names
from claimcheck.normalize.places.states import state
from claimcheck.types import Attribute, Entity, Evidence, Extraction


@register("role", "role.office", "role.party", "role.constituency")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one person offices, parties or constituencies that exclude each other."""
    for holder in sorted({a.holder for a in c.left.attributes} & {a.holder for a in c.right.attributes}):
        entity = c.entities.get(holder)
        if entity is None:
            continue
        for slot in ("party", "constituency", "office"):
            left, right = _of(c.left, holder, slot), _of(c.right, holder, slot)
            if left and right:
                _compare(c, entity, slot, left, right, out)


def _of(x: Extraction, holder: str, slot: str) -> list[Attribute]:
    return [a for a in x.attributes if a.holder == holder and a.slot == slot]


def _compare(c: Comparison, entity: Entity, slot: str, left: list[Attribute], right: list[Attribute], out: Outcome) -> None:
    levels = list(_levels(slot, left, right, c))
    if not levels or any(level == "same" for _, _, level in levels):
        for a, b, level in levels:
            if level == "same":
                out.agree("role", mark(c.left, a), mark(c.right, b))
                break
        return
    clashes = [(a, b, level) for a, b, level in levels if level != "unknown"]
    if len(clashes) == len(levels):
        a, b, level = clashes[0]
        left_mark, right_mark = mark(c.left, a), mark(c.right, b)
        identity = (Evidence("link.entity", entity.name, "same", 8.0, f"both speak of {entity.name}"),)
        detail = f"{entity.name}: {left_mark.value} against {right_mark.value}"
        out.measures.append(Measure(f"role.{slot}", "role", level, left_mark, right_mark, detail, identity))


def _levels(slot: str, left: list[Attribute], right: list[Attribute], c: Comparison) -> Iterator[tuple[Attribute, Attribute, str]]:
    for a in left:
        for b in right:
            if slot == "office":
                yield a, b, _office(a, b, c)
            else:
                yield a, b, "same" if a.value == b.value else "apart"


def _office(a: Attribute, b: Attribute, c: Comparison) -> str:
    """same; domain (the same office of two countries, states or organizations); unknown otherwise: people hold several offices."""
    if a.value != b.value:
        return "unknown"
    if not a.domain or not b.domain or a.domain == b.domain:
        return "same"
    if a.former or b.former:
        return "unknown" if a.former != b.former else _domain(a, b, c)
    return _domain(a, b, c)


def _domain(a: Attribute, b: Attribute, c: Comparison) -> str:
    kinds = a.domain.split(":")[0], b.domain.split(":")[0]
    if kinds[0] == kinds[1] and kinds[0] in ("country", "region"):
        return "domain"
    if kinds == ("@organization", "@organization"):
        names = [(e.name if (e := c.entities.get(d[1:])) is not None else d) for d in (a.domain, b.domain)]
        apart = match_names(names[0], names[1], kind="organization").verdict == "different" and not _acronym(*names)
        return "domain" if apart else "same"
    return "unknown"


def _acronym(a: str, b: str) -> bool:
    """True where one name may be the other's initials."""
    short, long_ = sorted((a, b), key=len)
    letters = [c for c in short if c.isalpha()]
    initials = [w[0] for w in long_.split() if w[:1].isupper()]
    return "".join(letters).upper() == "".join(initials).upper() or "".join(letters).upper() == "".join(c for c in long_ if c.isalpha()).upper()


def mark(x: Extraction, a: Attribute) -> Mark:
    """An attribute as a mark, in words."""
    value = a.value
    if a.slot == "constituency":
        value = places.words(known) if (known := state(a.span.quote)) is not None else a.span.quote
    elif a.slot == "office":
        value = a.span.quote
    return Mark(a.span, sentence_of(x, a.span), value)
