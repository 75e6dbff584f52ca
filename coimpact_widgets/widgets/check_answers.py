"""Every question with its answer, and a way to change each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any, ClassVar

import traitlets

from .definition_list import definition_list
from .kit_widget import KitWidget
from .static_files import script


class CheckAnswers(KitWidget):
    """Questions with their answers. A button "Change" on each tells `on_change` the question's name.

    An empty answer is shown as "Not provided". `verb` is what the buttons say. Where the questions are whole
    sentences or headings, `light` letters are easier to read.
    """

    _esm = script("kit.js", "check_answers.js")
    _told: ClassVar[tuple[str, ...]] = ("rows",)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    verb = traitlets.Unicode("Change").tag(sync=True)
    light = traitlets.Bool(False).tag(sync=True)

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._when_changed: list[Callable[[str], None]] = []

    def show(self, answers: Iterable[tuple[str, str, str]], listed: Collection[str] = ()) -> None:
        """Show these rows of (name, question, answer) in place of the ones there are.

        The lines of an answer whose name is in `listed` are shown as a list.
        """
        self.rows = [
            {"name": name, "question": asked, "answer": given, "listed": name in listed}
            for name, asked, given in answers
        ]

    def on_change(self, callback: Callable[[str], None]) -> None:
        """Call this with the name of the question that somebody wants to change."""
        self._when_changed.append(callback)

    def change(self, name: str) -> None:
        """Do what pressing "Change" beside this question does."""
        for callback in self._when_changed:
            callback(name)

    def static_html(self) -> str:
        """Each question with its answer."""
        return definition_list((row["question"], row["answer"]) for row in self.rows)

    def _received(self, message: dict[str, Any]) -> None:
        name = message.get("change")
        if any(row["name"] == name for row in self.rows):
            self.change(str(name))
