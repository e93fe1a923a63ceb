"""Frozen dataclasses that are quickly made are dataclasses like any other."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import Generic, TypeVar

import pytest

from claimcheck.frozen import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Point:
    """A value with a default, and with fields called like what making it needs."""

    type: str
    set: int
    self_: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Box(Generic[T]):
    """A generic value that looks at what it was given."""

    held: T

    def __post_init__(self) -> None:
        object.__setattr__(self, "held", (self.held, self.held))


@dataclass(frozen=True, slots=True)
class Kept:
    """A value with a default that each has for itself."""

    found: list[int] = dataclasses.field(default_factory=list)


class Named(Point):
    """A subclass with a layout of its own."""


def test_made_by_position_by_name_and_with_defaults() -> None:
    assert Point("a", 1) == Point(set=1, type="a", self_=())
    assert repr(Point("a", 1)) == "Point(type='a', set=1, self_=())"
    assert hash(Point("a", 1)) == hash(Point("a", 1))
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'set'"):
        Point("a")  # type: ignore[call-arg]


@pytest.mark.parametrize("value", [Point("a", 1), Box(1), Kept(), Named("a", 1)])
def test_locked_once_made(value: object) -> None:
    field = dataclasses.fields(value)[0].name  # type: ignore[arg-type]
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(value, field, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        delattr(value, field)


def test_of_its_own_class_copied_pickled_and_replaced() -> None:
    value = Point("a", 1)
    assert type(value) is Point
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert dataclasses.replace(value, set=2) == Point("a", 2)


def test_a_generic_value_may_look_at_what_it_was_given() -> None:
    assert Box(1).held == (1, 1)


def test_a_subclass_is_made_as_ever() -> None:
    value = Named("a", 1)
    assert (type(value), value.type, value.set, value.self_) == (Named, "a", 1, ())


def test_defaults_of_their_own_stay_apart() -> None:
    Kept().found.append(1)
    assert Kept().found == []
