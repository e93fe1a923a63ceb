"""Detectors: one small file a kind. Importing the package registers them all."""

from claimcheck.detect import actor, attribution, date, name, number, polarity, role, setting, value, venue
from claimcheck.detect.base import REGISTRY, Comparison, Mark, Measure, Outcome, Rule, register

__all__ = [
    "REGISTRY", "Comparison", "Mark", "Measure", "Outcome", "Rule", "actor", "attribution", "date", "detect_all", "name", "number",
    "polarity", "register", "role", "rules", "setting", "value", "venue",
]  # fmt: skip


def detect_all(comparison: Comparison) -> Outcome:
    """What every registered detector finds, in the order of their names."""
    out = Outcome()
    for _, detector in sorted(REGISTRY.detectors.items()):
        detector(comparison, out)
    return out


def rules() -> tuple[Rule, ...]:
    """The registered rules by name."""
    return tuple(rule for _, rule in sorted(REGISTRY.rules.items()))
