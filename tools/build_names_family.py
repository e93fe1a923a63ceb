#!/usr/bin/env python3
"""Write `names_family.tsv`: the family names that two spellings of are taken for two names.

    python tools/build_names_family.py dist.all.last > src/claimcheck/data/names_family.tsv

The list is the United States census of 1990 (dist.all.last: name, percent, cumulative percent, rank), a work of the
government of the United States and as such in the public domain. Only the commoner names are kept: the rare ones hold
misspellings and transliterations.
"""

from __future__ import annotations

import sys
from itertools import groupby

KEPT = 30_000  # names; the last of them is borne by about 1 in 250,000


def main() -> None:
    with open(sys.argv[1], encoding="ascii") as file:
        names = sorted(line.split()[0].lower() for line in file if int(line.split()[3]) <= KEPT)
    print(f"# The {len(names)} commonest family names of the United States, one row a first letter, in Latin letters.")
    print("# From the census of 1990 (U.S. Census Bureau, public domain), by tools/build_names_family.py.")
    print("letter\tnames")
    for letter, group in groupby(names, key=lambda name: name[0]):
        print(f"{letter}\t{' '.join(group)}")


if __name__ == "__main__":
    main()
