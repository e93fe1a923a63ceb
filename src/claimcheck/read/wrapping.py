"""Text whose lines were broken at a column ("hard-wrapped"): its line ends are spaces, whatever a paragraph's end may be elsewhere."""

from __future__ import annotations

import itertools
import re

WIDEST = 120  # characters of a line; texts that are not wrapped have a paragraph a line, most of them longer
FEWEST = 3  # breaks within sentences that make a wrapped text
ITEM = re.compile(r"\s|[-*•–—]\s|\d+[.)]\s")  # how a new paragraph or an item of a list begins
END = (".", "!", "?", ":", "”", '"', "…")


def unwrapped(text: str) -> str:
    """The text with spaces for the line ends that only keep its lines short; every character keeps its offset.

    A text counts as wrapped where no line is longer than `WIDEST`, and at least `FEWEST` breaks, and half of those that look like wraps, are
    followed by a small letter. Other texts are returned as they are: a headline stays a line of its own.
    """
    lines = text.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    if len(lines) <= FEWEST or width > WIDEST:
        return text
    pairs = list(itertools.pairwise(lines))
    wraps = [_is_wrap(a.rstrip(), b, width) for a, b in pairs]
    inside = sum(b[0].islower() for (_, b), wrap in zip(pairs, wraps, strict=True) if wrap)
    if inside < FEWEST or 2 * inside < sum(wraps):
        return text
    joined = [lines[0]]
    for (a, b), wrap in zip(pairs, wraps, strict=True):
        if wrap and a.endswith("\r"):
            joined[-1] = joined[-1][:-1] + " "
        joined += [" " if wrap else "\n", b]
    return "".join(joined)


def _is_wrap(line: str, following: str, width: int) -> bool:
    """True where the next word had no room left in the line, or goes on in the middle of a sentence."""
    if not line or not following.strip() or ITEM.match(following):
        return False
    first = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first) > width or (first[0].islower() and not line.endswith(END))
