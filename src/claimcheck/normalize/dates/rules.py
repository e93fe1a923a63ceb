"""Applying the rules: the longest one whose guards hold at a token, valued by its action."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.dates import absolute, anaphora, deictic, lengths, periods, references, reports
from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Grammar, Hit, grammar
from claimcheck.normalize.dates.guards import GUARDS

ACTIONS: Mapping[str, Action] = {
    **absolute.ACTIONS,
    **periods.ACTIONS,
    **deictic.ACTIONS,
    **anaphora.ACTIONS,
    **reports.ACTIONS,
    **references.ACTIONS,
    **lengths.ACTIONS,
}


@built
def loaded(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, checked.

    Raises:
        LexiconError: a rule names an action or a guard that does not exist, or the files are malformed.
    """
    rules = grammar(lexicon)
    for rule in (r for by_code in rules.rules.values() for r in by_code):
        if rule.action not in ACTIONS:
            raise LexiconError(
                f"dates_rules.tsv, {rule.name}: no action {rule.action!r}; there are: {', '.join(sorted(ACTIONS))}"
            )
        for name in rule.guards:
            if name not in GUARDS:
                raise LexiconError(
                    f"dates_rules.tsv, {rule.name}: no guard {name!r}; there are: {', '.join(sorted(GUARDS))}"
                )
    return rules


Read = tuple[int, Value]  # the token after the last, and the value
Found = tuple[int, int, Value]  # first token, token after the last, value


def match(ctx: Context, index: int) -> Read | None:
    """The longest single rule whose guards hold at a token; of equal ones the first in the file."""
    hits = []
    for order, rule in enumerate(ctx.grammar.rules.get(ctx.tokens.codes[index], ())):
        if found := rule.regex.match(ctx.tokens.codes, index):
            hits.append((-found.end(), order, Hit(ctx.tokens, found, rule, ctx.grammar)))
    for _, _, hit in sorted(hits, key=lambda h: h[:2]):
        if all(GUARDS[name](hit, ctx) for name in hit.rule.guards):
            value = ACTIONS[hit.rule.action](hit, ctx)
            if value is not None:
                return hit.last, value
    return None
