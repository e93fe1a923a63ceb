"""The values that flow through claimcheck: frozen, slotted, hashable, picklable, and plain enough for JSON.

Nothing here computes a verdict or knows spaCy. Offsets count the characters of `Article.text` exactly as it was given.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import field
from typing import Generic, Literal, TypeVar

from claimcheck.errors import InputError
from claimcheck.frozen import dataclass
from claimcheck.once import Remembered

EntityKind = Literal["person", "organization", "place", "event", "other"]
Gender = Literal["", "f", "m"]
Grain = Literal["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "range"]
Basis = Literal["explicit", "relative", "inherited"]
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "planned", "possible", "alleged", "conditional", "generic"]
Kind = Literal["date", "venue", "setting", "number", "actor", "role", "polarity", "name", "attribution", "value"]
Verdict = Literal["contradiction", "superseded", "disputed", "variant"]
Tier = Literal["certain", "likely", "hint"]
PlaceRelation = Literal["same", "inside", "contains", "apart", "unknown"]

KINDS: tuple[Kind, ...] = (
    "date", "venue", "setting", "number", "actor", "role", "polarity", "name", "attribution", "value",
)  # fmt: skip
VERDICTS: tuple[Verdict, ...] = ("contradiction", "superseded", "disputed", "variant")
TIERS: tuple[Tier, ...] = ("hint", "likely", "certain")  # weakest first


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was given.

    Args:
        text: the body; kept unchanged, every offset counts its characters.
        id: unique within one comparison; made from the text's SHA-256 where none is given.
        source: the outlet's name, as shown in reports.
        published: a `datetime.date`, a `datetime.datetime` (its date counts) or an ISO 8601 string; None where unknown.
        title: the headline; not part of the text, never quoted.
        url: where it was published; shown, never opened.
        language: BCP 47 tag, where known.

    Raises:
        InputError: the text, or anything else but the date, is not a str, or `published` is no date.
    """

    text: str
    id: str = ""
    source: str | None = None
    published: dt.date | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise InputError(f"an article's text must be a str, not {type(self.text).__name__}")
        for name in ("id", "source", "title", "url", "language"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise InputError(f"an article's {name} must be a str, not {type(value).__name__}")
        object.__setattr__(self, "published", as_date(self.published))
        if not self.id:
            object.__setattr__(self, "id", self.sha256[:12])

    @property
    def sha256(self) -> str:
        """Hex digest of the text's UTF-8 bytes (lone surrogates are kept as they are)."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def as_date(value: object) -> dt.date | None:
    """The date that `value` names: None, a date, a datetime or an ISO 8601 string.

    Raises:
        InputError: it is something else.
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.datetime.fromisoformat(value.strip()).date()
        except ValueError:
            pass
    raise InputError(f"{value!r} is no date: give a datetime.date or an ISO string such as 2024-03-01")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of one article, with the text that stands there: `article.text[start:end] == quote`."""

    article: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a text where an entity is named or referred to; `name` is the cleaned form (no title, no possessive)."""

    span: Span
    kind: EntityKind
    name: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organization, place or named event, with every mention of it in every article.

    `aliases` are the distinct spellings, the standard form first; `role` is what the texts call them; `reasons` say, in words,
    why mentions with different spellings were joined. `gender` is what a title ("Mr.", "spokeswoman") or a given name tells, "" where
    neither does; it only keeps people apart.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    role: str | None
    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()
    gender: Gender = ""


@dataclass(frozen=True, slots=True)
class TimeInterval:
    """A calendar interval: half-open days [start, end).

    Where the year is unknown `start` and `end` are None and what *was* said is kept: `month` (1-12), `day` (1-31, of `month`),
    `days` (how many days it spans from that day), or only `weekday` (0 Monday to 6 Sunday). `vague` marks "early March", "around
    5 May". `basis` says how it came about; an `inherited` one was stated of another event that this one is tied to.
    """

    start: dt.date | None
    end: dt.date | None
    grain: Grain
    basis: Basis = "explicit"
    month: int | None = None
    day: int | None = None
    days: int = 1
    weekday: int | None = None
    vague: bool = False

    @property
    def resolved(self) -> bool:
        """True where the year is known, so that `start` and `end` are dates."""
        return self.start is not None and self.end is not None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A temporal expression in a text.

    `start`/`end` are character offsets, `type` the TIMEX3 type, `timex` the TIMEX3 value (None where it cannot be given).
    `interval` is the resolved interval or None (a duration, a set, PAST_REF/PRESENT_REF/FUTURE_REF, or no year to be had);
    `readings` are all alternative readings, unresolved ones included: 03/04/2024 has two.
    """

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    timex: str | None
    interval: TimeInterval | None
    readings: tuple[TimeInterval, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer (or a named facility tied to one).

    `id` is stable ("country:HU", "region:US-AZ", "city:2800866" with the GeoNames number); `kind` is one of macroregion, bloc, country, region,
    county, city, facility; `country` ISO 3166 alpha-2 or None; `within` the ids of all places that contain it, nearest first;
    `lat`/`lon` in degrees or None; `population` 0 where unknown.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    within: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class VenueMention:
    """A venue or setting in a text: `kind` place (a toponym), facility ("the ministry", "her home") or setting ("a press conference").

    `places` are the alternative readings of where it is, best first, empty where unknown; `setting` the setting's id or None.
    """

    start: int
    end: int
    text: str
    kind: Literal["place", "facility", "setting"]
    places: tuple[Place, ...] = ()
    setting: str | None = None


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How two names compare: `score` 0 to 1, `verdict`, and the reasons in words, most telling first."""

    score: float
    verdict: Literal["same", "possible", "different"]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as said: the closed interval [low, high] (either may be infinite), its `unit`, and what is counted (`of`, a lemma).

    `unit` is one of count, percent, percentage point, a currency code (USD), a measure (kilometre, hour, degree …), or one of the kinds that are
    never compared with counts: year, age, ordinal, score, identifier, time. `approximate` where a hedge stood by it.
    """

    low: float
    high: float
    unit: str
    of: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity in a text, with its character offsets and the noun it counts."""

    start: int
    end: int
    text: str
    quantity: Quantity


T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Stated(Generic[T_co]):
    """A value where it stands in the text: the alternative `readings`, best first, and the `span` that states them.

    `basis` inherited means that the span speaks of another event, which this one is tied to by the words `via` ("after the meeting").
    `slack` is the number of days by which such a tie may shift a date. `terms` are the content words nearest to it in the parse, sorted.
    """

    span: Span
    readings: tuple[T_co, ...]
    basis: Basis = "explicit"
    via: Span | None = None
    slack: int = 0
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a place in a claim: its span, the lemma of its head word, and who or what it refers to.

    `referent` is the id of an entity (after linking) or of an article's own cluster of mentions (before), empty where it is neither.
    `relation` is subject, controlled (a subject shared with another verb), object, complement (the object of a governed verb), speaker, or the preposition.
    `pronoun` marks a referent that was found through "he" or "she".
    """

    span: Span
    head: str
    relation: str
    referent: str = ""
    pronoun: bool = False

    def led_to(self, referent: str) -> Argument:
        """The same words for another referent (`dataclasses.replace` takes three times as long, and linking does this for every name)."""
        return Argument(self.span, self.head, self.relation, referent, self.pronoun)


@dataclass(frozen=True, slots=True)
class Event:
    """One occasion as one article tells it; several mentions ("made a statement", "the declaration", "his remarks") are one event.

    `when`, `where` and `setting` hold what the article states of it, each with its span; empty = not said. `participants` are
    referents as in `Argument`. `type` is a key of the event lexicon, or the lemma of the verb.
    """

    id: str
    type: str
    mentions: tuple[Span, ...]
    participants: tuple[str, ...] = ()
    when: tuple[Stated[TimeInterval], ...] = ()
    where: tuple[Stated[Place], ...] = ()
    setting: tuple[Stated[str], ...] = ()
    main: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that an article says: who did what, with what certainty, according to whom.

    `span` is the clause's sentence. `predicate` is a lemma, with particle ("step_down"); `predicate_span` is where it
    stands. `modifiers` are prepositional arguments. `terms` are the content lemmas of the clause, sorted, for finding what
    is spoken of. `told_at` is the event of saying, for a reported claim. `as_of` is the date that the claim speaks for,
    where one is given.
    """

    id: str
    span: Span
    event: str
    subject: Argument | None
    predicate: str
    predicate_span: Span
    object: Argument | None = None
    modifiers: tuple[Argument, ...] = ()
    quantities: tuple[Stated[Quantity], ...] = ()
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    attributed_to: Argument | None = None
    told_at: str = ""
    as_of: TimeInterval | None = None
    terms: tuple[str, ...] = ()

    def led_to(
        self,
        subject: Argument | None,
        obj: Argument | None,
        modifiers: tuple[Argument, ...],
        quantities: tuple[Stated[Quantity], ...],
        attributed_to: Argument | None,
        terms: tuple[str, ...],
    ) -> Claim:
        """The same claim of other referents, as `Argument.led_to`; itself where these are its own."""
        if (
            subject is self.subject
            and obj is self.object
            and modifiers is self.modifiers
            and quantities is self.quantities
            and attributed_to is self.attributed_to
            and terms is self.terms
        ):
            return self
        return Claim(
            self.id, self.span, self.event, subject, self.predicate, self.predicate_span, obj, modifiers, quantities,
            self.polarity, self.modality, attributed_to, self.told_at, self.as_of, terms,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attribute:
    """A title, affiliation or other property that an article gives to a person: office "governor" of "Arkansas", party, constituency, age.

    `value` is normalised (an office's lemma, a party's name, a place's id); `domain` says of what, where the text does. `former` marks
    "former", "then", "ex-", "acting", "-elect": a property of another time.
    """

    span: Span
    holder: str
    slot: Literal["office", "party", "constituency", "age"]
    value: str
    domain: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, or of reported speech, with the one to whom the article gives them (None where it does not say)."""

    span: Span
    words: tuple[str, ...]
    speaker: Argument | None
    event: str = ""
    lemmas: tuple[
        str, ...
    ] = ()  # the words without person and tense: what "my" and "his", "is" and "was" have in common


@dataclass(frozen=True, slots=True)
class Extraction(Remembered):
    """All that one article says, before it is compared with another: plain values, no parse."""

    article: Article
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    reported: tuple[Quotation, ...] = ()  # without quotation marks: "she said that …", "he called it …"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against: which rule, the measure it took, the level that the table gave it, and its bits (log2 odds)."""

    rule: str
    measure: str
    level: str
    bits: float
    detail: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims (or two events) of two articles that speak of the same thing, with the evidence that they do.

    `left.article < right.article` in the order of ids; in a self check ordered by position.
    """

    left: Claim
    right: Claim
    left_event: Event
    right_event: Event
    shared: tuple[Evidence, ...]

    @property
    def bits(self) -> float:
        """The sum of the evidence that both sides speak of one thing."""
        return sum(e.bits for e in self.shared)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a finding: where the differing value is stated, the quote, and the value in words a person reads."""

    article: str
    start: int
    end: int
    quote: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Two quotes that cannot both be right (or that spell one name differently), with the reason."""

    id: str
    kind: Kind
    verdict: Verdict
    tier: Tier
    rule: str
    explanation: str
    left: Side
    right: Side
    evidence: tuple[Evidence, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two quotes that say the same of the same thing."""

    kind: Kind
    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class NotCompared:
    """A pair that could have been compared and was not, and why; `count` stands for several of the same reason."""

    reason: str
    count: int
    left: Side | None = None
    right: Side | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """What the articles say of one statement: the verdict, the conflicts, and the sentences that bear on it."""

    verdict: Literal["supported", "contradicted", "mixed", "not_found"]
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Side, ...] = ()
