"""An editable table for answers: a row for each person, a column for each measure at each time point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

import traitlets

from ..domain.person_code import who_it_shows
from .answer_block import block_of, paste
from .answer_grid import AnswerGrid
from .answer_row import GridRow
from .answer_saving import AnswerSaving, OnSave
from .answer_sheet import ROWS_ON_PAGE, AnswerSheet
from .answer_steps import Step, Steps
from .answer_unsaved import Unsaved, leave_out, saved_since, take_up, unsaved
from .answer_words import HELP, boxes, pasted_what, told_column, told_once, told_paste
from .kit_widget import KitWidget
from .person_answers import CODE, CellProblem, Column, PersonAnswers
from .static_files import script

EMPTY_ROWS = 5
SCRIPTS = ("cells", "rows", "people", "person", "around", "table", "draft", "keys", "acts")


class AnswerTable(KitWidget):
    """Person code, people group and answers, typed in words or numbers and saved cell by cell.

    `columns` are `Column`s, or mappings of their fields; `rows` are the people so far. `on_save` is called
    with the changes that can be saved, one for each person. When it raises CoImpactError its sentence is
    shown, and the changes are offered again with the next save. When it raises PersonThere only that person
    waits, with what is wrong beside their code. What cannot be understood stays as it was
    typed, marked and listed. Without any people groups their column is left out. `asked_of_code` says what
    somebody is to look at in a new person code before it is kept.
    """

    _esm = script("kit.js", *(f"answer_{each}.js" for each in SCRIPTS))
    _told = ("label",)
    label = traitlets.Unicode("Answers").tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    people_groups = traitlets.List(traitlets.Unicode()).tag(sync=True)
    help = traitlets.List(traitlets.Unicode()).tag(sync=True)
    sizes = traitlets.List(traitlets.Int(), list(ROWS_ON_PAGE)).tag(sync=True)
    sheet = traitlets.Dict().tag(sync=True)
    half_written = traitlets.List(traitlets.Dict()).tag(sync=True)

    def __init__(
        self,
        columns: Sequence[Column | Mapping[str, Any]],
        rows: Iterable[PersonAnswers] = (),
        on_save: OnSave = lambda changes: None,
        people_groups: Sequence[str] = (),
        asked_of_code: Callable[[str], str] = who_it_shows,
        **traits: Any,
    ) -> None:
        made = [each if isinstance(each, Column) else Column(**each) for each in columns]
        self.grid = AnswerGrid(made, rows, people_groups, asked_of_code)
        self._shown, self._steps = AnswerSheet(self.grid), Steps(self.grid)
        self._saving = AnswerSaving(self.grid, on_save)
        self._wrong, self._stopped, self._seen = 0, False, 0
        self._pasted = ""
        if not self.grid.rows:
            self.grid.add(EMPTY_ROWS)
        super().__init__(
            columns=[told_column(column) for column in made],
            people_groups=list(self.grid.people_groups),
            help=[*told_once(made), *HELP],
            sheet={**self._sheet(self.grid.problems()), "go": "", "at": CODE},
            **traits,
        )

    def type(self, row: str, field: str, text: str) -> None:
        """Put a text into a cell, and save what can be saved. `field` is CODE, GROUP or a column's key."""
        with self._steps.doing(row) as step:
            self.grid.type(row, field, text)
            step.words = f"typing in {self.grid.name_of(row, field)}"
        self._save_and_show(about=(row, field))

    def paste(self, row: str, field: str, text: str) -> None:
        """Put a block copied from a spreadsheet at this cell, and save what can be saved."""
        with self._steps.doing() as step:
            pasted = paste(self.grid, row, field, block_of(text))
            step.words = f"pasting {pasted_what(pasted)}"
        self._pasted = told_paste(pasted)
        self._save_and_show(done=told_paste(pasted, len(self.grid.problems())))

    def undo(self) -> None:
        """Put back what stood there before the last thing that was done."""
        self._tell_step("Undone", self._steps.undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._tell_step("Done again", self._steps.redo())

    def add_rows(self, rows: int = EMPTY_ROWS) -> str:
        """Add empty rows at the end and show them. Returns the id of the first."""
        first = self.grid.add(rows)
        self._show_row(first)
        return first

    def remove(self, row: str) -> None:
        """Remove a person. They can be put back while the page of rows is shown."""
        with self._steps.doing(row) as step:
            step.words = f"removing {self.grid.name_of(row)}"
            self.grid.remove(row)
        self._save_and_show()

    def put_back(self, row: str) -> None:
        """Put a removed person back, with all their answers."""
        with self._steps.doing(row) as step:
            step.words = f"putting back {self.grid.name_of(row)}"
            self.grid.put_back(row)
        self._save_and_show()

    def show_page(self, page: int) -> None:
        """Show a page of rows, counted from 0."""
        self._shown.turn(page)
        self._show()

    def show_rows(self, rows: int, row: str = "") -> None:
        """Show so many rows on a page, of those in ROWS_ON_PAGE; this row among them."""
        if rows in ROWS_ON_PAGE:
            self._shown.rows_on_page = rows
        self._show_row(row or self.grid.shown[0].id)

    def show_one(self, one: bool, row: str) -> None:
        """Show one person at a time, this one first, or a page of rows again."""
        self._shown.one = one
        self._show_row(row)

    def find(self, text: str) -> None:
        """Show the row with this person code, or say that there is none."""
        found = self._shown.find(text)
        if found:
            self._show_row(found)
        else:
            self._show()
            self.send({"not_found": f"No person code here is {text.strip()} or begins with it."})

    def show_edge(self, which: str) -> None:
        """Show the "first" row, or the "last" in which something stands."""
        self._show_row(self._shown.edge(which))

    def save_again(self) -> None:
        """Try again to save what could not be saved."""
        self._save_and_show()

    @property
    def trouble(self) -> str:
        """Why what can be saved could not be, empty when it is."""
        return self._saving.trouble

    @property
    def unsaved(self) -> int:
        """How many boxes hold a text that cannot be saved as it stands."""
        return len(self.grid.problems())

    def left(self) -> list[Unsaved]:
        """What stands here and cannot be saved, for another table to take up."""
        return unsaved(self.grid, self.grid.problems())

    def take_up(self, rows: Iterable[Unsaved]) -> None:
        """Go on with what could not be saved in another table of the same project."""
        take_up(self.grid, rows)
        self._save_and_show()

    def stop(self) -> None:
        """List every box that is not saved, with the way on, and move the focus there."""
        self._stopped = True
        self._show()
        self.send({"stopped": True})

    def go_on_without(self) -> None:
        """Take out what is not saved and cannot be: the group chose to go on without it."""
        with self._steps.doing() as step:
            left = boxes(leave_out(self.grid))
            step.words = f"taking out {left}"
        self._save_and_show()
        self.send({"said": f"{left.capitalize()} taken out. Press Continue to go on.", "go": True})

    def mean(self, code: str) -> None:
        """Keep this person code, although there is something to look at in it."""
        self.grid.meant.add(code)
        self._save_and_show()

    def static_html(self) -> str:
        """The answers as a plain table."""
        rows = "".join(self._static_row(row) for row in self.grid.rows if any(row.texts.values()))
        groups = "".join(
            f'<th scope="colgroup" colspan="{len(list(each))}">{escape(group)}</th>'
            for group, each in groupby(self.grid.columns, key=lambda column: column.group)
        )
        labels = "".join(f'<th scope="col">{escape(column.label)}</th>' for column in self.grid.columns)
        group = '<th scope="col" rowspan="2">People group</th>' if self.people_groups else ""
        return (
            f"<table><caption>{escape(self.label)}</caption><thead>"
            f'<tr><th scope="col" rowspan="2">Person code</th>{group}{groups}</tr><tr>{labels}</tr></thead>'
            f"<tbody>{rows}</tbody></table>"
        )

    def _static_row(self, row: GridRow) -> str:
        cells = "".join(f"<td>{escape(row.text(name))}</td>" for name in self.grid.fields[1:])
        return f'<tr><th scope="row">{escape(row.text(CODE))}</th>{cells}</tr>'

    def _received(self, message: dict[str, Any]) -> None:
        act = self._acts().get(str(message.get("type")))
        if act is None or ("row" in message and not self._has(message["row"])):
            return
        self._seen = int(message.get("edit", 0))
        act(**{name: each for name, each in message.items() if name not in ("type", "edit")})

    def _acts(self) -> dict[str, Callable[..., Any]]:
        return {
            "cell": self.type,
            "paste": self.paste,
            "undo": self.undo,
            "redo": self.redo,
            "add": self.add_rows,
            "remove": self.remove,
            "put back": self.put_back,
            "page": self.show_page,
            "rows on page": self.show_rows,
            "one": self.show_one,
            "find": self.find,
            "edge": self.show_edge,
            "show": self._show_row,
            "save again": self.save_again,
            "go on without": self.go_on_without,
            "take up": self._take_up_draft,
        }

    def _has(self, row: str) -> bool:
        return any(each.id == row for each in self.grid.rows)

    def _take_up_draft(self, rows: list[dict[str, Any]]) -> None:
        """Put back what stood here unsaved when the page was left."""
        take_up(self.grid, [saved_since(self.grid, Unsaved(each["code"], each["texts"])) for each in rows])
        self._save_and_show(done="What you typed before you left this page is back.")

    def _tell_step(self, done: str, step: Step | None) -> None:
        if step is None:
            self._show()
            return
        row, field = step.first
        self._pasted = ""
        self._saving.save()
        if self._has(row):
            self._shown.turn_to(row)
        self._show(go=row, at=field)
        self.send({"said": self.trouble or f"{done}: {step.words}."})

    def _save_and_show(self, about: tuple[str, str] = ("", ""), done: str = "") -> None:
        before, saved = self._wrong, self._saving.save()
        problem = next((p for p in self._show() if (p.row, p.field) == about), None)
        if self.trouble:
            self.send({"said": self.trouble})
        elif problem:
            self.send({"said": f"Not saved yet: {problem.name}.", "more": problem.message})
        elif done:
            self.send({"said": done})
        elif saved or self._wrong < before:
            self.send({"said": f"Saved, except {boxes(self._wrong)}" if self._wrong else "Saved"})

    def _show_row(self, row: str) -> None:
        self._shown.turn_to(row)
        self._show(go=row)

    def _show(self, go: str = "", at: str = CODE) -> list[CellProblem]:
        """Bring the page up to date. Returns everything that cannot be saved as it stands."""
        problems = self.grid.problems()
        self.sheet = {**self._sheet(problems), "go": go, "at": at}
        self.half_written = [each._asdict() for each in unsaved(self.grid, problems)]
        return problems

    def _sheet(self, problems: list[CellProblem]) -> dict[str, Any]:
        self._wrong = len(problems)
        self._stopped = self._stopped and bool(problems)
        return self._shown.told(problems) | {
            "pasted": self._pasted,
            "undo": self._steps.last,
            "redo": self._steps.next,
            "trouble": self.trouble,
            "stopped": self._stopped,
            "seen": self._seen,
        }
