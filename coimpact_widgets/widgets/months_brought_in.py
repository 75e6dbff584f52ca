"""The files of monthly figures that were brought in: each can be taken out, and put back again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

from ipywidgets import Button, VBox

from ..domain.answer import Batch
from ..domain.keeper import Keeper
from ..domain.record import Record
from ..domain.thing_counted import ThingCounted
from ..errors import CannotUndo, CoImpactError, Problem
from ..exchange.months_file import is_of_months
from .button import SECOND, button
from .error_summary import ErrorSummary
from .panel import Panel
from .prose import Heading

HEADING = "Files of monthly numbers"


class MonthsBroughtIn(Panel):
    """A button for each file. What was taken out can be put back until the panel is closed.

    `done` is told what was done when numbers came or went.
    """

    def __init__(self, keeper: Keeper, errors: ErrorSummary, done: Callable[[str], object]) -> None:
        self._keeper, self._errors, self._tell = keeper, errors, done
        self._taken_out: dict[int, tuple[Batch, tuple[int, ...]]] = {}
        super().__init__(VBox([]).add_class("ci-stack"))
        self.show()

    def show(self) -> None:
        """Show the files as they are kept now."""
        rows = [
            *(self._button(f"Take out {each.name}", partial(self._take_out, each)) for each in self._files()),
            *(
                self._button(f"Put back {batch.name}", partial(self._put_back, seq))
                for seq, (batch, _) in self._taken_out.items()
            ),
        ]
        self.view.children = (Heading(HEADING, 3), *rows) if rows else ()

    def static_html(self) -> str:
        """The files by their names."""
        rows = "".join(f"<li>{escape(each.name)}</li>" for each in self._files())
        return f"<p>{HEADING}:</p><ul>{rows}</ul>" if rows else ""

    def _files(self) -> list[Batch]:
        return [each for each in self._keeper.contents().batches if is_of_months(each)]

    def _button(self, words: str, act: Callable[[], None]) -> Button:
        return button(words, act, SECOND, self._errors)

    def _take_out(self, batch: Batch) -> None:
        """Take out everything of a file, and what it alone said of a thing that is no longer counted."""
        try:
            seq = self._keeper.undo_batch(batch)
            said = tuple(map(self._keeper.remove, self._said_of_nothing()))
        except CoImpactError as error:
            self._errors.show([Problem("file", str(error))])
            return
        if seq is not None:
            self._taken_out[seq] = (batch, said)
        self._done(f"The numbers from {batch.name} are taken out again. You can put them back.")

    def _put_back(self, seq: int) -> None:
        batch, said = self._taken_out[seq]
        try:
            for each in (seq, *said):
                self._keeper.undo(each)
        except CannotUndo as error:
            del self._taken_out[seq]
            self._errors.show([Problem("file", str(error))])
            self.show()
            return
        except CoImpactError as error:
            self._errors.show([Problem("file", str(error))])
            return
        del self._taken_out[seq]
        self._done(f"The numbers from {batch.name} are back.")

    def _said_of_nothing(self) -> list[Record[ThingCounted]]:
        contents = self._keeper.contents()
        counted = {(each.name, each.outcome) for each in contents.counts}
        return [
            each for each in contents.of(ThingCounted) if (each.value.name, each.value.outcome) not in counted
        ]

    def _done(self, words: str) -> None:
        self._errors.clear()
        self.show()
        self._tell(words)
