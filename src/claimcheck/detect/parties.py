"""The names in a sentence, each replaced by a mark, so that patterns can say how two of them stand to each other.

Marked are the names that are known as entities and, beside these, whatever is written with capitals: of a single sentence the pipeline
often takes a firm for a place, or for nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from claimcheck.detect.base import Comparison, sentences
from claimcheck.detect.brief import is_short
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import dates
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.once import once_each
from claimcheck.types import Entity, Extraction, Mention
from claimcheck.types import Span as TextSpan

WORD = r"[A-ZÀ-Þ](?:[\w&]*(?:[-’'](?!s\b)\w+)*|\.)"
NAME = re.compile(rf"{WORD}(?: {WORD})*")
MARK = re.compile(r"<(\d+)>")
DENIED = r"if|whether|not|never|den(?:y|ied|ies)|falsely|wrongly|mistakenly|rumou?rs?|hoax|supposedly|allegedly|alleged|as though|or"
FICTION = r"film(?! (?:director|maker|star|festival|critic|producer|studio|actor|actress))|movie|novel|fictional"
UNSURE = re.compile(rf"\b(?:{DENIED}|{FICTION})\b|n['’]t\b", re.IGNORECASE)
UNSURE_OF_WORKS = re.compile(rf"\b(?:{DENIED})\b|n['’]t\b", re.IGNORECASE)
HEARD = re.compile(
    r"\b(?:reports?|claims?|stories|story|allegations?|suggestions?|idea|notion|myth|belief|speculation) (?:that|of)\b",
    re.IGNORECASE,
)
UNTRUE = re.compile(
    r"\b(?:is|was|were|are|as|proved) (?:a )?(?:false|wrong|untrue|incorrect|baseless|hoax|lie|lies|nonsense|mistaken)\b"
)
PRONOUN = re.compile(r"(?:He|She|It)\b(?=,? [a-z])")
STANDING_FOR, THAT = frozenset({"he", "she", "it"}), "that "
REACH = 60  # characters ahead of a form in which it may be denied
REMEMBERED = 4096  # names and words: the articles of an event name the same
LEAST = 3  # letters of a name that is known by itself


@dataclass(frozen=True, slots=True)
class Party:
    """A name where it stands; `entity` where it is known, else only the words."""

    span: TextSpan
    words: tuple[str, ...]
    entity: Entity | None

    def same(self, other: Party) -> bool:
        """True where both name one: the same entity, the same words, or a person's surname."""
        if self.entity is not None and other.entity is not None and self.entity.id == other.entity.id:
            return True
        if self.words == other.words:
            return True
        if self.entity is not None and other.entity is not None and self.entity.kind == other.entity.kind == "person":
            return False  # two people of one surname
        short, full = sorted((self, other), key=lambda p: len(p.words))
        person = full.entity is not None and full.entity.kind == "person"
        return len(short.words) == 1 < len(full.words) and person and full.words[-1] == short.words[0]

    @property
    def keys(self) -> frozenset[str]:
        """What two parties have in common where they are the same: the entity, or the last word."""
        return frozenset({*self.words[-1:], *((self.entity.id,) if self.entity is not None else ())})

    @property
    def name(self) -> str:
        """The name as a reader knows it."""
        return self.entity.name if self.entity is not None else self.span.quote


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with `<0>`, `<1>` … in place of its names, and the names in that order; its own `<` is written `‹`."""

    sentence: TextSpan
    text: str
    parties: tuple[Party, ...]

    def doubted(self, form: re.Match[str], *, ahead: bool = True, works: bool = False) -> bool:
        """True where what a form says is denied, imagined or asked, in it or (where asked for) ahead of it: "not with Ann's brother, Bob" does
        not deny that he is. Of `works` it is no doubt that they are novels and films.
        """
        unsure = UNSURE_OF_WORKS if works else UNSURE
        if unsure.search(form[0]):
            return True
        inside = MARK.search(form[0])
        if not ahead or inside is None:
            return False
        start = self.parties[int(inside[1])].span.start - self.sentence.start
        before, behind = self.sentence.quote[max(0, start - REACH) : start], self.text[form.end() : form.end() + REACH]
        return any(found is not None for found in (unsure.search(before), HEARD.search(before), UNTRUE.search(behind)))


def marked(
    x: Extraction, c: Comparison, among: Collection[TextSpan] | None = None, *, nameless: bool = False
) -> Iterator[Marked]:
    """The sentences of an article that name anybody (or all), marked; of a long one those `among` which it is, where these are given.

    In a short statement "he", "she" or "it" at the beginning of a sentence is the one with whose name the sentence before begins.
    """
    known, done, first, short = _known(c).get(x.article.id, NOBODY), _done(c), None, is_short(c)
    for sentence in sentences(x) if short or among is None else among:
        key = sentence.article, sentence.start
        if key not in done:
            done[key] = _marked(sentence, known, c.lexicon, first if short else None)
        said = done[key]
        first = said.parties[0] if said.parties and said.text.removeprefix("The ").startswith("<0>") else None
        if nameless or said.parties:
            yield said


@once_each
def _done(c: Comparison) -> dict[tuple[str, int], Marked]:
    """What was marked for a comparison: several detectors ask for the same sentences."""
    return {}


class Named(NamedTuple):
    """The entities named in an article, with their mentions, in text order; of names that begin at one place the longest."""

    starts: list[int]
    mentions: list[tuple[Mention, Entity]]

    def inside(self, sentence: TextSpan) -> list[tuple[Mention, Entity]]:
        """Those whose names begin in the sentence."""
        return self.mentions[bisect_left(self.starts, sentence.start) : bisect_left(self.starts, sentence.end)]


NOBODY = Named([], [])


@once_each
def _known(c: Comparison) -> Mapping[str, Named]:
    """The entities named in each article."""
    found: dict[str, dict[int, tuple[Mention, Entity]]] = {}
    for e in c.entities.values():
        for m in e.mentions:
            here = found.setdefault(m.span.article, {})
            if m.span.start not in here or m.span.end > here[m.span.start][0].span.end:
                here[m.span.start] = m, e
    for m, e in _pronouns(c) if is_short(c) else ():  # of a whole article, one wrong "he" in a hundred is too many
        found.setdefault(m.span.article, {}).setdefault(m.span.start, (m, e))
    return {a: Named(sorted(here), [here[start] for start in sorted(here)]) for a, here in found.items()}


def _pronouns(c: Comparison) -> Iterator[tuple[Mention, Entity]]:
    """ "It", and "he" and "she" behind "that", with those whom they stand for: what a speaker tells of himself."""
    for x in (c.left, c.right):
        for a in (k.subject for k in x.claims if k.subject is not None and k.subject.head in STANDING_FOR):
            entity, word = c.entities.get(a.referent), a.span.quote.lower()
            behind = x.article.text[max(0, a.span.start - len(THAT)) : a.span.start] == THAT
            if entity is not None and word in STANDING_FOR and (word == "it" or behind):
                yield Mention(a.span, entity.kind, entity.name), entity


def _marked(sentence: TextSpan, known: Named, lexicon: Lexicon, first: Party | None) -> Marked:
    parts: list[str] = []
    parties: list[Party] = []
    at = 0
    pronoun = PRONOUN.match(sentence.quote)
    if first is not None and pronoun is not None:
        at = pronoun.end()
        parties.append(
            Party(
                TextSpan(sentence.article, sentence.start, sentence.start + at, pronoun[0]), first.words, first.entity
            )
        )
        parts.append("<0>")
    names = list(_names(sentence, known, lexicon))
    for n, (start, end, entity) in enumerate(names):
        if start < at:
            continue
        quote = sentence.quote[start:end]
        if n + 1 < len(names) and _origin(sentence.quote[end : names[n + 1][0]], quote, entity, lexicon):
            parts.append(unmarked(sentence.quote[at:start]))
            at = names[n + 1][0]
            continue
        span = TextSpan(sentence.article, sentence.start + start, sentence.start + end, quote)
        parts += [unmarked(sentence.quote[at:start]), f"<{len(parties)}>"]
        name = entity.name if entity is not None and quote.lower() in STANDING_FOR else quote
        parties.append(Party(span, _words(name), entity))
        at = end
    parts.append(unmarked(sentence.quote[at:]))
    return Marked(sentence, " ".join("".join(parts).split()), tuple(parties))


def sentences_apart(a: Marked, b: Marked, c: Comparison) -> bool:
    """True where the two sentences are dated, and no date of the one fits one of the other."""
    left, right = c.stated_in(a.sentence).when, c.stated_in(b.sentence).when
    related = {dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) for p in left for q in right}
    return related == {"apart"}


def unmarked(text: str) -> str:
    """The text without anything that could be taken for a mark: "<99>" of a web page is no name."""
    return text.replace("<", "‹")


def _origin(between: str, quote: str, entity: Entity | None, lexicon: Lexicon) -> bool:
    """True for a country that only says where the next name is from: "Belgium's Ardon" is Ardon."""
    if between not in ("'s ", "’s ") or (entity is not None and entity.kind != "place"):
        return False
    return any(p.kind == "country" for p in resolve_place(quote, lexicon=lexicon))


@lru_cache(REMEMBERED)
def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in re.findall(r"[\w&]+", name.casefold()) if w not in ("the", "s"))


def _names(sentence: TextSpan, known: Named, lexicon: Lexicon) -> Iterator[tuple[int, int, Entity | None]]:
    """Where names begin and end in the sentence, in order; adjectives of nations are none."""
    quote, at, plain = sentence.quote, 0, _no_names(lexicon)
    for m, e in known.inside(sentence):
        start, end = m.span.start - sentence.start, min(m.span.end - sentence.start, len(quote))
        if start < at or (e.kind != "person" and _adjective(quote[start:end], lexicon)):
            continue
        titled = e.kind == "person"
        yield from (
            (a, b, None) for a, b in _written(quote, at, start, plain, lexicon) if not (titled and b == start - 1)
        )
        article = re.match(r"(?:the|The) ", quote[start:end])
        yield start + (article.end() if article else 0), end, e
        at = end
    yield from ((a, b, None) for a, b in _written(quote, at, len(quote), plain, lexicon))


@lru_cache(REMEMBERED)
def _adjective(word: str, lexicon: Lexicon) -> bool:
    """True for "Malaysian"; "UK" is as often a noun."""
    return not word.replace(".", "").isupper() and demonym_country(word, lexicon=lexicon) is not None


def _written(quote: str, start: int, end: int, plain: frozenset[str], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """What is written with capitals between two offsets, less the words that begin a sentence and those of the calendar."""
    calendar = _calendar(lexicon)
    for m in NAME.finditer(quote, start, end):
        a, b = m.span()
        while a < b:
            first = quote[a:b].split(" ", 1)[0]
            if first.rstrip(".").casefold() not in plain and not _adjective(first, lexicon):
                break
            a += len(first) + 1
        if b - a >= LEAST and not any(w.casefold() in calendar for w in quote[a:b].split()):
            yield a, b


@built
def _no_names(lexicon: Lexicon) -> frozenset[str]:
    """Words that are written with a capital without naming anybody by themselves."""
    titles = (w.casefold().rstrip(".") for words in lexicon.words("titles").values() for w in words if " " not in w)
    return frozenset({*lexicon.words("capitals")["begin"], *titles})


@built
def _calendar(lexicon: Lexicon) -> frozenset[str]:
    """The names of months and of days of the week."""
    table = lexicon.table("dates")
    return frozenset(w for key in ("month", "monthabbr", "weekday", "weekdayabbr", "weekdays") for w in table[key])
