"""In which sentences of an article literals stand: patterns are tried on the sentences that hold theirs (`prefilter`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimcheck.detect.base import sentences
from claimcheck.once import once_each
from claimcheck.prefilter import Literals, Needs, plain
from claimcheck.types import Extraction
from claimcheck.types import Span as TextSpan

Numbers = frozenset[int]  # of sentences
NOWHERE: Numbers = frozenset()
LETTERS = 3  # in a row, by which the words of an article are found
REMEMBERED = 4096  # literals of all patterns


@dataclass(eq=False, slots=True)
class Plain:
    """The sentences of an article that hold a claim, and their texts as literals are looked for in them.

    Args:
        sentences: in text order.
        lines: the text of each.
        words: each word of the lines → the lines it stands in.
        by_letters: letters in a row → the words that hold them.
    """

    sentences: Sequence[TextSpan]
    lines: Sequence[str]
    words: Mapping[str, Collection[int]]
    by_letters: Mapping[str, Sequence[str]]
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
            found = self._at[literal] = self._found(literal, _longest(literal))
        return found

    def _found(self, literal: str, word: str) -> Numbers:
        """The sentences that hold a literal, whose longest word is looked up first: most literals are nowhere."""
        among: Iterable[int] = range(len(self.lines))
        if len(word) >= LETTERS:
            among = set().union(*[self.words[w] for w in self.by_letters.get(word[:LETTERS], ()) if word in w])
            if literal == word:
                return Numbers(among)
        return Numbers([n for n in among if literal in self.lines[n]])


@once_each
def plain_of(x: Extraction) -> Plain:
    """The sentences of an article, to look for literals in."""
    spans = sentences(x)
    lines = [plain(s.quote) for s in spans]
    words: dict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        for word in line.split():
            words[word].append(n)
    by_letters: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for n in range(len(word) - LETTERS + 1):
            by_letters[word[n : n + LETTERS]].append(word)
    return Plain(spans, lines, words, by_letters)


@lru_cache(REMEMBERED)
def _longest(literal: str) -> str:
    """The longest of its words; "", which stands everywhere, has none."""
    return max(literal.split(), key=len, default="")
