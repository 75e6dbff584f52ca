"""A figure: a picture with the message it tells and the words that stand in for it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape


@dataclass(frozen=True)
class Picture:
    """A picture, drawn: its size in pixels, itself as SVG, and what makes a PNG of it."""

    width: float
    height: float
    svg: str
    make_png: Callable[[], bytes]


@dataclass(frozen=True)
class Figure:
    """A chart or the map. `title` states its message; `alt` tells in words what it shows, numbers included.

    `draw` is asked once, when the picture is first needed.
    """

    title: str
    alt: str
    draw: Callable[[], Picture]

    @cached_property
    def picture(self) -> Picture:
        """The picture, drawn when first asked for."""
        return self.draw()

    @cached_property
    def png(self) -> bytes:
        """The picture as PNG, drawn when first asked for."""
        return self.picture.make_png()

    @property
    def svg(self) -> str:
        """The picture as SVG."""
        return self.picture.svg

    @property
    def width(self) -> float:
        """How wide it is, in pixels."""
        return self.picture.width

    @property
    def height(self) -> float:
        """How high it is, in pixels."""
        return self.picture.height

    @property
    def html(self) -> str:
        """An `img` with its alt text, the picture inside it: it asks no other place for anything."""
        data = b64encode(self.svg.encode()).decode()
        size = f'width="{self.width:.0f}" height="{self.height:.0f}"'
        return (
            f'<img class="ci-chart" {size} alt="{escape(self.alt)}" src="data:image/svg+xml;base64,{data}">'
        )
