"""Whose poll it is: two papers that ask find two shares."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.detect.counted import Counted
from claimcheck.lexicon import Lexicon, built

NAME = r"[A-Z][\w&’'-]*(?:/[A-Z][\w&-]*)*"
SPLIT = re.compile(r"[\s/]+")


def polls_apart(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True where both sentences name whose poll they tell of, and none of the names is in both: "a Lumen poll", "a survey by Ostwind"."""
    if not a.value.unit == b.value.unit == "percent":
        return False
    left, right = (_pollsters(x.claim.span.quote, lexicon) for x in (a, b))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _pollsters(sentence: str, lexicon: Lexicon) -> set[str]:
    """The names in front of "poll", and those behind it that "by" or "for" leads in."""
    patterns, words = _patterns(lexicon), lexicon.table("indicators")["polls"]
    found = [m["names"] for p in patterns.values() for m in p.finditer(sentence)]
    return {w for names in found for w in SPLIT.split(names) if w and w.lower() not in words["plain"]}


@built
def _patterns(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    words = lexicon.table("indicators")["polls"]
    poll, link = ("|".join(map(re.escape, words[key])) for key in ("nouns", "links"))
    return {
        "before": re.compile(rf"(?P<names>{NAME}(?:\s+{NAME})*)\s+(?:[a-z-]+\s+){{0,2}}?(?:{poll})\b"),
        "behind": re.compile(
            rf"\b(?:{poll})\b[^.;]{{0,40}}?\b(?:{link})\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}?(?P<names>{NAME}(?:\s+{NAME})*)"
        ),
    }
