"""One sentence told twice, word for word but for one name: another person did it, or it was in another place.

Reports of one agency's text, and later versions of one article, differ so. What the verb is, and which of its places the name fills, does not matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentences
from claimcheck.frozen import dataclass
from claimcheck.normalize import places
from claimcheck.normalize.names import match_names
from claimcheck.once import once_each
from claimcheck.types import Entity, Evidence, Extraction, Kind
from claimcheck.types import Span as TextSpan

TOKEN = re.compile(r"\w+|[^\w\s]")
FIRST = re.compile(r"\s*(\w+|[^\w\s])" * 3)  # EDGE tokens
JOINED = (
    re.compile(r"\b(?:or|and|nor|neither)\s+(?:\w+\s+){0,2}$", re.IGNORECASE),
    re.compile(
        r"\W*(?:\w+\s+)?(?:or|and|nor)\b|(?:,\s*(?-i:[A-Z])[\w.'’-]*(?:\s(?-i:[A-Z])[\w.'’-]*)*)+,?\s+(?:or|and|nor)\s",
        re.IGNORECASE,
    ),
)
TAIL = 48  # characters that hold the last words of nearly all sentences
EDGE = 3  # words at the beginning, or at the end, in which two such sentences agree
WORDS = 8  # in common at least
SHARE = 0.6  # of the longer sentence
CHANGED = 5  # words of a name at most
BITS = 9.0  # that both tell one thing: as for a clause that nearly repeats another


Tokens = list[tuple[str, int, int]]  # each word or mark, folded, with where it begins and ends


@dataclass(frozen=True, slots=True)
class Twin:
    """A sentence and its counterpart, and where in the two texts they differ."""

    left: TextSpan
    right: TextSpan
    one: tuple[int, int]
    other: tuple[int, int]
    common: int


@register("actor", "actor.sentence", "venue.sentence")
def detect(c: Comparison, out: Outcome) -> None:
    """One sentence stands in both articles, word for word, with another person or place in it."""
    names = {x.article.id: _names(x, c) for x in (c.left, c.right)}
    for twin in _twins(c.left, c.right):
        a, b = (_named(names[s.article], at) for s, at in ((twin.left, twin.one), (twin.right, twin.other)))
        if a is None or b is None or a[1].kind != b[1].kind:
            continue
        if _in_a_list(twin.left, twin.one) or _in_a_list(twin.right, twin.other):
            continue
        if a[1].kind == "person" and _two_people(a[1], b[1], c):
            kind: Kind = "actor"
        elif a[1].kind == "place" and twin.one[0] > twin.left.start and _two_places(a[0], b[0], c):
            kind = "venue"
        else:
            continue
        left, right = Mark(a[0], twin.left, a[1].name), Mark(b[0], twin.right, b[1].name)
        identity = Evidence(
            "align.sentence", str(twin.common), "same", BITS, f"{twin.common} words of the sentence are the same"
        )
        detail = f"{left.value} against {right.value}"
        out.measures.append(Measure(f"{kind}.sentence", kind, "apart", left, right, detail, (identity,)))


def _twins(left: Extraction, right: Extraction) -> Iterator[Twin]:
    """The pairs of sentences that agree but for some words in one place."""
    index: dict[tuple[str, ...], list[TextSpan]] = defaultdict(list)
    for span, edges in _edges(right):
        for key in edges:
            index[key].append(span)
    words: dict[
        TextSpan, Tokens
    ] = {}  # a text of sentences that all begin alike asks for those of each as often as it has sentences
    for span, edges in _edges(left):
        seen = set()
        for key in edges:
            for other in index.get(key, ()):
                if other.start in seen:
                    continue
                for s in (span, other):
                    if s not in words:
                        words[s] = _tokens(s)
                if (twin := _compared(span, other, words[span], words[other])) is not None:
                    seen.add(other.start)
                    yield twin


def _tokens(span: TextSpan) -> Tokens:
    found = [(m[0].casefold(), span.start + m.start(), span.start + m.end()) for m in TOKEN.finditer(span.quote)]
    while found and not found[-1][0].isalnum():
        found.pop()
    return found


@once_each
def _edges(x: Extraction) -> list[tuple[TextSpan, tuple[tuple[str, ...], ...]]]:
    """The sentences that are long enough, each with its first and its last words."""
    found: list[tuple[TextSpan, tuple[tuple[str, ...], ...]]] = []
    for span in sentences(x):
        quote = span.quote
        last = TOKEN.findall(quote, len(quote) - TAIL if len(quote) > TAIL else 0)
        while last and not last[-1].isalnum():
            last.pop()
        if len(last) <= EDGE and len(quote) > TAIL:  # long words, or marks that go on and on: as rare as that
            last = TOKEN.findall(quote)
            while last and not last[-1].isalnum():
                last.pop()
        first = FIRST.match(quote)
        if len(last) >= EDGE and first is not None:
            ends = first.groups(), last[-EDGE:]
            found.append((span, (("first", *map(str.casefold, ends[0])), ("last", *map(str.casefold, ends[1])))))
    return found


def _compared(a: TextSpan, b: TextSpan, one: Tokens, two: Tokens) -> Twin | None:
    least = min(len(one), len(two))
    ahead = next((n for n in range(least) if one[n][0] != two[n][0]), least)
    behind = next((n for n in range(least - ahead) if one[-1 - n][0] != two[-1 - n][0]), least - ahead)
    first, second = one[ahead : len(one) - behind], two[ahead : len(two) - behind]
    common = sum(t[0].isalnum() for t in (*one[:ahead], *one[len(one) - behind :]))
    if not first or not second or max(len(first), len(second)) > CHANGED:
        return None
    if common < WORDS or common < SHARE * max(len(one), len(two)):
        return None
    return Twin(a, b, (first[0][1], first[-1][2]), (second[0][1], second[-1][2]), common)


def _names(x: Extraction, c: Comparison) -> list[tuple[TextSpan, Entity]]:
    """The people and places named in an article."""
    return [
        (m.span, e)
        for e in c.entities.values()
        if e.kind in ("person", "place")
        for m in e.mentions
        if m.span.article == x.article.id
    ]


def _named(names: list[tuple[TextSpan, Entity]], at: tuple[int, int]) -> tuple[TextSpan, Entity] | None:
    """The name that all of the words [start, end) belong to."""
    return next(((s, e) for s, e in names if s.start <= at[0] and at[1] <= s.end), None)


def _in_a_list(sentence: TextSpan, at: tuple[int, int]) -> bool:
    """True for a name joined to another ("in Asia or in Italy"): of two lists each may leave something out."""
    before, after = sentence.quote[: at[0] - sentence.start], sentence.quote[at[1] - sentence.start :]
    return JOINED[0].search(before) is not None or JOINED[1].match(after) is not None


def _two_people(a: Entity, b: Entity, c: Comparison) -> bool:
    """True where both are known by full names that no one person has."""
    full = " " in a.name and " " in b.name
    return full and match_names(a.name, b.name, kind="person", lexicon=c.lexicon).verdict == "different"


def _two_places(a: TextSpan, b: TextSpan, c: Comparison) -> bool:
    left, right = places.whole_place(a.quote), places.whole_place(b.quote)
    if left is None or right is None:
        return False
    return places.readings_relation((left,), (right,), lexicon=c.lexicon) == "apart"
