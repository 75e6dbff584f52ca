"""A drawing as PNG, for Word and wherever SVG cannot go."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from .drawing import Box, Dot, Drawing, Line, Mark, Shape, Text
from .lettering import MEASURED_BY, drawable

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DPI = 100
SHARPNESS = 2
"""Pixels of the picture to each pixel of the drawing, so that it prints well."""
FAST = {"compress_level": 4}
DASHES: dict[str, Any] = {"solid": "solid", "dashed": (0, (4, 3)), "dotted": (0, (1, 2))}


def png(drawing: Drawing) -> bytes:
    """The drawing as a PNG picture at twice its size in pixels. Needs matplotlib; opens no window."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with rc_context({"font.family": MEASURED_BY, "path.simplify": False}):
        figure = Figure(figsize=(drawing.width / DPI, drawing.height / DPI), dpi=DPI, facecolor="white")
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1), xlim=(0, drawing.width), ylim=(drawing.height, 0))
        axes.axis("off")
        for order, mark in enumerate(drawing.marks):
            _draw(axes, mark, order)
        file = BytesIO()
        figure.savefig(file, format="png", dpi=DPI * SHARPNESS, metadata={"Software": None}, pil_kwargs=FAST)
    return file.getvalue()


def _draw(axes: Axes, mark: Mark, order: int) -> None:
    match mark:
        case Text():
            _text(axes, mark, order)
        case Box():
            _box(axes, mark, order)
        case Line():
            _line(axes, mark, order)
        case Shape():
            _outline(axes, mark, order)
        case Dot():
            _dot(axes, mark, order)


def _text(axes: Axes, text: Text, order: int) -> None:
    align: Any = {"left": "left", "middle": "center", "right": "right"}[text.align]
    axes.text(
        text.x,
        text.y,
        drawable(text.words),
        size=_in_points(text.size),
        weight="bold" if text.bold else "normal",
        color=text.colour,
        ha=align,
        va="baseline",
        zorder=order,
        parse_math=False,
    )


def _box(axes: Axes, box: Box, order: int) -> None:
    from matplotlib.patches import FancyBboxPatch, Rectangle

    look: dict[str, Any] = {
        "facecolor": box.fill,
        "edgecolor": box.edge or "none",
        "linewidth": _in_points(box.thickness),
        "linestyle": DASHES[box.dash],
        "zorder": order,
    }
    if box.radius:
        style = f"round,pad=0,rounding_size={box.radius}"
        axes.add_artist(FancyBboxPatch((box.x, box.y), box.width, box.height, boxstyle=style, **look))
    else:
        axes.add_artist(Rectangle((box.x, box.y), box.width, box.height, **look))


def _line(axes: Axes, line: Line, order: int) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    step = Path.CURVE4 if line.curved else Path.LINETO
    path = Path(list(line.points), [Path.MOVETO, *([step] * (len(line.points) - 1))])
    width, dash = _in_points(line.thickness), DASHES[line.dash]
    axes.add_artist(
        PathPatch(
            path, facecolor="none", edgecolor=line.colour, linewidth=width, linestyle=dash, zorder=order
        )
    )


def _outline(axes: Axes, shape: Shape, order: int) -> None:
    from matplotlib.patches import Polygon

    axes.add_artist(Polygon(list(shape.points), facecolor=shape.fill, edgecolor="none", zorder=order))


def _dot(axes: Axes, dot: Dot, order: int) -> None:
    from matplotlib.patches import Circle

    edge = dot.edge or "none"
    axes.add_artist(
        Circle(
            (dot.x, dot.y),
            dot.radius,
            facecolor=dot.fill,
            edgecolor=edge,
            linewidth=_in_points(2),
            zorder=order,
        )
    )


def _in_points(pixels: float) -> float:
    return pixels * 72 / DPI
