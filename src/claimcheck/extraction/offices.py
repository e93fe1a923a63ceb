"""Office phrases: of "the Republican chairman of the House Budget Committee" the office, of what, when, which party.

Reads the words on both sides of the noun that names the office; whom the phrase speaks of, `attributes` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.extraction import tree
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.office_domains import DomainReader, telling
from claimcheck.extraction.office_nouns import Occurrence, OfficeWords, norm, occurrences
from claimcheck.extraction.parse import Doc, Span, Token
from claimcheck.types import Span as TextSpan

PREPOSITIONS = frozenset({"of", "for", "at", "to", "on", "in", "with"})
INNER = frozenset(
    {"of", "on", "for", "and", "&"}
)  # may stand inside a name: "Committee on Foreign Relations", "Ways and Means"
NEEDS_NAME = frozenset({"at", "to", "on", "in", "with"})
UNTIL = re.compile(r"\buntil (?:now|recently|(?:this|last) \w+|(?:his|her) \w+|\w+day|\d{4})\s+(?=\S|$)")
LENGTHS = frozenset({"years", "months", "weeks", "decades", "decade", "time"})  # "head of finance for five years"
REACH = 9  # words to either side of the noun
OPEN_FUNCTIONS = frozenset(
    {"director", "manager", "adviser", "aide", "editor", "secretary", "head", "chief", "coach"}
)  # their function is part of what they are
HEADS = frozenset({"director", "manager", "head", "chief", "coach", "editor"})  # of a department
PARTY_OFFICES = frozenset({"chairman", "director"})  # "Michigan GOP chairman": of the party's branch there
PARTY_WORDS = {"Republican": "republican", "Democrat": "democratic"}
CHAMBERS = frozenset({"house", "senate", "republican", "democratic"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase: tokens [start, end] with article and complements, [first, last] the noun itself."""

    start: int
    end: int
    first: int
    last: int
    value: str
    domain: str
    former: bool
    party: str
    definite: bool
    named: bool  # nothing but its words stands to its right: a name may follow as after a title


@dataclass(slots=True)
class _Draft:
    """What has been read to the left of the noun so far."""

    start: int
    ranks: list[str]
    functions: list[str]
    domain: list[Token]
    owner: list[Token]
    pronoun: Token | None = None
    former: bool = False
    party: str = ""
    definite: bool = False


