"""Any other slot that takes one value: ages, medals, types of aircraft, weapons, causes, winners, opposed adjectives.

Values of closed lists (`alternatives.toml`) are compared where two sentences speak of one scene, each holds one value,
and neither article states the other's value anywhere.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from claimcheck.detect import same_scene, winner
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, claims_of, register, sentence_of, sentences
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.types import Argument, Claim, Entity, Evidence, Extraction, TimeInterval
from claimcheck.types import Span as TextSpan

FIGURE = re.compile(r"\b\d{2,4}\b")
BIRTHDAY = dt.timedelta(
    days=180
)  # between two dates further apart than this an age changes by one too often to be held against it
UNSURE = frozenset({"planned", "possible", "alleged", "conditional", "generic"})
STATED_TOO = "the other article states this value too"


@register(
    "value",
    "value.age",
    "value.complement",
    "value.aircraft",
    "value.medal",
    "value.weapon",
    "value.cause",
    "value.winner",
)
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one thing two values of a slot that takes only one."""
    _ages(c, out)
    _complements(c, out)
    winner.compare(c, out)
    for name, values in _finders(c.lexicon):
        _alternatives(c, out, name, values)


def _complements(c: Comparison, out: Outcome) -> None:
    opposed = _opposed(c.lexicon)
    for p in c.claims:
        a, b = p.left.object, p.right.object
        if p.left.predicate != "be" or a is None or b is None or frozenset((a.head, b.head)) not in opposed:
            continue
        if p.left.polarity == p.right.polarity and p.left.modality == p.right.modality:
            marks = _mark(p.left, a), _mark(p.right, b)
            out.measures.append(
                Measure("value.complement", "value", "opposite", *marks, f"{a.head} against {b.head}", p.shared)
            )


@built
def _opposed(lexicon: Lexicon) -> frozenset[frozenset[str]]:
    """The pairs of opposed words."""
    words = lexicon.table("predicates")["opposite_words"]
    return frozenset(frozenset((a, b)) for left, right in words for a in left for b in right)


def _mark(claim: Claim, a: Argument) -> Mark:
    return Mark(a.span, claim.span, a.span.quote)


def _ages(c: Comparison, out: Outcome) -> None:
    lefts, rights = ([a for a in x.attributes if a.slot == "age"] for x in (c.left, c.right))
    for a in lefts:
        for b in rights:
            if a.holder != b.holder or a.holder not in c.entities:
                continue
            left = Mark(a.span, sentence_of(c.left, a.span), f"aged {a.value}")
            right = Mark(b.span, sentence_of(c.right, b.span), f"aged {b.value}")
            if a.value == b.value:
                out.agree("value", left, right)
                continue
            if _years_between(c, left, right):
                out.reject(GROWN, left, right)
                continue
            if _other_names(c.entities[a.holder], left, right):
                out.reject(NAMESAKES, left, right)
                continue
            if (
                c.left.article.published is None
                and c.right.article.published is None
                and abs(int(a.value) - int(b.value)) <= FEW
            ):
                out.reject(UNDATED, left, right)
                continue
            level = "one_year" if abs(int(a.value) - int(b.value)) == 1 else "apart"
            who = c.entities[a.holder].name
            identity = (Evidence("link.entity", who, "same", 8.0, f"both speak of {who}"),)
            detail = f"{left.value} against {right.value}"
            out.measures.append(Measure("value.age", "value", level, left, right, detail, identity))


FEW = 3  # years that may lie between two articles of one event, its trial or its anniversary
UNDATED = "neither article says when it was published: the ages may be of different years"
NAMESAKES = "given names and ages both differ: these may be two people of one surname"
GROWN = "the ages are given for different years"


def _other_names(who: Entity, left: Mark, right: Mark) -> bool:
    """True where the ages stand with other given names, and one article has both: Jerry is 35, his son Jeremy 17; Jim and James may be one."""
    one, other = (_given(who, m.sentence) for m in (left, right))
    if not one or not other or not one.isdisjoint(other):
        return False
    return any(
        not one.isdisjoint(used) and not other.isdisjoint(used) for used in (_used(who, m) for m in (left, right))
    )


def _given(who: Entity, sentence: TextSpan) -> frozenset[str]:
    """The given names in the sentence; those of the article where it has none."""
    full = [m for m in who.mentions if m.span.article == sentence.article and " " in m.name]
    near = [m for m in full if sentence.start <= m.span.start < sentence.end]
    return frozenset(m.name.split()[0].casefold() for m in near or full)


def _used(who: Entity, mark: Mark) -> frozenset[str]:
    """The given names in the whole article."""
    article = mark.sentence.article
    return frozenset(m.name.split()[0].casefold() for m in who.mentions if m.span.article == article and " " in m.name)


