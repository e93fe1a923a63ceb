"""Groups of clusters as entities: one name to show, ids that follow from the names, every mention and every reason kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.normalize.places import demonym_place
from claimcheck.normalize.text import fold
from claimcheck.types import Entity, EntityKind, Gender, Mention

LONGEST_ACRONYM = 5
NOT_SLUG = re.compile(r"[^a-z0-9]+")


def build(
    groups: Sequence[Sequence[str]], by_id: Mapping[str, Entity], reasons: Mapping[str, Sequence[str]]
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """The entities in order of kind and name, and the id of the entity of each cluster."""
    drafts = sorted((_merged(members, by_id, reasons) for members in groups), key=lambda d: _order(d[0]))
    taken: Counter[str] = Counter()
    ids: dict[str, str] = {}
    entities = []
    for draft, members in drafts:
        slug = f"{draft.kind}:{NOT_SLUG.sub('-', fold(draft.name)).strip('-') or 'unnamed'}"
        taken[slug] += 1
        ident = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
        ids |= dict.fromkeys(members, ident)
        entities.append(
            Entity(
                ident, draft.kind, draft.name, draft.aliases, draft.role, draft.mentions, draft.reasons, draft.gender
            )
        )
    return tuple(entities), ids


def _order(e: Entity) -> tuple[object, ...]:
    return e.kind, fold(e.name), e.mentions[0].span


def _merged(
    members: Sequence[str], by_id: Mapping[str, Entity], reasons: Mapping[str, Sequence[str]]
) -> tuple[Entity, Sequence[str]]:
    parts = [by_id[i] for i in sorted(members)]
    mentions = tuple(sorted([m for p in parts for m in p.mentions], key=_place))
    name = _standard(parts, mentions)
    aliases = tuple(dict.fromkeys([name, *sorted({a for p in parts for a in p.aliases})]))
    across = [r for p in parts for r in reasons.get(p.id, ())]
    why = tuple(dict.fromkeys([*across, *[r for p in parts for r in p.reasons]]))
    gender: Gender = next((p.gender for p in parts if p.gender), "")
    return Entity("", _kind(parts), name, aliases, _role(parts), mentions, why, gender), members


def _role(parts: Sequence[Entity]) -> str | None:
    """What the texts call it, each description once."""
    told = [r for p in parts if p.role for r in p.role.split(" · ") if r]
    if len(told) > 1:
        told = list({fold(r): r for r in reversed(told)}.values())[::-1]
    return " · ".join(told) or None


def _place(m: Mention) -> tuple[str, int, int, str]:
    """As the span itself, quicker to compare."""
    return m.span.article, m.span.start, m.span.end, m.span.quote


def _kind(parts: Sequence[Entity]) -> EntityKind:
    """The kind that most mentions have; of equals, the first by name."""
    if len({p.kind for p in parts}) == 1:
        return parts[0].kind
    counts: Counter[EntityKind] = Counter()
    for p in parts:
        counts[p.kind] += len(p.mentions)
    return min(counts, key=lambda k: (-counts[k], k))


def _standard(parts: Sequence[Entity], mentions: Sequence[Mention]) -> str:
    """The form to show: of the fullest names, one with its accents (the original spelling), then the most frequent.

    Of a place its name, not its people ("American"), and not a dateline's capitals.
    """
    places = all(p.kind == "place" for p in parts)
    names = sorted({a for p in parts for a in p.aliases} if places else {p.name for p in parts})
    if len(names) == 1:
        return names[0]
    counts = Counter(m.name for m in mentions)

    def rank(name: str) -> tuple[object, ...]:
        people = places and demonym_place(name) is not None
        capitals = len(name) > LONGEST_ACRONYM and name.isupper()
        return not people, not capitals, " " in name, not name.isascii(), counts[name], len(name), name

    return max(names, key=rank)
