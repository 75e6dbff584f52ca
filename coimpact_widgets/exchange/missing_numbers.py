"""The numbers that stand for a missing answer where every answer is a number: one for each reason."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.answer import Missing
from ..domain.measure import Measure
from .data_table import Labels

REASONS = (Missing.DO_NOT_KNOW, Missing.PREFER_NOT_TO_SAY, Missing.NOT_APPLICABLE)
"""The reasons that have a number. SPSS takes three. An answer that was left blank is an empty cell."""


def missing_numbers(measures: Iterable[Measure]) -> dict[Missing, int]:
    """A number for each reason, the same in all of these measures, which is an answer to none of them.

    They are -97, -98 and -99, or with one 9 more before them where an answer can be that low.
    """
    lowest = min((measure.range[0] for measure in measures), default=0.0)
    size = 100
    while lowest <= 3 - size:
        size *= 10
    return {reason: place - size for reason, place in zip(REASONS, (3, 2, 1), strict=True)}


def with_their_words(numbers: dict[Missing, int]) -> Labels:
    """Each number with its reason, as people read it."""
    return tuple((number, str(reason).capitalize()) for reason, number in numbers.items())
