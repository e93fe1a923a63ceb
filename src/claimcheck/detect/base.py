"""What a detector is: a pure function from a comparison of two articles to measures; registered by name.

A detector says what it measured and where the two values stand. It gives no verdict: `judge` does, with the weights of `data/weights.toml`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon
from claimcheck.once import Remembered, once_each
from claimcheck.scenes import Scenes
from claimcheck.story import Story
from claimcheck.types import (
    Agreement,
    Argument,
    Claim,
    Entity,
    Event,
    Evidence,
    Extraction,
    Kind,
    NotCompared,
    Pair,
    Place,
    Side,
    Stated,
    TimeInterval,
    Verdict,
)
from claimcheck.types import Span as TextSpan


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a person or an organization; `order` is its place among all mentions of all entities."""

    order: int
    entity: str
    is_person: bool
    span: TextSpan


def _start(name: Name) -> int:
    return name.span.start


@dataclass(frozen=True, slots=True)
class Names:
    """The names of people and organizations: by article and the offset where each begins, by where each ends, and by article in text order (of
    those that begin together the longest first).
    """

    beginning: Mapping[tuple[str, int], Sequence[Name]]
    ending: Mapping[tuple[str, int], Sequence[Name]]
    ordered: Mapping[str, Sequence[Name]]

    @classmethod
    def of(cls, entities: Mapping[str, Entity]) -> Names:
        """The index of all mentions, so that a detector that asks for each claim need not look through them."""
        beginning: dict[tuple[str, int], list[Name]] = {}
        ending: dict[tuple[str, int], list[Name]] = {}
        ordered: dict[str, list[Name]] = {}
        mentions = ((e, m.span) for e in entities.values() if e.kind in ("person", "organization") for m in e.mentions)
        for order, (e, span) in enumerate(mentions):
            name = Name(order, e.id, e.kind == "person", span)
            beginning.setdefault((span.article, span.start), []).append(name)
            ending.setdefault((span.article, span.end), []).append(name)
            ordered.setdefault(span.article, []).append(name)
        for names in ordered.values():
            names.sort(key=lambda n: (n.span.start, -n.span.end))
        return cls(beginning, ending, ordered)

    def inside(self, sentence: TextSpan) -> Sequence[Name]:
        """The names that begin in the sentence, in text order."""
        names = self.ordered.get(sentence.article, ())
        first = bisect_left(names, sentence.start, key=_start)
        return names[first : bisect_left(names, sentence.end, first, key=_start)]

    def beside(self, phrase: TextSpan, gap: int) -> list[Name]:
        """The names that end with the phrase, or begin at most `gap` characters behind it, in the order of the entities."""
        found = list(self.ending.get((phrase.article, phrase.end), ()))
        for n in range(1, gap + 1):
            found += self.beginning.get((phrase.article, phrase.end + n), ())
        return sorted(found, key=lambda n: n.order) if len(found) > 1 else found


@dataclass(frozen=True, slots=True)
class Comparison(Remembered):
    """Two linked extractions (left has the smaller article id) with their aligned claims and statements, as in `align.Alignment`."""

    left: Extraction
    right: Extraction
    candidates: tuple[Pair, ...]
    claims: tuple[Pair, ...]
    statements: tuple[Pair, ...]
    entities: Mapping[str, Entity]
    lexicon: Lexicon
    scenes: Scenes
    story: Story
    within: bool = False  # both sides are one article: a self check
    names: Names = field(init=False, repr=False, compare=False)
    led: dict[int, tuple[Argument, Argument]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )  # see `identity.named`

    slots: dict[tuple[str, int, int], SentenceSlots] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", Names.of(self.entities))

    def stated_in(self, sentence: TextSpan) -> SentenceSlots:
        """The dates and places that the sentence states of anything."""
        key = sentence.article, sentence.start, sentence.end
        if key not in self.slots:
            self.slots[key] = self._slots(sentence)
        return self.slots[key]

    def _slots(self, sentence: TextSpan) -> SentenceSlots:
        events = [e for x in (self.left, self.right) for e in x.events]

        def inside(span: TextSpan) -> bool:
            return span.article == sentence.article and sentence.start <= span.start < sentence.end

        return SentenceSlots(
            tuple(s for e in events for s in e.when if inside(s.span)),
            tuple(s for e in events for s in e.where if inside(s.span)),
        )

    def occasions(self, slot: Callable[[Event], Sequence[object]]) -> list[Pair]:
        """The pairs of events that both state the slot, each event with its best counterpart among those that do.

        What people said counts only where the statements themselves are paired. A counterpart that is only of the same kind (an arrest, an indictment)
        does not outdo one told with the same predicate.
        """
        weights = self.lexicon.table("weights")["align"]
        deeds = [p for p in self.candidates if "statement" not in (p.left_event.type, p.right_event.type)]
        best: dict[str, float] = {}
        closest: dict[str, float] = {}  # among those of one predicate
        kept: list[Pair] = []
        for p in sorted((*self.statements, *deeds), key=lambda p: -p.bits):
            ends = p.left_event.id, p.right_event.id
            if not slot(p.left_event) or not slot(p.right_event):
                continue
            alike = any(e.rule == "align.predicate" and e.level in ("same", "synonym") for e in p.shared)
            rivals = closest if alike else best
            if p.bits >= max(rivals.get(e, 0.0) for e in ends) - weights["rival"]:
                kept.append(p)
            for known in (best, closest) if alike else (best,):
                for e in ends:
                    known[e] = max(p.bits, known.get(e, 0.0))
        return kept


