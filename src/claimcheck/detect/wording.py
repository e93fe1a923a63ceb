"""Two sentences in one wording: the same words in the same order, but for a denial or for one value."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import SequenceMatcher

from claimcheck.lexicon import Lexicon, built
from claimcheck.types import Claim, Evidence
from claimcheck.types import Span as TextSpan

WORD = re.compile(r"[^\W_]+(?:[’'](?=t\b)t)?")
NEARLY = 0.8  # share of the shorter sentence's words
STEM = 6  # letters by which the forms of a verb are one
ALL = 0.88  # share of the denied sentence's words that the other holds in their order
LEAST = 4  # words of topic
BITS = 3.0  # as `coverage.verbatim` of the alignment


def same_denials(a: Claim, b: Claim, lexicon: Lexicon) -> bool:
    """True where two sentences are nearly the same and hold the same words of denial: what is denied then is read differently, not told so."""
    stance = lexicon.words("stance")
    words = [re.findall(r"[\w’']+", k.span.quote.lower()) for k in (a, b)]
    least = min(len(set(w)) for w in words)
    if not least or len(set(words[0]) & set(words[1])) < NEARLY * least:
        return False
    stems = tuple(v[:STEM] for v in stance["negative_governor"])
    denials = [
        sorted(w for w in said if w in stance["negator"] or w.endswith(("n't", "n’t")) or w.startswith(stems))
        for said in words
    ]
    return bool(denials[0]) and denials[0] == denials[1]


def denied(a: Claim, b: Claim, lexicon: Lexicon) -> tuple[Evidence, ...]:
    """The evidence that one sentence denies the other word for word: nearly all its words stand in the other, in their order. Empty where it does not."""
    negative, positive = (a, b) if a.polarity == "negative" else (b, a)
    if a.polarity == b.polarity or a.predicate != b.predicate or a.span == b.span:
        return ()
    silent = _silent(lexicon)
    one, other = (_topic(k, silent) for k in (negative, positive))
    if len(set(one)) < LEAST or not _in_order(one, other, ALL * len(one)):
        return ()
    detail = "the sentences are the same but for the denial"
    return (Evidence("align.coverage", "wording", "verbatim", BITS, detail),)


@built
def _silent(lexicon: Lexicon) -> frozenset[str]:
    """The words that carry no topic, those of denial among them."""
    stance = lexicon.words("stance")
    return frozenset([*stance["function"], *stance["negator"]])


def _topic(claim: Claim, silent: Collection[str]) -> list[str]:
    """The words of the sentence without its predicate, whose form the denial changes, and without those that carry no topic."""
    span, verb = claim.span, claim.predicate_span
    text = span.quote[: verb.start - span.start] + " " + span.quote[verb.end - span.start :]
    return [w for w in WORD.findall(text.lower()) if w not in silent and not w.endswith(("n't", "n’t"))]


def but_for(left: tuple[TextSpan, TextSpan], right: tuple[TextSpan, TextSpan], least: int, lexicon: Lexicon) -> bool:
    """True where two sentences, each given with the phrase of its value, are the same but for the value: `least` words of topic at least."""
    silent = frozenset(lexicon.words("stance")["function"])
    one, other = (_besides(sentence, value, silent) for sentence, value in (left, right))
    short, full = sorted((one, other), key=len)
    return len(set(short)) >= least and _in_order(short, full, len(short))


def _besides(sentence: TextSpan, value: TextSpan, silent: Collection[str]) -> list[str]:
    text = sentence.quote[: value.start - sentence.start] + " " + sentence.quote[value.end - sentence.start :]
    return [w for w in WORD.findall(text.lower()) if w not in silent]


def _in_order(one: list[str], other: list[str], least: float) -> bool:
    """True where so many words of the one stand in the other in the same order."""
    others = frozenset(other)
    if sum([word in others for word in one]) < least:
        return False  # as most: too few in whatever order
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum([block.size for block in blocks]) >= least
