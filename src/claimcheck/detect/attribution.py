"""Who said it: the same quoted words, or the same accusation or warning, given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from claimcheck.detect import retold
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.identity import sentence_names
from claimcheck.detect.surnames import says_no_more
from claimcheck.frozen import dataclass
from claimcheck.normalize.names import match_names
from claimcheck.types import Evidence, Extraction, Quotation
from claimcheck.types import Span as TextSpan

PRONOUN = "one article names the speaker only by a pronoun"


@dataclass(frozen=True, slots=True)
class Utterance:
    """Two quotations that hold the same words: how many, and whether they are the whole of both."""

    left: Quotation
    right: Quotation
    words: int
    whole: bool
    level: str


@register("attribution", "attribution.quotation", "attribution.reported", "attribution.opposed", "attribution.deed")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports give the same quoted words to different speakers."""
    if c.within:
        return  # an article may quote one remark of two who share it
    weights = c.lexicon.table("weights")["rules"]["attribution.quotation"]
    function = frozenset(c.lexicon.words("stance")["function"])
    found = [u for a, b in _candidates(c, function) if (u := same_words(a, b, function, weights["same"])) is not None]
    agreed = {q for u in found if _one_speaker(u) for q in (u.left, u.right)}
    used: set[Quotation] = set()
    accused: set[tuple[str, str]] = (
        set()
    )  # one pair of speakers is one root cause, however many of their words are quoted
    for u in sorted(found, key=lambda u: (-u.words, u.left.span, u.right.span)):
        if {u.left, u.right} & used:
            continue  # a quotation within a quotation: the longer match stands
        used |= {u.left, u.right}
        if u.left.speaker is None or u.right.speaker is None:
            continue
        if u.left.speaker.pronoun or u.right.speaker.pronoun:
            if not _one_speaker(u):
                out.reject(PRONOUN, mark(c.left, u.left, c), mark(c.right, u.right, c))
            continue
        if _one_speaker(u):
            out.agree("attribution", mark(c.left, u.left, c), mark(c.right, u.right, c))
        elif (
            not {u.left, u.right} & agreed
            and _different(u.left, u.right, c)
            and (pair := (u.left.speaker.referent, u.right.speaker.referent)) not in accused
        ):
            accused.add(pair)
            _measure(u, c, out, function, weights)
    _reported(c, out, agreed | used, accused)


def _reported(c: Comparison, out: Outcome, settled: set[Quotation], accused: set[tuple[str, str]]) -> None:
    """One article quotes a remark, the other reports it as somebody else's."""
    words, limits = retold.Words.of(c), c.lexicon.table("weights")["rules"][retold.RULE]["same"]
    found = list(retold.pairs(c, words))
    agreed = {q for t in found if _one_speaker(t) for q in (t.left, t.right)} | settled
    for t in found:
        one, other = t.left.speaker, t.right.speaker
        if one is None or other is None or one.pronoun or other.pronoun or {t.left, t.right} & agreed:
            continue
        pair = one.referent, other.referent
        if pair in accused or not _different(t.left, t.right, c) or retold.speaks_for(one, other, c, words):
            continue
        left, right = c.entities[one.referent], c.entities[other.referent]
        if retold.titled_beside(t.left, c.left, right) or retold.titled_beside(t.right, c.right, left):
            continue
        both = retold.in_both(left, right, c)
        if retold.enough(t, both, limits):
            accused.add(pair)
            agreed |= {t.left, t.right}
            marks = mark(c.left, t.left, c), mark(c.right, t.right, c)
            around = _context(t, c, marks[0].sentence, marks[1].sentence)
            retold.measure(t, both, marks, _scene(around, limits["context"]), limits, out)


def _measure(u: Utterance, c: Comparison, out: Outcome, function: frozenset[str], weights: Mapping[str, Any]) -> None:
    left, right = mark(c.left, u.left, c), mark(c.right, u.right, c)
    around = _context(u, c, left.sentence, right.sentence)
    short = u.level == "short"
    if short and around < weights["short_context"]:
        return
    w = weights["words"]
    identity = (
        Evidence(
            "align.quotation",
            str(u.words),
            "same",
            min(w["cap"], u.words * w["each"] + w["whole"] * u.whole),
            f"{u.words} quoted words are the same",
        ),
        _scene(around, w["context"]),
    )
    out.measures.append(
        Measure(
            "attribution.quotation",
            "attribution",
            u.level,
            left,
            right,
            f"{left.value} against {right.value}",
            identity,
        )
    )


def _scene(bits: float, cap: float) -> Evidence:
    told = "the sentences around the quotations share words"
    return Evidence("align.scene", f"{bits:.1f}", "shared", round(min(cap, bits), 2), told)


def _context(u: Utterance | retold.Retold, c: Comparison, left: TextSpan, right: TextSpan) -> float:
    """Bits of what the two sentences share besides the speakers."""
    speakers = {f"@{q.speaker.referent}" for q in (u.left, u.right) if q.speaker is not None}
    return c.scenes.scale.total(t for t in c.scenes.shared(left.start, right.start) if t not in speakers)


