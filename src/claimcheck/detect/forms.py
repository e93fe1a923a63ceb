"""Forms: ways to state something, as patterns over a sentence with marks for its names (`parties`).

Forms are written in data files as regular expressions with parts in braces, and looked for only where a sentence holds their literals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from claimcheck.detect.base import Comparison
from claimcheck.detect.hints import plain_of
from claimcheck.detect.parties import Marked, marked
from claimcheck.prefilter import Literals, Needs, needs
from claimcheck.types import Extraction

K = TypeVar("K")

PREPOSITIONS = "of|in|on|at|to|for|from|with|by|into|over|under|about|against|between|among|through|after|before|than|as|off|out|up|down|and|or|but"
REST = "assets?|shares?|stakes?|stock|most|part|parts|some|all|rights|none|one|two|interests?|control"
PARTS = {
    "A": r"<(?P<a>\d+)>",
    "B": r"<(?P<b>\d+)>",
    # What describes a name ahead of it: "its little known rival", "US-based oil company,".
    "D": rf"(?:(?:(?!(?:{PREPOSITIONS}|{REST}|that|who|which|whose|is|was|were|are|not|no)\b)[^\W\d_][\w.’'&/-]*|<\d+>(?= [a-z])|"
    rf"<\d+>-(?:based|born|listed|headquartered|domiciled)) ){{0,6}}?"
    rf"(?:[a-z][\w-]*, )?",
    # Up to three words before a noun.
    "K": r"(?P<k>(?:(?!(?:of|in|to|for|by|not|never|no|longer|likely|possible|potential|alleged|supposed|would-be|future|and|or|step)\b)"
    r"[\w’'.-]+ ){0,3}?)",
    # Words between a name and its verb.
    "H": r"(?P<h>(?:(?:has|have|had|now|also|later|already|recently|formerly|previously|finally|fully|wholly|partly|jointly|once|"
    r"eventually|subsequently|easily|narrowly|comfortably|then|since|still) ){0,2}?)",
    "be": r"(?:is|was|are|were|has been|had been|remains|became|becomes|be)",
    # Where a name is whole: no possessive, no noun that it only describes.
    "E": r"(?=\s*(?:$|[.,;:)?!”\"–—]|--|(?:in|on|at|for|from|as|after|before|by|with|and|but|or|when|while|who|which|that|last|this|since|earlier|later|to|"
    r"until|during|because|if|where|whose|next|two|three|four|over|under|despite|amid|against|through|\d[\d.,:-]*|yesterday|today|is|was|are|were|has|had|will|would|said|says|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|['’](?!s)))",
    # The same after a noun, and no name that the noun only describes: "Ann, Bob's sister Cleo" is two people.
    "F": r"(?!,? (?:[A-Z][\w.]* |[a-z]+ )?<){E}",
    # Where a clause may begin.
    "S": r"(?=<)(?<!\bof )(?<!\bfor )(?<!\bfrom )(?<!\bto )(?<!\bby )(?<!\bwith )(?<!\bin )(?<!\bat )(?<!\bnot )(?<!['’]s )(?<!\bbetween )(?<!-)",
}  # fmt: skip


def compose(written: str, parts: Mapping[str, str] | None = None) -> str:
    """The regular expression that is written with parts in braces; the form's own `parts` come before those of all forms."""
    for key, value in (*(parts or {}).items(), *PARTS.items(), ("E", PARTS["E"])):
        written = written.replace(f"{{{key}}}", value)
    return written


@dataclass(frozen=True, slots=True)
class Form:
    """A pattern over a sentence with marks, and the literals that a sentence must hold for it."""

    pattern: re.Pattern[str]
    needs: Needs

    @classmethod
    def of(cls, written: str, parts: Mapping[str, str] | None = None) -> Form:
        """The form that is written with parts in braces."""
        whole = compose(written, parts)
        return cls(re.compile(whole), needs(whole))

    def with_one_of(self, literals: Literals) -> Form:
        """The form, for sentences that hold one of the literals besides."""
        return Form(self.pattern, (literals, *self.needs))


Stated = tuple[Marked, list[tuple[K, Form]]]


def stating(x: Extraction, c: Comparison, forms: Iterable[tuple[K, Form]]) -> Iterator[Stated[K]]:
    """The sentences of an article that may hold one of the forms, marked, with the forms that each may hold."""
    text = plain_of(x)
    held: dict[int, list[tuple[K, Form]]] = {}
    for key, form in forms:
        for n in text.meeting(form.needs):
            held.setdefault(text.sentences[n].start, []).append((key, form))
    among = [s for s in text.sentences if s.start in held]
    for said in marked(x, c, among) if held else ():
        if said.sentence.start in held:
            yield said, held[said.sentence.start]
