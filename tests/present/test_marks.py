"""Our marks are drawn as seaborn draws them."""

from __future__ import annotations

import re
import warnings
from io import StringIO

import pytest

from coimpact_widgets.present import marks
from coimpact_widgets.present.chart_look import BAR, DOT, OUTLINE
from coimpact_widgets.present.chart_picture import our_look
from coimpact_widgets.present.palette import COLOURS, MUTED

BARS = {"x": [3, 4, 0, 2, 5], "y": [10, 10, 10, 60, 60], "color": [*COLOURS, MUTED]}
DRAWN = {
    "bars": ("Bar", BAR | {"color": MUTED, "width": 0.6}, {"x": [3, 4], "y": [10, 60]}, False),
    "outlines": ("Bar", OUTLINE | {"width": 0.6}, {"x": [3, 4], "y": [10, 60]}, False),
    "stacked bars": ("Bar", BAR | {"edgecolor": MUTED, "width": 0.6}, BARS, True),
    "ranges": (
        "Range",
        {"color": MUTED, "linewidth": 4},
        {"xmin": [1, 0], "xmax": [5, 3], "y": [60, 10]},
        False,
    ),
    "a line": ("Path", {"color": MUTED, "linewidth": 2}, {"x": [0, 3, 7], "y": [60, 10, 30]}, False),
    "dashes": (
        "Path",
        {"color": MUTED, "linewidth": 2, "linestyle": (4, 3)},
        {"x": [0, 7], "y": [60, 10]},
        False,
    ),
    "broken lines": (
        "Path",
        {"color": MUTED, "linewidth": 2},
        {"x": [0, 1, 2, 3], "y": [1, 2, 3, 4], "group": [0, 0, 1, 1]},
        False,
    ),
    "dots": (
        "Dot",
        DOT | {"pointsize": 9},
        {"x": [1, 2], "y": [60, 10], "color": [COLOURS[0], COLOURS[1]]},
        False,
    ),
    "diamonds": (
        "Dot",
        DOT | {"pointsize": 9, "marker": "D", "color": MUTED},
        {"x": [1, 2], "y": [60, 10]},
        False,
    ),
}


def drawn(draw) -> str:
    """The SVG of what is drawn on one panel, without the names of its clips, which no one sees."""
    from matplotlib.figure import Figure

    with our_look():
        axes = Figure().add_axes((0, 0, 1, 1), xticks=[], yticks=[])
        draw(axes)
        axes.set_axis_off()
        axes.set(xlim=(0, 8), ylim=(70, 0))
        file = StringIO()
        axes.figure.savefig(file, format="svg", metadata={"Date": None})
    return re.sub(r"\bp[0-9a-f]{10}\b", "clip", file.getvalue())


@pytest.mark.parametrize("name", DRAWN)
def test_a_mark_is_drawn_as_seaborn_draws_it(name: str) -> None:
    from seaborn import objects as so

    kind, look, places, stacked = DRAWN[name]
    moves = (so.Stack(),) if stacked else ()
    across = {"orient": "y"} if kind in ("Bar", "Range") else {}
    theirs = so.Plot().add(getattr(so, kind)(**look), *moves, **places, **across).scale(color=None)
    ours = marks.Plot().add(getattr(marks, kind)(**look), stacked=stacked, **places)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected = drawn(lambda axes: theirs.on(axes).plot())
    assert expected == drawn(ours.draw)


def test_a_bar_of_nobody_is_not_drawn() -> None:
    plot = marks.Plot().add(marks.Bar(), x=[0, 2], y=[1, 2])
    assert drawn(plot.draw) != drawn(marks.Plot().add(marks.Bar(), x=[1, 2], y=[1, 2]).draw)
    assert 2 == drawn(plot.draw).count('id="patch_')
