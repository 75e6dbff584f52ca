"""The chart of who reached the smallest change that matters: people in three groups, or bars when many."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from .chart_bars import Bar, draw_bars
from .chart_icons import MOST_FIGURES, are_large, draw_people, each_figure, figures
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .numbers import people, whole
from .palette import COLOURS, MUTED
from .phrases import capital
from .words_smallest import Group, groups

FILLED = {"reached it": COLOURS[0], "fell as much": COLOURS[1]}


def draw(result: Result, title: str) -> ChartPage:
    """One figure a person up to 100 people, bars above that; nothing is drawn for a hidden count."""
    page, n, found = ChartPage(title), result.answered, groups(result)
    if n > MOST_FIGURES or any(each.count is None for each in found):
        draw_bars(page, [_bar(each, n) for each in found])
    else:
        for each in found:
            _draw_group(page, each, large=are_large(n))
        page.note(each_figure(n))
    if is_hidden(result):
        page.note(NOTE_OF_HIDDEN)
    return page


def _draw_group(page: ChartPage, group: Group, *, large: bool) -> None:
    colour, count = FILLED.get(group.name), group.count or 0
    who = people(count) if count else "nobody"
    shown = figures(count if colour else 0, count)
    draw_people(page, f"{capital(group.words)}: {who}", shown, colour or MUTED, large=large)


def _bar(group: Group, n: int) -> Bar:
    colour = FILLED.get(group.name, MUTED)
    if group.count is None:
        return Bar(capital(group.words), None, colour)
    return Bar(capital(group.words), group.count, colour, n, f"{whole(group.count)} of {whole(n)}")
