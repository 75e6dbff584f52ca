"""A list of things to choose, each with a native list of answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any, ClassVar, NamedTuple

import traitlets

from .kit_widget import KitWidget
from .static_files import script

Offered = Sequence[tuple[str, str]]
"""Keys with the words people read."""


class Choosing(NamedTuple):
    """One thing to choose. `chosen` is the key it has now; without `offered` it has the options of all."""

    key: str
    label: str
    hint: str
    chosen: str
    offered: Offered | None = None


class SelectList(KitWidget):
    """The things to choose under a heading; nothing is seen where there is none.

    With `folded` it is closed until somebody opens it. What is picked is handed on at once.
    """

    _esm = script("kit.js", "select_list.js")
    _told: ClassVar[tuple[str, ...]] = ("heading",)
    heading = traitlets.Unicode().tag(sync=True)
    folded = traitlets.Bool(False).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    options = traitlets.List(traitlets.Dict()).tag(sync=True)

    def __init__(
        self, heading: str, on_choose: Callable[[str, str], object], *, folded: bool = False
    ) -> None:
        super().__init__(heading=heading, folded=folded)
        self._on_choose = on_choose

    def show(self, rows: Sequence[Choosing], options: Offered = ()) -> None:
        """Show these instead. `options` are those of every row that has none of its own."""
        with self.hold_sync():
            self.options = _listed(options)
            self.rows = [_row(each) for each in rows]

    def choose(self, key: str, value: str) -> None:
        """Do what picking this answer does. What is not offered is left alone."""
        row = next((each for each in self.rows if each["key"] == key), None)
        if row and value in {each["key"] for each in row["options"] or self.options}:
            self._on_choose(key, value)

    def static_html(self) -> str:
        """What there is to choose, with what is chosen."""
        items = "".join(f"<li>{escape(row['label'])}: {escape(self._chosen(row))}</li>" for row in self.rows)
        return f"<p>{escape(self.heading)}</p><ul>{items}</ul>" if items else ""

    def _chosen(self, row: dict[str, Any]) -> str:
        options = row["options"] or self.options
        return next((each["label"] for each in options if each["key"] == row["value"]), "")

    def _received(self, message: dict[str, Any]) -> None:
        if "chose" in message:
            self.choose(str(message["chose"]), str(message["value"]))


def _row(each: Choosing) -> dict[str, Any]:
    options = None if each.offered is None else _listed(each.offered)
    return {"key": each.key, "label": each.label, "hint": each.hint, "value": each.chosen, "options": options}


def _listed(options: Offered) -> list[dict[str, str]]:
    return [{"key": key, "label": label} for key, label in options]
