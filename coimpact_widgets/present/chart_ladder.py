"""The chart of how sure we are: for each outcome, how many steps of the ladder it has climbed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..analysis.result import Result
from ..domain.rung import Rung
from .chart_look import SIZE, WIDTH
from .chart_page import ChartPage
from .chart_panel import Across
from .palette import COLOURS, MUTED, WHITE
from .phrases import capital
from .words_sure import STEPS, Labelled, label, outcomes_of, steps_climbed

BOX, APART = 17, 24
"""The side of a box, and how far one begins after another, in pixels."""
BESIDE = 14
HOW_TO_READ = "Each box is one step surer: {}."
CAUSED_TOO = "proof by lot"


def draw(result: Result, title: str) -> ChartPage:
    """Each outcome with its boxes and its label; a box that is filled in is a step that was climbed."""
    page, rows = ChartPage(title), outcomes_of(result)
    steps = steps_of(rows)
    begin = page.y
    heights = [_write(page, row, len(steps)) for row in rows]
    _boxes(page, begin, heights, [steps_climbed(row.rung) for row in rows], len(steps))
    page.note(HOW_TO_READ.format(", ".join(steps)))
    return page


def steps_of(rows: Sequence[Labelled]) -> tuple[str, ...]:
    """The steps there are to climb. The last is shown only where somebody stands on it."""
    return (*STEPS, CAUSED_TOO) if any(row.rung is Rung.CAUSED for row in rows) else STEPS


def _write(page: ChartPage, row: Labelled, steps: int) -> float:
    """The words of one outcome; the height of the middle of its boxes comes back."""
    page.y += 6
    page.write(capital(row.what))
    page.y += 3
    middle = page.y + SIZE * 0.65
    page.write(capital(label(row.rung)), left=steps * APART + BESIDE, weight="bold")
    page.y += 8
    return middle


def _boxes(
    page: ChartPage, begin: float, heights: Sequence[float], climbed: Sequence[int], steps: int
) -> None:
    panel = page.panel(Across(0, WIDTH), begin, page.y)
    look: dict[str, Any] = {"marker": "s", "size": BOX, "edgewidth": 1.5}
    places = [
        (BOX / 2 + 1 + APART * step, height, step < count)
        for height, count in zip(heights, climbed, strict=True)
        for step in range(steps)
    ]
    for filled, colour, edge in ((True, COLOURS[0], COLOURS[0]), (False, WHITE, MUTED)):
        xs, ys = ([place[at] for place in places if place[2] is filled] for at in (0, 1))
        if xs:
            panel.add_shapes(xs, ys, fill=colour, edge=edge, **look)
