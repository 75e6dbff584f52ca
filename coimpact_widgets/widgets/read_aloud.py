"""A button that reads words aloud, with the browser's own speech where there is one."""

from __future__ import annotations

from typing import ClassVar

import traitlets

from .kit_widget import KitWidget
from .static_files import script


class ReadAloud(KitWidget):
    """ "Read it to me" reads these `texts` one after another; "Stop reading" stops it.

    Where the browser cannot speak there is nothing to see.
    """

    _esm = script("speech.js", "kit.js", "read_aloud.js")
    _told: ClassVar[tuple[str, ...]] = ("texts",)
    texts = traitlets.List(traitlets.Unicode()).tag(sync=True)
