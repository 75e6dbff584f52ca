"""What is typed into the answer table: every text as it stands, what it means, and what is not saved yet."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from ..domain.people_group import as_known, group_key
from ..domain.person_code import LONGEST_CODE, code_key, who_it_shows
from ..errors import Problem
from .person_answers import BLANK, CODE, GROUP, CellProblem, Column, PersonAnswers, PersonChange

MOST_PASTED_ROWS = 1000


@dataclass
class GridRow:
    """One row of texts. `saved` is what was last saved of it; `dropped` rows are no longer shown.

    `gone` is what had been saved of it when its removal was saved.
    """

    id: str
    texts: dict[str, str] = field(default_factory=dict)
    saved: PersonAnswers | None = None
    gone: PersonAnswers | None = None
    removed: bool = False
    dropped: bool = False

    def text(self, name: str) -> str:
        """The text in the cell of this name, empty when nothing was typed."""
        return self.texts.get(name, "")


class AnswerGrid:
    """The texts of a whole answer table. Nothing typed is ever dropped, right or wrong.

    `changes` says what is not saved yet; after saving, `accept` says that it is. `taken` are the person codes
    that cannot be given to anybody here, because somebody was added under them elsewhere. `meant` are those
    that look as if they showed who somebody is, and are kept because people say that they meant them.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        people: Iterable[PersonAnswers] = (),
        people_groups: Sequence[str] = (),
    ) -> None:
        self.columns = tuple(columns)
        self._column = {column.key: column for column in self.columns}
        self._numbers = count(1)
        self.taken: set[str] = set()
        self.meant: set[str] = set()
        self._before_paste: tuple[dict[str, dict[str, str]], list[str]] | None = None
        people = tuple(people)
        known = dict.fromkeys((*people_groups, *(person.people_group for person in people)))
        self.people_groups = tuple(group for group in known if group)
        self.rows = [self._row_of(person) for person in people]

    @property
    def fields(self) -> tuple[str, ...]:
        """The name of each cell of a row, from left to right."""
        return (CODE, *([GROUP] if self.people_groups else []), *self._column)

    @property
    def people(self) -> int:
        """How many people are in the table: rows with a person code."""
        return sum(1 for row in self._standing() if row.text(CODE))

    def row(self, id: str) -> GridRow:
        """The row with this id. Raises KeyError when there is none."""
        for row in self.rows:
            if row.id == id:
                return row
        raise KeyError(id)

    def type(self, id: str, name: str, text: str) -> None:
        """Put a text into a cell. An answer that is understood is written as its measure words it."""
        self.row(id).texts[name] = self._tidy(name, text)

    def put_saved(self, row: GridRow, name: str) -> None:
        """Put back into a cell what was last saved in it."""
        row.texts[name] = self._texts_of(row.saved).get(name, "") if row.saved else ""

    def add(self, rows: int) -> str:
        """Add empty rows at the end. Returns the id of the first of them."""
        added = [GridRow(f"row{next(self._numbers)}") for _ in range(rows)]
        self.rows += added
        return added[0].id

    def remove(self, id: str) -> None:
        """Take a row out. It can be put back until `forget_removed`."""
        self.row(id).removed = True

    def put_back(self, id: str) -> None:
        """Put a removed row back, with everything that stood in it."""
        self.row(id).removed = False

    def forget_removed(self) -> None:
        """Forget the rows that were removed and whose removal is saved."""
        self.rows = [row for row in self.rows if not row.removed or row.saved]

    def paste(self, id: str, name: str, text: str) -> int:
        """Put a block copied from a spreadsheet into the cells right of and below this one.

        Rows are added when there are too few. Returns how many rows of the block there was no room for.
        """
        block = _block(text)
        taken, fields = block[:MOST_PASTED_ROWS], self.fields
        start, left = self.rows.index(self.row(id)), fields.index(name)
        rows = [row for row in self.rows[start:] if not row.removed]
        added: list[str] = []
        for _ in range(len(taken) - len(rows)):
            added.append(self.add(1))
            rows.append(self.rows[-1])
        before = {row.id: dict(row.texts) for row, _ in zip(rows, taken, strict=False)}
        self._before_paste = (before, added)
        for row, words in zip(rows, taken, strict=False):
            for each, word in zip(fields[left:], words, strict=False):
                row.texts[each] = self._tidy(each, word)
        return len(block) - len(taken)

    def undo_paste(self) -> None:
        """Put back what stood there before the last paste, and take out the rows it added."""
        if self._before_paste is None:
            return
        before, added = self._before_paste
        self._before_paste = None
        for row in self.rows:
            row.texts = before.get(row.id, row.texts)
            if row.id in added:
                row.removed = row.dropped = True

    def problems(self) -> list[CellProblem]:
        """Everything that cannot be saved as it stands, from top to bottom."""
        owners = self._owners()
        numbered = ((row, f"Row {number}") for number, row in enumerate(self.rows, start=1))
        return [p for row, name in numbered if not row.removed for p in self._problems_of(row, name, owners)]

    def to_be_meant(self) -> list[str]:
        """The person codes that are not saved because they look as if they showed who somebody is."""
        codes = [row.text(CODE) for row in self._standing()]
        wrong = {each.message for each in self.problems() if each.field == CODE}
        return [
            code for code in dict.fromkeys(codes) if who_it_shows(code) in wrong and code not in self.meant
        ]

    def changes(self) -> list[PersonChange]:
        """What is not saved yet and can be, removals first.

        Call again after `accept`: one change may free the person code of another.
        """
        owners = self._owners()
        gone = [
            PersonChange(row.saved.code, row.saved.code, removed=True)
            for row in self.rows
            if row.removed and row.saved
        ]
        changed = [
            change
            for row in self._standing()
            if row.text(CODE) and not self._code_problem(row, owners)
            for change in self._change_of(row)
        ]
        return gone + changed

    def accept(self, changes: Iterable[PersonChange]) -> None:
        """Take note that these changes were saved."""
        done, owners = {(change.code, change.removed) for change in changes}, self._owners()
        for row in self.rows:
            if row.removed and row.saved and (row.saved.code, True) in done:
                row.saved, row.gone = None, row.saved
            elif not row.removed and (row.text(CODE), False) in done and self._owns(row, owners):
                row.saved, row.gone = self._meant(row), None
        self.rows = [row for row in self.rows if not row.dropped or row.saved]

    def _standing(self) -> Iterator[GridRow]:
        return (row for row in self.rows if not row.removed)

    def _row_of(self, person: PersonAnswers) -> GridRow:
        return GridRow(f"row{next(self._numbers)}", self._texts_of(person), saved=person)

    def _texts_of(self, person: PersonAnswers) -> dict[str, str]:
        written = {
            key: self._column[key].write(a) for key, a in person.answers.items() if key in self._column
        }
        return {CODE: person.code, GROUP: person.people_group, **written}

    def _tidy(self, name: str, text: str) -> str:
        if name == CODE:
            return _seen(text)
        if name == GROUP:
            return as_known(text, ("", *self.people_groups))
        answer = self._column[name].read(text)
        return text if isinstance(answer, Problem) else self._column[name].write(answer)

    def _knows_group(self, name: str) -> bool:
        return group_key(name) in map(group_key, ("", *self.people_groups))

    def _owners(self) -> dict[str, str]:
        # A row keeps the code it was saved under until it is saved under another.
        owners = {code_key(row.saved.code): row.id for row in self._standing() if row.saved}
        for row in self._standing():
            owners.setdefault(code_key(row.text(CODE)), row.id)
        return owners

    def _owns(self, row: GridRow, owners: Mapping[str, str]) -> bool:
        code = row.text(CODE)
        # Two people whose codes are alike may have been kept before: each keeps their own.
        return owners.get(code_key(code)) == row.id or (row.saved is not None and row.saved.code == code)

    def _problems_of(self, row: GridRow, number: str, owners: Mapping[str, str]) -> Iterator[CellProblem]:
        code, name = self._code_problem(row, owners), row.text(CODE) or number
        if code:
            yield CellProblem(row.id, CODE, f"{number}, person code", code)
        if not self._knows_group(row.text(GROUP)):
            use = ", ".join(self.people_groups) or "no people group"
            message = f"'{row.text(GROUP)}' is not one of the people groups. Use one of these: {use}."
            yield CellProblem(row.id, GROUP, f"{name}, people group", message)
        for column in self.columns:
            answer = column.read(row.text(column.key))
            if isinstance(answer, Problem):
                yield CellProblem(row.id, column.key, f"{name}, {column.name}", answer.message)

    def _code_problem(self, row: GridRow, owners: Mapping[str, str]) -> str:
        code = row.text(CODE)
        if not code:
            begun = row.saved or any(text.strip() for text in row.texts.values())
            return "Enter a person code for this row, or remove the row." if begun else ""
        if len(code) > LONGEST_CODE:
            return f"Make the person code {LONGEST_CODE} letters or fewer."
        if not self._owns(row, owners):
            return f"{code} is used in another row too. Give each person their own person code."
        if code in self.taken and not (row.saved and row.saved.code == code):
            return f"Somebody was added elsewhere as {code}. Use another person code, or remove this row."
        stored = row.saved or row.gone
        return "" if code in self.meant or (stored and stored.code == code) else who_it_shows(code)

    def _meant(self, row: GridRow) -> PersonAnswers:
        """What the row means, with what was saved standing in for what cannot be read."""
        saved = row.saved or row.gone or PersonAnswers("")
        answers = dict(saved.answers)
        for column in self.columns:
            answer = column.read(row.text(column.key))
            if not isinstance(answer, Problem):
                answers[column.key] = answer
        group = row.text(GROUP) if self._knows_group(row.text(GROUP)) else saved.people_group
        kept = {key: answer for key, answer in answers.items() if answer != BLANK}
        return PersonAnswers(row.text(CODE), group, kept)

    def _change_of(self, row: GridRow) -> Iterator[PersonChange]:
        meant, saved = self._meant(row), row.saved
        if saved is None:
            back = row.gone.code if row.gone else ""
            yield PersonChange(meant.code, "", meant.people_group, meant.answers, back=back)
        elif meant != saved:
            keys = dict.fromkeys((*meant.answers, *saved.answers))
            now = {key: meant.answers.get(key, BLANK) for key in keys}
            if saved.code == meant.code:
                now = {key: each for key, each in now.items() if each != saved.answers.get(key, BLANK)}
            yield PersonChange(meant.code, saved.code, meant.people_group, now)


def _seen(text: str) -> str:
    """The text without what nobody can see to tell two person codes apart: odd spaces, control characters."""
    words = " ".join(text.split())
    return "".join(letter for letter in words if unicodedata.category(letter) not in ("Cc", "Cs"))


def _block(text: str) -> list[list[str]]:
    """The cells of a block copied from a spreadsheet: tabs between columns, lines between rows."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return list(csv.reader(io.StringIO(text.rstrip("\n")), delimiter="\t"))
    except csv.Error:
        return [line.split("\t") for line in text.rstrip("\n").split("\n")]
