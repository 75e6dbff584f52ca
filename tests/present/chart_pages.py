"""What is drawn on the charts of results, for the tests of charts."""

from __future__ import annotations

from functools import cache

from coimpact_widgets.present.chart_page import ChartPage
from coimpact_widgets.present.chart_picture import our_look
from coimpact_widgets.present.charts import DRAWN, is_drawn
from coimpact_widgets.present.subject import shows_numbers
from coimpact_widgets.present.words import headline
from tests.present import (
    monthly,
    samples,
    samples_of_groups,
    samples_of_pairs,
    samples_of_stories,
    samples_of_times,
    samples_of_worth,
)
from tests.present.grid import answers, hidden_results
from tests.present.sure_samples import few_sures

MARKED = (
    *(samples.ordinal(*counts) for counts in ((0, 0, 0), (1, 0, 0), (0, 24, 0), (14, 7, 3), (6, 1, 24))),
    *(
        samples.score(n=n, low=low, high=high)
        for n, low, high in ((20, 0.6, 2.2), (20, -1.2, 1.2), (1, None, None))
    ),
    *answers(),
    *hidden_results(),
    *filter(is_drawn, samples_of_worth.every_kind()),
    *filter(is_drawn, samples_of_groups.every_kind()),
    *few_sures(),
    *filter(shows_numbers, monthly.RESULTS[::4]),
    *samples_of_stories.marked(),
    *samples_of_pairs.every_kind(),
    *samples_of_times.marked(),
)
"""Results that make charts unlike each other."""


@cache
def page(result) -> ChartPage:
    """The finished page of a result's chart."""
    with our_look():
        return DRAWN[result.kind](result, headline(result)).finished()


def texts(result) -> list[str]:
    """Every line of text on the chart."""
    return [text.get_text() for text in page(result).paper.texts if text.get_text()]


def boxes(result):
    """Every bar, in the unit of its scale."""
    return [patch for panel in page(result).panels for patch in panel.patches]


def dots(result):
    """The place of every dot, in the unit of its scale."""
    found = [each for panel in page(result).panels for each in panel.collections]
    return [place for each in found if hasattr(each, "get_sizes") for place in each.get_offsets()]


def people(result) -> list[int]:
    """How many figures of people stand in each group of them, filled and in outline by turns."""
    if result.kind != "paired yes/no":
        return []
    found = [each for panel in page(result).panels for each in panel.collections]
    return [len(each.get_offsets()) for each in found]


def colours_of(drawn) -> list[str]:
    """Colours as they are written in the palette, in small letters."""
    from matplotlib.colors import to_hex

    return [to_hex(colour) for colour in drawn]


def extents(result):
    """Every text with the box that its letters take: left, top, right and bottom in pixels of the page."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    drawn = page(result)
    with our_look():
        renderer = FigureCanvasAgg(drawn.figure).get_renderer()
        found = [
            (text.get_text(), text.get_window_extent(renderer))
            for text in drawn.paper.texts
            if text.get_text()
        ]
    height = drawn.figure.bbox.height
    return [(words, (box.x0, height - box.y1, box.x1, height - box.y0)) for words, box in found]
