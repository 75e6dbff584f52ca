"""The base of every field: one question to a person, what they typed, and what that means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypedDict

import traitlets

from ..errors import Problem
from .definition_list import definition_list
from .kit_widget import KitWidget


class Asked(TypedDict, total=False):
    """What every field can be told about how its question is put."""

    hint: str
    optional: bool
    as_heading: bool


class Field(KitWidget):
    """One question with its label, hint and error.

    `typed` is what stands in the controls, just as it was typed; `value` is what it means. Setting either
    sets the other. `typed` is kept even when it means nothing, so that nothing typed is lost; `problems()`
    then says what to put right. `error` is shown beside the field. `name` is the key of the value in forms.
    `given` counts what others wrote that was put here; the field is `overtaken` when somebody typed before
    they saw it.
    `as_heading` draws the label as the heading of its page; `label_hidden` keeps it for screen readers.
    """

    _told: ClassVar[tuple[str, ...]] = ("name", "label", "value")
    name = traitlets.Unicode()
    label = traitlets.Unicode().tag(sync=True)
    label_hidden = traitlets.Bool(False).tag(sync=True)
    hint = traitlets.Unicode().tag(sync=True)
    error = traitlets.Unicode().tag(sync=True)
    optional = traitlets.Bool(False).tag(sync=True)
    as_heading = traitlets.Bool(False).tag(sync=True)
    typed = traitlets.Any("").tag(sync=True)
    edits_seen = traitlets.Int(0).tag(sync=True)
    given = traitlets.Int(0).tag(sync=True)
    overtaken = False
    value = traitlets.Any("")

    def __init__(self, *, value: Any = None, **traits: Any) -> None:
        super().__init__(**traits)
        self._when_entered: list[Callable[[], object]] = []
        if value is not None:
            self.value = value

    def on_enter(self, callback: Callable[[], object]) -> None:
        """Call this when somebody presses Enter in a single-line control. The value is up to date by then."""
        self._when_entered.append(callback)

    def take(self, theirs: Field) -> None:
        """Show what stands in another field like this one: what others wrote, where nobody wrote here."""
        with self.hold_sync():
            self._take_options(theirs)
            if self.typed != theirs.typed:
                self.given += 1
                self.typed = theirs.typed

    def problems(self) -> list[Problem]:
        """What is wrong with what was typed, as far as the field can tell. Nothing typed is no problem."""
        return []

    def in_words(self) -> str:
        """The value as a person would say it; empty when there is none."""
        return str(self.value)

    def static_html(self) -> str:
        """The label with the value in words."""
        return definition_list([(self.label, self.in_words())])

    def _take_options(self, theirs: Field) -> None:
        """Offer what another field offers, where there is a choice."""

    def _read(self, typed: Any) -> Any:
        """What `typed` means."""
        return typed

    def _write(self, value: Any) -> Any:
        """How `value` is typed."""
        return value

    @traitlets.observe("typed")
    def _typed_changed(self, _: Any) -> None:
        self.value = self._read(self.typed)

    @traitlets.observe("value")
    def _value_changed(self, _: Any) -> None:
        if self._read(self.typed) != self.value:
            self.typed = self._write(self.value)

    def _received(self, message: dict[str, Any]) -> None:
        with self.hold_sync():
            self.edits_seen = int(message.get("edits", self.edits_seen))
            self.overtaken = self.overtaken or int(message.get("given", self.given)) < self.given
            self.typed = message.get("typed", self.typed)
            for callback in self._when_entered if message.get("enter") else ():
                callback()