@dataclass(frozen=True, slots=True)
class SentenceSlots:
    """The dates and places stated in one sentence."""

    when: tuple[Stated[TimeInterval], ...]
    where: tuple[Stated[Place], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value stands: the phrase, the sentence that a reader is shown, and the value in words."""

    phrase: TextSpan
    sentence: TextSpan
    value: str


@dataclass(frozen=True, slots=True)
class Measure:
    """What a detector found: which rule, on which level of the weights table, between which two marks.

    `identity` is the evidence that both sides speak of one thing; `discounts` name entries of the table's `discounts`.
    """

    rule: str
    kind: Kind
    level: str
    left: Mark
    right: Mark
    detail: str
    identity: tuple[Evidence, ...] = ()
    discounts: tuple[str, ...] = ()
    verdict: Verdict = "contradiction"
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Outcome:
    """What a detector gives back: measures of conflict, agreements, and pairs it could not compare."""

    measures: list[Measure] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    not_compared: list[NotCompared] = field(default_factory=list)

    def agree(self, kind: Kind, left: Mark, right: Mark) -> None:
        """Notes that both sides say the same."""
        self.agreements.append(Agreement(kind, as_side(left), as_side(right)))

    def reject(self, reason: str, left: Mark | None = None, right: Mark | None = None) -> None:
        """Notes why two values were not compared."""
        self.not_compared.append(
            NotCompared(reason, 1, as_side(left) if left else None, as_side(right) if right else None)
        )


Detector = Callable[[Comparison, Outcome], None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A registered detector rule: `summary` is the first sentence of the detector's docstring, printed in reports."""

    name: str
    kind: Kind
    summary: str


@dataclass(slots=True)
class Registry:
    """The detectors by name; a name is taken once."""

    detectors: dict[str, Detector] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)

    def register(self, kind: Kind, *names: str) -> Callable[[Detector], Detector]:
        """Registers a detector that may fire the rules `names`, each written "kind.what".

        Raises:
            ValueError: a name is taken, or the detector has no docstring.
        """

        def add(detector: Detector) -> Detector:
            summary = (detector.__doc__ or "").strip().split("\n")[0]
            if not summary:
                raise ValueError(f"the detector of {names} has no docstring: its first sentence is printed in reports")
            for name in names:
                if name in self.rules:
                    raise ValueError(f"there is a rule {name!r} already")
                self.rules[name] = Rule(name, kind, summary)
            self.detectors[names[0]] = detector
            return detector

        return add


REGISTRY = Registry()
register = REGISTRY.register


def as_side(mark: Mark) -> Side:
    """A mark as one side of a finding: the sentence is quoted, the value stated."""
    s = mark.sentence
    return Side(s.article, s.start, s.end, s.quote, mark.value)


@once_each
def sentences(x: Extraction) -> tuple[TextSpan, ...]:
    """The sentences that hold a claim, in text order, each once."""
    return tuple([claims[0].span for claims in _by_sentence(x).values()])


@once_each
def _by_sentence(x: Extraction) -> Mapping[int, Sequence[Claim]]:
    """The claims of each sentence, by the offset where it begins."""
    found: dict[int, list[Claim]] = {}
    for claim in x.claims:
        found.setdefault(claim.span.start, []).append(claim)
    return found


@once_each
def _starts(x: Extraction) -> list[int]:
    return sorted(_by_sentence(x))


def claims_of(x: Extraction, sentence: TextSpan) -> Sequence[Claim]:
    """The claims of a sentence, in text order."""
    found = _by_sentence(x).get(sentence.start, ())
    return found if found and found[0].span.end == sentence.end else ()


def sentence_of(x: Extraction, phrase: TextSpan) -> TextSpan:
    """The sentence that holds the phrase; its line of the text where no claim's sentence does."""
    starts = _starts(x)
    n = bisect_right(starts, phrase.start)
    if n and phrase.end <= (sentence := _by_sentence(x)[starts[n - 1]][0].span).end:
        return sentence
    text = x.article.text
    start = text.rfind("\n", 0, phrase.start) + 1
    end = text.find("\n", phrase.end)
    end = len(text) if end < 0 else end
    while start < phrase.start and text[start].isspace():
        start += 1
    while end > phrase.end and text[end - 1].isspace():
        end -= 1
    return TextSpan(phrase.article, start, end, text[start:end])
