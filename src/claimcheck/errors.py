"""What claimcheck raises, and nothing else, on input it cannot use."""

from __future__ import annotations


class ClaimcheckError(Exception):
    """The base of every error that claimcheck raises on purpose: one line that says what was given, what is allowed, what to do."""


class InputError(ClaimcheckError):
    """An article, a date or an argument cannot be used."""


class LexiconError(ClaimcheckError):
    """A data file (a word list, a table, a weight) is missing or malformed; the message names the file and the entry."""


class ModelError(ClaimcheckError):
    """The spaCy pipeline that was asked for is not installed; the message lists what is."""


class ExtraError(ClaimcheckError):
    """An optional dependency is needed; the message names the extra that brings it."""


class InputWarning(UserWarning):
    """An article is read, though not just as it was given: another encoding, HTML as text, a language that is not English."""
