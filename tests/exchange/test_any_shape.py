"""A table that is written in any shape is read back as the same answers, and no bytes are ever half read."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from coimpact_widgets.domain.answer import Answer, Missing
from coimpact_widgets.domain.measure import AnswerType, Measure, TimePoint
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record
from coimpact_widgets.domain.typed_answer import written_answer
from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.exchange.file_reading import FileReading, read_as_chosen
from coimpact_widgets.exchange.file_understood import look_at

from .corpus.quirk import Cells, csv_of, xlsx_of
from .corpus.write import CORPUS
from .zoo import measure, saved

BEFORE, AFTER = TimePoint.BEFORE, TimePoint.AFTER
SCALES = (("Never", "Sometimes", "Often"), ("No, never", "Yes; always"), ("Isel", "Canolig", "Uchel", "Ŵyn"))
NAMES = ("Sleep", "Trust in staff", "Hope", "A say/voice", "Self-esteem")
TIMES = (BEFORE, AFTER)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
REASONS = [each for each in Missing if each is not Missing.BLANK]


@dataclass(frozen=True)
class Drawn:
    """Measures with what each person answered to each at each time; who left one out has no answer."""

    measures: tuple[Record[Measure], ...]
    people: tuple[str, ...]
    said: Mapping[tuple[str, str, TimePoint], Answer]

    def cell(self, person: str, asked: Record[Measure], time: TimePoint) -> str:
        """The answer as people type it."""
        answer = self.said.get((person, asked.id, time))
        if answer is None:
            return ""
        return written_answer(answer.value, answer.missing, asked.value.answer_type, asked.value.labels)

    def contents(self) -> Contents:
        """A project with these measures."""
        return Contents(Project("p", "P"), records=self.measures)


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
    measures = tuple(_measure(draw, n, name) for n, name in enumerate(names))
    codes = st.from_regex("[A-Z]{1,2}[0-9]{1,3}", fullmatch=True)
    people = tuple(draw(st.lists(codes, min_size=1, max_size=4, unique=True)))
    answered = {
        (person, each.id, time): answer
        for person in people
        for each in measures
        for time in TIMES
        if (answer := _answer(draw, person, each, time))
    }
    return Drawn(measures, people, answered)


def _measure(draw: st.DrawFn, number: int, name: str) -> Record[Measure]:
    kind = draw(st.sampled_from(list(AnswerType)))
    labels = draw(st.sampled_from(SCALES)) if kind is AnswerType.ORDINAL else ()
    return measure(f"m{number}", name, f"What about {name.lower()} now?", answer_type=kind, labels=labels)


def _answer(draw: st.DrawFn, person: str, asked: Record[Measure], time: TimePoint) -> Answer | None:
    low, high = map(int, asked.value.range)
    said = draw(st.one_of(st.integers(low, high), st.none(), st.sampled_from(REASONS)))
    if said is None:
        return None
    missing = said if isinstance(said, Missing) else None
    return Answer(person, asked.id, time, None if missing else float(said), missing)


def wide(table: Drawn) -> Cells:
    """A row for each person."""
    headings = [f"{each.value.name} {time}" for each in table.measures for time in TIMES]
    rows = [
        [person, *(table.cell(person, each, time) for each in table.measures for time in TIMES)]
        for person in table.people
    ]
    return [["person code", *headings], *rows]


def in_two_rows(table: Drawn) -> Cells:
    """A row for each person, with the times over the measures."""
    names = [each.value.name for each in table.measures]
    over = [each for time in TIMES for each in (str(time).title(), *[""] * (len(names) - 1))]
    rows = [
        [person, *(table.cell(person, each, time) for time in TIMES for each in table.measures)]
        for person in table.people
    ]
    return [["Spring and summer"], ["", *over], ["Person code", *names, *names], *rows]


def long(table: Drawn, times: Iterable[TimePoint] = TIMES) -> Cells:
    """A row for each person and time."""
    headings = ["Code", "Time point", *(each.value.question for each in table.measures)]
    rows = [
        [person, time, *(table.cell(person, each, time) for each in table.measures)]
        for time in times
        for person in table.people
    ]
    return [headings, *rows]


def of_one_time(table: Drawn, time: TimePoint) -> Cells:
    """A row for each person, where nothing says when."""
    return [[row[0], *row[2:]] for row in long(table, [time])]


def read(table: Drawn, name: str, data: bytes, **chosen: str) -> set[Answer]:
    return set(read_as_chosen(look_at(name, data, table.contents()), chosen).read.answers)


def same(table: Drawn, answers: set[Answer]) -> bool:
    return answers == set(table.said.values())


@QUICK
@given(drawn(), st.sampled_from([wide, long, in_two_rows]), st.sampled_from(",;\t|"), st.booleans())
def test_text_in_any_shape_is_read_back(table: Drawn, shape, separator: str, utf16: bool) -> None:  # type: ignore[no-untyped-def]
    data = csv_of(shape(table), "utf-16" if utf16 else "utf-8", separator=separator)
    assert same(table, read(table, "answers.csv", data))


@settings(QUICK, max_examples=25)
@given(drawn(), st.sampled_from([wide, long, in_two_rows]))
def test_a_workbook_in_any_shape_is_read_back(table: Drawn, shape) -> None:  # type: ignore[no-untyped-def]
    data = xlsx_of(("Notes", [["Read", "me"]]), ("Answers", shape(table)))
    assert same(table, read(table, "answers.xlsx", data))


@settings(QUICK, max_examples=25)
@given(drawn())
def test_a_sheet_for_each_time_is_read_back(table: Drawn) -> None:
    data = xlsx_of(*((str(time).title(), of_one_time(table, time)) for time in TIMES))
    assert same(table, read(table, "answers.xlsx", data))


@settings(QUICK, max_examples=25)
@given(drawn())
def test_a_file_for_each_time_is_read_back(table: Drawn) -> None:
    files = {time: csv_of(of_one_time(table, time)) for time in TIMES}
    answers = [read(table, f"Survey {time}.csv", data) for time, data in files.items()]
    told = [read(table, "survey.csv", data, when=str(time)) for time, data in files.items()]
    assert same(table, set.union(*answers))
    assert answers == told


@settings(QUICK, max_examples=40)
@given(drawn(), st.sampled_from([wide, long, in_two_rows]))
def test_every_row_and_every_column_is_accounted_for(table: Drawn, shape) -> None:  # type: ignore[no-untyped-def]
    rows = [[*row, "?"] for row in shape(table)] + [["Total", "9"]]
    reading = read_as_chosen(look_at("a.csv", csv_of(rows), table.contents()), {})
    below = [row.number for row in reading.understood.opened.best.rows]
    assert sorted(below) == _rows_told(reading)
    assert [each.heading for each in reading.understood.columns if each.heading] == [
        heading for heading, _ in reading.read.batch.columns
    ]


def _rows_told(reading: FileReading) -> list[int]:
    """The number of each row that is used, or told to be left out, or to be put right."""
    assert reading.taken
    found = reading.taken.once.rows
    places = [*found.rows, *(place for left in found.left.values() for place in left)]
    places += [place for place, _ in found.problems if place not in places]
    return sorted(reading.understood.opened.best.rows[place].number for place in places)


FILES = [quirk.data for quirk in CORPUS]
CONTENTS = Contents(
    Project("p", "P"), records=(measure("m", "Sleep", "How do you sleep?", labels=SCALES[0]),)
)


def _read_or_told(data: bytes) -> bool:
    """Whether a file is read with nobody invented, or refused with one sentence."""
    try:
        reading = read_as_chosen(look_at("a.csv", data, CONTENTS), {})
    except FileNotReadable as refused:
        return refused.why.endswith(".")
    return {each.person for each in reading.read.answers} <= {each.code for each in reading.read.people}


@settings(QUICK, max_examples=100)
@given(st.sampled_from(FILES), st.integers(0, 10_000), st.binary(max_size=4), st.integers(0, 40))
def test_a_real_file_with_bytes_changed_is_read_or_told(
    data: bytes, place: int, by: bytes, gone: int
) -> None:
    at = place % len(data)
    assert _read_or_told(data[:at] + by + data[at + gone :])


CELLS = st.one_of(st.text(max_size=12), st.integers(), st.floats(), st.booleans(), st.dates(), st.none())


@settings(QUICK, max_examples=60)
@given(st.lists(st.lists(CELLS, max_size=6), max_size=8), st.booleans())
def test_any_sheet_is_read_or_told(rows: list[list[object]], known: bool) -> None:
    above = [["person code", "Sleep before", "Sleep after"]] if known else []
    made = load_workbook(io.BytesIO(xlsx_of(("Answers", above))))
    for row in rows:
        made.active.append([_can_stand(cell) for cell in row])  # type: ignore[union-attr]
    assert _read_or_told(saved(made))


def _can_stand(cell: object) -> object:
    """A cell that a workbook can hold: no control characters, no infinities."""
    if isinstance(cell, str):
        return "".join(letter for letter in cell if letter.isprintable())
    return cell if not isinstance(cell, float) or abs(cell) < 1e300 else None
