"""The base of what a notebook shows: widgets for people, HTML for pages without a kernel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ipywidgets import Widget

from ..errors import Problem


class Panel:
    """One thing a notebook shows. `view` is the widget; a subclass says in `static_html` what it holds.

    Displayed, it gives both: a page with a kernel draws the widget, any other page the HTML. Where it is
    `drawn` for sure, nobody waits for the HTML.
    """

    drawn = False

    def __init__(self, view: Widget) -> None:
        self.view = view

    def finish(self) -> list[Problem]:
        """Save what is half done, so that moving on loses nothing.

        Returns what has to be put right first, and shows it.
        """
        return []

    def static_html(self) -> str:
        """What this holds, as plain HTML for a page without a kernel. People's text is escaped."""
        return ""

    def read_html(self) -> str:
        """What this holds, as HTML for somebody on a page who may look and change nothing."""
        return self.static_html()

    def to_take(self) -> Sequence[Widget]:
        """What such a person can take away of it: files that say no more than the page does."""
        return ()

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        told = {} if self.drawn else {"text/html": self.static_html()}
        return {
            "application/vnd.jupyter.widget-view+json": {
                "version_major": 2,
                "version_minor": 0,
                "model_id": self.view.model_id,
            },
            "text/plain": repr(self),
            **told,
        }

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"
