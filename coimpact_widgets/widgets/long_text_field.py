"""A field for several lines of text."""

from __future__ import annotations

import traitlets

from .field import Field
from .static_files import script


class LongTextField(Field):
    """Several lines of text; `rows` of them are seen at first, and the field grows as more is typed.

    `value` is a string, empty when nothing was typed.
    """

    _esm = script("kit.js", "field.js", "long_text_field.js")
    typed = traitlets.Unicode("").tag(sync=True)
    value = traitlets.Unicode("")
    rows = traitlets.Int(5).tag(sync=True)

    def __init__(
        self,
        name: str,
        label: str = "",
        *,
        hint: str = "",
        value: str = "",
        optional: bool = False,
        as_heading: bool = False,
        rows: int = 5,
    ) -> None:
        super().__init__(
            name=name,
            label=label,
            hint=hint,
            value=value,
            optional=optional,
            as_heading=as_heading,
            rows=rows,
        )
