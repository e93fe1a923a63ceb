"""Who made a work: a novel told as written by somebody else, a film as directed by somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.forms import Form, stating
from claimcheck.detect.parties import Marked, Party
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.names import match_names
from claimcheck.types import Evidence, Extraction

WORK = 6.0  # bits for the work that both speak of


@dataclass(frozen=True, slots=True)
class Made:
    """A work with the maker whom a sentence names, in one slot."""

    slot: str
    work: Party
    maker: Party
    said: Marked


@register("actor", "actor.maker")
def detect(c: Comparison, out: Outcome) -> None:
    """Two short statements let one work be made by two people, neither of whom the other statement names."""
    if c.within or not brief.is_short(c):
        return
    lefts = list(_made(c.left, c))
    rights = list(_made(c.right, c)) if lefts else []
    for a in lefts:
        for b in rights:
            if a.slot != b.slot or not a.work.same(b.work) or not _two(a.maker, b.maker, c):
                continue
            if _named(a.maker, c.right) or _named(b.maker, c.left):
                continue
            left, right = (Mark(k.maker.span, k.said.sentence, k.maker.name) for k in (a, b))
            work = a.work.name
            identity = (Evidence("link.entity", work, "same", WORK, f"both say who made {work}"),)
            label = c.lexicon.table("makers")["slots"][a.slot]["label"]
            detail = f"{label} of {work}: {left.value} against {right.value}"
            out.measures.append(Measure("actor.maker", "actor", "apart", left, right, detail, identity))
            return


def _made(x: Extraction, c: Comparison) -> Iterator[Made]:
    for said, forms in stating(x, c, _forms(c.lexicon)):
        for slot, form in forms:
            for m in form.pattern.finditer(said.text):
                work, maker = said.parties[int(m["a"])], said.parties[int(m["p"])]
                if not said.doubted(m, works=True) and _person(maker) and not _person(work, known=True):
                    yield Made(slot, work, maker, said)


def _person(p: Party, *, known: bool = False) -> bool:
    """True for a person; of a name that the pipeline knows nothing of, unless asked for what is `known`."""
    return not known if p.entity is None else p.entity.kind == "person"


def _two(a: Party, b: Party, c: Comparison) -> bool:
    """True for two names that cannot be one person's."""
    return not set(a.words) & set(b.words) and match_names(a.name, b.name, lexicon=c.lexicon).verdict == "different"


def _named(maker: Party, x: Extraction) -> bool:
    """True where the article speaks of the maker too."""
    text = x.article.text.casefold()
    return any(len(w) > 2 and w in text for w in maker.words[-1:])


@built
def _forms(lexicon: Lexicon) -> tuple[tuple[str, Form], ...]:
    parts = {"P": r"<(?P<p>\d+)>"}
    slots = lexicon.table("makers")["slots"]
    return tuple((name, Form.of(written, parts)) for name in sorted(slots) for written in slots[name]["forms"])
