"""Numerals in running text: "1,200", "1.2bn", "two million", "a dozen", "hundreds of thousands", "two-thirds"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.normalize.quantities.tables import Tables
from claimcheck.normalize.quantities.tokens import Token, plain

MANY = 6  # digits, at most, of the whole of a ratio
ROUND = 25  # of which the whole of a ratio is a multiple: "one in 250"
LONGEST = 15  # digits; a longer string of digits names something and counts nothing
GLYPHS = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal("0.333333"),
    "⅔": Decimal("0.666667"),
}


@dataclass(frozen=True, slots=True)
class Numeral:
    """The tokens [first, stop) say the number `low` to `high`.

    `style`: digits, words, round ("a hundred"), vague ("dozens"), share (a fraction of a whole, given in percent).
    `scaled`: a magnitude of a thousand or more stood by it as a word or letter.
    """

    first: int
    stop: int
    low: Decimal
    high: Decimal
    style: str
    scaled: bool = False


def read_numeral(tokens: Sequence[Token], i: int, known: Tables) -> Numeral | None:
    """The longest numeral that begins at token `i`, or None."""
    return _vague(tokens, i, known) or _share(tokens, i, known) or _digits(tokens, i, known) or _words(tokens, i, known)


def lower(tokens: Sequence[Token], i: int) -> str:
    """The lower-cased token at `i`, empty outside of the text."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def after_hyphen(tokens: Sequence[Token], i: int) -> int:
    """`i`, or `i + 1` where token `i` is a hyphen that joins two words."""
    return i + 1 if i + 1 < len(tokens) and tokens[i].text in "-‑" and tokens[i].glued and tokens[i + 1].glued else i


def _vague(tokens: Sequence[Token], i: int, known: Tables) -> Numeral | None:
    for length in (4, 3, 2, 1):
        words = tuple(t.lower for t in tokens[i : i + length])
        if len(words) == length and words in known.vague:
            low, high = known.vague[words]
            return Numeral(i, i + length, Decimal(str(low)), Decimal(str(high)), "vague")
    for length in (2, 1):
        words = tuple(t.lower for t in tokens[i : i + length])
        if len(words) == length and words in known.parts and lower(tokens, i - 1) in ("a", "the"):
            low, high = known.parts[words]
            if lower(tokens, i + length) == "of":
                return Numeral(i, i + length, Decimal(str(low)), Decimal(str(high)), "share")
    return None


def _digits(tokens: Sequence[Token], i: int, known: Tables) -> Numeral | None:
    token = tokens[i]
    if token.text in GLYPHS:
        return Numeral(i, i + 1, GLYPHS[token.text], GLYPHS[token.text], "digits")
    if token.kind != "number" or len(token.text) > LONGEST:
        return None
    value, stop = Decimal(plain(token.text)), i + 1
    if stop < len(tokens) and tokens[stop].text in GLYPHS:
        value, stop = value + GLYPHS[tokens[stop].text], stop + 1
    if stop < len(tokens) and tokens[stop].glued and tokens[stop].lower in known.glued:
        return Numeral(i, stop + 1, *_twice(value * known.glued[tokens[stop].lower]), "digits", True)
    return _magnify(tokens, Numeral(i, stop, value, value, "digits"), known)


def _magnify(tokens: Sequence[Token], numeral: Numeral, known: Tables) -> Numeral:
    """The numeral with the magnitudes that follow it: "2 million", "5 hundred thousand", "two-dozen"."""
    value, stop, scaled, style = numeral.low, numeral.stop, numeral.scaled, numeral.style
    while (factor := known.magnitudes.get(lower(tokens, at := after_hyphen(tokens, stop)))) is not None:
        value, stop, scaled = value * factor, at + 1, scaled or factor >= 1000
        style = "round" if tokens[at].lower == "dozen" else style
    return replace(numeral, low=value, high=value, stop=stop, scaled=scaled, style=style)


def _twice(value: Decimal) -> tuple[Decimal, Decimal]:
    return value, value


def _words(tokens: Sequence[Token], i: int, known: Tables) -> Numeral | None:
    first = lower(tokens, i)
    if first in ("a", "an") and lower(tokens, i + 1) in known.magnitudes:
        base = Numeral(i, i + 1, Decimal(1), Decimal(1), "round")
        return _and_a_half(tokens, replace(_magnify(tokens, base, known), style="round"), known)
    dozen = after_hyphen(tokens, i + 1)
    if first == "half" and lower(tokens, dozen) == "dozen":
        return Numeral(i, dozen + 1, Decimal(6), Decimal(6), "round")
    if first == "half" and lower(tokens, i + 1) in ("a", "an") and lower(tokens, i + 2) in known.magnitudes:
        base = Numeral(i, i + 2, Decimal("0.5"), Decimal("0.5"), "round")
        return replace(_magnify(tokens, base, known), style="round")
    if (
        first == "quarter"
        and lower(tokens, i + 1) == "of"
        and lower(tokens, i + 2) == "a"
        and lower(tokens, i + 3) in known.magnitudes
    ):
        return replace(
            _magnify(tokens, Numeral(i, i + 3, Decimal("0.25"), Decimal("0.25"), "round"), known), style="round"
        )
    if first not in known.small:
        return None
    return _and_a_half(tokens, _spelled(tokens, i, known), known)


