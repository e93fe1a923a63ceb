"""Why two persons' names got their score, in words."""

from __future__ import annotations

from claimcheck.normalize.names.evidence import Evidence
from claimcheck.normalize.names.tokens import Token, Words

LIKELY = 0.5


def reasons(found: Evidence, left: Words, right: Words) -> tuple[str, ...]:
    """What speaks against first where it decides, then the links from the most to the least telling, then what is left
    over.
    """
    a, b, links = found.alignment
    said: list[str] = []
    if found.initials_clash:
        said.append("the initials or middle names differ")
    if found.patronymics_clash:
        said.append("the fathers' names differ")
    if found.suffixes_clash:
        said.append(f"one is the {left.suffix}, the other the {right.suffix}")
    if found.attested:
        said.append(f"{found.attested[0]} and {found.attested[1]} sound alike, but are two names")
    unlike: list[str] = []
    for _, i, j, p in sorted([(-p * a[i].rarity, i, j, p) for i, j, p in links]):
        if p >= LIKELY:
            said.append(_link(a[i], b[j], p))
        else:
            unlike.append(f"{a[i].text} and {b[j].text} differ")
    if found.extra:
        linked = [j for _, j, _ in links]
        unlike.append(f"only one name has {' '.join([token.text for j, token in enumerate(b) if j not in linked])}")
    if len(a) == 1 and found.full:
        unlike.append("a single word alone does not identify a person")
    return (*said, *unlike)


def _link(a: Token, b: Token, likeness: float) -> str:
    if a.text == b.text:
        return f"{a.text} in both" + (" (a common name)" if a.rarity < 0.6 else "")
    if a.initial or b.initial:
        initial, word = (a, b) if a.initial else (b, a)
        return f"{initial.text.upper()} is the initial of {word.text}"
    if a.equal & b.equal:
        return f"{a.text} and {b.text} are one name in two languages"
    if a.short & b.short:
        return f"{a.text} and {b.text} are forms of one given name"
    return f"{a.text} and {b.text} are spellings of one name (likeness {likeness:.2f})"
