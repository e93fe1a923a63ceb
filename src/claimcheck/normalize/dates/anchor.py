"""The date that an article itself gives: a dateline ("BRUSSELS, Nov. 29, 2023 (Agency) -") or a header line."""

from __future__ import annotations

import re

from claimcheck.normalize.dates.tokens import Tokens

# what may stand in a header line beside its date; anything else makes it a sentence
_LABEL = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|issued|date|dateline|by)\b[^\n]{0,40}?[:,]?)?"
    r"\s*(?:on\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:[,|•·(–—-]\s*)?(?:(?:at|@)?\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\)?)?\s*")
_PLACE = re.compile(
    r"\s*[A-Z][A-Z .'’/-]{2,40}(?:,\s*[A-Z][\w .]{1,25})?\s*(?:\([^)\n]{2,40}\))?\s*[,:–—-]?\s*"
    r"(?:\([^)\n]{2,40}\)\s*[–—-]{0,2}\s*)?"
)
_AFTER_DATELINE = re.compile(r"\s*(?:\([^)\n]{1,60}\)|/[^/\n]{1,60}/|[A-Z]{2,}[\w .]{0,20})?\s*(?:[–—:-]|\))")


def stands_as_header(tokens: Tokens, start: int, end: int) -> bool:
    """True where the date at these offsets is a header line or a dateline, not part of a sentence."""
    text = tokens.text
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[line_start:start], text[end:line_end][:120]
    if len(before) > 100:
        return False
    if _PLACE.fullmatch(before) and _AFTER_DATELINE.match(after):
        return True
    alone = "\n" in text[end:] and _AFTER.fullmatch(after) is not None
    return alone and (_LABEL.fullmatch(before) is not None or _PLACE.fullmatch(before) is not None)
