"""The page a chart is drawn on: words and marks from the top down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .chart_look import LINE_HEIGHT, PIXELS_AN_INCH, SIZE, SMALL, TITLE_SIZE, WIDTH
from .lettering import is_cut, reads_right_to_left, wrapped
from .palette import MUTED
from .phrases import printable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

RIGHT_TO_LEFT = "\u200f"
"""An unseen letter of a right-to-left script: with it, a full stop stands at the proper end."""
MOST_LINES = 4
STEPS = 20
"""How finely a width is sought that breaks a text well."""
PAUSES = ",.;"
NOTE_OF_HIDDEN = "Small numbers are hidden to keep people safe. Nothing is drawn for them."


class Across(NamedTuple):
    """A scale from left to right: its two ends, and the pixels of the page at which they stand."""

    low: float
    high: float
    left: float = 0
    right: float = WIDTH

    def place(self, value: float) -> float:
        """Where a value stands, in pixels; a value beyond an end stands at that end."""
        part = min(max((value - self.low) / (self.high - self.low), 0), 1)
        return self.left + (self.right - self.left) * part


class ChartPage:
    """A chart being drawn. Places are pixels from the top left; `y` is where the next part begins."""

    def __init__(self, title: str) -> None:
        from matplotlib.figure import Figure

        self.figure = Figure()
        self.paper = self.figure.add_axes((0, 0, 1, 1), zorder=1)
        self.panels: list[tuple[Axes, float, float, Across]] = []
        self.y = 2.0
        self.write(title, size=TITLE_SIZE, weight="bold")
        self.y += 12

    @property
    def height(self) -> int:
        """How high it is so far, in pixels."""
        return round(self.y + 6)

    def write(self, words: str, left: float = 0, right: float = WIDTH, **look: Any) -> None:
        """A block of text of at most four lines between `left` and `right`; `y` moves to its end.

        Text of a right-to-left script stands at the right.
        """
        size, bold = look.get("size", SIZE), look.get("weight") == "bold"
        x, side = (right, "right") if reads_right_to_left(words) else (left, "left")
        for line in _balanced(words, right - left, size, bold):
            self.line(line, x, self.y + size, ha=side, **look)
            self.y += size * LINE_HEIGHT

    def line(self, words: str, x: float, y: float, **look: Any) -> Text:
        """One line of text with its baseline at `y`."""
        mark = RIGHT_TO_LEFT if reads_right_to_left(words) else ""
        return self.paper.text(x, y, f"{mark}{printable(words)}{mark}", **{"size": SIZE, **look})

    def note(self, words: str) -> None:
        """Smaller text under what is there."""
        self.y += 4
        self.write(words, size=SMALL, color=MUTED)
        self.y += 4

    def arrow(self, begin: tuple[float, float], end: tuple[float, float]) -> None:
        """An arrow from one dot to another, clear of both."""
        look = {"arrowstyle": "-|>", "mutation_scale": 18, "linewidth": 2, "color": MUTED}
        self.paper.annotate("", end, begin, arrowprops={**look, "shrinkA": 14, "shrinkB": 14})

    def panel(self, across: Across, top: float, bottom: float) -> Axes:
        """A place for marks: their x on the scale `across`, their y in pixels of the page."""
        axes = self.figure.add_axes((0, 0, 1, 1), label=str(len(self.panels)), xticks=[], yticks=[])
        self.panels.append((axes, top, bottom, across))
        return axes

    def finished(self) -> ChartPage:
        """This page, made as high as what is on it, with everything in its place."""
        height = self.height
        self.figure.set_size_inches(WIDTH / PIXELS_AN_INCH, height / PIXELS_AN_INCH)
        for axes, top, bottom, across in ((self.paper, 0, height, Across(0, WIDTH)), *self.panels):
            low, high, left, right = across
            axes.set_axis_off()
            axes.set(xlim=(low, high), ylim=(bottom, top))
            axes.set_position(
                (left / WIDTH, 1 - bottom / height, (right - left) / WIDTH, (bottom - top) / height)
            )
        return self


def _balanced(words: str, width: float, size: float, bold: bool) -> tuple[str, ...]:
    """The lines of a text, as few as the width allows: broken at a pause, or else of about one length."""
    lines = wrapped(words, width, size, bold=bold, most_lines=MOST_LINES)
    if len(lines) < 2 or is_cut(lines):
        return lines
    widths = (width * part / STEPS for part in range(STEPS // 2, STEPS + 1))
    tried = (wrapped(words, each, size, bold=bold, most_lines=MOST_LINES) for each in widths)
    as_few = [each for each in tried if len(each) == len(lines) and not is_cut(each)]
    return next((each for each in as_few if all(line[-1] in PAUSES for line in each[:-1])), as_few[0])
