"""A picture as plain shapes, placed in pixels from the top left. SVG and PNG are made from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .lettering import reads_right_to_left, text_width, wrapped
from .palette import COLOURS, TEXT, WHITE

LINE_HEIGHT = 1.3


@dataclass(frozen=True)
class Text:
    """One line of text. `y` is its baseline; `align` says which part of it stands at `x`."""

    x: float
    y: float
    words: str
    size: float = 17
    bold: bool = False
    align: str = "left"
    colour: str = TEXT

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom: never smaller than what is drawn."""
        width = text_width(self.words, self.size, bold=self.bold)
        left = self.x - {"left": 0.0, "middle": width / 2, "right": width}[self.align]
        return left, self.y - 0.8 * self.size, left + width, self.y + 0.25 * self.size


@dataclass(frozen=True)
class Box:
    """A rectangle. `dash` is "solid", "dashed" or "dotted"; an empty `edge` draws no edge."""

    x: float
    y: float
    width: float
    height: float
    fill: str = WHITE
    edge: str = ""
    thickness: float = 1
    radius: float = 0
    dash: str = "solid"


@dataclass(frozen=True)
class Line:
    """A straight line through its points, or a curve when `curved`: then four points to each piece."""

    points: tuple[tuple[float, float], ...]
    colour: str = TEXT
    thickness: float = 2
    dash: str = "solid"
    curved: bool = False


@dataclass(frozen=True)
class Shape:
    """A filled outline through its points."""

    points: tuple[tuple[float, float], ...]
    fill: str = TEXT


@dataclass(frozen=True)
class Dot:
    """A filled circle."""

    x: float
    y: float
    radius: float
    fill: str = COLOURS[0]
    edge: str = ""


@dataclass(frozen=True)
class Person:
    """A small figure of a person in a box 20 wide and 32 high; filled, or in outline alone."""

    x: float
    y: float
    filled: bool = True
    colour: str = COLOURS[0]


Mark = Text | Box | Line | Shape | Dot | Person


@dataclass(frozen=True)
class Drawing:
    """A whole picture: its size in pixels and its marks, the first at the back."""

    width: float
    height: float
    marks: tuple[Mark, ...] = ()

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every line of text in it."""
        return tuple(mark for mark in self.marks if isinstance(mark, Text))


def text_block(
    words: str,
    box: tuple[float, float, float],
    *,
    size: float = 17,
    bold: bool = False,
    most_lines: int = 0,
    colour: str = TEXT,
    align: str = "left",
) -> tuple[tuple[Text, ...], float]:
    """Lines of text in a box (left, top, width), and where the block ends.

    Text of a right-to-left script stands at the right of the box.
    """
    left, top, width = box
    side = "right" if align == "left" and reads_right_to_left(words) else align
    x = left + {"left": 0.0, "middle": width / 2, "right": width}[side]
    lines = wrapped(words, width, size, bold=bold, most_lines=most_lines)
    step = size * LINE_HEIGHT
    placed = tuple(
        Text(x, top + size + step * number, line, size, bold, side, colour)
        for number, line in enumerate(lines)
    )
    return placed, top + step * len(lines)


def middle_of(texts: Sequence[Text], top: float, height: float) -> tuple[Text, ...]:
    """The lines moved so that the block stands in the middle of a row."""
    if not texts:
        return ()
    above, below = texts[0].y - 0.76 * texts[0].size, texts[-1].y + 0.06 * texts[-1].size
    move = top + (height - (below - above)) / 2 - above
    return tuple(
        Text(each.x, each.y + move, each.words, each.size, each.bold, each.align, each.colour)
        for each in texts
    )
