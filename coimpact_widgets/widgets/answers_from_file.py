"""Answers from a file: choose it, see what it holds, then keep it or not; and take an import back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import Protocol

from ipywidgets import Button, HBox, VBox

from ..domain.answer import Batch
from ..domain.gathered import EachOnce
from ..domain.keeper import Keeper
from ..domain.offered_groups import offered_groups
from ..domain.project import Contents
from ..errors import CannotUndo, CoImpactError, FileNotReadable, Problem
from ..exchange.answers_compared import Compared, Difference, compare
from ..exchange.answers_file import AnswersRead
from ..exchange.file_kind import MOST_BYTES
from ..exchange.file_understood import FileUnderstood
from ..exchange.months_file import is_of_months
from ..exchange.story_points import CHOOSE_NAMES
from ..library.people_groups import asked_of_themselves
from ..present.phrases import and_list
from .answers_preview import how_many, preview
from .button import MAIN, SECOND, button
from .choose_file import ChooseFile
from .download import Download
from .error_summary import ErrorSummary
from .file_corrected import FileCorrected
from .files_remembered import FilesRemembered
from .panel import Panel
from .prose import Heading, Prose
from .status_line import StatusLine
from .which_stands import KEEP_THERE, USE_FILE, which_stands

KEEP, KEEP_STORIES = "Keep these answers", "Keep these stories"
CHANGED_MEANWHILE = "Somebody changed answers while you looked. Look at this again, then choose."
MOST_KEPT = 1_000_000
"""The most answers that one file can bring in: every page of the project reads them all."""
TOO_MANY = "This file has {:,} answers, and at most {:,} can be kept at once. Use fewer of its columns."
READING, READ_ROWS = "Reading {}.", "Reading {}: {:,} rows so far."
WORKING_OUT = "{} is read. Working out what it holds."
WORKED_OUT = "{} is read. Working out what it holds: {} of {} questions so far."
MANY_ROWS = 20_000
"""With more rows than this, it is told how far the working out is."""
NOTHING_KEPT = "{} was read. Nothing is kept yet."
TAKEN_OUT = "What came in with {} is taken out again. You can put it back."
BACK = "What came in with {} is back."
READ_AGAIN = "{} was read again by what you chose. Nothing is kept yet."


class LookAt(Protocol):
    """Opens a file for a project, and proposes how to read it. Raises FileNotReadable."""

    def __call__(
        self, name: str, data: bytes, contents: Contents, tell: Callable[[int], object]
    ) -> FileUnderstood:
        """`tell` is told how many rows are read so far."""
        ...


class AnswersFromFile(Panel):
    """A file to choose, a preview of what it holds, and a button that keeps it.

    Nothing is kept before the group has seen what would be. Where the project holds another answer already,
    the group chooses which is to stand; unless they choose the file, what is there does. What was taken out
    can be put back until the panel is closed. `on_change` is
    called when answers came or went.
    """

    def __init__(
        self,
        keeper: Keeper,
        look_at: LookAt,
        blank: Callable[[Contents], bytes],
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        self._keeper, self._look_at, self._on_change = keeper, look_at, on_change
        self._found: Compared | None = None
        self._taken_out: dict[int, Batch] = {}
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
        self.corrected = FileCorrected(self._read_again, self._working_out)
        self.remembered = FilesRemembered(keeper)
        self.which = which_stands()
        self.keep = button(KEEP, self.keep_found, MAIN, self.errors)
        self.leave = button("Do not keep them", self.decline, SECOND, self.errors)
        self._question = VBox([]).add_class("ci-stack")
        self._choice = HBox([]).add_class("ci-buttons")
        self._imports = VBox([]).add_class("ci-stack")
        looked_at = [self.preview, self.corrected.view, self._question, self._choice]
        parts = [self.errors, self.choose, *looked_at, self.status, self.blank, self._imports]
        parts.append(self.remembered.view)
        super().__init__(VBox(parts).add_class("ci-stack"))
        self._list_imports()

    def look_at(self, name: str, data: bytes) -> None:
        """Read a file and show what it holds. Nothing is kept yet. Raises FileNotReadable."""
        self.let_go()
        contents = self._keeper.contents()
        self.status.say(READING.format(name))
        try:
            understood = self._look_at(
                name, data, contents, lambda rows: self.status.say(READ_ROWS.format(name, rows))
            )
        except FileNotReadable:
            self.status.say("")
            raise
        self.status.say(WORKING_OUT.format(name))
        self.corrected.open(understood, contents)
        self._show_reading()
        self.status.say(NOTHING_KEPT.format(name))

    def _working_out(self, done: int, of: int) -> None:
        opened = self.corrected.opened
        if opened and len(opened.best.rows) > MANY_ROWS:
            self.status.say(WORKED_OUT.format(opened.name, done, of))

    def _read_again(self) -> None:
        """Show the file as it is read by what was chosen."""
        self.errors.clear()
        self._show_reading()
        assert self._found
        self.status.say(READ_AGAIN.format(self._found.in_file.batch.name))

    def _show_reading(self) -> None:
        assert self.corrected.reading
        self._show(self._compare(self.corrected.reading.read))

    def keep_found(self) -> None:
        """Keep what the file held, as one batch. Where answers differ, the group's choice stands."""
        if self._found is None:
            return
        now = self._compare(self._found.in_file)
        if now.differences != self._found.differences:
            self._show(now)
            self.errors.show([Problem("file", CHANGED_MEANWHILE)])
            return
        kept = now.in_file if self.which.value == USE_FILE else now.without
        if not self.corrected.told_of.told:
            self.errors.show([Problem("file", CHOOSE_NAMES)])
            return
        stories = self.corrected.told_of.stories
        if len(kept.answers) > MOST_KEPT:
            self.errors.show([Problem("file", TOO_MANY.format(len(kept.answers), MOST_KEPT))])
            return
        try:
            if kept.answers or stories or kept.says_no:
                self._keeper.gather(kept.batch, EachOnce(kept.people), kept.answers, stories)
        except CoImpactError as error:
            self.errors.show([Problem("file", str(error))])
            return
        assert self.corrected.reading
        self.remembered.learn(self.corrected.reading)
        self.let_go()
        left = now.differences if kept is now.without else ()
        self._say_and_go_there(_kept(kept, len(stories), left))
        self._changed()

    def decline(self) -> None:
        """Keep nothing of the file that was looked at."""
        if self._found:
            name = self._found.in_file.batch.name
            self.let_go()
            self._say_and_go_there(f"Nothing was kept from {name}.")

    def let_go(self) -> None:
        """Forget the file that was looked at."""
        self._found = None
        self.corrected.close()
        self.errors.clear()
        self.preview.markup = ""
        self.which.value = KEEP_THERE
        self._question.children = self._choice.children = ()

    def finish(self) -> list[Problem]:
        """A file that was looked at waits for the group to decide."""
        waiting = [Problem("", "Choose whether to keep these answers.")] if self._found else []
        self.errors.show(waiting)
        return waiting

    def static_html(self) -> str:
        """The files that were brought in."""
        rows = "".join(f"<li>{escape(batch.name)}</li>" for batch in self._files())
        return f"<p>Files brought in:</p><ul>{rows}</ul>" if rows else "<p>No file was brought in.</p>"

    def _compare(self, found: AnswersRead) -> Compared:
        contents = self._keeper.contents()
        return compare(found, contents, offered_groups(contents, asked_of_themselves(contents)))

    def _show(self, compared: Compared) -> None:
        self._found = compared
        told_of = self.corrected.told_of
        self.preview.markup = preview(compared, self.corrected.reading, told_of)
        told = self.corrected.told
        self.keep.description = KEEP if compared.in_file.answers or not told_of.stories else KEEP_STORIES
        self._question.children = (self.which,) if compared.differences and told else ()
        self._choice.children = (
            (self.keep, self.leave)
            if (compared.in_file.answers or told_of.stories or compared.in_file.says_no) and told
            else (self.leave,)
        )

    def _say_and_go_there(self, words: str) -> None:
        """Say what was done, and take the focus there: the button that did it is gone."""
        self.status.say(words)
        self.status.focus()

    def _files(self) -> list[Batch]:
        return files_of_answers(self._keeper.contents())

    def _list_imports(self) -> None:
        rows = [
            *(self._second(f"Take out {b.name}", partial(self._take_out, b)) for b in self._files()),
            *(
                self._second(f"Put back {batch.name}", partial(self._put_back, seq))
                for seq, batch in self._taken_out.items()
            ),
        ]
        self._imports.children = (Heading("Files you brought in", 3), *rows) if rows else ()

    def _second(self, words: str, act: Callable[[], None]) -> Button:
        return button(words, act, SECOND, self.errors)

    def _take_out(self, batch: Batch) -> None:
        try:
            seq = self._keeper.undo_batch(batch)
        except CoImpactError as error:
            self.errors.show([Problem("file", str(error))])
            return
        self.errors.clear()
        if seq is not None:
            self._taken_out[seq] = batch
        self._say_and_go_there(TAKEN_OUT.format(batch.name))
        self._changed()

    def _put_back(self, seq: int) -> None:
        try:
            self._keeper.undo(seq)
        except CannotUndo as error:
            del self._taken_out[seq]
            self.errors.show([Problem("file", str(error))])
        except CoImpactError as error:
            self.errors.show([Problem("file", str(error))])
            return
        else:
            self.errors.clear()
            self._say_and_go_there(BACK.format(self._taken_out.pop(seq).name))
        self._changed()

    def _changed(self) -> None:
        self._list_imports()
        self.remembered.show()
        self._on_change()


def files_of_answers(contents: Contents) -> list[Batch]:
    """The files of answers that were brought in. Those of monthly numbers are told where they are kept."""
    return [each for each in contents.batches if each.sha256 and not is_of_months(each)]


def _kept(kept: AnswersRead, stories: int, left: Sequence[Difference]) -> str:
    """How much was kept of a file, and what stays as it was."""
    stayed = f" As before: {how_many(left)}." if left else ""
    answers = sum(1 for each in kept.answers if each.missing is None)
    counts = (
        (answers, "answer", "answers"),
        (len(kept.answers) - answers, "reason for no answer", "reasons for no answer"),
        (stories, "story", "stories"),
    )
    told = and_list([f"{count} {one if count == 1 else many}" for count, one, many in counts if count])
    if not told and kept.says_no:
        return f"Saved. Who said no in {kept.batch.name} is counted no more.{stayed}"
    if not told:
        return f"Nothing was taken from {kept.batch.name}.{stayed}"
    are = "is" if len(kept.answers) + stories == 1 else "are"
    return f"Saved. {told} {are} kept from {kept.batch.name}.{stayed}"
