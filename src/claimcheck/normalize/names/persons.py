"""Two persons' names compared: word by word, with what speaks against them."""

from __future__ import annotations

from typing import Literal

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.names.align import Link, align
from claimcheck.normalize.names.likeness import likeness
from claimcheck.normalize.names.tokens import Words, words_of
from claimcheck.types import NameMatch

Verdict = Literal["same", "possible", "different"]


def match_persons(a: str, b: str, lexicon: Lexicon = SHIPPED) -> NameMatch:
    """See `match_names`."""
    if b < a:
        a, b = b, a
    left, right = words_of(a, lexicon), words_of(b, lexicon)
    if not left.tokens or not right.tokens:
        return NameMatch(0.0, "different", ("one of the names has no letters",))
    if len(left.tokens) > len(right.tokens):
        left, right = right, left
    links = align(left.tokens, right.tokens, likeness, floor=0.5)
    score, against = _score(left, right, links)
    reasons = [_reason(left, right, link) for link in links if link.likeness >= 0.7] + against
    if not links:
        reasons.append("no word of one name is like a word of the other")
    return NameMatch(round(score, 4), _verdict(left, right, links, score), tuple(reasons))


def _score(left: Words, right: Words, links: list[Link]) -> tuple[float, list[str]]:
    against: list[str] = []
    total = sum(link.likeness for link in links)
    short, long = len(left.tokens), len(right.tokens)
    score = 0.75 * total / short + 0.25 * total / ((short + long) / 2)
    weakest = min((link.likeness for link in links), default=0.0)
    if len(links) < short and long > 1:
        against.append("each name has a word that the other lacks")
        score -= 0.2
    elif weakest < 0.75:
        score -= 0.1
    if left.suffix != right.suffix and left.suffix and right.suffix:
        against.append(f"{left.suffix} against {right.suffix}")
        score = min(score, 0.3)
    a = {t.text for t in left.tokens if t.initial} | {t.text[0] for t in left.tokens[1:-1]}
    b = {t.text for t in right.tokens if t.initial} | {t.text[0] for t in right.tokens[1:-1]}
    if a and b and a != b and any(t.initial for t in (*left.tokens, *right.tokens)):
        against.append("the initials differ")
        score = min(score, 0.35)
    return min(1.0, max(0.0, score)), against


def _reason(left: Words, right: Words, link: Link) -> str:
    a, b = left.tokens[link.left], right.tokens[link.right]
    if a.text == b.text:
        return f"{a.text} in both"
    return f"{a.text} and {b.text} are alike ({link.likeness:.2f})"


def _verdict(left: Words, right: Words, links: list[Link], score: float) -> Verdict:
    full = sum(1 for link in links if not left.tokens[link.left].initial and not right.tokens[link.right].initial)
    if score >= 0.86 and full >= 2:
        return "same"
    return "possible" if score >= 0.6 else "different"
