"""Party and state as they stand after a lawmaker's name: "R-Tenn.", "Democrat of Ohio", "(Calif.)", "of Idaho"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from claimcheck.extraction.claims import Context
from claimcheck.extraction.mentions import Found
from claimcheck.normalize.places.states import state
from claimcheck.types import Attribute
from claimcheck.types import Span as TextSpan

PLACE = r"(?P<place>[A-Z][A-Za-z.]*(?:\s(?:[A-Z][a-z]+\.?|[A-Z]\.))*)"
SEAT = re.compile(rf"^['’]?s?,?\s*[(\[]?\s*(?P<party>[RDI])\s*[-–—]\s*{PLACE}\s*[)\],.;]?")
PARTY_OF = re.compile(
    r"^,?\s*(?:an?\s|the\s)?(?P<party>Republican|Democrat|independent)\s(?:of|from)\s(?P<place>[A-Z][a-z]+(?:\s[A-Z][a-z]+)*)"
)
PARTY_ONLY = re.compile(r"^\s\((?P<party>[RDI])\)")
STATE_ONLY = re.compile(
    rf"^(?:\s\({PLACE}\)|,?\sof\s{PLACE.replace('place', 'of')}|,\s{PLACE.replace('place', 'comma')},)"
)
REACH = 60  # characters after a name


def seats(people: list[Found], c: Context, parties: Mapping[str, str]) -> Iterator[Attribute]:
    """The parties and states that follow the names of persons; "Ann Wagner of Missouri" may be no lawmaker."""
    for f in people:
        end, holder = f.mention.span.end, c.referents.by_token.get(f.root, "")
        after = c.text[end : end + REACH]
        m = next((m for pattern in (SEAT, PARTY_OF, PARTY_ONLY) if (m := pattern.match(after))), None)
        group: str | None = None
        if m is not None:
            yield Attribute(_span(c, end, m, "party"), holder, "party", parties[m["party"].lower()])
            group = "place" if "place" in m.groupdict() else None
        elif (m := STATE_ONLY.match(after)) is not None:
            group = next(g for g in ("place", "of", "comma") if m[g])
        if m is not None and group is not None and (place := state(m[group])) is not None:
            yield Attribute(_span(c, end, m, group), holder, "constituency", place.id)


def _span(c: Context, offset: int, m: re.Match[str], group: str) -> TextSpan:
    start, end = offset + m.start(group), offset + m.end(group)
    return TextSpan(c.article, start, end, c.text[start:end])
