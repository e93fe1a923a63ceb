"""Who won: two reports of one contest that name two winners."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.detect import same_scene
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, sentences
from claimcheck.normalize.names import match_names
from claimcheck.types import Claim, Extraction, Mention
from claimcheck.types import Span as TextSpan

AGAINST = frozenset({"against", "over"})
CONTESTANTS = ("person:", "place:", "organization:")


@dataclass(frozen=True, slots=True)
class Result:
    """A contest as one sentence tells it: the winner, and the loser where the sentence names one."""

    sentence: TextSpan
    phrase: TextSpan
    winner: str
    loser: str
    titled: bool  # said with the word "winner": there is one


def compare(c: Comparison, out: Outcome) -> None:
    """Two reports of one contest name two winners."""
    table = c.lexicon.table("alternatives")["winner"]
    lefts, rights = (list(_results(x, c, table)) for x in (c.left, c.right))
    won = [{r.winner for r in results} for results in (lefts, rights)]
    for a in lefts:
        for b in rights:
            identity = same_scene.evidence(c, a.sentence, b.sentence)
            if not identity:
                continue
            left, right = _mark(a, c), _mark(b, c)
            if a.winner == b.winner:
                out.agree("value", left, right)
            elif a.winner not in won[1] and b.winner not in won[0] and (_reversed(a, b, c) or _rivals(a, b, c)):
                detail = f"{left.value} against {right.value}"
                out.measures.append(Measure("value.winner", "value", "apart", left, right, detail, identity))


def _results(x: Extraction, c: Comparison, table: Mapping[str, Any]) -> Iterator[Result]:
    for claim in x.claims:
        if claim.predicate in table["verbs"] and (result := _by_verb(claim)) is not None:
            yield result
    yield from _by_noun(x, c, table)


def _by_verb(claim: Claim) -> Result | None:
    """ "Japan beat Samoa", "Samoa won the match against Japan"."""
    winner = claim.subject
    plain = claim.polarity == "positive" and claim.modality == "actual"
    if winner is None or winner.pronoun or not winner.referent.startswith(CONTESTANTS) or not plain:
        return None
    losers = [a for a in (claim.object, *(m for m in claim.modifiers if m.relation in AGAINST)) if a is not None]
    loser = next((a.referent for a in losers if a.referent.startswith(CONTESTANTS)), "")
    return Result(claim.span, winner.span, winner.referent, loser, False)


def _by_noun(x: Extraction, c: Comparison, table: Mapping[str, Any]) -> Iterator[Result]:
    """ "declared X the winner", "the winner of the election is the incumbent, X"."""
    if not any(noun in x.article.text for noun in table["nouns"]):
        return
    nouns = "|".join(table["nouns"])
    after = re.compile(rf"^,?\s(?:as\s|to\sbe\s)?(?:the\s)?(?:outright\s)?(?:{nouns})\b")
    naming = re.compile(rf"\b(?:{'|'.join(table['naming'])})d?(?:ed)?\s(?:[\w.'’-]+\s){{0,4}}$")
    before = re.compile(rf"\b(?:{nouns})\b[^.;,]{{0,80}}\b(?:is|was)\s(?:(?:the|an?)\s)?(?:[\w-]+\s?){{0,4}},?\s?$")
    told = re.compile(rf"\b(?:{nouns})\b")
    for s in sentences(x):
        if not told.search(s.quote):
            continue
        for ident, m in _people(s, c):
            left, right = s.quote[: m.span.start - s.start], s.quote[m.span.end - s.start :]
            if ((naming.search(left) and after.match(right)) or before.search(left)) and _plain(x, s):
                yield Result(s, m.span, ident, "", True)


def _plain(x: Extraction, s: TextSpan) -> bool:
    """True where nothing in the sentence is denied, planned or merely possible."""
    return not any(k.span == s and (k.polarity == "negative" or k.modality != "actual") for k in x.claims)


def _people(s: TextSpan, c: Comparison) -> Iterator[tuple[str, Mention]]:
    for ident, e in c.entities.items():
        if e.kind == "person":
            yield from (
                (ident, m) for m in e.mentions if m.span.article == s.article and s.start <= m.span.start < s.end
            )


def _reversed(a: Result, b: Result, c: Comparison) -> bool:
    """True where the winner of the one is the loser of the other, and both sentences name both."""
    named = c.scenes.left.get(a.sentence.start, frozenset()) & c.scenes.right.get(b.sentence.start, frozenset())
    both = {f"@{a.winner}", f"@{b.winner}"} <= named
    return both and (a.loser == b.winner or b.loser == a.winner)


def _rivals(a: Result, b: Result, c: Comparison) -> bool:
    """True where both name the one winner, and these are two people with full names."""
    names = [c.entities[r.winner].name for r in (a, b)] if a.winner in c.entities and b.winner in c.entities else []
    full = a.titled and b.titled and len(names) == 2 and all(" " in n for n in names)
    return full and match_names(names[0], names[1], lexicon=c.lexicon).verdict == "different"


def _mark(r: Result, c: Comparison) -> Mark:
    entity = c.entities.get(r.winner)
    return Mark(r.phrase, r.sentence, f"{entity.name if entity is not None else r.phrase.quote} won")
