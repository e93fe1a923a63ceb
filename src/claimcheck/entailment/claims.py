"""Whether an article says what a statement says: every stated slot of it, and no more is asked.

The test is one of textual entailment over slots, not of likeness: a name, number, date, place or word of the statement that the sentence lacks is not
said, however alike the two read. What differs only in polarity is denied; what differs only in who vouches for it, or in whether it has
happened, is told as such. Does not infer ("killed" does not say "died"), and knows nothing that is not on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.detect import identity
from claimcheck.detect.base import Comparison
from claimcheck.detect.identity import Things, level
from claimcheck.entailment import slots
from claimcheck.entailment.owners import owned, previous
from claimcheck.entailment.sentence import Sentence, arguments, bare, inside, words
from claimcheck.entailment.voices import whose
from claimcheck.rarity import Predicates
from claimcheck.types import Argument, Claim, Extraction, Span

Level = Literal["said", "denied", "reported", "unattributed", "modality", "condition", "narrower"]
SAME = ("same", "same_head")
INFLECTED = 4  # letters from which a lemma is found at the head of a longer word
ENDING = 3  # letters that an inflection adds at most


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of the statement with the claim of the article that says it, in which way, and in whose words (None: the article's own)."""

    level: Level
    stated: Claim
    claim: Claim
    voice: Argument | None = None


