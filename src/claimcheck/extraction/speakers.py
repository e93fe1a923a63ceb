"""The "it" in what a body says of itself: "the bank said it had sold the branch".

What it says of something else ("the ministry said it had started in the kitchen") is told by the verb; what stands in quotation marks is not read.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.extraction import tree
from claimcheck.extraction.clusters import Cluster
from claimcheck.extraction.parse import Token
from claimcheck.frozen import dataclass
from claimcheck.lexicon import Lexicon, built

BODIES = frozenset({"organization", "place"})  # "Argentina announced that it has lifted the ban"


@dataclass(frozen=True, slots=True)
class Words:
    """Lemmas: verbs of saying, verbs of what happens by itself, adjectives of those who will something."""

    say: frozenset[str]
    happening: frozenset[str]
    willing: frozenset[str]


@built
def words(lexicon: Lexicon) -> Words:
    """The words of a lexicon."""
    own = lexicon.words("speakers")
    return Words(frozenset(lexicon.words("stance")["say"]), frozenset(own["happening"]), frozenset(own["willing"]))


def of_speaker(it: Token, index: Mapping[int, Cluster], lexicon: Lexicon) -> Cluster | None:
    """The body whose words the clause of "it" reports, where the clause says what a body does."""
    verb, known = it.head, words(lexicon)
    if it.dep_ not in tree.SUBJECTS or verb.lemma_ in known.happening or not _of_a_body(verb, known):
        return None
    while verb.dep_ == "conj":  # "said it had sold the branch and that it would close"
        verb = verb.head
    saying = verb.head
    subject = tree.child(saying, "nsubj") if verb.dep_ == "ccomp" and saying.lemma_ in known.say else None
    if subject is None or subject.i > it.i or any(t.is_quote for t in it.doc[saying.i : it.i]):
        return None
    cluster = index.get(subject.i)
    return cluster if cluster is not None and cluster.kind in BODIES else None


def _of_a_body(verb: Token, known: Words) -> bool:
    """False for "it was raining", "it was clear that": with "be" only a few adjectives are said of a body."""
    return verb.lemma_ != "be" or any(c.dep_ == "acomp" and c.lemma_ in known.willing for c in verb.children)
