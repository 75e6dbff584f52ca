"""The page a chart is drawn on: words and marks from the top down."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from .chart_look import LINE_HEIGHT, PIXELS_AN_INCH, SIZE, SMALL, TITLE_SIZE, WIDTH
from .chart_panel import Across, Panel
from .lettering import is_cut, reads_right_to_left, wrapped
from .palette import MUTED
from .phrases import printable

if TYPE_CHECKING:
    from matplotlib.text import Text

RIGHT_TO_LEFT = "\u200f"
"""An unseen letter of a right-to-left script: with it, a full stop stands at the proper end."""
MOST_LINES = 4
OVER_MARKS = 10
"""Letters are drawn over every mark."""
STEPS = 20
"""How finely a width is sought that breaks a text well."""
PAUSES = ",.;"
NOTE_OF_HIDDEN = "Some small numbers are hidden, to keep people safe. What is hidden is not drawn."


class ChartPage:
    """A chart being drawn. Places are pixels from the top left; `y` is where the next part begins."""

    def __init__(self, title: str) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self.figure, self._down = Figure(), Affine2D()
        self.paper = Panel(self.figure, self._down, Across(0, WIDTH), (0, 0), above=OVER_MARKS)
        self.panels: list[Panel] = []
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
        text = line_of_text()(x, y, f"{mark}{printable(words)}{mark}", **{"size": SIZE, **look})
        self.paper.add_text(text)
        return text

    def note(self, words: str) -> None:
        """Smaller text under what is there."""
        self.y += 4
        self.write(words, size=SMALL, color=MUTED)
        self.y += 4

    def arrow(self, begin: tuple[float, float], end: tuple[float, float]) -> None:
        """An arrow from one dot to another, clear of both."""
        from matplotlib.patches import FancyArrowPatch

        look: dict[str, Any] = {"arrowstyle": "-|>", "mutation_scale": 18, "linewidth": 2, "color": MUTED}
        arrow = FancyArrowPatch(begin, end, shrinkA=14, shrinkB=14, clip_on=False, **look)
        self.paper.add_patch(arrow)

    def panel(self, across: Across, top: float, bottom: float) -> Panel:
        """A place for marks: their x on the scale `across`, their y in pixels of the page."""
        self.panels.append(Panel(self.figure, self._down, across, (top, bottom)))
        return self.panels[-1]

    def finished(self) -> ChartPage:
        """This page, made as high as what is on it, with everything in its place."""
        self.figure.set_size_inches(WIDTH / PIXELS_AN_INCH, self.height / PIXELS_AN_INCH)
        self._down.clear().scale(1, -1).translate(0, self.height)
        return self


@cache
def line_of_text() -> type[Text]:
    """A line of letters that stands on its baseline.

    matplotlib's own text is laid out letter by letter before it is drawn. A picture whose letters the page
    draws has no need of that, and it takes a third of the time that a chart takes.
    """
    from matplotlib.colors import to_rgba
    from matplotlib.text import Text

    class Line(Text):
        def draw(self, renderer: Any) -> None:
            if not self.get_text():
                return
            renderer.open_group("text")
            x, y = self.get_transform().transform(self.get_position())
            look = renderer.new_gc()
            look.set_foreground(to_rgba(self.get_color()), isRGBA=True)
            height = renderer.get_canvas_width_height()[1]
            renderer.draw_text(
                look, x, height - y, self.get_text(), self.get_fontproperties(), 0.0, mtext=self
            )
            look.restore()
            renderer.close_group("text")

    return Line


def _balanced(words: str, width: float, size: float, bold: bool) -> tuple[str, ...]:
    """The lines of a text, as few as the width allows: broken at a pause, or else of about one length."""
    lines = wrapped(words, width, size, bold=bold, most_lines=MOST_LINES)
    if len(lines) < 2 or is_cut(lines):
        return lines
    widths = (width * part / STEPS for part in range(STEPS // 2, STEPS + 1))
    tried = (wrapped(words, each, size, bold=bold, most_lines=MOST_LINES) for each in widths)
    as_few = [each for each in tried if len(each) == len(lines) and not is_cut(each)]
    return next((each for each in as_few if all(line[-1] in PAUSES for line in each[:-1])), as_few[0])
