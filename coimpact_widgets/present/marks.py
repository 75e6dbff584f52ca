"""The marks of our charts, as seaborn draws them, in a twentieth of the time: bars, ranges, lines and dots.

seaborn makes tables of every mark, scales them and sets some hundred settings for each plot: a page of
thirty results would take ten seconds. Our marks come with their places and colours, so they are drawn at
once. A test draws the same with seaborn and compares.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .palette import COLOURS

if TYPE_CHECKING:
    from .chart_panel import Panel

Numbers = Sequence[float]
SOLID = "-"
HALVED_BY_ITS_CLIP = 2
"""The edge of a bar is clipped to its own outline, so it is drawn twice as wide."""


@dataclass(frozen=True)
class Bar:
    """Bars from nobody to their count. `width` is a share of the least space between their middles."""

    color: str = COLOURS[0]
    alpha: float = 1
    fill: bool = True
    edgecolor: str = ""
    edgewidth: float = 1
    width: float = 0.8


@dataclass(frozen=True)
class Range:
    """Straight lines between two ends."""

    color: str = COLOURS[0]
    linewidth: float = 1.5


@dataclass(frozen=True)
class Path:
    """A line through its places. `linestyle` "-" is solid; numbers are the lengths of dashes and gaps."""

    color: str = COLOURS[0]
    linewidth: float = 1.5
    linestyle: str | tuple[float, ...] = SOLID


@dataclass(frozen=True)
class Dot:
    """Marks at their places: circles, or another of matplotlib's filled shapes."""

    color: str = COLOURS[0]
    pointsize: float = 6
    marker: str = "o"
    edgewidth: float = 0.5
    artist_kws: dict[str, Any] = field(default_factory=dict)


Mark = Bar | Range | Path | Dot


@dataclass(frozen=True)
class Layer:
    """One kind of mark with its places and, where they differ, its colours.

    Bars at one place that are `stacked` stand one after another.
    """

    mark: Mark
    places: dict[str, Any]
    stacked: bool = False


@dataclass(frozen=True)
class Plot:
    """Marks to be drawn on a panel, the first at the back."""

    layers: tuple[Layer, ...] = ()

    def add(self, mark: Mark, *, stacked: bool = False, **places: Any) -> Plot:
        """The same with one more layer of marks at these places."""
        return Plot((*self.layers, Layer(mark, places, stacked)))

    def draw(self, panel: Panel) -> None:
        """Draw every layer on a panel."""
        for layer in self.layers:
            match layer.mark:
                case Bar():
                    _bars(panel, layer.mark, layer)
                case Range():
                    _ranges(panel, layer.mark, layer)
                case Path():
                    _paths(panel, layer.mark, layer)
                case Dot():
                    _dots(panel, layer.mark, layer)


def _bars(panel: Panel, mark: Bar, layer: Layer) -> None:
    from matplotlib.patches import Rectangle

    ends, middles, colours = layer.places["x"], layer.places["y"], _colours(layer)
    places = sorted(set(middles))
    width = mark.width * min((below - above for above, below in pairwise(places)), default=1)
    begins = _begins(ends, middles) if layer.stacked else [0.0] * len(ends)
    for begin, end, middle, colour in zip(begins, ends, middles, colours, strict=True):
        if not end:
            continue
        top = middle - width / 2
        bar = Rectangle((begin, top), end, middle + width / 2 - top)
        bar.set(
            facecolor=(*colour[:3], colour[3] * mark.alpha * mark.fill),
            edgecolor=mark.edgecolor or colour,
            linewidth=mark.edgewidth * HALVED_BY_ITS_CLIP,
        )
        bar.set_clip_path(bar.get_path(), bar.get_transform() + panel.transData)
        bar.set_clip_box(panel.bbox)
        panel.add_patch(bar)


def _begins(ends: Numbers, middles: Numbers) -> list[float]:
    """Where each bar begins: at the end of the one before it at the same place."""
    reached: dict[float, float] = {}
    begins = []
    for end, middle in zip(ends, middles, strict=True):
        begins.append(reached.get(middle, 0.0))
        reached[middle] = begins[-1] + end
    return begins


def _ranges(panel: Panel, mark: Range, layer: Layer) -> None:
    from matplotlib.collections import LineCollection

    rows = zip(layer.places["y"], layer.places["xmin"], layer.places["xmax"], strict=True)
    segments = [[(low, y), (high, y)] for y, low, high in sorted(rows, key=lambda row: float(row[0]))]
    look: dict[str, Any] = {"colors": _colours(layer), "linewidths": [mark.linewidth] * len(segments)}
    panel.add_collection(LineCollection(segments, capstyle="projecting", **look), autolim=False)


def _paths(panel: Panel, mark: Path, layer: Layer) -> None:
    from matplotlib.lines import Line2D

    xs, ys = layer.places["x"], layer.places["y"]
    groups = layer.places.get("group", [0] * len(xs))
    dashes = mark.linestyle if isinstance(mark.linestyle, str) else (0, mark.linestyle)
    caps = {"solid_capstyle": "round", "dash_capstyle": "round" if mark.linestyle == SOLID else "butt"}
    look: dict[str, Any] = {"color": mark.color, "linewidth": mark.linewidth, "linestyle": dashes, **caps}
    for group in dict.fromkeys(groups):
        at = [place for place, each in enumerate(groups) if each == group]
        panel.add_line(Line2D([xs[place] for place in at], [ys[place] for place in at], **look))


def _dots(panel: Panel, mark: Dot, layer: Layer) -> None:
    from matplotlib.collections import PathCollection
    from matplotlib.markers import MarkerStyle
    from matplotlib.transforms import IdentityTransform

    shape, colours = MarkerStyle(mark.marker), _colours(layer)
    places = list(zip(layer.places["x"], layer.places["y"], strict=True))
    outlines = [shape.get_path().transformed(shape.get_transform())] * len(places)
    look: dict[str, Any] = {"facecolors": colours, "edgecolors": colours}
    look |= {"linewidths": [mark.edgewidth] * len(places), "transform": IdentityTransform()}
    sizes = [mark.pointsize**2] * len(places)
    dots = PathCollection(outlines, sizes, offsets=places, offset_transform=panel.transData, **look)
    dots.set(**mark.artist_kws)
    panel.add_collection(dots)


def _colours(layer: Layer) -> list[tuple[float, ...]]:
    """A colour for each mark, as parts of red, green, blue and cover."""
    from matplotlib.colors import to_rgba

    given = layer.places.get("color", layer.mark.color)
    many = [given] * len(layer.places["y"]) if isinstance(given, str) else given
    return [to_rgba(each) for each in many]
