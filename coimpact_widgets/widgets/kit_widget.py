"""The base of every widget of ours: a stable text form, taking the focus, and the look of the page."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar

import anywidget
import ipywidgets
import traitlets

from .calm import calmly
from .static_files import styles

_shared: list[ipywidgets.Layout] = []


def plain_layout() -> ipywidgets.Layout:
    """The layout that all our widgets share. One for each would double how many models a page loads."""
    if not _shared or _shared[0].comm is None:
        _shared[:] = [ipywidgets.Layout()]
    return _shared[0]


class KitWidget(anywidget.AnyWidget):
    """A widget whose `_esm` is made by `static_files.script("kit.js", ..., "its_own.js")`.

    The style is not sent with each widget. A page that lacks it (JupyterLab) asks for it once; a page that
    links `coimpact.css` never asks. `key` names the widget in the page, so that an error summary can lead to
    it. `hidden` takes it out of sight without losing what it holds.
    Subclasses answer messages from the page in `_received`, and list in `_told` what `repr` shows. What stops
    an answer is told in `not_done`, which is shown below the widget until the next message.
    """

    _told: ClassVar[tuple[str, ...]] = ()
    _anywidget_id = traitlets.Unicode().tag(sync=True)
    key = traitlets.Unicode().tag(sync=True)
    focus_wanted = traitlets.Int(0).tag(sync=True)
    hidden = traitlets.Bool(False).tag(sync=True)
    not_done = traitlets.Unicode().tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        unknown = sorted(set(traits) - set(self.trait_names()))
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {', '.join(unknown)}")
        super().__init__(key=f"ci{secrets.token_hex(4)}", layout=plain_layout(), **traits)
        self.on_msg(self._on_message)

    @traitlets.default("_anywidget_id")
    def _own_name(self) -> str:
        return f"{type(self).__module__}.{type(self).__name__}"

    def add_traits(self, **traits: Any) -> None:
        """Add those that the class lacks: adding any makes a class anew for this one widget.

        anywidget adds the script and the name of its class to each widget.
        """
        lacking = {name: trait for name, trait in traits.items() if not self.has_trait(name)}
        if lacking:
            super().add_traits(**lacking)

    def focus(self) -> None:
        """Move the focus here: at once when it is on the page, else as soon as it is."""
        self.focus_wanted += 1

    def static_html(self) -> str:
        """What this holds, as plain HTML for a page without a kernel. People's text is escaped."""
        return ""

    def _on_message(self, _: Any, message: dict[str, Any], buffers: list[Any]) -> None:
        if message.get("ask") == "look":
            self.send({"look": styles()})
        elif message.get("told") == "focused":
            self.focus_wanted = 0
        else:
            self.not_done = ""
            calmly(lambda: self._take(message, buffers), self._say_not_done)

    def _take(self, message: dict[str, Any], buffers: list[Any]) -> None:
        """Answer a message that may carry bytes."""
        self._received(message)

    def _say_not_done(self, sentence: str) -> None:
        self.not_done = sentence

    def _received(self, message: dict[str, Any]) -> None:
        """Answer a message that this widget's script sent."""

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._told)
        return f"{type(self).__name__}({told})"
