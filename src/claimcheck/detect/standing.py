"""How two parties stand to each other: an owner told as the owned, a successor as the predecessor, a brother as a cousin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.forms import Stated, stating
from claimcheck.detect.hints import plain_of
from claimcheck.detect.parties import sentences_apart
from claimcheck.detect.standing_forms import Standing, Way, hints, standings, ways
from claimcheck.prefilter import Literals
from claimcheck.types import Evidence, Extraction

PARTIES = 6.0  # bits for two parties that are the same
BOTH = "one of the articles tells it both ways"
FORMER = frozenset({"former", "formerly", "previously", "once", "ex", "divorced", "one-time", "onetime", "previous"})


@register("role", "role.turned", "role.relation", "actor.turned")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports tell how two parties stand to each other the other way round, or in two ways that exclude each other."""
    if c.within:
        return
    told = _told_by_both(c)
    sides = _sharing(*(_stating(x, c, told) for x in (c.left, c.right))) if told else ([], [])
    lefts, rights = ([s for said, forms in side for s in standings(said, forms, c.lexicon)] for side in sides)
    relations = c.lexicon.table("standings")["relations"]
    for a in lefts:
        for b in rights:
            rule = _clash(a, b, relations)
            if not rule or sentences_apart(a.said, b.said, c) or not _comparable(a, b, relations, c):
                continue
            marks = _mark(a, relations), _mark(b, relations)
            if _tells(b, lefts, relations) or _tells(a, rights, relations):
                out.reject(BOTH, *marks)
            else:
                _measure(rule, a, b, marks, out)


def _comparable(a: Standing, b: Standing, relations: Mapping[str, Any], c: Comparison) -> bool:
    """True but for deeds that are done again and again: those of two short statements, one of which says little that the other does not.

    Kin share a surname, and in a whole article a surname alone may be led to the wrong one of them.
    """
    if relations[a.relation].get("group") and not (brief.is_short(c) or all(_in_full(s) for s in (a, b))):
        return False
    if not relations[a.relation].get("brief"):
        return True
    _, _, share = c.scenes.overlap(a.said.sentence.start, b.said.sentence.start)
    return brief.is_short(c) and share >= c.lexicon.table("weights")["brief"]["deed"]


def _in_full(s: Standing) -> bool:
    """True where both parties are known by more than a surname in the article itself."""
    article = s.said.sentence.article
    return all(
        len(p.words) > 1
        or (p.entity is not None and any(m.span.article == article and " " in m.name for m in p.entity.mentions))
        for p in (s.over, s.under)
    )


def _measure(rule: str, a: Standing, b: Standing, marks: tuple[Mark, Mark], out: Outcome) -> None:
    names = f"{a.over.name} and {a.under.name}"
    identity = (Evidence("link.entity", names, "same", PARTIES, f"both speak of {names}"),)
    detail = f"{marks[0].value} against {marks[1].value}"
    if rule == "actor.turned":  # the parse may have told the same deed: one cause, one finding
        here = {m.sentence for m in marks}
        out.measures = [m for m in out.measures if m.rule != PARSED or {m.left.sentence, m.right.sentence} != here]
    kind: Literal["role", "actor"] = "actor" if rule == "actor.turned" else "role"
    out.measures.append(Measure(rule, kind, "apart", *marks, detail, identity))


PARSED = "actor.exchanged"


def _told_by_both(c: Comparison) -> Literals:
    """The hints of those relations that both articles may tell of."""
    texts = plain_of(c.left), plain_of(c.right)
    return Literals().union(*(own for own in hints(c.lexicon).values() if all(text.holding(own) for text in texts)))


Sentences = list[Stated[Way]]


def _stating(x: Extraction, c: Comparison, told: Literals) -> Sentences:
    """The sentences with two names that may tell of one of the relations."""
    forms = [(way, form.with_one_of(told)) for way, form in ways(c.lexicon)]
    return [stated for stated in stating(x, c, forms) if len(stated[0].parties) > 1]


def _sharing(lefts: Sentences, rights: Sentences) -> tuple[Sentences, Sentences]:
    """Of each side the sentences that name two of the parties that a sentence of the other names: no others can clash."""
    sides = [[(stated, [p.keys for p in stated[0].parties]) for stated in side] for side in (lefts, rights)]
    named = [[frozenset().union(*keys) for _, keys in side] for side in sides]
    left, right = (
        [stated for stated, keys in own if any(sum(not k.isdisjoint(there) for k in keys) > 1 for there in others)]
        for own, others in zip(sides, reversed(named), strict=True)
    )
    return left, right


def _clash(a: Standing, b: Standing, relations: Mapping[str, Any]) -> str:
    """The rule by which two statements exclude each other; empty where they do not, or speak of other parties."""
    straight = a.over.same(b.over) and a.under.same(b.under)
    turned = a.over.same(b.under) and a.under.same(b.over)
    if not straight and not turned:
        return ""
    if a.relation == b.relation:
        if a.even:
            return "role.relation" if _ended(a) != _ended(b) and relations[a.relation].get("ends") else ""
        told = "actor.turned" if a.deed and b.deed and relations[a.relation].get("deed") else "role.turned"
        return told if turned and not straight and _ended(a) == _ended(b) else ""
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
