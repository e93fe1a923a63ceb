"""How it came out: a ruling upheld or thrown out, a vote for or against, all saved or some dead, between two short statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.forms import compose
from claimcheck.detect.parties import HEARD, MARK, UNSURE, Marked, Party, marked, sentences_apart
from claimcheck.lexicon import Lexicon, built
from claimcheck.types import Evidence, Extraction
from claimcheck.types import Span as TextSpan

ONE = 6.0  # bits for one matter with the names and most of the words of the shorter statement
CLAUSE = re.compile(r"[;:.–—]|,? (?:but|while|although|though) ")
AHEAD = re.compile(
    r"\b(?:may|might|could|would|should|will|can|shall|must|to|if|unless|expected|hop(?:es?|ed|ing)|fear(?:s|ed)?|urge[sd]?|ask(?:s|ed)|plan(?:s|ned)?|"
    r"tr(?:y|ied|ies)|want(?:s|ed)?|threaten(?:s|ed)?|vow(?:s|ed)?|likely|denied|denies|almost|nearly|earlier|previously|had)"
    r"(?: (?:be|have|have been|been|only|now|then))? ?$"
)
BESIDE = 60  # characters of the clause ahead of a form in which it may be denied
WORDS, NAMELESS = (
    3,
    0.65,
)  # where the shorter statement names nobody: what they share at least, in words and of its words
STEM = 5  # letters by which two words are one: "trial", "trials"
AGAIN = re.compile(
    r"\b(?:(?:first|second|third|fourth|new|another|previous|earlier|later|final) (?:trial|test|round|vote|ballot|attempt|referendum|launch|hearing|"
    r"appeal|sample|jury|inquiry|study|race|match|game|leg|bid|offer|strike|reading|set|half|stage)|retrial|re-?run|replay)\b"
)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
BOTH = "one of the articles tells both"


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence says in one family: which outcome, and of whom where the form names somebody."""

    family: str
    value: str
    who: Party | None
    phrase: TextSpan
    said: Marked


@register("polarity", "polarity.outcome")
def detect(c: Comparison, out: Outcome) -> None:
    """Two short statements of one matter tell two outcomes of it that exclude each other."""
    if c.within or not brief.is_short(c):
        return
    lefts = list(_told(c.left, c))
    rights = list(_told(c.right, c)) if lefts else []
    for a in lefts:
        for b in rights:
            if a.family != b.family or a.value == b.value or sentences_apart(a.said, b.said, c):
                continue
            if not _one_matter(a, b, c):
                continue
            marks = _mark(a), _mark(b)
            if _found_already(marks, out):
                return  # one cause, one finding
            if _tells(a, rights) or _tells(b, lefts):
                out.reject(BOTH, *marks)
                continue
            label = c.lexicon.table("outcomes")["families"][a.family]["label"]
            identity = (Evidence("align.matter", label, "same", ONE, f"both tell of one matter: {label}"),)
            detail = f"{marks[0].value} against {marks[1].value}"
            out.measures.append(Measure("polarity.outcome", "polarity", "apart", *marks, detail, identity))
            return


def _found_already(marks: tuple[Mark, Mark], out: Outcome) -> bool:
    here = {m.sentence for m in marks}
    return any(m.kind in ("polarity", "number") and {m.left.sentence, m.right.sentence} == here for m in out.measures)


def _tells(told: Told, others: Iterable[Told]) -> bool:
    return any(t.family == told.family and t.value == told.value for t in others)


def _one_matter(a: Told, b: Told, c: Comparison) -> bool:
    """True where the shorter statement brings up nobody and little that the other does not speak of."""
    if a.who is not None and b.who is not None and not a.who.same(b.who):
        return False
    (short, own), (other, all_) = sorted(((a, c.left), (b, c.right)), key=lambda t: len(t[0].said.sentence.quote))
    family = _families(c.lexicon)[a.family]
    sentences = [t.said.sentence.quote for t in (short, other)]
    if family.mixed is not None and any(map(family.mixed.search, sentences)):
        return False  # guilty on one count, not on another
    if set(AGAIN.findall(sentences[0].lower())) != set(AGAIN.findall(sentences[1].lower())):
        return False  # the second test, the first
    if family.narrow is not None:
        mine, others = (set(family.narrow.findall(t.said.sentence.quote.casefold())) for t in (short, other))
        if mine - others:
            return False  # of the quarter, of the year
    years = [set(YEAR.findall(t.said.sentence.quote)) for t in (short, other)]
    if all(years) and years[0].isdisjoint(years[1]):
        return False
    if _of_others(a, b):
        return False  # a firm, its daughter
    if not family.share:
        return True  # the form says it all
    names = [p for p in short.said.parties if p is not short.who or other.who is None]
    behind = all_.article.text.casefold()
    if any(not _in(p, behind) for p in names):
        return False
    words = _words(short, own, c)
    found = {w[:STEM] for terms in _terms(all_, c).values() for w in terms}
    shared = sum(w[:STEM] in found or re.search(rf"\b{re.escape(w[:STEM])}", behind) is not None for w in words)
    if not names and short.who is None:
        return shared >= max(WORDS, NAMELESS * len(words))
    return not words or shared >= family.share * len(words)


