"""A picture of so many of so many people, without words of its own: the words stand beside it."""

from __future__ import annotations

from functools import lru_cache, partial

from .chart_icons import draw_people, figures
from .chart_page import ChartPage
from .chart_picture import picture
from .figure import Figure
from .numbers import whole
from .palette import COLOURS
from .words_plain import MOST_FIGURES


@lru_cache(maxsize=128)
def people_figure(part: float, total: float) -> Figure:
    """Rows of ten people, the first of them filled in. It is named by what it shows."""
    shown = figures(part, total, MOST_FIGURES)
    title = f"{whole(shown.filled)} of {whole(shown.total)} people are filled in"
    return Figure(
        title, f"Picture of people in rows. {title}.", partial(picture, partial(_draw, part, total))
    )


def _draw(part: float, total: float) -> ChartPage:
    page = ChartPage("")
    draw_people(page, "", figures(part, total, MOST_FIGURES), COLOURS[0])
    return page
