"""What fields with a list to choose from share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import traitlets

from .field import Field
from .static_files import script

Option = tuple[str, str] | tuple[str, str, str]
"""(key, label) or (key, label, hint). The key is what is kept; the others are what people read."""


class Choices(Field):
    """The base of OneOf and SeveralOf. `typed` is the list of the keys that are chosen."""

    _esm = script("kit.js", "field.js", "choices.js")
    many = traitlets.Bool(False).tag(sync=True)
    options = traitlets.List(traitlets.Dict()).tag(sync=True)
    typed = traitlets.List(traitlets.Unicode()).tag(sync=True)

    @property
    def offered(self) -> tuple[str, ...]:
        """The keys that can be chosen, in order."""
        return tuple(option["key"] for option in self.options)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer these instead. What was chosen stays chosen where it is still offered."""
        self.options = tidy_options(options)
        self.typed = [key for key in self.typed if key in self.offered]

    def _take_options(self, theirs: Field) -> None:
        if isinstance(theirs, Choices) and theirs.options != self.options:
            self.options = theirs.options

    def _labels(self, keys: Sequence[str]) -> list[str]:
        labels = {option["key"]: option["label"] for option in self.options}
        return [labels[key] for key in keys]

    def _check(self, keys: Sequence[Any]) -> tuple[str, ...]:
        unknown = [key for key in keys if str(key) not in self.offered]
        if unknown:
            raise traitlets.TraitError(f"{self.name} has no option {', '.join(map(repr, unknown))}")
        return tuple(str(key) for key in keys)


def tidy_options(options: Sequence[Option]) -> list[dict[str, str]]:
    """The options as the script wants them."""
    return [
        {"key": str(key), "label": label, "hint": hint[0] if hint else ""} for key, label, *hint in options
    ]
