"""Two lists in one clause, each to each: "Kovac and Lem were fined 300 and 500 euros, respectively" makes two claims."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from claimcheck.extraction import tree
from claimcheck.extraction.parse import Token
from claimcheck.types import Argument, Claim

ToArgument = Callable[[Token, str], Argument | None]


def each_to_each(claim: Claim, verb: Token, to_argument: ToArgument) -> list[Claim]:
    """The claim for each of those it is told of, with the number or the object that is his; the claim alone where it tells no two lists.

    All keep the claim's id: the caller numbers them.

    Args:
        claim: a claim of a verb.
        verb: its token.
        to_argument: makes an argument of a token and a relation.
    """
    if not any(t.lower_ == "respectively" for t in tree.clause(verb)):
        return [claim]
    holder = tree.surface_subject(verb)
    if holder is None:
        return [claim]
    lists = [_coordinated(holder), *(_coordinated(c) for c in holder.children if c.dep_ == "appos")]
    named: list[Token] = next((tokens for tokens in reversed(lists) if len(tokens) > 1), [])
    things = _things(verb, len(named))
    counts = claim.quantities if len(claim.quantities) == len(named) else ()
    if len(named) < 2 or not (counts or things):
        return [claim]
    people = [to_argument(who, "object" if tree.is_passive(verb) else "subject") for who in named]
    objects = [to_argument(thing, "object") for thing in things] or [claim.object] * len(named)
    own = {f"@{p.referent}" for p in people if p is not None and p.referent}
    return [
        dataclasses.replace(
            claim,
            subject=None if tree.is_passive(verb) else who,
            object=who if tree.is_passive(verb) else thing,
            quantities=(counts[n],) if counts else claim.quantities,
            terms=tuple(
                sorted({*claim.terms} - own | ({f"@{who.referent}"} if who is not None and who.referent else set()))
            ),
        )
        for n, (who, thing) in enumerate(zip(people, objects, strict=True))
    ]


def _things(verb: Token, many: int) -> list[Token]:
    """The objects of the second list; empty where it is one of numbers."""
    thing = tree.child(verb, "dobj")
    found = _coordinated(thing) if thing is not None else []
    return found if len(found) == many else []


def _coordinated(token: Token) -> list[Token]:
    """The token and what is joined to it by "and" and commas."""
    found = [token]
    while (following := tree.child(found[-1], "conj")) is not None:
        found.append(following)
    return found
