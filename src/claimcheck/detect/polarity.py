"""Did it happen or not: one claim denied by the other, or a predicate against its opposite."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.arguments import compare_arguments, holds
from claimcheck.detect import brief, denials, told_once, wishes, wording
from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register
from claimcheck.detect.facing import TELLING, Facing
from claimcheck.detect.identity import CLASH, SAME, Match, Things, times_apart
from claimcheck.evidence import side
from claimcheck.normalize.quantities import apart, is_money
from claimcheck.rarity import Predicates
from claimcheck.types import Argument, Claim, Evidence, Extraction

MODALITIES = "one is stated as a fact, the other as planned, possible or alleged"
CONDITIONS = "both speak of a condition: what would be if it were so, and what if it were not"
BOTH = "one of the articles tells both"
TIMES = "the two are dated apart: two occasions"
WISHES = "it is only asked for, and not by the same or not of the same"
REASONS = {
    "unknown": "somebody says so, and the article does not say who",
    "one": "one article says so itself, the other that somebody says so",
}


@register("polarity", "polarity.negation", "polarity.antonym")
def detect(c: Comparison, out: Outcome) -> None:
    """One article says that it happened, the other that it did not (or that its opposite did)."""
    limits = c.lexicon.table("weights")["rules"]["polarity.negation"]["limits"]
    things = Things.of(c.lexicon)
    facing = Facing(c)
    for a, b in facing.paired():
        if _one_deed(a, b, facing):
            out.agree("polarity", mark(a, things), mark(b, things))
    for a, b in facing.opposed():
        if denials.other_kind(a, b, c):
            continue
        m = facing.compare(a, b)
        if m.subject not in SAME and m.object not in SAME and not m.share:
            continue  # as most: nothing in common but the predicate
        word_for_word = wording.denied(a, b, c.lexicon) if _may_be_one_wording(a, b, m) else ()
        wish = wishes.evidence(a, b, m, c)
        once = told_once.evidence(a, b, c) if told_once.denied(a, b, m) else ()
        if not word_for_word and not wish and not once and not _one_fact(a, b, m, limits, c):
            continue
        left, right = mark(a, things), mark(b, things)
        if not wish and wishes.asked(a, b, m, c):
            out.reject(WISHES, left, right)
        elif not wish and (facing.told_alike(a, limits) or facing.told_alike(b, limits)):
            out.reject(BOTH, left, right)  # of a wish it does not matter who else asks for it
        elif not wish and _tells_opposite(a, b, m, c):
            out.reject(BOTH, left, right)
        elif a.modality != b.modality and not _rule_denied(a, b, c):
            out.reject(MODALITIES, left, right)
        elif a.modality == "conditional":
            out.reject(CONDITIONS, left, right)
        elif times_apart(a, b, c):
            out.reject(TIMES, left, right)
        elif wording.same_denials(a, b, c.lexicon):
            out.reject(ONE_WORDING, left, right)
        else:
            voices = "same" if wish else None  # who asks for it is compared already
            _measure(a, b, m, (*m.evidence, *word_for_word, *wish, *once), c, out, voices)


def _one_deed(a: Claim, b: Claim, facing: Facing) -> bool:
    """True where two paired claims say the same of the same."""
    if a.modality != b.modality or a.predicate in TELLING:
        return False
    m = facing.compare(a, b)
    governed = any(x.object is not None and x.object.relation == "complement" for x in (a, b))
    return m.predicate == "same" and m.subject in SAME and (m.object not in CLASH or governed)


def _rule_denied(a: Claim, b: Claim, c: Comparison) -> bool:
    """True for "does not take cash", "will not take cash", "cannot take cash" against "takes cash", in two short texts: both tell what goes."""
    negative, positive = (a, b) if a.polarity == "negative" else (b, a)
    present = positive.predicate_span.quote.endswith("s") and not positive.predicate.endswith("s")
    general = positive.modality == "actual" and negative.modality in ("planned", "possible", "generic") and present
    return general and a.predicate == b.predicate and bool(brief.evidence(c, a, b))


HALF = 0.3  # share of the shorter clause below which two sentences cannot be in one wording
ONE_WORDING = "the sentences are nearly the same and deny with the same words"


def _may_be_one_wording(a: Claim, b: Claim, m: Match) -> bool:
    """False for most: told quicker than by their words."""
    return a.predicate == b.predicate and a.polarity != b.polarity and m.subject != "other" and m.share >= HALF


def _one_fact(a: Claim, b: Claim, m: Match, limits: Mapping[str, Any], c: Comparison) -> bool:
    """True where the same is affirmed and denied: the same subject and object, or most of the shorter clause."""
    things = Things.of(c.lexicon)
    if m.subject in CLASH or m.object in CLASH:
        return False
    if m.predicate == "opposite" and m.object == "same_head" and _of_others(a, b):
        return False
    opposed = m.predicate == "opposite" and a.modality == "actual" and m.share >= limits["share_opposed"]
    negative, positive = (a, b) if a.polarity == "negative" else (b, a)
    if negative.polarity == "negative" and not _values(negative) <= _values(positive):
        return False  # "no more than 40 came" denies a number
    if m.subject not in SAME and _of_each_side(a, b, things):
        return False
    if m.subject not in SAME and (m.object not in SAME or a.predicate in things.copulas):
        return (
            opposed
            and m.topic >= limits["topic_opposed_none"]
            and not _opens_quotation(a, c.left)
            and not _opens_quotation(b, c.right)
        )
    known = m.subject == "same" and not (denials.is_noun(a) or denials.is_noun(b))
    described = denials.description(a, c) | denials.description(b, c) if known else frozenset()
    if m.object == "same":
        described |= denials.apposition(a, c) | denials.apposition(b, c)
    denied = (
        m.predicate == "opposite"
        or a.predicate in things.closed
        or denials.denies_any(a, b, m)
        or denials.denies_all(a, b, limits["missing"], described, things)
    )
    if not denied:
        return False
    if (
        (m.predicate == "synonym" and m.object not in SAME)
        or _opens_quotation(a, c.left)
        or _opens_quotation(b, c.right)
    ):
        return False
    both = m.subject in SAME and m.object in SAME
    if m.predicate == "opposite" and m.subject == "same" and a.object is b.object is None and brief.evidence(c, a, b):
        return True  # of one, in two short texts: "weakened", "strengthened"
    if not both and a.modality != "actual":
        return False  # people plan and ask for many things
    if opposed and m.topic >= limits["topic_opposed"]:
        return True
    least = limits["topic_both"] if both else limits["topic_one"]
    return m.topic >= least and (both or m.share >= limits["share"])


def _of_each_side(a: Claim, b: Claim, things: Things) -> bool:
    """True for views, and for winning and losing: everybody has his own, and a victory of the one is a defeat of the other."""
    senses = {things.sense(a), things.sense(b)}
    return bool(senses & things.views) or senses <= things.contests


def _of_others(a: Claim, b: Claim) -> bool:
    """True for "upheld the ban on fishing off Sark" and "struck down the ban on sailing off Herm": one noun, and nothing that is said of it is shared;
    and for two bids of two sums.
    """
    left, right = _of_object(a), _of_object(b)
    return (bool(left) and bool(right) and left.isdisjoint(right)) or _two_sums(a, b)


def _two_sums(a: Claim, b: Claim) -> bool:
    """True where both objects are of a sum, "a bid of 90 million euros", and no sum can be that of the other."""
    left, right = ([s.readings[0] for s in k.quantities if holds(k.object, s.span)] for k in (a, b))
    pairs = [(p, q) for p in left for q in right if is_money(p) and p.unit == q.unit]
    return bool(pairs) and all(apart(p, q) for p, q in pairs)


def _of_object(claim: Claim) -> frozenset[str]:
    """The terms that stand behind the object's noun, its own words left out."""
    if claim.object is None:
        return frozenset()
    start = claim.object.span.start - claim.span.start
    before, after = claim.span.quote[:start].lower(), claim.span.quote[start:].lower()
    own = {claim.predicate, claim.object.head}
    words = {
        t for t in claim.terms if t not in own and not t.startswith("@") and t[:4] in after and t[:4] not in before
    }
    return frozenset(words)


