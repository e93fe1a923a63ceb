"""What the data files know of the words of persons' names, one look-up a word."""

from __future__ import annotations

import math
from typing import NamedTuple

from claimcheck.lexicon import Lexicon
from claimcheck.normalize.names.parse import word_sets
from claimcheck.normalize.names.titles import title_words

PLAIN, APART, SENSE = range(3)
HEAD = "abdul"  # how the words of `[servant]` are written in joined names: Abd al-Rahman, Abdelrahman
NONE: frozenset[int] = frozenset()


class Facts(NamedTuple):
    """What is known of a romanised word.

    `short` and `equal` are the rows of `nicknames.tsv` it stands in, `given` says that it is a known name, `forename` that it is one or a
    short form of one, `family` that it is a family name of the census, `head` how it begins a joined name where that is not the word
    itself; `rarity` says how much an agreement on it tells, from 0.3 (Mohammed, John) to 1; `particle` that it is one unless it ends the
    name; `place` what it may be in a name but one of its words: nothing (`PLAIN`), a particle or suffix (`APART`), a title or a word of an
    organization (`SENSE`).
    """

    short: frozenset[int] = NONE
    equal: frozenset[int] = NONE
    given: bool = False
    forename: bool = False
    family: bool = False
    head: str = ""
    rarity: float = 1.0
    particle: bool = False
    place: int = PLAIN


UNKNOWN = Facts()


def unpersonal(lexicon: Lexicon) -> frozenset[str]:
    """The words that no person bears."""
    return frozenset(lexicon.words("organizations")["unpersonal"])


def word_facts(lexicon: Lexicon) -> dict[str, Facts]:
    """Word → facts; a word that is not there is `UNKNOWN`."""
    rows: dict[str, dict[str, set[int]]] = {"short": {}, "equal": {}, "given": {}}
    for number, row in enumerate(lexicon.rows("nicknames")):
        for word in row["names"].split():
            rows[row["relation"]].setdefault(word, set()).add(number)
    rarity = _rarities(lexicon)
    families = [word for row in lexicon.rows("names_family") for word in row["names"].split()]
    sets = word_sets(lexicon)
    senses = title_words(lexicon).parts | unpersonal(lexicon)
    apart = sets.particles | sets.loose | sets.suffixes.keys()
    found = dict.fromkeys(families, Facts(family=True))
    for word in {*rows["short"], *rows["equal"], *rows["given"], *rarity, *sets.heads, *senses, *apart}:
        short, equal = frozenset(rows["short"].get(word, ())), frozenset(rows["equal"].get(word, ()))
        given = bool(equal) or word in rows["given"]
        found[word] = Facts(
            short,
            equal,
            given,
            given or bool(short),
            word in found,
            HEAD if word in sets.heads else "",
            rarity.get(word, 1.0),
            word in sets.particles,
            SENSE if word in senses else APART if word in apart else PLAIN,
        )
    return found


def _rarities(lexicon: Lexicon) -> dict[str, float]:
    """Word → rarity, from `names_common.tsv`: 1 for a word that few bear, falling with the logarithm of how many do."""
    counts = {row["word"]: int(row["persons"]) for row in lexicon.rows("names_common")}
    least, most = min(counts.values()), max(counts.values())
    span = math.log(most / least)
    return {word: 1.0 - 0.7 * math.log(count / least) / span for word, count in counts.items()}
