"""Frozen dataclasses that are as quickly made as others.

`dataclasses.dataclass(frozen=True)` sets each field by a call, for plain setting is what the class forbids: a claim takes eight times as long to make as
if it were not frozen, and two articles have thousands of values. Here a new value is of an open twin of its class while its fields are set, and of its
own class from then on. Whatever else a dataclass is stays as it is.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(**options: Any) -> Callable[[type[T]], type[T]]:
        """As `dataclasses.dataclass`."""
        make = dataclasses.dataclass(**options)
        return (lambda cls: _quickened(make(cls))) if options.get("frozen") and options.get("slots") else make


def _quickened(cls: type[T]) -> type[T]:
    """The frozen class with slots, with an `__init__` that sets the fields of an open twin; as it is where a field is not given by position."""
    fields: tuple[dataclasses.Field[Any], ...] = dataclasses.fields(cls)  # type: ignore[arg-type]
    if not all(f.init and not f.kw_only and f.default_factory is dataclasses.MISSING for f in fields):
        return cls
    layout = {name: vars(cls)[name] for name in ("__slots__", "__orig_bases__") if name in vars(cls)}
    twin = type(f"_Open{cls.__name__}", cls.__bases__, layout)
    # Names that no field has, for a parameter hides what is known by its name.
    defaults = {f"__default_{f.name}__": f.default for f in fields if f.default is not dataclasses.MISSING}
    given = [(f.name, f"__default_{f.name}__") for f in fields]
    lines = [
        f"def __init__(self, {', '.join(f'{name}={default}' if default in defaults else name for name, default in given)}):",
        "    if self.__class__ is not __own__:  # a subclass has another layout",
        f"        return __made__(self, {', '.join(name for name, _ in given)})",
        "    __set__(self, '__class__', __twin__)",
        *(f"    self.{name} = {name}" for name, _ in given),
        "    self.__class__ = __own__",
        *(["    self.__post_init__()"] if hasattr(cls, "__post_init__") else []),
    ]
    known = {"__own__": cls, "__twin__": twin, "__set__": object.__setattr__, "__made__": cls.__init__, **defaults}
    scope: dict[str, Any] = {}
    exec("\n".join(lines), known, scope)
    init = scope["__init__"]
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    init.__annotations__ = cls.__init__.__annotations__
    cls.__init__ = init  # type: ignore[method-assign]
    return cls
