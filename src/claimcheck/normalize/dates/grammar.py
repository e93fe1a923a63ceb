"""The grammar as loaded from `dates*.toml` and `dates*.tsv`: word classes, compiled rules, cues, settings.

One `Grammar` is built per lexicon and kept; building takes some tens of milliseconds, matching none of note.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from claimcheck.errors import LexiconError
from claimcheck.lexicon import Lexicon, built
from claimcheck.normalize.dates.pattern import compile_pattern, expand, literals
from claimcheck.normalize.dates.tokens import OTHER, Alphabet, Tokens

NOT_CLASSES = frozenset({"macro", "slack", "anchor", "join"})
JOIN = "join"


@dataclass(frozen=True)
class Rule:
    """One row of the grammar: what it matches, the action that values it with `args`, the guards that must hold."""

    name: str
    pattern: str
    action: str
    args: str
    guards: tuple[str, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """Compiled when a text first has a token that the rule can begin with: most texts never ask for most rules."""
        return re.compile(self.pattern)


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything that reading dates needs to know."""

    alphabet: Alphabet
    values: Mapping[str, Mapping[str, Any]]
    rules: Mapping[str, tuple[Rule, ...]]  # by the code that a match begins with, in order of priority
    starts: re.Pattern[str]
    slack: Mapping[str, int]
    anchor: Mapping[str, int]
    cues: Mapping[str, frozenset[str]]
    joins: Mapping[str, Rule]  # patterns that stand before another date
    month_codes: frozenset[str]


@built
def grammar(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon.

    Raises:
        LexiconError: a pattern is malformed, or names a class, macro or column that does not exist.
    """
    table = lexicon.table("dates")
    values: dict[str, dict[str, Any]] = {k.upper(): dict(v) for k, v in table.items() if k not in NOT_CLASSES}
    rows = [dict(row) for row in lexicon.rows("dates_rules")] + _holiday_rows(lexicon)
    rows += [{"name": n, "pattern": p, "action": JOIN, "args": "-", "guards": "-"} for n, p in table["join"].items()]
    try:
        for row in rows:
            row["pattern"] = expand(row["pattern"], table["macro"], f"dates_rules.tsv, {row['name']}")
        members = dict(values)
        for word in sorted({w for row in rows for w in literals(row["pattern"])}):
            members[f"={word}"] = {word: 0}
        alphabet = Alphabet(members)
        joins: dict[str, Rule] = {}
        alone: set[str] = set()
        by_code: dict[str, list[Rule]] = {}
        for row in rows:
            compiled = compile_pattern(row["pattern"], alphabet, f"dates_rules.tsv, {row['name']}")
            rule = Rule(
                row["name"], compiled.regex, row["action"], row["args"], tuple(row["guards"].strip("-").split())
            )
            if row["action"] == JOIN:
                joins[row["name"]] = rule
            else:
                alone |= compiled.whole
            for code in sorted(compiled.first):
                by_code.setdefault(code, []).extend([] if row["action"] == JOIN else [rule])
    except KeyError as error:
        raise LexiconError(f"dates_rules.tsv or dates.toml lacks {error}") from error
    starts = _starts(sorted(by_code), alone)
    month_codes = frozenset(alphabet.characters("MONTH") + alphabet.characters("MONTHABBR"))
    cues = {name: frozenset(words) for name, words in lexicon.words("dates_cues").items()}
    return Grammar(
        alphabet,
        values,
        {c: tuple(r) for c, r in by_code.items()},
        starts,
        table["slack"],
        table["anchor"],
        cues,
        joins,
        month_codes,
    )


def _starts(codes: list[str], alone: AbstractSet[str]) -> re.Pattern[str]:
    """Where a match may begin: at a token that can be one by itself, or that a token of some class follows."""
    others = [code for code in codes if code not in alone]
    return re.compile(f"[{''.join(sorted(alone))}]|[{''.join(others)}](?=[^{OTHER}])")


def _holiday_rows(lexicon: Lexicon) -> list[dict[str, str]]:
    rows = []
    for row in lexicon.rows("dates_holidays"):
        pattern = f"(the|this|last|next)? holiday:({row['pattern']}) (COMMA? (of|in)? year:@YEARNUM)?"
        rows.append(
            {
                "name": f"holiday {row['name']}",
                "pattern": pattern,
                "action": "holiday",
                "args": row["rule"],
                "guards": row["guards"],
            }
        )
    return rows


@dataclass(slots=True)
class Hit:
    """One match of a rule: which tokens, and the tokens of its named groups."""

    tokens: Tokens
    match: re.Match[str]
    rule: Rule
    grammar: Grammar

    @property
    def first(self) -> int:
        """The index of the first token."""
        return self.match.start()

    @property
    def last(self) -> int:
        """The index after the last token."""
        return self.match.end()

    @property
    def start(self) -> int:
        """The character offset where it begins."""
        return self.tokens.starts[self.match.start()]

    @property
    def end(self) -> int:
        """The character offset where it ends."""
        return self.tokens.ends[self.match.end() - 1]

    def words(self, name: str) -> list[str]:
        """The lower-case tokens of a group; empty where it took no part in the match."""
        if name not in self.rule.regex.groupindex:
            return []
        start, end = self.match.span(name)
        return [w.lower() for w in self.tokens.words[start:end]] if start >= 0 else []

    def word(self, name: str) -> str:
        """The last token of a group, lower-case, or ""."""
        words = self.words(name)
        return words[-1] if words else ""

    def value(self, name: str, *classes: str) -> Any:
        """What the lexicon gives the group's first token in the first class that has it, or None."""
        words = self.words(name)
        for cls in classes:
            if words and words[0] in self.grammar.values[cls]:
                return self.grammar.values[cls][words[0]]
        return None

    def near(self, offset: int) -> str:
        """The token before the match (-1 is the last before it) or after it (0 is the next), as written; "" beyond."""
        index = self.last + offset if offset >= 0 else self.first + offset
        return self.tokens.words[index] if 0 <= index < len(self.tokens.words) else ""
