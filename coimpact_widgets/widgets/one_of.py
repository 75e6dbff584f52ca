"""A field that takes one of several answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import traitlets

from .choices import Choices, Option, tidy_options


class OneOf(Choices):
    """Radio buttons. `value` is the key of the one chosen, empty when none is.

    Setting a value that is not offered raises TraitError.
    """

    value = traitlets.Unicode("")

    def __init__(
        self,
        name: str,
        label: str = "",
        options: Sequence[Option] = (),
        *,
        hint: str = "",
        value: str = "",
        optional: bool = False,
        as_heading: bool = False,
    ) -> None:
        super().__init__(
            name=name,
            label=label,
            options=tidy_options(options),
            hint=hint,
            value=value,
            optional=optional,
            as_heading=as_heading,
        )

    def in_words(self) -> str:
        return "".join(self._labels([self.value] if self.value else []))

    @traitlets.validate("value")
    def _offered(self, proposal: Any) -> str:
        return "".join(self._check([proposal["value"]] if proposal["value"] else []))

    def _read(self, typed: Any) -> str:
        return next((key for key in typed if key in self.offered), "")

    def _write(self, value: Any) -> list[str]:
        return [value] if value else []
