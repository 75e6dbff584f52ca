"""A drawing as PNG, for Word and wherever SVG cannot go."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from .drawing import Box, Dot, Drawing, Line, Mark, Person, Shape, Text

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

    with rc_context({"font.family": "DejaVu Sans", "path.simplify": False}):
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
        case Person():
            _person(axes, mark, order)


def _text(axes: Axes, text: Text, order: int) -> None:
    align: Any = {"left": "left", "middle": "center", "right": "right"}[text.align]
    axes.text(
        text.x,
        text.y,
        _drawable(text.words),
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


def _person(axes: Axes, person: Person, order: int) -> None:
    from matplotlib.patches import Circle, PathPatch
    from matplotlib.path import Path

    x, y = person.x, person.y
    points = [(1.5, 31), (1.5, 20), (1.5, 15.5), (5, 13), (10, 13), (15, 13), (18.5, 15.5), (18.5, 20)]
    points += [(18.5, 31), (1.5, 31)]
    steps = [Path.MOVETO, Path.LINETO, *([Path.CURVE4] * 6), Path.LINETO, Path.CLOSEPOLY]
    look: dict[str, Any] = {
        "facecolor": person.colour if person.filled else "none",
        "edgecolor": person.colour,
        "linewidth": _in_points(1.8),
        "zorder": order,
    }
    axes.add_artist(Circle((x + 10, y + 6), 5, **look))
    axes.add_artist(PathPatch(Path([(x + px, y + py) for px, py in points], steps), **look))


def _in_points(pixels: float) -> float:
    return pixels * 72 / DPI


def _drawable(text: str) -> str:
    """The text without the letters that the font lacks: they stand in the alt text and the table."""
    known = _known_letters()
    return "".join(letter for letter in text if ord(letter) in known)


@cache
def _known_letters() -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, findfont, get_font

    return frozenset(get_font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap())
