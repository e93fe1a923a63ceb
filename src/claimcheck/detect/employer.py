"""For whom somebody works: a report names one employer in passing, a short statement says another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.forms import Form, stating
from claimcheck.detect.parties import Marked, Party, marked
from claimcheck.detect.standing_forms import FORMER
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.names import match_names
from claimcheck.normalize.places import resolve_place
from claimcheck.types import Evidence, Extraction

PERSON = 6.0  # bits for the person of whom both speak


@dataclass(frozen=True, slots=True)
class Job:
    """A person with an employer; `explicit` where the sentence is there to say so."""

    person: Party
    employer: Party
    explicit: bool
    said: Marked


@register("role", "role.employer")
def detect(c: Comparison, out: Outcome) -> None:
    """Two short statements give one person two employers, neither of which the other statement names."""
    if c.within or not brief.is_short(c):
        return
    lefts = list(_jobs(c.left, c))
    rights = list(_jobs(c.right, c)) if lefts else []
    for a in lefts:
        for b in rights:
            if not (a.explicit or b.explicit) or not a.person.same(b.person) or not _two(a.employer, b.employer, c):
                continue
            if _named(a.employer, c.right, c) or _named(b.employer, c.left, c):
                continue
            left, right = (Mark(k.employer.span, k.said.sentence, k.employer.name) for k in (a, b))
            who = a.person.name
            identity = (Evidence("link.entity", who, "same", PERSON, f"both say for whom {who} works"),)
            detail = f"employer of {who}: {left.value} against {right.value}"
            out.measures.append(Measure("role.employer", "role", "apart", left, right, detail, identity))


def _jobs(x: Extraction, c: Comparison) -> Iterator[Job]:
    for said, forms in stating(x, c, _forms(c.lexicon)):
        for explicit, form in forms:
            for m in form.pattern.finditer(said.text):
                person, employer = said.parties[int(m["a"])], said.parties[int(m["b"])]
                if not said.doubted(m) and not FORMER.search(m[0]) and _body(employer, c.lexicon):
                    yield Job(person, employer, explicit, said)


def _body(p: Party, lexicon: Lexicon) -> bool:
    """True for what may employ: neither a person nor a place."""
    if p.entity is not None and p.entity.kind == "organization":
        return True
    known = p.entity is not None and p.entity.kind in ("person", "place")
    return not known and not resolve_place(p.span.quote, lexicon=lexicon)


def _two(a: Party, b: Party, c: Comparison) -> bool:
    """True for two names that share no word and cannot name one body."""
    if set(a.words) & set(b.words) or a.same(b):
        return False
    return match_names(a.name, b.name, kind="organization", lexicon=c.lexicon).verdict == "different"


def _named(employer: Party, x: Extraction, c: Comparison) -> bool:
    return any(p.same(employer) or set(p.words) & set(employer.words) for said in marked(x, c) for p in said.parties)


@built
def _forms(lexicon: Lexicon) -> tuple[tuple[bool, Form], ...]:
    table = lexicon.table("employers")
    parts = {"P": r"<(?P<a>\d+)>", "O": r"<(?P<b>\d+)>", **table["words"]}
    return tuple(
        (key == "explicit", Form.of(written, parts)) for key in ("explicit", "told") for written in table["forms"][key]
    )
