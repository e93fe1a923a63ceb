"""A report as plain text: for a pipe, a file, a log, an assertion's message."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from claimcheck.render.view import (
    SIGNS,
    Plain,
    clean,
    context,
    firm,
    headline,
    hints,
    kind,
    labels,
    plural,
    published,
    reasons,
    scope,
    sides,
)

WIDTH = 88
FEW = 5  # how many agreements and reasons are named before "and … more"


def to_text(data: Plain, *, width: int = WIDTH) -> str:
    """The verdict, each finding with both quotes, the hints in a line each, agreements, what was not compared."""
    lines = [headline(data), f"({', '.join(scope(data))})"]
    lines += [line for note in data.get("notes", ()) for line in _wrap(f"Note: {clean(note)}", width, "", "  ")]
    number = 0
    for number, finding in enumerate(firm(data["findings"]), 1):
        lines += ["", *_finding(data, finding, f"{number}.", width)]
    weak = hints(data["findings"])
    if weak:
        lines += ["", "Hints (weak signals, to be checked by eye):"]
        lines += [
            line for f in weak for line in _wrap(f"{_conflict(data, f)}  [{clean(f['id'])}]", width, "  - ", "    ")
        ]
    sections = (
        ("Near-identical texts, one source each:", copied(data)),
        ("Agree:", agreements(data)),
        ("Not compared:", uncompared(data)),
    )
    for title, rest in sections:
        if rest:
            lines += ["", title, *(line for item in rest for line in _wrap(item, width, "  - ", "    "))]
    return "\n".join(lines) + "\n"


def finding_text(data: Plain, finding: Plain, *, number: str = "-", width: int = WIDTH) -> str:
    """One finding with both quotes and the explanation."""
    return "\n".join(_finding(data, finding, number, width)) + "\n"


def explain(data: Plain, id: str, *, width: int = WIDTH) -> str:
    """One finding in full: as in the report, then each piece of evidence with its bits and their sum."""
    finding = next(f for f in data["findings"] if f["id"] == id)
    lines = [*_finding(data, finding, "-", width), "", f"Evidence (rule {clean(finding['rule'])}; bits are log2 odds):"]
    for item in finding["evidence"]:
        lead = f"  {item['bits']:+6.1f}  "
        lines += _wrap(clean(f"{item['detail']} ({item['rule']}: {item['level']})"), width, lead, " " * len(lead))
    if finding["evidence"]:
        lines.append(f"  {sum(item['bits'] for item in finding['evidence']):+6.1f}  in all")
    names = labels(data)
    for side in sides(data, finding):
        source = clean(names.get(side["article"], side["article"]))
        lines.append(f"  {source}: characters {side['start']} to {side['end']}")
    return "\n".join(lines) + "\n"


def verification_text(data: Plain, *, width: int = WIDTH) -> str:
    """What the articles say of a statement: the verdict, the conflicts, the sentences that bear on it."""
    names, dates = labels(data), published(data)
    lines = [f"{data['verdict'].replace('_', ' ').upper()}: “{clean(data['statement'])}”"]
    for number, finding in enumerate([*firm(data["findings"]), *hints(data["findings"])], 1):
        lines += ["", *_finding(data, finding, f"{number}.", width)]
    if data["evidence"]:
        lines += ["", "Said on it:"]
        for side in data["evidence"]:
            source = side["article"]
            lines.append(f"  {clean(names.get(source, source))}, {dates.get(source, 'undated')}")
            lines += _quote(side["quote"], width, "    ")
    return "\n".join(lines) + "\n"


def claims_text(data: Plain, *, width: int = WIDTH) -> str:
    """The claims of an article, one a paragraph: who, did what, to whom; what marks it; the sentence."""
    lines = [plural(len(data["claims"]), "claim")]
    for claim in data["claims"]:
        parts = [claim["subject"] or "–", claim["predicate"].replace("_", " "), claim["object"] or ""]
        marks = [
            "not" if claim["polarity"] == "negative" else "",
            claim["modality"] if claim["modality"] != "actual" else "",
            f"according to {claim['attributed_to']}" if claim["attributed_to"] else "",
            *(f"when: {item['value']}" for item in claim["when"]),
            *(f"where: {item['value']}" for item in claim["where"]),
        ]
        marked = "; ".join(clean(mark) for mark in marks if mark)
        lines += ["", *_wrap(" | ".join(clean(part) for part in parts if part), width, "", "  ")]
        lines += _wrap(f"({marked})", width, "  ", "  ") if marked else []
        lines += _quote(claim["quote"], width, "  ")
    return "\n".join(lines) + "\n"


def rules_text(rows: Sequence[Plain], *, width: int = WIDTH) -> str:
    """The rules, two lines or more each: name and the firmest tier it may reach, then what it fires on."""
    lines = [plural(len(rows), "rule")]
    for row in rows:
        tier = f"  at most {row['at_most']}" if row["at_most"] else ""
        lines += [
            "",
            f"{row['name']}  ({kind(row['kind']).lower()}){tier}",
            *_wrap(clean(row["summary"]), width, "  ", "  "),
        ]
    return "\n".join(lines) + "\n"


def copied(data: Plain) -> list[str]:
    """The groups of near-identical texts, a line each."""
    names = labels(data)
    return [", ".join(clean(names.get(ident, ident)) for ident in group) for group in data.get("copies", [])]


def agreements(data: Plain) -> list[str]:
    """The agreements, a line each, the first few."""
    names = labels(data)
    lines = []
    for item in data["agreements"][:FEW]:
        left, right = item["left"], item["right"]
        said = list(dict.fromkeys((clean(left["value"]), clean(right["value"]))))
        who = [names.get(side["article"], side["article"]) for side in (left, right)]
        lines.append(f"{kind(item['kind'])}: {' = '.join(said)}  ({'; '.join(dict.fromkeys(who))})")
    more = len(data["agreements"]) - FEW
    return [*lines, f"and {more} more"] if more > 0 else lines


def uncompared(data: Plain) -> list[str]:
    """Why pairs were not compared, a line a reason, the commonest few."""
    found = reasons(data)
    lines = [f"{plural(count, 'pair')}: {clean(reason)}" for reason, count in found[:FEW]]
    rest = found[FEW:]
    return [*lines, f"{plural(sum(count for _, count in rest), 'pair')}: other reasons"] if rest else lines


def _conflict(data: Plain, finding: Plain) -> str:
    """The finding in one line: "Date: 3 December ≠ 29 November"."""
    first, second = sides(data, finding)
    sign = SIGNS.get(finding["verdict"], "/")
    return f"{kind(finding['kind'])}: {clean(first['value'])}  {sign}  {clean(second['value'])}"


def _finding(data: Plain, finding: Plain, number: str, width: int) -> Iterator[str]:
    lead, indent = f"{number:<3} ", "    "
    names, dates = labels(data), published(data)
    statement = "The statement" if "statement" in data else ""
    yield from _wrap(_conflict(data, finding), width, lead, indent)
    yield f"{indent}{finding['verdict']}, {finding['tier']}  [{clean(finding['id'])}]"
    for side in sides(data, finding):
        source = side["article"]
        date = f", {dates[source]}" if source in dates else ""
        yield f"{indent}{clean(names.get(source, statement or source))}{date}"
        yield from _quote("".join(context(data, finding["kind"], side)), width, indent + "  ")
    for index, line in enumerate(finding["explanation"].splitlines() or [""]):
        if line.strip():
            yield from _wrap(clean(line), width, f"{indent}{'     ' if index else 'Why: '}", indent + "     ")


def _quote(text: str, width: int, indent: str) -> list[str]:
    return _wrap(f"“{clean(text)}”", width, indent, indent + " ")


def _wrap(text: str, width: int, first: str, rest: str) -> list[str]:
    """`text` in lines of at most `width` characters; words are never cut."""
    return textwrap.wrap(
        text,
        max(width, len(rest) + 20),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [first.rstrip()]
