"""Who won: two reports of one contest that name two winners.

That they are of one contest the sentences show, or the whole articles: both tell one story, and each of one winner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.detect import same_scene
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, claims_of, register, sentences
from claimcheck.detect.number_gates import other_entry
from claimcheck.detect.told_once import current
from claimcheck.frozen import dataclass
from claimcheck.normalize import dates
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
    lefts = list(_results(c.left, c, table))
    rights = list(_results(c.right, c, table)) if lefts else []
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


@register("actor", "actor.winner")
def of_story(c: Comparison, out: Outcome) -> None:
    """Two reports of one story name two winners, each the only one of its report."""
    if not c.story.is_one:
        return
    table = c.lexicon.table("alternatives")["winner"]
    a, b = (_sole_winner(x, c, table) for x in (c.left, c.right))
    if a is None or b is None or a.winner == b.winner or not _known_to_both(a, b, c):
        return
    left, right = _mark(a, c), _mark(b, c)
    if _told_apart(a, b, c, table):
        out.reject(OTHER_CONTEST, left, right)
        return
    detail = f"{left.value} against {right.value}"
    out.measures.append(
        Measure(
            "actor.winner",
            "actor",
            "apart",
            left,
            right,
            detail,
            c.story.evidence("winner", "each article names one winner"),
        )
    )


def _sole_winner(x: Extraction, c: Comparison, table: Mapping[str, Any]) -> Result | None:
    """The only one of whom the article says in its own words that he won a contest these days; None where it says so of several, or of nobody."""
    claims = [k for k in x.claims if k.predicate in table["verbs"] or _takes_prize(k, table) or _goes_to(k, table)]
    results = [
        _by_prize(k) if _goes_to(k, table) else _by_verb(k)
        for k in claims
        if k.attributed_to is None and current(k, x, c) and (_goes_to(k, table) or _in_contest(k, table))
    ]
    found = [r for r in results if r is not None and r.winner in c.entities and not _quoted(r, x)]
    return found[0] if len(found) == len(claims) and len({r.winner for r in found}) == 1 else None


def _in_contest(claim: Claim, table: Mapping[str, Any]) -> bool:
    """True where what is won is a contest or its prize, and no debate or argument."""
    return claim.object is not None and claim.object.head in (*table["prizes"], *table["contests"])


def _quoted(r: Result, x: Extraction) -> bool:
    return any(q.span.start <= r.phrase.start < q.span.end for q in x.quotations)


def _known_to_both(a: Result, b: Result, c: Comparison) -> bool:
    """True for two of one kind that are told apart by name, and one of whom the other article names as well: it knows of him, and that he did not win."""
    one, other = c.entities[a.winner], c.entities[b.winner]
    named = {one.id, other.id} & set(c.story.names)
    if not named or one.kind != other.kind or one.kind not in ("person", "organization"):
        return False
    return match_names(one.name, other.name, kind=one.kind, lexicon=c.lexicon).verdict == "different"


def _told_apart(a: Result, b: Result, c: Comparison, table: Mapping[str, Any]) -> bool:
    """True where the sentences tell of two contests: the women's and the men's, the first stage and the second, on two days."""
    words = [set(WORD.findall(r.sentence.quote.lower())) & set(table["divisions"]) for r in (a, b)]
    when = c.stated_in(a.sentence).when, c.stated_in(b.sentence).when
    days = {dates.readings_relation(p.readings, q.readings, lexicon=c.lexicon) for p in when[0] for q in when[1]}
    return words[0] != words[1] or days == {"apart"} or other_entry(a.sentence.quote, b.sentence.quote, c.lexicon)


WORD = re.compile(r"[a-z]+")
OTHER_CONTEST = "they may tell of two contests: another division, stage or day"


def _results(x: Extraction, c: Comparison, table: Mapping[str, Any]) -> Iterator[Result]:
    for claim in x.claims:
        if (claim.predicate in table["verbs"] or _takes_prize(claim, table)) and (r := _by_verb(claim)) is not None:
            yield r
    yield from _by_noun(x, c, table)


def _takes_prize(claim: Claim, table: Mapping[str, Any]) -> bool:
    """True for "took the stage", "claimed the title"."""
    return claim.predicate in table["taking"] and claim.object is not None and claim.object.head in table["prizes"]


def _goes_to(claim: Claim, table: Mapping[str, Any]) -> bool:
    """True for "the title went to Ana Paredes"."""
    return claim.predicate == "go" and claim.subject is not None and claim.subject.head in table["prizes"]


def _by_prize(claim: Claim) -> Result | None:
    to = next((m for m in claim.modifiers if m.relation == "to" and m.referent.startswith(CONTESTANTS)), None)
    return Result(claim.span, to.span, to.referent, "", False) if to is not None else None


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
    return not any(k.polarity == "negative" or k.modality != "actual" for k in claims_of(x, s))


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
