"""Lines that say when a text was published or changed ("Updated: May 3, 2024, 9:56 a.m. ET"): their dates are of the text, not of what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.lexicon import Lexicon
from claimcheck.types import DateMention

WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = (".", "?", "!", "”", '"')


def stamps(text: str, dates: Iterable[DateMention], lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """The lines [start, end) that hold a date and nothing else but the words of such a line (`stamps.toml`): "published", "by" with names, time zones.

    A line that ends as a sentence does is none ("He left on Friday."), nor is one that holds any other word.
    """
    lists = lexicon.words("stamps")
    words, ends = frozenset(lists["words"]), frozenset(lists["ends"])
    lines: dict[tuple[int, int], list[DateMention]] = {}
    for d in dates:
        if d.type in ("DATE", "TIME"):
            start = text.rfind("\n", 0, d.start) + 1
            end = text.find("\n", d.end)
            lines.setdefault((start, len(text) if end < 0 else end), []).append(d)
    if not lines or (len(lines) == 1 and "\n" not in text.strip()):
        return ()  # one line is all there is
    return tuple(line for line, held in lines.items() if _is_stamp(text, line, held, words, ends))


def _is_stamp(
    text: str, line: tuple[int, int], held: list[DateMention], words: frozenset[str], ends: frozenset[str]
) -> bool:
    start, end = line
    if not any(d.readings and d.readings[0].resolved for d in held):
        return False
    rest = list(text[start:end])
    for d in held:
        rest[d.start - start : d.end - start] = " " * (d.end - d.start)
    said = "".join(rest).strip()
    bare = text[start:end].strip().lower()
    if bare.endswith(SENTENCE_END) and not bare.endswith(tuple(ends)):
        return False
    left = [w for w in WORD.findall(said) if w.lower() not in words]
    byline = said.lower().startswith("by ")
    return all(w.isupper() or (byline and w[0].isupper()) for w in left)
