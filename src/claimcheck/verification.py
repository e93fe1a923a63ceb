"""What articles say of one statement: supported, contradicted, mixed or not found.

* supported: an article says all that the statement says (`entailment`): who did what to whom, when, where, how many, with the same polarity, as a
  fact or as a plan, and according to the same voice. "Police said that P" supports "Police said that P" and not "P": the article
  does not vouch for P, and neither do we.
* contradicted: an article denies all of it, or a comparison finds a contradiction that is at least likely.
* mixed: one article supports it, another contradicts it.
* not_found: anything less; unknown is an answer. Where an article has it as somebody's word, as a plan or as a possibility, the evidence shows the
  sentence, and the side's value says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.detect.base import Comparison, Measure
from claimcheck.detect.polarity import mark
from claimcheck.entailment import Entailment, Level, Said, by_level
from claimcheck.errors import InputError
from claimcheck.judge import judge
from claimcheck.lexicon import Lexicon
from claimcheck.link import Linked
from claimcheck.pairwise import compare_pair
from claimcheck.read.article import FILE_NAME
from claimcheck.scenes import Scenes
from claimcheck.story import Story
from claimcheck.types import Article, Claim, Entity, Evidence, Extraction, Finding, Side, Verification

STATEMENT = " statement"  # the statement's id: sorts before every article's
LONGEST = 2_000  # characters: more is a text, not a statement
VERDICTS = {
    (True, True): "mixed",
    (True, False): "contradicted",
    (False, True): "supported",
    (False, False): "not_found",
}
REASONS: Mapping[Level, str] = {
    "said": "says all that the statement says",
    "reported": "only reported: the article gives it as the word of",
    "unattributed": "said, but not by the one to whom the statement gives it",
    "modality": "said as",
    "condition": "said under a condition",
    "narrower": "denied only of a narrower case",
}


def as_statement(claim: object) -> Article:
    """The statement as a text of its own.

    Raises:
        InputError: it is not a str, blank, a question, a file's name, or longer than 2,000 characters.
    """
    if not isinstance(claim, str) or not claim.strip():
        raise InputError(f"verify needs a statement in words, not {claim!r}")
    if len(claim) > LONGEST:
        raise InputError(
            f"verify needs one statement, not {len(claim):,} characters (at most {LONGEST:,}): compare holds whole texts against each other"
        )
    if FILE_NAME.fullmatch(claim.strip()):
        raise InputError(
            f"verify needs a statement in words before the articles: {claim.strip()!r} looks like a file name"
        )
    if claim.rstrip(" \t\r\n\"'”’»").endswith("?"):
        raise InputError(f"verify needs a statement, not a question: say what is to be checked, not {claim.strip()!r}")
    return Article(claim, id=STATEMENT)


def verdict(linked: Linked, statement: str, lexicon: Lexicon) -> Verification:
    """The verdict on the extraction whose article is `statement` among the linked ones."""
    entities = {e.id: e for e in linked.entities}
    mine = next(x for x in linked.extractions if x.article.id == statement)
    findings: list[Finding] = []
    support: list[Side] = []
    weaker: list[Side] = []
    for other in sorted((x for x in linked.extractions if x.article.id != statement), key=lambda x: x.article.id):
        said, near, conflicts = _against(mine, other, entities, lexicon)
        support += said
        weaker += near
        findings += conflicts
    sides = [*support, *(f.right if f.left.article == statement else f.left for f in findings)]
    return Verification(
        VERDICTS[bool(findings), bool(support)],  # type: ignore[arg-type]
        tuple(findings),
        tuple(dict.fromkeys(sides or weaker)),
    )


def _against(
    mine: Extraction, other: Extraction, entities: Mapping[str, Entity], lexicon: Lexicon
) -> tuple[list[Side], list[Side], list[Finding]]:
    """(sentences that support it, sentences that come near, contradictions) of one article."""
    whole = _verbatim(mine, other)
    if whole is not None:
        return [whole], [], []
    found, _, aligned = compare_pair(mine, other, entities, lexicon)
    conflicts = [f for f in found if f.verdict == "contradiction" and f.tier != "hint"]
    c = Comparison(
        mine,
        other,
        aligned.candidates,
        aligned.claims,
        aligned.statements,
        entities,
        lexicon,
        Scenes.of(mine, other, lexicon),
        Story.of(mine, other, entities, lexicon),
    )
    test = Entailment(c, mine, other)
    levels = [by_level(test.find(claim)) for claim in main_claims(mine)]
    if levels and all("said" in best for best in levels):
        return [_side(best["said"]) for best in levels], [], []
    denied = [best["denied"] for best in levels if "denied" in best and "said" not in best]
    if denied and not conflicts:
        conflicts = list(judge([_denial(s, c) for s in denied], c))
    near = [_side(next(iter(best.values()))) for best in levels if best]
    return [], near if len(near) == len(levels) else [], conflicts


def main_claims(x: Extraction) -> list[Claim]:
    """The claims that must be found: those of somebody or something, but for "X said" where what X said is a claim of its own."""
    types = {e.id: e.type for e in x.events}
    told = {c.told_at for c in x.claims if c.told_at and c.told_at != c.event}
    claims = [c for c in x.claims if c.subject is not None or c.object is not None]
    return [c for c in claims if types[c.event] != "statement" or c.event not in told or c.polarity == "negative"]


def _verbatim(mine: Extraction, other: Extraction) -> Side | None:
    """The sentence of the article that is the statement word for word; None where it stands inside somebody's quotation."""
    text = mine.article.text.strip().rstrip(".!")
    if not text:
        return None
    pattern = r"\s+".join(re.escape(word) for word in text.split())
    for m in re.finditer(rf"(?:^|(?<=[.!?”\"’\n])\s*)(?P<said>{pattern})(?=[.!”\"]|\s*(?:\n|$))", other.article.text):
        start, end = m.span("said")
        if not any(q.span.start <= start and end <= q.span.end for q in other.quotations):
            quote = other.article.text[start:end]
            return Side(other.article.id, start, end, quote, REASONS["said"])
    return None


def _side(s: Said) -> Side:
    span = s.claim.span
    reason = REASONS.get(s.level, s.level)
    if s.level == "reported":
        told = s.voice
        named = told is not None and told.head
        reason = (
            f"{reason} {told.span.quote}"
            if told and named
            else "only reported: the article gives it as somebody's word"
        )
    elif s.level == "modality":
        reason = f"{reason} {s.claim.modality}, not as {s.stated.modality}"
    return Side(span.article, span.start, span.end, span.quote, reason)


def _denial(s: Said, c: Comparison) -> Measure:
    left, right = (
        (mark(s.stated), mark(s.claim))
        if s.stated.span.article == c.left.article.id
        else (mark(s.claim), mark(s.stated))
    )
    bits = c.lexicon.table("entailment")["denied_whole"]
    identity = (
        Evidence("verify.whole", "all", "same", bits, "all else that the statement says stands in the sentence"),
    )
    return Measure(
        "polarity.negation", "polarity", "opposite", left, right, f"{left.value} against {right.value}", identity
    )
