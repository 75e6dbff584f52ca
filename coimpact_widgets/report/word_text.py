"""Text as a Word file can hold it: XML has no place for control characters."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ..present.phrases import printable

T = TypeVar("T")


def printable_throughout(value: T) -> T:
    """The same value with every text in it printable, however deep it lies."""
    return _printable(value)  # type: ignore[no-any-return]


def _printable(value: Any) -> Any:
    if type(value) is str:
        return printable(value)
    if isinstance(value, tuple):
        return tuple(_printable(each) for each in value)
    if isinstance(value, dict):
        return {name: _printable(each) for name, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _printable(getattr(value, each.name)) for each in fields(value)})
    return value
