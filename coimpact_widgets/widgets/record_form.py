"""The form that adds or changes one record: its fields, what is wrong with them, Save and Cancel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields as fields_of
from types import MappingProxyType
from typing import Any

from ipywidgets import HBox, VBox, Widget

from ..domain.record import Written, from_body, to_body
from ..errors import Problem
from .button import MAIN, SECOND, button
from .error_summary import ErrorSummary
from .field import Field
from .panel import Panel
from .prose import Heading
from .told import Told


class RecordForm(Panel):
    """Fields under a heading. Saving is somebody else's work: `on_save` and `on_cancel` are only called.

    `beneath` are widgets that each stand under the field of their name. `told` says what others did.
    """

    def __init__(
        self,
        heading: str,
        fields: Sequence[Field],
        on_save: Callable[[], object],
        on_cancel: Callable[[], object],
        beneath: Mapping[str, Widget] = MappingProxyType({}),
    ) -> None:
        self.fields, self._on_save = tuple(fields), on_save
        self.heading, self.errors = Heading(heading, level=3), ErrorSummary()
        self.save = button("Save", on_save, MAIN, self.errors)
        self.cancel = button("Cancel", on_cancel, SECOND, self.errors)
        for field in self.fields:
            field.on_enter(self._entered)
        self._at_first = self.values()
        self.told = Told()
        buttons = HBox([self.save, self.cancel]).add_class("ci-buttons")
        parts = [each for field in self.fields for each in (field, beneath.get(field.name)) if each]
        super().__init__(
            VBox([self.errors, self.heading, self.told.view, *parts, buttons])
            .add_class("ci-stack")
            .add_class("ci-form")
        )

    def values(self) -> dict[str, Any]:
        """The value of each field, by its name."""
        return {field.name: field.value for field in self.fields}

    def typed(self) -> dict[str, Any]:
        """What stands in each field just as it was typed, by its name."""
        return {field.name: field.typed for field in self.fields}

    def take_up(self, typed: Mapping[str, Any]) -> None:
        """Put back what was typed, by the name of the field."""
        for field in self.fields:
            field.typed = typed.get(field.name, field.typed)

    def on_typed(self, callback: Callable[[], object]) -> None:
        """Call this whenever something is typed or chosen."""
        for field in self.fields:
            field.observe(lambda _: callback(), names="typed")

    def take(self, theirs: Sequence[Field]) -> bool:
        """Show what stands in these fields instead. Whether they are those of this form."""
        if [each.name for each in theirs] != [each.name for each in self.fields]:
            return False
        for field, newer in zip(self.fields, theirs, strict=True):
            field.take(newer)
        self._at_first = self.values()
        return True

    def overtaken(self) -> bool:
        """Whether somebody typed here before they saw what others had written."""
        return any(field.overtaken for field in self.fields)

    def forget_overtaken(self) -> None:
        """Somebody has seen by now what others had written."""
        for field in self.fields:
            field.overtaken = False

    def touched(self) -> bool:
        """Whether anything was typed or chosen since the form was opened."""
        return self.values() != self._at_first or any(field.problems() for field in self._shown())

    def problems(self) -> list[Problem]:
        """What the fields themselves cannot understand."""
        return [each for field in self._shown() for each in field.problems()]

    def show(self, problems: Sequence[Problem]) -> None:
        """List the problems, beside their fields too."""
        self.errors.show(problems, self.fields)

    def focus(self) -> None:
        """Move the focus to the first field."""
        if self.fields:
            self.fields[0].focus()

    def static_html(self) -> str:
        """The fields with what stands in them."""
        return "".join(field.static_html() for field in self.fields)

    def _entered(self) -> None:
        self._on_save()

    def _shown(self) -> list[Field]:
        return [field for field in self.fields if not field.hidden]


def value_from(kind: type[Any], values: Mapping[str, Any], old: Written | None) -> Any:
    """A value of this kind: what the fields hold, and for the rest what stood in `old`.

    Spaces around texts are dropped. An empty text means None where that is what the kind begins with.
    """
    begins = {field.name: field.default for field in fields_of(kind)}
    tidy = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    given = {name: None if value == "" and begins[name] is None else value for name, value in tidy.items()}
    return from_body(kind, {**to_body(old or kind()), **given})
