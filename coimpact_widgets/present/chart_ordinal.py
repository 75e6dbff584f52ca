"""The chart of a rating in words: the same people's answers before and after, as ordered bars with counts."""

from __future__ import annotations

from ..analysis.result import Result
from .chart_page import ChartPage
from .chart_stacked import answers_of, draw_answers, stacks_of
from .numbers import people


def draw(result: Result, title: str) -> ChartPage:
    """Two stacked bars and a key with every count; single bars instead where a count is hidden."""
    page, stacks = ChartPage(title), stacks_of(result)
    draw_answers(page, answers_of(result), stacks, f"The same {people(stacks[0].total)} both times.")
    return page
