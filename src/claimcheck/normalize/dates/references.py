"""Actions for what names no calendar time: now, recently, the future, a day of a month that is not said."""

from __future__ import annotations

from claimcheck.normalize.dates.context import Action, Context, Value
from claimcheck.normalize.dates.grammar import Hit


def past_ref(hit: Hit, ctx: Context) -> Value | None:
    """Several years ago: some time in the past."""
    return Value("DATE", timex="PAST_REF", remember=False)


def ref(hit: Hit, ctx: Context) -> Value | None:
    """Now, recently, soon."""
    return Value("DATE", timex=hit.value("ref", "REF"), remember=False)


def ref_as(hit: Hit, ctx: Context) -> Value | None:
    """At present, the past, the near future: the argument is the value."""
    return Value("DATE", timex=hit.rule.args, remember=False)


def unresolved(hit: Hit, ctx: Context) -> Value | None:
    """The last Friday of the month: of which month only the text could say."""
    return Value("DATE", remember=False)


ACTIONS: dict[str, Action] = {action.__name__: action for action in (past_ref, ref, ref_as, unresolved)}
