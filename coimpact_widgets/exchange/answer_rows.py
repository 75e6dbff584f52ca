"""People and answers from the rows below the headings, with whatever a person should put right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..domain.answer import Answer, Missing, Person
from ..domain.measure import TimePoint
from ..domain.people_group import group_key
from ..domain.person_code import LONGEST_CODE, code_key, who_it_shows
from ..domain.typed_answer import parse_answer, plain
from ..errors import Problem
from .answer_columns import PERSON_CODE, TIME_POINT, AnswerColumn, Columns, time_point_called
from .formula_text import as_typed
from .own_columns import NOT_AGREED
from .sheet import Row

_ONE_OR_TWO = "For the same person, write it the same way. For somebody else, use another code."
_TOTALS = {"total", "totals", "grand total", "mean", "average", "median", "sum", "count"}


@dataclass(frozen=True)
class _Sheaf:
    """One row that says who answered, and, in a table by rows, when."""

    row: Row
    code: str
    time_point: TimePoint | None


@dataclass
class RowsRead:
    """What the rows held. `notes` says what was not used and why; `blanks` counts empty answers.

    `spelled` is how each people group is written where it first stands, and `stands_in` the row that each
    answer was taken from.
    """

    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    blanks: int = 0
    spelled: dict[str, str] = field(default_factory=dict)
    stands_in: dict[tuple[str, str, TimePoint], int] = field(default_factory=dict)

    @property
    def people(self) -> tuple[Person, ...]:
        """The people, in the order they first stand in the file."""
        return tuple(Person(code, groups) for code, groups in self.groups.items())


def read_rows(rows: Iterable[Row], columns: Columns, people: Iterable[str] = ()) -> RowsRead:
    """Everything these rows hold. A row or a cell that cannot be used is left out, and said.

    `people` are the person codes of the project: a code that is almost one of them is no second person.
    """
    found = RowsRead()
    sheaves = [sheaf for row in rows for sheaf in _sheaf(row, columns, found)]
    for sheaf in _only_once(_of_one_spelling(sheaves, people, found), found):
        _take_person(sheaf, columns, found)
        _take_answers(sheaf, columns, found)
    return found


def _sheaf(row: Row, columns: Columns, found: RowsRead) -> Iterator[_Sheaf]:
    code = " ".join(as_typed(row.cell(columns.person_code)).split())
    answered = any(row.cell(column.index) for column in columns.answers)
    if not_used := _why_not_used(row, code, answered, columns):
        found.notes.append(f"Row {row.number} was not used, because {not_used}.")
    elif why := _why_no_code(code):
        found.problems.append(Problem(PERSON_CODE, f"Row {row.number}: {why}"))
    else:
        yield from _timed(row, code, columns, found)


def _why_not_used(row: Row, code: str, answered: bool, columns: Columns) -> str:
    """Why a row is none that somebody answered, as the end of a sentence; empty where it is one."""
    if columns.tool and plain(row.cell(columns.verdict)) in columns.tool.refused:
        return f"{columns.tool.name} says that it was not approved"
    if plain(row.cell(columns.consent)) == NOT_AGREED:
        return "this person did not agree to take part"
    if plain(code) in _TOTALS:
        return "it looks like a total"
    if answered or (code and len(code) <= LONGEST_CODE):
        return ""
    return "nothing was answered in it" if columns.tool else "it looks like a footnote"


def _why_no_code(code: str) -> str:
    if not code:
        return "there is no person code. Enter the code of the person who answered."
    if len(code) > LONGEST_CODE:
        return "the person code is too long. Use a short code, such as C01."
    shows = who_it_shows(code)
    return f"look at the person code. {shows}" if shows else ""


def _timed(row: Row, code: str, columns: Columns, found: RowsRead) -> Iterator[_Sheaf]:
    if columns.time_point is None:
        yield _Sheaf(row, code, None)
        return
    said = as_typed(row.cell(columns.time_point))
    time_point = time_point_called(said)
    if time_point or (not said and not any(row.cell(column.index) for column in columns.answers)):
        yield _Sheaf(row, code, time_point)
        return
    wrong = f"'{_short(said)}' is not a time point." if said else "there is no time point."
    message = f"Row {row.number}: {wrong} Use before, during, after, then or later."
    found.problems.append(Problem(columns.headings[columns.time_point] or TIME_POINT, message))


def _of_one_spelling(sheaves: Iterable[_Sheaf], people: Iterable[str], found: RowsRead) -> Iterator[_Sheaf]:
    """The rows whose person code is written as in the project or, for somebody new, as in their first row."""
    written: dict[str, dict[str, str]] = {}
    for code in people:
        written.setdefault(code_key(code), {})[code] = "in your project"
    for sheaf in sheaves:
        known = written.setdefault(code_key(sheaf.code), {sheaf.code: f"in row {sheaf.row.number}"})
        if sheaf.code in known:
            yield sheaf
            continue
        other, where = next(iter(known.items()))
        message = f"Row {sheaf.row.number}: '{sheaf.code}' is almost '{other}' {where}. "
        found.problems.append(Problem(PERSON_CODE, f"{message}{_ONE_OR_TWO}"))


def _only_once(sheaves: Iterable[_Sheaf], found: RowsRead) -> Iterator[_Sheaf]:
    """The rows that are the only one for their person and time. Of several, nobody can say which is right."""
    same: dict[tuple[str, TimePoint | None], list[_Sheaf]] = {}
    for sheaf in sheaves:
        same.setdefault((sheaf.code, sheaf.time_point), []).append(sheaf)
    for (code, time_point), each in same.items():
        if len(each) == 1:
            yield each[0]
            continue
        when = f", {time_point}" if time_point else ""
        numbers = _listed([sheaf.row.number for sheaf in each])
        message = f"Rows {numbers}: all are for '{code}'{when}. None of them was used. Keep one of them."
        found.problems.append(Problem(PERSON_CODE, message))


def _take_person(sheaf: _Sheaf, columns: Columns, found: RowsRead) -> None:
    said = [as_typed(group.strip()) for group in sheaf.row.cell(columns.people_group).split(";")]
    named = [found.spelled.setdefault(group_key(group), group) for group in said if group]
    found.groups[sheaf.code] = tuple(dict.fromkeys((*found.groups.get(sheaf.code, ()), *named)))


def _take_answers(sheaf: _Sheaf, columns: Columns, found: RowsRead) -> None:
    for column in columns.answers:
        time_point = column.time_point or sheaf.time_point
        if time_point is not None:
            _take_answer(sheaf, column, time_point, found)


def _take_answer(sheaf: _Sheaf, column: AnswerColumn, time_point: TimePoint, found: RowsRead) -> None:
    measure = column.measure.value
    typed = parse_answer(
        as_typed(sheaf.row.cell(column.index)),
        measure.answer_type,
        measure.labels,
        measure.low,
        measure.high,
        column.heading,
    )
    if isinstance(typed, Problem):
        message = f"Row {sheaf.row.number}: in '{column.heading}', {typed.message}"
        found.problems.append(Problem(column.heading, message))
    elif typed.missing is Missing.BLANK:
        found.blanks += 1
    else:
        _keep(
            Answer(sheaf.code, column.measure.id, time_point, typed.value, typed.missing),
            sheaf,
            column,
            found,
        )


def _keep(answer: Answer, sheaf: _Sheaf, column: AnswerColumn, found: RowsRead) -> None:
    """Keep an answer, unless an earlier row has one. Only what looks back can stand in two rows."""
    asked = (answer.person, answer.measure, answer.time_point)
    there = found.stands_in.setdefault(asked, sheaf.row.number)
    if there == sheaf.row.number:
        found.answers.append(answer)
        return
    message = f"Row {sheaf.row.number}: '{column.heading}' is answered in row {there} too. That one was used."
    found.problems.append(Problem(column.heading, message))


def _listed(numbers: list[int]) -> str:
    return f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:39]}…"
