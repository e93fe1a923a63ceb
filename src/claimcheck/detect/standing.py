"""How two parties stand to each other: an owner told as the owned, a successor as the predecessor, a brother as a cousin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.parties import marked
from claimcheck.detect.standing_forms import Standing, sentences_apart, standings
from claimcheck.types import Evidence, Extraction

PARTIES = 6.0  # bits for two parties that are the same
BOTH = "one of the articles tells it both ways"
FORMER = frozenset({"former", "formerly", "previously", "once", "ex", "divorced", "one-time", "onetime", "previous"})


@register("role", "role.turned", "role.relation")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports tell how two parties stand to each other the other way round, or in two ways that exclude each other."""
    if c.within:
        return
    lefts = list(_stated(c.left, c))
    rights = list(_stated(c.right, c)) if lefts else []
    relations = c.lexicon.table("standings")["relations"]
    for a in lefts:
        for b in rights:
            rule = _clash(a, b, relations)
            if (
                not rule
                or (relations[a.relation].get("brief") and not brief.is_short(c))
                or sentences_apart(a.said, b.said, c)
            ):
                continue
            marks = _mark(a, relations), _mark(b, relations)
            if _tells(b, lefts, relations) or _tells(a, rights, relations):
                out.reject(BOTH, *marks)
                continue
            names = f"{a.over.name} and {a.under.name}"
            identity = (Evidence("link.entity", names, "same", PARTIES, f"both speak of {names}"),)
            detail = f"{marks[0].value} against {marks[1].value}"
            out.measures.append(Measure(rule, "role", "apart", *marks, detail, identity))


def _stated(x: Extraction, c: Comparison) -> Iterator[Standing]:
    for said in marked(x, c):
        yield from standings(said, c.lexicon)


def _clash(a: Standing, b: Standing, relations: Mapping[str, Any]) -> str:
    """The rule by which two statements exclude each other; empty where they do not, or speak of other parties."""
    straight = a.over.same(b.over) and a.under.same(b.under)
    turned = a.over.same(b.under) and a.under.same(b.over)
    if not straight and not turned:
        return ""
    if a.relation == b.relation:
        if a.even:
            return "role.relation" if _ended(a) != _ended(b) and relations[a.relation].get("ends") else ""
        return "role.turned" if turned and not straight and _ended(a) == _ended(b) else ""
    groups = {relations[s.relation].get("group", "") for s in (a, b)}
    exclusive = groups == {"kin"} or ("stranger" in groups and groups <= {"kin", "relative", "stranger"})
    return "role.relation" if exclusive and not _ended(a) and not _ended(b) else ""


def _ended(s: Standing) -> bool:
    return s.former in FORMER


def _tells(other: Standing, among: Sequence[Standing], relations: Mapping[str, Any]) -> bool:
    """True where one of the statements says what the other does, too."""
    return any(s.relation == other.relation and not _clash(s, other, relations) and _one(s, other) for s in among)


def _one(a: Standing, b: Standing) -> bool:
    return (a.over.same(b.over) and a.under.same(b.under)) or (a.even and a.over.same(b.under) and a.under.same(b.over))


def _mark(s: Standing, relations: Mapping[str, Any]) -> Mark:
    says = relations[s.relation]["says"].format(over=s.over.name, under=s.under.name)
    return Mark(s.over.span, s.said.sentence, f"no longer: {says}" if _ended(s) else says)