def _tells_opposite(a: Claim, b: Claim, m: Match, c: Comparison) -> bool:
    """True where one of the articles lets the same one do both, of what is not known to be one thing: "denied the one, but admitted the other"."""
    if m.predicate != "opposite" or m.object in SAME:
        return False
    predicates = Predicates.of(c.lexicon)

    def both(x: Extraction, own: Claim, other: Claim) -> bool:
        return any(
            k.polarity == other.polarity
            and predicates.relation(k.predicate, own.predicate) == "opposite"
            and compare_arguments(k.subject, own.subject) in SAME
            for k in x.claims
        )

    return both(c.left, a, b) or both(c.right, b, a)


def _values(claim: Claim) -> frozenset[tuple[float, float]]:
    """The numbers behind the predicate: "the 44-year-old was not wearing a helmet" denies none."""
    after = (s for s in claim.quantities if s.span.start > claim.predicate_span.start)
    return frozenset((q.low, q.high) for s in after for q in s.readings)


def _opens_quotation(claim: Claim, x: Extraction) -> bool:
    """True where the predicate is the first word of a quotation: what governs it stands outside, and the parse loses it."""
    return x.article.text[max(0, claim.predicate_span.start - 1) : claim.predicate_span.start] in ("“", '"', "«")


def _measure(
    a: Claim,
    b: Claim,
    m: Match,
    identity: tuple[Evidence, ...],
    c: Comparison,
    out: Outcome,
    voices: str | None = None,
) -> None:
    things = Things.of(c.lexicon)
    left, right = mark(a, things), mark(b, things)
    one, other = voice(a, c.left), voice(b, c.right)
    voices = voices or voices_compared(one, other, things.authorities)
    if voices in REASONS:
        out.reject(REASONS[voices], left, right)
        return
    rule = "polarity.antonym" if m.predicate == "opposite" else "polarity.negation"
    level = "synonym" if m.predicate == "synonym" else "opposite"
    discounts = ("reported",) if one or other else ()
    detail = f"{left.value} against {right.value}"
    if voices == "different":
        out.measures.append(
            Measure("attribution.opposed", "attribution", level, left, right, detail, identity, discounts, "disputed")
        )
    else:
        out.measures.append(Measure(rule, "polarity", level, left, right, detail, identity, discounts))


