"""Attributes: the offices, parties, constituencies and ages that an article gives to the people it names.

Reads titles before a name ("Former Arkansas Gov. Mike Huckabee"), appositions on either side of it ("the N.C.A.A.
president, Mark Emmert,"), what somebody is or serves as, relative clauses ("who coaches Alavés"), and party,
constituency and age as newspapers write them ("R-Tenn.", "Hunter, 41,"). Does not infer an office from what a person
does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Any

from claimcheck.extraction import tree
from claimcheck.extraction.ages import ages
from claimcheck.extraction.claims import Context
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.office_domains import DomainReader, DomainWords
from claimcheck.extraction.office_nouns import OfficeWords
from claimcheck.extraction.offices import Office, OfficeReader, span_of
from claimcheck.extraction.parse import Span, Token
from claimcheck.extraction.seats import seats
from claimcheck.lexicon import Lexicon
from claimcheck.types import Attribute

LAWMAKERS = frozenset({"senator", "representative", "governor", "lieutenant governor", "party member"})
# What may stand between a name and its apposition: "(Calif.)", ", 41", ", R-Tex.", an earlier one ("a Catholic and").
BETWEEN = re.compile(
    r"^(?:,?\s*Jr\.)?(?:\s\([^()]{1,40}\))?(?:,\s\d{1,3})?(?:,\s[RDI]-[\w. ]+)?"
    r"\s?(?:,|\(|—|–|--)\s?(?P<more>[^;:“”\"()]{0,70}?,?\s(?:and|,)\s)?(?P<since>(?:until|since|for)\s[^,;:“”\"()]{2,30}\s)?$"
)
UNTIL_NOW = re.compile(  # "until now energy minister": the office that the news is about
    r"^until\s(?:now|this\sweek|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:his|her)\s\w+)\s$|^(?:since|for)\s"
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "dr", "sir"})


def find_attributes(found: list[Found], context: Context, lexicon: Lexicon) -> list[Attribute]:
    """The attributes of every named person, in text order."""
    return _Attributes(found, context, lexicon).find()


class _Attributes:
    """The reading of one article."""

    def __init__(self, found: list[Found], context: Context, lexicon: Lexicon) -> None:
        self.c = context
        self.table: Mapping[str, Any] = lexicon.table("roles")
        self.found = found
        self.people = [f for f in found if f.mention.kind == "person"]
        self.persons = {i: f for f in self.people for i in range(f.first, f.last + 1)}
        self.named = {e.id for e in context.referents.entities if e.kind == "person"}
        self.undescribed = {e.id for e in context.referents.entities if e.kind == "person" and not e.role}
        self.aged = {t.i for t in context.doc if t.lower_ == "old"}
        self.words = OfficeWords.of(lexicon)
        self.held = frozenset(self.table["offices"]["held"])
        self.leading = frozenset(self.table["offices"]["leading"]["verbs"])
        self.bygone = frozenset(self.table["offices"]["bygone"])
        self.bodies = frozenset(self.table["offices"]["served_in"]["bodies"])
        self.domains = DomainReader(context.referents, DomainWords.of(lexicon))
        self.reader = OfficeReader(context.doc, self.words, self.domains, self.persons)

    def find(self) -> list[Attribute]:
        attributes = [*seats(self.people, self.c, self.table["parties"]), *ages(self.found, self.c)]
        for sentence in self.c.doc.sents:
            for office in self.reader.read(sentence):
                attributes += self._of_office(office, sentence)
            attributes += self._by_verb(sentence)
        attributes += self._served()
        lawmakers = {a.holder for a in attributes if a.slot == "party" or (a.slot == "office" and a.value in LAWMAKERS)}
        kept = (a for a in attributes if a.holder and (a.slot != "constituency" or a.holder in lawmakers))
        return sorted(dict.fromkeys(kept), key=lambda a: (a.span, a.slot, a.value))

    def _holder(self, f: Found) -> str:
        return self.c.referents.by_token.get(f.root, "")

    # --- whose office it is ---

    def _of_office(self, o: Office, sentence: Span) -> Iterator[Attribute]:
        titled = self._titled(o, sentence)
        if titled is not None:
            yield from self._office(o, self._holder(titled), self._after_name(titled) if not o.domain else "")
            return
        named = self._before_name(o, sentence)
        if named is not None:
            yield from self._office(o, self._holder(named))
            return
        holder, former = self._apposed(o, sentence)
        if not holder:
            holder, former = self._predicated(o)
        if not holder:
            holder, former = self._introduced(o), False
        if holder:
            yield from self._office(o, holder, former=former)

    def _office(self, o: Office, holder: str, domain: str = "", former: bool = False) -> Iterator[Attribute]:
        span, domain, former = span_of(o, self.c.article, self.c.doc), o.domain or domain, o.former or former
        if o.value in LAWMAKERS and domain.startswith("region:"):
            yield Attribute(span, holder, "constituency", domain)
        if o.party and not former and o.value in (*LAWMAKERS, "ranking member"):
            yield Attribute(span, holder, "party", o.party)
        if o.value != "party member" and not (o.value == "head" and self.c.doc[o.last].lower_ == "charge"):
            yield Attribute(span, holder, "office", o.value, domain, former)

    def _titled(self, o: Office, sentence: Span) -> Found | None:
        """The person whose name follows at once: "NRA president Wayne LaPierre", "Majority Whip Rep. Steve Scalise"."""
        inside = self.persons.get(o.first)
        if inside is not None:
            return inside if o.last < inside.last else None
        return (self._name_at(o.last + 1, sentence) or self._shared_title(o, sentence)) if o.named else None

    def _shared_title(self, o: Office, sentence: Span) -> Found | None:
        """The person of two titles in a row: "former Arkansas governor and Fox News contributor Mike Huckabee"."""
        doc, i = self.c.doc, o.last + 1
        if o.definite or o.start == o.first or i + 1 >= sentence.end or doc[i].lower_ != "and" or i + 1 in self.persons:
            return None
        while (
            i + 1 < sentence.end
            and i + 1 not in self.persons
            and doc[i + 1].pos_ in ("NOUN", "PROPN", "ADJ")
            and i - o.last < 7
        ):
            i += 1
        f = self.persons.get(i + 1)
        fits = f is not None and f.first == i + 1 and doc[i].pos_ == "NOUN" and i > o.last + 1
        return f if fits else None

    def _name_at(self, i: int, sentence: Span) -> Found | None:
        """The person whose name begins at the token, after further titles."""
        while i < sentence.end and i not in self.persons:
            t = self.c.doc[i]
            if (
                t.lower_.rstrip(".") not in HONORIFICS
                and (t.lower_.rstrip(".").removesuffix("s"),) not in self.words.forms
                and (t.lower_.rstrip("."),) not in self.words.forms
            ):
                return None
            i += 1
        f = self.persons.get(i)
        return f if f is not None and i < sentence.end and i == f.first else None

    def _after_name(self, f: Found) -> str:
        """What a title is of where that follows the name: "Ambassador Mikkel Thorsager of Denmark"."""
        doc, i = self.c.doc, f.last + 1
        if i + 1 >= len(doc) or doc[i].lower_ not in ("of", "from"):
            return ""
        name: list[Token] = []
        for t in doc[i + 1 : i + 8]:
            if not (t.pos_ in ("PROPN", "PART") or (t.lower_ == "the" and not name)):
                break
            name.append(t)
        return self.domains.domain(name, self.persons) if name else ""

    def _before_name(self, o: Office, sentence: Span) -> Found | None:
        """The person named in apposition after the office: "the general counsel of the F.B.I., David Bowdich,"."""
        doc, comma = self.c.doc, self._located(o.end, sentence) + 1
        if not o.definite or comma + 1 >= sentence.end or doc[comma].text != "," or self._ends_name(o.start, sentence):
            return None
        f = self._name_at(comma + 1, sentence)
        closing = doc[f.last + 1] if f is not None and f.last + 1 < sentence.end else None
        fits = closing is None or closing.is_punct or closing.lower_ in ("'s", "’s", "of") or closing.tag_ in FINITE
        return f if fits else None

    def _located(self, end: int, sentence: Span) -> int:
        """The last token of the office with where it is: "the head of the tax office in Plovdiv"."""
        doc, i = self.c.doc, end + 1
        if i + 1 >= sentence.end or doc[i].lower_ not in ("in", "at", "near"):
            return end
        last = i
        while (
            last + 1 < sentence.end
            and doc[last + 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN")
            and last + 1 not in self.persons
        ):
            last += 1
        return last if last > i and last + 1 < sentence.end and doc[last + 1].text == "," else end

    def _ends_name(self, start: int, sentence: Span) -> bool:
        """True where a person's name and a comma stand right before: the office is that person's."""
        return start - 2 >= sentence.start and self.c.doc[start - 1].text == "," and start - 2 in self.persons

    def _apposed(self, o: Office, sentence: Span) -> tuple[str, bool]:
        """(holder, of another time) for the person before the office: "Mike Huckabee, a former governor of Arkansas,", "The 49-year-old, until
        now energy minister"."""
        before = range(o.start - 1, sentence.start - 1, -1)
        last = next((i for i in before if i in self.persons or self.described(i)), None)
        if last is None:
            return "", False
        doc, start = self.c.doc, o.start
        end = self.persons[last].mention.span.end if last in self.persons else doc[last].idx + len(doc[last])
        between = self.c.text[end : doc[start].idx]
        m = BETWEEN.match(between)
        if m is None or self._runs_on(o, sentence) or doc[start].tag_ == "WP$":
            return "", False  # "Steele, whose spokesman": another person
        more = (
            [t for t in doc[last + 1 : start] if t.pos_ in ("VERB", "AUX", "PRON") or t.ent_type_ == "PERSON"]
            if m["more"]
            else []
        )
        if more or (m["more"] and (o.definite or between.lstrip(" ,").startswith("and"))):
            return "", False
        return self.c.referents.by_token.get(last, ""), bool(m["since"]) and not UNTIL_NOW.match(m["since"])

    def described(self, i: int) -> bool:
        """True for the "49-year-old" that a text means somebody by whom it has named."""
        return i in self.aged and self.c.referents.by_token.get(i, "") in self.named

    def _runs_on(self, o: Office, sentence: Span) -> bool:
        """True where the phrase is the subject of what follows ("…, the governor said") or a title of the next name."""
        if o.end + 1 >= sentence.end:
            return False
        after = self.c.doc[o.end + 1]
        return after.tag_ in FINITE or after.i in self.persons or self._name_at(after.i, sentence) is not None

    def _predicated(self, o: Office) -> tuple[str, bool]:
        """(holder, of another time) where somebody is, serves or resigns as it: "She is the mayor of Turku"."""
        noun = self.c.doc[o.last]
        head = noun.head
        if noun.lower_ == "charge" and head.lower_ == "in" and head.head.lemma_ == "be":
            be = head.head
            subject = tree.surface_subject(be)
            return self._person(subject) or self._only_person(subject), be.tag_ == "VBD"
        if head.i in range(o.start, o.end + 1):
            noun, head = head, head.head
        if (
            noun.dep_ == "attr"
            and head.lemma_ == "be"
            and (head.tag_ in ("VBZ", "VBP", "VBD") or _has_been(head))
            and not any(t.dep_ == "neg" for t in head.children)
        ):
            subject = tree.surface_subject(head)
            return self._person(subject) or self._only_person(subject), head.tag_ == "VBD"
        if noun.dep_ == "pobj" and head.lower_ == "as" and head.head.lemma_ in self.held:
            verb = head.head
            owner = (
                tree.child(verb, "poss")
                if verb.pos_ == "NOUN"
                else tree.child(verb, "nsubjpass") or tree.surface_subject(verb)
            )
            return self._person(owner), verb.lemma_ in self.bygone or (verb.tag_ == "VBD" and verb.lemma_ != "resign")
        return "", False

    def _person(self, token: Token | None) -> str:
        """The cluster of a person; pronouns are left out, for a wrong guess would put an office on somebody else."""
        return "" if token is None or token.i not in self.persons else self._holder(self.persons[token.i])

    def _only_person(self, token: Token | None) -> str:
        """Whom "he" and "she" refer to where the text has named one person so far."""
        if token is None or token.lower_ not in ("he", "she"):
            return ""
        before = {self._holder(f) for f in self.people if f.first < token.i}
        return before.pop() if len(before) == 1 and before == {self.c.referents.of(token)} else ""

    def _introduced(self, o: Office) -> str:
        """Whom the text introduces by name first and by office next: "It cost Ana Kos her job. The health minister quit"."""
        noun = self.c.doc[o.last]
        holder = self.c.referents.of(noun)
        if holder in self.named and any(c.i in self.aged for c in noun.children):
            return holder  # "the 49-year-old energy minister"
        return holder if o.definite and holder in self.undescribed else ""

    def _served(self) -> Iterator[Attribute]:
        """Where officers serve, told after their names: "Capt. Ron Hale of the State Highway Patrol"."""
        for f in self.people:
            domain = self._after_name(f)
            named = list(takewhile(lambda t: t.pos_ in ("PROPN", "PART", "DET"), self.c.doc[f.last + 2 : f.last + 10]))
            if domain and any(t.lower_ in self.bodies for t in named):
                span = tree.text_span(self.c.article, self.c.doc, f.last + 2, named[-1].i + 1)
                yield Attribute(span, self._holder(f), "office", "officer", domain)

    def _by_verb(self, sentence: Span) -> Iterator[Attribute]:
        """Relative clauses that say what somebody is: "Iker Zubeldia, who coaches Alavés"."""
        verbs = self.table["offices"]["verbs"]
        for verb in sentence:
            if verb.lemma_ in self.leading and verb.tag_ in ("VBZ", "VBP"):
                yield from self._leads(verb)
            office = verbs.get(verb.lemma_) if verb.dep_ == "relcl" and verb.tag_ in ("VBZ", "VBP") else None
            what = tree.child(verb, "dobj") if office is not None else None
            who = self._person(tree.surface_subject(verb)) if what is not None else ""
            if office is None or what is None or not who:
                continue
            phrase = tree.noun_phrase(what)
            domain = self.domains.domain(list(phrase), self.persons)
            if domain and any(t.pos_ == "PROPN" for t in phrase):
                yield Attribute(
                    tree.text_span(self.c.article, self.c.doc, verb.i, phrase.end), who, "office", office, domain
                )

    def _leads(self, verb: Token) -> Iterator[Attribute]:
        """Who heads a field of work: "who runs the port's finances", "she heads the nursing staff of the clinic"."""
        what, subject = tree.child(verb, "dobj"), tree.surface_subject(verb)
        who = self._person(subject) or self._only_person(subject)
        if what is None or not who:
            return
        phrase = list(tree.noun_phrase(what))
        owner = next((i for i, t in enumerate(phrase) if t.tag_ == "POS"), -1)
        inner = next((i for i, t in enumerate(phrase) if t.dep_ == "prep" and i > owner), len(phrase))
        fields = self.reader.departments(phrase[owner + 1 : inner])
        if fields:
            whose = phrase[:owner] if owner > 0 else phrase[inner + 1 :]
            span = tree.text_span(self.c.article, self.c.doc, verb.i, phrase[-1].i + 1)
            domain = self.domains.domain(whose, self.persons) if whose else ""
            yield Attribute(span, who, "office", f"{' '.join(fields)} head", domain)


def _has_been(verb: Token) -> bool:
    """True for "has been": "who has been the mayor since 2019"."""
    return verb.tag_ == "VBN" and any(
        c.dep_ == "aux" and c.lower_ in ("has", "have", "'s", "’s") for c in verb.children
    )


__all__ = ["find_attributes"]