def _spelled(tokens: Sequence[Token], i: int, known: Tables) -> Numeral:
    """A cardinal in words: "two hundred and five thousand"; the usual sum of products."""
    total = current = Decimal(0)
    stop, last, style, scaled = i, 100, "words", False
    while True:
        at = after_hyphen(tokens, stop) if stop > i else stop
        word = lower(tokens, at)
        if word == "and" and current >= 100 and lower(tokens, at + 1) in known.small:
            at += 1
            word = lower(tokens, at)
        if word in known.small and known.small[word] < last:
            value = known.small[word]
            current += value
            last = 10 if value >= 20 else 1  # after "twenty" only a digit, after a digit or a teen nothing
        elif word in known.magnitudes and stop > i and (current or total):
            factor = known.magnitudes[word]
            if factor == 12:
                style = "round"
            if factor < 1000:
                current = (current or Decimal(1)) * factor
            elif current:
                total, current, scaled = total + current * factor, Decimal(0), True
            else:
                total, scaled = total * factor, True  # "two hundred thousand million"
            last = 100
        else:
            break
        stop = at + 1
    value_of = total + current
    return Numeral(i, stop, value_of, value_of, style, scaled)


def _and_a_half(tokens: Sequence[Token], numeral: Numeral, known: Tables) -> Numeral:
    """ "two and a half million", "a million and a half"."""
    at = after_hyphen(tokens, numeral.stop)
    words = [lower(tokens, at)]
    if words[0] != "and":
        return numeral
    at = after_hyphen(tokens, at + 1)
    if lower(tokens, at) not in ("a", "one"):
        return numeral
    at = after_hyphen(tokens, at + 1)
    if lower(tokens, at) not in ("half", "quarter"):
        return numeral
    part = Decimal(str(known.fractions[lower(tokens, at)]))
    unit = next(
        (Decimal(m) for m in sorted(known.magnitudes.values(), reverse=True) if m >= 100 and numeral.low >= m),
        Decimal(1),
    )
    return _magnify(
        tokens, replace(numeral, low=numeral.low + part * unit, high=numeral.low + part * unit, stop=at + 1), known
    )


def _share(tokens: Sequence[Token], i: int, known: Tables) -> Numeral | None:
    """A fraction of a whole, in percent: "half of", "two-thirds", "one in five"."""
    return _half(tokens, i) or _fraction(tokens, i, known) or _one_in_five(tokens, i, known)


def _percent(first: int, stop: int, share: Decimal) -> Numeral:
    return Numeral(first, stop, *_twice(round(share * 100, 2)), "share")


def _half(tokens: Sequence[Token], i: int) -> Numeral | None:
    if lower(tokens, i) != "half":
        return None
    follows, before = lower(tokens, i + 1), lower(tokens, i - 1)
    if follows in ("of", "the", "its", "their", "his", "her", "our", "all", "that", "those") or before in (
        "than",
        "over",
        "nearly",
        "almost",
        "about",
        "around",
    ):
        return _percent(i, i + 1, Decimal("0.5"))
    return None


def _fraction(tokens: Sequence[Token], i: int, known: Tables) -> Numeral | None:
    token = tokens[i]
    if token.lower in ("a", "an"):
        count, need_of = 1, True
    elif token.lower in known.small and 1 <= known.small[token.lower] < 10:
        count = known.small[token.lower]
        need_of = count == 1
    elif token.kind == "number" and token.text.isdigit() and len(token.text) == 1:
        count, need_of = int(token.text), True
    else:
        return None
    at = after_hyphen(tokens, i + 1)
    word = lower(tokens, at)
    singular = word[:-1] if word.endswith("s") else word
    singular = "half" if word == "halves" else singular
    if singular not in known.fractions or (count > 1) != (word != singular):
        return None
    share = count * Decimal(str(known.fractions[singular]))
    if (need_of and lower(tokens, at + 1) != "of") or share > 1:
        return None
    return _percent(i, at + 1, share)


def _one_in_five(tokens: Sequence[Token], i: int, known: Tables) -> Numeral | None:
    """ "one in five", "9 out of 10"; the second number must be the larger."""

    def small(at: int) -> int | None:
        word = lower(tokens, at).replace(",", "")
        return int(word) if word.isascii() and word.isdigit() and len(word) <= MANY else known.small.get(word)

    part, at = small(i), after_hyphen(tokens, i + 1)
    if part is None or lower(tokens, at) not in ("in", "out"):
        return None
    at = after_hyphen(tokens, at + 1 + (lower(tokens, at) == "out" and lower(tokens, at + 1) == "of"))
    every = lower(tokens, at) == "every"
    at += every
    whole = small(at)
    if (
        lower(tokens, at - 1) in ("in", "of", "-", "every")
        and whole
        and part < whole
        and (whole in (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000) or every or _one_in_many(tokens, at, part, whole, known))
    ):
        if lower(tokens, at + 1) in known.magnitudes or lower(tokens, at + 1) in (
            "days",
            "months",
            "years",
            "weeks",
            "hours",
            "minutes",
            "cities",
            "states",
            "countries",
        ):
            return None  # "one in four cities" is a place, "two in three days" a span of time
        return _percent(i, at + 1, Decimal(part) / Decimal(whole))
    return None


def _one_in_many(tokens: Sequence[Token], at: int, part: int, whole: int, known: Tables) -> bool:
    """True for "1 in 500 users": one of a round number of what the next word names; "one in 2000" is a year."""
    named = at + 1 < len(tokens) and tokens[at + 1].kind == "word"
    return part == 1 and whole % ROUND == 0 and named and lower(tokens, at + 1) not in known.words["boundary"]
