"""What follows from one object alone, worked out once: for values whose hash costs more than a look at whether it is the same object."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")
KEPT = 16  # objects: an article meets each of the others in turn


def once_each(make: Callable[[K], V]) -> Callable[[K], V]:
    """`make`, remembering what it gave for the last few objects; they are told apart by identity, and are values that nobody changes."""
    known: dict[int, tuple[K, V]] = {}  # the object is kept with its result: no other can get its number meanwhile

    @wraps(make)
    def get(of: K) -> V:
        found = known.get(id(of))
        if found is None:
            found = of, make(of)
            while len(known) >= KEPT:
                known.pop(next(iter(known), 0), None)
            known[id(of)] = found
        return found[1]

    return get
