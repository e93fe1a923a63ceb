"""Text cut into numbers, words and signs, each with its offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

# "1,5 million" is how much of Europe writes 1.5 million. Digits are ASCII on purpose: other scripts' digits are left alone rather than half read.
TOKEN = re.compile(
    r"""(?P<number>[0-9]{1,3},[0-9]{1,2}(?=\s?(?:[mb]illion|trillion|percent|per\scent|%))|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|(?<![0-9A-Za-z.])\.[0-9]+)
      | (?P<currency>\$(?:US|AU|A|NZ|CA|C|HK|S)(?=\s?[0-9])|(?:U\.S\.|US|CA|C|AU|A|NZ|HK|S|R|MX)?\$|[€£¥₽₴₹₩₪₺₦])
      | (?P<word>[^\W\d_]\.(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’][^\W\d_]+)*)
      | (?P<sign>[^\w\s]|_|\d)""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token: its text, the lower-cased text with a straight apostrophe, its offsets, its kind, and whether it
    touches the one before.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: str
    glued: bool

    @property
    def capital(self) -> bool:
        """True where the first character is an upper-case letter."""
        return self.text[:1].isupper()


def plain(digits: str) -> str:
    """The digits of a number token as Python reads them: thousands separators dropped, a decimal comma as a point."""
    head, comma, tail = digits.rpartition(",")
    return f"{head}.{tail}" if comma and len(tail) < 3 else digits.replace(",", "")


def tokenize(text: str) -> list[Token]:
    """The tokens of `text`, in order; white space is left out."""
    tokens: list[Token] = []
    end = -1
    for match in TOKEN.finditer(text):
        word = match.group()
        kind = match.lastgroup or "sign"
        tokens.append(
            Token(word, word.lower().replace("’", "'"), match.start(), match.end(), kind, match.start() == end)
        )
        end = match.end()
    return tokens


def phrase(words: str) -> tuple[str, ...]:
    """The lower-cased tokens of a phrase from a word list, hyphens left out: the key by which phrases are looked up."""
    return tuple(t.lower for t in tokenize(words) if t.text != "-") or (words.lower(),)
