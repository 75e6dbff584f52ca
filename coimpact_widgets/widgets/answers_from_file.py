"""Answers from a file: choose it, see what it holds, then keep it or not; and take an import back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from ipywidgets import Button, HBox, VBox

from ..domain.answer import Batch
from ..domain.keeper import Keeper
from ..domain.measure import Measure
from ..domain.project import Contents
from ..domain.record import Record
from ..errors import CoImpactError, Problem
from ..exchange.answers_file import AnswersRead
from ..exchange.file_kind import MOST_BYTES
from .choose_file import ChooseFile
from .download import Download
from .error_summary import ErrorSummary
from .panel import Panel
from .prose import Heading, Prose
from .status_line import StatusLine

MOST_PROBLEMS = 20


Read = Callable[[str, bytes, Sequence[Record[Measure]]], AnswersRead]
"""Reads a file's answers. Raises FileNotReadable with one sentence."""


class AnswersFromFile(Panel):
    """A file to choose, a preview of what it holds, and a button that keeps it.

    Nothing is kept before the group has seen what would be. `on_change` is called when answers came or went.
    """

    def __init__(
        self,
        keeper: Keeper,
        read: Read,
        blank: Callable[[Contents], bytes],
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        self._keeper, self._read, self._on_change = keeper, read, on_change
        self._found: AnswersRead | None = None
        self.blank = Download(
            label="Get an empty file to type into",
            file_name="answers.xlsx",
            content=lambda: blank(keeper.contents()),
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        )
        self.choose = ChooseFile(
            "Choose a file of answers",
            hint="An Excel or CSV file, with a row for each person.",
            accept=".xlsx,.csv,.txt,.tsv",
            largest=MOST_BYTES,
        )
        self.choose.on_choose(self.look_at)
        self.errors, self.status, self.preview = ErrorSummary(), StatusLine(), Prose()
        self.keep = _button("Keep these answers", self.keep_found, "ci-main")
        self.leave = _button("Do not keep them", self.let_go, "ci-second")
        self._choice = HBox([]).add_class("ci-buttons")
        self._imports = VBox([]).add_class("ci-stack")
        parts = [self.errors, self.choose, self.preview, self._choice, self.status, self.blank, self._imports]
        super().__init__(VBox(parts).add_class("ci-stack"))
        self._list_imports()

    def look_at(self, name: str, data: bytes) -> None:
        """Read a file and show what it holds. Nothing is kept yet. Raises FileNotReadable."""
        self.let_go()
        found = self._read(name, data, self._keeper.contents().measures)
        self._found = found
        self.preview.markup = preview(found)
        self._choice.children = (self.keep, self.leave) if found.answers else (self.leave,)
        self.status.say(f"{name} was read. Nothing is kept yet.")

    def keep_found(self) -> None:
        """Keep what the file held, as one batch."""
        if self._found is None:
            return
        found = self._found
        try:
            self._keeper.gather(found.batch, found.people, found.answers)
        except CoImpactError as error:
            self.errors.show([Problem("file", str(error))])
            return
        self.let_go()
        self.status.say(f"Saved. {len(found.answers)} answers are kept from {found.batch.name}.")
        self._changed()

    def let_go(self) -> None:
        """Forget the file that was looked at."""
        self._found = None
        self.errors.clear()
        self.preview.markup = ""
        self._choice.children = ()

    def finish(self) -> list[Problem]:
        """A file that was looked at waits for the group to decide."""
        waiting = [Problem("", "Choose whether to keep these answers.")] if self._found else []
        self.errors.show(waiting)
        return waiting

    def static_html(self) -> str:
        """The files that were brought in."""
        rows = "".join(f"<li>{escape(batch.name)}</li>" for batch in self._files())
        return f"<p>Files brought in:</p><ul>{rows}</ul>" if rows else "<p>No file was brought in.</p>"

    def _files(self) -> list[Batch]:
        return [batch for batch in self._keeper.contents().batches if batch.sha256]

    def _list_imports(self) -> None:
        files = self._files()
        rows = [
            _button(f"Take out {batch.name}", lambda batch=batch: self._take_out(batch), "ci-second")  # type: ignore[misc]
            for batch in files
        ]
        self._imports.children = (Heading("Files you brought in", 3), *rows) if files else ()

    def _take_out(self, batch: Batch) -> None:
        try:
            self._keeper.undo_batch(batch)
        except CoImpactError as error:
            self.errors.show([Problem("file", str(error))])
            return
        self.status.say(f"The answers from {batch.name} are taken out again.")
        self._changed()

    def _changed(self) -> None:
        self._list_imports()
        self._on_change()


def preview(found: AnswersRead) -> str:
    """What a file held, in words: what can be used, and each thing to put right with its row."""
    notes = "".join(f"<p>{escape(note)}</p>" for note in found.notes)
    shown = "".join(f"<li>{escape(each.message)}</li>" for each in found.problems[:MOST_PROBLEMS])
    more = len(found.problems) - MOST_PROBLEMS
    rest = f"<p>And {more} more.</p>" if more > 0 else ""
    wrong = (
        f"<p>These were not used. Put them right in the file, then choose it again:</p><ul>{shown}</ul>{rest}"
    )
    return f"<h3>What is in {escape(found.batch.name)}</h3>{notes}{wrong if found.problems else ''}"


def _button(words: str, act: Callable[[], None], look: str) -> Button:
    button = Button(description=words)
    button.on_click(lambda _: act())
    return button.add_class(look)
