"""To which outlet, or on which, the same quoted words were said: told The Courier, in an interview with Radio Nord.

Speakers repeat themselves, so only a long quotation that is the same word for word counts, of one speaker, where neither article names the other's
outlet at all, and no sentence says that the words were said again or on another day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from claimcheck.detect.attribution import Utterance, same_words
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import dates
from claimcheck.normalize.names import match_names
from claimcheck.types import Evidence, Extraction, Quotation
from claimcheck.types import Span as TextSpan

NAME = r"(?:(?i:the) )?(?P<name>[A-Z][\w&.-]*(?:[’'](?!s\b)\w+)?(?: (?:of |and |for )?[A-Z][\w&.-]*)*)"
CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
QUOTED = re.compile(r'[“"][^”"]*[”"]?')
LEVELS = ("verbatim", "loose")
AGAIN = "the words were said more than once"


@dataclass(frozen=True, slots=True)
class Outlets:
    """`media.toml` as patterns."""

    before: re.Pattern[str]
    words: frozenset[str]
    names: frozenset[str]
    again: re.Pattern[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Outlets:
        """Built once for each lexicon."""
        return _outlets(lexicon)

    def is_one(self, name: str) -> bool:
        """True for a name that is an outlet's."""
        parts = name.split()
        return bool({parts[0], parts[-1]} & self.words or set(parts) & self.names or CALL_SIGN.fullmatch(parts[0]))


@built
def _outlets(lexicon: Lexicon) -> Outlets:
    table: Mapping[str, Any] = lexicon.table("media")
    before = re.compile(rf"\b(?:{'|'.join(table['before'])}) {NAME}")
    again = re.compile(rf"\b(?:{'|'.join(table['again'])})\b", re.IGNORECASE)
    return Outlets(before, frozenset(table["words"]), frozenset(table["names"]), again)


@register("venue", "venue.medium")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of the same quoted words name two outlets that they were said to."""
    if c.within:
        return
    outlets = Outlets.of(c.lexicon)
    weights = c.lexicon.table("weights")["rules"]["attribution.quotation"]
    function = frozenset(c.lexicon.words("stance")["function"])
    seen: set[tuple[str, str]] = set()
    lefts = _heard_by(c.left, outlets)
    rights = _heard_by(c.right, outlets) if lefts else []
    for a, left in lefts:
        for b, right in rights:
            if (left.value, right.value) in seen or not _one_speaker(a, b) or not _two(left, right, c):
                continue
            u = same_words(a, b, function, weights["same"])
            if u is None or not (u.level in LEVELS or u.whole):
                continue
            seen.add((left.value, right.value))
            if outlets.again.search(_own(left)) or outlets.again.search(_own(right)) or _days_apart(left, right, c):
                out.reject(AGAIN, left, right)
            else:
                out.measures.append(_measure(u, left, right, weights))


def two_outlets(left: TextSpan, right: TextSpan, c: Comparison) -> bool:
    """True where the two sentences name two outlets as spoken to: then they tell of two talks."""
    outlets = Outlets.of(c.lexicon)
    one, other = _heard(left, outlets), _heard(right, outlets)
    return one is not None and other is not None and _two(one, other, c)


def _heard_by(x: Extraction, outlets: Outlets) -> list[tuple[Quotation, Mark]]:
    """The quotations in sentences that name an outlet as the one spoken to: few."""
    heard = ((q, _heard(sentence_of(x, q.span), outlets)) for q in x.quotations)
    return [(q, outlet) for q, outlet in heard if outlet is not None]


def _heard(sentence: TextSpan, outlets: Outlets) -> Mark | None:
    """The outlet that a sentence names, outside its quotations, as the one spoken to; None where it names none, or several."""
    if outlets.before.search(sentence.quote) is None:  # as most
        return None
    quoted = [m.span() for m in QUOTED.finditer(sentence.quote)]
    found: dict[str, Mark] = {}
    for m in outlets.before.finditer(sentence.quote):
        name = m["name"].rstrip(".,")
        if outlets.is_one(name) and not any(start <= m.start() < end for start, end in quoted):
            at = sentence.start + m.start("name")
            found[name] = Mark(TextSpan(sentence.article, at, at + len(name), name), sentence, name)
    return next(iter(found.values())) if len(found) == 1 else None


def _one_speaker(a: Quotation, b: Quotation) -> bool:
    """True where both give the words to one, or one of them names the speaker only by a description."""
    if a.speaker is None or b.speaker is None:
        return False
    return not a.speaker.referent or not b.speaker.referent or a.speaker.referent == b.speaker.referent


def _two(left: Mark, right: Mark, c: Comparison) -> bool:
    """True for two names with no word in common, neither of which the other article holds."""
    one, other = (set(x.value.casefold().split()) for x in (left, right))
    if one & other or left.value in c.right.article.text or right.value in c.left.article.text:
        return False
    if _initials(left.value, right.value) or _initials(right.value, left.value):
        return False
    return match_names(left.value, right.value, kind="organization", lexicon=c.lexicon).verdict != "same"


def _initials(short: str, name: str) -> bool:
    return short.upper() == "".join(w[0] for w in name.split() if w[0].isupper())


def _own(mark: Mark) -> str:
    """The sentence without what it quotes."""
    return QUOTED.sub(" ", mark.sentence.quote)


def _days_apart(left: Mark, right: Mark, c: Comparison) -> bool:
    a, b = c.stated_in(left.sentence).when, c.stated_in(right.sentence).when
    return bool(a and b) and all(
        dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) == "apart" for p in a for q in b
    )


def _measure(u: Utterance, left: Mark, right: Mark, weights: Mapping[str, Any]) -> Measure:
    w = weights["words"]
    bits = min(w["cap"], u.words * w["each"] + w["whole"] * u.whole)
    identity = Evidence("align.quotation", str(u.words), "same", bits, f"{u.words} quoted words are the same")
    return Measure("venue.medium", "venue", u.level, left, right, f"{left.value} against {right.value}", (identity,))
