"""Who did it: the same deed given to two different people, organizations or bodies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from claimcheck.detect import told_once
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.date import counts_differ
from claimcheck.detect.identity import SAME, Match, Things, compare, doer, sentence_names, times_apart
from claimcheck.detect.polarity import voice, voices_compared
from claimcheck.detect.surnames import says_no_more
from claimcheck.normalize.names import NameKind, match_names
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.rarity import Predicates
from claimcheck.types import Argument, Claim, Entity, Evidence, Extraction, Verdict

TIMES = "the two are dated apart: two occasions"
TELLING = frozenset(
    {
        "say",
        "tell",
        "add",
        "note",
        "state",
        "explain",
        "write",
        "remark",
        "comment",
        "respond",
        "reply",
        "post",
        "tweet",
        "ask",
    }
)
JOINT = re.compile(
    r"\b(?:together with|along ?side|along with|jointly|in partnership with|with (?:(?:an?|his|her|their|two|three|some) )?(?:[a-z-]+ )?"
    r"(?:fellow|colleagues?|partners?|brothers?|sisters?|friends?|wife|husband|others|classmates?|associates?))\b"
)
BODY = "body"
FIGURES = "the figures differ too: two deeds of one kind"
SHARED = "one of them says that it was not done alone"
ALSO = "one of the articles names both"


@register("actor", "actor.different")
def detect(c: Comparison, out: Outcome) -> None:
    """The same deed on the same occasion is given to two different people or organizations."""
    limits = c.lexicon.table("weights")["rules"]["actor.different"]["limits"]
    speech = frozenset(c.lexicon.words("stance")["say"])
    found = []
    for a, b, left, right in candidates(c):
        if a.polarity != b.polarity or a.modality != b.modality:
            continue
        kind = _kind(left, right, c)
        if not kind:
            continue
        one_sentence = a.predicate == b.predicate and _one_sentence(a, b, c)
        told = a.predicate in speech and not Things.of(c.lexicon).done_once(a)
        if not one_sentence and told and a.predicate in TELLING:
            continue  # as most
        m = compare(a, b, c)
        if not one_sentence and told and m.object not in SAME:
            continue
        once = told_once.evidence(a, b, c) if not told and told_once.one_deed(a, b, m, c) else ()
        if not (one_sentence or once or _one_deed(a, b, m, limits, c)):
            continue
        if _apart(left, right, kind, c):  # asked last, for it costs most
            found.append((a, b, left, right, kind, m, one_sentence, once))
    for a, b, left, right, kind, m, one_sentence, once in found:
        marks = mark(a, left, c), mark(b, right, c)
        if _names_both(a, b, left, right, c) or (not one_sentence and _told_by_both(a, b, left, right, c)):
            out.reject(ALSO, *marks)
        elif times_apart(a, b, c):
            out.reject(TIMES, *marks)
        elif not one_sentence and counts_differ((a,), (b,)):
            out.reject(FIGURES, *marks)
        elif _jointly(a, b):
            out.reject(SHARED, *marks)
        else:
            _measure(a, b, m, kind, marks, c, out, speech, once)


def candidates(c: Comparison, among: Container[str] | None = None) -> Iterable[tuple[Claim, Claim, Argument, Argument]]:
    """Pairs of claims with one predicate or two of one meaning, both with a doer, and the two doers; only predicates `among` these, where given."""
    names = _one_deed_names(c, among)
    by_predicate: dict[str, list[tuple[Claim, Argument]]] = defaultdict(list)
    for b, right in _done(c.right, c, {other for others in names.values() for other in others}):
        by_predicate[b.predicate].append((b, right))
    for a, left in _done(c.left, c, names):
        for name in names[a.predicate]:
            for b, right in by_predicate.get(name, ()):
                if not c.within or a.predicate_span.start < b.predicate_span.start:
                    yield a, b, left, right


def _one_deed_names(c: Comparison, among: Container[str] | None) -> Mapping[str, Sequence[str]]:
    """The predicates of the left article that have counterparts in the right one, with these: the same, or of one meaning."""
    predicates = Predicates.of(c.lexicon)
    left, right = ({k.predicate for k in x.claims if among is None or k.predicate in among} for x in (c.left, c.right))
    going = {
        name: [o for o in predicates.related(name, right) if predicates.relation(name, o) in ("same", "synonym")]
        for name in left
    }
    return {name: others for name, others in going.items() if others}


def _done(x: Extraction, c: Comparison, among: Container[str]) -> Iterable[tuple[Claim, Argument]]:
    """The claims with predicates among these, with their doers."""
    for claim in x.claims:
        if claim.predicate in among and (who := doer(claim, x, c)) is not None:
            yield claim, who


def _jointly(a: Claim, b: Claim) -> bool:
    """True where one of the sentences says that somebody else had a part in it: "founded by Ann Breck together with a fellow student"."""
    return any(JOINT.search(k.span.quote[k.predicate_span.start - k.span.start :]) is not None for k in (a, b))


def _one_sentence(a: Claim, b: Claim, c: Comparison) -> bool:
    """True where the two sentences say nearly the same in the same words, whoever is said to have done it."""
    return any(
        e.rule == "align.coverage" and e.level == "verbatim" for e in c.scenes.evidence(a.span.start, b.span.start)
    )


def _one_deed(a: Claim, b: Claim, m: Match, limits: Mapping[str, Any], c: Comparison) -> bool:
    """True where what was done, and to what, is one: a deed that is done once to one thing, or clauses that say nearly the same."""
    things = Things.of(c.lexicon)
    if m.object in ("other", "other_head") or a.predicate in things.copulas:
        return False
    if things.done_once(a) and things.done_once(b) and m.object == "same":
        return bool(m.topic >= limits["once"])
    if things.done_once(a) and things.done_once(b) and m.object == "same_head":
        return bool(m.topic >= limits["topic_once"] and m.share >= limits["share_once"])
    if (a.object is None or a.predicate in things.doer_only) and (b.object is None or b.predicate in things.doer_only):
        return (
            a.predicate in things.doer_only
            and m.topic >= limits["topic"]
            and m.share >= limits["share"]
            and m.predicate == "same"
        )
    return m.object in SAME and m.topic >= limits["topic"] and m.share >= limits["share"]


def different(a: Argument, b: Argument, c: Comparison) -> str:
    """person or organization where the two doers are of that kind and cannot be one; empty otherwise."""
    kind = _kind(a, b, c)
    return kind if kind and _apart(a, b, kind, c) else ""


def _kind(a: Argument, b: Argument, c: Comparison) -> str:
    """What kind the two doers are of, where they may be two: person, organization, or body, if they have no names."""
    if a.pronoun or b.pronoun or "controlled" in (a.relation, b.relation) or (a.referent and a.referent == b.referent):
        return ""
    left, right = c.entities.get(a.referent), c.entities.get(b.referent)
    if left is not None and right is not None:
        if left.kind != right.kind or left.kind not in ("person", "organization") or not (_full(left) and _full(right)):
            return ""
        if says_no_more(a, left, right) or says_no_more(b, right, left):
            return ""
        return left.kind
    return BODY if _two_bodies(a, b, Things.of(c.lexicon).bodies) else ""


def _apart(a: Argument, b: Argument, kind: str, c: Comparison) -> bool:
    """True for bodies without names, and where no one person or organization has both names."""
    if kind == BODY:
        return True
    name: NameKind = "person" if kind == "person" else "organization"
    left, right = c.entities[a.referent].name, c.entities[b.referent].name
    return match_names(left, right, kind=name, lexicon=c.lexicon).verdict == "different"


def _two_bodies(a: Argument, b: Argument, bodies: frozenset[str]) -> bool:
    """True for "the agriculture ministry" and "the trade ministry", "soldiers" and "police": described, and with no word in common but the head."""
    if a.head not in bodies or b.head not in bodies:
        return False
    left, right = (
        set(x.span.quote.lower().replace("'s", "").replace("’s", "").split()) - {"the", "a", "an", "of", "for", "from"}
        for x in (a, b)
    )
    left, right = ({_country(w) for w in words} for words in (left, right))
    if a.head == b.head:
        shared = {w for w in left & right if w.startswith(a.head[:4])}
        return bool(left - shared) and bool(right - shared) and not (left - shared) & (right - shared)
    return not left & right


def _country(word: str) -> str:
    """The country that a word names or belongs to, else the word: "Philippine fishermen" and "fishermen in the Philippines" are one."""
    found = demonym_country(word.title()) or next(
        (p for p in resolve_place(word.title())[:1] if p.kind == "country"), None
    )
    return found.id if found is not None else word


def _full(entity: Entity) -> bool:
    return entity.kind != "person" or " " in entity.name


def _names_both(a: Claim, b: Claim, left: Argument, right: Argument, c: Comparison) -> bool:
    return (bool(right.referent) and right.referent in sentence_names(a.span, c)) or (
        bool(left.referent) and left.referent in sentence_names(b.span, c)
    )


def _told_by_both(a: Claim, b: Claim, left: Argument, right: Argument, c: Comparison) -> bool:
    """True where one article gives the deed to the other's doer too, in another place."""
    predicates = Predicates.of(c.lexicon)

    def gives(x: Extraction, who: Argument, deed: Claim) -> bool:
        return bool(who.referent) and any(
            k.subject is not None
            and k.subject.referent == who.referent
            and predicates.relation(k.predicate, deed.predicate) in ("same", "synonym")
            for k in x.claims
        )

    return gives(c.left, right, a) or gives(c.right, left, b)


