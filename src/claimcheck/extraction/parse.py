"""One article's parse in plain values, as the rest of extraction reads it.

spaCy makes every token, string and sentence anew each time it is looked at, and extraction looks at each a hundred times. Here they are made once.
The attributes have spaCy's names and mean the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import overload


class Token:
    """A word or mark: what it is, and its place in the tree."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "folded",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_quote",
        "is_sent_start",
        "is_space",
        "left_edge",
        "lefts",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
        "whitespace_",
    )

    doc: Doc
    sent: Span
    head: Token
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    folded: str  # the lemma as `lemmas.lemma` gives it, once it was asked for; else empty

    def __init__(
        self,
        doc: Doc,
        i: int,
        idx: int,
        text: str,
        lower: str,
        lemma: str,
        pos: str,
        tag: str,
        dep: str,
        ent_type: str,
        ent_iob: str,
        whitespace: str,
        is_sent_start: bool | None,
        is_alpha: bool,
        is_punct: bool,
        is_space: bool,
        is_quote: bool,
        like_num: bool,
    ) -> None:
        self.doc, self.i, self.idx = doc, i, idx
        self.text, self.lower_, self.lemma_ = text, lower, lemma
        self.pos_, self.tag_, self.dep_, self.ent_type_, self.ent_iob_ = pos, tag, dep, ent_type, ent_iob
        self.whitespace_, self.is_sent_start = whitespace, is_sent_start
        self.is_alpha, self.is_punct, self.is_space = is_alpha, is_punct, is_space
        self.is_quote, self.like_num = is_quote, like_num
        self.folded = ""

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return self.text

    @property
    def is_title(self) -> bool:
        """True for "Word"."""
        return self.text.istitle()

    @property
    def is_upper(self) -> bool:
        """True for "WORD"."""
        return self.text.isupper()

    def nbor(self, steps: int = 1) -> Token:
        """The token so many steps on, or back where negative.

        Raises:
            IndexError: there is none.
        """
        if self.i + steps < 0:
            raise IndexError(f"no token {steps} from {self.i}")
        return self.doc.tokens[self.i + steps]

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all below it, in the order of the tree: what is on the left, itself, what is on the right."""
        for c in self.lefts:
            yield from c.subtree
        yield self
        for c in self.rights:
            yield from c.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """The head, its head, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token


class Span:
    """The tokens from `start` to before `end`."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(self.end - self.start)
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][at]

    def __repr__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The words as written."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def start_char(self) -> int:
        """Where the first token begins."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where the last token ends."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def sent(self) -> Span:
        """The sentence of the first token."""
        return self.doc.tokens[self.start].sent

    @property
    def ents(self) -> list[Span]:
        """The named entities that lie wholly inside."""
        return [e for e in self.doc.ents if e.start >= self.start and e.end <= self.end]

    @property
    def root(self) -> Token:
        """The token nearest to the root of the tree; the first of several."""
        own = self.doc.tokens[self.start : self.end]
        outward = [t for t in own if t.head is t] or [t for t in own if not self.start <= t.head.i < self.end]
        if not outward or len(outward) == 1 or outward[0].head is outward[0]:
            return (outward or own)[0]
        return min(outward, key=_distance)


def _distance(token: Token) -> tuple[bool, int]:
    """How far it is to the root of the tree; a blank or a mark with nothing below it is the last to be taken."""
    if (token.is_space or token.is_punct) and not token.children:
        return True, 0
    return False, sum(1 for _ in token.ancestors)


class Doc:
    """All tokens of an article, its sentences and named entities; `is_unknown` tells words of which the pipeline knows nothing."""

    __slots__ = ("_starts", "ents", "is_unknown", "sents", "text", "tokens")

    tokens: tuple[Token, ...]
    sents: tuple[Span, ...]
    ents: tuple[Span, ...]

    def __init__(self, text: str, starts: Sequence[int], is_unknown: Callable[[str], bool]) -> None:
        self.text, self._starts, self.is_unknown = text, starts, is_unknown

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[at]

    def touched(self, start: int, end: int) -> Span | None:
        """The tokens that the characters [start, end) touch; None where there are none."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        begin = first.i + (start == first.idx + len(first.text))  # the blank after a word is no part of it
        return Span(self, begin, last.i + 1) if begin <= last.i else None

    def inside(self, start: int, end: int) -> Span | None:
        """The tokens that lie wholly in the characters [start, end); None where there are none."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        begin, final = first.i + (first.idx < start), last.i - (end < last.idx + len(last.text))
        return Span(self, begin, final + 1) if begin <= final else None

    def _at(self, char: int) -> Token | None:
        """The token of a character; the blank after it is counted with it."""
        if not 0 <= char < len(self.text):
            return None
        return self.tokens[bisect_right(self._starts, char) - 1]
