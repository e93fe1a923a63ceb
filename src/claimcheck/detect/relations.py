"""Relations that take one at a time: whose wife, whose aide, whose running mate; and the part that one alone plays on an occasion.

Read from the text of a sentence with its names replaced by marks, by the patterns of `relations.toml`. Does not look across sentences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from claimcheck.detect.base import Comparison, Mark, Measure, Name, Outcome, register
from claimcheck.detect.hints import plain_of
from claimcheck.detect.identity import sentence_names
from claimcheck.detect.parties import unmarked
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.names import match_names
from claimcheck.prefilter import Needs, needs
from claimcheck.types import Entity, Evidence, Extraction
from claimcheck.types import Span as TextSpan

TITLES = r"(?:(?:[A-Z][\w.’'-]*|<O\d+>(?:['’]s?)?|of|former|the|then) ){0,5}"
ADJECTIVES = r"(?:[\w-]+ ){0,3}?"
LEAD = r"(?:(?:an?|the|incumbent|Democrat|Republican|[a-z]+-backed) ){0,3}"
FORMER = re.compile(r"\b(?:former|ex|then|late|previous|acting)\b", re.IGNORECASE)
NAME = re.compile(r"\{([POS]):(holder|filler)\}")
INSTITUTION = re.compile(
    r"(?:['’]s)? (?:administration|campaign|team|family|daughter|son|brothers|White House)\b"
)  # "the Obama administration" is not he
SCENE_CAP = 8.0
STORY_CAP = 4.0
STRONG = 12.0  # bits from which on a pair of claims says that both articles tell one story


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation as one sentence states it: whose (empty for an occasion), and who fills it, where."""

    relation: str
    holder: str
    filler: str
    phrase: TextSpan
    sentence: TextSpan
    former: bool


@register("actor", "actor.relation")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give one person, or one occasion, two fillers of a relation that takes one at a time."""
    if c.within:
        return  # an article that names two means two
    left, right = find_ties(c.left, c), find_ties(c.right, c)
    for relation, holder in sorted({(t.relation, t.holder) for t in left} & {(t.relation, t.holder) for t in right}):
        mine = [t for t in left if (t.relation, t.holder) == (relation, holder)]
        theirs = [t for t in right if (t.relation, t.holder) == (relation, holder)]
        if {t.filler for t in mine} & {t.filler for t in theirs}:
            a, b = next((a, b) for a in mine for b in theirs if a.filler == b.filler)
            out.agree("actor", _mark(a, c), _mark(b, c))
        elif len({t.filler for t in mine}) == len({t.filler for t in theirs}) == 1:
            _compare(mine[0], theirs[0], c, out)


def _compare(a: Tie, b: Tie, c: Comparison, out: Outcome) -> None:
    left, right = _mark(a, c), _mark(b, c)
    one, other = c.entities[a.filler], c.entities[b.filler]
    kind: Literal["person", "organization"] = "person" if one.kind == "person" else "organization"
    if (
        a.former != b.former
        or one.kind != other.kind
        or match_names(one.name, other.name, kind=kind, lexicon=c.lexicon).verdict != "different"
    ):
        return
    if (
        a.filler in sentence_names(b.sentence, c)
        or b.filler in sentence_names(a.sentence, c)
        or not (_full(one) and _full(other))
    ):
        return
    scene = c.scenes.left.get(a.sentence.start, frozenset()) & c.scenes.right.get(b.sentence.start, frozenset())
    bits = min(SCENE_CAP, sum(c.scenes.scale.bits(t) for t in sorted(scene)) * 0.7)
    detail = f"{a.relation.replace('_', ' ')}: {left.value} against {right.value}"
    words = ", ".join(t.lstrip("@") for t in sorted(scene))
    identity: tuple[Evidence, ...] = (
        Evidence("align.scene", f"{bits:.1f}", "shared", round(bits, 2), f"words in common: {words}"),
    )
    if not a.holder:
        story = min(STORY_CAP, float(sum(p.bits >= STRONG for p in c.claims)))
        identity = (Evidence("align.story", f"{story:.0f}", "shared", story, "both articles tell one story"), *identity)
    if a.holder:
        identity = (
            Evidence("link.entity", a.holder, "same", 6.0, f"both speak of {c.entities[a.holder].name}"),
            *identity,
        )
    out.measures.append(Measure("actor.relation", "actor", a.relation, left, right, detail, identity))


def _full(entity: Entity) -> bool:
    return entity.kind != "person" or " " in entity.name


def _mark(t: Tie, c: Comparison) -> Mark:
    return Mark(t.phrase, t.sentence, c.entities[t.filler].name)


def find_ties(x: Extraction, c: Comparison) -> list[Tie]:
    """The relations that an article's sentences state, in text order."""
    text = plain_of(x)
    stated: dict[int, list[Form]] = defaultdict(list)
    for form in _forms(c.lexicon):
        for n in text.meeting(form.needs):
            stated[n].append(form)
    found = []
    for sentence, forms in sorted(((text.sentences[n], forms) for n, forms in stated.items()), key=_place):
        names = [name for name in c.names.inside(sentence) if name.span.end <= sentence.end]
        found += list(_ties(sentence, names, forms))
    return found


