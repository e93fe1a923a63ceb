"""Nouns that name an office in a text: "Gov.", "chief of staff", "United States attorney"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.extraction.parse import Span, Token
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.offices import Departments

PARTY_MEMBER = "party member"


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """`roles.toml` turned round for reading."""

    forms: Mapping[tuple[str, ...], str]
    longest: Mapping[str, int]  # words of the longest form that begins with the word
    former: frozenset[str]
    ranks: frozenset[str]
    functions: frozenset[str]
    parties: Mapping[str, str]
    portfolios: frozenset[str]
    same: Mapping[str, str]
    departments: frozenset[str]
    parts: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> OfficeWords:
        """Built once for each lexicon."""
        return _office_words(lexicon)


@built
def _office_words(lexicon: Lexicon) -> OfficeWords:
    table = lexicon.table("roles")
    offices = table["offices"]
    forms = {
        tuple(form.replace("-", " ").split()): name for name, listed in offices["forms"].items() for form in listed
    }
    departments = Departments.of(lexicon)
    for trade in departments.trades:
        forms |= {(word, *trade.split()): f"chief {trade}" for word in ("chief", "head")}
    longest: dict[str, int] = {}
    for form in forms:
        longest[form[0]] = max(len(form), longest.get(form[0], 0))
    return OfficeWords(
        forms=forms,
        longest=longest,
        former=frozenset(offices["former"]),
        ranks=frozenset(offices["words"]["ranks"]),
        functions=frozenset(offices["words"]["functions"]) | departments.words,
        parties={word: table["parties"][word.replace(".", "")] for word in offices["words"]["parties"]},
        portfolios=frozenset(word for group in offices["portfolios"]["together"] for word in group),
        same=offices["functions"],
        departments=departments.words,
        parts=departments.parts,
    )


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A noun that names an office: the tokens [first, last] and the office's standard name."""

    first: int
    last: int
    name: str


def norm(token: Token) -> str:
    """The token as the word lists write it: lower case, no closing full stop."""
    word = token.lower_
    return word.rstrip(".").lstrip("―—–") or word


def occurrences(sentence: Span, words: OfficeWords) -> list[Occurrence]:
    """The office nouns of a sentence, the longest form first, in text order."""
    tokens = [t for t in sentence if t.text not in ("-", "–") and not t.is_space]
    found = []
    i = 0
    while i < len(tokens):
        first = norm(tokens[i])
        longest = words.longest.get(first) or words.longest.get(first.removesuffix("s"), 0)
        if not longest:
            i += 1
            continue
        match = next(
            (m for n in range(min(longest, len(tokens) - i), 0, -1) if (m := _match(tokens[i : i + n], words))), None
        )
        if match is None:
            i += 1
            continue
        found.append(match)
        i += sum(1 for t in tokens[i:] if t.i <= match.last)
    return found


def _match(tokens: list[Token], words: OfficeWords) -> Occurrence | None:
    if tokens[-1].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return None
    form = tuple(norm(t) for t in tokens)
    name = words.forms.get(form) or words.forms.get((*form[:-1], form[-1].removesuffix("s")))
    if form == ("major",) and not tokens[-1].text[:1].isupper():
        return None  # "a major party"
    if name == PARTY_MEMBER and _goes_on(tokens[-1]):
        return None
    if len(form) == 1 and form[0] in words.portfolios and _is_portfolio(tokens[-1]):
        return None
    return Occurrence(tokens[0].i, tokens[-1].i, name) if name is not None else None


def _is_portfolio(t: Token) -> bool:
    """True for the "justice" of "Justice Minister": what the minister is for, and no judge."""
    return t.i + 1 < len(t.doc) and norm(t.nbor(1)) in ("minister", "secretary", "ministry", "department")


def _goes_on(t: Token) -> bool:
    """True for the "Republican" of "the Republican chairman": it belongs to the noun that follows."""
    return t.i + 1 < len(t.doc) and t.nbor(1).pos_ in ("NOUN", "PROPN", "ADJ") and t.nbor(1).ent_type_ != "PERSON"
