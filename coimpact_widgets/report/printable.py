"""Text as a printed file can hold it: XML has no place for control characters."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ..present.phrases import printable

T = TypeVar("T")


def printable_throughout(value: T) -> T:
    """The same value with every text in it printable, however deep it lies.

    What is printable already stays as it is: a figure keeps the pictures that it has drawn.
    """
    return _printable(value)  # type: ignore[no-any-return]


def _printable(value: Any) -> Any:
    if type(value) is str:
        text = printable(value)
        return value if text == value else text
    if isinstance(value, tuple):
        parts = tuple(_printable(each) for each in value)
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts
    if isinstance(value, dict):
        return {name: _printable(each) for name, each in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        held = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = {name: new for name, old in held.items() if (new := _printable(old)) is not old}
        return replace(value, **changed) if changed else value
    return value
