"""The ways to say how two parties stand to each other, as patterns over a sentence with marks for its names (`standings.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimcheck.detect.base import Comparison
from claimcheck.detect.parties import Marked, Party
from claimcheck.lexicon import Lexicon
from claimcheck.normalize import dates

PREPOSITIONS = "of|in|on|at|to|for|from|with|by|into|over|under|about|against|between|among|through|after|before|than|as|off|out|up|down|and|or|but"
REST = "assets?|shares?|stakes?|stock|most|part|parts|some|all|rights|none|one|two|interests?|control"
# What describes a name ahead of it: "its little known rival", "US-based oil company,".
DESCRIBED = (
    rf"(?:(?:(?!(?:{PREPOSITIONS}|{REST}|that|who|which|whose|is|was|were|are|not|no)\b)[^\W\d_][\w.’'&/-]*|<\d+>(?= [a-z])|"
    rf"<\d+>-(?:based|born|listed|headquartered|domiciled)) ){{0,6}}?"
    rf"(?:[a-z][\w-]*, )?"
)
BEFORE_NOUN = (
    r"(?:(?!(?:of|in|to|for|by|not|never|no|longer|likely|possible|potential|alleged|supposed|would-be|future|and|or|step)\b)"
    r"[\w’'.-]+ ){0,3}?"
)
BE = r"(?:is|was|are|were|has been|had been|remains|became|becomes|be)"
HELPERS = (
    r"(?:(?:has|have|had|now|also|later|already|recently|formerly|previously|finally|fully|wholly|partly|jointly|once|"
    r"eventually|subsequently|easily|narrowly|comfortably|then|since|still) ){0,2}?"
)
# Where a name is whole: no possessive, no noun that it only describes.
WHOLE = (
    r"(?=\s*(?:$|[.,;:)?!”\"–—]|--|(?:in|on|at|for|from|as|after|before|by|with|and|but|or|when|while|who|which|that|last|this|since|earlier|later|to|"
    r"until|during|because|if|where|whose|next|two|three|four|over|under|despite|amid|against|through|\d[\d.,:-]*|yesterday|today|is|was|are|were|has|had|will|would|said|says|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|['’](?!s)))"
)
NO_OTHER = r"(?!,? (?:[A-Z][\w.]* |[a-z]+ )?<)" + WHOLE  # "Ann, Bob's sister Cleo" is two people
BEGIN = r"(?<!\bof )(?<!\bfor )(?<!\bfrom )(?<!\bto )(?<!\bby )(?<!\bwith )(?<!\bin )(?<!\bat )(?<!\bnot )(?<!['’]s )(?<!\bbetween )(?<!-)"
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
class Form:
    """One way to state relations: `hint` is what a sentence must hold for it; the sense is that of its noun or verb, or its own."""

    pattern: re.Pattern[str]
    hint: re.Pattern[str]
    told: bool  # by a verb, which can be denied; "her brother, Bob" cannot
    sense: Sense | None = None


def standings(said: Marked, lexicon: Lexicon) -> Iterator[Standing]:
    """What the sentence says of how its parties stand to each other."""
    if len(said.parties) < 2:
        return
    held: dict[re.Pattern[str], bool] = {}
    for form in _forms(lexicon):
        if form.hint not in held:
            held[form.hint] = form.hint.search(said.text) is not None
        for m in form.pattern.finditer(said.text) if held[form.hint] else ():
            sense = form.sense or _sense(m, lexicon)
            a, b = said.parties[int(m["a"])], said.parties[int(m["b"])]
            if sense is not None and not a.same(b) and not said.doubted(m, ahead=form.told):
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


@cache
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


@cache
def _forms(lexicon: Lexicon) -> tuple[Form, ...]:
    table, words = lexicon.table("standings"), _words(lexicon)
    frames = table["frames"]
    nouns, kin = (_either(map(re.escape, sorted(ws, key=lambda w: (-len(w), w)))) for ws in (words.nouns, words.kin))
    verbs, verbs_by = (_either(v.pattern for v, _ in vs) for vs in (words.verbs, words.verbs_by))
    parts = {"N": f"(?P<n>{nouns})", "V": f"(?P<v>{verbs})", "PP": f"(?P<p>{verbs_by})", **table["words"]}
    found = [_form(f, nouns, parts) for f in frames["noun"]]
    found += [_form(f, kin, {**parts, "N": f"(?P<n>{kin})"}) for f in frames["own"]]
    found += [_form(f, verbs, parts) for f in frames["verb"]]
    found += [_form(f, verbs_by, parts) for f in frames["by"]]
    for name, entry in sorted(table["relations"].items()):
        for pattern in entry.get("patterns", ()):
            hint = _either(map(re.escape, pattern["hints"]))
            found.append(_form(pattern["form"], hint, parts, Sense(name, "over")))
    return tuple(found)


@cache
def hints(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    """Of each relation, or group of relations that exclude each other, words of which a sentence must hold one to state it; lower case."""
    found: dict[str, set[str]] = {}
    for name, entry in lexicon.table("standings")["relations"].items():
        own = found.setdefault("kin" if entry.get("group") else name, set())
        own.update(w.lower() for key in NOUNS for w in entry.get(key, ()))
        own.update(literal(p) for key in VERBS_OF for p in entry.get(key, ()))
        own.update(hint.lower() for pattern in entry.get("patterns", ()) for hint in pattern["hints"])
    return {name: frozenset(words) for name, words in found.items()}


def literal(pattern: str) -> str:
    """The longest run of plain letters that every match of a simple regular expression holds, in lower case; empty where there is none."""
    runs, depth, last = [""], 0, ""
    for char in pattern:
        if char in "([{":
            depth += 1
        plain = depth == 0 and char not in r".?*+|^$\)]}" and last != "\\"
        if plain:
            runs[-1] += char
        else:
            if char in "?*{" and depth == (char == "{") and runs[-1]:
                runs[-1] = runs[-1][:-1]  # the letter before may be missing
            if char == "|" and depth == 0:
                return ""
            runs.append("")
        if char in ")]}":
            depth -= 1
        last = char
    return max(runs, key=len).lower()


def _either(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def _form(frame: str, hint: str, parts: Mapping[str, str], sense: Sense | None = None) -> Form:
    written = frame
    for key, value in (
        *parts.items(),
        ("A", r"<(?P<a>\d+)>"),
        ("B", r"<(?P<b>\d+)>"),
        ("D", DESCRIBED),
        ("K", f"(?P<k>{BEFORE_NOUN})"),
        ("H", f"(?P<h>{HELPERS})"),
        ("be", BE),
        ("E", WHOLE),
        ("F", NO_OTHER),
        ("S", BEGIN),
    ):
        written = written.replace(f"{{{key}}}", value)
    told = any(part in frame for part in VERBS)
    return Form(re.compile(written), re.compile(rf"\b{hint}"), told, sense)


def sentences_apart(a: Marked, b: Marked, c: Comparison) -> bool:
    """True where the two sentences are dated, and no date of the one fits one of the other."""
    left, right = c.stated_in(a.sentence).when, c.stated_in(b.sentence).when
    return (
        bool(left)
        and bool(right)
        and all(
            dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) == "apart" for p in left for q in right
        )
    )
