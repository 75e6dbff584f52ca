"""Things to choose from, compared in a table with a button on each; on a narrow screen it stacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

import traitlets

from ..present.html import table_html
from ..present.text_table import TextTable
from .kit_widget import KitWidget
from .static_files import script


class ChoiceTable(KitWidget):
    """Rows to compare. The button of each, which says `verb`, tells `on_choose` the row's id.

    `caption` names the table and `columns` are its heads. `best` is the id of the row that is put forward, if
    any.
    """

    _esm = script("kit.js", "choice_table.js")
    _told: ClassVar[tuple[str, ...]] = ("caption", "rows")
    caption = traitlets.Unicode().tag(sync=True)
    columns = traitlets.List(traitlets.Unicode()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    best = traitlets.Unicode().tag(sync=True)
    verb = traitlets.Unicode("Use this one").tag(sync=True)

    def __init__(self, columns: Sequence[str], **traits: Any) -> None:
        super().__init__(columns=list(columns), **traits)
        self._when_chosen: list[Callable[[str], None]] = []
        self._when_drawn: list[Callable[[], None]] = []

    def show(self, caption: str, rows: Iterable[tuple[str, str, str, Sequence[str]]], best: str = "") -> None:
        """Show these rows of (id, name, what stands below the name, cells) instead."""
        self.caption, self.best = caption, best
        self.rows = [
            {"id": id, "name": name, "detail": detail, "cells": [*cells]} for id, name, detail, cells in rows
        ]

    def on_choose(self, callback: Callable[[str], None]) -> None:
        """Call this with the id of the row that somebody chooses."""
        self._when_chosen.append(callback)

    def on_drawn(self, callback: Callable[[], None]) -> None:
        """Call this whenever a page draws the table, so that it can show what there is now."""
        self._when_drawn.append(callback)

    def choose(self, id: str) -> None:
        """Do what pressing the button of this row does. Nothing happens when the row is no longer there."""
        for tell in self._when_chosen if any(row["id"] == id for row in self.rows) else ():
            tell(id)

    def static_html(self) -> str:
        """The same table, without buttons."""
        rows = tuple((f"{row['name']}: {row['detail']}", *row["cells"]) for row in self.rows)
        return table_html(TextTable(self.caption, tuple(self.columns), rows)) if rows else ""

    def _received(self, message: dict[str, Any]) -> None:
        if message.get("told") == "drawn":
            for tell in self._when_drawn:
                tell()
        else:
            self.choose(str(message.get("choose", "")))
