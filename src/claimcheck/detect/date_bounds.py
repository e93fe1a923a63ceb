"""Since when, until when: two ends of one state, "closed until 3 May" against "will stay shut through 20 May".

A date behind "since" or "until" is no day on which something happened, so no event bears it; it is read from the sentence. Only the same end is
compared, of sentences most of which is the same, and neighbouring days and years are left alone: one counts the vote, another taking office.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.dated import dates_in
from claimcheck.detect.hints import plain_of
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import dates
from claimcheck.once import once_each
from claimcheck.prefilter import needs
from claimcheck.scenes import clash
from claimcheck.types import Evidence, Extraction, TimeInterval
from claimcheck.types import Span as TextSpan

WORD = re.compile(r"[^\W\d_]+")
PLACED = re.compile(r"\b(?:at|near|in|over)\s+(?:the\s+)?([A-Z][\w’'-]+)")
STEM, REACH = 4, 10  # letters by which the forms of a word are one, and words before the date
ENDS = ("beginning", "end")
LEAST = {"day": 2, "year": 367}  # days apart from which on two ends are two


@dataclass(frozen=True, slots=True)
class Bound:
    """A date at which a sentence lets something begin, or end."""

    end: str
    readings: tuple[TimeInterval, ...]
    mark: Mark


@register("date", "date.bound")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one state let it begin, or end, on two dates that cannot both be right."""
    limits = c.lexicon.table("weights")["rules"]["date.bound"]["limits"]
    spots = [_spots(c.lexicon)(x) for x in (c.left, c.right)]
    meet = [(s, t) for s in spots[0] for t in spots[1] if _one_scene(s, t, limits, c)]
    if not meet:
        return  # as most articles: no date of theirs is read
    lefts, rights = (list(_bounds(side, c)) for side in spots)
    for a in lefts:
        for b in rights:
            if a.end != b.end or (a.mark.sentence, b.mark.sentence) not in meet:
                continue
            if not _apart(a, b, c) or not _one_state(a, b, limits, c):
                continue
            if _known(a, rights, c) or _known(b, lefts, c):
                continue
            kind = Evidence("align.bound", a.end, "same", limits["bits_end"], f"both tell the {a.end} of it")
            scene = c.scenes.told(a.mark.sentence.start, b.mark.sentence.start)
            detail = f"{a.mark.value} against {b.mark.value}"
            out.measures.append(Measure("date.bound", "date", "apart", a.mark, b.mark, detail, (kind, *scene)))


def _bounds(spots: Iterable[TextSpan], c: Comparison) -> Iterator[Bound]:
    words = _words(c.lexicon)
    for sentence in spots:
        for m in dates_in(sentence, c):
            if m.type != "DATE" or not m.readings or any(r.vague or not r.resolved for r in m.readings):
                continue
            before = sentence.quote[: m.start]
            end = next((end for end, p in words.items() if any(f.end() == len(before) for f in p.finditer(before))), "")
            if end and m.readings[0].grain in LEAST:
                at = sentence.start + m.start
                span = TextSpan(sentence.article, at, at + len(m.text), m.text)
                yield Bound(end, m.readings, Mark(span, sentence, dates.words(m.readings[0])))


@built
def _spots(lexicon: Lexicon) -> Callable[[Extraction], tuple[TextSpan, ...]]:
    """What tells of an article the sentences with words that stand before a bound; few, and told once."""
    # Looking through small letters for one pattern takes a quarter of the time of two that ignore case.
    words = re.compile(rf"\b(?:{'|'.join(w for end in ENDS for w in lexicon.table('events')['bounds'][end])})\s")
    needed = needs(words.pattern)

    @once_each
    def of(x: Extraction) -> tuple[TextSpan, ...]:
        text = plain_of(x)
        near = (text.sentences[n] for n in sorted(text.meeting(needed)))
        return tuple(s for s in near if words.search(s.quote.lower()) is not None)

    return of


@built
def _words(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """What stands before a date that begins or ends something, by which of the two it does."""
    lists = lexicon.table("events")["bounds"]
    return {end: re.compile(rf"\b(?:{'|'.join(lists[end])})\s+(?:the\s+)?", re.IGNORECASE) for end in ENDS}


def _apart(a: Bound, b: Bound, c: Comparison) -> bool:
    p, q = a.readings[0], b.readings[0]
    if p.grain != q.grain or dates.readings_relation(a.readings, b.readings, lexicon=c.lexicon) != "apart":
        return False
    gap = dates.days_apart(p, q, lexicon=c.lexicon)
    return gap is not None and gap >= LEAST[p.grain]


def _one_scene(left: TextSpan, right: TextSpan, limits: Mapping[str, Any], c: Comparison) -> bool:
    """True where most of what the shorter sentence says is in the other."""
    words, bits, share = c.scenes.overlap(left.start, right.start)
    return bool(words >= limits["words"] and bits >= limits["bits"] and share >= limits["share"])


def _one_state(a: Bound, b: Bound, limits: Mapping[str, Any], c: Comparison) -> bool:
    """True where two sentences of one scene name no two people or places."""
    left, right = a.mark.sentence.start, b.mark.sentence.start
    silent = frozenset(c.lexicon.words("stance")["function"])
    if a.readings[0].grain == "year" and len(_ahead(a, silent) & _ahead(b, silent)) < limits["ahead"]:
        return False  # a year holds many beginnings; what lasts stands before the date: "have paid taxes since 2007", "have released their returns since 1977"
    where = [frozenset(PLACED.findall(x.mark.sentence.quote)) for x in (a, b)]
    if all(where) and not where[0] & where[1]:
        return False  # "the bridge at Lorne", "the bridge at Tamworth", whether the names are known or not
    one, other = c.scenes.left.get(left, frozenset()), c.scenes.right.get(right, frozenset())
    return not any(clash(one, other, kind) for kind in ("@place:", "@person:"))


def _ahead(bound: Bound, silent: frozenset[str]) -> frozenset[str]:
    """The words of topic just before the date, names left out, by their stems."""
    text = bound.mark.sentence.quote[: bound.mark.phrase.start - bound.mark.sentence.start]
    return frozenset(
        w[:STEM] for w in WORD.findall(text)[-REACH:] if len(w) >= STEM and w.islower() and w not in silent
    )


def _known(a: Bound, others: list[Bound], c: Comparison) -> bool:
    """True where the other article gives this date too, for the same end of something."""
    return any(
        a.end == o.end and dates.readings_relation(a.readings, o.readings, lexicon=c.lexicon) == "same" for o in others
    )
