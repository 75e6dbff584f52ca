"""Moving the browser to another page."""

from __future__ import annotations

from typing import ClassVar
from urllib.parse import urlsplit

import traitlets

from .kit_widget import KitWidget
from .static_files import script


class GoTo(KitWidget):
    """Nothing to see: `to(href)` moves the browser there. It has to be on the page to do so."""

    _esm = script("kit.js", "go_to.js")
    _told: ClassVar[tuple[str, ...]] = ("href",)
    href = traitlets.Unicode("").tag(sync=True)

    def to(self, href: str) -> None:
        """Move the browser to `href`, an address on this site. Raises ValueError for any other."""
        parts = urlsplit(href.strip().replace("\\", "/"))  # browsers read \\ as /
        if parts.scheme or parts.netloc:
            raise ValueError(f"{href!r} is not an address on this site")
        self.href = href
