"""Who said it, where one article quotes a remark and the other reports it: my for his, is for was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, sentence_of
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.offices import BREAK, POSSESSOR
from claimcheck.normalize.text import fold
from claimcheck.types import Argument, Entity, Evidence, Extraction, Quotation

RULE = "attribution.reported"
OWN = frozenset(
    {
        "i",
        "me",
        "my",
        "mine",
        "myself",
        "we",
        "us",
        "our",
        "ours",
        "i'm",
        "i've",
        "i'd",
        "i'll",
        "we're",
        "we've",
        "we'd",
        "we'll",
    }
)


@dataclass(frozen=True, slots=True)
class Retold:
    """A quotation and a report of the same remark: how many words in a row they share, and how many that carry a topic."""

    left: Quotation
    right: Quotation
    run: int
    content: int
    share: float
    opinion: bool  # a view, which is somebody's own; a fact may be told by many


@dataclass(frozen=True, slots=True)
class Words:
    """Words that carry no topic, and those that make a remark a view."""

    function: frozenset[str]
    views: frozenset[str]
    idioms: tuple[tuple[str, ...], ...]
    voices: frozenset[str]

    @classmethod
    def of(cls, c: Comparison) -> Words:
        """From `remarks.toml` and `stance.toml`."""
        return _words(c.lexicon)


@built
def _words(lexicon: Lexicon) -> Words:
    lists = lexicon.words("remarks")
    return Words(
        frozenset(lexicon.words("stance")["function"]) | {"~", "have", "be", "will", "can", "say"},
        frozenset(lists["view"]),
        tuple(tuple(i.split()) for i in lists["idiom"]),
        frozenset(lists["voice"]),
    )


def pairs(c: Comparison, words: Words) -> Iterator[Retold]:
    """The quotations of either article with the reports of the other that tell the same remark, the longest first."""
    found = []
    for quoted, reported, turned in (
        (c.left.quotations, c.right.reported, False),
        (c.right.quotations, c.left.reported, True),
    ):
        topics = [(r, frozenset(r.lemmas) - words.function) for r in reported]
        for q in quoted if topics else ():
            mine = frozenset(q.lemmas) - words.function
            for r, theirs in topics:
                if len(mine & theirs) > 1 and (told := _same(q, r, turned, words)) is not None:
                    found.append(told)
    yield from sorted(found, key=lambda t: (-t.run, t.left.span, t.right.span))


def _same(quoted: Quotation, reported: Quotation, turned: bool, words: Words) -> Retold | None:
    a, b = quoted.lemmas, reported.lemmas
    if set(pairwise(a)).isdisjoint(pairwise(b)):
        return None  # no two words in a row, as most
    blocks = [m for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks() if m.size > 1]
    shared = [w for m in blocks for w in a[m.a : m.a + m.size]]
    content = [w for w in shared if w not in words.function]
    least = min(sum(w not in words.function for w in x) for x in (a, b))
    longest = max(blocks, key=lambda m: m.size)
    row = a[longest.a : longest.a + longest.size]
    if any(_holds(row, idiom) for idiom in words.idioms):
        return None
    left, right = (reported, quoted) if turned else (quoted, reported)
    begun = a[max(0, longest.a - 1) : longest.a + longest.size]
    return Retold(left, right, longest.size, len(content), len(content) / max(least, 1), _opinion(quoted, begun, words))


def _holds(row: tuple[str, ...], idiom: tuple[str, ...]) -> bool:
    return any(row[i : i + len(idiom)] == idiom for i in range(len(row) - len(idiom) + 1))


def _opinion(quoted: Quotation, row: tuple[str, ...], words: Words) -> bool:
    """True where the speaker speaks of himself or judges, and where an article quotes a part of a sentence, for its wording."""
    fragment = quoted.span.quote.strip('“”"«»')[:1].islower()
    judged = any(one == "be" and other in ("a", "an", "like") for one, other in pairwise(row))
    said = frozenset(quoted.words)
    return fragment or judged or bool(said & OWN) or bool(said & words.views) or any(w.endswith("est") for w in row)


def enough(t: Retold, both: bool, limits: Mapping[str, Any]) -> bool:
    """True where the words are one remark; less will do where both articles know both speakers."""
    if not t.opinion or t.share < limits["share"]:
        return False
    if t.content >= limits["content"] and t.run >= limits["run"]:
        return True
    return both and any(t.content >= content and t.run >= run for content, run in limits["both"])


def in_both(a: Entity, b: Entity, c: Comparison) -> bool:
    """True where each article names both."""
    return all(any(m.span.article == x.article.id for m in e.mentions) for e in (a, b) for x in (c.left, c.right))


def speaks_for(a: Argument, b: Argument, c: Comparison, words: Words) -> bool:
    """True where one of the two is a voice of others: a spokeswoman, a lawyer."""
    return any(not words.voices.isdisjoint(_called(x, c)) for x in (a, b))


def _called(speaker: Argument, c: Comparison) -> set[str]:
    entity = c.entities.get(speaker.referent)
    return set(
        fold(f"{speaker.span.quote} {(entity.role if entity else '') or ''}")
        .replace("'s", "")
        .replace("’s", "")
        .split()
    )


def titled_beside(q: Quotation, x: Extraction, other: Entity) -> bool:
    """True where the sentence of the words speaks of the other by a title: "quoted the director's own words"."""
    assert q.speaker is not None
    sentence = sentence_of(x, q.span)
    titles = {
        w
        for r in (other.role or "").split(" · ")
        for w in fold(POSSESSOR.split(BREAK.split(f"{r} ")[0])[-1]).split()[-1:]
    }
    rest = sentence.quote.replace(q.span.quote, " ").replace(q.speaker.span.quote, " ")
    own = set(fold(q.speaker.span.quote).split())
    said = {w.strip(".,;:!?’'\"“”").removesuffix("'s").removesuffix("’s") for w in fold(rest).split()}
    return bool((titles - own) & said)


def measure(
    t: Retold, both: bool, marks: tuple[Mark, Mark], scene: Evidence, limits: Mapping[str, Any], out: Outcome
) -> None:
    """The measure of one remark given to two."""
    identity = [
        Evidence(
            "align.quotation",
            str(t.run),
            "same",
            min(limits["cap"], t.run * limits["each"]),
            f"{t.run} words in a row are the same",
        ),
        scene,
    ]
    if both:
        identity.append(Evidence("align.speakers", "2", "both", limits["speakers"], "both articles name both speakers"))
    detail = f"{marks[0].value} against {marks[1].value}"
    out.measures.append(Measure(RULE, "attribution", "reported", marks[0], marks[1], detail, tuple(identity)))
