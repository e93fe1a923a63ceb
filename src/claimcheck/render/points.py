"""Points: what each source says on one thing, as rows of a table of points × sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from claimcheck.render.view import TIERS, VERDICTS, Plain, firm, ordered

Node = tuple[str, str, int, int, str]


def points(data: Plain) -> list[dict[str, Any]]:
    """One row a point on which sources differ or agree, disputes first; hints are left out.

    Findings and agreements of one kind that share a quote and its value are one point.

    Returns:
        Rows {"kind", "verdict", "tier", "findings": [ids], "values": {article id: [values]}}; an agreement has no tier.
    """
    found, agreed = firm(data["findings"]), list(data["agreements"])
    parent: dict[Node, Node] = {}
    for item in (*found, *agreed):
        left, right = _nodes(item)
        parent[_root(parent, left)] = _root(parent, right)
    groups: dict[Node, list[Plain]] = {}
    for item in (*found, *agreed):
        groups.setdefault(_root(parent, _nodes(item)[0]), []).append(item)
    return [_row(data, items) for items in groups.values()]


def _nodes(item: Plain) -> tuple[Node, Node]:
    left, right = (
        (item["kind"], s["article"], s["start"], s["end"], s["value"]) for s in (item["left"], item["right"])
    )
    return left, right


def _root(parent: dict[Node, Node], node: Node) -> Node:
    parent.setdefault(node, node)
    while parent[node] != node:
        node = parent[node]
    return node


def _row(data: Plain, items: list[Plain]) -> dict[str, Any]:
    findings = ordered(item for item in items if "verdict" in item)
    values: dict[str, list[str]] = {article["id"]: [] for article in data["articles"]}
    for side in _sides(items):
        said = values.setdefault(side["article"], [])
        if side["value"] not in said:
            said.append(side["value"])
    verdicts = [f["verdict"] for f in findings]
    tiers = [f["tier"] for f in findings if f["verdict"] == verdicts[0]]
    return {
        "kind": items[0]["kind"],
        "verdict": min(verdicts, key=VERDICTS.index) if verdicts else "agreement",
        "tier": min(tiers, key=TIERS.index) if tiers else None,
        "findings": [f["id"] for f in findings],
        "values": values,
    }


def _sides(items: list[Plain]) -> Iterator[Plain]:
    for item in items:
        yield item["left"]
        yield item["right"]
