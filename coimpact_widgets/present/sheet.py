"""What every chart shares: its width, its title at the top, notes at the bottom, and bars with counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .drawing import Box, Drawing, Mark, text_block
from .lettering import text_width
from .numbers import whole
from .palette import COLOURS, LINE, MUTED

WIDTH = 560
"""Charts are this wide, in pixels: the width of a column of text, so that their letters match it."""
EDGE = 4
HIDDEN = "hidden"
NOTE_OF_HIDDEN = "Small numbers are hidden to keep people safe. Nothing is drawn for them."


@dataclass
class Sheet:
    """A chart being drawn from the top down. `y` is where the next part begins."""

    marks: list[Mark]
    y: float

    @classmethod
    def titled(cls, title: str) -> Sheet:
        """A new sheet with its title."""
        texts, bottom = text_block(title, (EDGE, 2, WIDTH - 2 * EDGE), size=20, bold=True, most_lines=4)
        return cls(list(texts), bottom + 14)

    def add(self, *marks: Mark) -> None:
        """Put marks on the sheet."""
        self.marks.extend(marks)

    def note(self, words: str) -> None:
        """A line of smaller text under what is there."""
        texts, bottom = text_block(words, (EDGE, self.y + 4, WIDTH - 2 * EDGE), size=15, colour=MUTED)
        self.add(*texts)
        self.y = bottom + 4

    def finished(self) -> Drawing:
        """The drawing, as high as what is on it."""
        return Drawing(WIDTH, round(self.y + 8), tuple(self.marks))


@dataclass(frozen=True)
class Bar:
    """One bar with its words. `count` None is hidden. `of` draws the whole group as an outline round it."""

    words: str
    count: float | None
    colour: str = COLOURS[0]
    of: float | None = None
    told: str = ""

    @property
    def label(self) -> str:
        """What stands at its end: its count, or that it is hidden."""
        return self.told or (HIDDEN if self.count is None else whole(self.count))


def draw_bars(sheet: Sheet, bars: Sequence[Bar]) -> None:
    """Bars one under the other, each with its words above it and its count at its end."""
    most = max([each for bar in bars for each in (bar.count, bar.of) if each is not None], default=0)
    room = max((text_width(bar.label, 17, bold=True) for bar in bars), default=0)
    length = WIDTH - 2 * EDGE - room - 14
    for bar in bars:
        _draw_bar(sheet, bar, length / most if most else 0)


def _draw_bar(sheet: Sheet, bar: Bar, unit: float) -> None:
    if bar.count is None and not bar.of:
        texts, bottom = text_block(f"{bar.words}: {HIDDEN}", (EDGE, sheet.y, WIDTH - 2 * EDGE), most_lines=3)
        sheet.add(*texts)
        sheet.y = bottom + 10
        return
    texts, top = text_block(bar.words, (EDGE, sheet.y, WIDTH - 2 * EDGE), most_lines=3)
    top += 3
    end = max(bar.of or 0, bar.count or 0) * unit
    sheet.add(*texts)
    if bar.of:
        sheet.add(Box(EDGE, top, bar.of * unit, 26, edge=MUTED, thickness=1.5))
    if bar.count:
        sheet.add(Box(EDGE, top, bar.count * unit, 26, fill=bar.colour))
    if bar.count == 0:
        sheet.add(Box(EDGE, top, 1.5, 26, fill=LINE))
    label, _ = text_block(bar.label, (EDGE + end + 8, top + 2, WIDTH), bold=bar.count is not None)
    sheet.add(*label)
    sheet.y = top + 38