def _of_others(a: Told, b: Told) -> bool:
    """True where the two sentences name parties ahead of what they tell, and none of them is one of the other's."""
    left, right = ([p for p in t.said.parties if p.span.start < t.phrase.start and p is not t.who] for t in (a, b))
    return bool(left) and bool(right) and not any(p.same(q) for p in left for q in right)


def _in(p: Party, text: str) -> bool:
    return all(re.search(rf"\b{re.escape(w)}", text) is not None for w in p.words if w[0].isalnum())


def _terms(x: Extraction, c: Comparison) -> Mapping[int, frozenset[str]]:
    return c.scenes.left if x is c.left else c.scenes.right


def _words(told: Told, x: Extraction, c: Comparison) -> list[str]:
    """What the sentence speaks of besides names and the form itself, sorted."""
    terms = _terms(x, c).get(told.said.sentence.start, frozenset())
    form = {w[:3] for w in re.findall(r"\w+", told.phrase.quote.casefold())}
    names = {w for p in told.said.parties for w in p.words}
    return sorted(t for t in terms if t[0] != "@" and t[:3] not in form and t not in names)


def _mark(t: Told) -> Mark:
    return Mark(t.phrase, t.said.sentence, " ".join(t.phrase.quote.split()))


def _told(x: Extraction, c: Comparison) -> Iterator[Told]:
    for said in marked(x, c, nameless=True):
        quote = said.sentence.quote
        for name, family in _families(c.lexicon).items():
            if family.hint.search(quote) is None:
                continue
            for value, forms in family.forms.items():
                for form in forms:
                    yield from _found(name, value, form, family.ahead, said)


def _found(family: str, value: str, form: Form, ahead: re.Pattern[str] | None, said: Marked) -> Iterator[Told]:
    text = said.text if form.named else said.sentence.quote
    for m in form.pattern.finditer(text):
        if _doubted(text, m) or not _fits(form, m):
            continue
        if ahead is not None and form.most is None and ahead.search(text[: m.start()]) is not None:
            continue
        if form.named:
            yield Told(family, value, said.parties[int(m["a"])], _phrase(m[0], said), said)
            continue
        start = said.sentence.start + m.start()
        yield Told(family, value, None, TextSpan(said.sentence.article, start, start + len(m[0]), m[0]), said)


def _phrase(form: str, said: Marked) -> TextSpan:
    """The words of a form that was found in a sentence with marks, where they stand in the article."""
    words = MARK.sub(lambda k: said.parties[int(k[1])].span.quote, form).split()
    found = re.search(r"\s+".join(map(re.escape, words)), said.sentence.quote)
    if found is None:
        return said.sentence
    start = said.sentence.start + found.start()
    return TextSpan(said.sentence.article, start, start + len(found[0]), found[0])


def _doubted(text: str, m: re.Match[str]) -> bool:
    """True where the clause ahead of the form denies it, or only looks ahead to it."""
    before = CLAUSE.split(text[max(0, m.start() - BESIDE) : m.start()])[-1]
    return any(p.search(before) is not None for p in (UNSURE, HEARD, AHEAD))


@dataclass(frozen=True, slots=True)
class Form:
    """One way to tell an outcome; `named` where it holds the one of whom it tells, `most` where its numbers must be most of the whole, or must not."""

    pattern: re.Pattern[str]
    named: bool
    most: bool | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Outcomes that exclude each other, with their forms; `hint` is what a sentence must hold for any of them."""

    hint: re.Pattern[str]
    forms: Mapping[str, tuple[Form, ...]]
    share: float
    narrow: re.Pattern[str] | None
    mixed: re.Pattern[str] | None
    ahead: re.Pattern[str] | None


@built
def _families(lexicon: Lexicon) -> Mapping[str, Family]:
    table = lexicon.table("outcomes")
    parts = {key: f"(?:{written})" for key, written in table["words"].items()}
    found = {}
    for name, entry in table["families"].items():
        forms = {value: [_form(w, parts) for w in written] for value, written in entry["outcomes"].items()}
        for value, sides in entry.get("counted", {}).items():
            forms[value] += [
                _form(w, parts, most) for side, most in (("most", True), ("few", False)) for w in sides[side]
            ]
        narrow, mixed, ahead = (
            re.compile(entry[key], re.IGNORECASE) if key in entry else None for key in ("narrow", "mixed", "ahead")
        )
        hint = re.compile("|".join(map(re.escape, entry["hints"])), re.IGNORECASE)
        found[name] = Family(hint, {v: tuple(f) for v, f in forms.items()}, entry["share"], narrow, mixed, ahead)
    return found


def _form(written: str, parts: Mapping[str, str], most: bool | None = None) -> Form:
    named = "{A}" in written
    whole = compose(written, parts)
    return Form(re.compile(whole if named else rf"\b(?i:{whole})"), named, most)


def _fits(form: Form, m: re.Match[str]) -> bool:
    """True where the numbers of the form, if it has any, are most of the whole, or are not, as it asks."""
    if form.most is None:
        return True
    part, whole = (float(m[g].replace(",", "")) if m.groupdict().get(g) else 100.0 for g in ("part", "whole"))
    return part * 2 != whole and part <= whole and (part * 2 > whole) == form.most
