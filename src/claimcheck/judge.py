"""From measures to findings: measures × the weights table → verdict, tier, explanation.

The explanation is the list of evidence that made the sum. One root cause gives one finding: measures of one kind that stand on the same phrases (or
on the same sentences) are one, the strongest.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.detect.base import Comparison, Measure, as_side
from claimcheck.lexicon import Lexicon
from claimcheck.once import once_each
from claimcheck.types import TIERS, Evidence, Extraction, Finding, Tier

IDENTITY_CAP = 14.0  # beyond this, more evidence of identity makes a conflict no likelier
VERBS = {
    "contradiction": "cannot both be right",
    "superseded": "the later account updates the earlier",
    "disputed": "is disputed in both articles",
    "variant": "spell one name differently",
}
SENTENCE = ".sentence"  # rules for sentences that differ in one place only
TWO_OCCASIONS = "These may be two occasions: speaker and subject are the same, but no date is shared."


def judge(measures: Iterable[Measure], comparison: Comparison) -> tuple[Finding, ...]:
    """The findings that the measures come to, strongest first; those below the lowest band are dropped."""
    weights = comparison.lexicon.table("weights")
    texts = {x.article.id: x for x in (comparison.left, comparison.right)}
    best: dict[tuple[object, ...], tuple[float, Finding]] = {}
    for m in measures:
        if m.verdict != "variant" and (_one_value(m) or (not comparison.within and _says_both(m, texts))):
            continue
        evidence = _named(_evidence(m, weights, ("within",) if comparison.within else ()), comparison)
        bits = sum(e.bits for e in evidence)
        tier = tier_of(
            bits, weights["bands"], "hint" if "slack" in m.discounts else weights["rules"][m.rule]["ceiling"]
        )
        if tier is None:
            continue
        finding = _finding(m, tier, evidence, comparison)
        key = (m.kind, m.left.phrase, m.right.phrase)
        if key not in best or _order(bits, finding) < _order(*best[key]):
            best[key] = (bits, finding)
    ranked = [f for _, f in sorted(best.values(), key=lambda b: _order(*b))]
    return tuple(_one_per_cause(_explained(ranked)))


def _one_value(m: Measure) -> bool:
    """True where both sides state the same words: "his manager", led to two people, is our guess and no conflict of the sources."""
    return m.left.value.casefold() == m.right.value.casefold()


def _says_both(m: Measure, texts: Mapping[str, Extraction]) -> bool:
    """True where one article holds the other's sentence word for word: it states both, so the sources do not differ."""
    left, right = m.left.sentence, m.right.sentence
    return _words(left.quote) in _said(texts[right.article]) or _words(right.quote) in _said(texts[left.article])


@once_each
def _said(x: Extraction) -> str:
    return _words(x.article.text)


def _words(text: str) -> str:
    """The words, numbers and signs of currency, in small letters, blanks around them: how a text is set does not count."""
    return f" {' '.join(WORD.findall(text.casefold()))} "


WORD = re.compile(r"[^\W_]+|[$€£¥%]|(?<!\w)[-−](?=\d)")


def _named(evidence: tuple[Evidence, ...], c: Comparison) -> tuple[Evidence, ...]:
    """The evidence with the names of entities in place of their ids."""
    return tuple(dataclasses.replace(e, detail=_names(e.detail, c)) for e in evidence)


def _names(text: str, c: Comparison) -> str:
    return ENTITY.sub(lambda m: c.entities[m[0]].name if m[0] in c.entities else m[0].split(":")[1], text)


ENTITY = re.compile(r"\b(?:person|organization|place|event|other):[a-z0-9-]+")


def _order(bits: float, f: Finding) -> tuple[object, ...]:
    return (-TIERS.index(f.tier), -round(bits, 3), f.left.start, f.right.start, f.kind, f.rule)


def _explained(findings: list[Finding]) -> Iterable[Finding]:
    """Drops "one sentence, another name" where another rule says what the name is in the two sentences: an office's town, a speaker."""
    told = {(f.left.start, f.right.start) for f in findings if f.tier != "hint" and not f.rule.endswith(SENTENCE)}
    return (f for f in findings if not f.rule.endswith(SENTENCE) or (f.left.start, f.right.start) not in told)


