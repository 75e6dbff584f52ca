"""An editable table for answers: a row for each person, a column for each measure at each time point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

import traitlets

from ..errors import CoImpactError, PersonThere
from .answer_grid import AnswerGrid, GridRow
from .answer_unsaved import Unsaved, leave_out, take_up
from .answer_words import boxes, told_column, told_once, with_new
from .kit_widget import KitWidget
from .person_answers import CODE, GROUP, Column, PersonAnswers, PersonChange
from .static_files import script

EMPTY_ROWS = 5
PAGE = 20

HELP = (
    "When there is no answer, leave the box empty. Or type don't know, prefer not to say, or not applicable.",
    "Press Enter or an arrow key to move down or up. Press Tab to move across.",
    "You can paste a block of cells copied from a spreadsheet.",
)


class AnswerTable(KitWidget):
    """Person code, people group and answers, typed in words or numbers and saved cell by cell.

    `columns` are `Column`s, or mappings of their fields; `rows` are the people so far. `on_save` is called
    with the changes that can be saved, one for each person. When it raises CoImpactError its sentence is
    shown, and the changes are offered again with the next save. When it raises PersonThere only that person
    waits, with what is wrong beside their code. What cannot be understood stays as it was
    typed, marked and listed. Without any people groups their column is left out.
    """

    _esm = script(
        "kit.js", "answer_cells.js", "answer_rows.js", "answer_people.js", "answer_table.js", "answer_keys.js"
    )
    _told = ("label",)
    label = traitlets.Unicode("Answers").tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    people_groups = traitlets.List(traitlets.Unicode()).tag(sync=True)
    help = traitlets.List(traitlets.Unicode()).tag(sync=True)
    sheet = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        columns: Sequence[Column | Mapping[str, Any]],
        rows: Iterable[PersonAnswers] = (),
        on_save: Callable[[list[PersonChange]], None] = lambda changes: None,
        people_groups: Sequence[str] = (),
        **traits: Any,
    ) -> None:
        made = [each if isinstance(each, Column) else Column(**each) for each in columns]
        self.grid = AnswerGrid(made, rows, people_groups)
        self._on_save, self._page, self._seen = on_save, 0, 0
        self._wrong, self._stopped = 0, False
        self._trouble = self._pasted = ""
        if not self.grid.rows:
            self.grid.add(EMPTY_ROWS)
        super().__init__(
            columns=[told_column(column) for column in made],
            people_groups=list(self.grid.people_groups),
            help=[*told_once(made), *HELP],
            sheet={**self._sheet(), "go": ""},
            **traits,
        )

    def type(self, row: str, field: str, text: str) -> None:
        """Put a text into a cell, and save what can be saved. `field` is CODE, GROUP or a column's key."""
        self.grid.type(row, field, text)
        self._save_and_show(about=(row, field))

    def paste(self, row: str, field: str, text: str) -> None:
        """Put a block copied from a spreadsheet at this cell, and save what can be saved."""
        before = len(self.grid.rows)
        left_out = self.grid.paste(row, field, text)
        added = len(self.grid.rows) - before
        more = f" {left_out} rows did not fit. Paste them again below." if left_out else ""
        self._pasted = f"The block is pasted{with_new(added)}.{more}"
        self._save_and_show()

    def undo_paste(self) -> None:
        """Put back what stood there before the last paste."""
        self.grid.undo_paste()
        self._pasted = ""
        self._save_and_show()

    def add_rows(self, rows: int = EMPTY_ROWS) -> str:
        """Add empty rows at the end and show them. Returns the id of the first."""
        first = self.grid.add(rows)
        self._show_row(first)
        return first

    def remove(self, row: str) -> None:
        """Remove a person. They can be put back while the page of rows is shown."""
        self.grid.remove(row)
        self._save_and_show()

    def put_back(self, row: str) -> None:
        """Put a removed person back, with all their answers."""
        self.grid.put_back(row)
        self._save_and_show()

    def show_page(self, page: int) -> None:
        """Show a page of rows, counted from 0."""
        self._turn(page)
        self._show()

    def save_again(self) -> None:
        """Try again to save what could not be saved."""
        self._save_and_show()

    @property
    def trouble(self) -> str:
        """Why what can be saved could not be, empty when it is."""
        return self._trouble

    @property
    def unsaved(self) -> int:
        """How many boxes hold a text that cannot be saved as it stands."""
        return len(self.grid.problems())

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
        left = leave_out(self.grid)
        self._save_and_show()
        self.send({"said": f"{boxes(left).capitalize()} taken out. Press Continue to go on.", "go": True})

    def mean(self, code: str) -> None:
        """Keep this person code, although it looks as if it showed who somebody is."""
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
        arguments = {
            name: message[name] for name in ("row", "field", "text", "rows", "page") if name in message
        }
        self._seen = int(message.get("edit", 0))
        act(**arguments)

    def _acts(self) -> dict[str, Callable[..., Any]]:
        return {
            "cell": self.type,
            "paste": self.paste,
            "undo paste": self.undo_paste,
            "add": self.add_rows,
            "remove": self.remove,
            "undo": self.put_back,
            "page": self.show_page,
            "show": self._show_row,
            "save again": self.save_again,
            "go on without": self.go_on_without,
        }

    def _has(self, row: str) -> bool:
        return any(each.id == row for each in self.grid.rows)

    def _save_and_show(self, about: tuple[str, str] = ("", "")) -> None:
        before, saved = self._wrong, self._save()
        self._show()
        problem = next((p for p in self.grid.problems() if (p.row, p.field) == about), None)
        if self._trouble:
            self.send({"said": self._trouble})
        elif problem:
            self.send({"said": f"Not saved yet: {problem.name}.", "more": problem.message})
        elif saved or self._wrong < before:
            self.send({"said": f"Saved, except {boxes(self._wrong)}" if self._wrong else "Saved"})

    def _save(self) -> bool:
        """Hand on every change that can be saved. Says whether there were any."""
        saved, self._trouble = False, ""
        self.grid.taken.clear()
        try:
            while changes := self.grid.changes():
                saved = self._hand_on(changes) or saved
        except CoImpactError as error:
            self._trouble = str(error)
        return saved

    def _hand_on(self, changes: list[PersonChange]) -> bool:
        """Save these, unless one is about somebody who was added elsewhere: then say that in their row."""
        try:
            self._on_save(changes)
        except PersonThere as error:
            if error.code in self.grid.taken:
                raise
            self.grid.taken.add(error.code)
            return False
        self.grid.accept(changes)
        return True

    def _show_row(self, row: str) -> None:
        self._turn(self._page_of(row))
        self._page = self._page_of(row)
        self._show(go=row)

    def _page_of(self, row: str) -> int:
        return [each.id for each in self.grid.rows].index(row) // PAGE

    def _turn(self, page: int) -> None:
        if page != self._page:
            self.grid.forget_removed()
        self._page = page

    def _show(self, go: str = "") -> None:
        self.sheet = {**self._sheet(), "go": go}

    def _sheet(self) -> dict[str, Any]:
        rows = self.grid.rows
        pages = max(1, -(-len(rows) // PAGE))
        self._page = min(max(self._page, 0), pages - 1)
        problems = self.grid.problems()
        self._wrong = len(problems)
        self._stopped = self._stopped and bool(problems)
        first = self._page * PAGE
        wrong: dict[str, dict[str, str]] = {}
        for problem in problems:
            wrong.setdefault(problem.row, {})[problem.field] = problem.message
        shown = enumerate(rows[first : first + PAGE], start=first + 1)
        return {
            "rows": [self._told_row(number, row, wrong.get(row.id, {})) for number, row in shown],
            "page": self._page,
            "pages": pages,
            "total": len(rows),
            "people": self.grid.people,
            "problems": [vars(problem) for problem in problems],
            "pasted": self._pasted,
            "trouble": self._trouble,
            "stopped": self._stopped,
            "seen": self._seen,
        }

    def _told_row(self, number: int, row: GridRow, problems: dict[str, str]) -> dict[str, Any]:
        answered = sum(1 for column in self.grid.columns if row.text(column.key).strip())
        return {
            "id": row.id,
            "number": number,
            "name": row.text(CODE) or f"Row {number}",
            "texts": {name: row.text(name) for name in (CODE, GROUP, *(c.key for c in self.grid.columns))},
            "problems": problems,
            "removed": row.removed,
            "answered": f"{answered} of {len(self.grid.columns)} answers",
        }
