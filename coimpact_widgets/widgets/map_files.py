"""The map of the pathway as files to take away: for a document, and for slides or a wall."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from ipywidgets import VBox

from ..domain.keeper import Keeper
from ..domain.project import Contents
from ..errors import NeedsFirst
from .download import Download
from .live import redrawn_too
from .panel import Panel
from .prose import Heading, Prose

WHICH = (
    "For a document or a poster, take the picture that stays sharp at any size (SVG). "
    "For slides or a message, take the other (PNG)."
)

Draw = Callable[[Contents], bytes]
"""Makes a picture of the pathway of a project."""


class MapFiles(Panel):
    """Two buttons that make the map a file, named after the project. They draw it as it is when pressed.

    They are there for as long as there is a map.
    """

    asked = True

    def __init__(self, keeper: Keeper, svg: Draw, png: Draw) -> None:
        self._keeper = keeper
        project = keeper.contents().project.id
        self.svg = Download(
            "Make a picture that stays sharp (SVG)",
            f"{project}-pathway.svg",
            lambda: self._drawn(svg),
            mime="image/svg+xml",
        )
        self.png = Download(
            "Make a picture for slides (PNG)",
            f"{project}-pathway.png",
            lambda: self._drawn(png),
            mime="image/png",
        )
        self._parts = (Heading("Take the map away", 3), Prose(WHICH), self.svg, self.png)
        super().__init__(VBox().add_class("ci-stack"))
        self.ask()
        redrawn_too(self)

    def ask(self, *, theirs: bool = False) -> None:
        """Offer the files where there is a map now."""
        there = bool(self._keeper.contents().pathway.cards)
        if there != bool(self.view.children):
            self.view.children = self._parts if there else ()

    def static_html(self) -> str:
        """What could be made."""
        if not self.view.children:
            return ""
        files = "".join(f"<li>{escape(each.file_name)}</li>" for each in (self.svg, self.png))
        return f"<p>The map can be made a file:</p><ul>{files}</ul>"

    def _drawn(self, draw: Draw) -> bytes:
        contents = self._keeper.contents()
        if not contents.pathway.cards:
            raise NeedsFirst("add a card to your pathway", "The map")
        return draw(contents)