def _years_between(c: Comparison, left: Mark, right: Mark) -> bool:
    """True where the two sentences are dated, and no date of the one is within a year of a date of the other."""
    a, b = c.stated_in(left.sentence).when, c.stated_in(right.sentence).when
    return bool(a) and bool(b) and all(_year_between(p.readings[0], q.readings[0]) for p in a for q in b)


def _year_between(a: TimeInterval, b: TimeInterval) -> bool:
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    return max(a.start, b.start) - min(a.end, b.end) >= BIRTHDAY or (a.grain == "year") != (b.grain == "year")


# --- closed lists ---


@dataclass(frozen=True, slots=True)
class Found:
    """A value of a closed list where it stands: characters [start, end) of the text."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finder:
    """How to find the values of a closed list in a text; most texts `may_hold` none, which is quicker seen."""

    may_hold: Callable[[str], bool]
    find: Callable[[str], Iterator[Found]]


@built
def _finders(lexicon: Lexicon) -> tuple[tuple[str, Finder], ...]:
    """(rule, how to find its values) for each closed list."""
    table = lexicon.table("alternatives")
    makers = table["aircraft"]["makers"]
    maker = "|".join(map(re.escape, makers))
    model = re.compile(rf"\b(?P<maker>{maker})(?:['’]s)?\s(?P<type>[A-Z]{{0,3}}-?\d{{2,3}})(?:-\w+)?\b")

    def aircraft(text: str) -> Iterator[Found]:
        for m in model.finditer(text):
            yield Found(f"{m['maker']} {m['type']}", m.start(), m.end())

    return (
        ("aircraft", Finder(lambda text: _holds(text, makers), aircraft)),
        *((name, _family(f)) for name, f in table["families"].items()),
    )


def _family(family: Mapping[str, Any]) -> Finder:
    forms = {re.escape(w).replace(r"\*", r"\w+"): value for value, words in family["values"].items() for w in words}
    words = "|".join(sorted(forms, key=lambda form: (-len(form), form)))
    frame = re.compile(family["frame"].replace("{words}", f"(?P<value>{words})"), re.IGNORECASE)
    hints = [max(w.casefold().split("*"), key=len) for words in family["values"].values() for w in words]
    needs = [w.casefold() for w in family.get("needs", [""])]

    def may_hold(text: str) -> bool:
        folded = _folded(text)
        return _holds(folded, hints) and _holds(folded, needs)

    def find(text: str) -> Iterator[Found]:
        for m in frame.finditer(text):
            said = m["value"]
            value = next(v for form, v in forms.items() if re.fullmatch(form, said, re.IGNORECASE))
            yield Found(value, m.start("value"), m.end("value"))

    return Finder(may_hold, find)


@lru_cache(maxsize=8)  # each list asks for the same two texts
def _folded(text: str) -> str:
    return text.casefold()


def _holds(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _alternatives(c: Comparison, out: Outcome, name: str, values: Finder) -> None:
    texts = c.left.article.text, c.right.article.text
    if not all(map(values.may_hold, texts)):
        return  # as most
    everywhere = [{f.value for f in values.find(text)} for text in texts]
    if not all(everywhere):
        return
    for a_sentence, a in _stated(c.left, values):
        for b_sentence, b in _stated(c.right, values):
            identity = same_scene.evidence(c, a_sentence, b_sentence)
            if not identity or _other_figures(a_sentence.quote, b_sentence.quote, a, b):
                continue
            left, right = _value_mark(a_sentence, a), _value_mark(b_sentence, b)
            if a.value == b.value:
                out.agree("value", left, right)
            elif a.value in everywhere[1] or b.value in everywhere[0]:
                out.reject(STATED_TOO, left, right)
            else:
                detail = f"{a.value} against {b.value}"
                out.measures.append(Measure(f"value.{name}", "value", "apart", left, right, detail, identity))


def _stated(x: Extraction, values: Finder) -> Iterator[tuple[TextSpan, Found]]:
    """The sentences that state exactly one value as a plain fact."""
    for s in sentences(x):
        found = list(values.find(s.quote)) if values.may_hold(s.quote) else []
        here = claims_of(x, s)
        if len({f.value for f in found}) == 1 and not any(
            k.polarity == "negative" or k.modality in UNSURE for k in here
        ):
            yield s, found[0]


def _other_figures(left: str, right: str, a: Found, b: Found) -> bool:
    """True where the sentences give different figures besides the values: the 200 metres are not the 400 metres."""
    figures = (set(FIGURE.findall(text[: f.start] + text[f.end :])) for text, f in ((left, a), (right, b)))
    one, other = figures
    return bool(one) and bool(other) and not one & other


def _value_mark(sentence: TextSpan, f: Found) -> Mark:
    start = sentence.start + f.start
    phrase = TextSpan(sentence.article, start, sentence.start + f.end, sentence.quote[f.start : f.end])
    return Mark(phrase, sentence, f.value)
