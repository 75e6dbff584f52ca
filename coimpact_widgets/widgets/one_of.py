"""A field that takes one of several answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

import traitlets

from .choices import Choices, Option, tidy_options
from .field import Asked


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
        value: str = "",
        **asked: Unpack[Asked],
    ) -> None:
        super().__init__(name=name, label=label, options=tidy_options(options), value=value, **asked)

    def in_words(self) -> str:
        """The label of the one chosen."""
        return "".join(self._labels([self.value] if self.value else []))

    @traitlets.validate("value")
    def _is_offered(self, proposal: Any) -> str:
        return "".join(self._check([proposal["value"]] if proposal["value"] else []))

    def _read(self, typed: Any) -> str:
        return next((key for key in typed if key in self.offered), "")

    def _write(self, value: Any) -> list[str]:
        return [value] if value else []
