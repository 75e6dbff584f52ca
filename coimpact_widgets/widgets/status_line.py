"""A quiet line that says what just happened, such as "Saved"."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, ClassVar

import traitlets

from .kit_widget import KitWidget
from .static_files import script

WORKING = "Working it out. This can take a few seconds."


class StatusLine(KitWidget):
    """A polite live region: screen readers say it when they next pause. The same words can be said again."""

    _esm = script("kit.js", "status_line.js")
    _told: ClassVar[tuple[str, ...]] = ("text",)
    text = traitlets.Unicode("").tag(sync=True)
    times = traitlets.Int(0).tag(sync=True)

    def say(self, text: str) -> None:
        """Show these words and have them read out."""
        with self.hold_sync():
            self.text = text
            self.times += 1

    def while_working(self, act: Callable[[], object]) -> None:
        """Do what can take a few seconds, and say so meanwhile."""
        self.say(WORKING)
        try:
            act()
        finally:
            self.say("")

    def _received(self, message: dict[str, Any]) -> None:
        """A card of the question is being written: what was saved before it is no longer said."""
        if message.get("told") == "writing":
            self.text = ""

    def static_html(self) -> str:
        """The words as a paragraph."""
        return f"<p>{escape(self.text)}</p>" if self.text else ""
