"""The chart of a rating in words: the same people's answers before and after."""

from __future__ import annotations

from ..analysis.result import Result
from .chart_page import ChartPage
from .chart_pairs import draw_ordinal_pairs
from .chart_stacked import answers_of, draw_answers, stacks_of
from .numbers import people


def draw(result: Result, title: str) -> ChartPage:
    """A line a person where they are few; else two stacked bars and a key with every count.

    Single bars instead where a count is hidden.
    """
    page, stacks = ChartPage(title), stacks_of(result)
    if result.pairs.rows:
        draw_ordinal_pairs(page, result)
        return page
    draw_answers(page, answers_of(result), stacks, f"The same {people(stacks[0].total)} both times.")
    return page
