"""A field for one line of text."""

from __future__ import annotations

from typing import Unpack

from .field import Asked
from .static_files import script
from .typed_text import TypedText


class TextField(TypedText):
    """One line of text."""

    _esm = script("kit.js", "field.js", "text_field.js")

    def __init__(
        self, name: str, label: str = "", *, value: str = "", names_fine: bool = False, **asked: Unpack[Asked]
    ) -> None:
        super().__init__(name=name, label=label, value=value, names_fine=names_fine, **asked)
