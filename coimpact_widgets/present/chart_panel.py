"""A place on the page of a chart: what stands on it, and the scale that its marks stand on.

matplotlib's own axes make ticks, spines and labels before anything is drawn. Our charts have none, and making
them would take half of the time that a chart takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .chart_look import WIDTH

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.collections import Collection
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch
    from matplotlib.text import Text
    from matplotlib.transforms import Affine2D


class Across(NamedTuple):
    """A scale from left to right: its two ends, and the pixels of the page at which they stand."""

    low: float
    high: float
    left: float = 0
    right: float = WIDTH

    @property
    def pixels(self) -> float:
        """How many pixels one of its units takes."""
        return (self.right - self.left) / (self.high - self.low)

    def place(self, value: float) -> float:
        """Where a value stands, in pixels; a value beyond an end stands at that end."""
        part = min(max((value - self.low) / (self.high - self.low), 0), 1)
        return self.left + (self.right - self.left) * part


class Panel:
    """Marks with their x on the scale `across` and their y in pixels from the top of the page.

    It takes marks under the names that matplotlib's axes take them under. `page` turns pixels of the page
    into those of the figure. What stands `above` is drawn over all that does not.
    """

    def __init__(
        self, figure: Figure, page: Affine2D, across: Across, ends: tuple[float, float], above: int = 0
    ) -> None:
        from matplotlib.transforms import Affine2D, Bbox, TransformedBbox

        self.figure, self.across, self.above = figure, across, above
        begin = across.left - across.low * across.pixels
        self.transData = Affine2D().scale(across.pixels, 1).translate(begin, 0) + page
        top, bottom = ends
        self.bbox = TransformedBbox(Bbox([(across.low, top), (across.high, bottom)]), self.transData)
        self.patches: list[Patch] = []
        self.lines: list[Line2D] = []
        self.collections: list[Collection] = []
        self.texts: list[Text] = []

    def add_patch(self, patch: Patch) -> None:
        """A shape, such as a bar or an arrow."""
        self.patches.append(patch)
        self._add(patch)

    def add_line(self, line: Line2D) -> None:
        """A line through its places."""
        self.lines.append(line)
        self._add(line)

    def add_collection(self, collection: Collection, autolim: bool = False) -> None:
        """Many marks of one kind. Its scale is given, so it never follows them, whatever `autolim` says."""
        self.collections.append(collection)
        self._add(collection)

    def add_text(self, text: Text) -> None:
        """One line of letters, never cut."""
        text.set_clip_on(False)
        self.texts.append(text)
        self._add(text)

    def add_shapes(
        self,
        xs: Any,
        ys: Any,
        marker: Any,
        size: float,
        *,
        fill: Any,
        edge: Any = "face",
        edgewidth: float = 1.0,
    ) -> None:
        """The same shape at each place, `size` pixels across: a marker of matplotlib or a path. Never cut."""
        from matplotlib.collections import PathCollection
        from matplotlib.markers import MarkerStyle
        from matplotlib.transforms import IdentityTransform

        style = MarkerStyle(marker)
        outline = style.get_path().transformed(style.get_transform())
        places = list(zip(xs, ys, strict=True))
        look = {"facecolors": fill, "edgecolors": edge, "linewidths": edgewidth, "clip_on": False}
        shapes = PathCollection([outline], [size**2], offsets=places, offset_transform=self.transData, **look)
        shapes.set_transform(IdentityTransform())
        self.add_collection(shapes)

    def _add(self, artist: Artist) -> None:
        if not artist.is_transform_set():
            artist.set_transform(self.transData)
        if artist.get_clip_path() is None:
            artist.set_clip_box(self.bbox)
        artist.set_zorder(artist.get_zorder() + self.above)
        self.figure.add_artist(artist)
