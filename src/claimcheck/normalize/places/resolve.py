"""`resolve_place`: from a name, and the other places of its article, to the places that it may mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.areas import area
from claimcheck.normalize.places.context import EMPTY, candidates, context_of, ranked, weights
from claimcheck.normalize.places.facilities import organ
from claimcheck.normalize.places.fold import LONGEST
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.normalize.places.readings import part_of
from claimcheck.types import Place


def resolve_place(name: str, *, near: Iterable[str] | None = None, lexicon: Lexicon = SHIPPED) -> tuple[Place, ...]:
    """The places that `name` may mean, best first; empty where it is unknown.

    Args:
        name: a toponym, an adjective of nationality, "Phoenix, Ariz.", "northern Iraq", "the Kremlin", a ministry.
        near: the other place names of the article: they decide between namesakes; where there are none, the number of
            people does.
        lexicon: the data to use.

    Readings that stand far behind the best are left out. No string raises; nothing is guessed from similar spellings,
    and whether the name is used of a place or of its government is not asked.
    """
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST:
        return ()
    others = (near,) if isinstance(near, str) else tuple(n for n in near or () if isinstance(n, str))
    return _resolve(name.strip(), others, lexicon)


@lru_cache(maxsize=16384)
def _resolve(name: str, near: tuple[str, ...], lexicon: Lexicon) -> tuple[Place, ...]:
    found = candidates(name, lexicon)
    if not found:
        made = organ(name, lexicon)
        return (made,) if made else ()
    w, places = weights(lexicon), catalogue(lexicon)
    order = ranked(found, context_of(near, name, lexicon) if near else EMPTY, w)
    least = order[0][0] - w.margin
    given = tuple(places.place(record) for score, record in order[: w.most] if score >= least)
    return tuple(area(name, whole) for whole in given) if part_of(places, name) else given
