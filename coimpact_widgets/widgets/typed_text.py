"""The base of the fields for text: what could show who somebody is, is pointed out before it is kept."""

from __future__ import annotations

from typing import Any

import traitlets

from ..domain.personal_details import Detail, personal_details
from ..errors import Problem
from .field import Field

IF_MEANT = "If it has to stay, choose “We meant this”."


class TypedText(Field):
    """Text that people type. `value` is a string, empty when nothing was typed.

    What looks like a name, or an address or a number of a person, is a problem until it is taken out, or
    until people say that they meant it. What stood in the field when it was made was meant. With `names_fine`
    nothing is pointed out: people choose there what they are called, or how to be reached.
    """

    typed = traitlets.Unicode("").tag(sync=True)
    value = traitlets.Unicode("")
    may_be_meant = traitlets.Bool(False).tag(sync=True)
    names_fine = traitlets.Bool(False)

    def __init__(self, *, value: str = "", **traits: Any) -> None:
        super().__init__(value=value, **traits)
        self._meant = set(personal_details(self.value))

    def problems(self) -> list[Problem]:
        """What could show who somebody is, and was not meant."""
        told = " ".join(each.told for each in self._pointed_out())
        return [Problem(self.name, f"{told} {IF_MEANT}")] if told else []

    def mean_it(self) -> None:
        """Let everything stand as it is typed."""
        self._meant.update(personal_details(self.value))
        self.error, self.may_be_meant = "", False

    def _pointed_out(self) -> list[Detail]:
        if self.names_fine:
            return []
        return [each for each in personal_details(self.value) if each not in self._meant]

    @traitlets.observe("error")
    def _error_changed(self, _: Any) -> None:
        self.may_be_meant = bool(self.error) and bool(self._pointed_out())

    def _received(self, message: dict[str, Any]) -> None:
        if not message.get("meant"):
            super()._received(message)
            return
        self.mean_it()
        super()._received({**message, "enter": True})
