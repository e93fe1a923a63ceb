"""What lies between two places, told with an end that the other report does not know: a bridge, a strait, a lake on a border."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.bases import apart, towns
from claimcheck.detect.forms import PARTS, Form, stating
from claimcheck.detect.parties import Marked, Party
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import places
from claimcheck.types import Evidence, Extraction, Place

ONE = 6.0  # bits for the name that both speak of
Ends = tuple[tuple[Place, ...], tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class Between:
    """A name with the two places that a sentence says it lies between, each with its readings."""

    what: Party
    ends: Ends
    names: tuple[Party, Party]
    said: Marked


@register("venue", "venue.ends")
def detect(c: Comparison, out: Outcome) -> None:
    """Two short statements let one bridge, strait or lake lie between other places: each names an end that is none of the other's."""
    if c.within or not brief.is_short(c):
        return
    lefts = list(_between(c.left, c))
    rights = list(_between(c.right, c)) if lefts else []
    for a in lefts:
        for b in rights:
            left, right = _foreign(a, b, c), _foreign(b, a, c)
            if not a.what.same(b.what) or left is None or right is None:
                continue
            marks = _mark(a, left), _mark(b, right)
            identity = (Evidence("link.entity", a.what.name, "same", ONE, f"both speak of {a.what.name}"),)
            detail = f"ends of {a.what.name}: {marks[0].value} against {marks[1].value}"
            out.measures.append(Measure("venue.ends", "venue", "apart", *marks, detail, identity))
            return


def _foreign(a: Between, b: Between, c: Comparison) -> int | None:
    """Which end of the one neither is nor holds nor lies in an end of the other; None where both fit."""
    return next((n for n, end in enumerate(a.ends) if all(apart(end, other, c) for other in b.ends)), None)


def _mark(b: Between, end: int) -> Mark:
    return Mark(b.names[end].span, b.said.sentence, places.words(b.ends[end][0]))


def _between(x: Extraction, c: Comparison) -> Iterator[Between]:
    kinds = frozenset(c.lexicon.words("ends")["names"])
    for said, forms in stating(x, c, _forms(c.lexicon)):
        for _, form in forms:
            for m in form.pattern.finditer(said.text):
                what = said.parties[int(m["a"])]
                if said.doubted(m) or kinds.isdisjoint(what.words):
                    continue
                one, other = said.parties[int(m["p"])], said.parties[int(m["q"])]
                ends = _readings(one, c.lexicon), _readings(other, c.lexicon)
                if all(ends):
                    yield Between(what, ends, (one, other), said)


def _readings(p: Party, lexicon: Lexicon) -> tuple[Place, ...]:
    return towns(places.resolve_place(p.span.quote, lexicon=lexicon))


@built
def _forms(lexicon: Lexicon) -> tuple[tuple[str, Form], ...]:
    parts = {"P": r"(?:<\d+>,? )?<(?P<p>\d+)>", "Q": r"(?:<\d+> )?<(?P<q>\d+)>"}  # "the Danish capital, Copenhagen"
    parts["T"] = rf"{PARTS['D']}(?:(?:city|town|port|village|island|state|province) of )?"
    return tuple(("between", Form.of(written, parts)) for written in lexicon.table("ends")["forms"])
