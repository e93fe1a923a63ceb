"""What people ask of somebody: his son asked the governor to sign the bill, his son asked him to veto it.

Many ask for many things, so two wishes are held against each other only where those who ask are the same: one person, one singular description ("his
son"), or a group that both sentences tell the same of besides.
"""

from __future__ import annotations

from claimcheck.arguments import UNRESOLVED
from claimcheck.detect.base import Comparison
from claimcheck.detect.identity import SAME, Match, Things, named, sentence_names
from claimcheck.rarity import Predicates
from claimcheck.types import Argument, Claim, Evidence, Extraction

RELATED = ("same", "synonym")
SHORT = 3  # letters of "the", "his"


def evidence(a: Claim, b: Claim, m: Match, c: Comparison) -> tuple[Evidence, ...]:
    """The evidence that one and the same asked for both, of the same; empty where the two are no such wishes."""
    if m.predicate != "opposite" or not a.modality == b.modality == "planned":
        return ()
    if a.polarity != b.polarity or not (m.subject in SAME or (m.subject == "unknown" and m.object in SAME)):
        return ()
    if _described_apart(a.object, b.object):
        return ()
    limits = c.lexicon.table("weights")["rules"]["polarity.antonym"]["wish"]
    left, right = asker(a, c.left, c), asker(b, c.right, c)
    if m.topic < limits["topic"] or left is None or right is None or not _one(a, b, left, right, c):
        return ()
    if _also(a, b, right, c.left, c) or _also(b, a, left, c.right, c):
        return ()
    words = f"{left.span.quote} / {right.span.quote}"
    return (Evidence("align.asker", words, "same", limits["asker"], f"the same ask for it: {words}"),)


def asked(a: Claim, b: Claim, m: Match, c: Comparison) -> bool:
    """True where one of two opposed claims is only asked for by somebody."""
    if m.predicate != "opposite" or not a.modality == b.modality == "planned":
        return False
    return asker(a, c.left, c) is not None or asker(b, c.right, c) is not None


def asker(claim: Claim, x: Extraction, c: Comparison) -> Argument | None:
    """Who asks for what the claim tells: the subject of the verb of asking before it; of "signed a petition urging", who signed."""
    things = Things.of(c.lexicon)
    before = [k for k in x.claims if k.span == claim.span and k.predicate_span.start < claim.predicate_span.start]
    asking = max((k for k in before if k.predicate in things.asking), key=lambda k: k.predicate_span, default=None)
    if asking is None or asking.subject is None:
        return None
    who = named(asking.subject, x, c)
    if who is None or who.referent:
        return who
    behind = (k for k in before if k.object is not None and k.object.head == who.head and k.subject is not None)
    return next((k.subject for k in behind if k is not asking), who)


def _one(a: Claim, b: Claim, left: Argument, right: Argument, c: Comparison) -> bool:
    """True where those who ask in the two sentences are the same."""
    if left.referent and right.referent:
        return left.referent == right.referent
    if left.referent or right.referent:
        known, other, sentence = (left, right, b.span) if left.referent else (right, left, a.span)
        return other.head in UNRESOLVED and known.referent in sentence_names(sentence, c)
    if left.head != right.head or left.head in UNRESOLVED:
        return False
    one = all(x.span.quote.lower().split()[-1] == x.head for x in (left, right))
    return one or (not _described_apart(left, right) and _told_alike(a, b, left, c))


def _described_apart(a: Argument | None, b: Argument | None) -> bool:
    """True for "the mining bill" and "the water bill"."""
    if a is None or b is None or a.referent or b.referent:
        return False
    left, right = ({w for w in x.span.quote.lower().split()[:-1] if len(w) > SHORT} for x in (a, b))
    return bool(left) and bool(right) and not left & right


def _also(own: Claim, other: Claim, who: Argument, x: Extraction, c: Comparison) -> bool:
    """True where the article of `own` says somewhere that the same asked for what `other` tells."""
    predicates = Predicates.of(c.lexicon)
    for k in x.claims:
        if k is own or k.modality != "planned" or predicates.relation(k.predicate, other.predicate) not in RELATED:
            continue
        asking = asker(k, x, c)
        if asking is not None and (asking.referent, asking.head) == (who.referent, who.head):
            return True
    return False


def _told_alike(a: Claim, b: Claim, group: Argument, c: Comparison) -> bool:
    """True where both sentences tell the same of the group besides: "protesters gathered outside the court"."""
    things = Things.of(c.lexicon)
    return any(
        p.left.predicate not in things.asking
        and p.left.span == a.span
        and p.right.span == b.span
        and all(k.subject is not None and k.subject.head == group.head for k in (p.left, p.right))
        for p in c.candidates
    )