def voice(claim: Claim, x: Extraction) -> Argument | None:
    """Who says it: the one to whom the clause is attributed, or the speaker of the quotation that holds it; None for the article itself."""
    told = claim.attributed_to
    if told is not None and told.referent and claim.subject is not None and told.referent == claim.subject.referent:
        return None  # what people say of their own deeds is news, not an opinion
    if told is not None:
        return told
    around = next(
        (q for q in x.quotations if q.span.start <= claim.predicate_span.start < q.span.end and len(q.words) > SCARE),
        None,
    )
    if around is None:
        return None
    return around.speaker or Argument(around.span, "", "speaker", pronoun=True)


SCARE = 4  # words in quotation marks up to which a clause is still the article's own


def voices_compared(a: Argument | None, b: Argument | None, authorities: frozenset[str] = frozenset()) -> str:
    """Of the two who are said to have said it: same, different, unknown, or one (only one article says it itself).

    Two of the `authorities`, unnamed, count as one: what they say of an occasion is news.
    """
    if a is None and b is None:
        return "same"
    if a is None or b is None:
        told = a or b
        return (
            "one" if told is not None and (told.pronoun or told.referent.startswith("person:")) else "same"
        )  # an authority's word is news
    if a.referent and a.referent == b.referent:
        return "same"
    if (a.pronoun and not a.referent) or (b.pronoun and not b.referent):
        return "unknown"
    if not a.referent and not b.referent and (a.head == b.head or {a.head, b.head} <= authorities):
        return "same"
    return "different"


def mark(claim: Claim, things: Things | None = None) -> Mark:
    """A claim as a mark, with its negation in words, and the side that it takes ("vote against the bill")."""
    words = side(claim).value
    if things is not None and claim.predicate in things.sided:
        taken = (f"{m.relation} {m.span.quote}" for m in claim.modifiers if m.relation in ("for", "against"))
        words = " ".join((words, *taken))
    return Mark(claim.predicate_span, claim.span, f"not: {words}" if claim.polarity == "negative" else words)
