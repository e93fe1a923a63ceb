"""Of what an office is: a place's id, "@" and the cluster of an organization or a person, or the folded words.

Empty where nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.extraction.coreference import Referents
from claimcheck.extraction.mentions import Found
from claimcheck.extraction.parse import Span, Token
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.places import demonym_country, resolve_place
from claimcheck.normalize.places.states import state
from claimcheck.normalize.text import fold


@dataclass(frozen=True, slots=True)
class DomainWords:
    """Words that tell nothing of what an office is of, and spellings of one word."""

    empty: frozenset[str]
    generic: frozenset[str]
    same: Mapping[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> DomainWords:
        """Built once for each lexicon."""
        return _domain_words(lexicon)


@built
def _domain_words(lexicon: Lexicon) -> DomainWords:
    offices = lexicon.table("roles")["offices"]
    return DomainWords(
        frozenset(offices["domains"]["empty"]), frozenset(offices["domains"]["generic"]), offices["same"]
    )


def telling(text: str, words: DomainWords) -> tuple[str, ...]:
    """The words that tell a domain from others, in order: "the House Budget Committee" → house, budget, committee."""
    parts = (p.strip(".'’()") for p in fold(text).replace("'s", " ").replace("-", " ").split())
    known = [words.same.get(p, p) for p in parts if p]
    return tuple(dict.fromkeys(p for p in known if p not in words.empty))


CABINETS = frozenset({"government", "cabinet"})
CHAMBERS = frozenset({"house", "senate", "representatives"})  # words, for there are many


@dataclass(frozen=True, slots=True)
class DomainReader:
    """Reads domains in one document."""

    referents: Referents
    words: DomainWords

    def domain(self, tokens: Sequence[Token], persons: Mapping[int, Found]) -> str:
        """The domain that the tokens name."""
        content = [
            t
            for t in tokens
            if t.lower_.rstrip(".") not in self.words.empty
            and t.pos_ not in ("PART", "DET", "PUNCT")
            and t.lower_ not in ("'s", "’s")
        ]
        if not content:
            return self._place_alone(tokens)
        person = next((t for t in content if t.i in persons), None)
        if person is not None:
            return self._cluster(persons[person.i].root)
        if set(telling(" ".join(x.text for x in content), self.words)) <= CHAMBERS:
            return " ".join(telling(" ".join(x.text for x in content), self.words))
        if len(content) == 1 and content[0].pos_ == "NOUN" and (cluster := self._cluster(content[0].i)):
            return cluster  # "the governor's chief of staff": the text says who the governor is
        if len(content) == 2 and content[1].lower_ in CABINETS and (place := place_id(content[0].text)):
            return place  # "in the Bulgarian government"
        entity = _entity(content[-1])
        if entity is not None and all(entity.start <= t.i < entity.end for t in content):
            if place := place_id(
                entity.text.removesuffix("’s").removesuffix("'s"), anywhere=entity.label_ in ("GPE", "LOC")
            ):
                return place
            if entity.label_ == "ORG" and (cluster := self._cluster(content[-1].i)):
                return cluster
        if len(content) == 1 and content[0].text[:1].isupper() and (place := place_id(content[0].text)):
            return place
        return " ".join(telling(" ".join(t.text for t in content), self.words))

    def of_pronoun(self, pronoun: Token) -> str:
        """Whose: "his chief of staff"; "its" and "their" are the organization named last before it in the sentence."""
        if found := self._cluster(pronoun.i):
            return found
        if pronoun.lower_ in ("its", "their"):
            earlier = [e for e in pronoun.sent.ents if e.label_ == "ORG" and e.end <= pronoun.i]
            return self._cluster(earlier[-1].root.i) if earlier else ""
        return ""

    def _place_alone(self, tokens: Sequence[Token]) -> str:
        """ "U.S." and "United States" are empty words beside a name, and a place where they stand alone."""
        text = " ".join(t.text for t in tokens if t.pos_ == "PROPN")
        return place_id(text) if text else ""

    def _cluster(self, token: int) -> str:
        referent = self.referents.by_token.get(token, "")
        return f"@{referent}" if referent else ""


def _entity(token: Token) -> Span | None:
    return next((e for e in token.sent.ents if e.start <= token.i < e.end), None)


def place_id(text: str, *, anywhere: bool = False) -> str:
    """The id of the country or region that the word names, of any place where `anywhere`; empty where it is none."""
    text = text.strip()
    if not text[:1].isupper():
        return ""
    country = demonym_country(text)
    if country is not None:
        return country.id
    known = state(text)  # "Georgia" beside an office is mostly the state; both articles are read alike
    if known is not None:
        return known.id
    places = resolve_place(text.strip(" ."), near=())
    return places[0].id if places and (anywhere or places[0].kind in ("country", "region")) else ""
