"""In which sentences of an article literals stand: patterns are tried on the sentences that hold theirs (`prefilter`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimcheck.detect.base import sentences
from claimcheck.once import once_each
from claimcheck.prefilter import Literals, Needs, plain
from claimcheck.types import Extraction
from claimcheck.types import Span as TextSpan

Numbers = frozenset[int]  # of sentences
NOWHERE: Numbers = frozenset()
REMEMBERED = 4096  # literals of all patterns


@dataclass(eq=False, slots=True)
class Plain:
    """The sentences of an article that hold a claim, their texts as literals are looked for in them, and their words, each once."""

    sentences: Sequence[TextSpan]
    lines: Sequence[str]
    words: str
    _known: dict[Literals, Numbers] = field(default_factory=dict)  # many patterns ask for the same
    _at: dict[str, Numbers] = field(default_factory=dict)

    def holding(self, literals: Literals) -> Numbers:
        """The sentences that hold one of the literals."""
        found = self._known.get(literals)
        if found is None:
            found = self._known[literals] = NOWHERE.union(*map(self._with, literals))
        return found

    def meeting(self, needs: Needs) -> Numbers:
        """The sentences that hold one literal of each set."""
        found = self.holding(needs[0]) if needs else Numbers(range(len(self.lines)))
        for literals in needs[1:]:
            if not found:
                break
            found &= self.holding(literals)
        return found

    def _with(self, literal: str) -> Numbers:
        found = self._at.get(literal)
        if found is None:
            somewhere = _longest(literal) in self.words  # most literals are nowhere
            found = Numbers([n for n, line in enumerate(self.lines) if literal in line]) if somewhere else NOWHERE
            self._at[literal] = found
        return found


@once_each
def plain_of(x: Extraction) -> Plain:
    """The sentences of an article, to look for literals in."""
    spans = sentences(x)
    lines = [plain(s.quote) for s in spans]
    return Plain(spans, lines, " ".join({word for line in lines for word in line.split()}))


@lru_cache(REMEMBERED)
def _longest(literal: str) -> str:
    """The longest of its words; "", which stands everywhere, has none."""
    return max(literal.split(), key=len, default="")
