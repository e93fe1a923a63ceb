"""Detectors: one small file a kind. Importing the package registers them all."""

from collections.abc import Collection

from claimcheck.detect import (
    actor,
    attribution,
    bases,
    date,
    date_bounds,
    date_brief,
    date_scene,
    description,
    earnings,
    employer,
    ends,
    holder,
    host,
    maker,
    medium,
    motion,
    name,
    number,
    only_place,
    ordinals,
    outcome,
    polarity,
    price,
    prison,
    relations,
    residence,
    role,
    setting,
    standing,
    swapped,
    twins,
    value,
    venue,
    votes,
    winner,
)
from claimcheck.detect.base import REGISTRY, Comparison, Mark, Measure, Outcome, Rule, register
from claimcheck.types import KINDS, Kind

__all__ = [
    "REGISTRY", "Comparison", "Mark", "Measure", "Outcome", "Rule", "actor", "attribution", "bases", "date", "date_bounds", "date_brief",
    "date_scene", "description", "detect_all", "earnings", "employer", "ends", "holder", "host", "maker", "medium", "motion", "name", "number", "only_place",
    "ordinals", "outcome", "polarity", "price", "prison", "register", "relations", "residence", "role", "rules", "setting", "standing", "swapped",
    "twins", "value", "venue", "votes", "winner",
]  # fmt: skip


def detect_all(comparison: Comparison, *, kinds: Collection[Kind] = KINDS) -> Outcome:
    """What the registered detectors of the kinds find, in the order of their names."""
    out = Outcome()
    for rule, detector in sorted(REGISTRY.detectors.items()):
        if REGISTRY.rules[rule].kind in kinds:
            detector(comparison, out)
    return out


def rules() -> tuple[Rule, ...]:
    """The registered rules by name."""
    return tuple(rule for _, rule in sorted(REGISTRY.rules.items()))