class Entailment:
    """Holds a statement (the left side or the right of a comparison) against the claims of the article on the other side."""

    def __init__(self, c: Comparison, mine: Extraction, other: Extraction) -> None:
        self.c, self.mine, self.other = c, mine, other
        self.predicates, self.things = Predicates.of(c.lexicon), Things.of(c.lexicon)
        table = c.lexicon.table("entailment")
        self.telling = frozenset(table["telling"]) - frozenset(table["compared_elsewhere"])
        self.restricting = frozenset(table["restricting"])
        self.qualifying = frozenset(table["qualifying"])
        self.conditions = frozenset(table["conditions"])
        self.parts: Sequence[Sequence[str]] = table["parts"]
        self.events = {e.id: e for x in (mine, other) for e in x.events}

    def find(self, stated: Claim) -> list[Said]:
        """The claims of the article that say it in one way or another, in text order."""
        found = []
        for claim in self.other.claims:
            related = self.predicates.relation(stated.predicate, claim.predicate)
            how = self._how(stated, claim, related) if related != "other" else None
            if how is not None:
                found.append(Said(how, stated, claim, whose(claim, self.other, self.c.lexicon)))
        return found

    def _how(self, a: Claim, b: Claim, related: str) -> Level | None:
        sentence = self._sentence(a, b)
        if sentence is None or not self._words(a, b, sentence) or not self._parts(a, b):
            return None
        published = self.mine.article.published
        if not (slots.numbers(a, sentence) and slots.times(a, b, self.events, published, sentence)):
            return None
        if not slots.located(a, b, self.events, sentence):
            return None
        if a.modality != b.modality:
            return "modality"
        if a.modality != "actual" and self.conditions & sentence.words - set(words(a.span.quote)):
            return "condition"
        attribution = self._attribution(a, b)
        if attribution is not None:
            return attribution
        if (a.polarity == b.polarity) == (related == "opposite"):
            return "denied" if a.polarity == "negative" or self._narrower(a, b) is False else None
        if related == "opposite":
            return None  # what is not rejected need not be approved
        return "narrower" if a.polarity == "negative" and self._narrower(a, b) else "said"

    # --- who, whom, and in which part

    def _sentence(self, a: Claim, b: Claim) -> Sentence | None:
        """The sentence of `b` if the places of subject and object fit; with the one before where a pronoun leads there."""
        if self._swapped(a, b):
            return None
        before: tuple[Claim, ...] = ()
        for p, q in self._answering(a, b):
            if p is not None and q is not None and (owners := owned(p, q, b, self.other)):
                before = owners
                continue
            if p is None or self._fits(p, q, b):
                continue
            antecedent = self._antecedent(q, b)
            if antecedent is None or not self._fits(p, antecedent.subject or antecedent.object, antecedent):
                return None
            before = tuple(c for c in self.other.claims if c.span == antecedent.span)
        return Sentence(
            self.other, b.span, tuple(c for c in self.other.claims if c.span == b.span), before, self.c.lexicon
        )

    def _answering(self, a: Claim, b: Claim) -> tuple[tuple[Argument | None, Argument | None], ...]:
        """Which place of the one answers to which of the other: what survives is the subject, what is destroyed the object."""
        if a.predicate in self.things.to_subject and b.predicate in self.things.to_object:
            return ((a.subject, b.object),)
        if a.predicate in self.things.to_object and b.predicate in self.things.to_subject:
            return ((a.object, b.subject),)
        return ((a.subject, b.subject), (a.object, b.object))

    def _fits(self, p: Argument, q: Argument | None, b: Claim) -> bool:
        if q is None:
            return bool(p.referent) and f"@{p.referent}" in b.terms
        p, q = self._name(p, self.mine), self._name(q, self.other)
        found = level(p, q, self.things)
        mine, theirs = set(words(p.span.quote)), set(words(q.span.quote))
        if self.restricting & theirs - mine or (found != "same" and self.qualifying & theirs - mine):
            return False
        if found == "same":
            return True
        if found == "same_head":
            return self._describes(p, q, b)
        if found == "other" or (q.pronoun and not q.referent):
            return False
        named = bare(p.span.quote) in q.span.quote
        if found == "other_head":
            return mine <= theirs  # one phrase whose head the parse reads in two ways
        numeric = p.head[:1].isdigit() and q.head[:1].isdigit()
        return numeric or named or p.head in theirs or (q.head in mine and mine <= theirs)

    def _describes(self, p: Argument, q: Argument, b: Claim) -> bool:
        """True where the article's phrase holds every word of the statement's, or its clause does where a phrase is cut short by the parse."""
        content = {t for c in self.mine.claims if p.span.start < c.span.end for t in c.terms if not t.startswith("@")}
        mine = [w for w in words(bare(p.span.quote)) if w in content or w[:1].isupper()]
        clause = {*words(q.span.quote), *b.terms}
        return all(w in clause or any(self.things.one(w, t) for t in clause) for w in mine)

    def _name(self, a: Argument, x: Extraction) -> Argument:
        return identity.named(a, x, self.c) or a

    def _swapped(self, a: Claim, b: Claim) -> bool:
        """True where the doer of the one is the one to whom it is done in the other."""

        def one(p: Argument | None, q: Argument | None) -> bool:
            return p is not None and q is not None and bool(p.referent) and p.referent == q.referent

        return (one(a.subject, b.object) and not one(a.subject, b.subject)) or (
            one(a.object, b.subject) and not one(a.object, b.object)
        )

    def _antecedent(self, q: Argument | None, b: Claim) -> Claim | None:
        """The first claim of the sentence before, for a "they" or "it" that opens this one and that nothing else resolves."""
        if q is None or not q.pronoun or q.referent or q.head not in ("they", "it", "he", "she"):
            return None
        if q.span.start != b.span.start:
            return None
        last = previous(b, self.other)
        return min(last, key=lambda c: c.predicate_span) if last else None

    def _parts(self, a: Claim, b: Claim) -> bool:
        """False where a noun of the statement plays another part in the sentence: from Bangkok, to Bangkok."""
        for m in a.modifiers:
            same = [n for n in b.modifiers if level(m, n, self.things) in SAME]
            if same and not any(self._alike(m.relation, n.relation) for n in same):
                return False
            if not same and any(n.relation == m.relation and m.head not in words(n.span.quote) for n in b.modifiers):
                return False  # from Kula, where the article has: from Bor
        return True

    def _alike(self, p: str, q: str) -> bool:
        return p == q or any(p in row and q in row for row in self.parts)

    # --- words and names

    def _words(self, a: Claim, b: Claim, sentence: Sentence) -> bool:
        """True where every name and every word of the statement's clause is in the sentence."""
        own = {a.predicate, *a.predicate.split("_")}
        done = {c.predicate for c in self.mine.claims}  # the other verbs are looked for one by one
        loose = {t for c in self.mine.claims if c.span == a.span and self._is_loose(c) for t in c.terms}
        wanted = (set(a.terms) | loose) - own - done
        clause = " ".join([x.span.quote for x in arguments(b)] + [s.quote for s in sentence.spans[:-1]])
        known = {t for c in (b, *sentence.before) for t in c.terms}
        if any(not (self._names(t, known, clause) if t.startswith("@") else self._holds(sentence, t)) for t in wanted):
            return False
        text = a.span.quote
        names = {w for m in self._mentions(self.mine, a.span) for w in words(m)}
        manner = {w for w in words(text) if w in self.telling or (w.endswith("ly") and len(w) > INFLECTED)}
        return manner - names <= sentence.words

    def _is_loose(self, c: Claim) -> bool:
        """True for a clause of the statement that is not looked for by itself: nobody does anything in it."""
        return c.subject is None and c.object is None and self.events[c.event].type != "statement"

    def _holds(self, sentence: Sentence, term: str) -> bool:
        if term in sentence.terms or term in sentence.words or any(self.things.one(term, t) for t in sentence.terms):
            return True
        return len(term) >= INFLECTED and any(
            w.startswith(term) and len(w) - len(term) <= ENDING for w in sentence.words
        )

    def _names(self, term: str, known: set[str], clause: str) -> bool:
        """True where the article's clause speaks of the same, or holds the name as the statement has it."""
        named = self._mentions(self.mine, None, term[1:])
        return term in known or any(re.search(rf"\b{re.escape(bare(m))}\b", clause) for m in named)

    def _mentions(self, x: Extraction, sentence: Span | None, ident: str = "") -> list[str]:
        return [
            m.span.quote
            for e in self.c.entities.values()
            if not ident or e.id == ident
            for m in e.mentions
            if m.span.article == x.article.id and (sentence is None or inside(m.span, sentence))
        ]

    # --- who vouches for it, and whether one excludes the other

    def _attribution(self, a: Claim, b: Claim) -> Level | None:
        """None where both are told by the same voice, or by none."""
        mine, theirs = whose(a, self.mine, self.c.lexicon), whose(b, self.other, self.c.lexicon)
        if mine is None and theirs is None:
            return None
        if mine is None:
            return "reported"
        if theirs is None:
            return "unattributed"
        return None if self._fits(mine, theirs, b) else "unattributed"

    def _narrower(self, a: Claim, b: Claim) -> bool:
        """True where the article's clause says of what or where, and the statement does not: who was not hurt in Lyon may have been hurt."""
        mine = {t for c in self.mine.claims for t in c.terms} | set(words(a.span.quote))
        own = {b.predicate, *b.predicate.split("_")} | {c.predicate for c in self.other.claims}
        said = [x for x in (b.object, *b.modifiers) if x is not None]
        if any(not mine & {x.head, f"@{x.referent}", *words(bare(x.span.quote))} for x in said):
            return True
        return (
            b.polarity == "negative"
            and a.polarity == "positive"
            and (bool(b.quantities) or not set(b.terms) - own <= mine)
        )


def by_level(found: Iterable[Said]) -> Mapping[Level, Said]:
    """The first of each level."""
    best: dict[Level, Said] = {}
    for s in found:
        best.setdefault(s.level, s)
    return best
