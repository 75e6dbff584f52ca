"""A field that takes any number of several answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Unpack

import traitlets

from .choices import Choices, Option, tidy_options
from .field import Asked


class SeveralOf(Choices):
    """Checkboxes. `value` is a tuple of the keys chosen, in the order they are offered.

    `alone` is the key of one that cannot be chosen with others, such as "None of these": the last tick wins.
    Setting a value that is not offered raises TraitError.
    """

    many = traitlets.Bool(True).tag(sync=True)
    value = traitlets.Tuple()
    alone = traitlets.Unicode("")

    def __init__(
        self,
        name: str,
        label: str = "",
        options: Sequence[Option] = (),
        *,
        value: Iterable[str] = (),
        alone: str = "",
        **asked: Unpack[Asked],
    ) -> None:
        offered = tidy_options(options)
        super().__init__(name=name, label=label, options=offered, alone=alone, value=tuple(value), **asked)

    def in_words(self) -> str:
        """The labels of those chosen, one on each line."""
        return "\n".join(self._labels(self.value))

    @traitlets.validate("value")
    def _are_offered(self, proposal: Any) -> tuple[str, ...]:
        chosen = self._check(proposal["value"])
        return tuple(key for key in self.offered if key in chosen)

    def _read(self, typed: Any) -> tuple[str, ...]:
        chosen = tuple(key for key in self.offered if key in typed)
        if self.alone not in chosen or len(chosen) == 1:
            return chosen
        return (
            tuple(key for key in chosen if key != self.alone) if self.alone in self.value else (self.alone,)
        )

    def _write(self, value: Any) -> list[str]:
        return list(value)
