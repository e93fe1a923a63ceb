"""Ways to write an article again without changing what it says: what holds between an article and such a copy of it is a metamorphic relation.

Each function gives the text again, or None where there is nothing to rewrite. They are crude on purpose: a copy may read badly, it must not say
anything else. `WRITTEN_AGAIN` and `respelled` are all of them by name.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from claimcheck.normalize.dates import find_dates

MONTHS = [dt.date(2000, n, 1).strftime("%B") for n in range(1, 13)]
SHORT = [m[:3] if m != "September" else "Sept" for m in MONTHS]
NAMED = "|".join([*MONTHS, *(rf"{s}\." for s in SHORT)])
DAY = r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?"
MONTH_FIRST = re.compile(rf"\b(?P<month>{NAMED}) {DAY}(?:, (?P<year>\d{{4}}))?(?![\w-]|[,.:]\d)")
DAY_FIRST = re.compile(rf"(?<![\w-]){DAY} (?P<month>{NAMED})(?: (?P<year>\d{{4}}))?(?!\w)")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SOUNDS = (  # the same sound in other letters
    *(("ph", "f"), ("ck", "k"), ("sch", "sh"), ("tz", "ts"), ("ee", "i"), ("oo", "u"), ("ll", "l"), ("tt", "t")),
    *(("nn", "n"), ("ss", "s"), ("mm", "m"), ("rr", "r"), ("th", "t"), ("ou", "u"), ("ey", "y"), ("ie", "y")),
)
FILLER = (
    "A small museum of clocks has opened in a former mill, its founders said.",
    "Its oldest piece, a bronze sundial, was found under a kitchen floor.",
    "The mill had stood empty for a generation, and the neighbours are glad of the company.",
)


def _if_changed(text: str, again: str) -> str | None:
    return None if again == text else again


def paragraphs(text: str) -> list[str]:
    """The paragraphs, without the blank lines between them."""
    return [p for p in re.split(r"\n\s*\n", text) if p.strip()]


# --- sentences added and left out ---


def sentences_behind(text: str) -> str | None:
    """Sentences on another matter at the end."""
    return f"{text}\n\n{' '.join(FILLER)}"


def sentences_before(text: str) -> str | None:
    """Sentences on another matter at the beginning."""
    return f"{' '.join(FILLER)}\n\n{text}"


def sentences_between(text: str) -> str | None:
    """A sentence on another matter behind every paragraph."""
    parts = paragraphs(text)
    return None if len(parts) < 2 else "\n\n".join(f"{p}\n\n{FILLER[n % len(FILLER)]}" for n, p in enumerate(parts))


def every_third_left_out(text: str) -> str | None:
    """Without every third paragraph."""
    parts = paragraphs(text)
    return None if len(parts) < 3 else "\n\n".join(p for n, p in enumerate(parts) if n % 3 != 2)


def second_half(text: str) -> str | None:
    """Without the first half of the paragraphs."""
    parts = paragraphs(text)
    return None if len(parts) < 2 else "\n\n".join(parts[len(parts) // 2 :])


# --- white space ---


def windows_lines(text: str) -> str | None:
    """Windows line ends."""
    return _if_changed(text, text.replace("\n", "\r\n"))


def double_spaces(text: str) -> str | None:
    """Two spaces behind a full stop."""
    return _if_changed(text, re.sub(r"(?<=[.?!]) (?=[A-Z“\"])", "  ", text))


def one_line(text: str) -> str | None:
    """Nothing but single spaces."""
    return _if_changed(text, " ".join(text.split()))


def wrapped(text: str) -> str | None:
    """Lines of 72 characters, as in a mail."""
    lines = ("\n".join(textwrap.wrap(p, 72, break_on_hyphens=False)) for p in paragraphs(text))
    return _if_changed(text, "\n\n".join(lines))


def hard_spaces(text: str) -> str | None:
    """A no-break space behind every title and before every number."""
    return _if_changed(text, re.sub(r"(?<=\w) (?=\d)|(?<=\b(?:Mr|Dr)\.) |(?<=\bMrs\.) ", "\u00a0", text))


def indented(text: str) -> str | None:
    """Every paragraph indented, single line ends."""
    return "\n".join(f"    {p.strip()}" for p in paragraphs(text))


# --- quotation marks and dashes ---


def straight_quotes(text: str) -> str | None:
    """Straight quotation marks and apostrophes."""
    return _if_changed(text, text.translate(str.maketrans("“”„‘’", '"""\'\'')))


