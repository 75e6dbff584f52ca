"""The chart of what a group could see: one bar for each number of people, with ours in full colour."""

from __future__ import annotations

from ..analysis.kind import Kind
from ..analysis.result import Result
from .chart_bars import Bar, draw_bars
from .chart_page import ChartPage
from .numbers import people, whole
from .palette import COLOURS, MUTED
from .subject import value_of
from .words_could_see import size_of

OURS = " (you)"
FEWER_SHOW_MORE = "The more people answer, the smaller the change that you can see."
NOT_SEEN = "no fall would show"


def draw_sizes(result: Result, title: str) -> ChartPage:
    """What could be seen with other numbers of people too."""
    page = ChartPage(title)
    draw_bars(page, [_bar(*each, result) for each in _sizes(result)])
    page.note(FEWER_SHOW_MORE)
    return page


def draw_counts(result: Result, title: str) -> ChartPage:
    """The count before, and the counts after that would show."""
    page = ChartPage(title)
    draw_bars(page, [Bar(name, count, colour, told=told) for name, count, colour, told in _counts(result)])
    return page


def alt_of_sizes(result: Result) -> str:
    """What the chart of numbers of people shows."""
    told = [f"{_who(number, result)}: {_told(number, seen, result)}" for number, seen in _sizes(result)]
    return f"Bars for each number of people. {'; '.join(told)}."


def alt_of_counts(result: Result) -> str:
    """What the chart of counts shows."""
    told = [f"{name}: {told}" for name, _, _, told in _counts(result)]
    return f"Bars of counts. {'; '.join(told)}."


def _sizes(result: Result) -> list[tuple[float, float]]:
    return [(float(number or 0), float(seen or 0)) for number, seen in result.table.rows]


def _bar(number: float, seen: float, result: Result) -> Bar:
    colour = COLOURS[0] if number == value_of(result, "people") else MUTED
    whole_group = number if _counts_people(result) else None
    return Bar("", seen, colour, whole_group, _told(number, seen, result), _who(number, result))


def _counts_people(result: Result) -> bool:
    return result.kind == Kind.COULD_SEE_YES_NO


def _who(number: float, result: Result) -> str:
    return f"{people(number)}{OURS if number == value_of(result, 'people') else ''}"


def _told(number: float, seen: float, result: Result) -> str:
    return f"{whole(seen)} of {whole(number)}" if _counts_people(result) else size_of(result, seen)


def _counts(result: Result) -> list[tuple[str, float | None, str, str]]:
    names = {"count before": "Before", "seen as a fall": "Seen as a fall", "seen as a rise": "Seen as a rise"}
    found = []
    for name, words in names.items():
        count = value_of(result, name)
        told = NOT_SEEN if count is None else whole(count)
        found.append((words, count, MUTED if name == "count before" else COLOURS[0], told))
    return found
