"""How it is spelled: one person or place under two spellings."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.normalize.names import is_variant
from claimcheck.normalize.places import demonym_place
from claimcheck.types import Entity, Evidence, Extraction, Mention

SHOWN = 3  # reasons


@register("name", "name.spelling")
def detect(c: Comparison, out: Outcome) -> None:
    """Two articles spell the name of one person or place differently."""
    for ident in sorted(c.entities):
        entity = c.entities[ident]
        if entity.kind not in ("person", "place"):
            continue
        left, right = _spelling(entity, c.left), _spelling(entity, c.right)
        if left is None or right is None or not is_variant(_bare(left), _bare(right), lexicon=c.lexicon):
            continue
        if _names(entity, c.left) & _names(entity, c.right):
            continue  # one article uses both spellings: no difference between sources
        marks = mark(c.left, left), mark(c.right, right)
        why = tuple(
            Evidence("link.name", f"{left.name}/{right.name}", "same", 4.0, reason)
            for reason in _reasons(entity, left.name, right.name)
        )
        identity = (
            Evidence("link.entity", entity.kind, "same", 4.0, f"both name one {entity.kind}"),
            *(_unweighted(e) for e in why),
        )
        out.measures.append(
            Measure(
                "name.spelling", "name", "variant", *marks, f"{left.name} / {right.name}", identity, verdict="variant"
            )
        )


def _reasons(entity: Entity, left: str, right: str) -> tuple[str, ...]:
    """Why these two spellings are one name: what was said of the two, and what both are called; else the first that was said at all."""
    told = (r for r in entity.reasons if (repr(left) in r and repr(right) in r) or r.startswith("both are called"))
    return tuple(told)[:SHOWN] or entity.reasons[:SHOWN]


def _bare(m: Mention) -> str:
    """The name without the region or country behind a town."""
    return m.name.partition(",")[0] if m.kind == "place" else m.name


def _unweighted(e: Evidence) -> Evidence:
    return Evidence(e.rule, e.measure, e.level, 0.0, e.detail)


def _names(entity: Entity, x: Extraction) -> set[str]:
    return {
        m.name for m in entity.mentions if m.span.article == x.article.id and (" " in m.name or entity.kind == "place")
    }


def _spelling(entity: Entity, x: Extraction) -> Mention | None:
    """The first full form in the article: a short form is no spelling, nor is a people's name one of its country."""
    mentions = [
        m
        for m in entity.mentions
        if m.span.article == x.article.id and m.name[:1].isupper() and not (m.kind == "place" and demonym_place(m.name))
    ]
    full = [m for m in mentions if " " in m.name]
    return (full or mentions)[0] if mentions else None


def mark(x: Extraction, m: Mention) -> Mark:
    """A spelling as a mark."""
    return Mark(m.span, sentence_of(x, m.span), m.name)
