"""The chart of a score: the two averages on their scale, and the average change with its interval."""

from __future__ import annotations

from ..analysis.result import Result, is_hidden
from . import marks
from .chart_bars import Bar, draw_bars
from .chart_look import DOT, SIZE, SMALL, WIDTH
from .chart_page import NOTE_OF_HIDDEN, ChartPage
from .chart_pairs import draw_score_pairs
from .chart_panel import Across
from .lettering import text_width
from .numbers import plain, score, signed
from .own_times import own_times
from .palette import COLOURS, LINE, MUTED
from .phrases import capital
from .subject import Decimals, Subject, decimals_of, interval_of, subject, value_of
from .words_counts import ways
from .words_score import no_range

LEFT, RIGHT = 176.0, WIDTH - 24.0
BASELINE = 6.5


def draw(result: Result, title: str) -> ChartPage:
    """A line a person where they are few, or else the averages; then the average change.

    Bars of who went which way where there is neither.
    """
    page, about = ChartPage(title), subject(result)
    before, after = value_of(result, "mean before"), value_of(result, "mean after")
    change = value_of(result, "mean change")
    if result.pairs.rows:
        draw_score_pairs(page, result)
    if before is None or after is None or change is None:
        if result.pairs.rows:
            return page
        draw_bars(page, [Bar(way.capitalize(), value_of(result, way)) for way in ways(result)])
        if is_hidden(result):
            page.note(NOTE_OF_HIDDEN)
        return page
    shown, found = decimals_of(result), interval_of(result, "mean change")
    if not result.pairs.rows:
        _averages(page, about, own_times(result), shown.places, before, after)
    _change(page, about, shown, change, found)
    if found is None:
        page.note(no_range(result))
    return page


def _averages(
    page: ChartPage, about: Subject, times: tuple[str, str], places: int, before: float, after: float
) -> None:
    """A dot for each average, on a line that is the whole scale."""
    page.write("Average score", color=MUTED)
    top, across = page.y, Across(about.low, about.high, LEFT, RIGHT)
    first, last = map(capital, times)
    rows = ((first, before, top + 28), (last, after, top + 70))
    for name, value, y in rows:
        page.line(name, 0, y + BASELINE)
        page.line(score(value, places), LEFT - 24, y + BASELINE, ha="right", weight="bold")
    for end in (about.low, about.high):
        _write_at(page, plain(end), across.place(end), top + 104)
    page.arrow(*((across.place(value), y) for _, value, y in rows))
    page.y = top + 114
    heights = [y for *_, y in rows]
    plot = marks.Plot().add(
        marks.Range(color=LINE, linewidth=4), y=heights, xmin=[about.low] * 2, xmax=[about.high] * 2
    )
    plot = plot.add(marks.Dot(**DOT, pointsize=20), x=[before, after], y=heights, color=COLOURS[:2])
    plot.draw(page.panel(across, top, page.y))


def _change(
    page: ChartPage, about: Subject, shown: Decimals, change: float, found: tuple[float, float] | None
) -> None:
    """A dot for the change, a line for where it could be, and a dashed line at no change."""
    page.y += 14
    page.write("Average change", color=MUTED)
    low, high = found or (change, change)
    reach = max(abs(low), abs(high), (about.high - about.low) / 10) * 1.15
    across, top = Across(-reach, reach, WIDTH - RIGHT, RIGHT), page.y
    y, bottom = top + 50, top + 78
    _write_change(page, f"{shown.about}{signed(change, shown.places)}", across, change, y)
    for words, value in (("fall", -reach), ("no change", 0), ("rise", reach)):
        _write_at(page, words, across.place(value), bottom + 26)
    page.y = bottom + 34
    plot = (
        marks.Plot()
        .add(marks.Path(color=LINE, linewidth=4), x=[-reach, reach], y=[bottom, bottom])
        .add(marks.Path(color=MUTED, linewidth=1.5, linestyle=(4, 3)), x=[0, 0], y=[top + 8, bottom + 6])
        .add(marks.Range(color=COLOURS[0], linewidth=5), xmin=[low], xmax=[high], y=[y])
        .add(marks.Dot(**DOT, pointsize=20, color=COLOURS[0]), x=[change], y=[y])
    )
    plot.draw(page.panel(across, top, page.y))
    if found:
        ends = " to ".join(signed(value, shown.places) for value in found)
        page.note(f"The line shows where it could be, allowing for chance: {ends}.")


def _write_change(page: ChartPage, words: str, across: Across, change: float, y: float) -> None:
    """The change over its dot, or beside the line of no change where that would run through it."""
    x, half = across.place(change), text_width(words, SIZE, bold=True) / 2
    middle = across.place(0)
    if abs(x - middle) < half + 6:
        x = middle + (half + 8 if x >= middle else -half - 8)
    page.line(words, max(half, min(x, WIDTH - half)), y - 18, ha="center", weight="bold")


def _write_at(page: ChartPage, words: str, x: float, y: float) -> None:
    """Small words with their middle at `x`, or as near to it as the edge of the page allows."""
    half = text_width(words, SMALL) / 2
    page.line(words, max(half, min(x, WIDTH - half)), y, ha="center", size=SMALL, color=MUTED)
