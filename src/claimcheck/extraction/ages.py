"""Ages: how old an article says that a person is or was on dying."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from claimcheck.extraction.claims import Context
from claimcheck.extraction.mentions import Found
from claimcheck.types import Attribute
from claimcheck.types import Span as TextSpan

OTHERS = "whose|his|her|father|mother|parents?|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|friend"
AFTER = (
    re.compile(r"^,\s(?:who\s(?:is|was)\s|aged\s|age\s|now\s)?(?P<age>\d{1,3})(?=[,.;)]|\sand\b)"),
    re.compile(r"^\s\((?P<age>\d{1,3})\)"),
    re.compile(r"^,\s(?:an?|the)\s(?:(?!(?:of|to|for|with|and)\b)[\w-]+\s){0,2}(?P<age>\d{1,3})-year-old\b"),
    re.compile(r"^\s(?:is|was)\s(?P<age>\d{1,3})(?=[,.;]|\s(?:years\sold|when\s(?:he|she)\sdied)\b)"),
    re.compile(
        rf"^(?!['’])(?:(?!\b(?:{OTHERS})\b)[^.;“”\"]){{0,80}}?\b(?:died|dies|dead|passed\saway)\b[^.;“”\"]{{0,40}}?"
        r"\b(?:at\sthe\sage\sof|aged|at\sage|at)\s(?P<age>\d{1,3})(?=[,.;)]|\s(?:on|in|at|after|of)\b)"
    ),
)
ALONE = re.compile(r"(?:He|She)\s(?:is|was)\s(?P<age>\d{1,3})(?:\syears\sold)?\.")
BEFORE = re.compile(r"(?P<age>\d{1,3})-year-old\s(?:[\w'’.-]+\s){0,4}$")
YOUNGEST, OLDEST = 1, 120
REACH = 140  # characters before or after a name


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _tells(c: Context, start: int, end: int) -> bool:
    """True where a verb stands between the age and the name: "the 23-year-old driver struck Marsh" gives the driver's age."""
    between = c.doc.inside(start, end)
    return between is not None and any(t.tag_ in FINITE for t in between)


def ages(found: list[Found], c: Context) -> Iterator[Attribute]:
    """The ages given next to the names of persons.

    Does not read ages of another time ("at 19 he moved"), nor those that hang on a pronoun, but for "She was 91." behind a sentence that names one
    person.
    """
    people = frozenset(e.id for e in c.referents.entities if e.kind == "person")
    for f in found:
        holder = c.referents.by_token.get(f.root, "")
        if holder not in people:  # whatever the recogniser calls the name: "the 64-year-old Marsh" is a person again
            continue
        start, end = f.mention.span.start, f.mention.span.end
        after, before = c.text[end : end + REACH], c.text[max(0, start - REACH) : start]
        read = [(end, m) for p in AFTER if (m := p.match(after))][:1]
        if (m := BEFORE.search(before)) and not _tells(c, start - len(before) + m.end("age"), start):
            read.append((start - len(before), m))
        for offset, m in read:
            if YOUNGEST <= int(m["age"]) <= OLDEST:
                begin, stop = offset + m.start("age"), offset + m.end("age")
                yield Attribute(
                    TextSpan(c.article, begin, stop, c.text[begin:stop]),
                    holder,
                    "age",
                    m["age"],
                )
    yield from _of_pronouns(c, people)


def _of_pronouns(c: Context, people: frozenset[str]) -> Iterator[Attribute]:
    for before, sentence in itertools.pairwise(c.doc.sents):
        m = ALONE.fullmatch(sentence.text.strip())
        named = {r for t in before if (r := c.referents.by_token.get(t.i, "")) in people}
        holder = c.referents.of(sentence[0]) if m is not None else ""
        if m is None or named != {holder} or not YOUNGEST <= int(m["age"]) <= OLDEST:
            continue
        begin = sentence.start_char + sentence.text.index(m["age"])
        yield Attribute(TextSpan(c.article, begin, begin + len(m["age"]), m["age"]), holder, "age", m["age"])
