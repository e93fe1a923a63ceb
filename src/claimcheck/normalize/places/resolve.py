"""`resolve_place`: from a name, and the other places of its article, to the places that it may mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.errors import InputError
from claimcheck.lexicon import SHIPPED, Lexicon
from claimcheck.normalize.places.areas import area
from claimcheck.normalize.places.context import by_themselves, candidates, context_of, ranked
from claimcheck.normalize.places.facilities import organ
from claimcheck.normalize.places.fold import LONGEST
from claimcheck.normalize.places.overlay import catalogue
from claimcheck.normalize.places.readings import readings
from claimcheck.types import Place


def resolve_place(name: str, *, near: Iterable[str] | None = None, lexicon: Lexicon = SHIPPED) -> tuple[Place, ...]:
    """The places that `name` may mean, best first; empty where it is unknown.

    Args:
        name: a toponym, an adjective of nationality, "Phoenix, Ariz.", "northern Iraq", "the Kremlin", a ministry.
        near: the other place names of the article: they decide between namesakes; where there are none, the number of
            people does.
        lexicon: the data to use.

    Readings that stand far behind the best are left out. A place that is not known inside the region or country that
    the name gives ("Boca Chica, Texas") is a part of it of unknown extent, never a namesake elsewhere. No string raises;
    nothing is guessed from similar spellings, and whether the name is used of a place or of its government is not asked.

    Raises:
        InputError: `near` holds no names, as a number.
    """
    if near is not None and not isinstance(near, Iterable):
        raise InputError(f"near must hold names of other places, as in near=['Oslo'], not {near!r:.60}")
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST:
        return ()
    others = (near,) if isinstance(near, str) else tuple([n for n in near if isinstance(n, str)]) if near else ()
    return _resolve(name.strip(), others, lexicon)


@lru_cache(maxsize=16384)
def _resolve(name: str, near: tuple[str, ...], lexicon: Lexicon) -> tuple[Place, ...]:
    places = catalogue(lexicon)
    found, part = readings(places, name)
    if not found:
        made = organ(name, lexicon)
        return (made,) if made else ()
    context = context_of(near, name, lexicon) if near else None
    if context is None:
        order = by_themselves(places, found)
    else:
        order = ranked(candidates(name, lexicon), context, places.weights)
    least = order[0][0] - places.weights.margin
    given = tuple([places.place(record) for score, record in order[: places.weights.most] if score >= least])
    return tuple(area(part, whole) for whole in given) if part else given