def _one_speaker(u: Utterance | retold.Retold) -> bool:
    return (
        u.left.speaker is not None
        and u.right.speaker is not None
        and bool(u.left.speaker.referent)
        and u.left.speaker.referent == u.right.speaker.referent
    )


def _candidates(c: Comparison, function: frozenset[str]) -> Iterator[tuple[Quotation, Quotation]]:
    """The pairs of quotations that share a word that carries a topic."""
    lefts, rights = ([(q, frozenset(q.words) - function) for q in x.quotations] for x in (c.left, c.right))
    for a, words in lefts:
        for b, others in rights:
            if not words.isdisjoint(others):
                yield a, b


def same_words(a: Quotation, b: Quotation, function: frozenset[str], limits: Mapping[str, Any]) -> Utterance | None:
    """What two quotations have in common; None where that is too little to be one utterance.

    Level verbatim (`verbatim` words in a row), loose (`loose` words in order that are most of the shorter one), partial (a run of `partial` words),
    or short (fewer, but with `content` words that carry a topic, or the whole of both).
    """
    if not _may_suffice(a.words, b.words, function, limits):
        return None  # as most
    blocks = [m for m in SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks() if m.size]
    longest = max(blocks, key=lambda m: m.size)
    run, whole = longest.size, a.words == b.words
    if run >= limits["verbatim"]:
        return Utterance(a, b, run, whole, "verbatim")
    least = min(len(a.words), len(b.words))
    ordered = sum(m.size for m in blocks if m.size > 1)
    if ordered >= limits["loose"] and ordered >= least * limits["share"]:
        return Utterance(a, b, ordered, whole, "loose")
    content = [w for w in a.words[longest.a : longest.a + run] if w not in function]
    if run >= limits["partial"] and (whole or len(content) >= limits["content_partial"]):
        return Utterance(a, b, run, whole, "partial")
    if (whole and run > 1 and is_sentence(a) and is_sentence(b)) or (
        len(content) >= limits["content"] and run >= least * limits["share"]
    ):
        return Utterance(a, b, run, whole, "short")
    return None


def _may_suffice(a: Sequence[str], b: Sequence[str], function: frozenset[str], limits: Mapping[str, Any]) -> bool:
    """False where the rows of words that two quotations share are too short for any level, wherever the other has them."""
    if a == b:
        return bool(a)
    rows = list(_shared_rows(a, b))
    if not rows:
        return False
    run, ordered, least = max(map(len, rows)), sum(map(len, rows)), min(len(a), len(b)) * limits["share"]
    if run >= min(limits["verbatim"], limits["partial"]) or ordered >= max(limits["loose"], least):
        return True
    return run >= least and any(sum([w not in function for w in row]) >= limits["content"] for row in rows)


def _shared_rows(a: Sequence[str], b: Sequence[str]) -> Iterator[Sequence[str]]:
    """The longest stretches of the one, two words at least, in which each two words in a row are two in a row of the other."""
    known = set(pairwise(b))
    start = None
    for n, two in enumerate(pairwise(a)):
        if two in known:
            start = n if start is None else start
        elif start is not None:
            yield a[start : n + 1]
            start = None
    if start is not None:
        yield a[start:]


def is_sentence(q: Quotation) -> bool:
    """True for “He's cool,” and false for “act of terror”, which many may say."""
    inside = q.span.quote.strip('“”"«»')
    return inside[:1].isupper() and inside[-1:] in ",.!?"


def _different(a: Quotation, b: Quotation, c: Comparison) -> bool:
    """True for two named people of different names, neither of whom the other article puts beside the words."""
    assert a.speaker is not None
    assert b.speaker is not None
    left, right = c.entities.get(a.speaker.referent), c.entities.get(b.speaker.referent)
    if left is None or right is None or left.kind != "person" or right.kind != "person":
        return False
    return (
        right.id not in _beside(a, c.left, c)
        and left.id not in _beside(b, c.right, c)
        and not says_no_more(a.speaker, left, right)
        and not says_no_more(b.speaker, right, left)
        and match_names(left.name, right.name, lexicon=c.lexicon).verdict == "different"
    )


def _beside(q: Quotation, x: Extraction, c: Comparison) -> frozenset[str]:
    """Who is named in the sentence of the quotation, but for the words that describe its speaker: "Mr. Hale's lawyer, Ann Roe, said"."""
    assert q.speaker is not None
    return sentence_names(sentence_of(x, q.span), c, but=q.speaker.span)


def mark(x: Extraction, q: Quotation, c: Comparison) -> Mark:
    """A quotation's speaker as a mark; the sentence is the one that holds the quoted words."""
    assert q.speaker is not None
    entity = c.entities.get(q.speaker.referent)
    return Mark(
        q.speaker.span, sentence_of(x, q.speaker.span), entity.name if entity is not None else q.speaker.span.quote
    )
