"""Whether an article says what a statement says: a test of textual entailment over slots, one claim of the statement at a time."""

from claimcheck.entailment.claims import Entailment, Level, Said, by_level

__all__ = ["Entailment", "Level", "Said", "by_level"]
