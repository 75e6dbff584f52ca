"""The words for an interval: where the true number could be, allowing for chance."""

from __future__ import annotations

from collections.abc import Callable

CHANCE_MAY_EXPLAIN = "That range includes “no change”, so it could be chance alone."
CHANCE_IS_UNLIKELY = "That range does not include “no change”, so chance alone is unlikely to explain it."

CHANCE_REMAINS = "That range does not include “no change”, but it could still be chance alone."

FEWEST_FOR_CHANCE = 10
"""Under this many people nothing is said of chance: the range alone stands."""


def span(low: float, high: float, size: Callable[[float], str], up: str, down: str) -> str:
    """The interval in words: "a rise of between 0.6 and 2.2", "between a fall of 0.2 and a rise of 2.2".

    `size` writes a number without its sign; `up` and `down` are patterns such as "a rise of {}".
    """
    if high <= 0 and low < 0:
        low, high = high, low
    if low * high > 0 and _shows(size(low)) and size(low) != size(high):
        return (up if low > 0 else down).format(f"between {size(low)} and {size(high)}")
    return f"between {_side(low, size, up, down)} and {_side(high, size, up, down)}"


def chance(low: float, high: float, people: float, doubted: bool = False) -> tuple[str, ...]:
    """Whether chance alone could explain what was seen, as the interval has it; nothing of few people.

    `doubted` says that a stricter test does not rule chance out, or that too few people changed for one.
    """
    if people < FEWEST_FOR_CHANCE:
        return ()
    if low <= 0 <= high:
        return (CHANCE_MAY_EXPLAIN,)
    return (CHANCE_REMAINS if doubted else CHANCE_IS_UNLIKELY,)


def _side(value: float, size: Callable[[float], str], up: str, down: str) -> str:
    text = size(value)
    return (up if value > 0 else down).format(text) if _shows(text) else "no change"


def _shows(text: str) -> bool:
    return any(digit in text for digit in "123456789")
