"""`Report`: what a comparison found, to be asked, shown and saved."""

from __future__ import annotations

import json
import re
from typing import Any

from claimcheck import export
from claimcheck.errors import ExtraError, InputError
from claimcheck.frozen import dataclass
from claimcheck.types import (
    KINDS,
    TIERS,
    VERDICTS,
    Agreement,
    Article,
    Claim,
    Entity,
    Event,
    Finding,
    Kind,
    NotCompared,
    Tier,
    Verdict,
)

TABLES = ("findings", "agreements", "claims", "entities", "not_compared", "timeline", "matrix")
SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Report:
    """What a comparison found. Frozen; everything in it is in an order that follows from the articles' content.

    Args:
        articles: the articles compared, by id.
        entities: who is who, across the articles.
        events: the occasions that each article tells of.
        claims: what each article says.
        findings: where two articles conflict, or spell one name differently; the gravest first.
        agreements: where they say the same.
        not_compared: pairs that were not compared, and why.
        copies: groups of near-identical texts (one agency report in several papers), as ids; each counts as one source in agreements.
        notes: what should be known of the articles: one is not English, two are one text.
        fingerprint: "sha256:…" over the data files, the settings, and the spaCy pipeline's name and version.
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    not_compared: tuple[NotCompared, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()
    notes: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        """The findings of verdict contradiction that are at least likely; `where` gives the hints too."""
        return self.where(verdict="contradiction", tier="likely")

    def where(
        self, *, kind: Kind | None = None, verdict: Verdict | None = None, tier: Tier | None = None
    ) -> tuple[Finding, ...]:
        """The findings of this kind, of this verdict, and of at least this tier; None takes all.

        Raises:
            InputError: there is no such kind, verdict or tier; the message lists those there are.
        """
        for name, value, known in (("kind", kind, KINDS), ("verdict", verdict, VERDICTS), ("tier", tier, TIERS)):
            if value is not None and value not in known:
                raise InputError(f"there is no {name} {value!r}; there are: {', '.join(known)}")
        least = TIERS.index(tier) if tier else 0
        return tuple(
            f
            for f in self.findings
            if kind in (None, f.kind) and verdict in (None, f.verdict) and TIERS.index(f.tier) >= least
        )

    def explain(self, id: str) -> str:
        """One finding in full: both quotes, both values, the explanation, and each piece of evidence with its bits.

        Args:
            id: a finding's id, or the beginning of one where only one begins so.

        Raises:
            InputError: no finding, or more than one, has this id; the message lists some that there are.
        """
        from claimcheck.render import explain

        return explain(self.to_dict(), pick(id, [f.id for f in self.findings]))

    def matrix(self) -> list[dict[str, Any]]:
        """What each source says on each point on which sources differ or agree; points in dispute first.

        Findings and agreements of one kind that share a quote are one point.

        Returns:
            One row a point: {"kind", "verdict" (the gravest, or "agreement"), "tier", "findings": [ids],
            "values": {article id: [values in words]}}. An article that says nothing on it has an empty list.
        """
        from claimcheck.render import points

        return points(self.to_dict())

    def timeline(self) -> list[dict[str, Any]]:
        """Every stated time, in order: the dated ones first, then those without a year by month and day, then the rest.

        Returns:
            One row each: {"when" (in words), "from", "to" (ISO days, half-open, or None), "grain", "basis", "article",
            "start", "end", "quote", "event" (id), "type", "where": [names], "setting": [names]}.
        """
        rows = []
        for event in self.events:
            for stated in event.when:
                if not stated.readings:
                    continue
                told, best = export.when(stated), stated.readings[0]
                row = {
                    "when": told.pop("value"),
                    **{key: told[key] for key in ("from", "to", "grain", "basis", "article", "start", "end", "quote")},
                    "event": event.id,
                    "type": event.type,
                    "where": [place.readings[0].name for place in event.where if place.readings],
                    "setting": [setting.readings[0] for setting in event.setting if setting.readings],
                }
                order = (best.start is None, row["from"] or "", row["to"] or "", best.month or 13, best.day or 0)
                rows.append(((*order, row["article"], row["start"], event.id), row))
        return [row for _, row in sorted(rows, key=lambda item: item[0])]

    def to_dict(self) -> dict[str, Any]:
        """The report as plain dicts and lists, schema "claimcheck.report/1" (see docs/report.md)."""
        events = {event.id: event for event in self.events}
        return {
            "schema": export.REPORT_SCHEMA,
            "fingerprint": self.fingerprint,
            "articles": [export.article(item) for item in self.articles],
            "entities": [export.entity(item) for item in self.entities],
            "claims": [export.claim(item, events) for item in self.claims],
            "findings": [export.finding(item) for item in self.findings],
            "agreements": [export.agreement(item) for item in self.agreements],
            "not_compared": [export.not_compared(item) for item in self.not_compared],
            "copies": [list(group) for group in self.copies],
            "notes": list(self.notes),
        }

    def to_json(self) -> str:
        """The report as JSON text, indented, letters kept as they are; the same report gives the same characters."""
        return to_json(self.to_dict())

    def to_markdown(self) -> str:
        """The report as Markdown (GitHub's dialect)."""
        from claimcheck.render import to_markdown

        return to_markdown(self.to_dict())

    def to_html(self) -> str:
        """The report as one HTML page that needs nothing else: no script, no font, no image from elsewhere."""
        from claimcheck.render import to_html

        return to_html(self.to_dict())

    def to_pandas(self, table: str = "findings") -> Any:
        """One table of the report as a `pandas.DataFrame`.

        Args:
            table: findings, agreements, claims, entities, not_compared, timeline or matrix. Nested fields become
                columns such as "left.quote"; the matrix has one column an article.

        Raises:
            InputError: there is no such table.
            ExtraError: pandas is not installed.
        """
        if table not in TABLES:
            raise InputError(f"there is no table {table!r}; there are: {', '.join(TABLES)}")
        try:
            import pandas
        except ImportError as error:
            raise ExtraError("data frames need pandas: pip install 'claimcheck-news[notebook]'") from error
        if table == "matrix":
            ids = [article.id for article in self.articles]
            rows = [
                {**row, "findings": " ".join(row["findings"]), **{i: "; ".join(row["values"][i]) for i in ids}}
                for row in self.matrix()
            ]
            return pandas.DataFrame(rows, columns=["kind", "verdict", "tier", "findings", *ids])
        return pandas.json_normalize(self.timeline() if table == "timeline" else self.to_dict()[table])

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        from claimcheck.render import to_fragment

        return to_fragment(self.to_dict())

    def __str__(self) -> str:
        from claimcheck.render import to_text

        return to_text(self.to_dict())


def to_json(data: dict[str, Any]) -> str:
    """Plain data as JSON text: keys in their own order, indented, letters as they are, a line end at the end.

    A lone surrogate, which no UTF-8 file can hold, is written as its escape.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def pick(id: str, ids: list[str]) -> str:
    """The one of `ids` that is `id`, or the only one that begins with it.

    Raises:
        InputError: there is none, or there are several; the message lists some.
    """
    if id in ids:
        return id
    begins = [i for i in ids if id and i.startswith(id)]
    if len(begins) == 1:
        return begins[0]
    if not ids:
        raise InputError(f"there is no finding {id!r}: this report has no findings")
    some, what = (begins, "several findings begin with") if begins else (ids, "there is no finding")
    more = ", …" if len(some) > 5 else ""
    raise InputError(f"{what} {id!r}; there are: {', '.join(some[:5])}{more}")