def curly_quotes(text: str) -> str | None:
    """Curly quotation marks and apostrophes."""
    again = re.sub(r'(^|[\s(\[—-])"', r"\1“", text, flags=re.MULTILINE).replace('"', "”")
    return _if_changed(text, re.sub(r"(?<=\w)'", "’", again))


def guillemets(text: str) -> str | None:
    """French quotation marks."""
    return _if_changed(text, curly_quotes_or(text).translate(str.maketrans("“”", "«»")))


def british_quotes(text: str) -> str | None:
    """Single quotation marks."""
    return _if_changed(text, curly_quotes_or(text).translate(str.maketrans("“”", "‘’")))


def curly_quotes_or(text: str) -> str:
    """`curly_quotes`, or the text itself."""
    return curly_quotes(text) or text


def plain_dashes(text: str) -> str | None:
    """Two hyphens for a dash."""
    return _if_changed(text, text.replace("—", "--").replace("–", "-"))


# --- dates and numbers ---


def _number(month: str) -> int:
    return next(n for n, m in enumerate(MONTHS, 1) if m.startswith(month[:3]))


def _dates(text: str, write: Callable[[int, int, str], str]) -> str | None:
    def again(m: re.Match[str]) -> str:
        return write(_number(m["month"]), int(m["day"]), m["year"] or "")

    return _if_changed(text, DAY_FIRST.sub(again, MONTH_FIRST.sub(again, text)))


def day_month_year(text: str) -> str | None:
    """3 May 2024."""
    return _dates(text, lambda m, d, y: f"{d} {MONTHS[m - 1]} {y}".strip())


def month_day_year(text: str) -> str | None:
    """May 3, 2024."""
    return _dates(text, lambda m, d, y: f"{MONTHS[m - 1]} {d}" + (f", {y}" if y else ""))


def short_months(text: str) -> str | None:
    """Sept. 3, 2024."""
    return _dates(text, lambda m, d, y: f"{SHORT[m - 1]}{'.' * (m != 5)} {d}" + (f", {y}" if y else ""))


def ordinals(text: str) -> str | None:
    """May 3rd, 2024."""

    def ending(d: int) -> str:
        return "th" if 10 < d < 14 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")

    return _dates(text, lambda m, d, y: f"{MONTHS[m - 1]} {d}{ending(d)}" + (f", {y}" if y else ""))


def iso_dates(text: str) -> str | None:
    """2024-05-03; a date without a year stays."""
    return _dates(text, lambda m, d, y: f"{y}-{m:02}-{d:02}" if y else f"{MONTHS[m - 1]} {d}")


def digits(text: str) -> str | None:
    """12 for twelve."""
    found = re.compile(rf"(?<![\w-])({'|'.join(WORDS)})(?= [a-z]{{3,}}s\b)")
    return _if_changed(text, found.sub(lambda m: str(WORDS.index(m[0]) + 2), text))


def number_words(text: str) -> str | None:
    """Twelve for 12, but for days: nobody writes "the Sept. eleven attacks"."""

    def again(m: re.Match[str]) -> str:
        return m[0] if re.search(rf"\b(?:{NAMED}) $", text[: m.start()]) else WORDS[int(m[0]) - 2]

    return _if_changed(text, re.sub(r"(?<![\w$€£.,:/-])([2-9]|1[012])(?= [a-z]{3,}s\b)", again, text))


def percent_signs(text: str) -> str | None:
    """40% for 40 percent."""
    return _if_changed(text, re.sub(r"(?<=\d) (?:percent|per cent)\b", "%", text))


def no_thousands_commas(text: str) -> str | None:
    """12000 for 12,000."""
    return _if_changed(text, re.sub(r"(?<=\d),(?=\d{3}\b)", "", text))


