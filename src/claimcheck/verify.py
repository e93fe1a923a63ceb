"""What articles say of one statement: supported, contradicted, mixed or not found."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.detect.base import Outcome
from claimcheck.link import Linked
from claimcheck.types import Finding, Verification


def verdict(linked: Linked, statement: str, compare: Callable[[Linked], tuple[list[Finding], Outcome]]) -> Verification:
    """The verdict on the article `statement` among the linked ones."""
    return Verification("not_found")
