"""The words for an interval: where the true number could be, allowing for chance."""

from __future__ import annotations

from collections.abc import Callable

from ..analysis.result import Result
from ..analysis.verdict import FEWEST_FOR_CHANCE, is_clear, leaves_out_none, named

CHANCE_MAY_EXPLAIN = "That range includes “no change”, so it could be chance alone."
CHANCE_IS_UNLIKELY = (
    "That range does not include “no change”, so by itself it is unlikely to be chance alone."
)
CHANCE_REMAINS = "That range does not include “no change”, but it could still be chance alone."

UNLIKELY = "Chance alone is unlikely to explain that."
"""The same where no range has just been told."""


def span(low: float, high: float, size: Callable[[float], str], up: str, down: str) -> str:
    """The interval in words: "a rise of between 0.6 and 2.2", "between a fall of 0.2 and a rise of 2.2".

    `size` writes a number without its sign; `up` and `down` are patterns such as "a rise of {}".
    """
    if high <= 0 and low < 0:
        low, high = high, low
    if low * high > 0 and _shows(size(low)) and size(low) != size(high):
        return (up if low > 0 else down).format(f"between {size(low)} and {size(high)}")
    return f"between {_side(low, size, up, down)} and {_side(high, size, up, down)}"


def chance(result: Result, name: str) -> tuple[str, ...]:
    """Whether chance alone could explain the estimate called `name`; nothing of few people, or if hidden."""
    change, clear = named(result, name), is_clear(result, name)
    if result.answered < FEWEST_FOR_CHANCE or change is None or clear is None:
        return ()
    if clear:
        return (CHANCE_IS_UNLIKELY,)
    return (CHANCE_REMAINS if leaves_out_none(result, change) else CHANCE_MAY_EXPLAIN,)


def _side(value: float, size: Callable[[float], str], up: str, down: str) -> str:
    text = size(value)
    return (up if value > 0 else down).format(text) if _shows(text) else "no change"


def _shows(text: str) -> bool:
    return any(digit in text for digit in "123456789")