def _one_per_cause(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Drops a finding whose value on one side is already in a stronger finding of the same kind."""
    seen: set[tuple[object, ...]] = set()
    for f in findings:
        left = (f.kind, f.verdict, f.left.article, f.left.start, f.left.value)
        right = (f.kind, f.verdict, f.right.article, f.right.start, f.right.value)
        if left in seen or right in seen:
            continue
        seen |= {left, right}
        yield f


def _evidence(m: Measure, weights: Mapping[str, Any], more: tuple[str, ...] = ()) -> tuple[Evidence, ...]:
    rule = weights["rules"][m.rule]
    identity = [e for e in m.identity if e.bits or e.detail]
    total = sum(e.bits for e in identity)
    own = [Evidence(m.rule, m.detail, m.level, rule[m.level], m.detail, m.left.phrase)]
    own += [Evidence(f"discount.{d}", d, d, weights["discounts"][d], DISCOUNTS[d]) for d in (*m.discounts, *more)]
    if total > IDENTITY_CAP:
        own.append(
            Evidence(
                "align.cap",
                f"{total:.1f}",
                "cap",
                round(IDENTITY_CAP - total, 2),
                "evidence of identity counts up to a limit",
            )
        )
    return (*own, *identity)


DISCOUNTS = {
    "inherited": "one of the values is stated of an event that this one is tied to in the text",
    "no_year": "no year is known on at least one side",
    "undated": "one of the articles has no date of publication, and the acts are not known to be of one kind",
    "slack": "a time zone, a night or the words that tie the events may explain a day",
    "approximate": "one of the numbers is approximate",
    "reported": "at least one side reports somebody's words",
    "disputed": "each side gives it to somebody else",
    "pronoun": "somebody is named only by a pronoun",
    "within": "one article seldom contradicts itself: it more often speaks of two things",
    "no_noun": "one side does not say what is counted",
    "one_sided_date": "only one side says for which time",
    "repeatable": "things of this kind happen again and again to the same people",
    "statement": "people repeat themselves: a statement may have been made on two occasions",
}


def tier_of(bits: float, bands: Mapping[str, float], ceiling: Tier) -> Tier | None:
    """The tier of a sum of bits, at most `ceiling`; None below the lowest band."""
    reached = [t for t in TIERS if bits >= bands[t]]
    return min(reached[-1], ceiling, key=TIERS.index) if reached else None


def _finding(m: Measure, tier: Tier, evidence: tuple[Evidence, ...], c: Comparison) -> Finding:
    left, right = as_side(m.left), as_side(m.right)
    content = "\0".join(
        (
            m.kind,
            m.rule,
            left.article,
            str(m.left.phrase.start),
            left.value,
            right.article,
            str(m.right.phrase.start),
            right.value,
        )
    )
    ident = f"{m.kind}-{hashlib.sha256(content.encode()).hexdigest()[:10]}"
    return Finding(ident, m.kind, m.verdict, tier, m.rule, _explanation(m, c), left, right, evidence)


def _explanation(m: Measure, c: Comparison) -> str:
    """In words: what differs, why both speak of one thing, what weakens it."""
    parts = [f"{NOUNS[m.kind]}: {m.left.value} against {m.right.value}."]
    telling = [e for e in m.identity if e.detail and (e.bits > 0 or e.rule == "link.name")]
    why = [_names(e.detail, c) for e in sorted(telling, key=lambda e: -e.bits)[:3]]
    if why:
        parts.append(f"{'One name' if m.verdict == 'variant' else 'Compared'} because: {'; '.join(why)}.")
    parts += m.notes
    parts += [f"{DISCOUNTS[d][0].upper()}{DISCOUNTS[d][1:]}." for d in m.discounts if d not in ("no_year", "statement")]
    if "statement" in m.discounts:
        parts.append(TWO_OCCASIONS)
    if m.verdict == "superseded":
        parts.append("The later article gives the higher count: an update, not a contradiction.")
    return " ".join(parts)


NOUNS = {
    "date": "Date", "venue": "Venue", "setting": "Setting", "number": "Number", "actor": "Who did it", "role": "Role", "polarity": "Did it happen",
    "name": "Spelling", "attribution": "Who said it", "value": "Value",
}  # fmt: skip


def fingerprint(lexicon: Lexicon, parts: Iterable[str]) -> str:
    """SHA-256 over data files, settings and the pipeline's name and version: a changed report says why."""
    digest = hashlib.sha256(lexicon.fingerprint().encode())
    for part in parts:
        digest.update(b"\0" + part.encode())
    return f"sha256:{digest.hexdigest()}"
