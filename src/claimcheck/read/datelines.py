"""The dateline of a report: the town and the agency before its first sentence, which are no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

# "MOSCOW (Reuters) -", "BRUSSELS, Nov 29 (AP) —", "Paris (AFP) --" at the beginning of a line
DATELINE = re.compile(
    r"^[ \t\"“]*(?P<place>[A-Z][\w.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){0,5})"
    r"(?:,? ?(?:[A-Z][a-z]{2,8}\.?|[A-Z]{3,9}\.?) ?[0-9]{0,2})?,? *(?P<agency>\([^()\n]{2,40}\))? *(?:--|—|–|-|:)(?= )",
    re.MULTILINE,
)


def datelines(text: str) -> Iterator[re.Match[str]]:
    """The datelines of a text: a town in capitals, or one with an agency behind it."""
    return (m for m in DATELINE.finditer(text) if m["agency"] or (m["place"].isupper() and len(m["place"]) >= SHORTEST))


SHORTEST = 3  # letters of a town: "M - 82 is a road"
