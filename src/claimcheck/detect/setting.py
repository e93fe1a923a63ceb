"""In what setting: a closed-door session against a press conference."""

from __future__ import annotations

from claimcheck.detect.base import Comparison, Mark, Measure, Outcome, register, sentence_of
from claimcheck.detect.occasion import one_occasion, same_sort
from claimcheck.lexicon import Lexicon
from claimcheck.normalize.setting_types import setting_relation, setting_words
from claimcheck.types import Extraction, Stated


@register("setting", "setting.apart")
def detect(c: Comparison, out: Outcome) -> None:
    """Two reports of one occasion give it settings that exclude each other."""
    for pair in c.occasions(lambda e: e.setting):
        left, right = pair.left_event.setting, pair.right_event.setting
        if not one_occasion(c, pair) or not (pair in c.statements or same_sort(pair)):
            continue
        relations = {
            setting_relation(p, q, lexicon=c.lexicon)
            for a in left
            for b in right
            for p in a.readings
            for q in b.readings
        }
        if relations == {"apart"}:
            a, b = left[0], right[0]
            marks = mark(c.left, a, c.lexicon), mark(c.right, b, c.lexicon)
            detail = f"{marks[0].value} and {marks[1].value} exclude each other"
            discounts = ("statement",) if pair in c.statements else ()
            out.measures.append(Measure("setting.apart", "setting", "apart", *marks, detail, pair.shared, discounts))
        elif "same" in relations:
            shared = [(a, b) for a in left for b in right if set(a.readings) & set(b.readings)]
            out.agree("setting", mark(c.left, shared[0][0], c.lexicon), mark(c.right, shared[0][1], c.lexicon))


def mark(x: Extraction, s: Stated[str], lexicon: Lexicon) -> Mark:
    """A stated setting as a mark."""
    return Mark(s.span, sentence_of(x, s.span), setting_words(s.readings[0], lexicon=lexicon))
