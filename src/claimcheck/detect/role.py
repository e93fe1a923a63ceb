"""What somebody is: offices, parties and constituencies that one person cannot hold together.

People hold several offices, so another office is no conflict by itself: only two offices that nobody holds at one time
(`roles.toml` lists them), or one office of two different places or organizations. What the other article says too is
compared with nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.detect import offices
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.normalize import places
from claimcheck.normalize.places.states import state
from claimcheck.types import Attribute, Entity, Evidence, Extraction

AS_OF = 45  # days between two articles beyond which an office may have changed hands
OTHER_TIME = "the articles appeared too far apart: the office may have changed"


@register("role", "role.office", "role.party", "role.constituency")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one person offices, parties or constituencies that exclude each other."""
    for holder in sorted({a.holder for a in c.left.attributes} & {a.holder for a in c.right.attributes}):
        entity = c.entities.get(holder)
        if entity is None:
            continue
        seen: set[object] = set()
        for slot in ("constituency", "party", "office"):
            for m in _compare(c, entity, _of(c.left, holder, slot), _of(c.right, holder, slot), out):
                sentences = {m.left.sentence, m.right.sentence}
                if not sentences & seen:  # one wrong description of one person is one finding
                    seen |= sentences
                    out.measures.append(m)


def _of(x: Extraction, holder: str, slot: str) -> list[Attribute]:
    return [a for a in x.attributes if a.holder == holder and a.slot == slot]


def _compare(
    c: Comparison, entity: Entity, left: list[Attribute], right: list[Attribute], out: Outcome
) -> Iterator[Measure]:
    levels = [(a, b, _level(a, b, c)) for a in left for b in right]
    shared = {x for a, b, level in levels if level == offices.SAME for x in (a, b)}
    agreed = next(((a, b) for a, b, level in levels if level == offices.SAME), None)
    if agreed is not None:
        out.agree("role", mark(c.left, agreed[0]), mark(c.right, agreed[1]))
    for a, b, level in levels:
        if level in (offices.SAME, offices.UNKNOWN) or a in shared or b in shared or (shared and a.slot != "office"):
            continue
        left_mark, right_mark = mark(c.left, a), mark(c.right, b)
        if a.slot == "office" and level != offices.FIXED and far_apart(c):
            out.reject(OTHER_TIME, left_mark, right_mark)
            continue
        identity = (Evidence("link.entity", entity.name, "same", 8.0, f"both speak of {entity.name}"),)
        detail = f"{entity.name}: {left_mark.value} against {right_mark.value}"
        yield Measure(f"role.{a.slot}", "role", level, left_mark, right_mark, detail, identity)


def _level(a: Attribute, b: Attribute, c: Comparison) -> str:
    if a.slot == "office":
        return offices.relation(a, b, c)
    return offices.SAME if a.value == b.value else "apart"


def far_apart(c: Comparison) -> bool:
    """True where the articles appeared so far apart that an office may have changed hands."""
    left, right = c.left.article.published, c.right.article.published
    return left is not None and right is not None and abs((left - right).days) > AS_OF


def mark(x: Extraction, a: Attribute) -> Mark:
    """An attribute as a mark, in words."""
    value = a.value if a.slot == "party" else a.span.quote
    if a.slot == "constituency" and (known := state(a.span.quote)) is not None:
        value = places.words(known)
    return Mark(a.span, sentence_of(x, a.span), value)
