"""Of which kind the counted things are: makes, models, and the shares of "12 Danish and 11 Dutch sailors"."""

from __future__ import annotations

import re

from claimcheck.detect.counted import Counted
from claimcheck.detect.parts import after, before, value_of
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.quantities import is_plural, singular_noun

WORDS = re.compile(r"[\w’'-]+")
INSIDE = 5  # words behind a number within which its noun stands
MODEL = re.compile(r"\b[A-Z][A-Za-z]{0,9}[-\s]?\d+[A-Za-z]{0,3}\b")
JOINED = re.compile(r"(?P<number>\d[\d,]*|[A-Za-z]+)\s+(?P<kind>[\w-]+)\s+and\s+$")
LINKS = frozenset({"and", "or"})


@dataclass(frozen=True, slots=True)
class Share:
    """One of two counts that share a noun: the 11 of "12 Danish and 11 Dutch sailors", of the kind "dutch", 23 in all."""

    kind: str
    total: float


def share(x: Counted, lexicon: Lexicon) -> Share | None:
    """The share that a number is; None where the count before it has a noun of its own: "three ships and 11 Dutch sailors"."""
    joined = JOINED.search(before(x))
    kinds = _inside(x)
    if joined is None or len(kinds) != 1 or x.value.low != x.value.high or is_plural(joined["kind"].lower()):
        return None
    other = value_of(joined["number"], lexicon)
    return Share(kinds[0].lower(), other + x.value.low) if other is not None and other > 1 else None


def summed(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True for "12 Danish and 11 Dutch sailors" and "23 sailors from Denmark and the Netherlands"."""
    left, right = share(a, lexicon), share(b, lexicon)
    if left is not None and right is not None:
        return left.kind != right.kind and left.total == right.total
    return any(
        part is not None and other.value.low <= part.total <= other.value.high
        for part, other in ((left, b), (right, a))
    )


def shares_apart(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True where one number is the share of a kind, and the other is not of that kind alone."""
    left, right = share(a, lexicon), share(b, lexicon)
    if left is not None and right is not None:
        return left.kind != right.kind
    return any(part is not None and not _only_of(part.kind, other) for part, other in ((left, b), (right, a)))


def _only_of(kind: str, x: Counted) -> bool:
    words = {w.lower() for w in _inside(x)}
    return kind in words and words.isdisjoint(LINKS)


def kinds_apart(a: Counted, b: Counted) -> bool:
    """True for "20 Airbus jets" and "eight Boeing jets": the names between number and noun are no name of both."""
    left, right = (_names(x) for x in (a, b))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _names(x: Counted) -> set[str]:
    """The models between a number and what is counted, and the capitalised words that name none."""
    models = _models(x)
    spelled = "".join(models)
    return models | {w for w in _inside(x) if w[:1].isupper() and w.replace("-", "").upper() not in spelled}


def models_apart(a: Counted, b: Counted) -> bool:
    """True for "seven AK-47 rifles" and "nine assault rifles": the one counts a model, and the other not it alone."""
    return a.value.unit == b.value.unit == "count" and _models(a) != _models(b)


def _models(x: Counted) -> set[str]:
    """The names with digits that stand between a number and what is counted, hyphens left out."""
    text = after(x)
    noun = _noun_at(x)
    found = {m[0] for m in MODEL.finditer(text[:noun])} if noun is not None else set()
    return {name.replace("-", "").replace(" ", "").upper() for name in found}


def _inside(x: Counted) -> list[str]:
    """The words between a number and what is counted."""
    noun = _noun_at(x)
    return WORDS.findall(after(x)[:noun]) if noun is not None else []


def _noun_at(x: Counted) -> int | None:
    """Where what is counted stands behind its number; None where it does not."""
    if x.value.unit != "count" or not x.value.of:
        return None
    words = list(WORDS.finditer(after(x)))[:INSIDE]
    return next((m.start() for m in words if singular_noun(m[0].lower()) == x.value.of), None)
