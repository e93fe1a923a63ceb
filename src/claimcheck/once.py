"""What follows from one object alone, worked out once: for values whose hash costs more than a look at whether it is the same object."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import partial, wraps
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Remembered:
    """A base of classes with slots, for whose objects `once_each` is to remember what follows from them."""

    __slots__ = ("__weakref__",)


def once_each(make: Callable[[K], V]) -> Callable[[K], V]:
    """`make`, remembering what it gave for an object as long as there is that object.

    Objects are told apart by identity, and are values that nobody changes. What is made must not hold its object: it would keep it for ever.
    """
    known: dict[int, tuple[weakref.ref[K], V]] = {}

    @wraps(make)
    def get(of: K) -> V:
        number = id(of)
        found = known.get(number)
        if found is None:
            found = known[number] = weakref.ref(of, partial(_forget, known, number)), make(of)
        return found[1]

    return get


def _forget(known: dict[int, tuple[weakref.ref[K], V]], number: int, gone: weakref.ref[K]) -> None:
    """Before another object can get the number."""
    if number in known and known[number][0] is gone:
        del known[number]
