"""A record: something a group has written, with the version it is at, and its form as JSON."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Generic, Protocol, TypeVar, runtime_checkable

from ..errors import Problem


@runtime_checkable
class Written(Protocol):
    """What a group writes down: a frozen dataclass of plain values that knows its kind and its problems."""

    kind: ClassVar[str]

    def problems(self) -> list[Problem]:
        """What has to be put right before this can be kept."""
        ...


T = TypeVar("T", bound=Written, covariant=True)

Reader = Callable[[Any], Any]


@dataclass(frozen=True)
class Record(Generic[T]):
    """A written value as the store keeps it. `version` counts its saves from 1; `at` is in UTC.

    `begun` is the number of the change that first wrote it. What came first is told by that, never by `at`:
    a clock may be wrong, and those of two computers differ.
    """

    id: str
    version: int
    value: T
    role: str
    at: datetime
    begun: int = field(default=0, compare=False)


def to_body(value: Written) -> dict[str, Any]:
    """The value as plain JSON, one key a field, under the same names."""
    return {field.name: _plain(getattr(value, field.name)) for field in _fields(value)}


def from_body(kind: type[T], body: dict[str, Any]) -> T:
    """The value of this kind that `body` holds. Fields that `body` lacks take their default.

    Raises KeyError when `body` has a field that this kind does not know.
    """
    readers = _readers(kind)
    if unknown := body.keys() - readers.keys():
        raise KeyError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    return kind(**{name: _read(readers[name], value) for name, value in body.items()})


def learn_to_read(kind: type[Written]) -> None:
    """Work out how values of this kind are read, which takes longer than to read one, and is kept."""
    _readers(kind)


@cache
def _readers(kind: type) -> dict[str, Reader]:
    """What makes of the JSON of each field what the kind holds."""
    hints = typing.get_type_hints(kind)
    return {field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)}


def _reader(hint: Any) -> Reader:
    if isinstance(hint, types.UnionType):
        return _reader(next(part for part in typing.get_args(hint) if part is not type(None)))
    if typing.get_origin(hint) is tuple:
        item = _reader(typing.get_args(hint)[0])
        return lambda values: tuple(_read(item, each) for each in values)
    return hint if hint is float or issubclass(hint, StrEnum) else _as_it_is


def _read(reader: Reader, value: Any) -> Any:
    return None if value is None else reader(value)


def _as_it_is(value: Any) -> Any:
    return value


def _fields(value: Written) -> tuple[dataclasses.Field[Any], ...]:
    return dataclasses.fields(value)  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
