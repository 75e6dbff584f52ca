"""A field for a number."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Any, Unpack

import traitlets

from ..errors import Problem
from .field import Asked, Field
from .static_files import script

_FIGURES = re.compile(r"[+\-−]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+\-−]?\d+,\d+", re.ASCII)


class NumberField(Field):
    """A number. `value` is a float, or None when nothing was typed, or nothing that is a number.

    `within` is the lowest and the highest it may be; `whole` allows whole numbers only; `unit` stands behind
    the box, such as "people". A value outside these stays as it is, and `problems()` says so.
    """

    _esm = script("kit.js", "field.js", "number_field.js")
    typed = traitlets.Unicode("").tag(sync=True)
    value = traitlets.Float(None, allow_none=True)
    input_mode = traitlets.Unicode().tag(sync=True)
    unit = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        name: str,
        label: str = "",
        *,
        value: float | None = None,
        within: tuple[float, float] = (-math.inf, math.inf),
        whole: bool = False,
        unit: str = "",
        **asked: Unpack[Asked],
    ) -> None:
        (self._low, self._high), self._whole = within, whole
        keyboard = "text" if self._low < 0 else "numeric" if whole else "decimal"
        super().__init__(name=name, label=label, value=value, unit=unit, input_mode=keyboard, **asked)

    def problems(self) -> list[Problem]:
        """That it is not in figures, not whole, or out of range."""
        message = self._message()
        return [Problem(self.name, message)] if message else []

    def in_words(self) -> str:
        """The number in figures, with its unit."""
        return "" if self.value is None else " ".join(filter(None, (figures(self.value), self.unit)))

    def _message(self) -> str:
        typed = self.typed.strip()
        if not typed:
            return ""
        if self.value is None and _DECIMAL_COMMA.fullmatch(typed):
            return f"Write the number with a point, such as {typed.replace(',', '.')}."
        if self.value is None:
            return f"'{_short(typed)}' is not in figures. Use a number such as {self._example()}."
        if self._whole and not float(self.value).is_integer():
            return f"Use a whole number such as {self._example()}."
        return self._outside(self.value)

    def _outside(self, value: float) -> str:
        if self._low <= value <= self._high:
            return ""
        if math.isinf(self._high):
            return f"Use a number of {figures(self._low)} or more."
        if math.isinf(self._low):
            return f"Use a number of {figures(self._high)} or less."
        return f"Use a number from {figures(self._low)} to {figures(self._high)}."

    def _example(self) -> str:
        return figures(min(max(5.0, self._low), self._high))

    def _read(self, typed: Any) -> float | None:
        return number(typed)

    def _write(self, value: Any) -> str:
        return "" if value is None else figures(value)


def number(typed: str) -> float | None:
    """The number in figures that `typed` holds, or None. Knows 1,000 and 2.5 but not words, 2,5 or 1e3."""
    bare = typed.strip()
    if not re.search(r"\d", bare, re.ASCII) or not _FIGURES.fullmatch(bare):
        return None
    value = float(bare.replace(",", "").replace("−", "-"))
    return value if math.isfinite(value) else None


def figures(value: float) -> str:
    """A number as a person types it: 5, not 5.0 and not 5e0."""
    return str(int(value)) if float(value).is_integer() else format(Decimal(repr(float(value))), "f")


def _short(typed: str) -> str:
    return typed if len(typed) <= 40 else f"{typed[:40]}…"