WRITTEN_AGAIN: dict[str, Callable[[str], str | None]] = {
    f.__name__: f
    for f in (
        *(sentences_behind, sentences_before, sentences_between, every_third_left_out, second_half),
        *(windows_lines, double_spaces, one_line, wrapped, hard_spaces, indented),
        *(straight_quotes, curly_quotes, guillemets, british_quotes, plain_dashes),
        *(day_month_year, month_day_year, short_months, ordinals, iso_dates),
        *(digits, number_words, percent_signs, no_thousands_commas),
    )
}


# --- what needs to know more than the text ---


def days_resolved(text: str, published: dt.date | None) -> str | None:
    """May 3 for Friday, where the text was published that week."""
    again, shift = text, 0
    for m in find_dates(text, published=published):
        if m.interval is None or m.interval.grain != "day" or not re.fullmatch(r"(?:[A-Z][a-z]+day)", m.text):
            continue
        if not re.search(r"\bon $", text[: m.start]):
            continue
        day = m.interval.start
        assert day is not None
        words = f"{MONTHS[day.month - 1]} {day.day}"
        again = again[: m.start + shift] + words + again[m.end + shift :]
        shift += len(words) - (m.end - m.start)
    return _if_changed(text, again)


def no_accents(text: str, persons: Iterable[str] = ()) -> str | None:
    """Peter Szijjarto for Péter Szijjártó."""
    return _if_changed(text, "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f"))


def combining_accents(text: str, persons: Iterable[str] = ()) -> str | None:
    """Letter and accent apart, as some systems write them."""
    return _if_changed(text, unicodedata.normalize("NFD", text))


def by_sound(text: str, persons: Iterable[str]) -> str | None:
    """Every surname, wherever it stands, with one sound in other letters."""
    again = text
    for family in dict.fromkeys(p.split()[-1] for p in persons if len(p.split()) > 1):
        old, new = next(((a, b) for a, b in SOUNDS if a in family[1:]), ("", ""))
        if old:
            again = re.sub(rf"\b{re.escape(family)}\b", family[0] + family[1:].replace(old, new, 1), again)
    return _if_changed(text, again)


def surname_first(text: str, persons: Iterable[str]) -> str | None:
    """Szijjártó Péter for Péter Szijjártó."""
    again = text
    for person in dict.fromkeys(p for p in persons if len(p.split()) == 2):
        given, family = person.split()
        again = re.sub(rf"\b{re.escape(given)}\s+{re.escape(family)}\b", f"{family} {given}", again)
    return _if_changed(text, again)


def initials(text: str, persons: Iterable[str]) -> str | None:
    """P. Szijjártó for Péter Szijjártó, but where he is first named."""
    again = text
    for person in dict.fromkeys(p for p in persons if len(p.split()) == 2):
        given, family = person.split()
        head, found, tail = again.partition(person)
        again = head + found + re.sub(rf"\b{re.escape(person)}\b", f"{given[0]}. {family}", tail)
    return _if_changed(text, again)


def full_names(text: str, persons: Iterable[str]) -> str | None:
    """Péter Szijjártó for Szijjártó, where no other person of the text has that surname."""
    again = text
    full = [p for p in dict.fromkeys(persons) if len(p.split()) == 2]
    families = [p.split()[-1] for p in full]
    for person in full:
        family = person.split()[-1]
        if families.count(family) == 1:
            again = re.sub(rf"(?<![\w.’'-] )(?<!\w-)\b{re.escape(family)}\b(?![\w’']|-\w| [A-Z])", person, again)
    return _if_changed(text, again)


def variants(text: str, *, published: dt.date | None = None, persons: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """(name, text) of every copy of the article that differs from it; `persons` are the names that it gives people."""
    persons = tuple(persons)
    for name, write in WRITTEN_AGAIN.items():
        if (again := write(text)) is not None:
            yield name, again
    if (again := days_resolved(text, published)) is not None:
        yield "days_resolved", again
    for respell in (no_accents, combining_accents, by_sound, surname_first, initials, full_names):
        if (again := respell(text, persons)) is not None:
            yield respell.__name__, again
