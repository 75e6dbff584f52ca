"""Choosing a file on one's own computer or phone, and having its bytes."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, ClassVar

import traitlets

from .calm import calmly
from .kit_widget import KitWidget
from .static_files import script

LARGEST = 20 * 1024 * 1024
"""The largest file that is taken, in bytes, unless said otherwise."""


class ChooseFile(KitWidget):
    """A labelled native file control. A file that is too large is refused in the browser, before it is sent.

    The file comes in parts, each smaller than what the server takes at once. When it is whole, `file_name`
    and `data` hold it and the callbacks of `on_choose` are called; what stops them is told in `error`.
    `accept` is what the browser offers, such as ".csv,.xlsx"; `largest` is in bytes.
    """

    _esm = script("kit.js", "choose_file.js")
    _told: ClassVar[tuple[str, ...]] = ("label", "file_name")
    label = traitlets.Unicode().tag(sync=True)
    hint = traitlets.Unicode().tag(sync=True)
    error = traitlets.Unicode().tag(sync=True)
    accept = traitlets.Unicode().tag(sync=True)
    largest = traitlets.Int(LARGEST).tag(sync=True)

    def __init__(self, label: str, **traits: Any) -> None:
        super().__init__(label=label, **traits)
        self.file_name, self.data = "", b""
        self._coming, self._parts = "", bytearray()
        self._listeners: list[Callable[[str, bytes], object]] = []

    def on_choose(self, callback: Callable[[str, bytes], object]) -> None:
        """Call `callback(name, data)` when somebody has chosen a file and all of it is here."""
        self._listeners.append(callback)

    def choose(self, name: str, data: bytes) -> None:
        """Do what choosing this file does. A file that is too large is refused with a sentence."""
        self.error = self._too_large(name, len(data))
        if self.error:
            return
        self.file_name, self.data = name, data
        calmly(lambda: self._tell(name, data), self._say_error)

    def static_html(self) -> str:
        """What can be chosen, and what was."""
        chosen = escape(self.file_name) or "No file chosen"
        return f"<p>{escape(self.label)}: {chosen}</p>"

    def _tell(self, name: str, data: bytes) -> None:
        for tell in self._listeners:
            tell(name, data)

    def _say_error(self, sentence: str) -> None:
        self.error = sentence

    def _too_large(self, name: str, size: int) -> str:
        if size <= self.largest:
            return ""
        return f"'{name}' is too large. Choose a file of {self.largest // 1024 // 1024} MB or less."

    def _take(self, message: dict[str, Any], buffers: list[Any]) -> None:
        if message.get("type") == "part":
            self._part(message, bytes(buffers[0]) if buffers else b"")
        else:
            super()._take(message, buffers)

    def _part(self, message: dict[str, Any], part: bytes) -> None:
        """Take the next part of a file: `at` is where it begins, `size` how long the whole is."""
        upload, at, size = str(message["upload"]), int(message["at"]), int(message["size"])
        if at == 0:
            self._coming, self._parts = upload, bytearray()
        if upload != self._coming or at != len(self._parts):
            return
        self._parts += part
        if len(self._parts) >= min(size, self.largest + 1):
            data, self._coming, self._parts = bytes(self._parts), "", bytearray()
            self.choose(str(message["name"]), data)
            self.send({"whole": upload, "taken": not self.error})
        else:
            self.send({"got": len(self._parts), "upload": upload})