def _place(stated: tuple[TextSpan, Sequence[Form]]) -> int:
    return stated[0].start


def _ties(sentence: TextSpan, inside: Sequence[Name], forms: Iterable[Form]) -> Iterator[Tie]:
    persons = sum([name.is_person for name in inside])
    forms = [f for f in forms if f.persons <= persons and f.others <= len(inside) - persons]
    text, marks = _marked(sentence, inside) if forms else ("", {})
    for form in forms:
        for found in form.pattern.finditer(text):
            groups = found.groupdict()
            filler = marks[groups["filler"]]
            holder = marks[groups["holder"]] if groups.get("holder") else None
            if ("holder" in groups and holder is None) or (
                holder is not None and (holder.entity == filler.entity or not holder.is_person)
            ):
                continue
            yield Tie(
                form.relation,
                holder.entity if holder else "",
                filler.entity,
                filler.span,
                sentence,
                bool(FORMER.search(found[0])),
            )


def _marked(sentence: TextSpan, inside: Sequence[Name]) -> tuple[str, Mapping[str, Name]]:
    """The sentence with each name replaced by <P1>, <O2>, and what each mark stands for; of nested names the longer."""
    parts, at, marks = [], sentence.start, {}
    for n, name in enumerate(inside):
        span = name.span
        if span.start < at or INSTITUTION.match(sentence.quote[span.end - sentence.start :]):
            continue
        key = f"{'P' if name.is_person else 'O'}{n}"
        marks[key] = name
        parts += [unmarked(sentence.quote[at - sentence.start : span.start - sentence.start]), f"<{key}>"]
        at = span.end
    parts.append(unmarked(sentence.quote[at - sentence.start :]))
    return " ".join("".join(parts).split()), marks


@dataclass(frozen=True, slots=True)
class Form:
    """A way to state a relation, with what a sentence must hold for it: so many persons and organizations, and what the pattern needs."""

    relation: str
    pattern: re.Pattern[str]
    persons: int
    others: int
    needs: Needs


@built
def _forms(lexicon: Lexicon) -> tuple[Form, ...]:
    table = lexicon.table("relations")
    return tuple(
        _form(name, pattern, tuple(entry["nouns"]))
        for name, entry in sorted(table.items())
        for pattern in entry["patterns"]
    )


def _form(relation: str, pattern: str, nouns: tuple[str, ...]) -> Form:
    kinds = [m[1] for m in NAME.finditer(pattern)]
    others = kinds.count("O")
    compiled = _compiled(pattern, nouns)
    return Form(relation, compiled, len(kinds) - others, others, needs(compiled.pattern))


def _compiled(pattern: str, nouns: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(nouns, key=lambda n: (-len(n), n))
    written = NAME.sub(
        lambda m: rf"<(?P<{m[2]}>P\d+)>[^<>]{{0,120}}?\b" if m[1] == "S" else rf"<(?P<{m[2]}>{m[1]}\d+)>", pattern
    )
    for key, value in (
        ("{P}", r"<P\d+>"),
        ("{O}", r"<O\d+>"),
        ("{T}", TITLES),
        ("{A}", ADJECTIVES),
        ("{L}", LEAD),
        ("{N}", f"(?:{'|'.join(longest_first)})"),
    ):
        written = written.replace(key, value)
    return re.compile(written)
