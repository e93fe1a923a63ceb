"""Where a gathering is, in whatever way it is told: a venue chosen, a host, a meeting of two who are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.detect import brief
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.bases import apart, towns
from claimcheck.detect.forms import Form, stating
from claimcheck.detect.parties import Marked, Party, sentences_apart
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize import places
from claimcheck.types import Evidence, Extraction, Place

ONE = 6.0  # bits for one gathering
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
ELSEWHERE = "one of the articles puts it in both places"


@dataclass(frozen=True, slots=True)
class Held:
    """A gathering with its place: between two (`parties`), or of a name and a noun (`names`, `noun`), and the year where it is part of the name."""

    parties: tuple[Party, ...]
    noun: str
    year: str
    where: tuple[Place, ...]
    place: Party
    said: Marked

    def one(self, other: Held) -> bool:
        """True where both are one gathering, by those who meet or by its name."""
        if (self.noun, self.year, len(self.parties)) != (other.noun, other.year, len(other.parties)):
            return False
        return all(any(p.same(q) for q in other.parties) for p in self.parties)


@register("venue", "venue.host")
def detect(c: Comparison, out: Outcome) -> None:
    """Two short statements put one gathering, or one meeting of two who are named, in two places."""
    if c.within or not brief.is_short(c):
        return
    lefts = list(_held(c.left, c))
    rights = list(_held(c.right, c)) if lefts else []
    for a in lefts:
        for b in rights:
            if not a.one(b) or not apart(a.where, b.where, c) or sentences_apart(a.said, b.said, c):
                continue
            marks = _mark(a), _mark(b)
            if any(k.one(b) and not apart(k.where, b.where, c) for k in lefts) or any(
                k.one(a) and not apart(k.where, a.where, c) for k in rights
            ):
                out.reject(ELSEWHERE, *marks)
                continue
            level = "countries" if a.where[0].country != b.where[0].country else "cities"
            what = " and ".join(p.name for p in a.parties)
            identity = (Evidence("link.entity", what, "same", ONE, f"both speak of one {a.noun}: {what}"),)
            detail = f"{marks[0].value} against {marks[1].value}"
            out.measures.append(Measure("venue.host", "venue", level, *marks, detail, identity))


def _held(x: Extraction, c: Comparison) -> Iterator[Held]:
    for said, forms in stating(x, c, _forms(c.lexicon)):
        for _, form in forms:
            for m in form.pattern.finditer(said.text):
                if said.doubted(m):
                    continue
                place = said.parties[int(m["p"])]
                where = towns(places.resolve_place(place.span.quote, lexicon=c.lexicon))
                if where and (found := _gathering(m, said, c.lexicon)) is not None:
                    parties, noun = found
                    if not any(p.span == place.span for p in parties):
                        year = YEAR.search(m.groupdict().get("g") or "")
                        yield Held(parties, noun, year[0] if year else "", where, place, said)


def _gathering(m: re.Match[str], said: Marked, lexicon: Lexicon) -> tuple[tuple[Party, ...], str] | None:
    """Who takes part, or the name that the gathering has, with its noun; None where nothing tells it from others."""
    groups = m.groupdict()
    if groups.get("a"):
        return (said.parties[int(m["a"])], said.parties[int(m["b"])]), MEETING
    named = [said.parties[int(n)] for n in re.findall(r"<(\d+)>", m["g"])]
    noun = (groups.get("w") or "").casefold()
    if not noun:
        last = named[-1].span.quote.split()[-1] if named else ""
        if last not in lexicon.table("hosts")["names"]:
            return None
        noun = last.casefold()
    return (tuple(named), noun) if named else None


MEETING = "meeting"


def _mark(h: Held) -> Mark:
    return Mark(h.place.span, h.said.sentence, places.words(h.where[0]))


@built
def _forms(lexicon: Lexicon) -> tuple[tuple[str, Form], ...]:
    table = lexicon.table("hosts")
    nouns = "|".join(sorted(map(re.escape, table["nouns"]), key=lambda n: (-len(n), n)))
    noun = rf"(?P<w>{nouns})\b"
    parts = {
        "G": rf"(?P<g>(?:(?:the|an?|its|their|this year[’']s|next year[’']s) )?(?:(?:[a-z\d][\w-]{{0,40}}|<\d+>[’']?s?) ){{0,4}}?"
        rf"(?:{noun}|<\d+>)(?: (?:on|of|for) (?:the )?<\d+>)?)",
        "W": rf"(?:{nouns})",
        "P": r"(?:the )?<(?P<p>\d+)>(?! and (?:\w+ )?(?:in )?<)",
        "T": r"(?:(?:[A-Z][\w.’'-]*|the|then|<\d+>(?= [a-z])|[a-z]+) ){0,4}?",
        "meets": table["meets"],
    }
    return tuple((key, Form.of(written, parts)) for key in ("gathering", "meeting") for written in table["forms"][key])
