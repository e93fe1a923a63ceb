"""Chinese names in Wade-Giles brought to Hanyu Pinyin: "Mao Tse-tung", "Pei-ching"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon

_RUN = re.compile(r"(?<![\w'-])[A-Za-z']+(?:-[A-Za-z']+)+(?![\w'-])")


def pinyin(name: str, lexicon: Lexicon = SHIPPED) -> str:
    """`name` (plain punctuation, no accents) with each hyphenated run of Wade-Giles syllables as one Pinyin word.

    The kind of place at the end of a run (-hsien, county) is left out. A run with a syllable that Wade-Giles does not
    know stays as it is. Without diacritics some syllables have two readings (chu is zhu or ju): the commoner is taken.
    """
    if "-" not in name:
        return name
    return _RUN.sub(lambda match: _word(match.group(), lexicon), name)


@lru_cache(maxsize=8_192)
def _word(run: str, lexicon: Lexicon) -> str:
    tables = lexicon.table("names_wade_giles")
    parts = run.lower().split("-")
    if len(parts) > 2 and parts[-1] in lexicon.words("names_places")["wade_giles_kinds"]:
        parts.pop()
    made = [_syllable(part, tables) for part in parts]
    return "".join(part for part in made if part is not None) if None not in made else run


def _syllable(part: str, tables: Mapping[str, Mapping[str, str]]) -> str | None:
    if part in tables["syllables"]:
        return tables["syllables"][part]
    for length in (3, 2, 1, 0):
        initial, final = part[:length], part[length:]
        if initial in tables["initials"] and final in tables["finals"]:
            soft = final.startswith("i") and final != "ih" and initial in tables["soft"]
            return (tables["soft"] if soft else tables["initials"])[initial] + tables["finals"][final]
    return None
