"""A field for several lines of text."""

from __future__ import annotations

from typing import Unpack

import traitlets

from .field import Asked
from .static_files import script
from .typed_text import TypedText


class LongTextField(TypedText):
    """Several lines of text; `rows` of them are seen at first, and the field grows as more is typed."""

    _esm = script("kit.js", "field.js", "long_text_field.js")
    rows = traitlets.Int(5).tag(sync=True)

    def __init__(
        self, name: str, label: str = "", *, value: str = "", rows: int = 5, **asked: Unpack[Asked]
    ) -> None:
        super().__init__(name=name, label=label, value=value, rows=rows, **asked)
