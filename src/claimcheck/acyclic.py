"""Work that makes no reference cycles: the cyclic garbage collector waits until it is done.

Comparing makes many values, and all of them are freed by their reference counts. The collector would look through them, and now and then through the
whole parser beside them, and find nothing: a seventh of the time of a comparison.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
V = TypeVar("V")


def acyclic(work: Callable[P, V]) -> Callable[P, V]:
    """`work`, with the collector off meanwhile where it is on; for short pieces, because other threads wait for it too."""

    @wraps(work)
    def uncollected(*args: P.args, **kwargs: P.kwargs) -> V:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return uncollected