class OfficeReader:
    """Reads the phrases around the office nouns of one document."""

    def __init__(self, doc: Doc, words: OfficeWords, domains: DomainReader, persons: Mapping[int, Found]) -> None:
        self.doc, self.words, self.domains, self.persons = doc, words, domains, persons

    def read(self, sentence: Span) -> Iterator[Office]:
        """The office phrases of a sentence in text order."""
        found = occurrences(sentence, self.words)
        nouns = {i for o in found for i in range(o.first, o.last + 1)}
        for o in found:
            yield self._office(o, sentence, nouns)

    def _office(self, o: Occurrence, sentence: Span, nouns: set[int]) -> Office:
        last = self._elect(o, sentence)
        left = self._left(o, sentence, nouns)
        left.former = left.former or last > o.last
        preposition, complement, end = self._right(last, sentence)
        employer = self._right(end, sentence) if o.name in OPEN_FUNCTIONS and complement else ("", [], end)
        if employer[0] in ("for", "at") and not any(t.pos_ == "PROPN" for t in complement):
            # "director of government relations for Tyson": what the post is about, and whose it is
            left.functions, complement, end = [self._function(t) for t in complement], employer[1], employer[2]
        elif o.name in HEADS and preposition in ("of", "for") and self.departments(complement):
            # "head of nursing at the clinic", "director of its finance department"
            end = self._coordinated(end, left, sentence)
            left.functions += self.departments(complement)
            left.pronoun = next((t for t in complement if t.tag_ == "PRP$"), left.pronoun)
            preposition, complement, end = self._right(end, sentence)
        portfolio = (
            [t for t in complement if self._function(t) in self.words.portfolios]
            if o.name in ("minister", "secretary")
            else []
        )
        left.functions += [self._function(t) for t in portfolio]
        complement = [t for t in complement if t not in portfolio]
        target = o.name in ("ambassador", "envoy") and preposition == "to"
        if left.owner and preposition in ("in", "at"):
            complement = []  # "the party's press officer in Salzburg": the party's
        domain = self._domain(left, complement, o.name)
        value = self._value(o, left, domain)
        return Office(
            left.start,
            end,
            o.first,
            last,
            f"{value} to" if target else value,
            domain,
            left.former,
            left.party or self._own_party(o),
            left.definite,
            end == last,
        )

    def departments(self, complement: list[Token]) -> list[str]:
        """The fields of work that a complement names, and nothing else: "nursing", "its finance department"."""
        words = [norm(t) for t in complement if t.pos_ != "DET" and t.tag_ != "PRP$"]
        named = [w for w in words if w in self.words.departments]
        return named if set(words) <= self.words.departments | self.words.parts else []

    def _coordinated(self, end: int, left: _Draft, sentence: Span) -> int:
        """The last token of a list of fields, which join the first: "head of operations and security"."""
        i = end + 1
        while i + 1 < sentence.end and norm(self.doc[i]) in ("and", "&", ","):
            if norm(self.doc[i + 1]) not in self.words.departments:
                break
            left.functions.append(norm(self.doc[i + 1]))
            i += 2
        return i - 1

    def _elect(self, o: Occurrence, sentence: Span) -> int:
        """The last token, "-elect" included."""
        after = [t.lower_ for t in self.doc[o.last + 1 : min(o.last + 3, sentence.end)]]
        return o.last + 2 if after[:1] == ["-"] and after[1:] in (["elect"], ["designate"]) else o.last

    def _own_party(self, o: Occurrence) -> str:
        return next(
            (self.words.parties[norm(t)] for t in self.doc[o.first : o.last + 1] if norm(t) in self.words.parties), ""
        )

    def _function(self, t: Token) -> str:
        return self.words.same.get(norm(t), norm(t))

    def _left(self, o: Occurrence, sentence: Span, nouns: set[int]) -> _Draft:
        d = _Draft(o.first, [], [], [], [])
        possessive = False
        for i in range(o.first - 1, max(self._floor(o, sentence) - 1, o.first - 1 - REACH), -1):
            t, word = self.doc[i], norm(self.doc[i])
            if (i in nouns and word not in self.words.ranks and not possessive) or t.is_space or tree.is_dash(t):
                break
            if t.pos_ == "DET" or t.tag_ == "PRP$":
                d.start, d.definite, d.pronoun = i, word not in ("a", "an"), t if t.tag_ == "PRP$" else None
                break
            if word in ("'s", "’s", "'", "’"):
                possessive = d.definite = True
            elif t.text == "-" or word == "recently" or self._joins(t, d) or _of_age(t):
                continue
            elif word in self.words.former and not possessive:
                d.former = True
            elif not self._take(t, word, d, possessive):
                break
            d.start = i
            if t.text[:1] in "―—–":  # a dateline's dash that hangs on the first word
                break
        return d

    def _floor(self, o: Occurrence, sentence: Span) -> int:
        """Where the words before the noun begin to be its own: after "until his arrest"."""
        first = max(sentence.start, o.first - REACH)
        m = UNTIL.search(self.doc.text[self.doc[first].idx : self.doc[o.first].idx])
        if m is None:
            return sentence.start
        offset = self.doc[first].idx + m.end()
        return next(t.i for t in self.doc[first : o.first + 1] if t.idx >= offset)

    def _joins(self, t: Token, d: _Draft) -> bool:
        """True for the "and" of "finance and personnel director"."""
        before = norm(self.doc[t.i - 1]) if t.i else ""
        return norm(t) in ("and", "&") and bool(d.functions) and before in self.words.departments

    def _take(self, t: Token, word: str, d: _Draft, possessive: bool) -> bool:
        """Files a word that stands before the noun; False where it does not belong there."""
        if possessive:
            if t.pos_ not in ("NOUN", "PROPN", "ADJ"):
                return False
            d.owner.insert(0, t)
        elif word in self.words.ranks and not d.domain:
            d.ranks.append(word)
        elif word in self.words.functions and not d.domain and t.i not in self.persons:
            d.functions.append(self._function(t))
        elif word in self.words.parties:
            d.party = self.words.parties[word]
        elif (
            t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
            or (t.tag_ == "VBN" and t.text[:1].isupper())
            or (
                word in ("and", "&")
                and d.domain
                and d.domain[0].i == t.i + 1
                and t.nbor(-1).ent_type_ == d.domain[0].ent_type_ == "ORG"
            )
        ):
            d.domain.insert(0, t)
        else:
            return False
        return True

    def _right(self, last: int, sentence: Span) -> tuple[str, list[Token], int]:
        """(preposition, its noun phrase, the last token) after the noun."""
        if last + 2 >= sentence.end or self.doc[last + 1].lower_ not in PREPOSITIONS:
            return "", [], last
        preposition = self.doc[last + 1].lower_
        taken: list[Token] = []
        for t in self.doc[last + 2 : min(sentence.end, last + 3 + REACH)]:
            inside = (
                t.lower_ in INNER
                and t.i + 1 < sentence.end
                and t.nbor(1).pos_ in ("PROPN", "DET")
                and taken
                and taken[-1].pos_ == "PROPN"
            )
            if inside and t.lower_ == "and" and t.i + 1 in self.persons:
                break
            if not (
                t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PART")
                or norm(t) in self.words.departments
                or (t.text == "-" and not t.whitespace_)
                or inside
                or t.pos_ == "DET"
                or (t.tag_ == "PRP$" and not taken)
            ):
                break
            taken.append(t)
        while taken and taken[-1].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and not self.departments(taken[-1:]):
            taken.pop()
        if (
            not taken
            or taken[-1].lower_ in LENGTHS
            or (preposition in NEEDS_NAME and not any(_names(t) for t in taken))
        ):
            return "", [], last
        return preposition, taken, taken[-1].i

    def _domain(self, d: _Draft, complement: list[Token], name: str) -> str:
        # "House budget chairman": the function says which committee
        extra = d.functions if name == "chairman" else []
        for tokens in (complement, d.owner, d.domain):
            if found := self.domains.domain(tokens, self.persons):
                if d.party and name in PARTY_OFFICES and tokens is not d.owner and not found.startswith("@"):
                    return " ".join(
                        [*telling(" ".join(t.text for t in tokens), self.domains.words), PARTY_WORDS.get(d.party, "")]
                    ).strip()
                return (
                    f"{found} {' '.join(extra)}".strip()
                    if extra and not found.startswith("@") and ":" not in found
                    else found
                )
        return self.domains.of_pronoun(d.pronoun) if d.pronoun is not None else ""

    def _value(self, o: Occurrence, d: _Draft, domain: str) -> str:
        name = o.name
        portfolios = sorted({f for f in d.functions if f in self.words.portfolios})
        chamber = bool(CHAMBERS & set(domain.split())) or bool(d.party)
        if name in ("minister", "secretary") and portfolios:
            name = f"{' '.join(portfolios)} minister"
        elif name in OPEN_FUNCTIONS and d.functions:
            name = f"{' '.join(reversed(d.functions))} {name}"
        elif name in ("leader", "whip") and (chamber or name == "whip"):
            name = f"party {name}"
        elif name == "chairman" and ("committee" in domain.split() or (d.functions and chamber)):
            name = "committee chairman"
        ranks = [r for r in d.ranks if r != "co"]
        return " ".join([*reversed(ranks), name])


def _of_age(t: Token) -> bool:
    """True for the parts of "49-year-old"."""
    hyphened = t.i + 1 < len(t.doc) and t.nbor(1).text == "-"
    return t.lower_ == "old" or (hyphened and (t.lower_ == "year" or t.like_num))


def _names(t: Token) -> bool:
    """True for a proper noun, and for the "Bulgarian" of "in the Bulgarian government"."""
    return t.pos_ == "PROPN" or (t.pos_ == "ADJ" and t.text[:1].isupper())


def span_of(office: Office, article: str, doc: Doc) -> TextSpan:
    """The phrase as characters of the text."""
    return tree.text_span(article, doc, office.start, office.end + 1)
