"""claimcheck reads several news articles about one event and says where they cannot both be right.

    >>> import claimcheck
    >>> report = claimcheck.compare("The bridge opened on 3 May 2021.", "The bridge opened on 9 May 2021.")
    >>> [(f.kind, f.left.value, f.right.value) for f in report.contradictions]
    [('date', '3 May 2021', '9 May 2021')]

Importing the package loads no spaCy; the first call that needs a parse does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.api import compare, extract, find_dates, find_venues, match_names, resolve_place, verify
    from claimcheck.checker import Checker
    from claimcheck.errors import ClaimcheckError, ExtraError, InputError, InputWarning, LexiconError, ModelError
    from claimcheck.report import Report
    from claimcheck.settings import Settings
    from claimcheck.types import (
        Article,
        Claim,
        Entity,
        Event,
        Evidence,
        Finding,
        NameMatch,
        Place,
        Quantity,
        Span,
        TimeInterval,
        Verification,
    )

__version__ = "0.1.0"

HOMES = {
    "claimcheck.api": ("compare", "extract", "find_dates", "find_venues", "match_names", "resolve_place", "verify"),
    "claimcheck.checker": ("Checker",),
    "claimcheck.errors": ("ClaimcheckError", "ExtraError", "InputError", "InputWarning", "LexiconError", "ModelError"),
    "claimcheck.report": ("Report",),
    "claimcheck.settings": ("Settings",),
    "claimcheck.types": (
        "Article", "Claim", "Entity", "Event", "Evidence", "Finding", "NameMatch", "Place", "Quantity", "Span", "TimeInterval", "Verification",
    ),
}  # fmt: skip
HOME_OF = {name: module for module, names in HOMES.items() for name in names}

__all__ = [
    "Article", "Checker", "Claim", "ClaimcheckError", "Entity", "Event", "Evidence", "ExtraError", "Finding", "InputError", "InputWarning", "LexiconError",
    "ModelError",
    "NameMatch", "Place", "Quantity", "Report", "Settings", "Span", "TimeInterval", "Verification", "compare", "extract", "find_dates", "find_venues",
    "match_names", "resolve_place", "verify",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in HOME_OF:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    value = getattr(import_module(HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *HOME_OF})
