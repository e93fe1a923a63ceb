#!/usr/bin/env python3
"""Measure `resolve_place`: what it costs, and how often it is right on a corpus of news toponyms.

    python benchmarks/places.py [CORPUS.xml ...]

Without a corpus only the cost: seconds of processor time and memory of the first call (which loads the gazetteer and
its tables), and microseconds of a look-up: of names never asked before, one in a thousand of the gazetteer's (`never
asked`) and six that many places bear (`namesakes`), of which nothing is in any cache, the processor's included; of
eleven names asked often with our own caches emptied (two have more than thirty readings), bare and with `near`; and of
a name asked again. A
corpus is an XML file of `article` elements that hold `toponym` (or `location`) elements with `phrase` (or `name`),
`lat`, `lon` and, where known, `country`: LGL, TR-News and GeoVirus are of this form (github.com/milangritta). Each
toponym is resolved beside the others of its article. It is close when it is put within 161 kilometres (100 miles) of
the gold point, the usual measure of geoparsing; among the readings when any of them is.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator

from claimcheck.lexicon import SHIPPED
from claimcheck.normalize.places import kilometres, resolve_place
from claimcheck.normalize.places.context import candidates, context_of
from claimcheck.normalize.places.fold import fold
from claimcheck.normalize.places.gazetteer import gazetteer
from claimcheck.normalize.places.resolve import _resolve
from claimcheck.types import Place

CLOSE = 161.0
TOWNS = (
    "Lyon",
    "Quito",
    "Osaka",
    "Tucson",
    "Gdańsk",
    "Bicester",
    "Springfield",
    "San José",
    "Kharkiv",
    "Nakuru",
    "Bendigo",
)
NEAR = ("Texas", "Dallas", "Houston", "Oklahoma", "Henry County", "Springfield", "Austin", "U.S.", "Louisiana", "Waco")


def cost() -> dict[str, float]:
    """Seconds, megabytes and microseconds of a fresh process."""
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    resolve_place("Brussels")
    first = time.process_time() - started
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024

    return {
        "first_call_seconds": round(first, 3),
        "first_call_megabytes": round(grown, 1),
        "never_asked_microseconds": once([gazetteer().name(r) for r in range(500, len(gazetteer()), 1009)]),
        "namesakes_microseconds": once(["San Antonio", "Santa Cruz", "Victoria", "Madison", "Washington", "Union"]),
        "bare_microseconds": microseconds((), fresh=True),
        "near_microseconds": microseconds(NEAR, fresh=True),
        "repeated_microseconds": microseconds(NEAR, fresh=False),
    }


def once(names: list[str]) -> float:
    """Microseconds of one call, the median over names that were never asked before."""
    spent = []
    for name in names:
        started = time.perf_counter()
        resolve_place(name)
        spent.append(time.perf_counter() - started)
    return round(1e6 * statistics.median(spent), 1)


def microseconds(near: tuple[str, ...], *, fresh: bool) -> float:
    """Of one call, the mean over `TOWNS` of the best of many."""
    best = dict.fromkeys(TOWNS, 1.0)
    for _ in range(200):
        for town in TOWNS:
            if fresh:
                for memory in (_resolve, candidates, fold):
                    memory.cache_clear()
            context_of(near, "", SHIPPED)
            started = time.perf_counter()
            resolve_place(town, near=near)
            best[town] = min(best[town], time.perf_counter() - started)
    return round(1e6 * sum(best.values()) / len(best), 1)


def articles(path: str) -> Iterator[list[tuple[str, Place, str | None]]]:
    """Per article: (name, a place at the gold point, country as the corpus names it)."""
    for article in ElementTree.parse(path).getroot().iter("article"):
        rows = []
        for gold in (e for tag in ("toponym", "location") for e in article.iter(tag)):
            name = (gold.findtext("phrase") or gold.findtext("name") or "").strip()
            lat, lon = gold.findtext(".//lat"), gold.findtext(".//lon")
            if name and lat and lon:
                rows.append(
                    (name, Place("gold", name, "gold", lat=float(lat), lon=float(lon)), gold.findtext(".//country"))
                )
        if rows:
            yield rows


def score(path: str) -> dict[str, float]:
    """Percentages over all toponyms of a corpus."""
    n: Counter[str] = Counter()
    for rows in articles(path):
        names = sorted({name for name, _, _ in rows})
        for name, gold, country in rows:
            found = resolve_place(name, near=[other for other in names if other != name])
            distances = [d for place in found if (d := kilometres(place, gold)) is not None]
            n["all"] += 1
            n["resolved"] += bool(found)
            n["close"] += bool(found) and (kilometres(found[0], gold) or 1e9) <= CLOSE
            n["close_among_readings"] += any(d <= CLOSE for d in distances)
            n["readings"] += len(found)
            if country and (wanted := resolve_place(country)):
                n["with_country"] += 1
                n["right_country"] += bool(found) and found[0].country == wanted[0].country
    result = {key: round(100 * n[key] / n["all"], 1) for key in ("resolved", "close", "close_among_readings")}
    result["right_country"] = round(100 * n["right_country"] / max(1, n["with_country"]), 1)
    result["readings_each"] = round(n["readings"] / n["all"], 2)
    return {"toponyms": n["all"], **result}


def main() -> None:
    ask = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    ask.add_argument("corpus", nargs="*")
    args = ask.parse_args()
    print(json.dumps({"cost": cost(), **{path: score(path) for path in args.corpus}}, indent=1))


if __name__ == "__main__":
    main()
