"""Parts and wholes: "eleven of the 19 hijackers" states two numbers of one noun, and only the parts, or the wholes, are rivals."""

from __future__ import annotations

import re

from claimcheck.detect.counted import Counted, indicator_of, indicators
from claimcheck.lexicon import Lexicon
from claimcheck.types import Argument

OF = re.compile(
    r"^[\s-]*(?:out[\s-]+)?of[\s-]+(?:(?:the|its|their|his|her|our|those|these|all|about|some|more\s+than)\s+){0,2}"
    r"(?P<whole>\d[\d,]*|[a-z]+)\b",
    re.IGNORECASE,
)
OF_MORE = re.compile(
    r"^\s*(?:out\s+)?of\s+(?:the|its|their|his|her|our|those|these|[^\W\d_]+['’]s?)\s", re.IGNORECASE
)  # "four of the province's hospitals": a part, whatever the whole
ALL = re.compile(r"\ball\s+(?:of\s+)?(?:(?:the|its|their|his|her|our|those|these)\s+)?$", re.IGNORECASE)
BEFORE = re.compile(
    r"(?P<part>\d[\d,]{0,40}|[a-z]{1,40})\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|our|those|these|all)\s+){1,2}(?:[^\W\d_]{1,40}['’]s?\s+)?$",
    re.IGNORECASE,
)


THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
SHORT = 3  # letters that a word of the property has at most where it is left out: "of", "the"
HURT = frozenset({"dead", "injured", "missing"})  # what a disaster is counted in, one after the other
STEM = 5  # letters by which the forms of a word are one: killed, killing


def whole_of(x: Counted, lexicon: Lexicon) -> float | None:
    """The number of which `x` is said to be a part: the 19 of "eleven of the 19 hijackers"."""
    m = OF.match(after(x))
    return value_of(m["whole"], lexicon) if m else None


def is_whole(x: Counted, lexicon: Lexicon) -> bool:
    """True where the text gives a part of the number: the 19 of "eleven of the 19 hijackers"."""
    m = BEFORE.search(before(x))
    return m is not None and value_of(m["part"], lexicon) is not None


def _is_part(x: Counted) -> bool:
    return OF.match(after(x)) is not None or OF_MORE.match(after(x)) is not None


def is_all(x: Counted) -> bool:
    """True for "all 42 members": nobody is left out."""
    return ALL.search(before(x)) is not None


def one_whole(a: Counted, b: Counted, lexicon: Lexicon) -> float | None:
    """The number of which both are parts, or the one a part and the other all of it; None where the texts name no such number."""
    left, right = whole_of(a, lexicon), whole_of(b, lexicon)
    if left is not None and left == right:
        return left
    for part, other in ((left, b), (right, a)):
        if part is not None and is_all(other) and other.value.low == other.value.high == part:
            return part
    return None


def one_property(a: Counted, b: Counted) -> bool:
    """True where the same is said of both parts: "are Saudi citizens", "were Saudis"; nine jurors for guilt and three against are no conflict."""
    left, right = (_words(x.claim.object) - {x.value.of} for x in (a, b))
    return bool(left & right)


def _words(argument: Argument | None) -> set[str | None]:
    if argument is None:
        return set()
    return {argument.head, *(w for w in WORD.findall(argument.span.quote.lower()) if len(w) > SHORT)}


def misfit(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True where one number is a part and the other a whole, or both are parts, but of different wholes or with different properties.

    "Another 17 people" and "the last 17 passengers" are parts too, of a whole that need not be named.
    """
    if one_whole(a, b, lexicon) is not None:
        return not one_property(a, b)
    if selection(a, lexicon) != selection(b, lexicon) and not _all_but_own(a, b, lexicon):
        return True
    parts = whole_of(a, lexicon), whole_of(b, lexicon)
    if None not in parts:
        return True
    if _of_more(a, b, lexicon) or _of_more(b, a, lexicon):
        return True
    return any(
        part is not None and other.value.low <= part <= other.value.high
        for part, other in zip(parts, (b, a), strict=True)
    )


def _of_more(whole: Counted, part: Counted, lexicon: Lexicon) -> bool:
    """True where the text gives a part of the one number, and the other, smaller, may be another part: "one of the three shafts", "two shafts"."""
    if not is_whole(whole, lexicon):
        return False
    definite = is_all(part) or THE.search(before(part)) is not None
    return _is_part(part) or (not definite and part.value.high < whole.value.low and not is_whole(part, lexicon))


def _all_but_own(a: Counted, b: Counted, lexicon: Lexicon) -> bool:
    """True for "thirty other countries" and "five countries": that one's own is left out explains a difference of one."""
    low, high = sorted((a.value.low, b.value.low))
    own = a.value.of in lexicon.table("indicators")["own"]["nouns"]
    return own and high >= 2 * low and {selection(x, lexicon) for x in (a, b)} == {"", "rest"}


def selection(x: Counted, lexicon: Lexicon) -> str:
    """Which part a word next to the number singles out: "rest" for "another 17" and "17 more people"; empty where none does.

    Of "12 were killed and 17 others injured", the 17 are others than the dead, and all of the injured.
    """
    words = lexicon.table("indicators")["selection"]
    next_word, last = WORD.match(after(x).lower().lstrip()), before(x).lower().split()[-1:]
    behind: str = words["after"].get(next_word[0], "") if next_word else ""
    found = behind or next((words["before"].get(w, "") for w in last), "")
    return "" if found == "rest" and _told_first(x, lexicon) else found


def _told_first(x: Counted, lexicon: Lexicon) -> bool:
    """True where the sentence has counted before what is counted by another word for what happened: the dead before the injured."""
    own = indicator_of(x, lexicon)
    if not own:
        return False
    stems = [(word[:STEM], name) for word, name in indicators(lexicon).items() if name in HURT]
    said = {name for w in WORD.findall(before(x).lower()) for stem, name in stems if w.startswith(stem)}
    return own in HURT and bool(said) and own not in said


def after(x: Counted) -> str:
    """The words of the sentence behind the number."""
    return x.claim.span.quote[x.stated.span.end - x.claim.span.start :]


def before(x: Counted) -> str:
    """The words of the sentence up to the number."""
    return x.claim.span.quote[: max(0, x.stated.span.start - x.claim.span.start)]


def value_of(word: str, lexicon: Lexicon) -> float | None:
    """The number that a word or a string of digits names."""
    if word[0].isdigit():
        return float(word.replace(",", ""))
    small: dict[str, int] = lexicon.table("quantities")["small"]
    return float(small[word.lower()]) if word.lower() in small else None
