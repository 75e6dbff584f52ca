"""A picture as plain shapes, placed in pixels from the top left. SVG and PNG are made from it."""

from __future__ import annotations

from dataclasses import dataclass

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


Mark = Text | Box | Line | Shape | Dot


@dataclass(frozen=True)
class Drawing:
    """A whole picture: its size in pixels and its marks, the first at the back."""

    width: float
    height: float
    marks: tuple[Mark, ...] = ()
