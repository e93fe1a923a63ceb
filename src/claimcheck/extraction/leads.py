"""People whom a report's first sentence only describes and a later one names: "A surgeon was acquitted on Friday. Walter Emsley, 56, …"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain

from claimcheck.extraction import tree
from claimcheck.extraction.clusters import Cluster
from claimcheck.extraction.parse import Doc, Span, Token
from claimcheck.extraction.person_nouns import names_people
from claimcheck.extraction.stance import Words
from claimcheck.lexicon import Lexicon

REACH = 2  # sentences after the first in which the name must stand
AGE = re.compile(r"^,\s(?:aged\s|who\sis\s)?(?P<age>\d{1,3}),\s")
YEARS = re.compile(r"\b(?P<age>\d{1,3})-year-old\b")
ARTICLES = frozenset({"a", "an"})


def described_first(doc: Doc, index: Mapping[int, Cluster], lexicon: Lexicon) -> tuple[Token, Cluster] | None:
    """The noun by which the first sentence speaks of somebody, and who that is; None where it may be anybody else.

    The sentence names nobody, and its main clause tells of one person only, what a court or the police did with him: behind one who was killed the
    next name may be the suspect's. The next person named stands with an age at the head of a sentence, and does not only say something, as
    witnesses do who are introduced so too.
    """
    words = Words.of(lexicon)
    sentences = [s for s in doc.sents if s.root.pos_ in ("VERB", "AUX")][: REACH + 1]
    if not sentences or any(_person(t, index) for t in doc[: sentences[0].end]):
        return None
    noun = _only_person(sentences[0], lexicon)
    if noun is None or tree.lemma(noun.head) not in _stages(lexicon):
        return None
    for sentence in sentences[1:]:
        named = [t for t in sentence if _person(t, index)]
        if named:
            cluster = index[named[0].i]
            return (noun, cluster) if _introduces(sentence, named[0], cluster, noun, words) else None
    return None


@cache
def _stages(lexicon: Lexicon) -> frozenset[str]:
    """Verbs for what becomes of somebody before a court."""
    table = lexicon.table("events")
    verbs = (table["types"][name]["verbs"] for name in table["stages"]["types"])
    return frozenset(chain(table["stages"]["verbs"], *verbs))


def _person(token: Token, index: Mapping[int, Cluster]) -> bool:
    found = index.get(token.i)
    return token.ent_type_ == "PERSON" or (found is not None and found.kind == "person")


def _only_person(sentence: Span, lexicon: Lexicon) -> Token | None:
    """The noun with "a" that is a subject of the sentence, where no other noun of its main clause is of a person."""
    people = [t for t in sentence if t.pos_ == "NOUN" and names_people(t, lexicon) and not _aside(t, sentence.root)]
    if len(people) != 1 or people[0].tag_ != "NN" or people[0].dep_ not in tree.SUBJECTS:
        return None
    determiner = tree.child(people[0], "det")
    return people[0] if determiner is not None and determiner.lower_ in ARTICLES else None


def _aside(token: Token, verb: Token) -> bool:
    """True for what stands behind the main verb in a clause of its own: "after the jury heard from an anaesthetist"."""
    return any(a.i > verb.i and a.dep_ in ("advcl", "relcl") for a in token.ancestors)


def _introduces(sentence: Span, first: Token, cluster: Cluster, noun: Token, words: Words) -> bool:
    """True where the sentence begins with the full name and an age, which is no other than that of the description, and goes on with a deed."""
    name = next((m for m in cluster.mentions if m.span.start <= first.idx < m.span.end), None)
    if name is None or " " not in name.name or name.span.start - sentence.start_char > len("Prof. "):
        return False
    age = AGE.match(sentence.doc.text[name.span.end : name.span.end + 20])
    told = YEARS.search(noun.sent.text)
    if age is None or (told is not None and told["age"] != age["age"]):
        return False
    verb = sentence.root
    return verb.pos_ in ("VERB", "AUX") and words.verb(verb) not in words.say
