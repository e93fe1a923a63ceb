"""In what setting: a closed-door session against a press conference."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.occasion import one_occasion
from claimcheck.normalize.setting_types import setting_relation, setting_words
from claimcheck.types import Extraction, Stated


@register("setting", "setting.apart")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one occasion give it settings that exclude each other."""
    for pair in c.occasions(lambda e: e.setting):
        left, right = pair.left_event.setting, pair.right_event.setting
        if not one_occasion(c, pair):
            continue
        relations = {setting_relation(p, q) for a in left for b in right for p in a.readings for q in b.readings}
        if relations == {"apart"}:
            a, b = left[0], right[0]
            detail = f"{setting_words(a.readings[0])} and {setting_words(b.readings[0])} exclude each other"
            discounts = ("statement",) if pair in c.statements else ()
            out.measures.append(
                Measure(
                    "setting.apart",
                    "setting",
                    "apart",
                    mark(c.left, a),
                    mark(c.right, b),
                    detail,
                    pair.shared,
                    discounts,
                )
            )
        elif "same" in relations:
            out.agree("setting", mark(c.left, left[0]), mark(c.right, right[0]))


def mark(x: Extraction, s: Stated[str]) -> Mark:
    """A stated setting as a mark."""
    return Mark(s.span, sentence_of(x, s.span), setting_words(s.readings[0]))
