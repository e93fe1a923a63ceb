"""The ways to say how two parties stand to each other, as patterns over a sentence with marks for its names (`standings.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimcheck import prefilter
from claimcheck.detect.forms import Form, compose
from claimcheck.detect.parties import Marked, Party
from claimcheck.lexicon import Lexicon, built

FORMER = re.compile(
    r"\b(?:former|formerly|previously|once|ex|then|late|previous|one-time|onetime|estranged|divorced|acting|future)\b",
    re.IGNORECASE,
)

NOUNS = ("nouns_over", "nouns_under", "nouns_even")
VERBS_OF = ("over", "under", "even", "over_by", "under_by")
VERBS = ("{be}", "{V}", "{PP}", "{chosen}")


@dataclass(frozen=True, slots=True)
class Standing:
    """As one sentence states it: `over` stands over `under`; where both stand alike, in either order."""

    relation: str
    over: Party
    under: Party
    even: bool
    former: str
    deed: bool  # told by a verb
    said: Marked


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun or a verb says: the relation, and how the first of the two stands in it."""

    relation: str
    stands: str  # over, under or even


@dataclass(frozen=True, slots=True)
class Way:
    """How a form states a relation; the sense is that of its noun or verb, or its own."""

    told: bool  # by a verb, which can be denied; "her brother, Bob" cannot
    sense: Sense | None = None


def standings(said: Marked, forms: Iterable[tuple[Way, Form]], lexicon: Lexicon) -> Iterator[Standing]:
    """What the sentence says, in these forms, of how its parties stand to each other."""
    for way, form in forms:
        for m in form.pattern.finditer(said.text):
            sense = way.sense or _sense(m, lexicon)
            a, b = said.parties[int(m["a"])], said.parties[int(m["b"])]
            if sense is not None and not a.same(b) and not said.doubted(m, ahead=way.told):
                over, under = (b, a) if sense.stands == "under" else (a, b)
                former = FORMER.search(" ".join(filter(None, map(m.groupdict().get, "khn"))))  # of the relation only
                word = former[0].casefold() if former else ""
                yield Standing(
                    sense.relation, over, under, sense.stands == "even", word, "n" not in m.groupdict(), said
                )


def _sense(m: re.Match[str], lexicon: Lexicon) -> Sense | None:
    words = _words(lexicon)
    found = m.groupdict()
    if found.get("n"):
        return words.nouns[found["n"]]
    verbs = words.verbs_by if found.get("p") else words.verbs
    said = found.get("p") or found["v"]
    return next((sense for verb, sense in verbs if verb.fullmatch(said)), None)


@dataclass(frozen=True, slots=True)
class Words:
    """The nouns and verbs of all relations with their senses; of verbs, the one before "by" has its own list."""

    nouns: Mapping[str, Sense]
    kin: tuple[str, ...]
    verbs: tuple[tuple[re.Pattern[str], Sense], ...]
    verbs_by: tuple[tuple[re.Pattern[str], Sense], ...]


@built
def _words(lexicon: Lexicon) -> Words:
    relations = sorted(lexicon.table("standings")["relations"].items())
    places = ("over", "under", "even")
    nouns = {w: Sense(name, at) for name, entry in relations for at in places for w in entry.get(f"nouns_{at}", ())}
    kin = tuple(w for w, sense in nouns.items() if lexicon.table("standings")["relations"][sense.relation].get("own"))
    verbs, verbs_by = (
        tuple(
            (re.compile(v), Sense(name, stands))
            for name, entry in relations
            for key, stands in keys
            for v in entry.get(key, ())
        )
        for keys in (
            (("over", "over"), ("under", "under"), ("even", "even")),
            (("over_by", "under"), ("under_by", "over")),
        )
    )
    return Words(nouns, kin, verbs, verbs_by)


@built
def ways(lexicon: Lexicon) -> tuple[tuple[Way, Form], ...]:
    """The forms of all relations."""
    table, words = lexicon.table("standings"), _words(lexicon)
    frames = table["frames"]
    nouns, kin = (_either(map(re.escape, sorted(ws, key=lambda w: (-len(w), w)))) for ws in (words.nouns, words.kin))
    verbs, verbs_by = (_either(v.pattern for v, _ in vs) for vs in (words.verbs, words.verbs_by))
    parts = {"N": f"(?P<n>{nouns})", "V": f"(?P<v>{verbs})", "PP": f"(?P<p>{verbs_by})", **table["words"]}
    of_kin = {**parts, "N": f"(?P<n>{kin})"}
    found = [_way(f, parts) for f in (*frames["noun"], *frames["verb"], *frames["by"])]
    found += [_way(f, of_kin) for f in frames["own"]]
    for name, entry in sorted(table["relations"].items()):
        found += [_way(written, parts, Sense(name, "over")) for written in entry.get("patterns", ())]
    return tuple(found)


def _way(frame: str, parts: Mapping[str, str], sense: Sense | None = None) -> tuple[Way, Form]:
    return Way(any(part in frame for part in VERBS), sense), Form.of(frame, parts)


def _either(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


@built
def hints(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Of each relation, or group of relations that exclude each other, literals of which a sentence must hold one to state it."""
    table = lexicon.table("standings")
    found: dict[str, set[str]] = {}
    for name, entry in table["relations"].items():
        own = found.setdefault("kin" if entry.get("group") else name, set())
        own.update(w.lower() for key in NOUNS for w in entry.get(key, ()))
        whole = [compose(written, table["words"]) for written in entry.get("patterns", ())]
        own.update(prefilter.hints([*whole, *(verb for key in VERBS_OF for verb in entry.get(key, ()))]))
    return {name: frozenset(words) for name, words in found.items()}
