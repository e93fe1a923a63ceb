"""Gathering: which predicates of an article are mentions of one occasion.

"made a statement", "the declaration", "his remarks" are one; so is a deed that an article tells twice. Use `events.gather`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimcheck.extraction import stance, tree
from claimcheck.extraction.coreference import Referents
from claimcheck.extraction.parse import Doc, Token
from claimcheck.extraction.predicates import EventTypes, Predicate
from claimcheck.extraction.slots import Slots
from claimcheck.extraction.stance import Words
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import dates, places
from claimcheck.normalize.setting_types import setting_relation

CONTINUES = 3  # sentences after which a speaker's next words are a new occasion, unless they point back
ANAPHORA = 12  # sentences back to what "the meeting" means
HAPPENING = frozenset(
    {"occur", "happen", "take_place", "come", "be", "follow", "strike", "begin", "open", "start", "play", "hold"}
)
PHASES = frozenset({"begin", "start", "open"})
GENERIC = frozenset(
    {
        "ceremony",
        "event",
        "incident",
        "occasion",
        "operation",
        "accident",
        "disaster",
        "tragedy",
        "move",
        "deal",
        "match",
        "game",
    }
)
SPOKEN_AT = frozenset({"in", "during", "at", "on", "via", "through", "to"})
POINTING = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})


@dataclass(slots=True)
class Occasion:
    """An event while it is being gathered: its predicates and what is stated of it."""

    type: str
    members: list[Predicate]
    speaker: str = ""
    slots: Slots = field(default_factory=Slots)
    last_sentence: int = 0

    def add(self, other: Occasion) -> None:
        """Takes over all that `other` holds."""
        self.members += other.members
        self.speaker = self.speaker or other.speaker
        self.slots.when += other.slots.when
        self.slots.where += other.slots.where
        self.slots.setting += other.slots.setting
        self.last_sentence = max(self.last_sentence, other.last_sentence)
        if not self.is_named and other.is_named:
            self.type = other.type

    @property
    def is_named(self) -> bool:
        """True where a noun names the occasion."""
        return any(m.noun for m in self.members)


class Gathering:
    """Gathers predicates into occasions; the steps are methods so that each reads on its own."""

    def __init__(
        self,
        doc: Doc,
        predicates: list[Predicate],
        slots: Mapping[int, Slots],
        referents: Referents,
        types: EventTypes,
        words: Words,
        lexicon: Lexicon,
    ) -> None:
        self.doc = doc
        self.types = types
        self.words = words
        self.lexicon = lexicon
        self.referents = referents
        self.sentence = {t.i: n for n, s in enumerate(doc.sents) for t in s}
        self.predicates = {p.token.i: p for p in predicates}
        self.order = sorted(self.predicates)
        self.of: dict[int, Occasion] = {}
        for p in predicates:
            speaker = self._speaker(p) if p.type == "statement" else ""
            self.of[p.token.i] = Occasion(p.type, [p], speaker, slots.get(p.token.i, Slots()), self.sentence[p.token.i])

    def _speaker(self, p: Predicate) -> str:
        if p.noun:
            return self.referents.of(tree.possessor(p.token))
        subject, _ = tree.subject_and_object(p.token)
        return self.referents.of(subject)

    def merge(self, a: int, b: int) -> None:
        """Makes the occasions of two predicates one."""
        kept, gone = self.of[a], self.of[b]
        if kept is gone:
            return
        kept.add(gone)
        for p in gone.members:
            self.of[p.token.i] = kept

    def carried(self) -> None:
        """A verb is one with the event noun it carries: "made a statement", "a statement released", "the meeting was held", "made a landing"."""
        for i, p in self.predicates.items():
            if not p.noun and stance.is_scheduling(p.token):
                scheduled = tree.surface_subject(p.token)
                if scheduled is not None and scheduled.i in self.predicates and self.predicates[scheduled.i].noun:
                    self.merge(scheduled.i, i)
            if p.noun or (p.lemma not in self.types.carriers | HAPPENING and p.type != "statement" and not p.phrase):
                continue
            for c in p.token.children:
                noun = tree.transparent(c)
                named = self.predicates.get(noun.i)
                if named is None or not named.noun:
                    continue
                whole = named.token.lemma_ in p.phrase.split() and named.type == p.type
                carries = self.types.carries(p.lemma, named.type) or whole
                if carries and c.dep_ in ("dobj", "nsubjpass") and not self._says(p):
                    self.merge(noun.i, i)
                    occasion = self.of[noun.i]
                    if named.type == "statement" and not occasion.speaker:
                        occasion.speaker = self.referents.of(tree.subject_and_object(p.token)[0])
                if self.only_begins(p, named):
                    continue
                if p.lemma in HAPPENING and c.dep_ in tree.SUBJECTS and tree.child(p.token, "acomp", "attr") is None:
                    self.merge(noun.i, i)
            if p.token.dep_ == "acl" and p.token.tag_ in ("VBN", "VBG") and p.lemma in self.types.carriers:
                head = self.predicates.get(p.token.head.i)
                if head is not None and head.noun and self.types.carries(p.lemma, head.type):
                    self.merge(head.token.i, i)

    def only_begins(self, verb: Predicate, noun: Predicate) -> bool:
        """True for "the removal began on Monday", which may have ended on Wednesday; of a meeting or an attack the beginning is its day."""
        return verb.lemma in PHASES and noun.token.lemma_ not in self.types.nouns

    def _says(self, p: Predicate) -> bool:
        return p.type == "statement" and tree.child(p.token, "ccomp") is not None

    def spoken_on(self) -> None:
        """Words spoken "in an interview", "during a press conference", "in a statement" are that occasion."""
        for i, p in self.predicates.items():
            occasion = self.of[i]
            if occasion.type != "statement":
                continue
            told = [("to", c) for c in p.token.children if c.dep_ in ("dobj", "dative")]  # "told a press conference"
            for word, noun in (*tree.prepositional(p.token), *told):
                named = self.predicates.get(noun.i)
                if named is None or not named.noun or word not in SPOKEN_AT:
                    continue
                if word == "to" and not self.of[noun.i].slots.setting:
                    continue
                if named.type == "statement" or self.of[noun.i].slots.setting:
                    speaker = occasion.speaker or self.of[noun.i].speaker
                    self.merge(i, noun.i)
                    self.of[i].speaker = speaker
            if (
                not p.noun
                and p.token.dep_ in ("advcl", "conj")
                and p.token.head.i in self.of
                and self.of[p.token.head.i].type == "statement"
            ):
                subject = tree.surface_subject(p.token)
                if self.referents.of(subject) == self.of[p.token.head.i].speaker and not occasion.slots.when:
                    self.merge(p.token.head.i, i)

    def pointed_back(self) -> None:
        """ "The declaration", "his remarks", "the meeting" mean an occasion already spoken of; so do further words of the same speaker."""
        for i in sorted(self.predicates):
            p = self.predicates[i]
            earlier = self._antecedent(p) if p.noun else self._continued(p)
            if earlier is not None and self._compatible(earlier, self.of[i]):
                self.merge(earlier.members[0].token.i, i)

    def _antecedent(self, p: Predicate) -> Occasion | None:
        determiner = tree.child(p.token, "det", "poss")
        definite = determiner is not None and (determiner.lower_ in POINTING or determiner.dep_ == "poss")
        if not definite or p.type not in self.types.nouns.values() or (p.token.tag_ == "NNS" and p.type != "statement"):
            return None
        here = self.of[p.token.i]
        found: list[Occasion] = []
        for other in self._before(p, ANAPHORA):
            if other is here or other.type != here.type or any(o is other for o in found) or _tells_of(other, p.token):
                continue
            if here.type == "statement":
                if (here.speaker and here.speaker == other.speaker) or (not here.speaker and self._near(p, other)):
                    return other
            elif self._near(p, other) or any(m.noun and m.token.lemma_ == p.token.lemma_ for m in other.members):
                found.append(other)
        if (
            not found
            and determiner is not None
            and p.token.lemma_ in GENERIC
            and determiner.lower_ in ("the", "this")
            and not tree.child(p.token, "compound", "amod", "nmod")
        ):
            return self._main_of_last_sentence(p)
        return self._theirs(p, found)

    def _theirs(self, p: Predicate, found: list[Occasion]) -> Occasion | None:
        """The nearest of the occasions; of "her death" the nearest that is said to be hers, else one that is not said to be another's."""
        whose = self.referents.of(tree.possessor(p.token))
        if not whose:
            return found[0] if found else None
        people = [self._people(o) for o in found]
        hers = [o for o, who in zip(found, people, strict=True) if whose in who]
        open_ = [o for o, who in zip(found, people, strict=True) if not who]
        return next(iter([*hers, *open_]), None)

    def _people(self, occasion: Occasion) -> set[str]:
        """Who does it, or whom it happens to, as far as the text says."""
        said = ((tree.possessor(m.token),) if m.noun else tree.subject_and_object(m.token) for m in occasion.members)
        return {self.referents.of(t) for tokens in said for t in tokens} - {""}

    def _main_of_last_sentence(self, p: Predicate) -> Occasion | None:
        """The occasion of the sentence before's main clause: what "the ceremony" was."""
        first = p.token.sent.start
        if not first:
            return None
        root = self.doc[first - 1].sent.root
        return self.of.get(root.i)

    def repeated(self) -> None:
        """The same deed of the same people told twice is one occasion, unless two dates or places are given for it."""
        seen: dict[tuple[str, ...], list[int]] = {}
        for i, p in sorted(self.predicates.items()):
            if p.type == "statement" or p.lemma in self.types.carriers:
                continue
            subject, obj = tree.subject_and_object(p.token) if not p.noun else (tree.possessor(p.token), None)
            key = p.lemma, stance.modality(p.token, self.words), self.referents.of(subject), self.referents.of(obj)
            if not key[2] and not key[3]:
                continue
            for j in seen.setdefault(key, []):
                if self._compatible(self.of[j], self.of[i]):
                    self.merge(j, i)
                    break
            seen[key].append(i)

    def _continued(self, p: Predicate) -> Occasion | None:
        here = self.of[p.token.i]
        if here.type != "statement" and p.type in self.types.nouns.values():
            return self._announced(p)
        if here.type != "statement" or not here.speaker:
            return None
        points_back = any(
            c.dep_ == "dobj"
            and any(d.lower_ in ("these", "this", "those", "that") for d in c.children if d.dep_ == "det")
            for c in p.token.children
        )
        new_scene = here.slots.when or here.slots.where or here.slots.setting or any(m.noun for m in here.members)
        if new_scene and not points_back and not self._all_pointing(here):
            return None
        for other in self._before(p, ANAPHORA):
            if other is not here and other.type == "statement" and other.speaker == here.speaker:
                return other if self.sentence[p.token.i] - other.last_sentence <= CONTINUES else None
        return None

    def _announced(self, p: Predicate) -> Occasion | None:
        """ "He spoke after the meeting. The ministers had come together in Brussels": the verb tells of the noun just named."""
        here = self.of[p.token.i]
        for other in self._before(p, CONTINUES - 1):
            if other is not here and other.type == here.type and other.is_named and not other.slots.when:
                nouns = [m.token for m in other.members if m.noun]
                if any(c.dep_ == "det" and c.lower_ in ("the", "this") for n in nouns for c in n.children):
                    return other
        return None

    def _all_pointing(self, occasion: Occasion) -> bool:
        """True where every noun of the occasion is definite: "in his remarks" opens no new scene."""
        if occasion.slots.when or occasion.slots.where or occasion.slots.setting:
            return False
        nouns = [m.token for m in occasion.members if m.noun]
        return all(any(c.dep_ in ("det", "poss") and c.lower_ in POINTING for c in n.children) for n in nouns)

    def _near(self, p: Predicate, other: Occasion) -> bool:
        return self.sentence[p.token.i] - other.last_sentence <= CONTINUES

    def _before(self, p: Predicate, reach: int) -> Iterator[Occasion]:
        """Occasions whose mention precedes the predicate by at most `reach` sentences, the nearest first."""
        seen: set[int] = set()
        for i in reversed(self.order[: bisect_left(self.order, p.token.i)]):
            if self.sentence[p.token.i] - self.sentence[i] > reach:
                return
            if id(self.of[i]) not in seen:
                seen.add(id(self.of[i]))
                yield self.of[i]

    def _compatible(self, a: Occasion, b: Occasion) -> bool:
        """False where both state a date, or both a place, and these are apart; so two settings."""
        for x in a.slots.when:
            for y in b.slots.when:
                if dates.readings_relation(x.readings, y.readings, lexicon=self.lexicon) == "apart":
                    return False
        for p in a.slots.where:
            for q in b.slots.where:
                if places.readings_relation(p.readings, q.readings, lexicon=self.lexicon) == "apart":
                    return False
        settings = [
            setting_relation(p, q, lexicon=self.lexicon)
            for x in a.slots.setting
            for y in b.slots.setting
            for p in x.readings
            for q in y.readings
        ]
        return not settings or any(r != "apart" for r in settings)


def _tells_of(said: Occasion, noun: Token) -> bool:
    """True where the noun stands in what is said: of "he wrote that the memo was a cover" the memo is not the writing."""
    verbs = {m.token.i for m in said.members if not m.noun}
    clause = next((t for t in noun.ancestors if t.dep_ == "ccomp"), None)
    return clause is not None and clause.head.i in verbs
