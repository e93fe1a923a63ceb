"""Two texts of a sentence or two: a statement and what is said to bear on it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.arguments import compare_arguments
from claimcheck.detect.base import Comparison
from claimcheck.detect.identity import Things
from claimcheck.lexicon import Lexicon, built
from claimcheck.types import Argument, Claim, Evidence, Extraction

Shared = tuple[Evidence, ...]


def is_brief(c: Comparison) -> bool:
    """True where neither text has more than a sentence or two."""
    longest: int = c.lexicon.table("weights")["brief"]["sentences"]
    return max(len(c.scenes.left), len(c.scenes.right)) <= longest


def evidence(c: Comparison, a: Claim, b: Claim) -> Shared:
    """The evidence that two claims of short texts speak of one thing: nearly all that the shorter text says is in the other.

    Empty for whole articles.

    A whole article mentions much in passing, a text of one sentence is about what it says.
    """
    w = c.lexicon.table("weights")["brief"]
    if not is_brief(c):
        return ()
    left, right = _words(c.left, c), _words(c.right, c)
    left, right = _one_name(left, right), _one_name(right, left)
    if not left or not right or c.within or _two_subjects(a.subject, b.subject):
        return ()
    left, right = left - _stand_in(a, b, c.right), right - _stand_in(b, a, c.left)
    shared = sorted(left & right)
    least = min(len(left), len(right))
    share = len(shared) / least if least else 0.0
    if len(shared) < w["words"] or share < w["share"]:
        return ()
    weight = min(w["cap"] * share, w["each"] * len(shared))
    words = ", ".join(t.lstrip("@") for t in shared)
    return (Evidence("align.brief", f"{share:.2f}", "shared", round(weight, 2), f"both short texts speak of {words}"),)


def is_short(c: Comparison) -> bool:
    """True for two statements of few sentences, neither with a scene of its own."""
    short: int = c.lexicon.table("weights")["brief"]["short"]
    return max(len(c.scenes.left), len(c.scenes.right)) <= short


def _words(x: Extraction, c: Comparison) -> frozenset[str]:
    """What the text speaks of; nouns and verbs for one thing ("vote", "elect") are one, and the words of a phrase that is a predicate none."""
    first = _first(c.lexicon)
    terms = {t for claim in x.claims for t in set(claim.terms).difference(claim.predicate.split("_")[1:])}
    return frozenset(_word(first.get(t, t)) for t in terms) - COMPARING


@built
def _first(lexicon: Lexicon) -> Mapping[str, str]:
    """The first word of its group for each word that has others of one meaning."""
    groups = Things.of(lexicon).groups
    first: dict[int, str] = {}
    for word in sorted(groups):
        first.setdefault(groups[word], word)
    return {word: first[group] for word, group in groups.items()}


def _one_name(words: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The words, where these spell a name that only the other text's reader took for one: "world", "wide", "web"."""
    spelled = [(n, set(n[1:].split("-")) & words) for n in sorted(other - words) if n.startswith("@")]
    found = [(n, parts) for n, parts in spelled if len(parts) > 1 and len(parts) >= n.count("-")]
    return words.difference(*(parts for _, parts in found)) | {n for n, _ in found}


def _word(term: str) -> str:
    """The term; of an entity its name, whatever kind each text takes it for."""
    return f"@{term.split(':', 1)[1]}" if term.startswith("@") and ":" in term else term


def _two_subjects(a: Argument | None, b: Argument | None) -> bool:
    """True where each text names another: "Acme employs 300 people", "Borel employs 500"."""
    found = compare_arguments(a, b)
    if a is None or b is None or found != "other_head":
        return found == "other"
    return all(s.span.quote[:1].isupper() and not DEFINITE.match(s.span.quote) and not s.pronoun for s in (a, b))


def _stand_in(a: Claim, b: Claim, other: Extraction) -> frozenset[str]:
    """The subject that `a` names where `b` only says "the film" or "it": the one stands for the other."""
    named = a.subject
    said = [b.subject] if b.subject is not None else [k.subject for k in other.claims if k.span == b.span]
    plain = any(
        s is not None and (s.pronoun or not s.referent) and (s.pronoun or DEFINITE.match(s.span.quote)) for s in said
    )
    return frozenset({_word(f"@{named.referent}")}) if plain and named is not None and named.referent else frozenset()


DEFINITE = re.compile(r"(?:the|this|that|these|those)\b", re.IGNORECASE)
COMPARING = frozenset({"less", "more", "few", "many"})  # words of the numbers, not of the topic