def _measure(
    a: Claim,
    b: Claim,
    m: Match,
    kind: str,
    marks: tuple[Mark, Mark],
    c: Comparison,
    out: Outcome,
    speech: frozenset[str],
    told: tuple[Evidence, ...],
) -> None:
    left, right = marks
    identity = (*(e for e in m.evidence if e.rule != "align.subject"), *told)  # the doers are what differs
    once = Things.of(c.lexicon).done_once(a)
    if once:
        identity += (
            Evidence(
                "align.once", a.predicate, "once", 2.0, f"{a.predicate.replace('_', ' ')}: done once to one thing"
            ),
        )
    voices = voices_compared(voice(a, c.left), voice(b, c.right))
    detail = f"{left.value} against {right.value}"
    verdict: Verdict = "disputed" if voices == "different" else "contradiction"
    discounts = ("reported",) if voices != "same" else ()
    if a.predicate in speech and not once:  # who wrote a song is no question of who said what
        out.measures.append(
            Measure("attribution.deed", "attribution", kind, left, right, detail, identity, discounts, verdict)
        )
    else:
        out.measures.append(
            Measure("actor.different", "actor", kind, left, right, detail, identity, discounts, verdict)
        )


def mark(claim: Claim, a: Argument, c: Comparison) -> Mark:
    """The doer as a mark."""
    entity = c.entities.get(a.referent)
    return Mark(a.span, claim.span, entity.name if entity is not None else a.span.quote)
