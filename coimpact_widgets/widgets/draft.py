"""What is half written on a page, kept by the browser until its tab is closed, and given back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, ClassVar

import traitlets

from .kit_widget import KitWidget
from .static_files import script

Part = dict[str, Any]
"""What stands in one form: what it is about, and what was typed by the name of the field."""


class Draft(KitWidget):
    """Parts by the name of the question, the newest last. The project knows nothing of them.

    A browser tab has a draft of its own, so that nobody is given what somebody else is writing.
    """

    _esm = script("kit.js", "draft.js")
    _told: ClassVar[tuple[str, ...]] = ("about", "kept")
    about = traitlets.Unicode().tag(sync=True)
    kept = traitlets.Unicode().tag(sync=True)

    def __init__(self, about: str) -> None:
        super().__init__(about=about, hidden=True)
        self._parts: dict[str, Part] = {}
        self._when_found: list[Callable[[dict[str, Part]], object]] = []

    def on_found(self, callback: Callable[[dict[str, Part]], object]) -> None:
        """Call this with what the browser kept when the page was left, before anything new is written."""
        self._when_found.append(callback)

    def keep(self, name: str, part: Part) -> None:
        """Keep this part in place of the one of this name."""
        self._parts.pop(name, None)
        self._parts[name] = part
        self.kept = json.dumps(self._parts)

    def let_go(self, name: str) -> None:
        """Forget the part of this name: it is saved, or nobody wants it."""
        if self._parts.pop(name, None) is not None:
            self.kept = json.dumps(self._parts) if self._parts else ""

    def _received(self, message: dict[str, Any]) -> None:
        if self._parts:
            return
        for callback in self._when_found:
            callback(json.loads(message["was"]))
