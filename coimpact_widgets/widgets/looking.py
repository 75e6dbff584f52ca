"""What stands in a panel's place for whoever may only look: what it holds, and nothing to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ipywidgets import Widget

from .live import LivePanel
from .panel import Panel
from .prose import Prose, as_paragraphs

WHO_MAKES = (
    "Whoever may change this project makes its reports, and its files of results and of data. "
    "Ask the person who invited you.",
    "A note is kept here of what leaves the group. So no two files together can point to somebody.",
)


class Looking(LivePanel):
    """What a panel holds, to read, as others change it, and what there is to take away of it.

    Nothing in it can be typed into or chosen, so nothing is refused once it is pressed. The panel that `make`
    makes is on no page: it hears nothing that a page says, and it is read once it is up to date.
    """

    last = True

    def __init__(self, make: Callable[[], Panel], *, served: bool) -> None:
        with _on_no_page():
            self._panel = make()
        super().__init__(self._read, str, served=served)
        self._html.add_class("ci-read")
        self.view.children = [*self.view.children, *self._panel.to_take()]

    def _read(self) -> str:
        with _on_no_page():
            return self._panel.read_html()


class ReportsOfOthers(Panel):
    """Stands in place of the reports: who makes them, and why."""

    def __init__(self) -> None:
        super().__init__(Prose(*WHO_MAKES))

    def static_html(self) -> str:
        """The same words."""
        return as_paragraphs(*WHO_MAKES)


@contextmanager
def _on_no_page() -> Iterator[None]:
    """Take every widget that is made inside off the page again."""
    made: list[Widget] = []
    Widget.on_widget_constructed(made.append)
    try:
        yield
    finally:
        Widget.on_widget_constructed(None)
        for each in made:
            each.close()
