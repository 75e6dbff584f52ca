"""The chart of who is missing: for each people group, who answered before and who answered both times."""

from __future__ import annotations

from ..analysis.result import Cell, Result, is_hidden
from .chart_bars import Bar, draw_bars
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .group_names import called
from .numbers import HIDDEN, whole
from .own_times import at_own_times
from .subject import value_of

EVERYONE = "Everyone"
HOW_TO_READ = "Outline: answered before. Filled in: answered both times."


def draw(result: Result, title: str) -> ChartPage:
    """A bar for everyone and one for each people group: an outline for before, filled in for both times."""
    page = ChartPage(title)
    draw_bars(page, [bar_of(*row) for row in rows_of(result)])
    page.note(at_own_times(HOW_TO_READ, result))
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def rows_of(result: Result) -> tuple[tuple[str, float | None, float | None], ...]:
    """Each group's name with how many answered before and both times, everyone first; None is hidden."""
    everyone = (EVERYONE, value_of(result, "answered before"), value_of(result, "answered both"))
    groups = ((called(str(row[0])), _count(row[1]), _count(row[2])) for row in result.table.rows)
    return (everyone, *groups)


def _count(cell: Cell) -> float | None:
    return cell if isinstance(cell, int | float) else None


def bar_of(name: str, before: float | None, both: float | None) -> Bar:
    """A bar with its name: filled in for those who answered both times, of those who answered before."""
    if both is None or before is None:
        return Bar(name, both, of=before, told=f"{HIDDEN}, of {whole(before)}" if before is not None else "")
    return Bar(name, both, of=before, told=f"{whole(both)} of {whole(before)}")
