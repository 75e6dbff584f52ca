"""What has to be put right, all at once, above the fields it is about."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import ClassVar

import traitlets

from ..errors import Problem
from .field import Field
from .kit_widget import KitWidget
from .static_files import script


class ErrorSummary(KitWidget):
    """The words "There is a problem" and a link to each field that has one. With none, nothing is seen.

    `items` are dicts of `message` and `key`: the key of the widget to lead to, or empty for plain words.
    """

    _esm = script("kit.js", "error_summary.js")
    _told: ClassVar[tuple[str, ...]] = ("messages",)
    items = traitlets.List(traitlets.Dict()).tag(sync=True)

    @property
    def messages(self) -> tuple[str, ...]:
        """What the summary says, in order."""
        return tuple(item["message"] for item in self.items)

    def show(self, problems: Sequence[Problem], fields: Sequence[Field] = ()) -> None:
        """List the problems, put each beside its field too, and take the focus. No problems: show nothing."""
        for field in fields:
            field.error = " ".join(each.message for each in problems if each.field == field.name)
        keys = {field.name: field.key for field in fields}
        order = list(keys)
        ranked = sorted(problems, key=lambda each: order.index(each.field) if each.field in keys else -1)
        self.items = [{"message": each.message, "key": keys.get(each.field, "")} for each in ranked]
        if problems:
            self.focus()

    def clear(self, fields: Sequence[Field] = ()) -> None:
        """Take all problems away, here and beside the fields."""
        self.show((), fields)

    def static_html(self) -> str:
        """The problems as a list."""
        items = "".join(f"<li>{escape(message)}</li>" for message in self.messages)
        return f"<p>There is a problem</p><ul>{items}</ul>" if items else ""
