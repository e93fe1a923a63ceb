"""What every renderer shares: words for kinds and verdicts, the order of findings, labels of articles, clean quotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Plain = Mapping[str, Any]

KINDS = {
    "date": "Date",
    "venue": "Venue",
    "setting": "Setting",
    "number": "Number",
    "actor": "Who did it",
    "role": "Role",
    "polarity": "Did or did not",
    "name": "Name",
    "attribution": "Who said it",
    "value": "Detail",
}
VERDICTS = ("contradiction", "superseded", "disputed", "variant")  # the gravest first
TIERS = ("certain", "likely", "hint")  # the strongest first
SIGNS = {"contradiction": "≠", "superseded": "⇢", "disputed": "≠", "variant": "~"}
COUNTED = {
    "contradiction": ("contradiction", "contradictions"),
    "superseded": ("superseded statement", "superseded statements"),
    "disputed": ("disputed point", "disputed points"),
    "variant": ("spelling variant", "spelling variants"),
}
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Where a claim states the value of a finding of this kind.
SLOTS = {"date": "when", "venue": "where", "setting": "setting", "number": "quantities"}
ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)


def clean(text: object) -> str:
    """`text` on one line, safe for a terminal: white space collapsed, control and direction characters shown as "�"."""
    flat = " ".join(str(text).split())
    return "".join("�" if _unsafe(char) else char for char in flat)


def _unsafe(char: str) -> bool:
    return (
        unicodedata.category(char) in ("Cc", "Cs") or char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u202c\u2069"
    )


def plural(count: int, one: str, many: str | None = None) -> str:
    """ "1 article", "2 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def labels(data: Plain) -> dict[str, str]:
    """What to call each article: its source, else its title, else its id; with the id where two would read the same."""
    names = {a["id"]: clean(a.get("source") or a.get("title") or a["id"]) for a in data.get("articles", ())}
    several = list(names.values())
    return {
        ident: f"{name} ({clean(ident)})" if several.count(name) > 1 and name != ident else name
        for ident, name in names.items()
    }


def published(data: Plain) -> dict[str, str]:
    """The publication date of each article in words."""
    return {a["id"]: day(a.get("published")) for a in data.get("articles", ())}


def day(iso: str | None) -> str:
    """ "2024-12-03" → "3 December 2024"; None → "undated"."""
    if not iso:
        return "undated"
    year, month, number = iso.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {int(year)}"


def ordered(findings: Iterable[Plain]) -> list[Plain]:
    """The findings, firmest tier first, then gravest verdict; otherwise in their own order."""
    return sorted(findings, key=lambda f: (f["tier"] == "hint", _rank(VERDICTS, f["verdict"]), _rank(TIERS, f["tier"])))


def _rank(known: Sequence[str], value: str) -> int:
    return known.index(value) if value in known else len(known)


def firm(findings: Iterable[Plain]) -> list[Plain]:
    """The findings to stand by, in reading order: all but the hints."""
    return [f for f in ordered(findings) if f["tier"] != "hint"]


def hints(findings: Iterable[Plain]) -> list[Plain]:
    """The findings that are no more than a hint, in reading order."""
    return [f for f in ordered(findings) if f["tier"] == "hint"]


def sides(data: Plain, finding: Plain) -> tuple[Plain, Plain]:
    """Both sides, in the order in which the report lists the articles, so that a source keeps its column."""
    order = [article["id"] for article in data.get("articles", ())]
    left, right = finding["left"], finding["right"]
    return (left, right) if _rank(order, left["article"]) <= _rank(order, right["article"]) else (right, left)


def kind(value: str) -> str:
    """A kind's name for a reader."""
    return KINDS.get(value, value.capitalize())


def headline(data: Plain) -> str:
    """The verdict in one line: "3 contradictions, 1 spelling variant", or "No contradiction found"."""
    found = firm(data.get("findings", ()))
    counts = [(verdict, sum(f["verdict"] == verdict for f in found)) for verdict in VERDICTS]
    parts = [plural(count, *COUNTED[verdict]) for verdict, count in counts if count]
    if not any(verdict == "contradiction" and count for verdict, count in counts):
        parts.insert(0, "No contradiction found")
    return ", ".join(parts)


def scope(data: Plain) -> list[str]:
    """What the verdict rests on: "2 articles", "14 claims", "1 agreement", "2 hints", "41 pairs not compared"."""
    counts = [
        (len(data.get("articles", ())), "article", None),
        (len(data.get("claims", ())), "claim", None),
        (len(data.get("agreements", ())), "agreement", None),
        (len(hints(data.get("findings", ()))), "hint", None),
        (sum(item["count"] for item in data.get("not_compared", ())), "pair not compared", "pairs not compared"),
    ]
    return [plural(count, one, many) for count, one, many in counts if count]


def reasons(data: Plain) -> list[tuple[str, int]]:
    """Why pairs were not compared, with the number of pairs; the commonest first."""
    counts: dict[str, int] = {}
    for item in data.get("not_compared", ()):
        counts[item["reason"]] = counts.get(item["reason"], 0) + item["count"]
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))


def context(data: Plain, kind: str, side: Plain) -> tuple[str, str, str]:
    """The sentence of a side in three parts: before the words that hold the value, those words, after them.

    A quote shorter than its sentence is such words itself; in a whole sentence they are found by the claims' own times,
    places, settings and quantities, or by the value standing there literally. Where they are not, the middle is all.
    """
    article, start, end = side["article"], side["start"], side["end"]
    claims = [claim for claim in data.get("claims", ()) if claim["article"] == article]
    holders = [c for c in claims if c["start"] <= start and end <= c["end"] and len(c["quote"]) > len(side["quote"])]
    if holders:
        sentence = min(holders, key=lambda claim: (len(claim["quote"]), claim["start"]))
        return _parts(sentence["quote"], start - sentence["start"], end - sentence["start"])
    stated = (item for claim in claims for item in claim.get(SLOTS.get(kind, ""), ()))
    inside = [item for item in stated if item["article"] == article and start <= item["start"] and item["end"] <= end]
    told = [item for item in inside if item["value"] == side["value"]]
    if not told and kind == "setting" and len({(item["start"], item["end"]) for item in inside}) == 1:
        told = inside  # a setting is stated by its id there, and by its words here
    if told:
        return _parts(side["quote"], told[0]["start"] - start, told[0]["end"] - start)
    words = ARTICLE.sub("", side["value"])
    at = side["quote"].find(words) if words else -1
    return _parts(side["quote"], at, at + len(words)) if at >= 0 else ("", clean(side["quote"]), "")


def _parts(sentence: str, start: int, end: int) -> tuple[str, str, str]:
    return _edge(sentence[:start]), clean(sentence[start:end]), _edge(sentence[end:])


def _edge(text: str) -> str:
    """`text` cleaned, with one space kept where it had some at an end, so that it joins the marked words as it did."""
    if not text.strip():
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    return f"{before}{clean(text)}{after}"
