"""A field for one line of text."""

from __future__ import annotations

from typing import Unpack

import traitlets

from .field import Asked, Field
from .static_files import script


class TextField(Field):
    """One line of text. `value` is a string, empty when nothing was typed."""

    _esm = script("kit.js", "field.js", "text_field.js")
    typed = traitlets.Unicode("").tag(sync=True)
    value = traitlets.Unicode("")

    def __init__(self, name: str, label: str = "", *, value: str = "", **asked: Unpack[Asked]) -> None:
        super().__init__(name=name, label=label, value=value, **asked)
