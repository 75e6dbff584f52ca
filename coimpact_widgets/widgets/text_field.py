"""A field for one line of text."""

from __future__ import annotations

import traitlets

from .field import Field
from .static_files import script


class TextField(Field):
    """One line of text. `value` is a string, empty when nothing was typed."""

    _esm = script("kit.js", "field.js", "text_field.js")
    typed = traitlets.Unicode("").tag(sync=True)
    value = traitlets.Unicode("")
    input_mode = traitlets.Unicode("").tag(sync=True)
    unit = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self,
        name: str,
        label: str = "",
        *,
        hint: str = "",
        value: str = "",
        optional: bool = False,
        as_heading: bool = False,
    ) -> None:
        super().__init__(
            name=name, label=label, hint=hint, value=value, optional=optional, as_heading=as_heading
        )
