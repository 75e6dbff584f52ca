"""Text to read between the fields: paragraphs and headings, which can take the focus."""

from __future__ import annotations

from html import escape
from typing import ClassVar

import traitlets

from .kit_widget import KitWidget
from .static_files import script


class Prose(KitWidget):
    """Paragraphs of text. `markup` is HTML that the program made, with people's text already escaped."""

    _esm = script("kit.js", "prose.js")
    _told: ClassVar[tuple[str, ...]] = ("markup",)
    markup = traitlets.Unicode("").tag(sync=True)

    def __init__(self, *paragraphs: str, markup: str = "") -> None:
        super().__init__(markup=markup or as_paragraphs(*paragraphs))

    def say(self, *paragraphs: str) -> None:
        """Show these paragraphs instead."""
        self.markup = as_paragraphs(*paragraphs)

    def static_html(self) -> str:
        """The same paragraphs."""
        return self.markup


class Heading(Prose):
    """A heading of `level` 2 to 6. Level 1 belongs to the page."""

    def __init__(self, text: str, level: int = 2) -> None:
        if not 2 <= level <= 6:
            raise ValueError(f"a heading inside a page has a level from 2 to 6, not {level}")
        super().__init__(markup=f'<h{level} dir="auto">{escape(text)}</h{level}>')


def as_paragraphs(*texts: str) -> str:
    """Each text as a paragraph, escaped."""
    return "".join(f'<p dir="auto">{escape(text)}</p>' for text in texts)
