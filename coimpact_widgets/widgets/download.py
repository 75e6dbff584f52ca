"""A file to take away: made when it is asked for, or as soon as it is shown."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import traitlets

from ..errors import CoImpactError
from .kit_widget import KitWidget
from .static_files import script

NOT_MADE = "The file could not be made. Everything you saved is safe. Reload the page, then try again."


class Download(KitWidget):
    """A button that makes a file. The download begins by itself, and a link to it stays.

    `content` may set `file_name` while it makes the file.

    `content()` makes the bytes; when it raises CoImpactError its sentence is shown. `mime` is the kind of
    file. With `at_once` the file is made as soon as the page shows this, and there is only the link. With
    `main` it is the main button of its page.
    """

    _esm = script("kit.js", "download.js")
    _told = ("label", "file_name")
    label = traitlets.Unicode().tag(sync=True)
    file_name = traitlets.Unicode().tag(sync=True)
    mime = traitlets.Unicode("application/octet-stream").tag(sync=True)
    at_once = traitlets.Bool(False).tag(sync=True)
    main = traitlets.Bool(False).tag(sync=True)

    def __init__(self, label: str, file_name: str, content: Callable[[], bytes], **traits: Any) -> None:
        super().__init__(label=label, file_name=file_name, **traits)
        self._content = content

    def make(self) -> bytes:
        """Make the file, as pressing the button does. Raises what `content` raises."""
        return self._content()

    def static_html(self) -> str:
        """What could be downloaded."""
        return f"<p>{escape(self.label)}: {escape(self.file_name)}</p>"

    def _received(self, message: dict[str, Any]) -> None:
        if message.get("type") != "make":
            return
        trouble = NOT_MADE
        try:
            data = self.make()
            self.send({"made": self.file_name}, [data])
            trouble = ""
        except CoImpactError as error:
            trouble = str(error)
        finally:
            if trouble:
                self.send({"trouble": trouble})
