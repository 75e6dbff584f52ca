"""What is typed into the answer table: every text as it stands, what it means, and what is not saved yet."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count

from ..domain.people_group import as_known, group_key
from ..domain.person_code import LONGEST_CODE, code_key, who_it_shows
from ..errors import Problem
from .answer_row import GridRow
from .person_answers import CODE, GROUP, CellProblem, Column, PersonAnswers, PersonChange


class AnswerGrid:
    """The texts of a whole answer table. Nothing typed is ever dropped, right or wrong.

    `changes` says what is not saved yet; after saving, `accept` says that it is. `taken` are the person codes
    that cannot be given to anybody here, because somebody was added under them elsewhere. `meant` are those
    of which `asked_of_code` says what to look at, and are kept because people say that they meant them.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        people: Iterable[PersonAnswers] = (),
        people_groups: Sequence[str] = (),
        asked_of_code: Callable[[str], str] = who_it_shows,
    ) -> None:
        self.columns = tuple(columns)
        self._column = {column.key: column for column in self.columns}
        self._numbers, self._asked_of_code = count(1), asked_of_code
        self.taken: set[str] = set()
        self.meant: set[str] = set()
        people = tuple(people)
        known = dict.fromkeys((*people_groups, *(person.people_group for person in people)))
        self.people_groups = tuple(group for group in known if group)
        self._known_groups = {group_key(group) for group in ("", *self.people_groups)}
        self.rows = [self._row_of(person) for person in people]

    @property
    def fields(self) -> tuple[str, ...]:
        """The name of each cell of a row, from left to right."""
        return (CODE, *([GROUP] if self.people_groups else []), *self._column)

    @property
    def shown(self) -> list[GridRow]:
        """The rows that are on a page, those just removed too, from top to bottom."""
        return [row for row in self.rows if not row.dropped]

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

    def name_of(self, id: str, name: str = "") -> str:
        """What a row is called, and a cell of it, such as "P07, Sleep well, before"."""
        row = self.row(id)
        called = row.text(CODE) or (row.saved.code if row.saved else "") or dict(self.named()).get(row, "")
        return f"{called}, {self._column[name].name if name in self._column else name}" if name else called

    def named(self) -> Iterator[tuple[GridRow, str]]:
        """Each row on a page with what people know it by: its person code, or where it stands below one.

        No number stands beside a row. Only the pages are told by them, such as "Rows 1 to 20".
        """
        above, steps = "", 0
        for row in self.shown:
            code, steps = row.text(CODE), steps + 1
            yield row, code or _where(above, steps)
            above, steps = (code, 0) if code else (above, steps)

    def type(self, id: str, name: str, text: str) -> None:
        """Put a text into a cell. An answer that is understood is written as its measure words it."""
        self.row(id).write({name: self.tidy(name, text)})

    def tidy(self, name: str, text: str) -> str:
        """How a text stands in this cell. An answer that is understood is in its measure's words."""
        if name == CODE:
            return _seen(text)
        if name == GROUP:
            return as_known(text, ("", *self.people_groups))
        answer = self._column[name].read(text)
        return text if isinstance(answer, Problem) else self._column[name].write(answer)

    def put_saved(self, row: GridRow, name: str) -> None:
        """Put back into a cell what was last saved in it."""
        row.write({name: self._texts_of(row.saved).get(name, "") if row.saved else ""})

    def place(self, id: str) -> int:
        """How many rows stand before this one. Raises KeyError when there is none."""
        return self.rows.index(self.row(id))

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

    def put(self, row: GridRow, texts: Mapping[str, str], place: int, *, removed: bool) -> None:
        """Let a row stand like this, at its place again when it had been forgotten."""
        if row not in self.rows:
            self.rows.insert(place, row)
        row.rewrite(texts)
        row.removed = removed

    def never_saved(self, row: GridRow) -> None:
        """Let whoever was saved in this row go, as if the row had never been saved."""
        gone = GridRow(f"row{next(self._numbers)}", saved=row.saved, removed=True, dropped=True)
        self.rows.append(gone)
        row.saved_as(None)

    def problems(self) -> list[CellProblem]:
        """Everything that cannot be saved as it stands, from top to bottom."""
        owners = self._owners()
        named = ((row, name) for row, name in self.named() if not row.removed)
        return [p for row, name in named for p in self._problems_of(row, name, owners)]

    def to_be_meant(self) -> list[str]:
        """The person codes that are not saved until people say that they meant them."""
        asked = [
            (self.row(each.row).text(CODE), each.message) for each in self.problems() if each.field == CODE
        ]
        return list(dict.fromkeys(code for code, message in asked if message == self._asked_of_code(code)))

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
            if not row.settled and row.text(CODE) and not self._code_problem(row, owners)
            if (change := row.change_to(self._meant(row)))
        ]
        return gone + changed

    def accept(self, changes: Iterable[PersonChange]) -> None:
        """Take note that these changes were saved."""
        done, owners = {(change.code, change.removed) for change in changes}, self._owners()
        for row in self.rows:
            if row.removed and row.saved and (row.saved.code, True) in done:
                row.taken_out()
            elif not row.removed and (row.text(CODE), False) in done and self._owns(row, owners):
                row.saved_as(self._meant(row))
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

    def _knows_group(self, name: str) -> bool:
        return not name or name in self.people_groups or group_key(name) in self._known_groups

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

    def _problems_of(self, row: GridRow, name: str, owners: Mapping[str, str]) -> Iterator[CellProblem]:
        code = self._code_problem(row, owners)
        if code:
            yield CellProblem(row.id, CODE, f"{name}, person code", code)
        if not self._knows_group(row.text(GROUP)):
            use = ", ".join(self.people_groups) or "no people group"
            message = f"'{row.text(GROUP)}' is not one of the people groups. Use one of these: {use}."
            yield CellProblem(row.id, GROUP, f"{name}, people group", message)
        for key in row.wrong(self.columns):
            answer = row.read(self.columns)[key]
            if isinstance(answer, Problem):
                yield CellProblem(row.id, key, f"{name}, {self._column[key].name}", answer.message)

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
        return "" if code in self.meant or (stored and stored.code == code) else self._asked_of_code(code)

    def _meant(self, row: GridRow) -> PersonAnswers:
        group = row.text(GROUP)
        return row.meant(row.text(CODE), group if self._knows_group(group) else None, self.columns)


def _where(above: str, steps: int) -> str:
    if not above:
        return "First row" if steps == 1 else f"Row {steps} from the top"
    return f"Row below {above}" if steps == 1 else f"{steps} rows below {above}"


def _seen(text: str) -> str:
    """The text without what nobody can see to tell two person codes apart: odd spaces, control characters."""
    words = " ".join(text.split())
    return "".join(letter for letter in words if unicodedata.category(letter) not in ("Cc", "Cs"))
