"""Who holds an office that one person holds at a time: two reports that name two mayors of one town.

An article that names the other holder too, in whatever part, may tell of a succession, and is compared with nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.detect import offices
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.role import far_apart
from claimcheck.normalize.names import match_names
from claimcheck.types import Attribute, Entity, Evidence, Extraction

OLD = 400  # days before publication from which on a dated sentence speaks of another time


@register("actor", "actor.holder")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports name two different holders of one office that one person holds at a time."""
    if c.within or far_apart(c):
        return
    x = offices.Exclusions.of(c.lexicon)
    seen: set[tuple[str, str]] = set()
    rights = list(_held(c.right, c, x))
    for a in _held(c.left, c, x):
        for b in rights:
            if a.value != b.value or a.domain != b.domain or (a.value, a.domain) in seen:
                continue
            left, right = c.entities[a.holder], c.entities[b.holder]
            if a.holder == b.holder or _in(left, c.right) or _in(right, c.left):
                continue
            if match_names(left.name, right.name, lexicon=c.lexicon).verdict == "different":
                seen.add((a.value, a.domain))
                out.measures.append(_measure(a, b, left, right, c))


def _held(x: Extraction, c: Comparison, words: offices.Exclusions) -> Iterator[Attribute]:
    """The offices of one holder that an article gives to one person, by full name, as of today."""
    for a in x.attributes:
        if a.slot != "office" or a.former or not a.domain or a.value not in words.single or a.holder not in c.entities:
            continue
        others = {k.holder for k in x.attributes if (k.slot, k.value, k.domain) == (a.slot, a.value, a.domain)}
        if others == {a.holder} and " " in c.entities[a.holder].name and offices.proper(a, words) and not _old(a, x, c):
            yield a


def _old(a: Attribute, x: Extraction, c: Comparison) -> bool:
    """True where the sentence is dated long before the article, or cannot be placed in time."""
    published = x.article.published
    stated = [
        r
        for s in c.stated_in(sentence_of(x, a.span)).when
        for r in s.readings
        if r.grain in ("year", "decade", "day", "month")
    ]
    return any(
        r.end is None or published is None or (published - r.end).days > OLD
        for r in stated
        if r.grain != "day" or r.end
    )


def _in(entity: Entity, x: Extraction) -> bool:
    return any(m.span.article == x.article.id for m in entity.mentions)


def _measure(a: Attribute, b: Attribute, left: Entity, right: Entity, c: Comparison) -> Measure:
    marks = [Mark(k.span, sentence_of(x, k.span), e.name) for k, x, e in ((a, c.left, left), (b, c.right, right))]
    identity = (
        Evidence("link.office", a.value, "same", 6.0, f"both name the {a.value}: {a.span.quote} / {b.span.quote}"),
    )
    detail = f"{a.value}: {left.name} against {right.name}"
    return Measure("actor.holder", "actor", "apart", marks[0], marks[1], detail, identity)
